//! The rules for JavaScript: JSON text in, JSON text out. `package/index.js` turns the text into plain
//! objects.
//!
//! All work is done by `lindungi_json`, as on the command line; this crate only gives its functions names
//! in JavaScript. A refusal is thrown as JSON text with its code, key and message; `package/refusal.js`
//! makes an `Error` of the text.

use lindungi_json::Refused;
use lindungi_text::Lang;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers a question about a tariff, in the language of this code.
///
/// # Errors
/// A question with a fault is refused, with the reason in the language.
#[wasm_bindgen]
pub fn tariff(question: &str, lang: &str) -> Result<String, JsValue> {
    answer(lang, |lang| lindungi_json::tariff(lang, question))
}

/// Answers a question about a quote, in the language of this code.
///
/// # Errors
/// A question with a fault is refused, with the reason in the language.
#[wasm_bindgen]
pub fn quote(question: &str, lang: &str) -> Result<String, JsValue> {
    answer(lang, |lang| lindungi_json::quote(lang, question))
}

/// Checks facts as of a day, both JSON values, and answers in the language of this code.
///
/// # Errors
/// Facts with a fault are refused, with the reason in the language.
#[wasm_bindgen]
pub fn check(facts: &str, as_of: &str, lang: &str) -> Result<String, JsValue> {
    answer(lang, |lang| lindungi_json::check(lang, facts, as_of))
}

/// Answers a question about zakat, in the language of this code.
///
/// # Errors
/// A question with a fault is refused, with the reason in the language.
#[wasm_bindgen]
pub fn zakat(question: &str, lang: &str) -> Result<String, JsValue> {
    answer(lang, |lang| lindungi_json::zakat(lang, question))
}

/// Returns every figure, criterion and source of the built-in policy. Takes the code of a language.
///
/// # Errors
/// A code of no language.
#[wasm_bindgen]
pub fn policy(lang: &str) -> Result<String, JsValue> {
    answer(lang, lindungi_json::policy)
}

/// Returns the refusal to throw for a value that JSON cannot hold. Takes the place of the question, the key
/// (`None` if the whole question is that value), the name of the type and the code of a language.
#[wasm_bindgen(js_name = unsupportedValue)]
// JavaScript hands over owned values only.
#[allow(clippy::needless_pass_by_value)]
pub fn unsupported_value(place: &str, key: Option<String>, kind: &str, lang: &str) -> String {
    let refused = match lindungi_json::lang(lang) {
        Ok(lang) => lindungi_json::unsupported_value(lang, place, key.as_deref(), kind),
        Err(refused) => refused,
    };
    thrown(&refused)
}

fn answer(lang: &str, of: impl FnOnce(Lang) -> Result<String, Refused>) -> Result<String, JsValue> {
    lindungi_json::lang(lang)
        .and_then(of)
        .map_err(|refused| JsValue::from_str(&thrown(&refused)))
}

fn thrown(refused: &Refused) -> String {
    lindungi_json::text(refused).unwrap_or_else(|error| error.to_string())
}
