//! Screens rows. A row is assessed by its facts alone; its other cells never reach a rule.

use foldhash::HashMap;
use lindungi_rules::eligibility::{Assessment, Facts, assess};
use lindungi_rules::policy::{Criterion, Date, Outcome, Policy, Priority, Remedy};
use lindungi_text::{Lang, row};

use crate::cells::{self, Problem};
use crate::columns::{Column, Mapping};
use crate::groups::Groups;
use crate::outcome::{Found, RowOutcome, Words, reasons};
use crate::refused::Refused;
use crate::row::Row;
use crate::say;
use crate::summary::Summary;

/// The result of a screened row, in a few bytes, so that millions of rows can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Record {
    /// The index into [`Screener::outcomes`].
    pub outcome: u16,
    /// The index into [`Screener::kelurahan`].
    pub kelurahan: u16,
    /// The index into [`Screener::occupations`].
    pub occupation: u16,
    /// The decile; [`Record::NOT_KNOWN`] sorts after all others.
    pub decile: u8,
    /// The day of birth as a number that grows with it, such as `19_900_517`; [`Record::NOT_BORN`] if it is
    /// not known. Where a list has only ages, the youngest who have that age.
    pub born: u32,
}

impl Record {
    /// The decile of a resident whose decile is not known.
    pub const NOT_KNOWN: u8 = u8::MAX;

    /// The day of birth of a resident whose age is not known.
    pub const NOT_BORN: u32 = u32::MAX;
}

/// The day of birth as a number: that of the date, otherwise the latest one that the age allows.
fn born(facts: &Facts, as_of: Date) -> u32 {
    let number = |day: Date, years: u32| {
        let part = |part: i8| u32::try_from(part).unwrap_or_default();
        let year = u32::try_from(day.year()).ok()?.checked_sub(years)?;
        Some(year * 10_000 + part(day.month().number()) * 100 + part(day.day()))
    };
    let by_date = facts.birth_date.and_then(|day| number(day, 0));
    let by_age = || number(as_of, facts.age?.into());
    by_date.or_else(by_age).unwrap_or(Record::NOT_BORN)
}

/// A screened row.
#[derive(Debug, Clone, Copy)]
pub struct ScreenedRow<'a> {
    /// The record to keep of the row.
    pub record: Record,
    /// The outcome of the row.
    pub outcome: &'a RowOutcome,
}

/// The settings of a screening.
#[derive(Debug, Clone, Copy)]
pub struct Check<'a> {
    /// The policy to assess by.
    pub policy: &'a Policy,
    /// The day of the assessment.
    pub as_of: Date,
    /// The language of the sentences; `None` for no sentences.
    pub lang: Option<Lang>,
}

/// Screens the rows of one roster, and counts their outcomes.
pub struct Screener<'a> {
    check: Check<'a>,
    mapping: Mapping,
    /// The column headings of the roster.
    headers: Vec<String>,
    outcomes: Vec<RowOutcome>,
    counts: Vec<u64>,
    found: HashMap<u64, u16>,
    problems: HashMap<Problem, u16>,
    kelurahan: Groups,
    occupations: Groups,
}

impl<'a> Screener<'a> {
    /// Begins a screening of a roster with these headings.
    ///
    /// # Errors
    /// A mapping that is not possible for these columns.
    pub fn new(check: Check<'a>, mapping: Mapping, headers: &[String]) -> Result<Self, Refused> {
        mapping.check(headers.len())?;
        Ok(Self {
            check,
            mapping,
            headers: headers.to_vec(),
            outcomes: Vec::new(),
            counts: Vec::new(),
            found: HashMap::default(),
            problems: HashMap::default(),
            kelurahan: Groups::default(),
            occupations: Groups::default(),
        })
    }

    /// Screens a row, and counts its outcome.
    pub fn screen(&mut self, row: &Row) -> ScreenedRow<'_> {
        let Check { policy, as_of, .. } = self.check;
        let facts = cells::facts(row, self.headers.len(), &self.mapping, policy, as_of);
        let (mut decile, mut born_on) = (Record::NOT_KNOWN, Record::NOT_BORN);
        let outcome = match facts {
            Ok(facts) => match assess(&facts, policy, as_of) {
                Ok(assessment) => {
                    decile = facts.decile.unwrap_or(decile);
                    born_on = born(&facts, as_of);
                    self.found(&assessment)
                }
                Err(error) => self.problem(Problem::Cell(error.fact(), cells::Code::OutOfRange)),
            },
            Err(problem) => self.problem(problem),
        };
        if let Some(count) = self.counts.get_mut(usize::from(outcome)) {
            *count += 1;
        }
        let row_outcome = &self.outcomes[usize::from(outcome)];
        let group = |groups: &mut Groups, field| match self.mapping.column(field) {
            Some(column) => groups.count(row.bytes(column), row_outcome.verdict()),
            None => 0,
        };
        let record = Record {
            outcome,
            kelurahan: group(&mut self.kelurahan, Column::Kelurahan),
            occupation: group(&mut self.occupations, Column::Occupation),
            decile,
            born: born_on,
        };
        ScreenedRow {
            record,
            outcome: row_outcome,
        }
    }

    /// All outcomes so far, indexed by [`Record::outcome`].
    pub fn outcomes(&self) -> &[RowOutcome] {
        &self.outcomes
    }

    /// All kelurahan so far, indexed by [`Record::kelurahan`], as first written. The first is empty and
    /// stands for rows without a kelurahan; if there are too many, the last stands for all further ones.
    pub fn kelurahan(&self) -> &[String] {
        self.kelurahan.names()
    }

    /// All occupations so far, indexed by [`Record::occupation`].
    pub fn occupations(&self) -> &[String] {
        self.occupations.names()
    }

    /// The summary of all rows so far.
    pub fn summary(&self) -> Summary {
        Summary::of(
            &self.outcomes,
            &self.counts,
            &self.kelurahan,
            &self.occupations,
        )
    }

    fn found(&mut self, assessment: &Assessment) -> u16 {
        let key = key(assessment);
        if let Some(index) = self.found.get(&key) {
            return *index;
        }
        let Check { policy, lang, .. } = self.check;
        let index = self.add(RowOutcome {
            found: Ok(Found {
                verdict: assessment.verdict,
                findings: assessment.findings,
                priority: assessment.priority,
            }),
            reasons: reasons(&assessment.findings),
            problem: String::new(),
            words: lang.map_or_else(Words::default, |lang| say::found(lang, assessment, policy)),
            sentence: lang.map_or_else(String::new, |lang| row::sentence(lang, assessment, policy)),
        });
        self.found.insert(key, index);
        index
    }

    fn problem(&mut self, problem: Problem) -> u16 {
        if let Some(index) = self.problems.get(&problem) {
            return *index;
        }
        let Check {
            policy,
            as_of,
            lang,
        } = self.check;
        let mapping = &self.mapping;
        let sentence = lang.map_or_else(String::new, |lang| {
            say::problem(lang, problem, mapping, &self.headers, policy, as_of)
        });
        let index = self.add(RowOutcome {
            found: Err(problem),
            reasons: String::new(),
            problem: problem.written(mapping),
            words: lang.map_or_else(Words::default, |lang| say::not_read(lang, &sentence)),
            sentence,
        });
        self.problems.insert(problem, index);
        index
    }

    fn add(&mut self, outcome: RowOutcome) -> u16 {
        // Six criteria have far fewer different outcomes than a `u16` can count.
        let index = u16::try_from(self.outcomes.len()).unwrap_or(u16::MAX);
        self.outcomes.push(outcome);
        self.counts.push(0);
        index
    }
}

/// The number of bits of each value in a [`key`]. An absent remedy or priority is 0.
const OUTCOME_BITS: u32 = 2;
const REMEDY_BITS: u32 = 5;
const PRIORITY_BITS: u32 = 3;

/// Checks that every value fits its bits and that all of them fit a key. Otherwise two assessments would
/// share one, and a row would get the outcome of another.
const _: () = {
    assert!(Outcome::ALL.len() <= 1 << OUTCOME_BITS);
    assert!(Remedy::ALL.len() < 1 << REMEDY_BITS);
    assert!(Priority::ALL.len() < 1 << PRIORITY_BITS);
    let findings = Criterion::ALL.len() * (OUTCOME_BITS + REMEDY_BITS) as usize;
    assert!(findings + PRIORITY_BITS as usize <= u64::BITS as usize);
};

/// A number that differs for any two different assessments of one day.
fn key(assessment: &Assessment) -> u64 {
    let findings = assessment.findings.iter().fold(0, |key, finding| {
        let remedy = finding.remedy.map_or(0, |remedy| remedy as u64 + 1);
        (key << OUTCOME_BITS | finding.outcome as u64) << REMEDY_BITS | remedy
    });
    findings << PRIORITY_BITS
        | assessment
            .priority
            .map_or(0, |priority| priority as u64 + 1)
}
