//! Lindungi in the browser.
//!
//! - `app`: the page around the pages: header, footer, language, which page is open
//! - `route`: the addresses
//! - `session`: state that outlives a page; `kept`: what of it outlives a stop of the app
//! - `pages`: home · check · code · questions · field, with what tests the device · privacy · donate ·
//!   sources, and which of them are loaded later
//! - `components`: the design system; knows no rule and no page
//! - `browser`: what the app asks of the browser; the only way to it
//!
//! What people answer lives in memory here and nowhere else.

mod app;
mod browser;
mod components;
mod kept;
mod pages;
mod route;
mod session;

/// Starts the app.
pub fn start() {
    app::start();
}

/// All that people have typed and chosen, for the page that is loaded anew after the app has stopped. `None`
/// where it could not be written.
pub async fn kept() -> Option<String> {
    pages::later::keep(session::last()?).await.ok()
}
