//! The calculator alone, in a frame on another site: the example of `docs/`, on another origin.

use lindungi_text::{Lang, format};
use serde_json::{Value, json};

use crate::{
    harness::{Engine, Journey, Page, Result, Storage, button, css, ensure, field, heading, link},
    walk::{self, headline},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

/// The example page for other sites to copy.
const EXAMPLE: &str = include_str!("../../docs/embed-example.html");

/// The document about embedding, with two snippets to copy.
const DOCUMENT: &str = include_str!("../../docs/embed.md");

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("embed_alone", alone),
        Journey::new("embed_in_a_page", in_a_page)
            .host_page(EXAMPLE)
            .window(820, 1180),
        Journey::new("embed_in_a_folder", in_a_page)
            .host_page(EXAMPLE)
            .window(820, 1180)
            .sub_path(),
        Journey::new("embed_as_documented", as_documented)
            .host_page(from_the_document())
            .window(820, 1180),
        Journey::new("embed_links_out", links_out).host_page(EXAMPLE),
    ]
}

/// A page with only the two snippets of `docs/embed.md`, unchanged, one after the other.
fn from_the_document() -> &'static str {
    let between = |text: &'static str, start: &str, end: &str| {
        let (_, rest) = text.split_once(start).unwrap_or_default();
        rest.split_once(end).unwrap_or_default().0
    };
    let frame = between(DOCUMENT, "```html\n", "```");
    // The text before the script shows the message that the script handles.
    let script = between(between(DOCUMENT, "A few lines", "## "), "```js\n", "```");
    format!(
        "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>x</title>\
         <link rel=\"icon\" href=\"data:,\">{frame}<script>{script}</script></html>"
    )
    .leak()
}

/// With the document's script, the frame grows to its content.
async fn as_documented(page: Page) -> Result {
    page.open_host_page().await?;
    page.wait_until(
        "the frame to have another height than it began with",
        "document.querySelector('iframe').style.height.endsWith('px')",
    )
    .await?;
    page.enter_frame().await?;
    only_the_calculator(&page).await?;
    fits(&page).await?;
    Ok(())
}

/// Whatever the fragment is, only the calculator is shown, with no link to another page.
async fn alone(page: Page) -> Result {
    for hash in ["", "#/", "#/cek/umur", "#/donasi", "#/apa-ini"] {
        page.goto(&format!("?embed{hash}")).await?;
        only_the_calculator(&page).await?;
    }
    for hash in ["#/cek", "#/sumber"] {
        let script = "location.hash = arguments[0]; return null";
        page.eval::<Value>(script, vec![json!(hash)]).await?;
        page.wait_hash(hash).await?;
        only_the_calculator(&page).await?;
    }
    page.state("embed").await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_for(heading(EN.donate_title())).await?;
    page.wait_text(EN.embed_open()).await?;
    page.state("embed").await?;
    // The whole app, for comparison.
    page.goto("?other#/").await?;
    page.wait_text(EN.home_title()).await
}

async fn only_the_calculator(page: &Page) -> Result {
    page.wait_for(heading(ID.donate_title())).await?;
    page.wait_text_in(headline(), &format::workers(ID, 4))
        .await?;
    page.wait_text_in(
        css("footer"),
        &ID.shell_publisher(&walk::policy().publisher),
    )
    .await?;
    let script = "const more = 'nav, .brand, .display, .skip, h1, a:not([rel~=external])';\
         return [...document.querySelectorAll(`#app :is(${more})`)]\
         .map((element) => element.innerText.trim())";
    let found: Vec<String> = page.eval(script, vec![]).await?;
    ensure(
        found == [ID.donate_title(), ID.embed_open()],
        format!("besides the calculator there is more: {found:?}"),
    )
}

/// The calculator answers, and the host page always has its current height.
async fn in_a_page(page: Page) -> Result {
    page.open_host_page().await?;
    let frame = "document.querySelector('iframe')";
    page.wait_until(
        "the frame to have another height than it began with",
        &format!("{frame}.style.height"),
    )
    .await?;
    page.eval::<Value>(
        "window.__messages = [];\
         addEventListener('message', ({ data }) => window.__messages.push(data));\
         return null",
        vec![],
    )
    .await?;
    page.enter_frame().await?;
    only_the_calculator(&page).await?;
    fits(&page).await?;
    let taken: bool = page
        .eval("return document.activeElement !== document.body", vec![])
        .await?;
    ensure(!taken, "the calculator has taken the focus")?;
    page.leave_frame().await?;
    let scrolled: f64 = page.eval("return scrollY", vec![]).await?;
    ensure(scrolled == 0.0, "the frame has scrolled the page around it")?;
    page.enter_frame().await?;
    page.state("embed-frame").await?;

    walk::open_rows(&page).await?;
    let folded = fits(&page).await?;
    press(&page, ID.donate_schedule()).await?;
    let unfolded = taller_than(&page, folded).await?;
    page.state("embed-frame-open").await?;
    press(&page, ID.donate_schedule()).await?;
    page.leave_frame().await?;
    page.wait_until(
        "the frame to be shorter again",
        &format!("{frame}.clientHeight < {unfolded}"),
    )
    .await?;
    let messages: Vec<Value> = page.eval("return window.__messages", vec![]).await?;
    ensure(
        messages.len() > 1
            && messages.iter().all(|message| {
                message.as_object().is_some_and(|fields| fields.len() == 2)
                    && message["type"] == "lindungi:height"
                    && message["height"].as_u64().is_some()
            }),
        format!("it tells more than its height: {messages:?}"),
    )?;
    page.enter_frame().await?;

    page.fill(field(ID.donate_amount()), "7.654.321").await?;
    page.wait_text_in(headline(), &format::workers(ID, 37))
        .await?;
    press(&page, EN.meta_name()).await?;
    page.wait_text_in(headline(), &format::workers(EN, 37))
        .await?;
    fits(&page).await?;
    let mut expected = Storage::default();
    expected
        .local
        .insert("language".to_owned(), EN.code().to_owned());
    let storage = page.storage().await?;
    ensure(storage == expected, format!("the frame keeps {storage:?}"))?;
    let address: String = page
        .eval("return location.search + location.hash", vec![])
        .await?;
    ensure(address == "?embed", format!("its address became {address}"))
}

/// Scrolls the host page until the button in the frame is in view, as people do, and presses it. Drivers
/// scroll only inside the frame.
async fn press(page: &Page, name: &str) -> Result {
    page.wait_for(button(name)).await?;
    fits(page).await?;
    let top = "const names = [...document.querySelectorAll('summary, button')];\
         const wanted = names.find((each) => each.innerText.trim() === arguments[0]);\
         return wanted.getBoundingClientRect().top";
    let top: f64 = page.eval(top, vec![json!(name)]).await?;
    page.leave_frame().await?;
    let scroll = "const frame = document.querySelector('iframe').getBoundingClientRect();\
         scrollTo(0, scrollY + frame.top + arguments[0] - innerHeight / 2); return null";
    page.eval::<Value>(scroll, vec![json!(top)]).await?;
    page.enter_frame().await?;
    page.click(button(name)).await
}

/// Waits until the frame is as tall as its content, and returns its height.
async fn fits(page: &Page) -> Result<f64> {
    page.wait_until(
        "the frame to fit",
        "document.documentElement.getBoundingClientRect().height <= innerHeight \
         && innerHeight < document.documentElement.getBoundingClientRect().height + 1.5",
    )
    .await?;
    page.eval("return innerHeight", vec![]).await
}

async fn taller_than(page: &Page, height: f64) -> Result<f64> {
    page.wait_until(
        "the frame to grow",
        &format!("innerHeight > {height} + 300"),
    )
    .await?;
    fits(page).await
}

/// Sources and the whole app open in a new tab, which has no access to the page that opened it.
async fn links_out(page: Page) -> Result {
    page.open_host_page().await?;
    page.enter_frame().await?;
    page.wait_started().await?;
    page.wait_for(css("#rincian")).await?;
    walk::open_rows(&page).await?;
    press(&page, ID.donate_figures()).await?;
    page.wait_for(css("ul.used a").nth(0)).await?;
    for (link, address) in [("ul.used a", "https://"), ("footer a", "./#/")] {
        let (target, noopener, to) = click_without_following(&page, link).await?;
        ensure(
            target == "_blank" && noopener && to.starts_with(address),
            format!("{link} would open as {target:?}, {noopener}, {to:?}"),
        )?;
    }
    // The test browser of WebKitGTK opens windows that its driver does not know.
    if page.engine() == Engine::WebKit {
        return Ok(());
    }
    page.click(link(ID.embed_open())).await?;
    only_the_calculator(&page).await?;
    page.goto_last_tab(2).await?;
    page.wait_started().await?;
    page.wait_hash("#/").await?;
    page.wait_for(heading(ID.home_title())).await?;
    let (search, opener): (String, bool) = page
        .eval("return [location.search, window.opener !== null]", vec![])
        .await?;
    ensure(
        search.is_empty() && !opener,
        format!("the new tab is not apart: {search:?}, {opener}"),
    )
}

/// Clicks a link without following it. Returns its target, whether it has `noopener`, and its address.
async fn click_without_following(page: &Page, link: &str) -> Result<(String, bool, String)> {
    let script = "const link = document.querySelector(arguments[0]);\
         link.addEventListener('click', (event) => event.preventDefault(), { once: true });\
         link.click();\
         return [link.target, link.relList.contains('noopener'), link.getAttribute('href')]";
    page.eval(script, vec![json!(link)]).await
}
