//! What a whole run came to: which journeys took longest, which needed a second go, which failed.
//!
//! A browser on a busy machine now and then does not answer, or draws a second too late, and a run of some
//! five hundred journeys must not fall for that. So a journey that fails is gone once more, from the start.
//! What passes only then is told by name at the end of every run, and a run with more than one of them
//! fails: then it is no longer the machine.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::{engines::Engine, failure::Failure};

/// With more of them, a run fails.
const MOST_UNSTEADY: usize = 1;

/// How many of the slowest are named.
const SLOWEST: usize = 8;

#[derive(Default)]
pub(crate) struct Record(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    took: Vec<(Engine, String, Duration)>,
    unsteady: Vec<(String, String)>,
    failed: Vec<(String, String)>,
}

impl Record {
    /// A journey has been gone, once or twice, in so long.
    pub(super) fn took(&self, engine: Engine, name: &str, time: Duration) {
        self.kept().took.push((engine, name.to_owned(), time));
    }

    /// A journey failed like this and then passed.
    pub(super) fn unsteady(&self, name: &str, first: &Failure) {
        let first = (name.to_owned(), first.to_string());
        self.kept().unsteady.push(first);
    }

    /// A journey failed twice, at last like this.
    pub(super) fn failed(&self, name: &str, failure: &Failure) {
        let failure = (name.to_owned(), failure.to_string());
        self.kept().failed.push(failure);
    }

    /// Whether so many needed a second go that the run has failed.
    pub(super) fn is_unsteady(&self) -> bool {
        self.kept().unsteady.len() > MOST_UNSTEADY
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// In words, for the end of the run: failures last, where one looks.
    pub(super) fn words(&self) -> String {
        let mut kept = self.kept();
        let mut words = String::new();
        let mut engines: BTreeMap<&str, (usize, Duration)> = BTreeMap::new();
        for (engine, _, time) in &kept.took {
            let (journeys, sum) = engines.entry(engine.name()).or_default();
            *journeys += 1;
            *sum += *time;
        }
        for (engine, (journeys, sum)) in engines {
            let sum = sum.as_secs_f64();
            let _ = writeln!(
                words,
                "{engine}: {journeys} journeys, {sum:.0} s in browsers"
            );
        }
        kept.took
            .sort_by_key(|(_, _, time)| std::cmp::Reverse(*time));
        let slowest: Vec<_> = kept
            .took
            .iter()
            .take(SLOWEST)
            .map(|(_, name, time)| format!("{name} {:.0} s", time.as_secs_f64()))
            .collect();
        if !slowest.is_empty() {
            let _ = writeln!(words, "longest: {}", slowest.join(", "));
        }
        for (title, journeys) in [
            ("PASSED ONLY THE SECOND TIME", &kept.unsteady),
            ("FAILED", &kept.failed),
        ] {
            for (name, why) in journeys {
                let _ = writeln!(words, "{title}: {name}\n  {}", brief(why));
            }
        }
        if kept.unsteady.len() > MOST_UNSTEADY {
            let _ = writeln!(
                words,
                "{} needed a second go, more than {MOST_UNSTEADY}: the run has failed",
                kept.unsteady.len()
            );
        }
        words
    }
}

/// The first lines of a report: where it was, and why.
fn brief(report: &str) -> String {
    let first: Vec<_> = report.lines().take(4).collect();
    first.join("\n  ").chars().take(800).collect()
}
