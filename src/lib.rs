//! Lindungi in the browser.
//!
//! From the ground up; nothing imports from a room above it, and no page imports a page (`cargo xtask tidy`
//! checks it):
//!
//! - `codec`: values as one text, and back
//! - `check`: the state of the check: questions, answers, codes
//! - `route`: the addresses
//! - `drafts`: the state of the forms of givers and offices
//! - `browser`: the only way to the browser
//! - `session`: the state of the app, and its changes
//! - `components`: the design system; knows no rule and no page
//! - `shared`: the parts that several pages show
//! - `giving`: the parts that pages of givers and offices share
//! - `pages`: the pages, and which of them are loaded when they are opened
//! - `app`: the frame around the pages
//!
//! What people answer lives in memory here and nowhere else.

mod app;
mod browser;
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
    app::start();
}

/// Returns what people have entered as a text, for a page that is loaded anew after the app has stopped.
/// `None` where it could not be read out.
pub async fn kept() -> Option<String> {
    pages::lazy::write_snapshot(session::last()?).await.ok()
}
