//! The few values that are remembered on the device: the display settings, and the settings and counts of
//! staff; never answers.
//!
//! The names begin with the place of the app, since the same host may have several apps
//! (docs/decisions/28). If the browser stores nothing, the values are kept in the window name, which is
//! never written to disk, survives a reload, and is lost when the page is closed.

use gloo::utils::window;

use super::{dynamic, frame};

/// The variable in which `public/boot.js` puts the prefix of the names.
const PLACE: &str = "lindungiPlace";

/// The prefix of older names, which did not contain the place.
const OLD: &str = "lindungi.";

/// The name and the value that are written to test the storage.
const TRIED: &str = "tried";

/// The character between values in the window name. No value contains it.
const BETWEEN: char = '\u{1}';

/// Returns the prefix of this app's names: `lindungi/` and the folder of the app.
pub fn place() -> String {
    let place = dynamic::get(&window(), PLACE).and_then(|place| place.as_string());
    place.unwrap_or_else(|| "lindungi/".to_owned())
}

/// Returns the value of this name, or `None` if there is none.
pub fn get(name: &str) -> Option<String> {
    in_window_name(name).or_else(|| {
        let (storage, full_name) = (storage()?, [&place(), name].concat());
        let value = storage.get_item(&full_name).ok()?;
        value.or_else(|| {
            // All apps on a host shared the older names: the first app that reads a value takes it over.
            let old_name = [OLD, name].concat();
            let value = storage.get_item(&old_name).ok()??;
            set(name, &value);
            let _ = storage.remove_item(&old_name);
            Some(value)
        })
    })
}

/// Stores a value on the device, or until the page is closed if the browser stores nothing.
pub fn set(name: &str, value: &str) {
    let stored = store(name, value);
    if !stored {
        // If the device is full by now, an older value must not remain.
        forget(name);
    }
    set_in_window_name(name, (!stored).then_some(value));
}

/// Deletes a value.
pub fn remove(name: &str) {
    forget(name);
    set_in_window_name(name, None);
}

/// Returns true if the browser keeps values after the page is closed. Tested once a page, since each write
/// sends an event to all other tabs.
pub fn is_persistent() -> bool {
    thread_local! {
        static IS_PERSISTENT: bool = {
            let stored = store(TRIED, TRIED);
            forget(TRIED);
            stored
        };
    }
    IS_PERSISTENT.with(|persistent| *persistent)
}

fn store(name: &str, value: &str) -> bool {
    let name = [&place(), name].concat();
    storage().is_some_and(|storage| storage.set_item(&name, value).is_ok())
}

fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&[&place(), name].concat());
    }
}

/// Returns the browser's storage, or `None` if there is none or the page may not use it.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}

/// Returns the value of this name in the window name.
fn in_window_name(name: &str) -> Option<String> {
    find(&window().name().ok()?, &place(), name).map(str::to_owned)
}

/// Puts a value into the window name, or removes it. In a frame the name belongs to the page around it and
/// stays as it is.
fn set_in_window_name(name: &str, value: Option<&str>) {
    let (before, place) = (window().name().unwrap_or_default(), place());
    let current = find(&before, &place, name);
    if current != value && !frame::embedded() {
        // Setting the name of a window never fails.
        let _ = window().set_name(&with_value(&before, &place, name, value));
    }
}

/// Returns the values in a window name, which follow the place; none if the name has another place.
fn parts<'a>(all: &'a str, place: &str) -> impl Iterator<Item = &'a str> {
    let mut parts = all.split(BETWEEN);
    let own = parts.next() == Some(place);
    parts.filter(move |_| own)
}

fn find<'a>(all: &'a str, place: &str, name: &str) -> Option<&'a str> {
    parts(all, place).find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
}

fn with_value(all: &str, place: &str, name: &str, value: Option<&str>) -> String {
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
            all = with_value(&all, HERE, name, value);
            assert_eq!(find(&all, HERE, name), value, "{all:?}");
        }
        assert_eq!(find(&all, HERE, "field"), Some("off 60"));
        assert_eq!(find(&all, HERE, "fields"), Some("="));
        assert_eq!(find(&all, HERE, "before"), None);
        assert!(!all.contains("what it was called"), "{all:?}");
    }

    #[test]
    fn another_place_finds_nothing_in_it() {
        let all = with_value("", HERE, "field", Some("on 120"));
        for place in ["lindungi/", "lindungi/b/", "lindungi/a/b/", ""] {
            assert_eq!(find(&all, place, "field"), None, "{place}");
        }
        for other in ["", "\u{1}", "field=on 120", "\u{1}field=on 120"] {
            assert_eq!(find(other, HERE, "field"), None, "{other:?}");
        }
    }
}
