//! The address of the page: its fragment names the page of the app, except in a frame, which shows only the
//! calculator.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::{frame, page};
use crate::route::Route;

/// The entry page of the calculator, which passes its fragment on to the app.
const ENTRY: &str = "/donasi/#";

/// Returns the page that the address names.
pub fn route() -> Route {
    if frame::embedded() {
        return Route::Donate;
    }
    read().0
}

/// Returns the page in the fragment and the text behind it: `a=1` of `#/donasi?a=1`.
fn read() -> (Route, Option<String>) {
    let fragment = misplaced().or_else(|| window().location().hash().ok());
    Route::read(&fragment.unwrap_or_default())
}

/// Returns the fragment if a messenger has replaced its `#` by a question mark, which turns it into a
/// query.
fn misplaced() -> Option<String> {
    let here = window().location();
    let query = here.search().ok()?.strip_prefix('?')?.to_owned();
    let no_fragment = here.hash().is_ok_and(|fragment| fragment.is_empty());
    (no_fragment && query.starts_with(['/', '%'])).then_some(query)
}

/// Calls `changed` at every change of the page, until the listener is dropped.
pub fn on_change(mut changed: impl FnMut(Route) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| changed(route()))
}

/// Returns the text behind the page in the address.
pub fn query() -> Option<String> {
    read().1
}

/// Removes the text behind the page, which the first change of the form would make wrong.
pub fn remove_query(route: Route) {
    let page = misplaced().and_then(|_| window().location().pathname().ok());
    let address = [page.unwrap_or_default(), route.href()].concat();
    // If the browser allows no change of the history, the address stays as it is.
    let _ = window()
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
}

/// Returns the full address with which another person opens a calculation. On a host it leads through the
/// entry page of the calculator, so that the link has the right preview when sent. A local file has no such
/// page, but may contain the address of a host (see `page::site`).
pub fn shared(to: Route, text: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    let here = here.split(['#', '?']).next().unwrap_or_default();
    let site = page::site().filter(|_| !here.starts_with("http"));
    let page = site.as_deref().unwrap_or(here);
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    if to == Route::Donate && page.starts_with("http") {
        [folder, ENTRY, text].concat()
    } else {
        [page, &to.href(), "?", text].concat()
    }
}

/// Returns the full address of a page, without `https://`, for people to type; `None` for a local file that
/// does not know the address of a host.
pub fn of(route: Route) -> Option<String> {
    let here = window().location().href().unwrap_or_default();
    let here = here.split(['#', '?']).next().unwrap_or_default();
    let site = page::site().filter(|_| !here.starts_with("http"));
    let page = site.as_deref().unwrap_or(here);
    let page = page
        .strip_prefix("https://")
        .or_else(|| page.strip_prefix("http://"))?;
    Some([page, &route.href()].concat())
}

/// Opens a page; the back button returns to the present one.
pub fn open(route: Route) {
    // If the browser refuses the change, the page stays as it is.
    let _ = window().location().set_hash(&route.href());
}

/// Opens a page in place of the present one; the back button skips the present one.
pub fn replace(route: Route) {
    let _ = window().location().replace(&route.href());
}
