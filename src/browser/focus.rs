//! The focus of keyboard and screen reader, and the scroll position.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, KeyboardEvent, Node,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::frame;
use super::place::Place;

/// The id of the heading of a page, which receives the focus when the page opens, unless the page names a
/// field by [`BEGIN`].
pub const HEADING: &str = "judul";

/// The attribute with the id of the field that people fill in first.
pub const BEGIN: &str = "data-begin";

/// The number of attempts, and the milliseconds between them, to find an element that is being drawn: on a
/// slow phone drawing takes more than one turn of the event loop.
const TIMES: u32 = 50;
const PAUSE: u32 = 20;

/// The milliseconds after which the focus is checked once more.
const SETTLED: u32 = 100;

thread_local! {
    /// The focus at the moment when the previous page was left.
    static LEFT: RefCell<Option<FocusedElement>> = const { RefCell::new(None) };
    /// The number of pages that were left.
    static PAGES: Cell<u32> = const { Cell::new(0) };
}

/// The element with the focus at some moment.
struct FocusedElement(Option<Element>);

impl FocusedElement {
    fn now() -> Self {
        Self(document().active_element())
    }

    /// Returns true if the user has moved the focus since. If its element was removed, the focus is on the
    /// body.
    fn moved(&self) -> bool {
        let now = document().active_element();
        now != self.0 && now.is_some_and(|now| now.tag_name() != "BODY")
    }
}

/// Focuses the element of this id as soon as it is drawn.
pub fn on(id: &str) {
    look(id.to_owned(), None, Scroll::ToElement, 0);
}

/// What happens to the scroll position when an element is focused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scroll {
    /// The element comes into view.
    ToElement,
    /// The page stays where it is.
    Stay,
}

/// Focuses the element of this id, unless the user has moved the focus away from `from`. `times` counts the
/// attempts.
fn look(id: String, from: Option<FocusedElement>, scroll: Scroll, times: u32) {
    let pause = if times == 0 { 0 } else { PAUSE };
    Timeout::new(pause, move || {
        if from.as_ref().is_some_and(FocusedElement::moved) {
            return;
        }
        let id = first_field().filter(|_| id == HEADING).unwrap_or(id);
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot be focused leaves the focus where it is.
            let _ = match scroll {
                Scroll::ToElement => element.focus(),
                Scroll::Stay => {
                    let stay = FocusOptions::new();
                    stay.set_prevent_scroll(true);
                    element.focus_with_options(&stay)
                }
            };
            stay(id);
        } else if times < TIMES {
            look(id, from, scroll, times + 1);
        }
    })
    .forget();
}

/// Returns the id of the field that the page names as the first one.
fn first_field() -> Option<String> {
    let named = document().query_selector(&["main [", BEGIN, "]"].concat());
    named.ok().flatten()?.get_attribute(BEGIN)
}

/// Restores the focus if a redraw on a slow device has replaced the element that had it. Leaves the focus
/// alone if the user has moved it or has opened another page.
fn stay(id: String) {
    let page = PAGES.get();
    Timeout::new(SETTLED, move || {
        if PAGES.get() != page {
            return;
        }
        let nowhere = document()
            .active_element()
            .is_none_or(|element| element.tag_name() == "BODY");
        if let Some(element) = nowhere.then(|| document().get_element_by_id(&id)).flatten() {
            // An element that cannot be focused leaves the focus where it is.
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    })
    .forget();
}

/// Returns true if the element of this id has the focus, and the page too.
pub fn is_at(id: &str) -> bool {
    let page = document();
    page.has_focus().unwrap_or(true)
        && page
            .active_element()
            .is_some_and(|element| element.id() == id)
}

/// Returns the text of the field with this id; `None` if there is no such field.
pub fn value_of(id: &str) -> Option<String> {
    let field = document().get_element_by_id(id)?;
    field
        .dyn_into::<HtmlInputElement>()
        .ok()
        .map(|field| field.value())
}

/// The element that had the focus, to return to.
pub struct SavedFocus(HtmlElement);

/// Notes the element that has the focus.
pub fn save() -> Option<SavedFocus> {
    let element = document().active_element()?;
    element.dyn_into::<HtmlElement>().ok().map(SavedFocus)
}

impl SavedFocus {
    /// Focuses the element again if it still exists.
    pub fn restore(&self) {
        // Focusing a removed element has no effect.
        let _ = self.0.focus();
    }
}

/// Scrolls the element of this id to the top of the screen, and focuses it.
pub fn bring_up(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
        look(id.to_owned(), None, Scroll::Stay, 0);
    }
}

/// Scrolls the element of this id into view as soon as it is drawn.
pub fn show(id: String) {
    Timeout::new(0, move || {
        if let Some(element) = document().get_element_by_id(&id) {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    })
    .forget();
}

/// From now on Escape closes the `details` element of the `summary` with this id if the focus is inside,
/// and focuses the summary. The listener is on the window, since Yew would pass each key to every component
/// around a field.
pub fn fold_by_escape(summary: &'static str) {
    EventListener::new(&window(), "keydown", move |event| {
        let pressed = event.dyn_ref::<KeyboardEvent>();
        if pressed.is_none_or(|pressed| pressed.key() != "Escape") {
            return;
        }
        let target: Option<Node> = event.target().and_then(|it| it.dyn_into().ok());
        let details = document()
            .get_element_by_id(summary)
            .and_then(|it| it.parent_element())
            .filter(|details| details.contains(target.as_ref()));
        if let Some(details) = details {
            // Removing a missing attribute has no effect.
            let _ = details.remove_attribute("open");
            on(summary);
        }
    })
    .forget();
}

/// Notes that the page is being left for another one, which is not drawn yet.
pub fn leave() {
    LEFT.set(Some(FocusedElement::now()));
    PAGES.set(PAGES.get() + 1);
}

/// Scrolls a new page to its top and focuses its heading, which screen readers then read. In a frame only
/// if the focus is inside already: the page around the frame must not lose it. Does nothing if the user, on
/// a slow device, has already moved into a field of the new page, or the rest of a number would be typed
/// into nothing.
pub fn top(heading: &str) {
    if let Some(from) = opened() {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        look(heading.to_owned(), Some(from), Scroll::ToElement, 0);
    }
}

/// The same for a page to which somebody returns: it is shown at this place.
pub fn back(heading: &str, place: Place) {
    if let Some(from) = opened() {
        place.restore();
        look(heading.to_owned(), Some(from), Scroll::Stay, 0);
    }
}

/// Returns the focus that the page before had; `None` if the focus must stay where it is.
fn opened() -> Option<FocusedElement> {
    let from = LEFT.take().unwrap_or_else(FocusedElement::now);
    let elsewhere = frame::embedded() && !document().has_focus().unwrap_or(false);
    (!elsewhere && !from.moved()).then_some(from)
}
