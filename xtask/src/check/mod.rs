//! Every check and every test.
//!
//! - `test`: runs all of them, one after the other
//! - `tidy`: the source tree; `deny`, `advisories`: the dependencies; `fuzz`: the code that reads texts
//! - `size`: a first visit; `hosts`: the configurations of docs/deploy; `trunk`: the app as Trunk alone
//!   builds it
//! - `module`: the JavaScript module; `office`: files that people download, in the programs that open them
//! - `journeys`: the app in real browsers; `chromium`: reads single pages in a Chromium without a window
//! - `bench`: measures speed

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
