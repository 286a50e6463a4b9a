//! The code of a result, typed or pasted on another device.

use lindungi_codes::result_code::{self, ResultCode, ResultCodeError};
use lindungi_rules::{
    eligibility::{Facts, Verdict},
    policy::{Criterion, Date, Ktp, Membership, Text},
};
use lindungi_text::{Lang, errors, explain};
use serde_json::Value;

use crate::{
    harness::{Find, Journey, Key, Page, Result, button, css, ensure, field, heading, link, radio},
    take_away,
    walk::{self, Age, Earned, Person},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("code_opens_the_same_result", opens_the_same),
        Journey::new("code_brings_answers_to_change", brings_answers),
        Journey::new("code_as_it_is_typed", as_it_is_typed),
        Journey::new("code_wrong", wrong),
        Journey::new("code_replaces_and_is_erased", replaces_and_is_erased),
        Journey::new("code_of_another_policy", another_policy),
        Journey::new("code_typed_at_once", typed_at_once),
        Journey::new("code_of_an_earlier_day", earlier_day),
        Journey::new("code_in_the_new_year", new_year).clock("2027-01-02T09:00"),
    ]
}

/// The field for the code.
pub(crate) fn code_field() -> Find {
    field("kode")
}

/// The notice above an opened result.
pub(crate) fn notice() -> Find {
    css(".result > .notice")
}

pub(crate) async fn run(page: &Page, script: &str) -> Result {
    page.eval::<Value>(&format!("{script}; return null"), vec![])
        .await
        .map(drop)
}

/// Opens the page for codes.
pub(crate) async fn at_code(page: &Page) -> Result {
    page.goto(walk::CODE).await?;
    page.wait_for(heading(ID.code_title())).await
}

/// Types a code and presses Enter.
pub(crate) async fn enter(page: &Page, code: &str) -> Result {
    page.fill(code_field(), code).await?;
    if code.is_empty() {
        page.click(code_field()).await?;
    }
    page.press(Key::Enter).await
}

/// Opens the page for codes and then the result of this one.
pub(crate) async fn open(page: &Page, code: &str, verdict: Verdict) -> Result {
    at_code(page).await?;
    enter(page, code).await?;
    walk::result_is(page, ID, verdict).await
}

pub(crate) fn encode(slip: &ResultCode) -> String {
    result_code::write(slip, walk::policy())
}

fn day(written: &str) -> Date {
    Date::parse(written).unwrap_or_else(|| panic!("{written} is no day"))
}

/// The sections of the result, without the notice that names the day of opening.
async fn sections(page: &Page) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('.result section')]\
         .map((section) => section.innerText.trim())";
    page.eval(script, vec![]).await
}

/// Erases the answers.
async fn erase(page: &Page) -> Result {
    page.click(button(ID.check_clear())).await?;
    page.wait_text(ID.check_cleared()).await
}

/// Persons with each verdict; one knows nothing, one was not asked every question.
fn people() -> [(Person, Verdict); 4] {
    [
        (Person::LIKELY, Verdict::Likely),
        (Person::UNUSUAL, Verdict::NeedsCheck),
        (Person::UNKNOWING, Verdict::NeedsCheck),
        (
            Person {
                ktp: Some(Ktp::Elsewhere),
                ..Person::LIKELY
            },
            Verdict::OtherRoute,
        ),
    ]
}

/// The code on the slip of a check opens the same result and the same slip.
async fn opens_the_same(page: Page) -> Result {
    for (person, verdict) in people() {
        walk::begin(&page, ID).await?;
        walk::answer_all(&page, ID, &person).await?;
        walk::see_result(&page, ID, verdict).await?;
        if verdict == Verdict::Likely {
            let village = walk::policy().city.districts.first();
            let village = village.and_then(|district| district.villages.first());
            page.choose(
                field("kelurahan"),
                village.map_or("", |village| &village.name),
            )
            .await?;
            page.click(radio(ID.result_own_transport())).await?;
        }
        ensure(
            page.count(notice()).await? == 0,
            "a check made here is said to be opened",
        )?;
        let first = sections(&page).await?;
        take_away::open_slip(&page, ID).await?;
        let slip = page.text(css(".slip")).await?;
        let code = take_away::code(&page).await?;
        page.back().await?;
        walk::result_is(&page, ID, verdict).await?;
        erase(&page).await?;

        open(&page, &code, verdict).await?;
        let again = sections(&page).await?;
        ensure(
            again == first && first.len() > 2,
            format!("the result was {first:#?} and is {again:#?}"),
        )?;
        // The result is from today and the same policy, so there is nothing to compare.
        let opened = ID.code_opened(&walk::date(ID, page.day()));
        let text = page.text(notice()).await?;
        ensure(text == opened, format!("above the result it says {text}"))?;
        walk::keeps_nothing(&page, None).await?;
        take_away::open_slip(&page, ID).await?;
        let same = page.text(css(".slip")).await?;
        ensure(same == slip, format!("the slip was {slip} and is {same}"))?;
        page.back().await?;
        walk::result_is(&page, ID, verdict).await?;
        erase(&page).await?;
    }
    Ok(())
}

/// The answers of a code can be reviewed and changed like any other.
async fn brings_answers(page: Page) -> Result {
    let born = Person {
        age: Some(Age::Born(["17", "5", "1987"])),
        ..Person::UNUSUAL
    };
    for (person, verdict) in [
        (Person::LIKELY, Verdict::Likely),
        (born, Verdict::NeedsCheck),
    ] {
        let today = walk::today(&page);
        open(&page, &encode(&person.result_code(today)), verdict).await?;
        page.click(link(ID.result_edit())).await?;
        walk::wait_review(&page, ID).await?;
        for question in person.asked(today) {
            page.click(link(walk::change_words(ID, question))).await?;
            walk::wait_question(&page, ID, question).await?;
            walk::assert_answer(&page, ID, question, &person).await?;
            page.click(link(ID.shell_back())).await?;
            walk::wait_review(&page, ID).await?;
        }
    }
    // A changed answer gives another result, and questions that were skipped before are asked now.
    let changed = Person {
        income: Person::LIKELY.income,
        ..born
    };
    walk::change(&page, ID, walk::Question::Income, &changed).await?;
    walk::answer_rest(&page, ID, &changed, &born.asked(walk::today(&page))).await?;
    walk::see_result(&page, ID, Verdict::Likely).await
}

/// The code may be typed in lower case, with spaces, with O for 0 and I or L for 1; the button works as
/// Enter does.
async fn as_it_is_typed(page: Page) -> Result {
    let slip = Person::LIKELY.result_code(walk::today(&page));
    let code = encode(&slip);
    let (start, payload) = code.rsplit_once(':').unwrap_or_default();
    let confused = payload.replace('0', "o").replace('1', "l");
    for text in [
        code.to_lowercase(),
        format!("  {}  ", code.replace('-', " - ")),
        format!("{start}:{confused}"),
        format!("{start}:{}", payload.replace('-', "")),
    ] {
        at_code(&page).await?;
        page.fill(code_field(), &text).await?;
        page.click(button(ID.code_open())).await?;
        walk::result_is(&page, ID, Verdict::Likely).await?;
        erase(&page).await?;
    }
    // Entering the field by keyboard selects its text, so that a paste or a scanner replaces it.
    at_code(&page).await?;
    page.fill(code_field(), "halo").await?;
    let selected = "document.activeElement.id === 'kode' && document.activeElement.selectionStart === 0 \
         && document.activeElement.selectionEnd === 4";
    page.press_with(Key::Shift, Key::Tab).await?;
    page.press(Key::Tab).await?;
    page.wait_until("all to be selected", selected).await?;
    page.fill(code_field(), &code).await?;
    page.wait_value(code_field(), &code).await?;
    page.state("code-typed").await?;
    page.press(Key::Enter).await?;
    walk::result_is(&page, ID, Verdict::Likely).await
}

/// Waits until the summary has the focus, and the field shows this message too.
pub(crate) async fn assert_fault(page: &Page, field: Find, message: &str) -> Result {
    page.wait_focus(walk::summary()).await?;
    page.wait_text_in(walk::summary(), message).await?;
    walk::wait_fault(page, field, message).await
}

/// Every kind of invalid code shows its message, and the typed text stays.
async fn wrong(page: Page) -> Result {
    let today = walk::today(&page);
    let code = encode(&Person::LIKELY.result_code(today));
    let cut = &code[..code.len() - 9];
    let (start, last) = code.split_at(code.len() - 3);
    let other = if last.starts_with('A') { "B" } else { "A" };
    let damaged = [start, other, &last[1..]].concat();
    let unborn = ResultCode {
        facts: Facts {
            birth_date: today.tomorrow(),
            ..Facts::default()
        },
        answered: vec![Criterion::Age],
        ..Person::LIKELY.result_code(today)
    };
    let newer = code.replacen("LINDUNGI1", "LINDUNGI2", 1);
    at_code(&page).await?;
    page.state("code").await?;
    for (text, error) in [
        ("", ResultCodeError::Empty),
        ("halo dunia", ResultCodeError::Foreign),
        ("https://lindungi.example/#/kode", ResultCodeError::Foreign),
        (&newer, ResultCodeError::Format),
        ("LINDUN", ResultCodeError::Cut),
        (cut, ResultCodeError::Cut),
        (&damaged, ResultCodeError::Damaged),
        (&encode(&unborn), ResultCodeError::Impossible),
    ] {
        let read = result_code::read(text, walk::policy());
        ensure(
            read == Err(error),
            format!("{text} is {read:?} to the rules"),
        )?;
        enter(&page, text).await?;
        assert_fault(&page, code_field(), errors::result_code(ID, error)).await?;
        page.wait_value(code_field(), text).await?;
        walk::keeps_nothing(&page, None).await?;
    }
    page.state("code-wrong").await?;
    // The summary leads to the field.
    page.click(button(errors::result_code(ID, ResultCodeError::Impossible)).within("#ringkasan"))
        .await?;
    page.wait_focus(code_field()).await?;

    // After a change of language the text stays, and the message is in that language.
    enter(&page, &damaged).await?;
    assert_fault(
        &page,
        code_field(),
        errors::result_code(ID, ResultCodeError::Damaged),
    )
    .await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text_in(
        walk::summary(),
        errors::result_code(EN, ResultCodeError::Damaged),
    )
    .await?;
    page.wait_value(code_field(), &damaged).await?;
    enter(&page, &code).await?;
    walk::result_is(&page, EN, Verdict::Likely).await?;

    // The typed text is erased with the page.
    page.click(button(EN.check_clear())).await?;
    page.wait_text(EN.check_cleared()).await?;
    page.goto(walk::CODE).await?;
    page.fill(code_field(), &damaged).await?;
    page.press(Key::Enter).await?;
    page.wait_focus(walk::summary()).await?;
    page.goto("#/privasi").await?;
    page.wait_text(EN.privacy_title()).await?;
    page.back().await?;
    page.wait_value(code_field(), "").await?;
    page.wait_no_text(errors::result_code(EN, ResultCodeError::Damaged))
        .await
}

/// A code replaces earlier answers, after a warning; erasing leaves nothing.
async fn replaces_and_is_erased(page: Page) -> Result {
    at_code(&page).await?;
    page.wait_no_text(ID.code_replaces()).await?;
    let person = Person::UNUSUAL;
    let code = encode(&person.result_code(walk::today(&page)));
    let (start, payload) = code.rsplit_once(':').unwrap_or_default();
    ensure(!start.is_empty(), "the code has no beginning")?;
    let mut parts: Vec<&str> = payload.split('-').filter(|part| part.len() > 4).collect();
    parts.extend([&*code, "7.654.321", "7654321", "1987"]);

    walk::until(&page, ID, walk::Question::Income, &Person::LIKELY).await?;
    at_code(&page).await?;
    page.wait_text(ID.code_replaces()).await?;
    let loaded = page.requests().await?;
    page.fill(code_field(), &code).await?;
    walk::keeps_nothing(&page, None).await?;
    page.press(Key::Enter).await?;
    walk::result_is(&page, ID, Verdict::NeedsCheck).await?;
    page.requests().await?.none_since(&loaded)?;
    walk::keeps_nothing(&page, None).await?;
    take_away::open_slip(&page, ID).await?;
    let traces = walk::traces(&page, &parts).await?;
    ensure(
        traces
            .iter()
            .any(|trace| trace.starts_with(payload[..5].trim())),
        "the code is not where it is looked for",
    )?;
    let elsewhere: Vec<_> = traces
        .iter()
        .filter(|trace| !trace.ends_with("in the page"))
        .collect();
    ensure(
        elsewhere.is_empty(),
        format!("there is more than what is shown: {elsewhere:?}"),
    )?;
    page.back().await?;
    walk::result_is(&page, ID, Verdict::NeedsCheck).await?;
    erase(&page).await?;
    for place in [walk::CODE, walk::TAKE_AWAY, walk::RESULT, "#/tanya", "#/"] {
        let left = walk::traces(&page, &parts).await?;
        ensure(left.is_empty(), format!("these are left: {left:?}"))?;
        page.goto(place).await?;
    }
    at_code(&page).await?;
    page.wait_value(code_field(), "").await?;
    page.wait_no_text(ID.code_replaces()).await?;
    walk::keeps_nothing(&page, None).await
}

/// A code of a policy that no longer exists is computed for today.
async fn another_policy(page: Page) -> Result {
    let slip = ResultCode {
        policy: Text::Borrowed("2025-01-01"),
        ..Person::LIKELY.result_code(day("2025-02-03"))
    };
    open(&page, &encode(&slip), Verdict::Likely).await?;
    let made = walk::date(ID, "2025-02-03");
    page.wait_text_in(notice(), &ID.code_opened(&made)).await?;
    page.wait_text_in(
        notice(),
        &ID.code_changed(&walk::policy().version, "2025-01-01"),
    )
    .await?;
    page.wait_text(&ID.result_checked(&walk::date(ID, page.day()), &walk::policy().version))
        .await?;
    page.wait_no_text(&ID.code_then(&made)).await?;
    page.wait_no_text(ID.code_again()).await?;
    page.state("code-another-policy").await
}

/// An income above the minimum wage of 2025 and below that of 2026.
const BETWEEN: Earned = Earned::a_month("3.700.000");

/// The code of somebody who answered every question, also those that could not change the verdict on that
/// day.
pub(crate) fn complete(person: &Person, on: Date) -> ResultCode {
    ResultCode {
        facts: person.facts(),
        answered: Criterion::ALL.to_vec(),
        ..person.result_code(on)
    }
}

/// A scanner types as soon as the field is entered: each letter stays, none replaces the one before.
async fn typed_at_once(page: Page) -> Result {
    at_code(&page).await?;
    // Chromium dispatches no focus event before the first click on the page.
    page.click(field(ID.code_label())).await?;
    page.press(Key::Tab).await?;
    let script = "const field = document.getElementById('kode'); const done = arguments[0];\
         field.focus(); field.value = 'L';\
         field.setSelectionRange(1, 1);\
         field.dispatchEvent(new InputEvent('input', { bubbles: true }));\
         setTimeout(() => done(field.selectionEnd - field.selectionStart), 300)";
    let selected: u32 = page.eval_async(script, vec![]).await?;
    ensure(
        selected == 0,
        "what was typed is selected, and the next letter takes its place",
    )?;
    // Entering the field again selects the whole code, for the next one.
    page.click(field(ID.code_label())).await?;
    page.press(Key::Tab).await?;
    page.click(field(ID.code_label())).await?;
    page.wait_until(
        "all of it to be selected",
        "(() => { const field = document.getElementById('kode');\
         return field.selectionEnd - field.selectionStart === field.value.length })()",
    )
    .await?;
    // After two quick clicks the whole code is selected once the second click ends, since its end moves the
    // caret.
    let script = "const field = document.getElementById('kode'); const done = arguments[0];\
         const say = (name) => field.dispatchEvent(new PointerEvent(name, { bubbles: true }));\
         field.blur();\
         for (const name of ['pointerdown', 'pointerup', 'pointerdown']) say(name);\
         field.focus();\
         setTimeout(() => {\
           say('pointerup');\
           field.setSelectionRange(0, 0);\
           setTimeout(() => done(field.selectionEnd - field.selectionStart), 300);\
         }, 300)";
    let selected: u32 = page.eval_async(script, vec![]).await?;
    ensure(
        selected == 1,
        "what is there is not selected for the next code",
    )
}

/// A code of an earlier day shows the result by the figures of that day, and what differs today.
async fn earlier_day(page: Page) -> Result {
    let likely = explain::verdict(ID, Verdict::Likely).title;
    let needs_check = explain::verdict(ID, Verdict::NeedsCheck).title;
    let then = walk::date(ID, "2025-06-10");
    let person = Person {
        income: Some(BETWEEN),
        ..Person::LIKELY
    };
    let slip = complete(&person, day("2025-06-10"));
    let old = ID.reason_income_above_reference_wage(
        walk::city(),
        &ID.count_per_month("Rp3.607.223"),
        "2025",
    );

    open(&page, &encode(&slip), Verdict::NeedsCheck).await?;
    for text in [
        ID.code_opened(&then),
        ID.code_then(&then),
        ID.code_differs(likely),
    ] {
        page.wait_text_in(notice(), &text).await?;
    }
    page.wait_text(&old).await?;
    page.wait_text(&ID.result_checked(&then, &walk::policy().version))
        .await?;
    page.state("code-earlier-day").await?;
    // The slip is of that day too.
    take_away::open_slip(&page, ID).await?;
    page.wait_text(&ID.slip_heading(&then)).await?;
    let again = take_away::code(&page).await?;
    ensure(
        again == encode(&slip),
        format!("the code of that day became {again}"),
    )?;
    page.back().await?;
    walk::result_is(&page, ID, Verdict::NeedsCheck).await?;
    page.click(button(ID.code_again())).await?;
    walk::result_is(&page, ID, Verdict::Likely).await?;
    page.wait_no_text(&old).await?;
    page.wait_no_text(&ID.code_opened(&then)).await?;
    page.wait_text(&ID.result_checked(&walk::date(ID, page.day()), &walk::policy().version))
        .await?;
    erase(&page).await?;

    // Another reason with the same verdict.
    let paying = Person {
        membership: Some(Membership::SelfPaid),
        ..person
    };
    open(
        &page,
        &encode(&complete(&paying, day("2025-06-10"))),
        Verdict::NeedsCheck,
    )
    .await?;
    page.wait_text_in(notice(), &ID.code_reasons(needs_check))
        .await?;
    page.wait_text(&old).await?;
    page.click(button(ID.code_again())).await?;
    walk::result_is(&page, ID, Verdict::NeedsCheck).await?;
    page.wait_no_text(&old).await?;
    erase(&page).await?;

    // No difference.
    open(
        &page,
        &encode(&Person::LIKELY.result_code(day("2026-11-01"))),
        Verdict::Likely,
    )
    .await?;
    page.wait_text_in(notice(), ID.code_same()).await?;
    page.wait_text_in(notice(), &ID.code_then(&walk::date(ID, "2026-11-01")))
        .await?;
    page.wait_no_text(ID.code_again()).await
}

/// In the new year an old code shows the figures of its day, until it is computed for today.
async fn new_year(page: Page) -> Result {
    let then = walk::date(ID, "2026-11-22");
    let slip = Person::LIKELY.result_code(day("2026-11-22"));
    open(&page, &encode(&slip), Verdict::Likely).await?;
    page.wait_text_in(notice(), &ID.code_then(&then)).await?;
    let now = explain::verdict(ID, Verdict::NeedsCheck).title;
    page.wait_text_in(notice(), &ID.code_differs(now)).await?;
    page.wait_text("3.868.963").await?;
    page.click(button(ID.code_again())).await?;
    walk::result_is(&page, ID, Verdict::NeedsCheck).await?;
    page.wait_text(&ID.reason_income_figure_not_published(walk::city(), "2027"))
        .await?;
    page.wait_no_text("3.868.963").await
}
