//! The little that is remembered on the device: how the page is shown, and what staff have set and
//! counted; never what was answered.
//!
//! Its names begin with the place of the app, since another may be under the same host
//! (docs/decisions/28). Where the browser keeps nothing, the name of the window holds it: a name is on no
//! disk, outlives loading the page anew and goes when the page is closed.

use gloo::utils::window;

use super::{dynamic, frame};

/// The variable in which `public/boot.js` says how names begin.
const PLACE: &str = "lindungiPlace";

/// The beginning of older names, which did not tell places apart.
const OLD: &str = "lindungi.";

/// The name and the value that are written to see whether anything can be kept.
const TRIED: &str = "tried";

/// The sign between values in the name of the window. No value holds it.
const BETWEEN: char = '\u{1}';

/// The beginning of this app's names: `lindungi/` and the folder that the app is in.
pub fn place() -> String {
    let place = dynamic::get(&window(), PLACE).and_then(|place| place.as_string());
    place.unwrap_or_else(|| "lindungi/".to_owned())
}

/// The value that is kept under this name.
pub fn get(name: &str) -> Option<String> {
    held(name).or_else(|| {
        let (storage, name_here) = (storage()?, [&place(), name].concat());
        let kept = storage.get_item(&name_here).ok()?;
        kept.or_else(|| {
            // All apps under a host had the older names together: the first that looks takes the value over.
            let before = [OLD, name].concat();
            let kept = storage.get_item(&before).ok()??;
            set(name, &kept);
            let _ = storage.remove_item(&before);
            Some(kept)
        })
    })
}

/// Keeps a value on the device, or else until the page is closed.
pub fn set(name: &str, value: &str) {
    let kept = keep(name, value);
    if !kept {
        // An earlier value must not come back where the device is full by now.
        forget(name);
    }
    hold(name, (!kept).then_some(value));
}

/// Forgets a value.
pub fn remove(name: &str) {
    forget(name);
    hold(name, None);
}

/// Whether the browser keeps anything beyond closing the page. Tried once a page: each try is told to all other
/// tabs.
pub fn keeps() -> bool {
    thread_local! {
        static KEEPS: bool = {
            let kept = keep(TRIED, TRIED);
            forget(TRIED);
            kept
        };
    }
    KEEPS.with(|keeps| *keeps)
}

fn keep(name: &str, value: &str) -> bool {
    let name = [&place(), name].concat();
    storage().is_some_and(|storage| storage.set_item(&name, value).is_ok())
}

fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&[&place(), name].concat());
    }
}

/// The browser's storage, where it has one and lets the page use it.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}

/// The value that the name of the window holds under this name.
fn held(name: &str) -> Option<String> {
    find(&window().name().ok()?, &place(), name).map(str::to_owned)
}

/// Puts a value into the name of the window, or takes it out. A frame is left alone: the page around it has
/// named it.
fn hold(name: &str, value: Option<&str>) {
    let (before, place) = (window().name().unwrap_or_default(), place());
    let there = find(&before, &place, name);
    if there != value && !frame::embedded() {
        // No browser refuses it.
        let _ = window().set_name(&with(&before, &place, name, value));
    }
}

/// The values in a window's name, which stand after the place; none of a name that is of another place.
fn parts<'a>(all: &'a str, place: &str) -> impl Iterator<Item = &'a str> {
    let mut parts = all.split(BETWEEN);
    let own = parts.next() == Some(place);
    parts.filter(move |_| own)
}

fn find<'a>(all: &'a str, place: &str, name: &str) -> Option<&'a str> {
    parts(all, place).find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
}

fn with(all: &str, place: &str, name: &str, value: Option<&str>) -> String {
    let mut next = place.to_owned();
    let start = [name, "="].concat();
    for part in parts(all, place).filter(|part| !part.starts_with(&start)) {
        next.push(BETWEEN);
        next.push_str(part);
    }
    if let Some(value) = value {
        next.push(BETWEEN);
        next.extend([name, "=", value]);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "lindungi/a/";

    #[test]
    fn the_name_of_a_window_holds_what_was_put_there_last() {
        let mut all = "what it was called before".to_owned();
        for (name, value) in [
            ("field", Some("on 120")),
            ("tally", Some("2026-11-22 1 0 0\n2026-11-21 3 1 0")),
            ("field", Some("off 60")),
            ("fields", Some("=")),
            ("language", Some("")),
            ("tally", None),
        ] {
            all = with(&all, HERE, name, value);
            assert_eq!(find(&all, HERE, name), value, "{all:?}");
        }
        assert_eq!(find(&all, HERE, "field"), Some("off 60"));
        assert_eq!(find(&all, HERE, "fields"), Some("="));
        assert_eq!(find(&all, HERE, "before"), None);
        assert!(!all.contains("what it was called"), "{all:?}");
    }

    #[test]
    fn another_place_finds_nothing_in_it() {
        let all = with("", HERE, "field", Some("on 120"));
        for place in ["lindungi/", "lindungi/b/", "lindungi/a/b/", ""] {
            assert_eq!(find(&all, place, "field"), None, "{place}");
        }
        for other in ["", "\u{1}", "field=on 120", "\u{1}field=on 120"] {
            assert_eq!(find(other, HERE, "field"), None, "{other:?}");
        }
    }
}
