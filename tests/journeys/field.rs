//! Field mode: one resident after another on a device of staff, with nothing left of the last one.

use lindungi_rules::eligibility::Verdict;
use lindungi_text::Lang;
use serde_json::Value;

use crate::{
    harness::{
        Engine, Journey, Key, Page, Result, Storage, Wasm, button, css, ensure, field, heading,
        link,
    },
    paper,
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

/// The address of the staff page.
pub(crate) const STAFF: &str = "#/dampingi";

/// The seconds without input until the countdown begins, unless staff choose otherwise, and the seconds of
/// the countdown.
const PATIENCE: u32 = 120;
const COUNTDOWN: u32 = 30;

/// A tablet in both orientations.
const PORTRAIT: (u32, u32) = (820, 1180);
const LANDSCAPE: (u32, u32) = (1180, 820);

const VOICES: &str =
    r#"[{"lang":"en-US","localService":true},{"lang":"id-ID","localService":true}]"#;

pub(crate) fn all() -> Vec<Journey> {
    let portrait = |journey: Journey| journey.window(PORTRAIT.0, PORTRAIT.1);
    vec![
        portrait(Journey::new("field_next_by_touch", next_by_touch)),
        portrait(Journey::new("field_next_by_itself", next_by_itself)),
        portrait(Journey::new("field_next_by_mistake", next_by_mistake)),
        portrait(Journey::new(
            "field_next_without_a_signal",
            without_a_signal,
        ))
        .on_a_host(),
        portrait(Journey::new("field_countdown", countdown)).voices(VOICES),
        Journey::new("field_countdown_in_english", countdown_in_english)
            .window(LANDSCAPE.0, LANDSCAPE.1)
            .voices(VOICES),
        portrait(Journey::new("field_countdown_when_set", countdown_when_set)),
        portrait(Journey::new(
            "field_restored_from_cache",
            restored_from_cache,
        )),
        Journey::new("field_pages", pages).window(LANDSCAPE.0, LANDSCAPE.1),
        portrait(Journey::new("field_screen_stays_awake", stays_awake)),
        portrait(Journey::new("field_ends", ends)),
        portrait(Journey::new("field_part_missing", part_missing))
            .on_a_host()
            .tolerate_errors(),
    ]
}

/// Starts field mode from the staff page and waits for the first question.
pub(crate) async fn begin(page: &Page, lang: Lang) -> Result {
    page.goto(STAFF).await?;
    start_over(page, async || page.click(button(lang.field_begin())).await).await?;
    wait_first_question(page, lang).await
}

/// Runs `how`, which starts over, and waits until a new page has loaded.
pub(crate) async fn start_over(page: &Page, how: impl AsyncFn() -> Result) -> Result {
    run(page, "window.__left = true").await?;
    how().await?;
    page.wait_until(
        "a page that was loaded anew",
        "!window.__left && document.readyState === 'complete'",
    )
    .await?;
    page.wait_started().await
}

/// Waits until the first question is open and focused, empty, and the part beside the page is loaded.
pub(crate) async fn wait_first_question(page: &Page, lang: Lang) -> Result {
    let [first, ..] = Question::in_order(walk::today(page));
    walk::wait_question(page, lang, first).await?;
    page.wait_until(
        "what goes on beside the page",
        "document.querySelector('.field-beside')",
    )
    .await?;
    let chosen = page.count(css("input:checked")).await?;
    ensure(chosen == 0, "an answer is left")
}

/// Starts the next resident by one touch.
pub(crate) async fn next(page: &Page, lang: Lang) -> Result {
    let next = button(lang.field_start()).within(".field-bar");
    start_over(page, async || page.tap(next.clone()).await).await?;
    wait_first_question(page, lang).await
}

async fn run(page: &Page, script: &str) -> Result {
    page.eval::<Value>(&format!("{script}; return null"), vec![])
        .await
        .map(drop)
}

/// Values that occur nowhere else, to type into every kind of field.
const PLANTED: [&str; 7] = [
    "tukangzzqx",
    "7.654.321",
    "7654321",
    "Yayasan Zzqx",
    "9.876.543",
    "LND1-ZZQX",
    "8.765.432",
];

/// Answers every question, types into every kind of field, and opens the result.
async fn plant(page: &Page) -> Result {
    let [search, income, _, donor, gift, code, shared] = PLANTED;
    page.goto("#/donasi").await?;
    page.fill(field(ID.donate_amount()), gift).await?;
    page.click(link(ID.take_letter())).await?;
    page.wait_focus(heading(ID.pledge_title())).await?;
    page.fill(field(ID.pledge_organisation()), donor).await?;
    page.goto("#/dampingi/dana").await?;
    page.fill(field(ID.budget_funds()), shared).await?;
    page.goto(walk::CODE).await?;
    page.fill(field(ID.code_label()), code).await?;
    let person = Person::UNUSUAL;
    page.goto(walk::START).await?;
    page.click(link(ID.check_start())).await?;
    for question in person.asked(walk::today(page)) {
        walk::wait_question(page, ID, question).await?;
        walk::fill_in(page, ID, question, &person).await?;
        if question == Question::Work {
            page.fill(walk::job(ID), search).await?;
        }
        page.click(button(ID.check_next())).await?;
    }
    walk::wait_review(page, ID).await?;
    walk::see_result(page, ID, Verdict::NeedsCheck).await?;

    // Checks that the search finds the planted values.
    let found = page.reach(&PLANTED).await?;
    for expected in [
        format!("{income} in the page"),
        format!("{income} in the memory"),
        format!("{search} in the memory"),
        format!("{donor} in the memory"),
        format!("{shared} in the memory"),
    ] {
        ensure(
            found.contains(&expected),
            format!("{expected} is not found, only: {}", found.join(", ")),
        )?;
    }
    page.goto(Question::Age.hash()).await?;
    walk::wait_question(page, ID, Question::Age).await?;
    let born = page.reach(&["1987"]).await?;
    ensure(
        born.contains(&"1987 in the fields".to_owned()),
        "the year of birth is in no field",
    )?;
    page.goto(walk::RESULT).await?;
    walk::result_is(page, ID, Verdict::NeedsCheck).await
}

/// Checks that nothing planted can be reached, at the first question and after each Back.
async fn assert_wiped(page: &Page) -> Result {
    let nothing = async |place: &str, texts: &[&str]| {
        let found = page.reach(texts).await?;
        ensure(
            found.is_empty(),
            format!("{place}, these are left: {}", found.join(", ")),
        )
    };
    nothing("after the reset", &PLANTED).await?;
    let found = page.reach(&["1987"]).await?;
    let found: Vec<_> = found
        .iter()
        .filter(|place| !place.ends_with("memory"))
        .collect();
    ensure(
        found.is_empty(),
        format!("the year of birth is left: {found:?}"),
    )?;
    keeps_only_settings(page, PATIENCE).await?;
    if page.engine() != Engine::WebKit {
        let printed = paper::words(&page.print_pdf().await?)?;
        ensure(
            !printed.trim().is_empty() && PLANTED.iter().all(|planted| !printed.contains(planted)),
            format!("on paper: {printed}"),
        )?;
    }
    for _ in 0..4 {
        page.back().await?;
        page.settled().await?;
        nothing("behind Back", &PLANTED).await?;
        let fields: String = page
            .eval(
                "return [...document.querySelectorAll('input:not([type=radio])')].map((field) => field.value).join('')",
                vec![],
            )
            .await?;
        ensure(fields.is_empty(), format!("behind Back stands {fields:?}"))?;
        let chosen = page.count(css("input:checked")).await?;
        ensure(chosen == 0, "an answer is left behind Back")?;
    }
    Ok(())
}

/// Checks that the device keeps only the settings of staff and the tally.
async fn keeps_only_settings(page: &Page, patience: u32) -> Result {
    let mut storage = page.storage().await?;
    storage.local.remove("tally");
    storage.local.remove("erased");
    let field = storage.local.remove("field");
    ensure(
        field == Some(format!("on {patience}")) && storage == Storage::default(),
        format!("the device keeps {field:?} and {storage:?}"),
    )
}

/// The next resident starts by one touch on the result.
async fn next_by_touch(page: Page) -> Result {
    begin(&page, ID).await?;
    plant(&page).await?;
    next(&page, ID).await?;
    assert_wiped(&page).await?;
    // The resident after that starts from the beginning too.
    next(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::Likely).await
}

/// The button pressed during an interview erases the answers, which can be restored for ten seconds from
/// memory alone. Then nothing is left of them; nor is anything if the next resident begins before, or if
/// nobody sees the page any more.
async fn next_by_mistake(page: Page) -> Result {
    begin(&page, ID).await?;
    let first = interrupt(&page).await?;
    let traces = walk::traces(&page, &PLANTED).await?;
    ensure(traces.is_empty(), format!("left: {}", traces.join(", ")))?;
    ensure(
        page.count(css("input:checked")).await? == 0,
        "an answer is in the page",
    )?;
    page.click(button(ID.field_aside_undo())).await?;
    page.wait_no_text(ID.field_aside()).await?;
    // The answers are there again, and nothing around the question leads elsewhere.
    ensure(
        page.count(css("header a, .field-bar a")).await? == 0,
        "a link is beside the question",
    )?;
    page.back().await?;
    walk::wait_question(&page, ID, first).await?;
    ensure(
        page.count(css("input:checked")).await? == 1,
        "the answer did not come back",
    )?;

    // After ten seconds they are gone by themselves.
    run(&page, "window.__left = true").await?;
    press_next(&page).await?;
    // Most of the ten seconds, since a wait of the harness is no longer than they are.
    page.eval_async::<Value>(
        "const done = arguments[arguments.length - 1]; setTimeout(done, 5000)",
        vec![],
    )
    .await?;
    page.wait_until(
        "a page that was loaded anew",
        "!window.__left && document.readyState === 'complete'",
    )
    .await?;
    page.wait_started().await?;
    wait_first_question(&page, ID).await?;
    nothing_of_the_interview(&page).await?;

    // The next resident begins; until then the offer is looked at, for longer than it lasts.
    page.goto(first.hash()).await?;
    wait_first_question(&page, ID).await?;
    run(
        &page,
        "const later = window.setTimeout;\
         window.setTimeout = (call, millis, ...more) => millis === 10000 ? 0 : later(call, millis, ...more)",
    )
    .await?;
    interrupt(&page).await?;
    page.state("field-aside").await?;
    start_over(&page, async || {
        page.click(button(ID.field_aside_begin())).await
    })
    .await?;
    wait_first_question(&page, ID).await?;

    // Nobody sees the page any more.
    interrupt(&page).await?;
    start_over(&page, async || page.hide(true).await).await?;
    wait_first_question(&page, ID).await?;
    nothing_of_the_interview(&page).await
}

/// Checks that nothing of the interview can be reached.
async fn nothing_of_the_interview(page: &Page) -> Result {
    let found = page.reach(&PLANTED).await?;
    ensure(found.is_empty(), format!("left: {}", found.join(", ")))?;
    keeps_only_settings(page, PATIENCE).await
}

/// Answers the first question, goes on, and presses the button for the next resident. Returns that question.
async fn interrupt(page: &Page) -> Result<Question> {
    let [first, ..] = Question::in_order(walk::today(page));
    walk::fill_in(page, ID, first, &Person::UNUSUAL).await?;
    if first == Question::Work {
        let [search, ..] = PLANTED;
        page.fill(walk::job(ID), search).await?;
    }
    page.click(button(ID.check_next())).await?;
    page.wait_until(
        "the second question",
        &format!("location.hash !== '{}'", first.hash()),
    )
    .await?;
    press_next(page).await?;
    Ok(first)
}

/// Presses the button for the next resident during an interview.
async fn press_next(page: &Page) -> Result {
    page.tap(button(ID.field_start()).within(".field-bar"))
        .await?;
    page.wait_focus(heading(ID.field_aside())).await
}

/// The device slept past the countdown: field mode starts over at once, since nobody would see a countdown.
async fn next_by_itself(page: Page) -> Result {
    begin(&page, ID).await?;
    plant(&page).await?;
    start_over(&page, async || page.pass(PATIENCE + COUNTDOWN).await).await?;
    wait_first_question(&page, ID).await?;
    assert_wiped(&page).await
}

/// Without a network, and without the kept app, the next resident can still start: nothing entered is
/// visible, and the memory is wiped at the next start with a network.
async fn without_a_signal(page: Page) -> Result {
    begin(&page, ID).await?;
    plant(&page).await?;
    page.set_offline(true);
    run(&page, "window.__same = true").await?;
    page.click(button(ID.field_start()).within(".field-bar"))
        .await?;
    wait_first_question(&page, ID).await?;
    let traces = walk::traces(&page, &PLANTED).await?;
    ensure(traces.is_empty(), format!("left: {}", traces.join(", ")))?;
    keeps_only_settings(&page, PATIENCE).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    // Before the result, the button would offer to restore the answers.
    walk::see_result(&page, ID, Verdict::Likely).await?;
    page.wait_until("the same page", "window.__same").await?;
    page.set_offline(false);
    next(&page, ID).await?;
    assert_wiped(&page).await
}

/// The countdown is shown and spoken; any input ends it; at its end everything is erased.
async fn countdown(page: Page) -> Result {
    begin(&page, ID).await?;
    // Nobody has answered yet, so there is no countdown.
    page.pass(PATIENCE + COUNTDOWN / 2).await?;
    no_countdown(&page).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::Likely).await?;
    page.pass(PATIENCE - 2).await?;
    no_countdown(&page).await?;
    page.press(Key::Shift).await?;

    // The countdown ends by a key, a click beside the button, the button, or the wheel.
    let here = page.focused().await?;
    for end in 0..4 {
        run(&page, "window.__voice.spoken = []").await?;
        page.pass(PATIENCE).await?;
        wait_countdown(&page, ID).await?;
        if end == 0 {
            page.state("field-countdown").await?;
            assert_voice_asks(&page, ID).await?;
            run(&page, "window.__voice.cancelled = 0").await?;
            page.press(Key::Shift).await?;
            page.wait_until("silence", "window.__voice.cancelled > 0")
                .await?;
        } else if end == 1 {
            page.click(css(".countdown-left")).await?;
        } else if end == 2 {
            page.click(button(ID.field_idle_stay())).await?;
        } else {
            run(
                &page,
                "window.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))",
            )
            .await?;
        }
        no_countdown(&page).await?;
        let focus = page.focused().await?;
        ensure(
            focus.id == here.id,
            format!("the focus went from {here:?} to {focus:?}"),
        )?;
        page.wait_hash(walk::RESULT).await?;
    }

    // The seconds count down, and some of them are spoken.
    page.pass(PATIENCE).await?;
    wait_countdown(&page, ID).await?;
    run(&page, "window.__voice.spoken = []").await?;
    page.pass(COUNTDOWN - 10).await?;
    page.wait_until(
        "less than ten seconds",
        "Number(document.querySelector('.countdown-left').textContent) <= 10",
    )
    .await?;
    page.wait_until(
        "what is read out",
        &format!(
            "document.querySelector('.countdown [aria-live]').textContent === {}",
            serde_json::json!(ID.field_idle_left("10"))
        ),
    )
    .await?;
    start_over(&page, async || page.pass(10).await).await?;
    wait_first_question(&page, ID).await
}

/// Waits until the countdown runs, with the focus on the button that stops it.
pub(crate) async fn wait_countdown(page: &Page, lang: Lang) -> Result {
    page.wait_focus(button(lang.field_idle_stay())).await?;
    page.wait_text(lang.field_idle_ask()).await?;
    let left: u32 = page
        .eval(
            "return Number(document.querySelector('.countdown-left').textContent)",
            vec![],
        )
        .await?;
    ensure(
        (1..=COUNTDOWN).contains(&left),
        format!("{left} seconds are left"),
    )
}

/// Checks that no countdown starts within 1.2 seconds.
pub(crate) async fn no_countdown(page: &Page) -> Result {
    page.wait_until("no countdown", "!document.querySelector('.countdown')")
        .await?;
    page.eval_async::<Value>(
        "const done = arguments[arguments.length - 1]; setTimeout(done, 1200, null)",
        vec![],
    )
    .await?;
    ensure(
        page.count(css(".countdown")).await? == 0,
        "a countdown runs",
    )
}

/// Checks that the voice asks in the page's language.
async fn assert_voice_asks(page: &Page, lang: Lang) -> Result {
    let texts: Vec<(String, String, String)> =
        page.eval("return window.__voice.spoken", vec![]).await?;
    ensure(
        texts.first().is_some_and(|(words, spoken_lang, _)| {
            words == lang.field_idle_ask() && spoken_lang == lang.code()
        }),
        format!("the voice says {texts:?}"),
    )
}

async fn countdown_in_english(page: Page) -> Result {
    begin(&page, ID).await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.field_staff()).await?;
    next(&page, EN).await?;
    page.state("field-first").await?;
    walk::answer_all(&page, EN, &Person::LIKELY).await?;
    page.pass(PATIENCE).await?;
    wait_countdown(&page, EN).await?;
    assert_voice_asks(&page, EN).await?;
    page.state("field-countdown").await
}

/// Staff choose how long the countdown waits, or that there is none.
async fn countdown_when_set(page: Page) -> Result {
    begin(&page, ID).await?;
    for (choice, patience) in [
        (ID.field_idle_minute("1"), 60),
        (ID.field_idle_minutes("5"), 300),
        (ID.field_idle_never().to_owned(), 0),
    ] {
        page.goto(STAFF).await?;
        page.choose(field(ID.field_idle_label()), &choice).await?;
        keeps_only_settings(&page, patience).await?;
        // The choice survives a reload.
        page.reload().await?;
        page.wait_started().await?;
        page.wait_focus(heading(ID.field_title())).await?;
        next(&page, ID).await?;
        let [first, ..] = Question::in_order(walk::today(&page));
        walk::answer(&page, ID, first, &Person::LIKELY).await?;
        // The events of a new question count as use.
        no_countdown(&page).await?;
        if patience == 0 {
            page.pass(86_400).await?;
            no_countdown(&page).await?;
        } else {
            page.pass(patience - 5).await?;
            no_countdown(&page).await?;
            page.pass(5).await?;
            wait_countdown(&page, ID).await?;
            page.click(button(ID.field_start()).within(".countdown"))
                .await?;
            wait_first_question(&page, ID).await?;
        }
    }
    Ok(())
}

/// A page that the browser restores from its cache starts over: nobody knows whose answers it has.
async fn restored_from_cache(page: Page) -> Result {
    begin(&page, ID).await?;
    plant(&page).await?;
    start_over(&page, async || {
        run(
            &page,
            "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
        )
        .await
    })
    .await?;
    wait_first_question(&page, ID).await?;
    assert_wiped(&page).await
}

/// The staff pages, with field mode off and on, and the large controls.
async fn pages(page: Page) -> Result {
    page.goto(STAFF).await?;
    page.wait_text(ID.field_begin_text()).await?;
    page.wait_text(ID.before_field()).await?;
    page.click(css(".staff > .fold > summary")).await?;
    page.wait_text(ID.said_working_and_well()).await?;
    page.wait_no_text(ID.field_on()).await?;
    ensure(
        page.count(css(".field-bar")).await? == 0,
        "there is a bar without field mode",
    )?;
    page.state("field-staff-off").await?;
    begin(&page, ID).await?;
    page.state("field-first").await?;
    controls_are_large(&page).await?;
    page.click(link(ID.field_staff())).await?;
    page.wait_focus(heading(ID.field_title())).await?;
    page.wait_text(ID.field_on()).await?;
    page.state("field-staff").await?;
    controls_are_large(&page).await?;
    // The focused element is not hidden below the bar.
    page.goto(walk::START).await?;
    page.wait_focus(heading(ID.check_title())).await?;
    page.click(button(EN.meta_name())).await?;
    page.goto(STAFF).await?;
    page.wait_text(EN.field_on()).await?;
    page.state("field-staff").await
}

/// Checks that buttons, choices and fields are at least 60 px tall.
async fn controls_are_large(page: &Page) -> Result {
    let small: Vec<String> = page
        .eval(
            "return [...document.querySelectorAll('main .button, .field-bar .button, main .choice, main select, main input[type=text]')]\
             .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 60)\
             .map((element) => element.outerHTML.slice(0, 100))",
            vec![],
        )
        .await?;
    ensure(small.is_empty(), format!("small: {}", small.join("\n")))
}

/// The screen stays awake while somebody is there, and again when the page becomes visible again.
async fn stays_awake(page: Page) -> Result {
    begin(&page, ID).await?;
    run(
        &page,
        "window.__locks = { requests: [], released: 0 };\
         Object.defineProperty(window.Navigator.prototype, 'wakeLock', { configurable: true, get: () => ({\
             request: async (kind) => {\
                 window.__locks.requests.push(kind);\
                 return { release: async () => { window.__locks.released += 1 } };\
             } }) })",
    )
    .await?;
    let wait_locks = async |times: u32| {
        let expression =
            format!("window.__locks.requests.join() === Array({times}).fill('screen').join()");
        page.wait_until(&format!("to be asked {times} times"), &expression)
            .await
    };
    // Nobody is there and nothing has to be erased: the screen may sleep.
    page.pass(PATIENCE + COUNTDOWN).await?;
    no_countdown(&page).await?;
    page.press(Key::Shift).await?;
    wait_locks(1).await?;
    page.press(Key::Shift).await?;
    wait_locks(1).await?;
    run(
        &page,
        "document.dispatchEvent(new Event('visibilitychange'))",
    )
    .await?;
    wait_locks(2).await?;
    page.pass(PATIENCE + COUNTDOWN).await?;
    page.wait_until("it to be let asleep", "window.__locks.released > 0")
        .await?;
    wait_first_question(&page, ID).await
}

/// After the end of field mode nothing is left of the last resident, and the app is as on other devices.
async fn ends(page: Page) -> Result {
    begin(&page, ID).await?;
    plant(&page).await?;
    page.goto(STAFF).await?;
    start_over(&page, async || page.click(button(ID.field_end())).await).await?;
    page.wait_text(ID.home_title()).await?;
    let found = page.reach(&PLANTED).await?;
    ensure(found.is_empty(), format!("left: {}", found.join(", ")))?;
    ensure(
        page.count(css(".field-bar")).await? == 0,
        "the bar is still there",
    )?;
    page.click(walk::check_now(ID)).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    page.pass(86_400).await?;
    no_countdown(&page).await
}

/// If the part beside the pages cannot be loaded, a message says so and offers to try again; the next
/// resident can still start by one touch. The same holds for the staff page.
async fn part_missing(page: Page) -> Result {
    begin(&page, ID).await?;
    page.serve_wasm(Wasm::WithoutParts);
    page.reload().await?;
    page.wait_started().await?;
    page.wait_text(ID.field_missing()).await?;
    page.state("field-part-missing").await?;
    let next = button(ID.field_start()).within(".field-bar");
    start_over(&page, async || page.click(next.clone()).await).await?;
    page.wait_text(ID.field_missing()).await?;
    page.click(link(ID.field_staff())).await?;
    page.wait_focus(heading(ID.shell_failed_title())).await?;
    page.serve_wasm(Wasm::Served);
    page.click(button(ID.shell_failed_again()).within("main"))
        .await?;
    page.wait_focus(heading(ID.field_title())).await?;
    page.click(button(ID.shell_failed_again()).within(".field-bar"))
        .await?;
    page.wait_no_text(ID.field_missing()).await
}
