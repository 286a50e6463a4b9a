//! Field mode: samples, which are marked and not counted; the tally, shown, saved and cleared; and the
//! self-test of the device.

use lindungi_rules::eligibility::Verdict;
use lindungi_text::{Lang, explain, format};
use serde_json::Value;

use crate::{
    field::{STAFF, begin, next},
    files,
    harness::{Engine, Failure, Journey, Page, Result, button, css, ensure, field, heading, link},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    let tablet = |journey: Journey| journey.window(820, 1180);
    vec![
        tablet(Journey::new("field_samples", samples)),
        tablet(Journey::new("field_tally", tally)),
        tablet(Journey::new("field_tally_of_days", of_days)),
        tablet(Journey::new("field_self_test", self_test).on_a_host()),
    ]
}

/// Checks the stored tally once the page is at rest; `None` means that nothing was counted.
async fn is_counted(page: &Page, expected: Option<&str>) -> Result {
    page.settled().await?;
    let expression = format!(
        "(localStorage.getItem(window.lindungiPlace + 'tally') ?? null) === {}",
        serde_json::json!(expected)
    );
    page.wait_until(&format!("{expected:?} to be counted"), &expression)
        .await
}

/// Answers as this person, from the first question to the result.
async fn to_result(page: &Page, person: &Person, verdict: Verdict) -> Result {
    walk::answer_all(page, ID, person).await?;
    walk::see_result(page, ID, verdict).await
}

/// Every sample leads to its result, marked on the screen and on paper, and is not counted.
async fn samples(page: Page) -> Result {
    page.goto(STAFF).await?;
    page.wait_text(ID.field_samples_title()).await?;
    let count = page.count(css(".field-samples button")).await?;
    let mut found = Vec::new();
    for nth in 0..count {
        page.goto(STAFF).await?;
        page.click(css(".field-samples button").nth(nth)).await?;
        walk::wait_review(&page, ID).await?;
        wait_sample_mark(&page, ID).await?;
        page.click(link(ID.check_see_result())).await?;
        page.wait_hash(walk::RESULT).await?;
        page.wait_for(css(".verdict h1")).await?;
        wait_sample_mark(&page, ID).await?;
        let title: String = page
            .eval(
                "return document.querySelector('.verdict h1').textContent",
                vec![],
            )
            .await?;
        found.push(title);
        is_counted(&page, None).await?;
    }
    for verdict in Verdict::ALL {
        let title = explain::verdict(ID, verdict).title;
        ensure(
            found.iter().any(|found| found == title),
            format!("no sample leads to {title:?}, only to {found:?}"),
        )?;
    }
    page.state("field-sample").await?;
    page.click(link(ID.slip_title())).await?;
    page.wait_focus(heading(ID.slip_title())).await?;
    if page.engine() != Engine::WebKit {
        let printed = crate::paper::words(&page.print_pdf().await?)?;
        ensure(
            printed.contains(ID.field_sample_text()),
            format!("on paper: {printed}"),
        )?;
    }
    // The next resident is not a sample.
    next(&page, ID).await?;
    page.wait_no_text(ID.field_sample_text()).await?;
    to_result(&page, &Person::LIKELY, Verdict::Likely).await?;
    is_counted(&page, Some("2026-11-22 1 0 0")).await
}

async fn wait_sample_mark(page: &Page, lang: Lang) -> Result {
    page.wait_text_in(css(".field-bar"), lang.field_sample_text())
        .await
}

/// Each resident counts once, with the last verdict.
async fn tally(page: Page) -> Result {
    begin(&page, ID).await?;
    is_counted(&page, None).await?;
    to_result(&page, &Person::LIKELY, Verdict::Likely).await?;
    is_counted(&page, Some("2026-11-22 1 0 0")).await?;
    // A result shown again, taken along, or changed.
    page.back().await?;
    walk::wait_review(&page, ID).await?;
    page.forward().await?;
    walk::result_is(&page, ID, Verdict::Likely).await?;
    page.click(link(ID.slip_title())).await?;
    page.wait_focus(heading(ID.slip_title())).await?;
    is_counted(&page, Some("2026-11-22 1 0 0")).await?;
    let code = crate::take_away::code(&page).await?;
    page.goto(walk::REVIEW).await?;
    walk::wait_review(&page, ID).await?;
    let unknown = Person {
        income: None,
        ..Person::LIKELY
    };
    walk::change(&page, ID, Question::Income, &unknown).await?;
    walk::see_result(&page, ID, Verdict::NeedsCheck).await?;
    is_counted(&page, Some("2026-11-22 0 1 0")).await?;

    next(&page, ID).await?;
    to_result(&page, &Person::LIKELY, Verdict::Likely).await?;
    is_counted(&page, Some("2026-11-22 1 1 0")).await?;
    // An earlier result opened by its code was not found here today, so it is not counted.
    next(&page, ID).await?;
    page.goto(walk::CODE).await?;
    page.fill(field(ID.code_label()), &code).await?;
    page.click(button(ID.code_open())).await?;
    walk::result_is(&page, ID, Verdict::Likely).await?;
    page.settled().await?;
    is_counted(&page, Some("2026-11-22 1 1 0")).await?;

    // The tally is shown, saved, and cleared after a question.
    page.click(link(ID.field_staff())).await?;
    page.wait_focus(heading(ID.field_title())).await?;
    shows(&page, ID, [1, 1, 0]).await?;
    files::keep(&page).await?;
    page.click(button(ID.field_tally_save())).await?;
    let file = files::nth(&page, 1).await?;
    ensure(
        file.is_a("csv") && file.kind.starts_with("text/csv"),
        "the file is no CSV",
    )?;
    let bytes = file.bytes()?;
    let text = String::from_utf8(bytes).map_err(|error| Failure::new(error.to_string()))?;
    let expected = format!(
        "\u{feff}{}\r\n2026-11-22;1;1;0;2\r\n",
        [ID.field_tally_day()]
            .into_iter()
            .chain(Verdict::ALL.map(|verdict| explain::verdict(ID, verdict).title))
            .chain([ID.field_tally_total()])
            .collect::<Vec<_>>()
            .join(";")
    );
    ensure(
        text == expected,
        format!("the file says {text:?} and not {expected:?}"),
    )?;
    page.click(button(ID.field_tally_clear())).await?;
    page.wait_focus(css("#yakin")).await?;
    page.state("field-tally-sure").await?;
    page.click(button(ID.field_tally_no())).await?;
    page.wait_no_text(ID.field_tally_sure()).await?;
    is_counted(&page, Some("2026-11-22 1 1 0")).await?;
    page.click(button(ID.field_tally_clear())).await?;
    page.click(button(ID.field_tally_yes())).await?;
    page.wait_text(ID.field_tally_cleared()).await?;
    shows(&page, ID, [0, 0, 0]).await?;
    is_counted(&page, None).await?;

    // Outside field mode nobody is counted.
    crate::field::start_over(&page, async || page.click(button(ID.field_end())).await).await?;
    walk::begin(&page, ID).await?;
    to_result(&page, &Person::LIKELY, Verdict::Likely).await?;
    page.settled().await?;
    is_counted(&page, None).await
}

/// Checks the counts of today as shown.
async fn shows(page: &Page, lang: Lang, counts: [u32; 3]) -> Result {
    for (verdict, count) in Verdict::ALL.into_iter().zip(counts) {
        let title = explain::verdict(lang, verdict).title;
        walk::wait_term(page, title, &count.to_string()).await?;
    }
    let total: u32 = counts.iter().sum();
    walk::wait_term(page, lang.field_tally_total(), &total.to_string()).await
}

/// Earlier days are kept and shown; lines that are no count are skipped.
async fn of_days(page: Page) -> Result {
    page.goto("#/").await?;
    page.eval::<Value>(
        "localStorage[window.lindungiPlace + 'tally'] = '2026-11-20 12 3 4\\nx\\n2026-11-22 1 0 2'; return null",
        vec![],
    )
    .await?;
    page.goto(STAFF).await?;
    shows(&page, ID, [1, 0, 2]).await?;
    page.click(button(ID.field_tally_earlier())).await?;
    page.wait_text(&walk::date(ID, "2026-11-20")).await?;
    walk::wait_term(&page, ID.field_tally_total(), &format::count(19)).await?;
    page.state("field-tally-days").await?;
    begin(&page, ID).await?;
    to_result(&page, &Person::LIKELY, Verdict::Likely).await?;
    is_counted(&page, Some("2026-11-22 2 0 2\n2026-11-20 12 3 4")).await
}

/// The device computes the worked examples, and shows versions, abilities and what it keeps.
async fn self_test(page: Page) -> Result {
    page.goto(STAFF).await?;
    page.click(link(ID.selftest_title())).await?;
    page.wait_hash("#/dampingi/uji").await?;
    page.wait_focus(heading(ID.selftest_title())).await?;
    let all = lindungi_json::golden::all(ID).len();
    ensure(all >= 20, format!("there are {all} examples"))?;
    let all = all.to_string();
    page.wait_text(&ID.selftest_holds(&all, &all)).await?;
    page.wait_text(ID.selftest_well()).await?;
    walk::wait_term(&page, ID.selftest_policy(), &walk::policy().version).await?;
    let build: String = page
        .eval(
            "return document.querySelector('script[data-build]').dataset.build",
            vec![],
        )
        .await?;
    let version = format!("{} ({})", env!("CARGO_PKG_VERSION"), &build[..8]);
    walk::wait_term(&page, ID.selftest_app(), &version).await?;
    walk::wait_term(&page, ID.selftest_remember(), ID.selftest_there()).await?;
    let speed = format!(
        "[...document.querySelectorAll('dt')].some((term) => term.innerText.trim() === {} \
         && parseInt(term.nextElementSibling.innerText.replaceAll('.', '')) > 1000)",
        serde_json::json!(ID.selftest_speed())
    );
    page.wait_until("more than a thousand checks a second", &speed)
        .await?;

    // Caches of other apps on the same host are not listed.
    let keep = "const [own, done] = arguments;\
        (async () => {\
            for (const cache of await caches.keys()) if (cache.startsWith('lindungi/')) await caches.delete(cache);\
            await (await caches.open('others')).put('./others', new Response('x'));\
            if (own) await (await caches.open(window.lindungiPlace + 'trial')).put('./trial', new Response('x'.repeat(2000)));\
        })().then(() => done(null), (error) => done(`${error}`))";
    let keep = async |own: bool| -> Result {
        let wrong: Option<String> = page.eval_async(keep, vec![own.into()]).await?;
        ensure(wrong.is_none(), format!("{wrong:?}"))
    };
    keep(false).await?;
    page.click(button(ID.selftest_again())).await?;
    page.wait_text(ID.selftest_kept_none()).await?;
    page.state("field-self-test").await?;
    keep(true).await?;
    page.click(button(ID.selftest_again())).await?;
    let text = ID.selftest_files("1", &ID.selftest_kilobytes("2"));
    page.wait_text(&format!("lindungi/trial: {text}")).await?;
    walk::count_prints(&page).await?;
    page.click(button(ID.shell_print())).await?;
    page.wait_until("the print dialog", "window.__prints === 1")
        .await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.selftest_well()).await?;
    page.state("field-self-test").await
}
