//! A stop of the app by a panic: the page around it takes over, and reloads the app with everything that
//! was typed.

use gloo::utils::window;
use web_sys::Event;

/// The event that `public/boot.js` waits for.
const STOPPED: &str = "lindungi:stopped";

/// From now on a panic shows the message of the page in place of the app.
///
/// The console gets the place in the code and not the panic message, which could contain what was typed.
pub fn show_message_on_panic() {
    // A hook set in any other way would be replaced by Yew's own.
    yew::set_custom_panic_hook(Box::new(|panic| {
        if let Some(location) = panic.location() {
            let location = format!(
                "Lindungi stopped at {}:{}",
                location.file(),
                location.line()
            );
            gloo::console::error!(location);
        }
        if let Ok(event) = Event::new(STOPPED) {
            // If nobody listens, the page is showing the message already.
            let _ = window().dispatch_event(&event);
        }
    }));
}

/// The start of a window name in which `public/boot.js` has saved what was typed when the app stopped. The
/// name is in memory only, and is lost with the window.
const SAVED: &str = "lindungi:";

/// The character between the saved text and the earlier window name.
const BEFORE_REST: char = '\u{2}';

/// Takes the text that was saved when the app stopped out of the window name.
pub fn take_snapshot() -> Option<String> {
    let name = window().name().ok()?;
    let saved = name.strip_prefix(SAVED)?;
    // If the browser refuses storage, the rest of the name holds the values of `storage`.
    let (saved, rest) = saved.rsplit_once(BEFORE_REST).unwrap_or((saved, ""));
    // Setting the name of a window never fails.
    let _ = window().set_name(rest);
    // `public/boot.js` has checked the saved time already, as code to parse it would be larger than this
    // whole function.
    let (_, saved) = saved.split_once(':')?;
    Some(saved.to_owned())
}
