//! Moving from row to row of the table with the keyboard.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Selects the rows that are in the DOM.
const ROW: &str = ".rows-drawn .row";

/// Handles a key that was pressed in the table: arrows move the focus from row to row.
pub(super) fn pressed(view: &NodeRef, event: &KeyboardEvent) {
    let Some(view) = view.cast::<HtmlElement>() else {
        return;
    };
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let row = target.and_then(|target| target.closest(ROW).ok()?);
    match (event.key().as_str(), row) {
        ("ArrowDown", None) => to(event, first_in_view(&view)),
        ("ArrowDown", Some(row)) => to(event, row.next_element_sibling()),
        ("ArrowUp", Some(row)) => to(event, row.previous_element_sibling()),
        // These keys scroll, except Escape, and the row with the focus would be scrolled away.
        ("Escape" | "Home" | "End" | "PageDown" | "PageUp", Some(_)) => focus(&view),
        _ => {}
    }
}

/// Moves the focus to the button of a row, and keeps the key from scrolling.
fn to(event: &KeyboardEvent, row: Option<Element>) {
    let button = row.and_then(|row| row.query_selector("button").ok()?);
    if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        focus(&button);
    }
}

fn focus(element: &HtmlElement) {
    // An element that cannot be focused leaves the focus where it is.
    let _ = element.focus();
}

/// Returns the first row that is entirely visible below the header.
fn first_in_view(view: &HtmlElement) -> Option<Element> {
    let head = view.query_selector(".rows-head").ok()??;
    let top = head.get_bounding_client_rect().bottom();
    let mut row = view.query_selector(ROW).ok()?;
    while let Some(here) = row {
        // Positions are fractions of a pixel: a difference below one pixel does not count.
        if here.get_bounding_client_rect().top() + 1.0 >= top {
            return Some(here);
        }
        row = here.next_element_sibling();
    }
    None
}
