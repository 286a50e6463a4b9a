//! Features that not every browser has, looked up by name. Calls by name keep the first visit small, since
//! `web_sys` bindings would add to the app.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Returns the property `name` of an object, or `None` if it is undefined or null.
pub fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Calls the method `name` of an object. `None` if there is no such method, or if it throws.
pub fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    let function = get(object, name)?.dyn_into::<Function>().ok()?;
    function.call1(object, argument).ok()
}

/// Calls an asynchronous method and waits for its promise. `None` as for `call`, or if the promise is
/// rejected.
pub async fn call_async(object: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    let promise = call(object, name, argument)?;
    JsFuture::from(Promise::resolve(&promise)).await.ok()
}
