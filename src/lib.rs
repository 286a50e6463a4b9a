//! Lindungi in the browser.
//!
//! The modules from the bottom layer up. No module imports from a layer above its own, and no page imports
//! another page (`cargo xtask tidy` checks both):
//!
//! - `codec`: writes values into one text and reads them back
//! - `check`: the state of the check: questions, answers, codes
//! - `route`: the addresses
//! - `drafts`: the state of the forms of givers and offices
//! - `browser`: all access to the browser
//! - `session`: the state of the app, and every change of that state
//! - `components`: the design system; depends on no rule and no page
//! - `shared`: the parts that several pages show
//! - `giving`: the parts that pages of givers and offices share
//! - `pages`: the pages, and the list of those that are loaded on demand
//! - `app`: the frame around the pages
//! - `catalogue`: the components in their states, in debug builds only
//!
//! Answers are kept in memory only.

mod app;
mod browser;
#[cfg(debug_assertions)]
mod catalogue;
mod check;
mod codec;
mod components;
mod drafts;
mod giving;
mod pages;
mod route;
mod session;
mod shared;

/// Starts the app.
pub fn start() {
    #[cfg(debug_assertions)]
    if catalogue::is_open() {
        return catalogue::start();
    }
    app::start();
}

/// Returns a snapshot of everything entered, as text, to restore it when the page reloads after a crash.
/// `None` if there is no session or the snapshot could not be written.
pub async fn kept() -> Option<String> {
    pages::lazy::write_snapshot(session::last()?).await.ok()
}
