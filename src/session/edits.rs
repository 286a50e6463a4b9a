//! Shorthands for the usual acts of pages.

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

/// Edits the forms of givers.
pub fn calculate(session: &Handle, edit: impl FnOnce(&mut Drafts) + 'static) {
    session.dispatch(Act::EditDrafts(Box::new(edit)));
}

/// Edits the forms of givers by a key. The key is painted by itself, then the answer, and at the next pause the
/// parts that take long to draw (docs/decisions/17).
pub fn typed(session: &Handle, edit: impl FnOnce(&mut Drafts) + 'static) {
    if session.keep_typed(Box::new(edit)) {
        let session = session.clone();
        pause::shortly(move || {
            session.dispatch(Act::TakeTyped);
            pause::then(move || session.dispatch(Act::EndTyping));
        });
    }
}
