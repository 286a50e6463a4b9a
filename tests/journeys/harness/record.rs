//! The summary of a run: the slowest journeys, those that needed a second try, those that failed.
//!
//! On a busy machine a browser now and then does not answer, or draws a second too late, and a run of some
//! five hundred journeys must not fail because of that. So a journey that fails is run once more, from the
//! start. A journey that passes only then is named at the end of every run, and a run with more than one of
//! them fails: then the machine is no longer the likely cause.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::{engines::Engine, failure::Failure};

/// The largest number of unsteady journeys (failed, then passed) with which a run still passes.
const MOST_UNSTEADY: usize = 1;

/// The number of slowest journeys that are named.
const SLOWEST: usize = 8;

#[derive(Default)]
pub(crate) struct Record(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    took: Vec<(Engine, String, Duration)>,
    unsteady: Vec<(String, String)>,
    failed: Vec<(String, String)>,
}

impl Record {
    /// Records the time that a journey took, with its second try if it had one.
    pub(super) fn took(&self, engine: Engine, name: &str, time: Duration) {
        self.inner().took.push((engine, name.to_owned(), time));
    }

    /// Records a journey that failed first, with this failure, and then passed.
    pub(super) fn unsteady(&self, name: &str, first: &Failure) {
        let first = (name.to_owned(), first.to_string());
        self.inner().unsteady.push(first);
    }

    /// Records a journey that failed twice, with the second failure.
    pub(super) fn failed(&self, name: &str, failure: &Failure) {
        let failure = (name.to_owned(), failure.to_string());
        self.inner().failed.push(failure);
    }

    /// Tells whether so many journeys are unsteady that the run fails.
    pub(super) fn is_unsteady(&self) -> bool {
        self.inner().unsteady.len() > MOST_UNSTEADY
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The summary as text for the end of the run, with failures last, where readers look.
    pub(super) fn summary(&self) -> String {
        let mut inner = self.inner();
        let mut summary = String::new();
        let mut engines: BTreeMap<&str, (usize, Duration)> = BTreeMap::new();
        for (engine, _, time) in &inner.took {
            let (journeys, sum) = engines.entry(engine.name()).or_default();
            *journeys += 1;
            *sum += *time;
        }
        for (engine, (journeys, sum)) in engines {
            let sum = sum.as_secs_f64();
            let _ = writeln!(
                summary,
                "{engine}: {journeys} journeys, {sum:.0} s in browsers"
            );
        }
        inner
            .took
            .sort_by_key(|(_, _, time)| std::cmp::Reverse(*time));
        let slowest: Vec<_> = inner
            .took
            .iter()
            .take(SLOWEST)
            .map(|(_, name, time)| format!("{name} {:.0} s", time.as_secs_f64()))
            .collect();
        if !slowest.is_empty() {
            let _ = writeln!(summary, "longest: {}", slowest.join(", "));
        }
        for (title, journeys) in [
            ("PASSED ONLY THE SECOND TIME", &inner.unsteady),
            ("FAILED", &inner.failed),
        ] {
            for (name, why) in journeys {
                let _ = writeln!(summary, "{title}: {name}\n  {}", brief(why));
            }
        }
        if inner.unsteady.len() > MOST_UNSTEADY {
            let _ = writeln!(
                summary,
                "{} needed a second go, more than {MOST_UNSTEADY}: the run has failed",
                inner.unsteady.len()
            );
        }
        summary
    }
}

/// The first lines of a report: where and why the journey failed.
fn brief(report: &str) -> String {
    let first: Vec<_> = report.lines().take(4).collect();
    first.join("\n  ").chars().take(800).collect()
}
