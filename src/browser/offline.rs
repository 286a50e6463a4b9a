//! Whether the app is kept on this device, so that it opens without a network, and whether a newer one
//! waits. `public/offline.js` does it; here is how the app asks and hears of it.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::dynamic;

/// Where `public/offline.js` tells how it stands, and the event that says that it has changed.
const TOLD: &str = "lindungiOffline";
const CHANGED: &str = "lindungi:offline";

/// How it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Offline {
    /// Whether the app is kept.
    pub state: State,
    /// Whether a newer app is kept too and waits to be used.
    pub renewable: bool,
}

/// Whether the app is kept on this device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum State {
    /// This browser keeps nothing, or not here.
    #[default]
    Unable,
    /// Not yet: the device is to save data, and nobody asked for it.
    Off,
    /// It is being done.
    Preparing,
    /// It is.
    Ready,
    /// It was tried in vain.
    Failed,
}

/// How it stands now.
pub fn now() -> Offline {
    let told = |name: &str| dynamic::get(&dynamic::get(&window(), TOLD)?, name);
    let state = told("state").and_then(|state| state.as_string());
    Offline {
        state: match state.as_deref() {
            Some("off") => State::Off,
            Some("preparing") => State::Preparing,
            Some("ready") => State::Ready,
            Some("failed") => State::Failed,
            _ => State::Unable,
        },
        renewable: told("renewable").is_some_and(|renewable| renewable.is_truthy()),
    }
}

/// Calls when it has changed, for as long as the listener is held.
pub fn on_change(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), CHANGED, move |_| call())
}

/// Keeps the app on this device.
pub fn keep() {
    ask("keep");
}

/// Goes over to the newer app. The page is loaded anew, and what is on it is lost.
pub fn renew() {
    ask("renew");
}

fn ask(name: &str) {
    if let Some(told) = dynamic::get(&window(), TOLD) {
        let _ = dynamic::call(&told, name, &JsValue::UNDEFINED);
    }
}
