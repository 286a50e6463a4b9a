//! Where keyboard and screen reader are.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, KeyboardEvent, Node, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::frame;

/// The id of a page's heading, which takes the focus when the page opens.
pub const HEADING: &str = "judul";

/// How often, and after how many milliseconds, it is looked for an element that is being drawn: on a
/// slow phone drawing takes more than one turn.
const TIMES: u32 = 50;
const PAUSE: u32 = 20;

/// After so many milliseconds it is looked whether the focus has stayed.
const SETTLED: u32 = 100;

thread_local! {
    /// Where it was when the page was left for the one that is being drawn.
    static LEFT: RefCell<Option<Place>> = const { RefCell::new(None) };
    /// How many pages were left.
    static PAGES: Cell<u32> = const { Cell::new(0) };
}

/// Where the focus was.
struct Place(Option<Element>);

impl Place {
    fn now() -> Self {
        Self(document().active_element())
    }

    /// Whether somebody has moved the focus since. It is on the body where what had it is gone.
    fn moved(&self) -> bool {
        let now = document().active_element();
        now != self.0 && now.is_some_and(|now| now.tag_name() != "BODY")
    }
}

/// Moves to the element of this id, once what is being drawn is there.
pub fn on(id: &str) {
    look(id.to_owned(), None, 0);
}

/// Moves to it unless somebody has moved on from where they were.
fn look(id: String, from: Option<Place>, times: u32) {
    let pause = if times == 0 { 0 } else { PAUSE };
    Timeout::new(pause, move || {
        if from.as_ref().is_some_and(Place::moved) {
            return;
        }
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
            stay(id);
        } else if times < TIMES {
            look(id, from, times + 1);
        }
    })
    .forget();
}

/// On a slow device a page may still be drawn anew, and the focus goes with the element that had it: then it is
/// given once more. Wherever somebody has moved it meanwhile, it stays; on another page it is not for this one to give.
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
            // It had the focus before, or could not take it.
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    })
    .forget();
}

/// Whether somebody is at the element of this id, and not in another window either.
pub fn is_at(id: &str) -> bool {
    let page = document();
    page.has_focus().unwrap_or(true)
        && page
            .active_element()
            .is_some_and(|element| element.id() == id)
}

/// What had the focus.
pub struct Kept(HtmlElement);

/// Keeps in mind what has the focus.
pub fn keep() -> Option<Kept> {
    let element = document().active_element()?;
    element.dyn_into::<HtmlElement>().ok().map(Kept)
}

impl Kept {
    /// Moves back to it, where it is still there.
    pub fn take_back(&self) {
        // An element that is gone leaves the focus where it is.
        let _ = self.0.focus();
    }
}

/// Brings the element of this id into sight, once what is being drawn is there.
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

/// From now on Escape folds what the summary of this id opens, wherever the focus is in there, and moves to
/// the summary. The page listens once: where a part of the app listens for keys, each key is brought to
/// every part that stands around a field.
pub fn fold_by_escape(summary: &'static str) {
    EventListener::new(&window(), "keydown", move |event| {
        let pressed = event.dyn_ref::<KeyboardEvent>();
        if pressed.is_none_or(|pressed| pressed.key() != "Escape") {
            return;
        }
        let at: Option<Node> = event.target().and_then(|at| at.dyn_into().ok());
        let details = document()
            .get_element_by_id(summary)
            .and_then(|it| it.parent_element())
            .filter(|details| details.contains(at.as_ref()));
        if let Some(details) = details {
            // An attribute that is not there is as good as removed.
            let _ = details.remove_attribute("open");
            on(summary);
        }
    })
    .forget();
}

/// A page is being left for another one, which is not drawn yet.
pub fn leave() {
    LEFT.set(Some(Place::now()));
    PAGES.set(PAGES.get() + 1);
}

/// A new page: its beginning in sight, its heading read out. In a frame only for somebody who is in
/// there already: the page around it must not lose its reader. On a slow device somebody may be in a field of it
/// already, and would type the rest of a number into nothing: then all stays as it is.
pub fn top(heading: &str) {
    let from = LEFT.take().unwrap_or_else(Place::now);
    let elsewhere = frame::embedded() && !document().has_focus().unwrap_or(false);
    if elsewhere || from.moved() {
        return;
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
    look(heading.to_owned(), Some(from), 0);
}
