//! A stop of the app by a panic: the page around it takes over, and reloads the app with everything that
//! was typed.

use gloo::utils::window;
use web_sys::Event;

/// The event that `public/boot.js` waits for.
const STOPPED: &str = "lindungi:stopped";

/// From now on a panic shows the message of the page in place of the app.
///
/// The console gets the place in the code and not the panic message, which could contain what was typed.
pub fn tell_the_page_when_it_stops() {
    // A hook set in any other way would be replaced by Yew's own.
    yew::set_custom_panic_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            let place = format!("Lindungi stopped at {}:{}", place.file(), place.line());
            gloo::console::error!(place);
        }
        if let Ok(event) = Event::new(STOPPED) {
            // If nobody listens, the page is showing the message already.
            let _ = window().dispatch_event(&event);
        }
    }));
}

/// The start of a window name in which `public/boot.js` has saved what was typed when the app stopped. The
/// name is in memory only, and is lost with the window.
const KEPT: &str = "lindungi:";

/// The character between the saved text and the earlier window name.
const BEFORE_REST: char = '\u{2}';

/// Takes the text that was saved when the app stopped out of the window name.
pub fn taken_along() -> Option<String> {
    let name = window().name().ok()?;
    let kept = name.strip_prefix(KEPT)?;
    // If the browser refuses storage, the rest of the name holds the values of `storage`.
    let (kept, rest) = kept.rsplit_once(BEFORE_REST).unwrap_or((kept, ""));
    // Setting the name of a window never fails.
    let _ = window().set_name(rest);
    // `public/boot.js` has checked the saved time already, as code to parse it would be larger than this
    // whole function.
    let (_, kept) = kept.split_once(':')?;
    Some(kept.to_owned())
}
