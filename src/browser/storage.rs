//! The little that is remembered on the device: how the page is shown, and what staff have set and
//! counted; never what was answered.
//!
//! Its names begin with the place of the app, since another may be under the same host
//! (docs/decisions/28). Where the browser keeps nothing, it stands in the name of the window, which is
//! on no disk, outlives loading the page anew and goes when the page is closed.

use gloo::utils::window;

use super::{dynamic, frame};

/// Where `public/boot.js` says how names begin.
const PLACE: &str = "lindungiPlace";

/// How names began before they told places apart.
const OLD: &str = "lindungi.";

/// What is kept to see whether anything can be.
const TRIED: &str = "tried";

/// Stands between what is in the name of the window. Nothing that is kept holds it.
const BETWEEN: char = '\u{1}';

/// How the names of this app begin: `lindungi/` and the folder it is in.
pub fn place() -> String {
    let place = dynamic::get(&window(), PLACE).and_then(|place| place.as_string());
    place.unwrap_or_else(|| "lindungi/".to_owned())
}

/// What is kept under this name.
pub fn get(name: &str) -> Option<String> {
    held(name).or_else(|| {
        let (storage, name_here) = (storage()?, [&place(), name].concat());
        let kept = storage.get_item(&name_here).ok()?;
        kept.or_else(|| {
            // The first app that looks takes over what all under this host had together.
            let before = [OLD, name].concat();
            let kept = storage.get_item(&before).ok()??;
            set(name, &kept);
            let _ = storage.remove_item(&before);
            Some(kept)
        })
    })
}

/// Keeps it on the device, or else until the page is closed.
pub fn set(name: &str, value: &str) {
    let kept = keep(name, value);
    if !kept {
        // What was kept before, on a device that is full since, must not come back.
        forget(name);
    }
    hold(name, (!kept).then_some(value));
}

/// Forgets it.
pub fn remove(name: &str) {
    forget(name);
    hold(name, None);
}

/// Whether the browser keeps anything beyond closing the page.
pub fn keeps() -> bool {
    let kept = keep(TRIED, TRIED);
    forget(TRIED);
    kept
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

/// What the name of the window holds under this name.
fn held(name: &str) -> Option<String> {
    find(&window().name().ok()?, &place(), name).map(str::to_owned)
}

/// Has the name of the window hold it, or hold it no longer. A frame is named by the page around it.
fn hold(name: &str, value: Option<&str>) {
    let (before, place) = (window().name().unwrap_or_default(), place());
    let there = find(&before, &place, name);
    if there != value && !frame::embedded() {
        // It is refused nowhere.
        let _ = window().set_name(&with(&before, &place, name, value));
    }
}

/// The parts of a window's name after the place; nothing of a name that is not of this place.
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
