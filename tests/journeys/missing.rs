//! Parts of the app or of the browser are missing: each file of the build in turn, storage, `:has()`. The
//! page works without the part, or shows a message.

use lindungi_rules::eligibility::Verdict;
use lindungi_text::Lang;
use serde_json::Value;

use crate::{
    field as field_mode, files,
    harness::{
        Engine, Failure, Journey, Page, Result, Scratch, Withheld, button, css, ensure, field, link,
    },
    qr,
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("missing_each_file", each_file)
            .on_a_host()
            .tolerate_errors(),
        Journey::new("missing_responses", responses)
            .on_a_host()
            .never_loads()
            .tolerate_errors(),
        Journey::new("missing_script_syntax", old_browsers)
            .on_a_host()
            .tolerate_errors(),
        Journey::new("missing_service_worker", service_worker)
            .keeps()
            .tolerate_errors(),
        Journey::new("missing_storage", storage)
            .storage_blocked()
            .window(820, 1180),
        Journey::new("missing_css_has", css_has).on_a_host(),
    ]
}

/// The steps of a visit; each requests some files of the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum VisitStep {
    Start,
    English,
    Code,
    Photo,
    Donate,
    Sheet,
    Staff,
    Roster,
    Entry,
}

impl VisitStep {
    const ALL: [Self; 9] = [
        Self::Start,
        Self::English,
        Self::Code,
        Self::Photo,
        Self::Donate,
        Self::Sheet,
        Self::Staff,
        Self::Roster,
        Self::Entry,
    ];
}

/// True once the app runs.
const RUNS: &str = "document.querySelector('h1') !== null && \
    __journey.firstPaint.some((element) => !element.isConnected)";

/// True once the static page says that the app cannot run.
const SAYS: &str = "document.getElementById('failed')?.hidden === false";

/// Opens an empty page and then the app at this hash, so that the app loads from the start.
async fn open(page: &Page, hash: &str) -> Result {
    page.eval::<Value>("location.href = 'about:blank'; return null", vec![])
        .await?;
    page.wait_until("an empty page", "location.href === 'about:blank'")
        .await?;
    page.open(hash).await
}

async fn is_true(page: &Page, expression: &str) -> Result<bool> {
    page.eval(&format!("return Boolean({expression})"), vec![])
        .await
}

/// Waits until the page works or shows its message. Returns true if it works.
async fn works_or_says_so(page: &Page, what: &str, works: &str, says: &str) -> Result<bool> {
    page.wait_until(what, &format!("({works}) || ({says})"))
        .await?;
    is_true(page, works).await
}

/// A JavaScript expression: the page shows this text.
fn has_text(words: &str) -> String {
    format!(
        "document.body.innerText.includes({})",
        serde_json::json!(words)
    )
}

/// A JavaScript expression: the page has this heading.
fn has_heading(words: &str) -> String {
    format!(
        "[...document.querySelectorAll('h1')].some((title) => title.checkVisibility() && title.innerText.trim() === {})",
        serde_json::json!(words)
    )
}

/// Goes to this step. Returns true if it works, false if the page shows a message instead.
async fn visit(page: &Page, step: VisitStep, photo: &str) -> Result<bool> {
    if step == VisitStep::Entry {
        open(page, "donasi/").await?;
        // The entry page also has a link to continue.
        return works_or_says_so(
            page,
            "the page that leads on",
            RUNS,
            "document.querySelector('a.button')?.checkVisibility()",
        )
        .await;
    }
    open(page, "#/").await?;
    if !works_or_says_so(page, "the app, or a word", RUNS, SAYS).await? {
        ensure(step == VisitStep::Start, "the app does not run")?;
        return Ok(false);
    }
    let opened = async |hash: &str, title: &str| {
        page.goto(hash).await?;
        let (works, failed) = (has_heading(title), has_heading(ID.shell_failed_title()));
        works_or_says_so(page, hash, &works, &failed).await
    };
    match step {
        VisitStep::Start | VisitStep::Entry => Ok(true),
        VisitStep::English => {
            page.click(button(EN.meta_name())).await?;
            let (works, failed) = (
                has_text(EN.home_title()),
                has_text(ID.shell_language_failed()),
            );
            let works = works_or_says_so(page, "English", &works, &failed).await?;
            // Switches the language back for the next visit.
            page.click(button(ID.meta_name())).await?;
            Ok(works)
        }
        VisitStep::Code => opened(walk::CODE, ID.code_title()).await,
        VisitStep::Photo => {
            opened(walk::CODE, ID.code_title()).await?;
            page.type_into(css("#foto"), photo).await?;
            let works = "location.hash !== '#/kode'";
            works_or_says_so(page, "the photo", works, &has_text(ID.code_photo_unready())).await
        }
        VisitStep::Donate => opened("#/donasi", ID.donate_title()).await,
        VisitStep::Sheet => {
            opened("#/donasi", ID.donate_title()).await?;
            files::keep(page).await?;
            walk::open_rows(page).await?;
            page.click(button(ID.take_xlsx())).await?;
            let works = "window.__files.length > 0";
            works_or_says_so(page, "the spreadsheet", works, &has_text(ID.take_failed())).await
        }
        VisitStep::Staff => opened(field_mode::STAFF, ID.field_title()).await,
        VisitStep::Roster => {
            if !opened("#/dampingi/daftar", ID.screen_title()).await? {
                return Ok(false);
            }
            page.click(button(ID.screen_example())).await?;
            let (works, failed) = (has_text(ID.screen_columns()), has_text(ID.screen_failed()));
            works_or_says_so(page, "the list", &works, &failed).await
        }
    }
}

/// The step at which each file of the build is first requested. Files that no step requests are for the
/// system and for other apps.
async fn first_requests(page: &Page, photo: &str) -> Result<Vec<(String, VisitStep)>> {
    let files = page.files()?;
    let mut found: Vec<(String, VisitStep)> = Vec::new();
    for step in VisitStep::ALL {
        let before = page.requests().await?.served.len();
        ensure(
            visit(page, step, photo).await?,
            format!("{step:?} does not work, with every file there"),
        )?;
        for request in page.requests().await?.served.iter().skip(before) {
            let name = request.path.trim_start_matches('/').to_owned();
            let known = found.iter().any(|(file, _)| *file == name);
            if !known && files.contains(&name) {
                found.push((name, step));
            }
        }
    }
    for name in files {
        if !found.iter().any(|(file, _)| *file == name) {
            found.push((name, VisitStep::Start));
        }
    }
    // Without the page itself there is nothing to show.
    found.retain(|(name, _)| !name.ends_with("index.html"));
    Ok(found)
}

/// Each file of the build is missing once: the page works or shows a message, and works again once the file
/// is back.
async fn each_file(page: Page) -> Result {
    let folder = Scratch::new("photo")?;
    let photo = folder.path().join("foto.bmp");
    let code = crate::code::encode(&Person::LIKELY.result_code(walk::today(&page)));
    qr::photo(Some(&code), &photo)?;
    let photo = photo.display().to_string();
    let files = first_requests(&page, &photo).await?;
    for expected in [
        "boot-", "watch-", "styles-", "en-", "parts-", "enter", "scan-", "sheet-", "roster-",
    ] {
        ensure(
            files.iter().any(|(name, _)| name.starts_with(expected)),
            format!("{expected} is none of {files:?}"),
        )?;
    }
    for (name, step) in &files {
        page.withhold(Some((name, Withheld::Missing)));
        let works = visit(&page, *step, &photo)
            .await
            .map_err(|failure| Failure::new(format!("without {name}: {failure}")))?;
        page.withhold(None);
        if !works && *step == VisitStep::Start {
            page.click(link(ID.shell_failed_again())).await?;
            page.wait_started().await?;
        }
    }
    Ok(())
}

/// A file of the first visit never arrives: after a while the page says so and offers to try again, or the
/// app runs without it.
async fn responses(page: Page) -> Result {
    let files = page.files()?;
    let prefixes = ["boot-", "lindungi-app-", "styles-", "watch-"];
    for prefix in prefixes {
        for name in files.iter().filter(|name| name.starts_with(prefix)) {
            page.withhold(Some((name, Withheld::Unanswered)));
            page.open("?anew#/").await?;
            let done = format!("location.search && (({SAYS}) || ({RUNS}))");
            page.wait_until("a word, or the app", &done)
                .await
                .map_err(|failure| Failure::new(format!("waiting for {name}: {failure}")))?;
            page.withhold(None);
            page.open("#/").await?;
            let runs = format!("!location.search && ({RUNS})");
            page.wait_until("the app", &runs).await?;
        }
    }
    Ok(())
}

/// A browser that cannot parse today's scripts shows a message with what to do.
async fn old_browsers(page: Page) -> Result {
    let files = page.files()?;
    let boot = files.iter().find(|name| name.starts_with("boot-"));
    let boot = boot.ok_or_else(|| Failure::new("there is no boot.js"))?;
    page.withhold(Some((boot, Withheld::Unreadable)));
    open(&page, "#/").await?;
    page.wait_until("a word", SAYS).await?;
    for lang in [ID, EN] {
        page.wait_text(lang.shell_failed_update()).await?;
    }
    page.withhold(None);
    page.click(link(ID.shell_failed_again())).await?;
    page.wait_started().await
}

/// The service worker is missing: staff get a message and can try again.
async fn service_worker(page: Page) -> Result {
    page.withhold(Some(("sw.js", Withheld::Missing)));
    page.goto(field_mode::STAFF).await?;
    page.wait_text(ID.offline_failed()).await?;
    page.withhold(None);
    page.click(button(ID.offline_keep())).await?;
    page.wait_text(ID.offline_ready()).await
}

/// Storage is refused: field mode, the tally and the language last until the page is closed, and staff get
/// a message.
async fn storage(page: Page) -> Result {
    page.goto(field_mode::STAFF).await?;
    page.wait_text(ID.field_unkept()).await?;
    page.state("field-unkept").await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.field_unkept()).await?;
    field_mode::begin(&page, EN).await?;
    walk::answer_all(&page, EN, &Person::LIKELY).await?;
    walk::see_result(&page, EN, Verdict::Likely).await?;
    // A newly loaded page, in the same mode and language.
    field_mode::next(&page, EN).await?;
    page.goto(field_mode::STAFF).await?;
    page.wait_text(EN.field_on()).await?;
    walk::wait_term(&page, EN.field_tally_total(), "1").await?;
    let [first, ..] = Question::in_order(walk::today(&page));
    field_mode::next(&page, EN).await?;
    walk::answer(&page, EN, first, &Person::LIKELY).await?;
    page.pass(200).await?;
    field_mode::wait_first_question(&page, EN).await?;
    let name: String = page.eval("return window.name", vec![]).await?;
    let known = ["field=", "tally=", "language=", "display=", "erased="];
    ensure(
        name.split('\u{1}')
            .skip(1)
            .all(|part| known.iter().any(|known| part.starts_with(known))),
        format!("the name of the window holds {name:?}"),
    )?;
    page.goto(field_mode::STAFF).await?;
    field_mode::start_over(&page, async || page.click(button(EN.field_end())).await).await?;
    page.goto(field_mode::STAFF).await?;
    page.wait_for(button(EN.field_begin())).await?;
    page.wait_no_text(EN.field_on()).await
}

/// In a browser without `:has()` the focus is visible, and paper shows what it should.
async fn css_has(page: Page) -> Result {
    page.without_has();
    page.goto("#/donasi").await?;
    for find in [field(ID.donate_amount()), field(ID.donate_months())] {
        page.click(find.clone()).await?;
        let shown: String = page
            .eval(
                "return getComputedStyle(document.activeElement.closest('.typed')).outlineStyle",
                vec![],
            )
            .await?;
        ensure(shown == "solid", format!("the focus on {find} is {shown}"))?;
    }
    if page.engine() == Engine::WebKit {
        // WebKit cannot print under a driver.
        return Ok(());
    }
    let printed = crate::paper::words(&page.print_pdf().await?)?;
    for unwanted in [ID.shell_skip(), ID.donate_lead()] {
        ensure(
            !printed.contains(unwanted),
            format!("{unwanted:?} is on paper: {printed}"),
        )?;
    }
    Ok(())
}
