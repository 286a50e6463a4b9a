//! The offline copy of the app, which opens without a network, and the update that may wait.
//! `public/offline.js` does the work; the app reads its state from here and sends it requests.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::dynamic;

/// The object in which `public/offline.js` keeps the state, and the event that it sends when the state has
/// changed.
const STATE: &str = "lindungiOffline";
const CHANGED: &str = "lindungi:offline";

/// The state of the offline copy, and of its update.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Offline {
    /// The state of the offline copy.
    pub state: State,
    /// True if a newer version is stored too and waits to be used.
    pub renewable: bool,
}

/// The state of the offline copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum State {
    /// This browser cannot store the app, or not at this address.
    #[default]
    Unable,
    /// Not stored: the device is set to save data, and nobody has asked for it.
    Off,
    /// The app is being stored.
    Preparing,
    /// The app is stored.
    Ready,
    /// Storing the app has failed.
    Failed,
}

/// Returns the present state.
pub fn now() -> Offline {
    let value = |name: &str| dynamic::get(&dynamic::get(&window(), STATE)?, name);
    let state = value("state").and_then(|state| state.as_string());
    Offline {
        state: match state.as_deref() {
            Some("off") => State::Off,
            Some("preparing") => State::Preparing,
            Some("ready") => State::Ready,
            Some("failed") => State::Failed,
            _ => State::Unable,
        },
        renewable: value("renewable").is_some_and(|renewable| renewable.is_truthy()),
    }
}

/// Calls `call` when the state has changed, until the listener is dropped.
pub fn on_change(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), CHANGED, move |_| call())
}

/// Stores the app on this device.
pub fn keep() {
    request("keep");
}

/// Changes to the newer version. The page is reloaded, and its content is lost.
pub fn renew() {
    request("renew");
}

fn request(name: &str) {
    if let Some(offline) = dynamic::get(&window(), STATE) {
        let _ = dynamic::call(&offline, name, &JsValue::UNDEFINED);
    }
}
