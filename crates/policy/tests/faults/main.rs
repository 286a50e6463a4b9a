//! Each fault that staff can write into a policy file is told, where it stands and with what to do.
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

/// One case: the change, and the fault that must be told.
struct Case {
    /// What it is about.
    name: &'static str,
    /// The file that is changed, below the folder.
    change: &'static str,
    /// The snippet that is taken out; it stands once.
    old: &'static str,
    /// What is put in its place.
    new: &'static str,
    /// The file in which the fault is told.
    told: &'static str,
    /// What stands where it is told, once in the changed text; none for the whole file.
    at: Option<&'static str>,
    /// A part of what is told.
    what: &'static str,
}

/// The head, where whatever is missing altogether is told.
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

/// A fault told in the file that is changed, at `at`.
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
        told: file,
        at: Some(at),
        what,
    }
}

/// Something is missing after the change, which is told of the whole.
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
        told: HEAD,
        at: None,
        what,
    }
}

fn demand_each(cases: &[Case]) {
    let real = common::faultless(read::load(Path::new(FOLDER)));
    let failures: Vec<String> = cases
        .iter()
        .filter_map(|case| case.run(&real).err())
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

impl Case {
    /// What is wrong with what is told, where something is.
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
            Some(at) => Some(line_of(text_of(&mut texts, self.told), at).ok_or_else(|| {
                format!("{}: {at:?} does not stand once in {}", self.name, self.told)
            })?),
        };
        let Err(faults) = read::files(&texts) else {
            return Err(format!("{}: no fault is told", self.name));
        };
        let expected = |fault: &Fault| {
            fault.file.ends_with(self.told) && fault.line == line && fault.what.contains(self.what)
        };
        if faults.iter().any(expected) && faults.iter().all(|fault| !fault.todo.is_empty()) {
            return Ok(());
        }
        let told: Vec<String> = faults.iter().map(Fault::to_string).collect();
        Err(format!(
            "{}: not told of {}:{line:?}: {}\n{}",
            self.name,
            self.told,
            self.what,
            told.join("\n")
        ))
    }
}

fn text_of<'a>(texts: &'a mut [NamedText], file: &str) -> &'a mut String {
    let found = texts
        .iter_mut()
        .find(|(path, _)| path.ends_with(Path::new(file)));
    &mut found.unwrap_or_else(|| panic!("there is no {file}")).1
}

/// The line in which the snippet begins, if it stands once.
fn line_of(text: &str, snippet: &str) -> Option<usize> {
    let (before, after) = text.split_once(snippet)?;
    (!after.contains(snippet)).then(|| before.matches('\n').count().saturating_add(1))
}
