//! The place on a page to which somebody returns by Back or Forward: how far it was scrolled, and which rows
//! were open. Each entry of the history carries a number and nothing else.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollRestoration};

/// The headings of open rows.
const OPEN: &str = ".panel > details[open] > summary > h2";

/// The number of attempts, and the milliseconds between them, to reach a place on a page that is being drawn.
const TIMES: u32 = 50;
const PAUSE: u32 = 20;

thread_local! {
    /// The places by the number of their entry.
    static PLACES: RefCell<Vec<(u32, Place)>> = const { RefCell::new(Vec::new()) };
    /// The number of the entry that is shown.
    static HERE: Cell<u32> = const { Cell::new(0) };
    /// The number of the newest entry.
    static NEWEST: Cell<u32> = const { Cell::new(0) };
}

/// A place on a page.
#[derive(Debug, Clone)]
pub struct Place {
    /// CSS pixels from the top of the page.
    scrolled: f64,
    /// The ids of the headings of open rows.
    open: Vec<String>,
}

/// From now on the app scrolls to the places itself: the browser would do so before the page is drawn.
pub fn take_over() {
    let history = window().history();
    // If the browser refuses, it goes on to scroll by itself.
    let _ = history.and_then(|history| history.set_scroll_restoration(ScrollRestoration::Manual));
    arrive();
}

/// Notes the place on the page that is being left.
pub fn leave() {
    let mut open = Vec::new();
    if let Ok(rows) = document().query_selector_all(OPEN) {
        for index in 0..rows.length() {
            let row = rows
                .item(index)
                .and_then(|row| row.dyn_into::<HtmlElement>().ok());
            open.extend(row.map(|row| row.id()));
        }
    }
    let place = Place {
        scrolled: window().scroll_y().unwrap_or_default(),
        open,
    };
    let here = HERE.get();
    PLACES.with_borrow_mut(|places| {
        places.retain(|(number, _)| *number != here);
        places.push((here, place));
    });
}

/// Returns the place on the page that is shown now if somebody has returned to it. Numbers a new entry of the
/// history.
pub fn arrive() -> Option<Place> {
    let history = window().history().ok()?;
    let state = history.state().ok().and_then(|state| state.as_string());
    let number = state.and_then(|state| state.parse::<u32>().ok());
    // Numbers above the newest were given before a reload.
    let known = number.filter(|number| (1..=NEWEST.get()).contains(number));
    if let Some(known) = known {
        HERE.set(known);
        return PLACES.with_borrow(|places| {
            let place = places.iter().find(|(number, _)| *number == known);
            place.map(|(_, place)| place.clone())
        });
    }
    let next = NEWEST.get() + 1;
    NEWEST.set(next);
    HERE.set(next);
    // If the browser allows no change of the history, nobody returns to the place.
    let _ = history.replace_state(&next.to_string().into(), "");
    None
}

impl Place {
    /// Opens the rows and scrolls to the place as soon as the page is drawn.
    pub fn restore(self) {
        self.attempt(0);
    }

    fn attempt(self, times: u32) {
        Timeout::new(if times == 0 { 0 } else { PAUSE }, move || {
            for id in &self.open {
                let row = document().get_element_by_id(id);
                let row = row.and_then(|row| row.closest("details").ok().flatten());
                // An attribute of this name is never refused.
                let _ = row.map(|row| row.set_attribute("open", ""));
            }
            window().scroll_to_with_x_and_y(0.0, self.scrolled);
            let reached = window().scroll_y().unwrap_or_default();
            if (reached - self.scrolled).abs() > 1.0 && times < TIMES {
                self.attempt(times + 1);
            }
        })
        .forget();
    }
}
