//! The calculator alone, in a frame on another site's page (docs/embed.md). The page around the frame
//! learns only the height of the calculator.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document_element, window};
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, ResizeObserver, Window};

/// The attribute that `public/boot.js` sets if the address asks for the frame.
const EMBEDDED: &str = "data-embed";

/// The type of the message to the page around the frame. Other sites rely on it.
const HEIGHT: &str = "lindungi:height";

/// The links of the app, but not those of the page that replaces it when it stops.
const LINKS: &str = "#app a";

/// Returns true if only the calculator is shown.
pub fn embedded() -> bool {
    thread_local! {
        static IS_EMBEDDED: bool = document_element().has_attribute(EMBEDDED);
    }
    IS_EMBEDDED.with(|is_embedded| *is_embedded)
}

/// Starts, once, the link handling and the height messages of the frame; does nothing outside a frame. This
/// code is loaded with the calculator.
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
        report_height(around);
    }
}

/// Makes a link that is pressed open in a new tab; a link to a page of the app opens the whole app there.
fn lead_out(event: &Event) {
    let pressed = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let Some(link) = pressed.and_then(|it| it.closest(LINKS).ok().flatten()) else {
        return;
    };
    // Setting attributes of these names never fails.
    if let Some(page) = link.get_attribute("href").filter(|to| to.starts_with('#')) {
        let _ = link.set_attribute("href", &["./", &page].concat());
    }
    let _ = link.set_attribute("target", "_blank");
    if !link.has_attribute("rel") {
        let _ = link.set_attribute("rel", "noopener");
    }
}

/// Sends the height of this page to the page around the frame, now and at every change. Any origin may read
/// the message: the origin of the other page is unknown, and the message contains nothing else.
fn report_height(around: Window) {
    let report = Closure::<dyn Fn()>::new(move || {
        let height = document_element().get_bounding_client_rect().height();
        let message = Object::new();
        for (name, value) in [
            ("type", JsValue::from_str(HEIGHT)),
            ("height", JsValue::from_f64(height.ceil())),
        ] {
            // Setting a property of a new object never fails.
            let _ = Reflect::set(&message, &JsValue::from_str(name), &value);
        }
        // Sending fails only if the page around the frame is gone.
        let _ = around.post_message(&message, "*");
    });
    if let Ok(observer) = ResizeObserver::new(report.as_ref().unchecked_ref()) {
        observer.observe(&document_element());
        report.forget();
    }
}
