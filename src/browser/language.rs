//! The chosen language, which is remembered on the device.

use lindungi_text::Lang;

use super::storage;

const NAME: &str = "lindungi.language";

/// The language chosen on this device before.
pub fn remembered() -> Option<Lang> {
    Lang::from_code(&storage::get(NAME)?)
}

/// Remembers a language.
pub fn remember(lang: Lang) {
    storage::set(NAME, lang.code());
}
