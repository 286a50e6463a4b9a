//! Files that are dropped onto the page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;

/// Until the listeners are dropped, a file that is dropped where nothing takes it does not open in the
/// place of the page, which would lose what is on it.
pub fn refuse() -> [EventListener; 2] {
    ["dragover", "drop"].map(|name| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), name, options, |event| {
            event.prevent_default();
        })
    })
}
