//! A worker at a list, and what it is called to, so that what an earlier one tells is not taken for its.

use std::cell::RefCell;
use std::rc::Weak;

use lindungi_screening::protocol::{self, Ask};
use lindungi_text::Lang;
use web_sys::Blob;

use super::desk::Desk;
use crate::browser::language;
use crate::browser::roster::Worker;

/// A worker. It ends when this is dropped, whatever it is doing.
pub(super) struct Clerk {
    /// By this it is told from others.
    pub(super) number: u32,
    worker: Worker,
    /// Whether it has opened its file.
    pub(super) opened: bool,
}

impl Clerk {
    /// Starts one that speaks this language and tells what it has to this desk; nothing where the browser
    /// starts none.
    pub(super) fn start(number: u32, lang: Lang, desk: &Weak<RefCell<Desk>>) -> Option<Self> {
        let desk = desk.clone();
        let worker = Worker::start(move |message| {
            if let Some(desk) = desk.upgrade() {
                let redraw = desk.borrow_mut().told(number, message);
                // Only now: what is drawn looks at the desk.
                redraw.emit(());
            }
        })?;
        let clerk = Self {
            number,
            worker,
            opened: false,
        };
        clerk.speak(lang);
        Some(clerk)
    }

    /// Speaks this language from now on.
    pub(super) fn speak(&self, lang: Lang) {
        let words = language::words(lang);
        self.ask(&Ask::Speak(lang.code().to_owned(), words));
    }

    /// Asks something.
    pub(super) fn ask(&self, ask: &Ask) {
        self.worker.ask(&protocol::pack(ask), None);
    }

    /// Has a file opened.
    pub(super) fn open(&self, file: &Blob) {
        self.worker.ask(&protocol::pack(&Ask::Open), Some(file));
    }
}
