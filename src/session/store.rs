//! The session in use. An act changes it, has its effects on the browser, and draws the app anew.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::{Rc, Weak};

use yew::prelude::*;

use super::{Act, Edit, Session};
use crate::browser::{clock, photo};
use crate::drafts::Drafts;

/// The session in use.
struct Store {
    session: RefCell<Rc<Session>>,
    /// What givers have typed and the session has not taken over yet. Each act takes it over first, so none of
    /// it comes too late.
    typed: RefCell<Vec<Edit<Drafts>>>,
    redraw: Box<dyn Fn()>,
}

impl Store {
    fn dispatch(&self, act: Act) {
        let before = Rc::clone(&self.session.borrow());
        let typed = self.typed.take();
        let leaves_page = act.leaves_page();
        let after = Rc::new(before.after(act, typed, clock::today()));
        self.session.replace(Rc::clone(&after));
        if leaves_page {
            // Somebody else may be answering when a photo has been read.
            photo::forget();
        }
        if after.display != before.display {
            after.display.show();
        }
        if after.field_mode != before.field_mode {
            after.field_mode.show();
        }
        (self.redraw)();
    }
}

thread_local! {
    /// The store, for when the app has stopped.
    static STORE: RefCell<Weak<Store>> = const { RefCell::new(Weak::new()) };
}

/// The session as it was drawn, and the way to change it.
#[derive(Clone)]
pub struct Handle {
    session: Rc<Session>,
    store: Rc<Store>,
}

impl Deref for Handle {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl PartialEq for Handle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session) || self.session == other.session
    }
}

impl Handle {
    /// Changes the session.
    pub fn dispatch(&self, act: Act) {
        self.store.dispatch(act);
    }

    /// Keeps what was typed for the next act to take over. Returns whether it is the first since the last act.
    pub(super) fn keep_typed(&self, edit: Edit<Drafts>) -> bool {
        let mut typed = self.store.typed.borrow_mut();
        typed.push(edit);
        typed.len() == 1
    }

    /// Whether a giver is in the middle of typing.
    pub fn is_typing(&self) -> bool {
        self.typing || !self.store.typed.borrow().is_empty()
    }
}

/// Begins with this session, and from then on draws the component anew after each act.
#[hook]
pub fn use_session(begin: &Session) -> Handle {
    let update = use_force_update();
    let store = use_memo((), |()| {
        begin.display.show();
        begin.field_mode.show();
        Store {
            session: RefCell::new(Rc::new(begin.clone())),
            typed: RefCell::default(),
            redraw: Box::new(move || update.force_update()),
        }
    });
    STORE.set(Rc::downgrade(&store));
    let session = Rc::clone(&store.session.borrow());
    Handle { session, store }
}

/// Returns the session as it was when the app stopped, with all that was typed.
pub fn last() -> Option<Session> {
    let store = STORE.with_borrow(Weak::upgrade)?;
    let mut last = Rc::clone(&*store.session.try_borrow().ok()?);
    for edit in store.typed.take() {
        edit(&mut Rc::make_mut(&mut last).drafts);
    }
    store.session.replace(Rc::clone(&last));
    Some(Rc::unwrap_or_clone(last))
}
