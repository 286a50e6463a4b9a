//! Without a network, and with a newer build on the server. The server is really stopped, since drivers
//! cannot cut off a service worker.

use std::collections::BTreeMap;

use lindungi_rules::eligibility::Verdict;
use lindungi_text::{Lang, format};
use serde_json::Value;

use crate::{
    files,
    harness::{Failure, Journey, Page, Result, Wasm, button, ensure, field, heading, link},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("offline_after_one_visit", after_one_visit)
            .keeps()
            .again(cold),
        Journey::new("offline_in_a_folder", in_a_folder)
            .keeps()
            .sub_path(),
        Journey::new("offline_links", links).keeps(),
        Journey::new("offline_newer_build", newer_build).keeps(),
        Journey::new("offline_newer_build_in_two_tabs", two_tabs).keeps(),
        Journey::new("offline_half_a_build", half_a_build)
            .keeps()
            .tolerate_errors(),
        Journey::new("offline_never_kept", never_kept)
            .keeps()
            .wasm(Wasm::Html)
            .tolerate_errors(),
        Journey::new("offline_in_a_frame", in_a_frame)
            .keeps()
            .host_page(include_str!("../../docs/embed-example.html")),
        Journey::new("offline_saving_data", saving_data)
            .keeps()
            .saves_data(),
    ]
}

/// Waits until the staff page says that the app is kept on the device.
async fn wait_kept(page: &Page) -> Result {
    page.goto("#/dampingi").await?;
    page.wait_text(ID.offline_ready()).await
}

/// Opens the app from an empty page, so that it loads from the start.
async fn open_from_start(page: &Page, hash: &str) -> Result {
    page.eval::<Value>("location.href = 'about:blank'; return null", vec![])
        .await?;
    page.wait_until("an empty page", "location.href === 'about:blank'")
        .await?;
    page.goto(hash).await
}

/// The builds kept on the device: the name of each cache with the number of its files.
async fn builds(page: &Page) -> Result<BTreeMap<String, usize>> {
    let script = "const [done] = arguments; (async () => {\
             const counts = {};\
             for (const name of await caches.keys()) counts[name] = (await (await caches.open(name)).keys()).length;\
             return counts;\
         })().then(done, (error) => done({ [error]: 0 }))";
    page.eval_async(script, vec![]).await
}

/// The name of the build that is open.
async fn build(page: &Page) -> Result<String> {
    let script = "return document.querySelector('script[data-build]').dataset.build";
    page.eval(script, vec![]).await
}

/// Opens every page, both languages, and the parts that are loaded on demand.
async fn open_everything(page: &Page) -> Result {
    for (hash, title) in [
        ("#/", ID.home_title()),
        ("#/donasi", ID.donate_title()),
        ("#/donasi/banding", ID.compare_title()),
        ("#/donasi/surat", ID.pledge_title()),
        ("#/donasi/direksi", ID.board_title()),
        ("#/anggaran", ID.budget_title()),
        ("#/kode", ID.code_title()),
        ("#/tanya", ID.faq_title()),
        ("#/sumber", ID.sources_title()),
        ("#/privasi", ID.privacy_title()),
        ("#/dampingi", ID.field_title()),
    ] {
        page.goto(hash).await?;
        page.wait_for(heading(title)).await?;
    }
    walk::begin(page, ID).await?;
    walk::answer_all(page, ID, &Person::LIKELY).await?;
    walk::see_result(page, ID, Verdict::Likely).await?;
    page.click(button(EN.meta_name())).await?;
    walk::result_is_shown(page, EN, Verdict::Likely).await?;

    page.goto("#/donasi").await?;
    page.fill(field(EN.donate_amount()), "2.500.000").await?;
    page.wait_until(
        "an answer",
        "/[1-9]/.test(document.querySelector('.headline')?.innerText)",
    )
    .await?;
    files::keep(page).await?;
    walk::open_rows(page).await?;
    page.click(button(EN.take_xlsx())).await?;
    let book = files::nth(page, 1).await?;
    ensure(
        book.is_a("xlsx") && book.bytes()?.starts_with(b"PK"),
        "the spreadsheet was not written",
    )?;
    page.click(button(ID.meta_name())).await?;
    page.wait_text(ID.donate_lead()).await
}

async fn after_one_visit(page: Page) -> Result {
    page.goto("#/").await?;
    wait_kept(&page).await?;
    page.state("offline-ready").await?;
    let builds_kept = builds(&page).await?;
    let expected = format!("lindungi/{}", build(&page).await?);
    ensure(
        builds_kept.len() == 1 && builds_kept.contains_key(&expected),
        format!("the device keeps {builds_kept:?}, and not {expected}"),
    )?;
    page.set_offline(true);
    // The page that was open during the first visit works too.
    open_everything(&page).await?;
    open_from_start(&page, "#/").await?;
    page.wait_text(ID.home_title()).await?;
    let shown = build(&page).await?;
    page.wait_text(&shown[..8]).await?;
    open_everything(&page).await?;
    let storage = page.storage().await?;
    let of_the_app = |name: &String| name.starts_with("lindungi/");
    ensure(
        storage.caches.iter().all(of_the_app)
            && storage.cookies.is_empty()
            && storage.databases.is_empty(),
        format!("the device keeps {storage:?}"),
    )
}

/// The browser was closed and opened again, and the server is still stopped.
async fn cold(page: Page) -> Result {
    page.goto("#/").await?;
    page.wait_text(ID.home_title()).await?;
    open_everything(&page).await
}

async fn in_a_folder(page: Page) -> Result {
    page.goto("#/").await?;
    wait_kept(&page).await?;
    page.set_offline(true);
    open_from_start(&page, "#/").await?;
    open_everything(&page).await
}

/// The small entry pages for links, and a whole link with a calculation.
async fn links(page: Page) -> Result {
    page.goto("#/").await?;
    wait_kept(&page).await?;
    page.set_offline(true);
    page.goto("cek/").await?;
    page.wait_hash(walk::START).await?;
    page.goto("donasi/#v=1&cara=sekali&jumlah=2500000&bulan=12")
        .await?;
    page.wait_text(ID.donate_title()).await
}

/// Waits until a newer build is kept beside the one that is open.
pub(crate) async fn wait_newer_kept(page: &Page) -> Result {
    let script = "const [done] = arguments; navigator.serviceWorker.getRegistration()\
         .then((registration) => registration.update()).then(() => done(null), (error) => done(`${error}`))";
    let error: Option<String> = page.eval_async(script, vec![]).await?;
    if let Some(error) = error {
        return Err(Failure::new(error));
    }
    page.wait_until("the newer build to be kept", "lindungiOffline.renewable")
        .await
}

/// A newer build arrives during a check: nothing is interrupted or mixed, and it is offered only when no
/// answers would be lost.
async fn newer_build(page: Page) -> Result {
    page.goto("#/").await?;
    wait_kept(&page).await?;
    let old = build(&page).await?;
    walk::until(&page, ID, Question::Income, &Person::LIKELY).await?;

    let new = page.deploy()?;
    wait_newer_kept(&page).await?;
    page.wait_no_text(ID.offline_newer()).await?;
    // The newer build is not offered on other pages either, as long as answers would be lost.
    page.goto("#/sumber").await?;
    page.wait_for(heading(ID.sources_title())).await?;
    page.wait_no_text(ID.offline_newer()).await?;
    page.back().await?;
    let asked = Person::LIKELY.asked(walk::today(&page));
    for question in asked
        .into_iter()
        .skip_while(|each| *each != Question::Income)
    {
        walk::wait_question(&page, ID, question).await?;
        walk::answer(&page, ID, question, &Person::LIKELY).await?;
    }
    walk::wait_review(&page, ID).await?;
    // This part was not loaded before, and the server no longer has it.
    walk::see_result(&page, ID, Verdict::Likely).await?;
    ensure(
        build(&page).await? == old,
        "the build has changed under the page",
    )?;

    page.goto("#/privasi").await?;
    page.click(button(ID.privacy_clear())).await?;
    page.goto("#/").await?;
    page.wait_text(ID.offline_newer()).await?;
    page.state("newer-version").await?;
    page.click(button(ID.offline_renew())).await?;
    page.wait_until(
        "the newer build",
        &format!("document.querySelector('script[data-build]')?.dataset.build === '{new}'"),
    )
    .await?;
    page.wait_started().await?;
    page.wait_text(&new[..8]).await?;
    page.wait_no_text(ID.offline_newer()).await?;
    page.set_offline(true);
    open_everything(&page).await?;
    let builds_kept = builds(&page).await?;
    ensure(
        builds_kept.len() == 1 && builds_kept.contains_key(&format!("lindungi/{new}")),
        format!("the device keeps {builds_kept:?}, and not {new} alone"),
    )
}

/// Two tabs are open: one changes to the newer build, the other keeps its own.
async fn two_tabs(page: Page) -> Result {
    page.goto("#/").await?;
    wait_kept(&page).await?;
    let old = build(&page).await?;
    // On another page than the one opened later: going to the same address would reload it.
    open_from_start(&page, "#/privasi").await?;
    let first = page.goto_another_tab().await?;
    page.goto("#/").await?;
    let new = page.deploy()?;
    wait_newer_kept(&page).await?;
    page.click(button(ID.offline_renew())).await?;
    page.wait_until(
        "the newer build",
        &format!("document.querySelector('script[data-build]')?.dataset.build === '{new}'"),
    )
    .await?;
    page.goto_tab(first).await?;
    ensure(build(&page).await? == old, "the other page was changed too")?;
    // Parts that this tab loads only now come from its own build.
    open_everything(&page).await?;
    ensure(build(&page).await? == old, "the other page was changed too")
}

/// The server sends the start page instead of parts of a newer build: that build is not kept, and the older
/// one goes on, even while the server answers only so.
async fn half_a_build(page: Page) -> Result {
    page.goto("#/").await?;
    wait_kept(&page).await?;
    let old = build(&page).await?;
    page.serve_wasm(Wasm::Html);
    page.deploy()?;
    let script = "const [done] = arguments; navigator.serviceWorker.getRegistration()\
         .then((registration) => registration.update())\
         .then(async (registration) => {\
             while (registration.installing) await new Promise((then) => setTimeout(then, 50));\
             done(registration.waiting === null);\
         }, () => done(true))";
    let refused: bool = page.eval_async(script, vec![]).await?;
    ensure(refused, "half a build was kept")?;
    open_from_start(&page, "#/").await?;
    ensure(build(&page).await? == old, "the page is of another build")?;
    open_everything(&page).await
}

/// The server is wrong from the first visit: nothing is kept, and the page with the message lets the user
/// try again.
async fn never_kept(page: Page) -> Result {
    page.open("#/").await?;
    page.wait_text(ID.shell_failed_title()).await?;
    page.serve_wasm(Wasm::Served);
    page.click(link(ID.shell_failed_again())).await?;
    page.wait_started().await?;
    wait_kept(&page).await
}

/// The calculator on another site keeps nothing.
async fn in_a_frame(page: Page) -> Result {
    page.open_host_page().await?;
    page.enter_frame().await?;
    page.wait_started().await?;
    let script = "const [done] = arguments; setTimeout(() =>\
         navigator.serviceWorker.getRegistrations().then((all) => done(all.length)), 500)";
    let count: usize = page.eval_async(script, vec![]).await?;
    ensure(count == 0, "the app is kept from within a frame")
}

/// A device that saves data is asked before the app is kept.
async fn saving_data(page: Page) -> Result {
    page.goto("#/dampingi").await?;
    let weight: u64 = page
        .eval(
            "return Number(document.querySelector('script[data-build]').dataset.weight)",
            vec![],
        )
        .await?;
    page.wait_text(&ID.offline_off(&format::count(weight)))
        .await?;
    page.state("offline-off").await?;
    page.click(button(ID.offline_keep())).await?;
    page.wait_text(ID.offline_ready()).await
}
