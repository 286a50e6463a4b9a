//! What the browser of this device can do, and what it has kept of the app.

use gloo::utils::window;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::dynamic::{ask, get};
use super::storage;

/// Something that browsers can do, or cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// Give the app without a signal.
    Offline,
    /// Remember what was set.
    Remember,
    /// Keep the screen awake.
    Awake,
    /// Open the system's share sheet.
    Share,
}

/// Parts of the app that are kept together.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// What they are called.
    pub name: String,
    /// How many files they are.
    pub files: u32,
    /// How many bytes they take.
    pub bytes: f64,
}

/// Whether the browser can.
pub fn can(ability: Ability) -> bool {
    match ability {
        Ability::Offline => of_navigator("serviceWorker").is_some(),
        Ability::Remember => storage::keeps(),
        Ability::Awake => of_navigator("wakeLock").is_some(),
        Ability::Share => of_navigator("share").is_some(),
    }
}

/// What the browser calls itself.
pub fn browser() -> String {
    let name = of_navigator("userAgent").and_then(|name| name.as_string());
    name.unwrap_or_default()
}

/// What is kept of the app; nothing where the browser keeps nothing.
pub async fn kept() -> Vec<Kept> {
    let (mut kept, place) = (Vec::new(), storage::place());
    let Some(caches) = get(&window(), "caches") else {
        return kept;
    };
    for name in list(ask(&caches, "keys", &JsValue::UNDEFINED).await) {
        // A host may have caches of others, and those of an app in a folder below have longer names.
        let own = name.as_string().filter(|name| {
            let build = name.strip_prefix(&place);
            build.is_some_and(|build| !build.contains('/'))
        });
        if let Some(name) = own
            && let Some(cache) = ask(&caches, "open", &name.as_str().into()).await
        {
            let files = list(ask(&cache, "keys", &JsValue::UNDEFINED).await);
            let mut bytes = 0.0;
            for file in files.iter() {
                bytes += size(&cache, &file).await.unwrap_or_default();
            }
            kept.push(Kept {
                name,
                files: files.length(),
                bytes,
            });
        }
    }
    kept
}

async fn size(cache: &JsValue, file: &JsValue) -> Option<f64> {
    let answer = ask(cache, "match", file).await?;
    let content = ask(&answer, "blob", &JsValue::UNDEFINED).await?;
    get(&content, "size")?.as_f64()
}

/// The bytes that the browser has in use for this site, and those that it gives.
pub async fn space() -> Option<(f64, f64)> {
    let estimate = ask(&of_navigator("storage")?, "estimate", &JsValue::UNDEFINED).await?;
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
