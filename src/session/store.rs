//! The session in use. An act changes it, has its effects on the browser, and draws the app anew.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use lindungi_rules::policy::Date;
use yew::prelude::*;

use super::{Act, Edit, Session};
use crate::browser::{clock, photo};
use crate::drafts::Drafts;

/// An act with all that the next session depends on.
pub struct Change {
    /// The act.
    act: Act,
    /// What was typed since the last act.
    typed: Vec<Edit<Drafts>>,
    today: Date,
}

impl Reducible for Session {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        Rc::new(self.after(change.act, change.typed, change.today))
    }
}

/// The session as it is at this moment, and the way to change it.
#[derive(Clone)]
pub struct Handle {
    state: UseReducerHandle<Session>,
    /// What givers have typed and the session has not taken over yet. Each act takes it over first, so none of
    /// it comes too late.
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
            // Somebody else may be answering when a photo has been read.
            photo::forget();
        }
        if self.display != before.0 {
            self.display.show();
        }
        if self.field_mode != before.1 {
            self.field_mode.show();
        }
    }

    /// Keeps what was typed for the next act to take over. Returns whether it is the first since the last act.
    pub(super) fn keep_typed(&self, edit: Edit<Drafts>) -> bool {
        let mut typed = self.typed.borrow_mut();
        typed.push(edit);
        typed.len() == 1
    }

    /// Whether a giver is in the middle of typing.
    pub fn is_typing(&self) -> bool {
        self.typing || !self.typed.borrow().is_empty()
    }
}

thread_local! {
    /// The session in use, for when the app has stopped.
    static IN_USE: RefCell<Option<Handle>> = const { RefCell::new(None) };
    /// The session as it was when the app stopped.
    static LAST: RefCell<Option<Session>> = const { RefCell::new(None) };
}

/// Begins with this session, and from then on draws the component anew after each act.
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

/// Returns the session as it was when the app stopped, with all that was typed.
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
