//! Applies the replies of the workers to the list.

use std::rc::Rc;

use lindungi_roster::columns::Column;
use lindungi_roster_service::protocol::{
    self, Beginning, FileKind, Filter, Opened, Reply, Summary,
};
use web_sys::Blob;
use yew::prelude::*;

use super::{Job, ListWorker, Model, Notice, Open, Running, Screened, Step, named};
use crate::browser::download;
use crate::browser::roster::Message;
use crate::pages::roster::fund_of_list::FundOfList;
use crate::pages::roster::ids::ROW;
use crate::pages::roster::shown::ShownColumns;

impl Model {
    /// Applies the message of the worker with this number; `None` means that the worker stopped. Returns
    /// the callback that redraws the page.
    pub(in crate::pages::roster) fn handle_message(
        &mut self,
        number: u32,
        message: Option<Message>,
    ) -> Callback<()> {
        let reply = message.and_then(|(bytes, file)| Some((protocol::unpack(&bytes)?, file)));
        match (self.job_of(number), reply) {
            (Some(job), Some((reply, file))) => self.apply_reply(job, reply, file),
            (Some(job), None) => self.fail(job),
            // The worker was ended, or is kept only because it refused a job.
            (None, Some((Reply::Refused(why), _))) if self.is_refuser(number) => self.reword(why),
            (None, _) => {}
        }
        self.redraw.clone()
    }

    /// Returns the job of the worker with this number, or `None` if the worker is not in use any more.
    fn job_of(&self, number: u32) -> Option<Job> {
        let is = |worker: Option<&ListWorker>| worker.is_some_and(|worker| worker.number == number);
        if is(self.opening.as_ref().map(|opening| &opening.worker)) {
            Some(Job::File)
        } else if is(self.writing.as_ref().map(|writing| &writing.worker)) {
            Some(Job::Writing)
        } else if is(self.worker.as_ref()) {
            Some(Job::Screening)
        } else {
            None
        }
    }

    fn is_refuser(&self, number: u32) -> bool {
        self.refuser
            .as_ref()
            .is_some_and(|worker| worker.number == number)
    }

    /// Ends the job of a worker that stopped and shows a notice.
    fn fail(&mut self, job: Job) {
        match job {
            Job::File => self.opening = None,
            Job::Screening => self.stop(),
            Job::Writing => self.writing = None,
        }
        self.clear_notice();
        self.show_notice(Notice::Failed(job));
    }

    fn apply_reply(&mut self, job: Job, reply: Reply, file: Option<Blob>) {
        match (reply, job) {
            (Reply::Opened(columns), Job::File) => self.opened(columns),
            (Reply::Opened(_), Job::Screening) => {
                if let Some(worker) = &mut self.worker {
                    worker.opened = true;
                }
            }
            // Sent again, in another language.
            (Reply::Refused(why), Job::Screening) if self.running.is_none() => self.reword(why),
            (Reply::Refused(why), _) => self.refused(job, why),
            (Reply::Progress(progress), _) => {
                let slot = match job {
                    Job::File => self.opening.as_mut().map(|it| &mut it.progress),
                    Job::Screening => self.running.as_mut().map(|it| &mut it.progress),
                    Job::Writing => self.writing.as_mut().map(|it| &mut it.progress),
                };
                if let Some(slot) = slot {
                    *slot = progress;
                }
            }
            (Reply::Done(summary), _) => self.done(summary, file),
            (Reply::Left(left), _) => {
                if let Some(result) = self.result_mut() {
                    result.left = left;
                    result.turn += 1;
                    result.from = 0;
                    result.rows.clear();
                }
            }
            (Reply::Rows { from, rows }, _) => {
                if let Some(result) = self.result_mut() {
                    result.from = from;
                    result.rows = rows;
                }
            }
            (Reply::Row(row), _) => {
                if let Some(result) = self.result_mut() {
                    result.row = Some(row);
                    if std::mem::take(&mut result.waiting) {
                        self.focus = Some(ROW.to_owned());
                    }
                }
            }
            (Reply::Written, _) => {
                self.writing = None;
                if let Some(file) = file {
                    download::save_blob(&named(self.lang.screen_file_name(), "xlsx"), &file);
                }
            }
            (Reply::Planned(planned), _) => self.fund(|fund| fund.planned(planned)),
            (Reply::Listed(listed), _) => self.fund(|fund| fund.listed(listed)),
            (Reply::HandedIn(kind), _) => {
                self.fund(|fund| fund.writing = false);
                let ending = match kind {
                    FileKind::Csv => "csv",
                    FileKind::Xlsx => "xlsx",
                };
                if let Some(file) = file {
                    download::save_blob(&named(self.lang.fund_list_file_name(), ending), &file);
                }
            }
            (Reply::NotHandedIn(why), _) => {
                self.fund(|fund| fund.writing = false);
                self.show_notice(Notice::NotHandedIn(why));
            }
            (Reply::Beginning(beginning), _) => {
                let name = self.lang.screen_template_name();
                match (beginning, file) {
                    (_, None) => self.fail(job),
                    (Beginning::Template, Some(file)) => {
                        download::save_blob(&named(name, "xlsx"), &file);
                    }
                    (Beginning::TemplateCsv, Some(file)) => {
                        download::save_blob(&named(name, "csv"), &file);
                    }
                    (Beginning::Example, Some(file)) => {
                        self.choose(named(self.lang.screen_example_name(), "csv"), file);
                    }
                }
            }
            (Reply::Opened(_), Job::Writing) => {}
        }
    }

    /// Applies a reply about the fund of the list.
    fn fund(&mut self, apply: impl FnOnce(&mut FundOfList)) {
        if let Some(open) = &mut self.open {
            apply(&mut open.fund);
        }
    }

    fn opened(&mut self, columns: Opened) {
        let Some(mut opening) = self.opening.take() else {
            return;
        };
        opening.worker.opened = true;
        let mut mapping = columns.mapping.clone();
        mapping.resize(Column::ALL.len(), None);
        self.worker = Some(opening.worker);
        self.writing = None;
        self.open = Some(Open {
            file: opening.file,
            name: opening.name,
            columns,
            mapping,
            result: None,
            fund: FundOfList::default(),
        });
        self.go(Step::Columns);
    }

    fn refused(&mut self, job: Job, why: String) {
        self.refuser = match job {
            Job::File => self.opening.take().map(|opening| opening.worker),
            Job::Writing => self.writing.take().map(|writing| writing.worker),
            Job::Screening => {
                self.running = None;
                if self.step == Step::Running {
                    self.step = Step::Columns;
                }
                // A worker that could not open the file again is useless.
                self.worker.take_if(|worker| !worker.opened)
            }
        };
        self.show_notice(Notice::Refused(job, why));
    }

    /// Replaces the reason of a refusal, after the language has changed.
    fn reword(&mut self, why: String) {
        if let Some(Notice::Refused(_, reason)) = &mut self.notice {
            *reason = why;
        }
    }

    fn done(&mut self, summary: Summary, csv: Option<Blob>) {
        let summary = Rc::new(summary);
        let Some(Running { run, day, lang, .. }) = self.running.take() else {
            // Sent again, in another language.
            if let Some(result) = self.result_mut() {
                result.summary = summary;
            }
            return;
        };
        let rows = summary.verdicts.total();
        let shown = ShownColumns::of(&summary.headers);
        if let Some(open) = &mut self.open {
            open.fund.begin();
            open.result = Some(Screened {
                run,
                day,
                lang,
                summary,
                csv,
                filter: Filter::default(),
                turn: self.workers,
                left: u32::try_from(rows).unwrap_or(u32::MAX),
                view: (0, 0),
                from: 0,
                rows: Vec::new(),
                shown,
                row: None,
                explaining: 0,
                waiting: false,
            });
        }
        if self.step == Step::Running {
            self.go(Step::Result);
        }
    }
}
