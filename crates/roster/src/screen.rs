//! Rows → verdicts. A row is judged by its facts alone; what else stands in it never reaches a rule.

use foldhash::HashMap;
use lindungi_rules::eligibility::{Assessment, assess};
use lindungi_rules::policy::{Criterion, Date, Outcome, Policy, Priority, Remedy};
use lindungi_text::{Lang, row};

use crate::cells::{self, Problem};
use crate::columns::{Column, Mapping};
use crate::groups::Groups;
use crate::outcome::{Found, RowOutcome, reasons};
use crate::refused::Refused;
use crate::row::Row;
use crate::say;
use crate::summary::Summary;

/// What is known of a row once it is screened: few bytes, so that millions can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Record {
    /// Which of the [`Screener`]'s outcomes.
    pub outcome: u16,
    /// Which of its kelurahan.
    pub kelurahan: u16,
    /// Which of its occupations.
    pub occupation: u16,
}

/// A row that is screened.
#[derive(Debug, Clone, Copy)]
pub struct ScreenedRow<'a> {
    /// What is kept of it.
    pub record: Record,
    /// What it came to.
    pub outcome: &'a RowOutcome,
}

/// How a roster is screened.
#[derive(Debug, Clone, Copy)]
pub struct Check<'a> {
    /// By which policy.
    pub policy: &'a Policy,
    /// As of which day.
    pub as_of: Date,
    /// The language of the sentence, if there is to be one.
    pub lang: Option<Lang>,
}

/// Screens the rows of one roster, and counts what they come to.
pub struct Screener<'a> {
    check: Check<'a>,
    mapping: Mapping,
    /// The names of the roster's columns.
    headers: Vec<String>,
    outcomes: Vec<RowOutcome>,
    counts: Vec<u64>,
    found: HashMap<u64, u16>,
    problems: HashMap<Problem, u16>,
    kelurahan: Groups,
    occupations: Groups,
}

impl<'a> Screener<'a> {
    /// For a roster with these headers.
    ///
    /// # Errors
    /// A mapping that these columns do not allow.
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

    /// Screens a row.
    pub fn screen(&mut self, row: &Row) -> ScreenedRow<'_> {
        let Check { policy, as_of, .. } = self.check;
        let facts = cells::facts(row, self.headers.len(), &self.mapping, policy, as_of);
        let outcome = match facts {
            Ok(facts) => match assess(&facts, policy, as_of) {
                Ok(assessment) => self.found(&assessment),
                Err(error) => self.problem(Problem::Cell(error.fact(), cells::Code::OutOfRange)),
            },
            Err(problem) => self.problem(problem),
        };
        if let Some(count) = self.counts.get_mut(usize::from(outcome)) {
            *count += 1;
        }
        let came_to = &self.outcomes[usize::from(outcome)];
        let group = |groups: &mut Groups, field| match self.mapping.column(field) {
            Some(column) => groups.count(row.bytes(column), came_to.verdict()),
            None => 0,
        };
        let record = Record {
            outcome,
            kelurahan: group(&mut self.kelurahan, Column::Kelurahan),
            occupation: group(&mut self.occupations, Column::Occupation),
        };
        ScreenedRow {
            record,
            outcome: came_to,
        }
    }

    /// Every outcome so far, by [`Record::outcome`].
    pub fn outcomes(&self) -> &[RowOutcome] {
        &self.outcomes
    }

    /// Every kelurahan so far, by [`Record::kelurahan`], as it is first written. The last stands for
    /// all others where there are too many; one is empty for rows without.
    pub fn kelurahan(&self) -> &[String] {
        self.kelurahan.names()
    }

    /// Every occupation so far, by [`Record::occupation`].
    pub fn occupations(&self) -> &[String] {
        self.occupations.names()
    }

    /// What all rows so far came to.
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
            sentence,
        });
        self.problems.insert(problem, index);
        index
    }

    fn add(&mut self, outcome: RowOutcome) -> u16 {
        // Six criteria have some thousand outcomes together, far fewer than are counted here.
        let index = u16::try_from(self.outcomes.len()).unwrap_or(u16::MAX);
        self.outcomes.push(outcome);
        self.counts.push(0);
        index
    }
}

/// The bits that each value takes in a [`key`]. Where there is no route or no priority, they are 0.
const OUTCOME_BITS: u32 = 2;
const ROUTE_BITS: u32 = 5;
const PRIORITY_BITS: u32 = 3;

/// Checks that every value fits its bits and that all of them fit a key. Otherwise two assessments would
/// share one, and a row would get the outcome of another.
const _: () = {
    assert!(Outcome::ALL.len() <= 1 << OUTCOME_BITS);
    assert!(Remedy::ALL.len() < 1 << ROUTE_BITS);
    assert!(Priority::ALL.len() < 1 << PRIORITY_BITS);
    let findings = Criterion::ALL.len() * (OUTCOME_BITS + ROUTE_BITS) as usize;
    assert!(findings + PRIORITY_BITS as usize <= u64::BITS as usize);
};

/// What tells assessments of one day apart, as a number.
fn key(assessment: &Assessment) -> u64 {
    let findings = assessment.findings.iter().fold(0, |key, finding| {
        let route = finding.route.map_or(0, |route| route as u64 + 1);
        (key << OUTCOME_BITS | finding.outcome as u64) << ROUTE_BITS | route
    });
    findings << PRIORITY_BITS
        | assessment
            .priority
            .map_or(0, |priority| priority as u64 + 1)
}
