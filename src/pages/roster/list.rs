//! The list that is open, as pages hold it. It outlives the page that shows it: a list is screened on
//! while somebody looks something up, and is there when they come back.

use std::cell::{Ref, RefCell};
use std::rc::{Rc, Weak};

use lindungi_rules::policy::Date;
use lindungi_text::Lang;
use yew::prelude::*;

use super::model::{Act, Model};
use super::worker::OnMessage;
use crate::session::{Handle, OpenList};

/// A list, or none that is open yet.
pub(super) struct List(Rc<RefCell<Model>>);

impl List {
    /// None is open.
    pub(super) fn new(lang: Lang, today: Date) -> Self {
        let model = |model: &Weak<RefCell<Model>>| {
            let model = Weak::clone(model);
            let on_message: OnMessage = Rc::new(move |number, message| {
                if let Some(model) = model.upgrade() {
                    let redraw = model.borrow_mut().heard(number, message);
                    // Only now: drawing borrows the model.
                    redraw.emit(());
                }
            });
            RefCell::new(Model::new(on_message, lang, today))
        };
        Self(Rc::new_cyclic(model))
    }

    /// The one that the session keeps.
    pub(super) fn of(kept: &OpenList) -> Option<Self> {
        Rc::clone(&kept.0).downcast().ok().map(Self)
    }

    /// For the session to keep.
    pub(super) fn kept(&self) -> OpenList {
        OpenList(Rc::<RefCell<Model>>::clone(&self.0))
    }

    /// Whether there is something that would be lost.
    pub(super) fn is_open(&self) -> bool {
        self.0.borrow().is_open()
    }

    /// All of it.
    pub(super) fn model(&self) -> Ref<'_, Model> {
        self.0.borrow()
    }

    /// Does something with it.
    pub(super) fn act(&self, act: Act) {
        self.0.borrow_mut().act(act);
    }

    /// Asks what the fund does that was typed, where that is looked at.
    pub(super) fn follow(&self, session: &Handle) {
        self.0.borrow_mut().follow(session);
    }

    /// It is shown in this language on this day, by what draws it again whenever something has changed.
    pub(super) fn shown(&self, lang: Lang, today: Date, redraw: Callback<()>) {
        self.0.borrow_mut().shown(lang, today, redraw);
    }

    /// It is shown no more.
    pub(super) fn left(&self) {
        self.0.borrow_mut().left();
    }

    /// What is to take the focus now.
    pub(super) fn take_focus(&self) -> Option<String> {
        self.0.borrow_mut().focus.take()
    }
}
