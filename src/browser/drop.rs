//! Files that are dropped onto the page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;

/// Stops the browser from opening a file that is dropped outside a file field, which would replace the page
/// and lose its content. Holds until the listeners are dropped.
pub fn refuse() -> [EventListener; 2] {
    ["dragover", "drop"].map(|name| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), name, options, |event| {
            event.prevent_default();
        })
    })
}
