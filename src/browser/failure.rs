//! What happens when the app stops: the page around it takes over.

use gloo::utils::window;
use web_sys::Event;

/// The event that boot.js waits for.
const STOPPED: &str = "lindungi:stopped";

/// From now on, a panic shows the page's own message in place of the app.
///
/// The console gets the place in the code and not the message, which could hold what was typed.
pub fn tell_the_page_when_it_stops() {
    // Yew would put a hook of its own over one set in any other way.
    yew::set_custom_panic_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            let place = format!("Lindungi stopped at {}:{}", place.file(), place.line());
            gloo::console::error!(place);
        }
        if let Ok(event) = Event::new(STOPPED) {
            // Nobody listening means that the page is already showing the message.
            let _ = window().dispatch_event(&event);
        }
    }));
}
