//! The rules for JavaScript: JSON text in, JSON text out. `package/index.js` makes plain objects of it.
//!
//! Everything is done by `lindungi_json`, as on the command line; here it only gets the names by
//! which JavaScript calls it. A refusal becomes an `Error` with the same message.

use lindungi_json::Refused;
use lindungi_text::Lang;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// A question of a tariff and the code of a language → the answer.
///
/// # Errors
/// What is wrong with it, in the language.
#[wasm_bindgen]
pub fn tariff(question: &str, lang: &str) -> Result<String, JsError> {
    answer(lang, |lang| lindungi_json::tariff(lang, question))
}

/// A question of a quote and the code of a language → the answer.
///
/// # Errors
/// What is wrong with it, in the language.
#[wasm_bindgen]
pub fn quote(question: &str, lang: &str) -> Result<String, JsError> {
    answer(lang, |lang| lindungi_json::quote(lang, question))
}

/// Facts, the day of the check as a JSON value and the code of a language → the answer.
///
/// # Errors
/// What is wrong with them, in the language.
#[wasm_bindgen]
pub fn check(facts: &str, as_of: &str, lang: &str) -> Result<String, JsError> {
    answer(lang, |lang| lindungi_json::check(lang, facts, as_of))
}

fn answer(lang: &str, of: impl FnOnce(Lang) -> Result<String, Refused>) -> Result<String, JsError> {
    lindungi_json::lang(lang)
        .and_then(of)
        .map_err(|refused| JsError::new(&refused.to_string()))
}
