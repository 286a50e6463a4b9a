//! The language of the page: the choice is remembered on the device, and the sentences of a language that
//! is not built into the app are loaded.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect};
use lindungi_text::Lang;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::storage;

/// The storage name of the choice, which `public/boot.js` reads too.
const NAME: &str = "language";

/// The function of `public/boot.js` that loads the sentences of a language.
const LOAD: &str = "lindungiSpeak";

/// The variable in which `public/boot.js` puts the sentences that it loaded.
const LOADED: &str = "lindungiWords";

/// Returns the language remembered on this device; `None` if its sentences are not loaded.
pub fn remembered() -> Option<Lang> {
    chosen().filter(|lang| ready(*lang))
}

/// Returns the language remembered on this device, even if its sentences are not loaded yet.
pub fn chosen() -> Option<Lang> {
    Lang::from_code(&storage::get(NAME)?)
}

/// Remembers a language on the device.
pub fn remember(lang: Lang) {
    storage::set(NAME, lang.code());
}

/// Returns true if the sentences of a language can be used. Takes over those that `public/boot.js` has
/// loaded.
pub fn ready(lang: Lang) -> bool {
    lang.is_loaded() || words(lang).is_some_and(|words| lindungi_text::load(lang, words))
}

/// Returns the sentences of a language that `public/boot.js` has loaded, one a line.
pub fn words(lang: Lang) -> Option<String> {
    Reflect::get(&window(), &LOADED.into())
        .and_then(|words| Reflect::get(&words, &lang.code().into()))
        .ok()?
        .as_string()
}

/// Loads the sentences of a language and calls `done` with true if they are loaded.
pub fn load(lang: Lang, done: impl FnOnce(bool) + 'static) {
    if ready(lang) {
        return done(true);
    }
    let started = Reflect::get(&window(), &LOAD.into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|load| load.call1(&JsValue::UNDEFINED, &lang.code().into()));
    spawn_local(async move {
        if let Ok(promise) = started {
            // An error shows in that the sentences are still missing.
            let _ = JsFuture::from(Promise::resolve(&promise)).await;
        }
        done(ready(lang));
    });
}
