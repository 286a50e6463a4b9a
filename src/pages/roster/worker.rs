//! A worker at a list, and what it is called to, so that what an earlier one tells is not taken for its.

use std::rc::Rc;

use lindungi_roster_service::protocol::{self, Request};
use lindungi_text::Lang;
use web_sys::Blob;

use crate::browser::language;
use crate::browser::roster::{Message, Worker};

/// Takes the number of a worker and a message of it; no message where it stopped.
pub(super) type OnMessage = Rc<dyn Fn(u32, Option<Message>)>;

/// A worker. It ends when this is dropped, whatever it is doing.
pub(super) struct ListWorker {
    /// By this it is told from others.
    pub(super) number: u32,
    worker: Worker,
    /// Whether it has opened its file.
    pub(super) opened: bool,
}

impl ListWorker {
    /// Starts a worker that speaks this language, and calls with its number and each of its messages; `None`
    /// where it stopped, or where the browser starts none.
    pub(super) fn start(number: u32, lang: Lang, on_message: OnMessage) -> Option<Self> {
        let worker = Worker::start(move |message| on_message(number, message))?;
        let worker = Self {
            number,
            worker,
            opened: false,
        };
        worker.speak(lang);
        Some(worker)
    }

    /// Speaks this language from now on.
    pub(super) fn speak(&self, lang: Lang) {
        self.ask(&Request::Speak {
            code: lang.code().to_owned(),
            sentences: language::words(lang),
        });
    }

    /// Asks something.
    pub(super) fn ask(&self, ask: &Request) {
        self.worker.ask(&protocol::pack(ask), None);
    }

    /// Has a file opened.
    pub(super) fn open(&self, file: &Blob) {
        self.worker.ask(&protocol::pack(&Request::Open), Some(file));
    }
}
