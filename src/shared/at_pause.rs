//! Parts of a page that are redrawn only at a pause in typing.

use yew::prelude::*;

use crate::components::on_demand::deferred;
use crate::session::Handle;

/// Draws a part of a page that is not redrawn during typing but at the next pause, so that the answer appears
/// quickly even if there is much to draw (docs/decisions/17).
pub fn at_pause(session: &Handle, part: impl Fn(&Handle) -> Html + 'static) -> Html {
    let (typing, session) = (session.is_typing(), session.clone());
    deferred(typing, move || part(&session))
}
