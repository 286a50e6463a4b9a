//! The address: its fragment names the page, unless only the calculator is asked for.

use gloo::events::EventListener;
use gloo::utils::window;

use super::frame;
use crate::route::Route;

/// The page that the address names.
pub fn route() -> Route {
    if frame::embedded() {
        return Route::Donate;
    }
    Route::read(&window().location().hash().unwrap_or_default())
}

/// Calls back at every change of the page, until the listener is dropped.
pub fn on_change(mut changed: impl FnMut(Route) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| changed(route()))
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
