//! Lindungi in the browser.
//!
//! It comes in parts, each a module of its own that a visit loads when it needs it, so that the
//! resident's way stays small: [`resident`] and [`donor`]. `public/boot.js` loads the part that the
//! address names; both can be loaded, and each draws only the pages that are its own.
//!
//! - `app`: the page around the pages: header, footer, language, which page is open
//! - `route`: the addresses, and whose they are
//! - `session`: what outlives a page
//! - `pages`: home · check · field · questions · privacy, donate · sources
//! - `components`: the design system; knows no rule and no page
//! - `browser`: what the app asks of the browser; the only way to it
//!
//! What people answer lives in memory here and nowhere else.

mod app;
mod browser;
mod components;
mod pages;
mod route;
mod session;

/// Starts the part for residents and for those who assist them.
pub fn resident() {
    app::start(&pages::RESIDENT);
}

/// Starts the part for donors, and for whoever wants to see where the figures come from.
pub fn donor() {
    app::start(&pages::DONOR);
}
