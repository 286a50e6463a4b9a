//! What not every browser has, found by its name. What is called so costs a first visit nothing, where
//! bindings of its own would be part of it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What stands there under this name; nothing where that is nothing.
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// Calls what stands there under this name; nothing where it is no function, or refuses.
pub fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let function = get(of, name)?.dyn_into::<Function>().ok()?;
    function.call1(of, with).ok()
}

/// The same, and waits for what was promised.
pub async fn ask(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let promised = call(of, name, with)?;
    JsFuture::from(Promise::resolve(&promised)).await.ok()
}
