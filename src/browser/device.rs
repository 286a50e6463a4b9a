//! The abilities of this device's browser, and the files of the app that it stores.

use gloo::utils::window;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::dynamic::{call_async, get};
use super::storage;

/// An ability that not every browser has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// Open the app without a network.
    Offline,
    /// Remember settings.
    Remember,
    /// Keep the screen on.
    Awake,
    /// Open the system's share sheet.
    Share,
}

/// A cache of the app: files that are stored together.
#[derive(Debug, Clone, PartialEq)]
pub struct AppCache {
    /// The name of the cache.
    pub name: String,
    /// The number of files.
    pub files: u32,
    /// The size in bytes.
    pub bytes: f64,
}

/// Returns true if the browser has the ability.
pub fn can(ability: Ability) -> bool {
    match ability {
        Ability::Offline => of_navigator("serviceWorker").is_some(),
        Ability::Remember => storage::is_persistent(),
        Ability::Awake => of_navigator("wakeLock").is_some(),
        Ability::Share => of_navigator("share").is_some(),
    }
}

/// Returns the user agent string of the browser.
pub fn browser() -> String {
    let name = of_navigator("userAgent").and_then(|name| name.as_string());
    name.unwrap_or_default()
}

/// Returns the caches of the app; empty if the browser stores nothing.
pub async fn app_caches() -> Vec<AppCache> {
    let (mut result, place) = (Vec::new(), storage::place());
    let Some(caches) = get(&window(), "caches") else {
        return result;
    };
    for name in list(call_async(&caches, "keys", &JsValue::UNDEFINED).await) {
        // The host may have caches of others. Caches of an app in a subfolder have longer names, with a
        // slash.
        let own = name.as_string().filter(|name| {
            let build = name.strip_prefix(&place);
            build.is_some_and(|build| !build.contains('/'))
        });
        if let Some(name) = own
            && let Some(cache) = call_async(&caches, "open", &name.as_str().into()).await
        {
            let files = list(call_async(&cache, "keys", &JsValue::UNDEFINED).await);
            let mut bytes = 0.0;
            for file in files.iter() {
                bytes += size(&cache, &file).await.unwrap_or_default();
            }
            result.push(AppCache {
                name,
                files: files.length(),
                bytes,
            });
        }
    }
    result
}

async fn size(cache: &JsValue, file: &JsValue) -> Option<f64> {
    let answer = call_async(cache, "match", file).await?;
    let content = call_async(&answer, "blob", &JsValue::UNDEFINED).await?;
    get(&content, "size")?.as_f64()
}

/// Returns the bytes that the browser uses for this site and the bytes that it allows; `None` if the
/// browser does not report them.
pub async fn space() -> Option<(f64, f64)> {
    let estimate = call_async(&of_navigator("storage")?, "estimate", &JsValue::UNDEFINED).await?;
    let bytes = |name| get(&estimate, name)?.as_f64();
    Some((bytes("usage")?, bytes("quota")?))
}

fn list(found: Option<JsValue>) -> Array {
    found
        .and_then(|found| found.dyn_into().ok())
        .unwrap_or_default()
}

fn of_navigator(name: &str) -> Option<JsValue> {
    get(&window().navigator(), name)
}
