//! Shorthands for the acts that pages dispatch most.

use super::{Act, Handle, PageState};
use crate::browser::pause;
use crate::check::Answers;
use crate::drafts::Drafts;

/// Edits a resident's answers.
pub fn answer(session: &Handle, edit: impl FnOnce(&mut Answers) + 'static) {
    session.dispatch(Act::Answer(Box::new(edit)));
}

/// Edits the state of the page.
pub fn edit_page(session: &Handle, edit: impl FnOnce(&mut PageState) + 'static) {
    session.dispatch(Act::EditPage(Box::new(edit)));
}

/// Edits the forms of givers and offices.
pub fn calculate(session: &Handle, edit: impl FnOnce(&mut Drafts) + 'static) {
    session.dispatch(Act::EditDrafts(Box::new(edit)));
}

/// Edits the forms of givers and offices for a key that was pressed. The browser paints the key first, then
/// the result, and at the next pause the parts that are slow to draw (docs/decisions/17).
pub fn typed(session: &Handle, edit: impl FnOnce(&mut Drafts) + 'static) {
    if session.keep_typed(Box::new(edit)) {
        let session = session.clone();
        pause::shortly(move || {
            session.dispatch(Act::TakeTyped);
            pause::then(move || session.dispatch(Act::EndTyping));
        });
    }
}
