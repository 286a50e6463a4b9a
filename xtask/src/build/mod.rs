//! Builds the site, the single-file app and the JavaScript module.
//!
//! - `site`: all steps of the release in their order
//! - `wasm`: the wasm of the app, by Cargo, wasm-split, wasm-bindgen and wasm-opt; `short_names`: short
//!   names for the functions between the wasm and its JavaScript
//! - `page`: the page and the names of its files; `minify`: removes comments
//! - `preview`: titles, lines and pictures for previews of links
//! - `offline`: the installed app and the files that the device keeps
//! - `oldest_browsers`: checks that the oldest browsers have every feature that the site uses
//! - `up_to_date`: checks whether there is anything to build
//! - `weight`: sizes of files, raw and compressed; `compress`: compressed copies of files, for hosts that
//!   send those
//! - `destination`: the address that the app is built for
//! - `serve`: serves the site on this machine
//! - `trunk`: builds by Trunk alone, while the app is worked on
//! - `single`: the whole app as one file; `module`: the rules as a JavaScript module
//! - `drawing`: renders drawings to pictures

pub(crate) mod compress;
pub(crate) mod destination;
pub(crate) mod drawing;
mod minify;
pub(crate) mod module;
pub(crate) mod offline;
mod oldest_browsers;
pub(crate) mod page;
pub(crate) mod preview;
pub(crate) mod serve;
mod short_names;
pub(crate) mod single;
pub(crate) mod site;
pub(crate) mod trunk;
mod up_to_date;
pub(crate) mod wasm;
pub(crate) mod weight;

pub(crate) use destination::Destination;
