//! Parts of a page that are drawn only when no key was pressed for a while.

use yew::prelude::*;

use crate::components::on_demand::patient;
use crate::session::Handle;

/// A part of a page that stays as it is while somebody types, and follows at the next pause: so that
/// the answer shows soon, however much there is to draw (docs/decisions/17).
pub fn at_pause(session: &Handle, part: impl Fn(&Handle) -> Html + 'static) -> Html {
    let (typing, session) = (session.is_typing(), session.clone());
    patient(typing, move || part(&session))
}
