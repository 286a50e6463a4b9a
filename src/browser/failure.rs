//! What happens when the app stops: the page around it takes over, and loads the app anew with what was typed.

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

/// What the name of a window begins with in which `public/boot.js` has put what was typed when the app stopped.
/// It is in memory only, and goes with the window.
const KEPT: &str = "lindungi:";

/// And what stands behind that, before what the name held already.
const BEFORE_REST: char = '\u{2}';

/// What was typed before the app stopped and the page was loaded anew.
pub fn taken_along() -> Option<String> {
    let name = window().name().ok()?;
    let kept = name.strip_prefix(KEPT)?;
    // What stands there where storage is refused stays.
    let (kept, rest) = kept.rsplit_once(BEFORE_REST).unwrap_or((kept, ""));
    // The name of a window can always be changed.
    let _ = window().set_name(rest);
    // Since when, `boot.js` has looked: what reads such numbers is larger than all of this.
    let (_, kept) = kept.split_once(':')?;
    Some(kept.to_owned())
}
