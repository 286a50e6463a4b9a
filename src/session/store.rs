//! The current session. An act changes it, has its effects on the browser and redraws the app.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use lindungi_rules::policy::Date;
use yew::prelude::*;

use super::{Act, Edit, Session};
use crate::browser::{clock, photo};
use crate::drafts::Drafts;

/// An act, with everything else that the next session depends on.
pub struct Change {
    /// The act to apply.
    act: Act,
    /// The edits that were typed since the last act.
    typed: Vec<Edit<Drafts>>,
    today: Date,
}

impl Reducible for Session {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        Rc::new(self.after(change.act, change.typed, change.today))
    }
}

/// The current session, and the means to change it.
#[derive(Clone)]
pub struct Handle {
    state: UseReducerHandle<Session>,
    /// The edits that were typed and are not in the session yet. Each act applies them first, so that none
    /// is lost or late.
    typed: Rc<RefCell<Vec<Edit<Drafts>>>>,
}

impl Deref for Handle {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.state
    }
}

impl PartialEq for Handle {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
    }
}

impl Handle {
    /// Changes the session.
    pub fn dispatch(&self, act: Act) {
        let before = (self.display, self.field_mode);
        let leaves_page = act.leaves_page();
        self.state.dispatch(Change {
            act,
            typed: self.typed.take(),
            today: clock::today(),
        });
        if leaves_page {
            // A photo that is still being read belongs to the answers before.
            photo::forget();
        }
        if self.display != before.0 {
            self.display.show();
        }
        if self.field_mode != before.1 {
            self.field_mode.show();
        }
    }

    /// Keeps an edit for the next act to apply. Returns true if it is the first since the last act.
    pub(super) fn keep_typed(&self, edit: Edit<Drafts>) -> bool {
        let mut typed = self.typed.borrow_mut();
        typed.push(edit);
        typed.len() == 1
    }

    /// Returns true while a giver is typing.
    pub fn is_typing(&self) -> bool {
        self.typing || !self.typed.borrow().is_empty()
    }
}

thread_local! {
    /// The current session, for `last` to read when the app has stopped.
    static IN_USE: RefCell<Option<Handle>> = const { RefCell::new(None) };
    /// The session as it was when the app stopped.
    static LAST: RefCell<Option<Session>> = const { RefCell::new(None) };
}

/// Starts with the session `begin`, and from then on redraws the component after each act.
#[hook]
pub fn use_session(begin: &Session) -> Handle {
    let state = use_reducer(|| {
        begin.display.show();
        begin.field_mode.show();
        begin.clone()
    });
    let typed = use_memo((), |()| RefCell::default());
    let session = Handle { state, typed };
    {
        let session = session.clone();
        use_memo((), move |()| IN_USE.set(Some(session)));
    }
    session
}

/// Returns the session at the moment when the app stopped, with everything that was typed; `None` before
/// the app was drawn.
pub fn last() -> Option<Session> {
    if let Some(session) = IN_USE.take() {
        let mut last = Session::clone(&session);
        for edit in session.typed.take() {
            edit(&mut last.drafts);
        }
        LAST.set(Some(last));
    }
    LAST.with_borrow(Option::clone)
}
