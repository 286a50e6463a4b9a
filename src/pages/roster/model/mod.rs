//! The state of the open list and of all jobs. This module draws nothing.
//!
//! Each file is opened by its own worker, so that a refused or slow file does not affect the open list.
//! Another worker writes the XLSX, so that the result can be viewed meanwhile. Cancelling a job ends its
//! worker at once.
//!
//! - `act`: applies the actions of the user
//! - `reply`: applies the replies of the workers

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
use super::order::By;
use super::shown::ShownColumns;
use super::worker::{ListWorker, OnMessage};
use crate::session::Handle;

/// The current step of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Step {
    #[default]
    Choose,
    Columns,
    Running,
    Result,
    Fund,
}

/// The kind of job that was refused, failed or was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Job {
    /// Opening a file.
    File,
    /// Screening the list.
    Screening,
    /// Writing an XLSX.
    Writing,
}

/// The notice above the step.
pub(super) enum Notice {
    /// A worker refused a job, for this reason.
    Refused(Job, String),
    /// A worker could not be started, or it stopped.
    Failed(Job),
    /// The user cancelled a job.
    Cancelled(Job),
    /// The list to hand in was not written, for this reason.
    NotHandedIn(String),
}

/// A change of one criterion of the filter.
pub(super) type Narrowing = Box<dyn Fn(&mut Filter)>;

/// An action of the user.
pub(super) enum Act {
    /// Open a file.
    Choose(File),
    /// Open the example list or download a template.
    Begin(Beginning),
    /// Assign a column to the field with this index, or no column.
    Map(usize, Option<u16>),
    /// Screen the list.
    Run,
    /// Cancel a job.
    Cancel(Job),
    /// Go to a step.
    Go(Step),
    /// Change one criterion of the filter. Applied to the current filter, which on a slow device may be
    /// newer than the one drawn.
    Narrow(Narrowing),
    /// Show only the rows that match this filter.
    Filter(Filter),
    /// Like `Filter`, and move the focus to the table.
    Look(Filter),
    /// Load the rows in view: the index of the first row and the number of rows.
    View(u32, u32),
    /// Explain the row at this index.
    Explain(u32),
    /// Name rows by the column with this index, or by their number.
    NameBy(Option<usize>),
    /// Show the column with this index (true) or hide it (false).
    ShowColumn(usize, bool),
    /// Close the explanation.
    Fold,
    /// Download the screened list as CSV.
    Csv,
    /// Write the screened list as XLSX.
    Xlsx,
    /// Add a column to the list to hand in (true) or remove it (false).
    Column(u16, bool),
    /// Choose who comes first among residents of one priority.
    Order(By),
    /// Set the number of the lots, as typed.
    Number(String),
    /// Draw another number for the lots.
    Draw,
    /// Write the list to hand in as a file.
    HandIn(FileKind),
    /// Close the list and forget everything.
    Close,
}

/// A file that is being opened.
pub(super) struct Opening {
    worker: ListWorker,
    file: Blob,
    pub(super) name: String,
    pub(super) progress: Progress,
}

/// An open list.
pub(super) struct Open {
    file: Blob,
    /// The name of the file.
    pub(super) name: String,
    pub(super) columns: Opened,
    /// The index of the column for each field, in the order of `Column::ALL`; `None` for a field without a
    /// column.
    pub(super) mapping: Vec<Option<u16>>,
    pub(super) result: Option<Screened>,
    pub(super) fund: FundOfList,
}

/// A running screening.
pub(super) struct Running {
    run: Run,
    day: Date,
    lang: Lang,
    pub(super) progress: Progress,
}

/// The result of a screening, and the part of it that is shown.
pub(super) struct Screened {
    run: Run,
    /// The day as of which the list was screened.
    pub(super) day: Date,
    /// The language of the sentences in its files.
    pub(super) lang: Lang,
    pub(super) summary: Rc<Summary>,
    csv: Option<Blob>,
    pub(super) filter: Filter,
    /// A number that increases with each new filter, to tell one set of rows from the next.
    pub(super) turn: u32,
    /// The number of rows that match the filter.
    pub(super) left: u32,
    /// The rows in view: the index of the first row and the number of rows.
    view: (u32, u32),
    /// The index of the first loaded row.
    pub(super) from: u32,
    pub(super) rows: Vec<Row>,
    /// The columns of the table.
    pub(super) shown: ShownColumns,
    /// The explained row.
    pub(super) row: Option<Explained>,
    /// The index of the row whose explanation was requested last.
    explaining: u32,
    /// True if the explanation should get the focus when it arrives.
    waiting: bool,
}

impl Screened {
    /// Returns the index of the explained row; `None` while no row is explained.
    pub(super) fn opened(&self) -> Option<u32> {
        self.row.as_ref().map(|_| self.explaining)
    }

    /// Returns the indices of the rows before and after the explained row.
    pub(super) fn beside(&self) -> (Option<u32>, Option<u32>) {
        let after = self.explaining.checked_add(1);
        (
            self.explaining.checked_sub(1),
            after.filter(|after| *after < self.left),
        )
    }
}

/// An XLSX that is being written.
pub(super) struct Writing {
    worker: ListWorker,
    pub(super) progress: Progress,
}

/// The whole state of the page.
pub(super) struct Model {
    on_message: OnMessage,
    redraw: Callback<()>,
    lang: Lang,
    today: Date,
    /// The number of workers started so far, which numbers the next one.
    workers: u32,
    pub(super) step: Step,
    pub(super) notice: Option<Notice>,
    pub(super) opening: Option<Opening>,
    pub(super) open: Option<Open>,
    /// The worker of the open list.
    worker: Option<ListWorker>,
    pub(super) running: Option<Running>,
    pub(super) writing: Option<Writing>,
    /// The worker that refused a job, kept to translate its reason into another language.
    refuser: Option<ListWorker>,
    /// The id of the element that gets the focus after the next drawing.
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

    /// Requests all texts again, after the language has changed.
    fn speak(&mut self) {
        if let Some(open) = &mut self.open {
            open.fund.forget();
        }
        let lang = self.lang;
        let opening = self.opening.as_ref().map(|opening| &opening.worker);
        let idle = self.refuser.iter().chain(&self.worker);
        for worker in idle.chain(opening) {
            worker.speak(lang);
            worker.send(&Request::Tell);
        }
        if let Some(result) = self.result() {
            let (from, count) = result.view;
            self.send(&Request::Rows { from, count });
            if result.row.is_some() {
                self.send(&Request::Row(result.explaining));
            }
        }
    }

    /// Requests the plan of the fund as typed, if the step of the fund is open and the plan is not known yet.
    pub(super) fn follow(&mut self, session: &Handle) {
        let requests = match &mut self.open {
            Some(open) if self.step == Step::Fund => open.fund.requests(session),
            _ => Vec::new(),
        };
        for request in &requests {
            self.send(request);
        }
    }

    fn send(&self, request: &Request) {
        if let Some(worker) = &self.worker {
            worker.send(request);
        }
    }

    /// Starts a new worker. If that fails, shows a notice and returns `None`.
    fn start_worker(&mut self, job: Job) -> Option<ListWorker> {
        self.workers += 1;
        let worker = ListWorker::start(self.workers, self.lang, Rc::clone(&self.on_message));
        if worker.is_none() {
            self.show_notice(Notice::Failed(job));
        }
        worker
    }

    /// Shows a notice and chooses the element that gets the focus: the error, or the control of the
    /// cancelled job.
    fn show_notice(&mut self, notice: Notice) {
        self.focus = match notice {
            Notice::Cancelled(Job::File) => Some(FILE.to_owned()),
            Notice::Cancelled(Job::Screening) => Some(STEP.to_owned()),
            Notice::Cancelled(Job::Writing) => Some(TAKE.to_owned()),
            Notice::Refused(..) | Notice::Failed(_) | Notice::NotHandedIn(_) => {
                Some(WRONG.to_owned())
            }
        };
        self.notice = Some(notice);
    }

    /// Removes the notice.
    fn clear_notice(&mut self) {
        self.notice = None;
        self.refuser = None;
    }

    /// Goes to a step and moves the focus to its heading.
    fn go(&mut self, step: Step) {
        self.step = step;
        self.clear_notice();
        self.focus = Some(STEP.to_owned());
    }
}

/// Returns a file name with its extension.
fn named(name: &str, ending: &str) -> String {
    [name, ".", ending].concat()
}
