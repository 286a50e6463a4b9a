//! Lindungi in the browser.
//!
//! - `app`: the page around the pages: state that outlives a page, language, header and footer
//! - `route`: the addresses
//! - `pages`: home · check · donate · field · sources · privacy
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

fn main() {
    browser::failure::tell_the_page_when_it_stops();
    browser::press::watch();
    browser::page::mount::<app::App>();
}
