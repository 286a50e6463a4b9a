//! The callbacks of the page's buttons.

use yew::prelude::*;

use super::model::Act;

/// Returns the callback of a button that sends the action that `make` returns.
pub(super) fn pressed(
    act: &Callback<Act>,
    make: impl Fn() -> Act + 'static,
) -> Callback<MouseEvent> {
    act.reform(move |_: MouseEvent| make())
}
