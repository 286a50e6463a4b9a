//! Every check and every test.
//!
//! - `test`: all of them, one after the other
//! - `tidy`: the tree; `deny`, `advisories`: the dependencies; `fuzz`: what reads texts
//! - `size`: a first visit; `hosts`: the configurations of docs/deploy; `trunk`: the app as Trunk alone builds it
//! - `module`: the JavaScript module; `office`: what people take along, in the programs they open it in
//! - `journeys`: the app in real browsers
//! - `bench`: how fast things are

pub(crate) mod advisories;
pub(crate) mod bench;
mod chromium;
pub(crate) mod deny;
pub(crate) mod fuzz;
pub(crate) mod hosts;
pub(crate) mod journeys;
pub(crate) mod module;
pub(crate) mod office;
pub(crate) mod size;
pub(crate) mod test;
pub(crate) mod tidy;
pub(crate) mod trunk;
