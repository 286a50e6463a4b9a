//! Buttons of the page.

use yew::prelude::*;

use super::model::Act;

/// Returns the callback of a button that does this.
pub(super) fn pressed(
    act: &Callback<Act>,
    made: impl Fn() -> Act + 'static,
) -> Callback<MouseEvent> {
    act.reform(move |_: MouseEvent| made())
}
