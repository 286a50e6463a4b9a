//! Everything around the pages: links of the home page, addresses, focus, keyboard, the folder of a host,
//! other days.

use lindungi_rules::{
    eligibility::Verdict,
    policy::{FigureId, Payer},
};
use lindungi_text::{Lang, format, names};

use crate::{
    field as field_mode,
    harness::{
        Failure, Journey, Key, Page, Result, button, css, ensure, field, heading, link, radio,
    },
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("shell_pages", pages),
        Journey::new("shell_while_it_starts", while_it_starts)
            .slow()
            .first_navigation("#/donasi"),
        Journey::new("shell_there_and_back", there_and_back).slow(),
        Journey::new("shell_typed_at_once", typed_at_once).slow(),
        Journey::new("shell_no_such_address", no_such_address),
        Journey::new("shell_by_keyboard", by_keyboard),
        Journey::new("shell_focus_that_is_lost", focus_that_is_lost),
        Journey::new("shell_in_a_folder", in_a_folder).sub_path(),
        Journey::new("shell_in_2030", in_2030).clock("2030-05-05T10:00"),
        Journey::new("shell_before_any_figure", before_any_figure).clock("2010-02-03T10:00"),
    ]
}

/// The home page with its links and numbers, and every page that is reached by itself.
async fn pages(page: Page) -> Result {
    page.goto("#/").await?;
    wait_title(&page, ID.home_document()).await?;
    home_tells(&page).await?;
    page.state("home").await?;

    for (door, hash, title, document) in [
        (
            ID.home_donor_title(),
            "#/donasi",
            ID.donate_title(),
            ID.donate_document(),
        ),
        (
            ID.home_field_title(),
            "#/dampingi",
            ID.field_title(),
            ID.field_document(),
        ),
    ] {
        page.click(link(door).within("main")).await?;
        wait_opened(&page, hash, title, document).await?;
        page.back().await?;
        wait_opened(&page, "#/", ID.home_title(), ID.home_document()).await?;
    }

    page.click(link(ID.shell_field()).within("nav")).await?;
    wait_opened(&page, "#/dampingi", ID.field_title(), ID.field_document()).await?;
    let here = page.attribute(link(ID.shell_field()).within("nav"), "aria-current");
    ensure(
        here.await?.is_some(),
        "the menu does not say which page is open",
    )?;
    page.state("field").await?;
    field_mode::start_over(&page, async || page.click(button(ID.field_begin())).await).await?;
    field_mode::wait_first_question(&page, ID).await?;
    page.click(link(ID.field_staff())).await?;
    wait_opened(&page, "#/dampingi", ID.field_title(), ID.field_document()).await?;
    field_mode::start_over(&page, async || page.click(button(ID.field_end())).await).await?;
    wait_title(&page, ID.home_document()).await?;

    page.click(link(ID.shell_privacy()).within("footer"))
        .await?;
    wait_opened(
        &page,
        "#/privasi",
        ID.privacy_title(),
        ID.privacy_document(),
    )
    .await?;
    page.state("privacy").await?;
    page.click(button(ID.privacy_clear())).await?;
    wait_opened(&page, walk::START, ID.check_title(), ID.check_document()).await?;
    page.wait_text(ID.check_cleared()).await?;

    page.click(link(ID.shell_sources()).within("footer"))
        .await?;
    wait_opened(&page, "#/sumber", ID.sources_title(), ID.sources_document()).await?;
    sources_tell(&page).await?;
    page.state("sources").await
}

/// The user goes to another page while the app is drawn for the first time: the app follows.
async fn while_it_starts(page: Page) -> Result {
    page.goto("#/").await?;
    wait_opened(&page, "#/donasi", ID.donate_title(), ID.donate_document()).await
}

/// The user returns before the page in between is finished: the heading has the focus all the same.
async fn there_and_back(page: Page) -> Result {
    page.goto("#/").await?;
    page.click(link(ID.shell_donate()).within("nav")).await?;
    wait_opened(&page, "#/donasi", ID.donate_title(), ID.donate_document()).await?;
    // After this time the app no longer checks whether the focus has stayed.
    page.wait_until(
        "half a second to pass",
        "(window.__since ??= performance.now()) + 500 < performance.now()",
    )
    .await?;
    let back_at_once = format!(
        "new MutationObserver((_, observer) => {{\
             if (document.querySelector('h1')?.innerText !== {}) return;\
             observer.disconnect();\
             location.hash = '#/donasi';\
         }}).observe(document.querySelector('main'), {{ childList: true, subtree: true, characterData: true }});\
         location.hash = '#/';\
         return null",
        serde_json::json!(ID.home_title())
    );
    page.eval::<serde_json::Value>(&back_at_once, vec![])
        .await?;
    wait_opened(&page, "#/donasi", ID.donate_title(), ID.donate_document()).await
}

/// The user is in a field as soon as it is drawn: the page's heading does not take the focus away.
async fn typed_at_once(page: Page) -> Result {
    page.goto("#/donasi").await?;
    wait_opened(&page, "#/donasi", ID.donate_title(), ID.donate_document()).await?;
    page.click(link(ID.shell_check()).within("nav")).await?;
    wait_opened(&page, walk::START, ID.check_title(), ID.check_document()).await?;
    let typed_at_once = "new MutationObserver((_, observer) => {\
             const field = document.querySelector('.typed input');\
             if (!field) return;\
             observer.disconnect();\
             field.focus();\
         }).observe(document.querySelector('main'), { childList: true, subtree: true });\
         return null";
    page.eval::<serde_json::Value>(typed_at_once, vec![])
        .await?;
    page.click(link(ID.shell_donate()).within("nav")).await?;
    page.wait_until(
        "the focus to stay in the field for a second",
        "document.activeElement.matches('.typed input') \
         && (window.__since ??= performance.now()) + 1000 < performance.now()",
    )
    .await
}

/// Waits until the page is open: its address, the focus on its heading, the title of the window.
async fn wait_opened(page: &Page, hash: &str, title: &str, document: &str) -> Result {
    page.wait_hash(hash).await?;
    page.wait_focus(heading(title)).await?;
    wait_title(page, document).await
}

/// Waits for the title of the window: the page and the app, or the app alone on the home page.
async fn wait_title(page: &Page, document: &str) -> Result {
    let title = if document == ID.home_document() {
        document.to_owned()
    } else {
        ID.shell_document(document)
    };
    let expression = format!("document.title === {}", serde_json::json!(title));
    page.wait_until(&format!("the title {title:?}"), &expression)
        .await
}

/// The folded numbers of the programme, each with its day and its source, and the publisher of the app.
async fn home_tells(page: &Page) -> Result {
    page.click(button(ID.home_numbers_title())).await?;
    page.click(button(ID.home_what_title())).await?;
    let policy = walk::policy();
    for (nth, id) in [
        FigureId::ProgrammeCovered,
        FigureId::ProgrammePlanned,
        FigureId::ProgrammeRecorded,
        FigureId::ProgrammeRtHeads,
    ]
    .into_iter()
    .enumerate()
    {
        page.click(button(ID.shell_source()).within("ul.numbers").nth(nth))
            .await?;
        let Some(figure) = policy.latest(id) else {
            continue;
        };
        page.wait_text(&format::number(figure.value)).await?;
        page.wait_text(&format::date(ID, figure.from)).await?;
        if let Some(source) = policy.source(&figure.source) {
            page.wait_text(&source.title).await?;
        }
    }
    for number in ["3.000", "4.000", "15.000", "1.650", "Rp16.800"] {
        page.wait_text(number).await?;
    }
    page.wait_text_in(css("footer"), &ID.shell_publisher(&policy.publisher))
        .await?;
    page.wait_text_in(css("footer"), &ID.shell_unofficial(walk::city()))
        .await
}

/// Every figure with its value, and every source in the list of sources.
async fn sources_tell(page: &Page) -> Result {
    let policy = walk::policy();
    let shown: String = page
        .eval("return document.querySelector('main').textContent", vec![])
        .await?;
    for entry in policy.entries() {
        let value = if entry.id.starts_with("base.") {
            continue;
        } else {
            format::value(ID, entry.value, entry.unit)
        };
        ensure(
            shown.contains(&value) && shown.contains(&names::entry(ID, &entry.id)),
            format!("{} with {value} is not among the sources", entry.id),
        )?;
    }
    for band in policy
        .band_tables
        .iter()
        .flat_map(|table| table.bands.iter())
    {
        let base = format::rupiah(band.base);
        ensure(shown.contains(&base), format!("no band with base {base}"))?;
    }
    for source in policy.sources.iter() {
        ensure(
            shown.contains(source.title.as_ref()),
            format!("no {:?} among the sources", source.title),
        )?;
    }
    for payer in Payer::ALL {
        let name = names::payer(ID, *payer);
        ensure(shown.contains(name), format!("no {name} among the sources"))?;
    }
    // Found by words, by the mark, and line by line.
    page.fill(field(ID.sources_search()), "3.868.963 umk")
        .await?;
    page.wait_text_in(css(".entries .value").nth(0), "Rp3.868.963")
        .await?;
    page.click(css(".entries summary").nth(0)).await?;
    page.wait_for(css(".entry[open] .source")).await?;
    page.state("sources-found").await?;
    page.fill(field(ID.sources_search()), "tidak ada yang begini")
        .await?;
    page.wait_text(ID.sources_found_none()).await?;
    page.fill(field(ID.sources_search()), "").await?;
    page.click(button(ID.sources_mark_seen())).await?;
    page.wait_for(css(".entry .mark.seen").nth(0)).await?;
    ensure(
        page.count(css(".entry .mark:not(.seen)")).await? == 0,
        "another mark is shown",
    )
}

async fn no_such_address(page: Page) -> Result {
    page.goto("#/apa-ini").await?;
    page.wait_text(ID.shell_not_found_text()).await?;
    wait_title(&page, ID.shell_not_found_title()).await?;
    page.state("not-found").await?;
    for hash in ["#/cek/hasil/lagi", "#/donasi/x", "#apa"] {
        page.goto(hash).await?;
        page.wait_text(ID.shell_not_found_title()).await?;
    }
    page.click(link(ID.shell_not_found_home())).await?;
    wait_opened(&page, "#/", ID.home_title(), ID.home_document()).await?;
    // Addresses with another use of slashes work too.
    page.goto("#cek").await?;
    page.wait_focus(heading(ID.check_title())).await?;
    page.goto("#/cek/").await?;
    page.wait_text(ID.check_title()).await
}

/// On a slow device a page may be drawn again after its heading got the focus. Users of keyboard or screen
/// reader get the focus back once.
async fn focus_that_is_lost(page: Page) -> Result {
    page.goto(walk::START).await?;
    page.wait_for(heading(ID.check_title())).await?;
    let lose = "const lose = () => {\
             if (!document.activeElement.matches('h1, form.question input')) return setTimeout(lose, 5);\
             document.activeElement.blur(); window.__lost = true };\
         lose(); return null";
    page.eval::<serde_json::Value>(lose, vec![]).await?;
    page.click(link(ID.check_start())).await?;
    page.wait_until("the focus to be lost", "window.__lost")
        .await?;
    let [first, ..] = walk::Question::in_order(walk::today(&page));
    walk::wait_question(&page, ID, first).await
}

/// A whole check by keyboard.
async fn by_keyboard(page: Page) -> Result {
    page.goto("#/").await?;
    page.press(Key::Tab).await?;
    page.wait_focus(button(ID.shell_skip())).await?;
    page.press(Key::Enter).await?;
    page.wait_focus(css("main")).await?;
    page.wait_hash("#/").await?;
    page.press(Key::Tab).await?;
    page.wait_focus(walk::check_now(ID)).await?;
    page.press(Key::Enter).await?;

    // Without an income: no answer after it can change the verdict.
    let person = Person {
        income: None,
        ..Person::LIKELY
    };
    for question in person.asked(walk::today(&page)) {
        walk::wait_question(&page, ID, question).await?;
        keys_answer(&page, question).await?;
    }
    walk::wait_review(&page, ID).await?;
    tab_to(&page, ID.check_see_result()).await?;
    page.press(Key::Enter).await?;
    page.wait_hash(walk::RESULT).await?;
    page.wait_focus(heading(ID.verdict_needs_check_title()))
        .await?;
    page.wait_until(
        "every row to be closed",
        "!document.querySelector('.panel > details[open]')",
    )
    .await?;
    tab_to(&page, ID.result_why_title()).await?;
    page.press(Key::Enter).await?;
    page.wait_text_in(css("#alasan-isi"), ID.criterion_age())
        .await
}

/// Answers the open question by keys, as a likely person who does not know the income.
async fn keys_answer(page: &Page, question: Question) -> Result {
    if matches!(question, Question::Ktp | Question::Membership) {
        page.press(Key::Tab).await?;
    }
    match question {
        Question::Work => {
            page.wait_focus(walk::job(ID)).await?;
            tab_to(page, ID.ask_work_ways()).await?;
            page.press(Key::Enter).await?;
            tab_to(page, ID.ask_work_own_account()).await?;
            page.press(Key::Space).await?;
            is_chosen(page, ID.ask_work_own_account()).await?;
            page.press(Key::Down).await?;
            is_chosen(page, ID.ask_work_casual()).await?;
            tab_to(page, ID.check_next()).await?;
            page.press(Key::Space).await
        }
        Question::Age => {
            page.wait_focus(field(ID.ask_age_years())).await?;
            for key in [Key::NumPad4, Key::NumPad0] {
                page.press(key).await?;
            }
            page.wait_value(field(ID.ask_age_years()), "40").await?;
            page.press(Key::Enter).await
        }
        Question::Ktp | Question::Membership => {
            let first = if question == Question::Ktp {
                ID.ask_ktp_city(walk::city())
            } else {
                ID.ask_membership_none().to_owned()
            };
            page.wait_focus(radio(first.as_str())).await?;
            page.press(Key::Space).await?;
            is_chosen(page, &first).await?;
            // Enter in a form means Continue.
            page.press(Key::Enter).await
        }
        Question::Income | Question::Decile => {
            tab_to(page, ID.check_unknown()).await?;
            page.press(Key::Space).await
        }
    }
}

/// Presses Tab, at most 40 times, until the element with this text has the focus.
async fn tab_to(page: &Page, words: &str) -> Result {
    for _ in 0..40 {
        page.press(Key::Tab).await?;
        // The first line: a closed row also says what is inside.
        if page.focused().await?.text.lines().next() == Some(words) {
            return Ok(());
        }
    }
    Err(Failure::new(format!("Tab does not reach {words:?}")))
}

async fn is_chosen(page: &Page, label: &str) -> Result {
    ensure(
        page.checked(radio(label)).await?,
        format!("{label:?} is not chosen"),
    )
}

/// The app in a folder of the host, as on a project site.
async fn in_a_folder(page: Page) -> Result {
    walk::begin_at_home(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::Likely).await?;
    page.click(link("Lindungi")).await?;
    page.wait_focus(heading(ID.home_title())).await?;
    page.goto("#/donasi").await?;
    page.reload().await?;
    page.wait_started().await?;
    page.wait_text_in(walk::headline(), &format::workers(ID, 4))
        .await?;
    page.requests().await?.none_elsewhere()
}

/// Far in the future: figures that still apply are used, and unpublished ones are named.
async fn in_2030(page: Page) -> Result {
    page.goto("#/").await?;
    page.click(button(ID.home_what_title())).await?;
    page.wait_text("Rp16.800").await?;
    page.click(link(ID.home_donor_title())).await?;
    page.wait_text_in(walk::headline(), &format::workers(ID, 4))
        .await?;
    walk::open_rows(&page).await?;
    let until = ID.donate_until_end(&walk::month(ID, "2031-04"));
    walk::wait_term(&page, ID.donate_until(), &until).await?;
    page.wait_text(ID.donate_relief_none()).await?;
    page.wait_text(ID.donate_schedule_assumed()).await?;

    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::NeedsCheck).await?;
    page.wait_text(&ID.reason_income_figure_not_published(walk::city(), "2030"))
        .await?;
    page.wait_text(ID.result_own_no_relief()).await
}

/// Before the first day of every figure: pages without prices instead of wrong prices.
async fn before_any_figure(page: Page) -> Result {
    page.goto("#/").await?;
    page.click(button(ID.home_what_title())).await?;
    page.wait_text(ID.home_term_not_cash()).await?;
    page.wait_no_text("Rp16.800").await?;
    page.goto("#/donasi").await?;
    page.wait_text_in(
        walk::answer_card(),
        &ID.error_not_published(&walk::month(ID, "2010-02")),
    )
    .await?;
    page.state("donate-not-published").await?;

    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::NeedsCheck).await?;
    page.wait_text_in(
        css("section[aria-labelledby=sendiri] [role=status]"),
        &ID.result_own_none(&walk::month(ID, "2010-02"), "175"),
    )
    .await
}
