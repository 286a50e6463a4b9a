//! The calculator alone, in a frame on somebody else's page (docs/embed.md): whether that is asked
//! for, and what the page around the frame gets to know, which is how tall the calculator is.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document_element, window};
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, ResizeObserver, Window};

/// Where `public/boot.js` notes that the address asks for it.
const EMBEDDED: &str = "data-embed";

/// The type of the message to the page around the frame. It is part of what others rely on.
const HEIGHT: &str = "lindungi:height";

/// Links of the app itself, and not of the page that stands in for it when it stops.
const LINKS: &str = "#app a";

/// Whether only the calculator is asked for.
pub fn embedded() -> bool {
    thread_local! {
        static ASKED: bool = document_element().has_attribute(EMBEDDED);
    }
    ASKED.with(|asked| *asked)
}

/// Begins, once, what the calculator alone needs besides being drawn; nothing where it is not alone.
/// It is loaded with the calculator.
pub fn start() {
    thread_local! {
        static STARTED: Cell<bool> = const { Cell::new(false) };
    }
    if !embedded() || STARTED.replace(true) {
        return;
    }
    for press in ["click", "auxclick", "contextmenu"] {
        let first = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window(), press, first, lead_out).forget();
    }
    if let Some(around) = window().parent().ok().flatten()
        && around != window()
    {
        tell_height(around);
    }
}

/// A link that is being pressed opens in a tab of its own, and one to a page of the app opens the
/// whole app there.
fn lead_out(event: &Event) {
    let pressed = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let Some(link) = pressed.and_then(|it| it.closest(LINKS).ok().flatten()) else {
        return;
    };
    // Attributes of these names and values are never refused.
    if let Some(page) = link.get_attribute("href").filter(|to| to.starts_with('#')) {
        let _ = link.set_attribute("href", &["./", &page].concat());
    }
    let _ = link.set_attribute("target", "_blank");
    if !link.has_attribute("rel") {
        let _ = link.set_attribute("rel", "noopener");
    }
}

/// Tells the page around the frame how tall this one is, now and whenever that changes. Anybody may
/// read it: who is around is not known, and there is nothing else in it.
fn tell_height(around: Window) {
    let tell = Closure::<dyn Fn()>::new(move || {
        let height = document_element().get_bounding_client_rect().height();
        let message = Object::new();
        for (name, value) in [
            ("type", JsValue::from_str(HEIGHT)),
            ("height", JsValue::from_f64(height.ceil())),
        ] {
            // A new object takes whatever it is given.
            let _ = Reflect::set(&message, &JsValue::from_str(name), &value);
        }
        // A page that is gone is told nothing.
        let _ = around.post_message(&message, "*");
    });
    if let Ok(observer) = ResizeObserver::new(tell.as_ref().unchecked_ref()) {
        observer.observe(&document_element());
        tell.forget();
    }
}
