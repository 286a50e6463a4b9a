//! Printed pages: their text, and the number of their sheets.

use crate::harness::{Engine, Failure, Page, Result, ensure};

/// Checks that the page prints on one sheet; `what` names it. `WebKitGTK` cannot print through its driver.
pub(crate) async fn one_sheet(page: &Page, what: &str) -> Result {
    if page.engine() == Engine::WebKit {
        return Ok(());
    }
    let sheets = opened(&page.print_pdf().await?)?.get_pages().len();
    ensure(sheets == 1, format!("{what} is {sheets} sheets"))
}

/// The text of a printed page, in the order of the PDF.
pub(crate) fn words(pdf: &[u8]) -> Result<String> {
    let document = opened(pdf)?;
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document
        .extract_text(&pages)
        .map_err(|error| Failure::new(format!("no text: {error}")))
}

fn opened(pdf: &[u8]) -> Result<lopdf::Document> {
    let document = lopdf::Document::load_mem(pdf);
    document.map_err(|error| Failure::new(format!("no PDF: {error}")))
}
