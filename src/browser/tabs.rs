//! Other tabs of the same app: what they set holds here too, and what they erase is erased here.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::Event;

use super::input::{self, Sight};
use super::{dynamic, storage};

/// The name of a mark that tells one erasing from the next: letters without a meaning, no time and no count.
const ERASED: &str = "erased";

thread_local! {
    /// The last erasing that this tab knows of.
    static KNOWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The listeners, which listen until this is dropped.
pub struct Listeners(
    #[expect(dead_code, reason = "they are held to go on")] (EventListener, [EventListener; 2]),
);

/// Tells other tabs that answers were erased.
pub fn tell_erased() {
    // Written by the browser: the app's own way to write such a number would cost a first visit 7 KB.
    let random = js_sys::Number::from(js_sys::Math::random()).to_string_with_radix(10);
    let random = random.map(String::from).unwrap_or_default();
    let digits = random.bytes().filter(u8::is_ascii_digit);
    let letters: String = digits
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect();
    storage::set(ERASED, &letters);
    KNOWN.set(Some(letters));
}

/// Calls when another tab has set something, and when this page, which may have slept, comes into sight again;
/// with whether another tab has erased answers since.
pub fn on_change(changed: impl Fn(bool) + Clone + 'static) -> Listeners {
    KNOWN.set(storage::get(ERASED));
    let look = move || {
        let now = storage::get(ERASED);
        let erased = now.is_some() && KNOWN.replace(now.clone()) != now;
        changed(erased);
    };
    let seen = look.clone();
    let heard = EventListener::new(&window(), "storage", move |event: &Event| {
        let name = dynamic::get(event, "key").and_then(|name| name.as_string());
        // There is no name where somebody has emptied the whole storage.
        if name.is_none_or(|name| name.starts_with(&storage::place())) {
            look();
        }
    });
    let sight = input::on_sight(move |sight| {
        if sight != Sight::Lost {
            seen();
        }
    });
    Listeners((heard, sight))
}
