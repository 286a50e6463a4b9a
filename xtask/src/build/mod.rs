//! Builds the site, and what else is given away.
//!
//! - `site`: all steps of the release in their order
//! - `wasm`: the code of the app, by Cargo, wasm-split, wasm-bindgen and wasm-opt; `short_names`: what it and its
//!   JavaScript call one another
//! - `page`: the page and the names of its files; `minify`: without comments
//! - `preview`: what links look like where they are sent
//! - `offline`: what the device keeps
//! - `oldest_browsers`: whether they have all that is used
//! - `up_to_date`: whether there is anything to build
//! - `weight`: bytes, raw and compressed; `compress`: files beside the others, for hosts that send those
//! - `destination`: for which address
//! - `serve`: the site on this machine
//! - `trunk`: Trunk by itself, while the app is worked on
//! - `single`: the whole app as one file; `module`: the rules for JavaScript
//! - `drawing`: pictures of drawings

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
