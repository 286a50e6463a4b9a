//! A handle to the open list. The list outlives the page that shows it: the screening continues while
//! somebody visits another page, and the list is still there when they come back.

use std::cell::{Ref, RefCell};
use std::rc::{Rc, Weak};

use lindungi_rules::policy::Date;
use lindungi_text::Lang;
use yew::prelude::*;

use super::model::{Act, Model};
use super::worker::OnMessage;
use crate::session::{Handle, OpenList};

/// A shared handle to the state of a list; possibly no list is open yet.
pub(super) struct List(Rc<RefCell<Model>>);

impl List {
    /// Creates a state without an open list.
    pub(super) fn new(lang: Lang, today: Date) -> Self {
        let model = |model: &Weak<RefCell<Model>>| {
            let model = Weak::clone(model);
            let on_message: OnMessage = Rc::new(move |number, message| {
                if let Some(model) = model.upgrade() {
                    let redraw = model.borrow_mut().handle_message(number, message);
                    // After `borrow_mut` has ended, because drawing borrows the model.
                    redraw.emit(());
                }
            });
            RefCell::new(Model::new(on_message, lang, today))
        };
        Self(Rc::new_cyclic(model))
    }

    /// Returns the list that the session keeps, or `None` if the kept value is not a list.
    pub(super) fn of(open_list: &OpenList) -> Option<Self> {
        Rc::clone(&open_list.0).downcast().ok().map(Self)
    }

    /// Returns the list in the form in which the session keeps it.
    pub(super) fn to_open_list(&self) -> OpenList {
        OpenList(Rc::<RefCell<Model>>::clone(&self.0))
    }

    /// Returns true if a list is open or being opened, which closing would lose.
    pub(super) fn is_open(&self) -> bool {
        self.0.borrow().is_open()
    }

    /// Borrows the state.
    pub(super) fn model(&self) -> Ref<'_, Model> {
        self.0.borrow()
    }

    /// Applies an action.
    pub(super) fn act(&self, act: Act) {
        self.0.borrow_mut().act(act);
    }

    /// Requests the plan of the fund as typed, if the step of the fund is open.
    pub(super) fn follow(&self, session: &Handle) {
        self.0.borrow_mut().follow(session);
    }

    /// Notes that a page shows the list, in this language and on this day. `redraw` is called after every
    /// change.
    pub(super) fn shown(&self, lang: Lang, today: Date, redraw: Callback<()>) {
        self.0.borrow_mut().shown(lang, today, redraw);
    }

    /// Notes that no page shows the list any more.
    pub(super) fn left(&self) {
        self.0.borrow_mut().left();
    }

    /// Takes the id of the element that should get the focus now, if any.
    pub(super) fn take_focus(&self) -> Option<String> {
        self.0.borrow_mut().focus.take()
    }
}
