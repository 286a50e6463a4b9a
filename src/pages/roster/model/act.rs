//! Applies the actions of the user to a list.

use std::rc::Rc;

use lindungi_roster_service::protocol::{Progress, Request, Run};
use web_sys::Blob;

use super::{Act, Job, Model, Notice, Opening, Running, Step, Writing, named};
use crate::browser::focus::HEADING;
use crate::browser::{clock, download};
use crate::pages::roster::ids::{ALL_ROWS, row_id};
use crate::pages::roster::order::OrderForm;

impl Model {
    /// Applies an action.
    pub(in crate::pages::roster) fn act(&mut self, act: Act) {
        match act {
            Act::Choose(file) => self.choose(file.name(), file.into()),
            Act::Begin(beginning) => {
                self.clear_notice();
                if self.worker.is_none() {
                    self.worker = self.start_worker(Job::File);
                }
                self.send(&Request::Begin(beginning));
            }
            Act::Map(field, column) => {
                let mapping = self.open.as_mut().map(|open| &mut open.mapping);
                if let Some(slot) = mapping.and_then(|mapping| mapping.get_mut(field)) {
                    *slot = column;
                }
            }
            Act::Run => self.run(),
            Act::Cancel(job) => self.cancel(job),
            Act::Go(step) => self.go(step),
            Act::Filter(filter) => {
                self.send(&Request::Filter(filter.clone()));
                if let Some(result) = self.result_mut() {
                    result.filter = filter;
                    result.row = None;
                }
            }
            Act::Narrow(narrow) => {
                if let Some(result) = self.result() {
                    let mut filter = result.filter.clone();
                    narrow(&mut filter);
                    self.act(Act::Filter(filter));
                }
            }
            Act::Look(filter) => {
                self.act(Act::Filter(filter));
                self.focus = Some(ALL_ROWS.to_owned());
            }
            Act::View(from, count) => {
                self.send(&Request::Rows { from, count });
                if let Some(result) = self.result_mut() {
                    result.view = (from, count);
                }
            }
            Act::Explain(at) => {
                self.send(&Request::Row(at));
                if let Some(result) = self.result_mut() {
                    result.explaining = at;
                    result.waiting = true;
                }
            }
            Act::NameBy(column) => {
                if let Some(result) = self.result_mut() {
                    result.shown.name = column;
                }
            }
            Act::ShowColumn(column, on) => {
                if let Some(result) = self.result_mut() {
                    result.shown.show(column, on);
                }
            }
            Act::Fold => {
                if let Some(result) = self.result_mut() {
                    result.row = None;
                    let loaded = result.from..result.from + as_count(result.rows.len());
                    self.focus = Some(match result.explaining {
                        at if loaded.contains(&at) => row_id(at),
                        _ => ALL_ROWS.to_owned(),
                    });
                }
            }
            Act::Csv => match self.result().and_then(|result| result.csv.as_ref()) {
                Some(csv) => {
                    download::save_blob(&named(self.lang.screen_file_name(), "csv"), csv);
                }
                None => self.show_notice(Notice::Failed(Job::Screening)),
            },
            Act::Xlsx => self.write(),
            Act::Column(column, on) => {
                if let Some(open) = &mut self.open {
                    open.fund.choose(column, on);
                }
            }
            Act::Order(by) => self.order(|order| order.choose(by)),
            Act::Number(typed) => self.order(|order| order.number(typed)),
            Act::Draw => self.order(OrderForm::draw),
            Act::HandIn(kind) => {
                self.clear_notice();
                let fund = self.open.as_mut().map(|open| &mut open.fund);
                if let Some(request) = fund.and_then(|fund| fund.file(kind)) {
                    self.send(&request);
                }
            }
            Act::Close => {
                *self = Self {
                    redraw: self.redraw.clone(),
                    workers: self.workers,
                    ..Self::new(Rc::clone(&self.on_message), self.lang, self.today)
                };
                self.focus = Some(HEADING.to_owned());
            }
        }
    }

    /// Changes the order of the fund.
    fn order(&mut self, change: impl FnOnce(&mut OrderForm)) {
        if let Some(open) = &mut self.open {
            change(&mut open.fund.order);
        }
    }

    pub(super) fn choose(&mut self, name: String, file: Blob) {
        self.clear_notice();
        // A worker without an open list can be reused.
        let idle = if self.open.is_none() {
            self.worker.take()
        } else {
            None
        };
        if let Some(worker) = idle.or_else(|| self.start_worker(Job::File)) {
            worker.open(&file);
            self.opening = Some(Opening {
                worker,
                file,
                name,
                progress: Progress::default(),
            });
        }
    }

    fn run(&mut self) {
        if self.worker.is_none() {
            // The previous worker was ended, so the new one must open the file again.
            self.worker = self.start_worker(Job::Screening);
            if let (Some(worker), Some(open)) = (&self.worker, &self.open) {
                worker.open(&open.file);
            }
        }
        let (Some(worker), Some(open)) = (&self.worker, &self.open) else {
            return;
        };
        let day = clock::today();
        let run = Run {
            mapping: open.mapping.clone(),
            as_of: day,
        };
        worker.send(&Request::Run(run.clone()));
        self.running = Some(Running {
            run,
            day,
            lang: self.lang,
            progress: Progress::default(),
        });
        self.go(Step::Running);
    }

    /// Starts another worker that writes the XLSX with the mapping, day and language of the screening.
    fn write(&mut self) {
        self.clear_notice();
        let Some(worker) = self.start_worker(Job::Writing) else {
            return;
        };
        if let (Some(open), Some(result)) = (&self.open, self.result()) {
            worker.speak(result.lang);
            worker.open(&open.file);
            worker.send(&Request::Write(result.run.clone()));
            self.writing = Some(Writing {
                worker,
                progress: Progress::default(),
            });
        }
    }

    fn cancel(&mut self, job: Job) {
        match job {
            Job::File => self.opening = None,
            Job::Screening => self.stop(),
            Job::Writing => self.writing = None,
        }
        self.clear_notice();
        self.show_notice(Notice::Cancelled(job));
    }

    /// Ends the worker of the open list and discards the result. The list stays open.
    pub(super) fn stop(&mut self) {
        self.worker = None;
        self.running = None;
        if let Some(open) = &mut self.open {
            open.result = None;
            self.step = Step::Columns;
        }
    }
}

fn as_count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
