//! Two at a time: two builds on one host, and two tabs of one build.

use lindungi_rules::eligibility::Verdict;
use lindungi_text::Lang;
use serde_json::Value;

use crate::{
    field as field_mode,
    harness::{Journey, Page, Result, button, css, ensure, heading},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("tabs_two_builds", two_builds)
            .two_builds()
            .keeps(),
        Journey::new("tabs_join_field_mode", join_field_mode).on_a_host(),
        Journey::new("tabs_erase", erase).on_a_host(),
    ]
}

async fn run(page: &Page, script: &str) -> Result {
    page.eval::<Value>(&format!("{script}; return null"), vec![])
        .await
        .map(drop)
}

/// Each build keeps its own files and settings, takes over what older versions kept without a place in the
/// names, and opens without the server.
async fn two_builds(page: Page) -> Result {
    page.goto("#/").await?;
    // Storage as an earlier version wrote it.
    run(
        &page,
        "localStorage.clear(); localStorage['lindungi.display'] = '2 '; localStorage['lindungi.tally'] = '2026-11-21 1 0 0'",
    )
    .await?;
    page.goto(field_mode::STAFF).await?;
    page.reload().await?;
    page.wait_started().await?;
    page.wait_text(ID.offline_ready()).await?;
    page.wait_until(
        "what was kept before",
        "document.documentElement.dataset.size === '2' && localStorage['lindungi/a/display'] === '2 ' \
         && localStorage['lindungi/a/tally'] === '2026-11-21 1 0 0' && !('lindungi.tally' in localStorage)",
    )
    .await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.field_title()).await?;
    field_mode::begin(&page, EN).await?;

    page.goto_beside(field_mode::STAFF).await?;
    // Language, size, field mode and tally of the other build do not apply here.
    page.wait_for(button(ID.field_begin())).await?;
    page.wait_text(ID.offline_ready()).await?;
    let own = "document.documentElement.dataset.size === '0' && !('field' in document.documentElement.dataset)";
    page.wait_until("a display of its own", own).await?;
    walk::wait_term(&page, ID.field_tally_total(), "0").await?;

    let script = "const [done] = arguments; caches.keys().then((names) => done(names.map((name) =>\
         name.replace(/[0-9a-f]{16}$/, '')).sort()))";
    let caches: Vec<String> = page.eval_async(script, vec![]).await?;
    ensure(
        caches == ["lindungi/a/", "lindungi/b/"],
        format!("the device keeps {caches:?}"),
    )?;
    page.set_offline(true);
    page.goto(field_mode::STAFF).await?;
    page.wait_text(EN.field_on()).await?;
    page.goto_beside("#/donasi").await?;
    page.wait_for(heading(ID.donate_title())).await
}

/// Field mode that starts and ends in one tab also starts and ends in another with answers, and nothing of
/// those is left.
async fn join_field_mode(page: Page) -> Result {
    let [first, ..] = Question::in_order(walk::today(&page));
    walk::begin(&page, ID).await?;
    walk::answer(&page, ID, first, &Person::LIKELY).await?;
    let first_tab = page.goto_another_tab().await?;
    field_mode::begin(&page, ID).await?;
    let second_tab = page.goto_tab(first_tab).await?;
    let bar = "document.querySelector('.field-bar') && 'field' in document.documentElement.dataset";
    page.wait_until("field mode in the other tab", bar).await?;
    field_mode::wait_first_question(&page, ID).await?;
    page.wait_until("nothing chosen", "!document.querySelector('input:checked')")
        .await?;

    // A countdown that ends in one tab does not erase the other tab.
    field_mode::next(&page, ID).await?;
    walk::answer(&page, ID, first, &Person::LIKELY).await?;
    let first_tab = page.goto_tab(second_tab).await?;
    walk::answer(&page, ID, first, &Person::LIKELY).await?;
    page.pass(200).await?;
    field_mode::wait_first_question(&page, ID).await?;
    let second_tab = page.goto_tab(first_tab).await?;
    page.back().await?;
    page.wait_until(
        "the answer of the other tab",
        "document.querySelector('input:checked')",
    )
    .await?;
    // The next resident started by hand erases both tabs.
    let first_tab = page.goto_tab(second_tab).await?;
    field_mode::next(&page, ID).await?;
    let second_tab = page.goto_tab(first_tab).await?;
    page.wait_until("nothing chosen", "!document.querySelector('input:checked')")
        .await?;
    let first_tab = page.goto_tab(second_tab).await?;
    page.goto(field_mode::STAFF).await?;
    field_mode::start_over(&page, async || page.click(button(ID.field_end())).await).await?;
    page.goto_tab(first_tab).await?;
    page.wait_until("no field mode", "!document.querySelector('.field-bar')")
        .await
}

/// Erasing, the language and the display apply to the other tab too, outside field mode.
async fn erase(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::Likely).await?;
    let first_tab = page.goto_another_tab().await?;
    page.goto("#/privasi").await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.privacy_title()).await?;
    page.click(css("#tampilan")).await?;
    page.click(button(EN.view_contrast())).await?;
    page.click(button(EN.privacy_clear())).await?;
    page.goto_tab(first_tab).await?;
    page.wait_hash(walk::START).await?;
    page.wait_for(heading(EN.check_title())).await?;
    page.wait_until(
        "the contrast",
        "'contrast' in document.documentElement.dataset",
    )
    .await?;
    let left = walk::traces(&page, &["2000000", "2.000.000"]).await?;
    ensure(left.is_empty(), format!("left: {}", left.join(", ")))
}
