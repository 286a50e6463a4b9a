//! Each fault that staff can write into a policy file is reported with its place and with what to do.
//!
//! Every case takes the texts of the fixed policy and changes one snippet in one file.

#[path = "../common/mod.rs"]
mod common;
mod criteria;
mod figures;
mod form;
mod hostile;
mod people;

use std::path::Path;

use lindungi_policy::fixture::FOLDER;
use lindungi_policy::read::{self, Fault, NamedText};

/// One case: the change, and the fault that must be reported.
struct Case {
    /// The name of the case.
    name: &'static str,
    /// The changed file, as a path below the policy folder.
    change: &'static str,
    /// The snippet that is replaced; it occurs once.
    old: &'static str,
    /// The text in its place.
    new: &'static str,
    /// The file for which the fault is reported.
    reported_in: &'static str,
    /// The text at the reported line, which occurs once in the changed file; `None` for a fault of the
    /// whole file.
    at: Option<&'static str>,
    /// A part of the reported problem.
    what: &'static str,
}

/// The file for which missing parts of the policy are reported.
const HEAD: &str = "policy.toml";
const BENEFITS: &str = "national/benefits.toml";
const CONTRIBUTIONS: &str = "national/contributions.toml";
const RELIEF: &str = "national/relief.toml";
const ZAKAT: &str = "national/zakat.toml";
const NATIONAL_SOURCES: &str = "national/sources.toml";
const CITY: &str = "kota-jambi/city.toml";
const CRITERIA: &str = "kota-jambi/criteria.toml";
const HELP: &str = "kota-jambi/help.toml";
const STATEMENTS: &str = "national/statements.toml";
const OCCUPATIONS: &str = "kota-jambi/occupations.toml";
const OFFICES: &str = "kota-jambi/offices.toml";
const PLACES: &str = "kota-jambi/places.toml";
const RT_FUND: &str = "kota-jambi/rt_fund.toml";
const WAGE: &str = "kota-jambi/wage.toml";

/// A case whose fault is reported at `at` in the changed file.
const fn here(
    name: &'static str,
    file: &'static str,
    old: &'static str,
    new: &'static str,
    at: &'static str,
    what: &'static str,
) -> Case {
    Case {
        name,
        change: file,
        old,
        new,
        reported_in: file,
        at: Some(at),
        what,
    }
}

/// A case that removes a part; the fault is reported for the whole policy.
const fn missing(
    name: &'static str,
    file: &'static str,
    old: &'static str,
    what: &'static str,
) -> Case {
    Case {
        name,
        change: file,
        old,
        new: "",
        reported_in: HEAD,
        at: None,
        what,
    }
}

fn check_each(cases: &[Case]) {
    let real = common::faultless(read::load(Path::new(FOLDER)));
    let failures: Vec<String> = cases
        .iter()
        .filter_map(|case| case.run(&real).err())
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

impl Case {
    /// Returns a message if the expected fault is not reported.
    fn run(&self, real: &[NamedText]) -> Result<(), String> {
        let mut texts = real.to_vec();
        let text = text_of(&mut texts, self.change);
        if text.matches(self.old).count() != 1 {
            return Err(format!(
                "{}: {:?} does not stand once in {}",
                self.name, self.old, self.change
            ));
        }
        *text = text.replace(self.old, self.new);
        let line = match self.at {
            None => None,
            Some(at) => Some(
                line_of(text_of(&mut texts, self.reported_in), at).ok_or_else(|| {
                    format!(
                        "{}: {at:?} does not stand once in {}",
                        self.name, self.reported_in
                    )
                })?,
            ),
        };
        let Err(faults) = read::files(&texts) else {
            return Err(format!("{}: no fault is reported", self.name));
        };
        let expected = |fault: &Fault| {
            fault.file.ends_with(self.reported_in)
                && fault.line == line
                && fault.what.contains(self.what)
        };
        if faults.iter().any(expected) && faults.iter().all(|fault| !fault.todo.is_empty()) {
            return Ok(());
        }
        let reported: Vec<String> = faults.iter().map(Fault::to_string).collect();
        Err(format!(
            "{}: not reported: {}:{line:?}: {}\n{}",
            self.name,
            self.reported_in,
            self.what,
            reported.join("\n")
        ))
    }
}

fn text_of<'a>(texts: &'a mut [NamedText], file: &str) -> &'a mut String {
    let found = texts
        .iter_mut()
        .find(|(path, _)| path.ends_with(Path::new(file)));
    &mut found.unwrap_or_else(|| panic!("there is no {file}")).1
}

/// The line in which the snippet begins, or `None` if it does not occur exactly once.
fn line_of(text: &str, snippet: &str) -> Option<usize> {
    let (before, after) = text.split_once(snippet)?;
    (!after.contains(snippet)).then(|| before.matches('\n').count().saturating_add(1))
}
