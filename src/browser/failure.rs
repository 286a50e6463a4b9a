//! The stop of the app: the page around it takes over, and loads the app anew with what was typed.

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

/// The beginning of a window's name into which `public/boot.js` has put what was typed when the app stopped. The
/// name is in memory only, and goes with the window.
const KEPT: &str = "lindungi:";

/// The sign between what was typed and what the name held before.
const BEFORE_REST: char = '\u{2}';

/// Takes what was typed before the app stopped out of the name of the window.
pub fn taken_along() -> Option<String> {
    let name = window().name().ok()?;
    let kept = name.strip_prefix(KEPT)?;
    // Where storage is refused, the rest of the name holds what `storage` keeps.
    let (kept, rest) = kept.rsplit_once(BEFORE_REST).unwrap_or((kept, ""));
    // The name of a window can always be changed.
    let _ = window().set_name(rest);
    // `boot.js` has looked at its time already: the code that reads such numbers is larger than all of this.
    let (_, kept) = kept.split_once(':')?;
    Some(kept.to_owned())
}
