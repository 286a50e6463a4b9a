//! The callbacks of the page's buttons.

use yew::prelude::*;

use super::model::Act;

/// Returns the callback of a button that sends the action `made` returns.
pub(super) fn pressed(
    act: &Callback<Act>,
    made: impl Fn() -> Act + 'static,
) -> Callback<MouseEvent> {
    act.reform(move |_: MouseEvent| made())
}
