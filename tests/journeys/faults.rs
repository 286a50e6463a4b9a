//! The app does not load, or stops: a page of text with a way to continue.

use lindungi_text::Lang;

use crate::{
    altered::{refuse, refuse_no_more},
    harness::{Journey, Page, Result, Wasm, button, ensure, heading, link},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("faults_wasm_missing", does_not_load)
            .wasm(Wasm::Missing)
            .tolerate_errors(),
        Journey::new("faults_wasm_is_html", does_not_load)
            .wasm(Wasm::Html)
            .sub_path()
            .tolerate_errors(),
        Journey::new("faults_part_missing", part_missing)
            .on_a_host()
            .tolerate_errors(),
        Journey::new("faults_app_stops", stops).tolerate_errors(),
    ]
}

/// The page has its text in both languages, and says what to do.
async fn readable(page: &Page) -> Result {
    for lang in [ID, EN] {
        for words in [
            lang.shell_failed_title(),
            lang.shell_failed_text(),
            lang.shell_failed_call(),
            lang.shell_failed_update(),
            lang.shell_failed_again(),
        ] {
            page.wait_text(words).await?;
        }
    }
    page.wait_text("175").await?;
    page.wait_no_text(ID.shell_loading()).await?;
    // Each text is marked with its own language, whatever the document's is.
    let script = "return [...document.querySelectorAll('h1, h2')]\
         .filter((title) => title.checkVisibility())\
         .map((title) => [title.innerText.trim(), title.closest('[lang]').lang])";
    let titles: Vec<(String, String)> = page.eval(script, vec![]).await?;
    let expected = [ID, EN].map(|lang| {
        (
            lang.shell_failed_title().to_owned(),
            lang.meta_html().to_owned(),
        )
    });
    ensure(
        titles == expected,
        format!("the titles and their languages are {titles:?}"),
    )
}

async fn does_not_load(page: Page) -> Result {
    page.open("#/cek").await?;
    readable(&page).await?;
    page.state("failed").await?;
    page.serve_wasm(Wasm::Served);
    page.click(link(ID.shell_failed_again())).await?;
    page.wait_started().await?;
    // The requested page opens after all.
    page.wait_hash("#/cek").await?;
    page.wait_for(heading(ID.check_title())).await
}

/// A part cannot be loaded: the user can try again, and a resident's answers are kept.
async fn part_missing(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    let [first, ..] = Question::in_order(walk::today(&page));
    walk::answer(&page, ID, first, &Person::LIKELY).await?;
    page.serve_wasm(Wasm::Missing);
    page.click(link(ID.shell_donate()).within("nav")).await?;
    page.wait_focus(heading(ID.shell_failed_title())).await?;
    page.wait_text(ID.shell_failed_text()).await?;
    page.state("part-missing").await?;
    page.serve_wasm(Wasm::Served);
    page.click(button(ID.shell_failed_again())).await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    page.back().await?;
    page.back().await?;
    walk::wait_question(&page, ID, first).await?;
    walk::assert_answer(&page, ID, first, &Person::LIKELY).await
}

/// A real stop: every change of the page throws an error, as with a faulty extension.
async fn stops(page: Page) -> Result {
    walk::until(&page, ID, Question::Income, &Person::UNUSUAL).await?;
    // In English, to check that each text is marked with its language.
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.check_next()).await?;
    refuse(&page).await?;
    page.click(link(EN.shell_donate()).within("nav")).await?;
    page.wait_text(ID.shell_failed_title()).await?;
    refuse_no_more(&page).await?;
    page.wait_focus(heading(ID.shell_failed_title())).await?;
    readable(&page).await?;
    let errors = page.errors().await?.join("\n");
    ensure(
        !errors.contains("1987"),
        format!("an answer is in the messages: {errors}"),
    )?;
    page.state("stopped").await?;

    page.click(link(EN.shell_failed_again())).await?;
    page.wait_for(heading(EN.donate_title())).await?;
    // The answers are kept.
    page.goto(Question::Income.hash()).await?;
    walk::wait_question(&page, EN, Question::Income).await?;
    walk::keeps_nothing(&page, Some(EN)).await
}
