//! Features that not every browser has, looked up by name. Calls by name keep the first visit small, since
//! `web_sys` bindings would add to the app.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Returns the property `name` of an object, or `None` if it is undefined or null.
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// Calls the method `name` of an object. `None` if there is no such method, or if it throws.
pub fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let function = get(of, name)?.dyn_into::<Function>().ok()?;
    function.call1(of, with).ok()
}

/// Calls an asynchronous method and waits for its promise. `None` as for `call`, or if the promise is
/// rejected.
pub async fn ask(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let promised = call(of, name, with)?;
    JsFuture::from(Promise::resolve(&promised)).await.ok()
}
