//! Conditions that must hold: for every result, for what is kept, and for a field with a fault.

use lindungi_rules::eligibility::Verdict;
use lindungi_text::{Lang, explain};
use serde_json::{Value, json};

use super::{CODE, Question, RESULT, REVIEW, START, TAKE_AWAY, city};
use crate::harness::{Find, Page, Result, Storage, css, ensure, heading, link};

/// Goes from the review to the result and checks what every result must say.
pub(crate) async fn see_result(page: &Page, lang: Lang, verdict: Verdict) -> Result {
    page.click(link(lang.check_see_result())).await?;
    result_is(page, lang, verdict).await
}

/// Waits until the result with this verdict is open, and checks what every result must say.
pub(crate) async fn result_is(page: &Page, lang: Lang, verdict: Verdict) -> Result {
    page.wait_hash(RESULT).await?;
    page.wait_focus(heading(explain::verdict(lang, verdict).title))
        .await?;
    result_is_shown(page, lang, verdict).await
}

/// Checks the result with this verdict, wherever the focus is.
pub(crate) async fn result_is_shown(page: &Page, lang: Lang, verdict: Verdict) -> Result {
    let words = explain::verdict(lang, verdict);
    page.wait_text(words.title).await?;
    page.wait_text(words.text).await?;
    promises_nothing(page).await?;
    open_rows(page).await?;
    page.wait_text(&lang.result_decides(city())).await
}

/// Opens the calculator, with its closed rows and its menus.
pub(crate) async fn calculator(page: &Page) -> Result {
    page.goto("#/donasi").await?;
    page.wait_for(css("#pilihan")).await?;
    open_rows(page).await
}

/// Opens all closed rows and menus of the page.
pub(crate) async fn open_rows(page: &Page) -> Result {
    let script = "const rows = document.querySelectorAll('.panel > details, .drawer');\
                  for (const row of rows) row.open = true;\
                  return null";
    page.eval::<Value>(script, vec![]).await.map(drop)
}

/// Checks that the page, with its folded parts, never says that somebody qualifies.
async fn promises_nothing(page: &Page) -> Result {
    let words: String = page
        .eval("return document.body.textContent.toLowerCase()", vec![])
        .await?;
    for promise in ["lolos", "qualif"] {
        ensure(
            !words.contains(promise),
            format!("the page promises: it says {promise:?}"),
        )?;
    }
    Ok(())
}

/// Checks that nothing people enter is kept outside memory, neither by the browser nor in the address.
/// `language` is the language that the device may remember.
pub(crate) async fn keeps_nothing(page: &Page, language: Option<Lang>) -> Result {
    keeps_only(page, language, None).await
}

/// The same check, where the device may also remember the display settings.
pub(crate) async fn keeps_only(
    page: &Page,
    language: Option<Lang>,
    display: Option<&str>,
) -> Result {
    let mut expected = Storage::default();
    if let Some(display) = display {
        let local = &mut expected.local;
        local.insert("display".to_owned(), display.to_owned());
    }
    if let Some(lang) = language {
        expected
            .local
            .insert("language".to_owned(), lang.code().to_owned());
    }
    let mut storage = page.storage().await?;
    // This mark only separates one erasing from the next.
    storage.local.remove("erased");
    ensure(
        storage == expected,
        format!("the device keeps {storage:?} and not {expected:?}"),
    )?;
    let known = Question::ALL.iter().map(|question| question.hash()).chain([
        START,
        REVIEW,
        RESULT,
        TAKE_AWAY,
        CODE,
        "#/",
        "#/donasi",
        "#/privasi",
        "#/dampingi/daftar",
        "#/dampingi/dana",
    ]);
    let hash = page.hash().await?;
    ensure(
        known.into_iter().any(|known| known == hash),
        format!("the address says more than which page is open: {hash}"),
    )?;
    let query: String = page.eval("return location.search", vec![]).await?;
    ensure(
        query.is_empty(),
        format!("the address has a query: {query}"),
    )
}

/// Finds the texts `of` in the page, its fields, the address, the history entry and the storage.
pub(crate) async fn traces(page: &Page, of: &[&str]) -> Result<Vec<String>> {
    let script = "const places = {\
             page: document.documentElement.outerHTML,\
             fields: [...document.querySelectorAll('input, select, textarea')].map((field) => field.value).join('\\n'),\
             address: location.href,\
             history: JSON.stringify(history.state) ?? '',\
             storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]) + document.cookie,\
         };\
         return Object.entries(places).flatMap(([place, words]) =>\
             arguments[0].filter((trace) => words.includes(trace)).map((trace) => `${trace} in the ${place}`));";
    page.eval(script, vec![json!(of)]).await
}

/// Waits until this term has this description in a list of terms.
pub(crate) async fn wait_term(page: &Page, term: &str, meaning: &str) -> Result {
    let expression = format!(
        "[...document.querySelectorAll('dt')].some((term) => term.innerText.trim() === {} \
         && term.nextElementSibling?.innerText.trim() === {})",
        json!(term),
        json!(meaning)
    );
    page.wait_until(&format!("{term:?} to be {meaning:?}"), &expression)
        .await
}

/// Waits until the field is marked as invalid and described by this message, which screen readers announce
/// at once.
pub(crate) async fn wait_fault(page: &Page, find: Find, message: &str) -> Result {
    let script = "const [field] = arguments;\
         const described = (field.getAttribute('aria-describedby') ?? '').split(' ')\
         .map((id) => document.getElementById(id))\
         .filter((element) => element?.getAttribute('role') === 'alert' && element.checkVisibility())\
         .map((element) => element.innerText.trim());\
         return [field.getAttribute('aria-invalid'), ...described]";
    let what = format!("{find} to be invalid, and {message:?} told of it");
    let wanted = json!(["true", message]);
    page.wait_in(&what, find, script, |found: &Value| *found == wanted)
        .await
}

/// Checks that the field is not marked as invalid.
pub(crate) async fn no_fault(page: &Page, find: Find) -> Result {
    let invalid = page.attribute(find.clone(), "aria-invalid").await?;
    ensure(
        invalid.is_none(),
        format!("{find} still says that it is invalid"),
    )
}

/// The summary of faults, which takes the focus.
pub(crate) fn summary() -> Find {
    css("#ringkasan")
}

/// Replaces `window.print` by a function that counts its calls.
pub(crate) async fn count_prints(page: &Page) -> Result {
    page.eval::<Value>(
        "window.__prints = 0; window.print = () => { window.__prints += 1 }; return null",
        vec![],
    )
    .await
    .map(drop)
}

/// The part of the page with the answer of the calculator.
pub(crate) fn answer_card() -> Find {
    css("section[aria-labelledby=hasil-hitung]")
}

/// The main number of the answer, which is announced when it changes.
pub(crate) fn headline() -> Find {
    css("section[aria-labelledby=hasil-hitung] .headline")
}
