//! For those who assist residents, one after another.
//!
//! - `staff`: their page: how to assist, the mode, what they set, samples
//! - `bar`: what stands above every page in field mode
//! - `watch`: begins anew by itself, keeps the screen awake and counts, beside every page
//! - `offline`: whether the app is kept on the device
//! - `idle`: how long nobody has touched the device; `countdown`: how that is told
//! - `samples`: residents for a demonstration, who do not exist
//! - `tally`: how often each verdict was found; `counts`: how staff see, save and clear that
//! - `self_test`: whether this device computes as it should

mod bar;
mod countdown;
mod counts;
mod idle;
mod offline;
mod samples;
mod self_test;
mod staff;
mod tally;
mod watch;

use yew::prelude::*;

use crate::route::Route;
use crate::session::Handle;

pub use bar::bar;

/// The page of staff.
pub fn page(session: &Handle) -> Html {
    staff::page(session)
}

/// Watches over the page that is open.
pub fn watch(session: &Handle, open: Route) -> Html {
    html! { <watch::FieldWatch {open} session={session.clone()} /> }
}

/// Whether this device computes as it should.
pub fn self_test(session: &Handle) -> Html {
    html! { <self_test::SelfTest lang={session.lang} today={session.today} /> }
}
