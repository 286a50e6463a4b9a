//! Applies the actions of the user to a list.

use std::rc::Rc;

use lindungi_roster_service::protocol::{Progress, Request, Run};
use web_sys::Blob;

use super::{Act, Model, Notice, Opening, Running, Step, With, Writing, named};
use crate::browser::focus::HEADING;
use crate::browser::{clock, download};
use crate::pages::roster::ids::{ALL_ROWS, row_id};

impl Model {
    /// Applies an action.
    pub(in crate::pages::roster) fn act(&mut self, act: Act) {
        match act {
            Act::Choose(file) => self.choose(file.name(), file.into()),
            Act::Begin(beginning) => {
                self.hush();
                if self.worker.is_none() {
                    self.worker = self.hire(With::File);
                }
                self.ask(&Request::Begin(beginning));
            }
            Act::Map(field, column) => {
                let mapping = self.open.as_mut().map(|open| &mut open.mapping);
                if let Some(place) = mapping.and_then(|mapping| mapping.get_mut(field)) {
                    *place = column;
                }
            }
            Act::Run => self.run(),
            Act::Cancel(with) => self.cancel(with),
            Act::Go(step) => self.go(step),
            Act::Filter(filter) => {
                self.ask(&Request::Filter(filter.clone()));
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
                self.ask(&Request::Rows { from, count });
                if let Some(result) = self.result_mut() {
                    result.view = (from, count);
                }
            }
            Act::Explain(at) => {
                self.ask(&Request::Row(at));
                if let Some(result) = self.result_mut() {
                    result.explaining = at;
                    result.waiting = true;
                }
            }
            Act::Fold => {
                if let Some(result) = self.result_mut() {
                    result.row = None;
                    let there = result.from..result.from + as_count(result.rows.len());
                    self.focus = Some(match result.explaining {
                        at if there.contains(&at) => row_id(at),
                        _ => ALL_ROWS.to_owned(),
                    });
                }
            }
            Act::Csv => match self.result().and_then(|result| result.csv.as_ref()) {
                Some(csv) => {
                    download::hand(&named(self.lang.screen_file_name(), "csv"), csv);
                }
                None => self.say(Notice::Failed(With::Screening)),
            },
            Act::Xlsx => self.write(),
            Act::Column(column, on) => {
                if let Some(open) = &mut self.open {
                    open.fund.choose(column, on);
                }
            }
            Act::HandIn(kind) => {
                self.hush();
                let fund = self.open.as_mut().map(|open| &mut open.fund);
                if let Some(ask) = fund.and_then(|fund| fund.file(kind)) {
                    self.ask(&ask);
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

    pub(super) fn choose(&mut self, name: String, file: Blob) {
        self.hush();
        // A worker without an open list can be reused.
        let idle = if self.open.is_none() {
            self.worker.take()
        } else {
            None
        };
        if let Some(worker) = idle.or_else(|| self.hire(With::File)) {
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
            self.worker = self.hire(With::Screening);
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
        worker.ask(&Request::Run(run.clone()));
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
        self.hush();
        let Some(worker) = self.hire(With::Writing) else {
            return;
        };
        if let (Some(open), Some(result)) = (&self.open, self.result()) {
            worker.speak(result.lang);
            worker.open(&open.file);
            worker.ask(&Request::Write(result.run.clone()));
            self.writing = Some(Writing {
                worker,
                progress: Progress::default(),
            });
        }
    }

    fn cancel(&mut self, with: With) {
        match with {
            With::File => self.opening = None,
            With::Screening => self.stop(),
            With::Writing => self.writing = None,
        }
        self.hush();
        self.say(Notice::Cancelled(with));
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
