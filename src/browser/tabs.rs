//! Other tabs of the same app: their settings apply here too, and an erasure there also erases here.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::Event;

use super::input::{self, Sight};
use super::{dynamic, storage};

/// The storage name of a mark that differs at every erasure: random letters, no time and no count.
const ERASED: &str = "erased";

thread_local! {
    /// The mark of the last erasure that this tab knows of.
    static KNOWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The listeners, which are active until this is dropped.
pub struct Listeners(
    #[expect(dead_code, reason = "they are held to go on")] (EventListener, [EventListener; 2]),
);

/// Notifies other tabs that the answers were erased.
pub fn notify_erased() {
    // JavaScript formats the number: the Rust code for it would add 7 KB to a first visit.
    let random = js_sys::Number::from(js_sys::Math::random()).to_string_with_radix(10);
    let random = random.map(String::from).unwrap_or_default();
    let digits = random.bytes().filter(u8::is_ascii_digit);
    let letters: String = digits
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect();
    storage::set(ERASED, &letters);
    KNOWN.set(Some(letters));
}

/// Calls `changed` when another tab has changed a setting, and when this page is visible again after it may
/// have been suspended. The argument is true if another tab has erased answers meanwhile.
pub fn on_change(changed: impl Fn(bool) + Clone + 'static) -> Listeners {
    KNOWN.set(storage::get(ERASED));
    let look = move || {
        let now = storage::get(ERASED);
        let erased = now.is_some() && KNOWN.replace(now.clone()) != now;
        changed(erased);
    };
    let seen = look.clone();
    let storage_listener = EventListener::new(&window(), "storage", move |event: &Event| {
        let name = dynamic::get(event, "key").and_then(|name| name.as_string());
        // The event has no name if the whole storage was cleared.
        if name.is_none_or(|name| name.starts_with(&storage::place())) {
            look();
        }
    });
    let sight = input::on_sight(move |sight| {
        if sight != Sight::Lost {
            seen();
        }
    });
    Listeners((storage_listener, sight))
}
