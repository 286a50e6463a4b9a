//! The field mode, for staff who assist one resident after another.
//!
//! - `staff`: the staff page: instructions, start and end of the mode, settings, samples
//! - `bar`: the bar above every page in field mode; `aside`: the offer to restore an interview
//! - `watch`: on every page, erases the answers when nobody is there, keeps the screen awake, counts results
//! - `offline`: the state of offline use and the button that enables it
//! - `idle`: the time without an input; `countdown`: the dialog after that time
//! - `samples`: fictitious residents for demonstrations
//! - `tally`: the number of each verdict; `counts`: the view where staff save and clear these numbers
//! - `self_test`: a test that this device computes correctly

mod aside;
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

/// Draws the staff page.
pub fn page(session: &Handle) -> Html {
    staff::page(session)
}

/// Draws the component that watches for inputs and results on the open page.
pub fn watch(session: &Handle, open: Route) -> Html {
    html! { <watch::FieldWatch {open} session={session.clone()} /> }
}

/// Draws the self-test of this device.
pub fn self_test(session: &Handle) -> Html {
    html! { <self_test::SelfTest lang={session.lang} today={session.today} /> }
}
