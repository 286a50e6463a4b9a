//! What is open and how far it is. Nothing is drawn here.
//!
//! Each file is opened by a worker of its own, so that one that is refused or takes too long takes nothing
//! with it; and an XLSX is written by another, so that the result can be looked at meanwhile. Whatever is
//! cancelled, its worker is ended, which takes no time.
//!
//! - `act`: what people do
//! - `reply`: what the workers answer

mod act;
mod reply;

use std::rc::Rc;

use lindungi_roster_service::protocol::{
    Beginning, Explained, FileKind, Filter, Opened, Progress, Request, Row, Run, Summary,
};
use lindungi_rules::policy::Date;
use lindungi_text::Lang;
use web_sys::{Blob, File};
use yew::prelude::*;

use super::fund_of_list::FundOfList;
use super::ids::{FILE, STEP, TAKE, WRONG};
use super::worker::{ListWorker, OnMessage};
use crate::session::Handle;

/// How far one is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Step {
    #[default]
    Choose,
    Columns,
    Running,
    Result,
    Fund,
}

/// What something went wrong with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum With {
    /// A file that was to be opened.
    File,
    /// Screening it.
    Screening,
    /// Writing an XLSX.
    Writing,
}

/// What is said above the step.
pub(super) enum Notice {
    /// Why something is refused.
    Refused(With, String),
    /// A worker could not be started, or stopped.
    Failed(With),
    /// What people have cancelled.
    Cancelled(With),
    /// Why the list to hand in is not written.
    NotHandedIn(String),
}

/// Narrows a filter to what is picked, or widens it.
pub(super) type Narrowing = Box<dyn Fn(&mut Filter)>;

/// What people do.
pub(super) enum Act {
    /// A file is chosen.
    Choose(File),
    /// A list to begin with is wanted.
    Begin(Beginning),
    /// A field is another column.
    Map(usize, Option<u16>),
    Run,
    /// What is being done is not to be done.
    Cancel(With),
    /// To this step, where there is something to be seen.
    Go(Step),
    /// One thing by which the rows are picked is to be another. The rest of the filter stays as it is by then,
    /// which on a slow device may not be as it was drawn.
    Narrow(Narrowing),
    /// Only these rows are shown.
    Filter(Filter),
    /// And are gone to.
    Look(Filter),
    /// So many rows are in view, from this one.
    View(u32, u32),
    /// The row at this place is explained.
    Explain(u32),
    /// And no more.
    Fold,
    /// The screened list is taken along.
    Csv,
    Xlsx,
    /// A column is chosen for the list to hand in, or not any more.
    Column(u16, bool),
    /// The list to hand in is taken along.
    HandIn(FileKind),
    /// All is forgotten.
    Close,
}

/// A file that is being opened.
pub(super) struct Opening {
    worker: ListWorker,
    file: Blob,
    pub(super) name: String,
    pub(super) progress: Progress,
}

/// A list that is open.
pub(super) struct Open {
    file: Blob,
    /// What its file is called.
    pub(super) name: String,
    pub(super) columns: Opened,
    /// The column of each field.
    pub(super) mapping: Vec<Option<u16>>,
    pub(super) result: Option<Screened>,
    /// What a fund does for it.
    pub(super) fund: FundOfList,
}

/// A screening that goes on.
pub(super) struct Running {
    run: Run,
    day: Date,
    lang: Lang,
    pub(super) progress: Progress,
}

/// What a list came to.
pub(super) struct Screened {
    run: Run,
    /// As of which day.
    pub(super) day: Date,
    /// The language of the sentences in its files.
    pub(super) lang: Lang,
    pub(super) summary: Rc<Summary>,
    csv: Option<Blob>,
    pub(super) filter: Filter,
    /// Tells one filter from the next.
    pub(super) turn: u32,
    /// How many rows it leaves.
    pub(super) left: u32,
    /// The rows that are in view.
    view: (u32, u32),
    /// The first of those that are there.
    pub(super) from: u32,
    pub(super) rows: Vec<Row>,
    /// A row that is explained.
    pub(super) row: Option<Explained>,
    /// The place of the one that was last asked for.
    explaining: u32,
    /// Whether it is waited for.
    waiting: bool,
}

/// An XLSX that is being written.
pub(super) struct Writing {
    worker: ListWorker,
    pub(super) progress: Progress,
}

/// Everything.
pub(super) struct Model {
    on_message: OnMessage,
    redraw: Callback<()>,
    lang: Lang,
    today: Date,
    /// How many workers there were.
    workers: u32,
    pub(super) step: Step,
    pub(super) notice: Option<Notice>,
    pub(super) opening: Option<Opening>,
    pub(super) open: Option<Open>,
    /// Who has the list that is open.
    worker: Option<ListWorker>,
    pub(super) running: Option<Running>,
    pub(super) writing: Option<Writing>,
    /// Who refused, and can say so in another language.
    refuser: Option<ListWorker>,
    /// The id of what takes the focus once it is drawn.
    pub(super) focus: Option<String>,
}

impl Model {
    pub(super) fn new(on_message: OnMessage, lang: Lang, today: Date) -> Self {
        Self {
            on_message,
            redraw: Callback::noop(),
            lang,
            today,
            workers: 0,
            step: Step::Choose,
            notice: None,
            opening: None,
            open: None,
            worker: None,
            running: None,
            writing: None,
            refuser: None,
            focus: None,
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.is_some() || self.opening.is_some()
    }

    pub(super) fn result(&self) -> Option<&Screened> {
        self.open.as_ref()?.result.as_ref()
    }

    fn result_mut(&mut self) -> Option<&mut Screened> {
        self.open.as_mut()?.result.as_mut()
    }

    pub(super) fn shown(&mut self, lang: Lang, today: Date, redraw: Callback<()>) {
        self.today = today;
        self.redraw = redraw;
        if lang != self.lang {
            self.lang = lang;
            self.speak();
        }
    }

    pub(super) fn left(&mut self) {
        self.redraw = Callback::noop();
        self.focus = None;
    }

    /// Has everything told again that is told in words.
    fn speak(&mut self) {
        if let Some(open) = &mut self.open {
            open.fund.forget();
        }
        let lang = self.lang;
        let opening = self.opening.as_ref().map(|opening| &opening.worker);
        let idle = self.refuser.iter().chain(&self.worker);
        for worker in idle.chain(opening) {
            worker.speak(lang);
            worker.ask(&Request::Tell);
        }
        if let Some(result) = self.result() {
            let (from, count) = result.view;
            self.ask(&Request::Rows { from, count });
            if result.row.is_some() {
                self.ask(&Request::Row(result.explaining));
            }
        }
    }

    /// Asks what the fund does that was typed, where that is looked at and not yet known.
    pub(super) fn follow(&mut self, session: &Handle) {
        let asks = match &mut self.open {
            Some(open) if self.step == Step::Fund => open.fund.asks(session),
            _ => Vec::new(),
        };
        for ask in &asks {
            self.ask(ask);
        }
    }

    fn ask(&self, ask: &Request) {
        if let Some(worker) = &self.worker {
            worker.ask(ask);
        }
    }

    /// A new worker; that there is none is told.
    fn hire(&mut self, with: With) -> Option<ListWorker> {
        self.workers += 1;
        let worker = ListWorker::start(self.workers, self.lang, Rc::clone(&self.on_message));
        if worker.is_none() {
            self.say(Notice::Failed(with));
        }
        worker
    }

    /// Says something, which takes the focus where something went wrong.
    fn say(&mut self, notice: Notice) {
        self.focus = match notice {
            Notice::Cancelled(With::File) => Some(FILE.to_owned()),
            Notice::Cancelled(With::Screening) => Some(STEP.to_owned()),
            Notice::Cancelled(With::Writing) => Some(TAKE.to_owned()),
            Notice::Refused(..) | Notice::Failed(_) | Notice::NotHandedIn(_) => {
                Some(WRONG.to_owned())
            }
        };
        self.notice = Some(notice);
    }

    /// Says nothing more of what was.
    fn hush(&mut self) {
        self.notice = None;
        self.refuser = None;
    }

    /// Goes to a step, where its heading takes the focus.
    fn go(&mut self, step: Step) {
        self.step = step;
        self.hush();
        self.focus = Some(STEP.to_owned());
    }
}

/// The name of a file.
fn named(name: &str, ending: &str) -> String {
    [name, ".", ending].concat()
}
