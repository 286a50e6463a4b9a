//! A worker for a list. Each worker has a number, so that messages of an earlier worker are not taken for
//! those of the current one.

use std::rc::Rc;

use lindungi_roster_service::protocol::{self, Request};
use lindungi_text::Lang;
use web_sys::Blob;

use crate::browser::language;
use crate::browser::roster::{Message, Worker};

/// A callback that takes the number of a worker and its message, or `None` if the worker stopped.
pub(super) type OnMessage = Rc<dyn Fn(u32, Option<Message>)>;

/// A running worker. Dropping this value ends the worker at once, even during a job.
pub(super) struct ListWorker {
    /// The number that distinguishes this worker from all others of the page.
    pub(super) number: u32,
    worker: Worker,
    /// True once the worker has opened its file.
    pub(super) opened: bool,
}

impl ListWorker {
    /// Starts a worker that answers in this language. `on_message` gets the number of the worker with each
    /// message, and `None` if the worker stops. Returns `None` if the browser cannot start a worker.
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

    /// Sets the language of all later replies.
    pub(super) fn speak(&self, lang: Lang) {
        self.send(&Request::Speak {
            code: lang.code().to_owned(),
            sentences: language::words(lang),
        });
    }

    /// Sends a request.
    pub(super) fn send(&self, request: &Request) {
        self.worker.send(&protocol::pack(request), None);
    }

    /// Sends a file to open.
    pub(super) fn open(&self, file: &Blob) {
        self.worker
            .send(&protocol::pack(&Request::Open), Some(file));
    }
}
