//! The address: its fragment names the page, unless only the calculator is asked for.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

use super::{frame, page};
use crate::route::Route;

/// The entry page of the calculator, which opens its fragment in the app.
const ENTRY: &str = "/donasi/#";

/// The page that the address names.
pub fn route() -> Route {
    if frame::embedded() {
        return Route::Donate;
    }
    read().0
}

/// The page in the fragment and what stands behind it: `a=1` of `#/donasi?a=1`.
fn read() -> (Route, Option<String>) {
    let fragment = misplaced().or_else(|| window().location().hash().ok());
    Route::read(&fragment.unwrap_or_default())
}

/// The fragment where a messenger has put a question mark for its `#`, which makes it a query.
fn misplaced() -> Option<String> {
    let here = window().location();
    let asked = here.search().ok()?.strip_prefix('?')?.to_owned();
    let alone = here.hash().is_ok_and(|fragment| fragment.is_empty());
    (alone && asked.starts_with(['/', '%'])).then_some(asked)
}

/// Calls back at every change of the page, until the listener is dropped.
pub fn on_change(mut changed: impl FnMut(Route) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| changed(route()))
}

/// The text behind the page in the address.
pub fn query() -> Option<String> {
    read().1
}

/// Takes away what stands behind the page: it would go stale with the first change of the form.
pub fn settle(route: Route) {
    let page = misplaced().and_then(|_| window().location().pathname().ok());
    let address = [page.unwrap_or_default(), route.href()].concat();
    // Where the browser keeps no history the address stays as it is.
    let _ = window()
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
}

/// The whole address by which somebody else opens a calculation. On a host it leads by the entry
/// page of the calculator, so that the link looks right when sent; a file has no such page, but may have
/// been told where others find the app.
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

/// Opens a page; Back leads to where one was.
pub fn open(route: Route) {
    // A refused change of the fragment leaves the page as it is, which is all that could be done.
    let _ = window().location().set_hash(&route.href());
}

/// Opens a page in place of the present one; Back leads to the one before it.
pub fn replace(route: Route) {
    let _ = window().location().replace(&route.href());
}
