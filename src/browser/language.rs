//! The languages: which one was chosen, which is remembered on the device, and loading the sentences
//! of one that the app does not come with.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect};
use lindungi_text::Lang;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::storage;

/// Where the choice is remembered; `public/boot.js` looks there too.
const NAME: &str = "language";

/// The function of `public/boot.js` that loads the sentences of a language.
const LOAD: &str = "lindungiSpeak";

/// Where `public/boot.js` puts what it loaded.
const LOADED: &str = "lindungiWords";

/// The language chosen on this device before, where its sentences are there.
pub fn remembered() -> Option<Lang> {
    chosen().filter(|lang| ready(*lang))
}

/// The language chosen on this device before, even if it is still to be loaded.
pub fn chosen() -> Option<Lang> {
    Lang::from_code(&storage::get(NAME)?)
}

/// Remembers a language.
pub fn remember(lang: Lang) {
    storage::set(NAME, lang.code());
}

/// Whether the sentences of a language are there to be said.
pub fn ready(lang: Lang) -> bool {
    lang.is_loaded() || words(lang).is_some_and(|words| lindungi_text::load(lang, words))
}

/// The sentences of a language that was loaded, one a line.
pub fn words(lang: Lang) -> Option<String> {
    Reflect::get(&window(), &LOADED.into())
        .and_then(|words| Reflect::get(&words, &lang.code().into()))
        .ok()?
        .as_string()
}

/// Loads the sentences of a language and says whether they are there.
pub fn load(lang: Lang, done: impl FnOnce(bool) + 'static) {
    if ready(lang) {
        return done(true);
    }
    let started = Reflect::get(&window(), &LOAD.into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|load| load.call1(&JsValue::UNDEFINED, &lang.code().into()));
    spawn_local(async move {
        if let Ok(promise) = started {
            // What went wrong shows in that the sentences are not there.
            let _ = JsFuture::from(Promise::resolve(&promise)).await;
        }
        done(ready(lang));
    });
}
