//! The result to take along: on paper, through the share sheet, as copied text; and kept nowhere else.

use std::fs;

use lindungi_codes::result_code::{self, ResultCode};
use lindungi_rules::{
    eligibility::{Verdict, assess},
    policy::{Document, Ktp, OfficeId, Village},
};
use lindungi_text::{Lang, explain, names, share, visit};
use serde_json::{Value, json};

use crate::{
    code::at_code,
    field, files,
    harness::{Journey, Page, Result, Scratch, button, css, ensure, field, heading, link, role},
    qr,
    walk::{self, Person},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("take_away_on_paper", on_paper),
        Journey::new("take_away_as_a_picture", as_a_picture).on_a_host(),
        Journey::new("take_away_other_route", other_route),
        Journey::new("take_away_shared_and_copied", shared_and_copied),
        Journey::new("take_away_copy_refused", copy_refused),
        Journey::new("take_away_without_share_or_clipboard", without),
        Journey::new("take_away_without_answers", without_answers),
    ]
}

/// Replaces the browser's share sheet and clipboard. Their texts are kept in `__shared` and `__copied`.
const SHARE_AND_CLIPBOARD: &str = "window.__shared = []; window.__copied = [];\
    const put = (name, value) => Object.defineProperty(window.Navigator.prototype, name, {\
        configurable: true, get: () => value });\
    put('share', async (data) => { window.__shared.push(data.text) });\
    put('clipboard', { writeText: async (text) => { window.__copied.push(text) } });";

/// A clipboard that refuses to copy.
const CLIPBOARD_REFUSES: &str = "Object.defineProperty(window.Navigator.prototype, 'clipboard', { \
    configurable: true, \
    get: () => ({ writeText: async () => { throw new Error('refused') } }) });";

/// No share sheet and no clipboard, as in older browsers.
const NO_SHARE_OR_CLIPBOARD: &str = "for (const name of ['share', 'clipboard']) \
    Object.defineProperty(window.Navigator.prototype, name, { \
        configurable: true, get: () => undefined });";

async fn run(page: &Page, script: &str) -> Result {
    page.eval::<Value>(&format!("{script} return null"), vec![])
        .await
        .map(drop)
}

/// From the start of the check to the person's result.
async fn to_result(page: &Page, person: &Person, verdict: Verdict) -> Result {
    walk::begin(page, ID).await?;
    walk::answer_all(page, ID, person).await?;
    walk::see_result(page, ID, verdict).await
}

/// From the result to the page of the slip.
pub(crate) async fn open_slip(page: &Page, lang: Lang) -> Result {
    page.click(link(lang.slip_title())).await?;
    page.wait_hash(walk::TAKE_AWAY).await?;
    page.wait_focus(heading(lang.slip_title())).await
}

/// The code on the slip, read by selecting it as a whole.
pub(crate) async fn code(page: &Page) -> Result<String> {
    page.wait_for(css(".slip .code")).await?;
    page.eval(
        "const code = document.querySelector('.slip .code');\
         const selection = window.getSelection();\
         selection.selectAllChildren(code);\
         const copied = selection.toString().trim();\
         selection.removeAllRanges();\
         return copied",
        vec![],
    )
    .await
}

/// The text that is shared for this result.
fn shared_text(lang: Lang, slip: &ResultCode, papers: &[(Document, bool)]) -> String {
    let policy = walk::policy();
    let assessment = assess(&slip.facts, policy, slip.as_of);
    let code = result_code::write(slip, policy);
    assessment.map_or_else(
        |_| String::new(),
        |assessment| {
            let away = share::TakeAway {
                assessment: &assessment,
                facts: &slip.facts,
                answered: &slip.answered,
                village: slip.village.as_deref(),
                job: None,
                papers,
                code: &code,
            };
            share::slip_text(lang, policy, &away)
        },
    )
}

/// The last kelurahan of the policy, and the name of its district.
fn village() -> (&'static str, &'static Village) {
    let mut districts = walk::policy().city.districts.iter().rev();
    districts
        .find_map(|district| Some((&*district.name, district.villages.last()?)))
        .unwrap_or_else(|| panic!("the city has no kelurahan"))
}

/// Waits until the page is set for this paper; `None` for no paper.
async fn wait_paper(page: &Page, paper: Option<&str>) -> Result {
    let expression = format!(
        "document.documentElement.getAttribute('data-paper') === {}",
        json!(paper)
    );
    page.wait_until(&format!("the paper {paper:?}"), &expression)
        .await
}

/// The slip as a picture, which opens the same result on the page for officers. In field mode the device is
/// shared, and there is no such button.
async fn as_a_picture(page: Page) -> Result {
    to_result(&page, &Person::LIKELY, Verdict::Likely).await?;
    open_slip(&page, ID).await?;
    files::keep(&page).await?;
    page.click(button(ID.slip_picture())).await?;
    page.wait_text_in(css(".away [role=status]"), ID.slip_pictured())
        .await?;
    let picture = files::nth(&page, 1).await?;
    ensure(picture.is_a("png"), "the picture has another name")?;
    let bytes = picture.bytes()?;
    // The width stands behind the signature and the head of the first chunk (PNG, 11.2.2).
    ensure(
        bytes.get(16..20) == Some(&1080_u32.to_be_bytes()),
        "the picture has another width",
    )?;
    let folder = Scratch::new("picture")?;
    let path = folder.path().join("lembar.png");
    fs::write(&path, bytes)?;
    at_code(&page).await?;
    page.type_into(css("#foto"), &path.display().to_string())
        .await?;
    walk::result_is(&page, ID, Verdict::Likely).await?;

    field::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::Likely).await?;
    open_slip(&page, ID).await?;
    ensure(
        page.count(button(ID.slip_picture())).await? == 0,
        "a picture of a resident's answers can be left on a shared device",
    )
}

/// The whole slip, each size of paper, and printing.
async fn on_paper(page: Page) -> Result {
    let person = Person::LIKELY;
    let today = walk::today(&page);
    to_result(&page, &person, Verdict::Likely).await?;
    wait_paper(&page, None).await?;
    let (district, village) = village();
    page.choose(field("kelurahan"), &village.name).await?;
    page.click(css("label[for=ktp]")).await?;
    open_slip(&page, ID).await?;

    let slip = css(".slip");
    let words = explain::verdict(ID, Verdict::Likely);
    for text in [words.title, ID.verdict_likely_next(), ID.slip_holds()] {
        page.wait_text_in(slip.clone(), text).await?;
    }
    page.wait_text_in(
        slip.clone(),
        &ID.result_where_village(district, &village.name),
    )
    .await?;
    page.wait_text_in(slip.clone(), &ID.result_decides(walk::city()))
        .await?;
    page.wait_text_in(
        slip.clone(),
        &ID.result_checked(&walk::date(ID, page.day()), &walk::policy().version),
    )
    .await?;
    for (term, answer) in [
        (ID.ask_ktp_short(), ID.ask_ktp_city(walk::city())),
        (ID.ask_age_short(), ID.ask_age_answer_years("40")),
        (ID.ask_income_short(), ID.count_per_month("Rp1.000.000")),
        (ID.ask_decile_short(), ID.ask_decile_answer("2")),
    ] {
        walk::wait_term(&page, term, &answer).await?;
    }
    let at_hand = [(Document::Ktp, true)];
    let papers = visit::papers(ID, walk::policy(), Some(40), &at_hand);
    for (nth, paper) in papers.iter().enumerate() {
        page.wait_text_in(css(".slip .ticks li").nth(nth), &paper.line(ID))
            .await?;
    }
    let have = page.count(css(".ticks li.have")).await?;
    let need = page.count(css(".ticks li.need")).await?;
    ensure(
        (have, need) == (1, 0),
        format!("{have} papers are said to be at hand, {need} not to be"),
    )?;

    // The code is drawn and written, and contains the answers.
    let expected = ResultCode {
        village: Some(village.code.clone()),
        ..person.result_code(today)
    };
    page.wait_for(role("img", ID.slip_code())).await?;
    let written = code(&page).await?;
    let drawn = qr::read(&page).await?;
    ensure(
        drawn == written,
        format!("the code says {drawn} and below it stands {written}"),
    )?;
    let read = result_code::read(&written, walk::policy());
    ensure(
        read.as_ref() == Ok(&expected),
        format!("the code holds {read:?} and not {expected:?}"),
    )?;
    ensure(
        result_code::write(&expected, walk::policy()) == written,
        "the code has another spelling",
    )?;
    walk::keeps_nothing(&page, None).await?;

    sizes(&page, &written).await?;

    walk::count_prints(&page).await?;
    page.click(button(ID.shell_print())).await?;
    page.wait_until("one print", "window.__prints === 1")
        .await?;

    // Other pages are not set for a paper; this one starts with the usual paper.
    page.click(link(ID.shell_back()).within("main")).await?;
    walk::result_is(&page, ID, Verdict::Likely).await?;
    wait_paper(&page, None).await?;
    ensure(
        page.value(field("kelurahan")).await? == *village.code && page.checked(css("#ktp")).await?,
        "the result has forgotten the kelurahan or the paper",
    )?;
    open_slip(&page, ID).await?;
    wait_paper(&page, Some("a4")).await
}

/// Each paper in turn; the code is the same on all.
async fn sizes(page: &Page, written: &str) -> Result {
    wait_paper(page, Some("a4")).await?;
    page.state("slip-a4").await?;
    for (name, words) in [
        ("80", ID.slip_roll("80")),
        ("58", ID.slip_roll("58")),
        ("a4", ID.slip_a4().to_owned()),
        ("58", ID.slip_roll("58")),
    ] {
        page.click(button(words.clone())).await?;
        wait_paper(page, Some(name)).await?;
        let pressed: Vec<String> = page
            .eval(
                "return [...document.querySelectorAll('main .chips [aria-pressed=true]')]\
                 .map((chip) => chip.innerText.trim())",
                vec![],
            )
            .await?;
        ensure(
            pressed == [words.clone()],
            format!("{pressed:?} is pressed, not {words}"),
        )?;
        ensure(code(page).await? == written, "the code depends on paper")?;
    }
    page.state("slip-58").await
}

/// With another route, nobody is sent to an office with papers.
async fn other_route(page: Page) -> Result {
    let person = Person {
        ktp: Some(Ktp::Elsewhere),
        ..Person::LIKELY
    };
    to_result(&page, &person, Verdict::OtherRoute).await?;
    open_slip(&page, ID).await?;
    page.wait_text_in(
        css(".slip"),
        explain::verdict(ID, Verdict::OtherRoute).title,
    )
    .await?;
    if let Some(call) = walk::policy().office(OfficeId::BpjsCall) {
        page.wait_text_in(
            css(".slip"),
            &ID.result_where_call(names::office(ID, call), "175"),
        )
        .await?;
    }
    page.wait_no_text(ID.result_where_rt()).await?;
    page.wait_no_text(names::document(ID, Document::Kk)).await?;
    // The slip has the step for this case, and no task for questions that were not asked.
    let expected = person.result_code(walk::today(&page));
    page.wait_text_in(
        css(".slip .found"),
        &ID.reason_residence_own_city_next("KTP", walk::city()),
    )
    .await?;
    for task in [ID.reason_income_unknown_look(), ID.said_decile_lookup()] {
        page.wait_no_text(task).await?;
    }
    // A question that was not asked is missing from both the answers and the code.
    let answers = page.count(css(".slip dt")).await?;
    ensure(
        answers == expected.answered.len(),
        format!("{answers} answers stand on the slip"),
    )?;
    let read = result_code::read(&code(&page).await?, walk::policy());
    ensure(
        read.as_ref() == Ok(&expected),
        format!("the code holds {read:?} and not {expected:?}"),
    )?;
    page.state("slip-other-route").await
}

/// The text in both languages is handed over only when its button is pressed.
async fn shared_and_copied(page: Page) -> Result {
    let person = Person {
        membership: None,
        ..Person::LIKELY
    };
    // Not at the start of the check: WebKit reloads a page that is opened twice, and the scripts would be
    // lost.
    page.goto("#/").await?;
    run(&page, SHARE_AND_CLIPBOARD).await?;
    to_result(&page, &person, Verdict::NeedsCheck).await?;
    page.click(css("label[for=kk]")).await?;
    open_slip(&page, ID).await?;
    page.wait_text(ID.slip_share_note()).await?;
    let untouched: bool = page
        .eval(
            "return window.__shared.length + window.__copied.length === 0",
            vec![],
        )
        .await?;
    ensure(untouched, "something was shared before it was asked for")?;
    page.state("slip-share").await?;
    let loaded = page.requests().await?;

    let slip = person.result_code(walk::today(&page));
    let text = shared_text(ID, &slip, &[(Document::Kk, true)]);
    page.click(button(ID.slip_share())).await?;
    page.wait_until(
        "the text in the share sheet",
        &format!(
            "window.__shared.length === 1 && window.__shared[0] === {}",
            json!(text)
        ),
    )
    .await?;
    page.wait_no_text(ID.slip_copied()).await?;
    page.click(button(ID.slip_copy())).await?;
    page.wait_text_in(css("main [role=status]"), ID.slip_copied())
        .await?;
    page.wait_until(
        "the text in the clipboard",
        &format!(
            "window.__copied.length === 1 && window.__copied[0] === {}",
            json!(text)
        ),
    )
    .await?;
    page.requests().await?.none_since(&loaded)?;

    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.slip_lead()).await?;
    page.click(button(EN.slip_copy())).await?;
    page.wait_until(
        "the English text in the clipboard",
        &format!(
            "window.__copied.length === 2 && window.__copied[1] === {}",
            json!(shared_text(EN, &slip, &[(Document::Kk, true)]))
        ),
    )
    .await?;
    // The message about copying is gone on the next visit.
    page.click(link(EN.shell_back()).within("main")).await?;
    walk::result_is(&page, EN, Verdict::NeedsCheck).await?;
    open_slip(&page, EN).await?;
    page.wait_no_text(EN.slip_copied()).await
}

/// If the clipboard refuses, a message says what to do instead.
async fn copy_refused(page: Page) -> Result {
    page.goto("#/").await?;
    run(&page, CLIPBOARD_REFUSES).await?;
    to_result(&page, &Person::LIKELY, Verdict::Likely).await?;
    open_slip(&page, ID).await?;
    page.click(button(ID.slip_copy())).await?;
    page.wait_text_in(css("main [role=status]"), ID.slip_copy_failed())
        .await?;
    page.wait_no_text(ID.slip_copied()).await
}

/// Buttons that the browser cannot support are absent; the rest is unchanged.
async fn without(page: Page) -> Result {
    page.goto("#/").await?;
    run(&page, NO_SHARE_OR_CLIPBOARD).await?;
    to_result(&page, &Person::LIKELY, Verdict::Likely).await?;
    open_slip(&page, ID).await?;
    for absent in [ID.slip_share(), ID.slip_copy()] {
        page.wait_no_text(absent).await?;
    }
    let read = result_code::read(&code(&page).await?, walk::policy());
    let expected = Person::LIKELY.result_code(walk::today(&page));
    ensure(
        read.as_ref() == Ok(&expected) && qr::read(&page).await? == code(&page).await?,
        format!("the code holds {read:?}"),
    )?;
    walk::count_prints(&page).await?;
    page.click(button(ID.shell_print())).await?;
    page.wait_until("one print", "window.__prints === 1")
        .await?;
    page.state("slip-print-only").await
}

/// The address alone, without answers, shows no result.
async fn without_answers(page: Page) -> Result {
    page.goto(walk::TAKE_AWAY).await?;
    page.wait_text(ID.check_title()).await?;
    page.wait_text(ID.check_lost()).await?;
    wait_paper(&page, None).await?;
    ensure(
        page.count(css(".slip, svg.qr")).await? == 0,
        "there is a slip of nobody",
    )?;
    // Half of the answers give no result either: the review comes first.
    page.click(link(ID.check_start())).await?;
    let person = Person::LIKELY;
    let [first, ..] = walk::Question::in_order(walk::today(&page));
    walk::wait_question(&page, ID, first).await?;
    walk::answer(&page, ID, first, &person).await?;
    page.goto(walk::TAKE_AWAY).await?;
    walk::wait_review(&page, ID).await?;
    wait_paper(&page, None).await?;
    walk::keeps_nothing(&page, None).await
}
