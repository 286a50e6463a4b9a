//! What a list came to, and its rows again.

use csv::{ByteRecord, ReaderBuilder};
use lindungi_roster::fund::{Candidate, candidates};
use lindungi_roster::output::{ADDED, kept};
use lindungi_roster::screen::{Record, RowOutcome};
use lindungi_roster::summary::{self, Verdicts};
use lindungi_roster::{Screener, Summary};
use lindungi_rules::eligibility::{Finding, Verdict};
use lindungi_rules::policy::{Outcome, Policy};
use lindungi_text::{Lang, names};

use crate::protocol::{self, Count, Explained, Filter, Group, Row};
use crate::screening::{How, too_large};
use crate::store::Store;
use crate::words::{self, Telling};

/// Of one row in so many it is kept where it stands.
const STRIDE: usize = 64;

/// So many rows are told at once at most.
const ROWS: u32 = 256;

/// So many columns the table has at most; a row by itself has them all.
const COLUMNS: usize = 12;

/// So many letters of a cell the table has at most.
const LETTERS: usize = 80;

/// What is kept of each row.
pub(crate) struct Places {
    records: Vec<Record>,
    /// Which rows of the file they are.
    numbers: Vec<u32>,
    /// Where every [`STRIDE`]th row begins in the screened list.
    starts: Vec<u64>,
    /// Where the next one begins.
    end: u64,
    /// Where the first one begins.
    head: u64,
}

impl Places {
    /// Before the first row, which begins here.
    pub(crate) fn new(head: u64) -> Self {
        Self {
            records: Vec::new(),
            numbers: Vec::new(),
            starts: Vec::new(),
            end: head,
            head,
        }
    }

    /// One more row, up to here.
    pub(crate) fn push(&mut self, number: u64, record: Record, end: u64) {
        if self.records.len().is_multiple_of(STRIDE) {
            self.starts.push(self.end);
        }
        self.records.push(record);
        self.numbers.push(u32::try_from(number).unwrap_or(u32::MAX));
        self.end = end;
    }
}

/// What a list came to.
pub struct Screened {
    how: How,
    delimiter: u8,
    /// Columns of the list as it was.
    columns: u64,
    /// Those of them that are written again.
    kept: Vec<usize>,
    outcomes: Vec<RowOutcome>,
    /// What the kelurahan are called, by their numbers.
    kelurahan: Vec<String>,
    summary: Summary,
    places: Places,
    /// The names of the columns of the list as it came.
    titles: Vec<String>,
    /// The columns of the list as it is written, without those that are added.
    headers: Vec<String>,
    store: Box<dyn Store>,
    /// The rows that a filter left; all where there is none.
    left: Option<Vec<u32>>,
}

impl Screened {
    pub(crate) fn new(
        how: How,
        delimiter: u8,
        headers: &[String],
        screener: &Screener<'_>,
        places: Places,
        store: Box<dyn Store>,
    ) -> Self {
        let mut this = Self {
            how,
            delimiter,
            columns: headers.len() as u64,
            kept: kept(headers),
            outcomes: screener.outcomes().to_vec(),
            kelurahan: screener.kelurahan().to_vec(),
            summary: screener.summary(),
            places,
            titles: headers.to_vec(),
            headers: Vec::new(),
            store,
            left: None,
        };
        let head = this.read(0, this.places.head, 1);
        let head = head.first().map(texts).unwrap_or_default();
        this.headers = head;
        // What is added stands behind the columns that were there.
        let there = this.headers.len().saturating_sub(ADDED.len());
        this.headers.truncate(there);
        this
    }

    /// How many rows it has.
    pub fn rows(&self) -> u64 {
        self.places.records.len() as u64
    }

    /// What it came to, told in a language.
    pub fn summary(&self, lang: Lang) -> protocol::Summary {
        let telling = self.telling(lang);
        let summary = &self.summary;
        let labels = |counts: &[(String, u64)],
                      label: &dyn Fn(&RowOutcome, &str) -> Option<String>| {
            let told = |(key, rows): &(String, u64)| Count {
                key: key.clone(),
                label: self
                    .outcomes
                    .iter()
                    .find_map(|outcome| label(outcome, key))
                    .unwrap_or_else(|| key.clone()),
                rows: *rows,
            };
            counts.iter().map(told).collect()
        };
        let reason = |outcome: &RowOutcome, key: &str| {
            finding(outcome, key).map(|finding| telling.finding(finding))
        };
        let problem = |outcome: &RowOutcome, key: &str| match &outcome.found {
            Err(problem) if outcome.problem == key => Some(telling.problem(*problem)),
            _ => None,
        };
        protocol::Summary {
            verdicts: verdicts(summary.rows),
            reasons: labels(&summary.reasons, &reason),
            problems: labels(&summary.problems, &problem),
            priorities: summary
                .priorities
                .iter()
                .map(|(priority, rows)| Count {
                    key: priority.name().to_owned(),
                    label: names::rank(lang, *priority).to_owned(),
                    rows: *rows,
                })
                .collect(),
            kelurahan: groups(lang, &summary.kelurahan),
            occupations: groups(lang, &summary.occupations),
            headers: self.headers.iter().take(COLUMNS).cloned().collect(),
            replaced: Vec::new(),
            xlsx: too_large(lang, self.rows(), self.columns, self.places.end),
        }
    }

    /// Leaves only the rows of every one of these; says how many are left.
    pub fn filter(&mut self, filter: &Filter) -> u32 {
        let wanted: Vec<bool> = self
            .outcomes
            .iter()
            .map(|outcome| is_wanted(outcome, filter))
            .collect();
        if *filter == Filter::default() {
            self.left = None;
            return self.count();
        }
        let in_group = |wanted: Option<u16>, is: u16| wanted.is_none_or(|wanted| wanted == is);
        let is = |record: &Record| {
            wanted.get(usize::from(record.outcome)) == Some(&true)
                && in_group(filter.kelurahan, record.kelurahan)
                && in_group(filter.occupation, record.occupation)
        };
        let records = (0..).zip(&self.places.records);
        let left = records.filter(|(_, record)| is(record));
        self.left = Some(left.map(|(row, _)| row).collect());
        self.count()
    }

    /// How many rows are left.
    pub fn count(&self) -> u32 {
        let count = match &self.left {
            Some(left) => left.len(),
            None => self.places.records.len(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// So many of the rows that are left, from the one at this place; fewer where there are not so many.
    pub fn table(&self, lang: Lang, from: u32, count: u32) -> Vec<Row> {
        let until = from.saturating_add(count.min(ROWS)).min(self.count());
        let telling = self.telling(lang);
        let indices: Vec<usize> = (from..until).filter_map(|at| self.index(at)).collect();
        let mut blocks = self.blocks();
        let mut rows = Vec::with_capacity(indices.len());
        for index in indices {
            let cells = blocks.row(index);
            let Some(outcome) = self.outcome(index) else {
                continue;
            };
            let cells = cells.map(|cells| {
                let cells = texts(cells)
                    .into_iter()
                    .take(self.headers.len().min(COLUMNS));
                cells
                    .map(|cell| cell.chars().take(LETTERS).collect())
                    .collect()
            });
            rows.push(Row {
                number: self.number(index),
                verdict: place(outcome),
                sentence: telling.sentence(outcome),
                cells: cells.unwrap_or_default(),
            });
        }
        rows
    }

    /// Everything about the row at this place of those that are left.
    pub fn explain(&self, lang: Lang, at: u32) -> Option<Explained> {
        let index = self.index(at)?;
        let outcome = self.outcome(index)?;
        let telling = self.telling(lang);
        let cells = self.blocks().row(index).map(texts).unwrap_or_default();
        let (findings, priority) = match &outcome.found {
            Ok(found) => (
                telling.findings(found),
                found.priority.map_or("", |it| names::rank(lang, it)),
            ),
            Err(_) => (Vec::new(), ""),
        };
        Some(Explained {
            number: self.number(index),
            verdict: place(outcome),
            sentence: telling.sentence(outcome),
            priority: priority.to_owned(),
            findings,
            cells: self
                .headers
                .iter()
                .zip(cells)
                .map(|(header, cell)| [header.clone(), cell])
                .collect(),
        })
    }

    /// By which policy it was screened.
    pub(crate) fn policy(&self) -> &'static Policy {
        self.how.policy
    }

    /// Those for whom a fund may pay.
    pub(crate) fn candidates(
        &self,
        to_be_checked: bool,
    ) -> impl Iterator<Item = Candidate> + Clone + use<'_> {
        candidates(&self.places.records, &self.outcomes, to_be_checked)
    }

    /// What so many rows have of its text, in bytes, as far as they are like the others.
    pub(crate) fn bytes(&self, rows: u64) -> u64 {
        let bytes = u128::from(self.places.end) * u128::from(rows) / u128::from(self.rows().max(1));
        u64::try_from(bytes).unwrap_or(u64::MAX)
    }

    /// What the kelurahan are called, by their numbers; nothing without such a column.
    pub(crate) fn kelurahan(&self) -> &[String] {
        &self.kelurahan
    }

    /// Where a column of the list as it was stands in the list as it is written; nothing where it is one of
    /// an earlier screening.
    pub(crate) fn place(&self, column: usize) -> Option<usize> {
        self.kept.iter().position(|kept| *kept == column)
    }

    /// The rows of the list, one after the other.
    pub(crate) fn blocks(&self) -> Blocks<'_> {
        Blocks {
            screened: self,
            held: None,
        }
    }

    fn telling(&self, lang: Lang) -> Telling<'_> {
        Telling {
            lang,
            policy: self.how.policy,
            as_of: self.how.as_of,
            mapping: &self.how.mapping,
            titles: &self.titles,
        }
    }

    /// Which row stands at a place of those that are left.
    fn index(&self, at: u32) -> Option<usize> {
        let at = usize::try_from(at).ok()?;
        match &self.left {
            Some(left) => usize::try_from(*left.get(at)?).ok(),
            None => (at < self.places.records.len()).then_some(at),
        }
    }

    fn outcome(&self, index: usize) -> Option<&RowOutcome> {
        let record = self.places.records.get(index)?;
        self.outcomes.get(usize::from(record.outcome))
    }

    fn number(&self, index: usize) -> u32 {
        self.places.numbers.get(index).copied().unwrap_or_default()
    }

    /// The rows of a block of the screened list.
    fn block(&self, number: usize) -> Vec<ByteRecord> {
        let Some(from) = self.places.starts.get(number) else {
            return Vec::new();
        };
        let until = self.places.starts.get(number + 1);
        self.read(*from, *until.unwrap_or(&self.places.end), STRIDE)
    }

    fn read(&self, from: u64, until: u64, most: usize) -> Vec<ByteRecord> {
        let bytes = self.store.read(from, until).unwrap_or_default();
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .from_reader(bytes.as_slice());
        let rows = reader.byte_records().map_while(Result::ok);
        rows.take(most).collect()
    }
}

/// The rows of a screened list. Those that stand beside one another are read at once.
pub(crate) struct Blocks<'a> {
    screened: &'a Screened,
    held: Option<(usize, Vec<ByteRecord>)>,
}

impl Blocks<'_> {
    /// The cells of a row.
    pub(crate) fn row(&mut self, index: usize) -> Option<&ByteRecord> {
        let (number, offset) = (index / STRIDE, index % STRIDE);
        if self.held.as_ref().is_none_or(|(held, _)| *held != number) {
            self.held = Some((number, self.screened.block(number)));
        }
        self.held.as_ref()?.1.get(offset)
    }
}

fn texts(cells: &ByteRecord) -> Vec<String> {
    let text = |cell| String::from_utf8_lossy(cell).into_owned();
    cells.iter().map(text).collect()
}

/// The place of a verdict in a summary.
fn place(outcome: &RowOutcome) -> u8 {
    match &outcome.found {
        Ok(found) => match found.verdict {
            Verdict::Likely => 0,
            Verdict::NeedsCheck => 1,
            Verdict::OtherRoute => 2,
        },
        Err(_) => 3,
    }
}

fn verdicts(rows: Verdicts) -> [u64; 4] {
    [
        rows.likely,
        rows.needs_check,
        rows.other_route,
        rows.invalid,
    ]
}

fn groups(lang: Lang, groups: &[summary::Group]) -> Vec<Group> {
    let told = |group: &summary::Group| Group {
        index: group.index,
        label: words::group(lang, &group.name),
        verdicts: verdicts(group.rows),
    };
    groups.iter().map(told).collect()
}

/// The finding of an outcome that has this name.
fn finding(outcome: &RowOutcome, key: &str) -> Option<Finding> {
    let found = outcome.found.as_ref().ok()?;
    let unmet = found
        .findings
        .iter()
        .filter(|it| it.outcome != Outcome::Met);
    let mut named = unmet.zip(outcome.reasons.split(';'));
    named.find(|(_, name)| *name == key).map(|(it, _)| *it)
}

fn is_wanted(outcome: &RowOutcome, filter: &Filter) -> bool {
    let Filter {
        verdict,
        reason,
        problem,
        priority,
        ..
    } = filter;
    let same = |wanted: &Option<String>, is: &str| wanted.as_ref().is_none_or(|it| it == is);
    same(verdict, outcome.verdict())
        && same(problem, &outcome.problem)
        && same(priority, outcome.priority())
        && reason
            .as_ref()
            .is_none_or(|reason| finding(outcome, reason).is_some())
}

#[cfg(test)]
mod tests {
    use lindungi_roster::Format;

    use super::*;
    use crate::made;

    fn screened(format: Format) -> Screened {
        made::screened(made::example(format)).1
    }

    #[test]
    fn each_row_is_found_again() {
        for format in [Format::Csv { delimiter: b',' }, Format::Xlsx] {
            let screened = screened(format);
            assert_eq!(screened.count(), 200);
            for at in 0..200 {
                let rows = screened.table(Lang::Id, at, 1);
                let [row] = &rows[..] else { panic!("{rows:?}") };
                assert_eq!(row.cells[0], (at + 1).to_string());
                assert_eq!(row.number, at + 2);
            }
            let all = screened.table(Lang::Id, 0, 500);
            assert_eq!(all.len(), 200);
        }
    }

    #[test]
    fn a_filter_leaves_as_many_as_are_counted() {
        let mut screened = screened(Format::Csv { delimiter: b';' });
        let summary = screened.summary(Lang::Id);
        let mut left = |filter: Filter| u64::from(screened.filter(&filter));
        let mut sum = 0;
        for (verdict, rows) in ["likely", "needs_check", "other_route", "invalid"]
            .iter()
            .zip(summary.verdicts)
        {
            let verdict = Some((*verdict).to_owned());
            assert_eq!(
                left(Filter {
                    verdict,
                    ..Filter::default()
                }),
                rows
            );
            sum += rows;
        }
        assert_eq!(sum, 200);
        for count in &summary.reasons {
            let reason = Some(count.key.clone());
            assert_eq!(
                left(Filter {
                    reason,
                    ..Filter::default()
                }),
                count.rows
            );
            assert_ne!(count.label, count.key);
        }
        for count in &summary.problems {
            let problem = Some(count.key.clone());
            assert_eq!(
                left(Filter {
                    problem,
                    ..Filter::default()
                }),
                count.rows
            );
            assert_ne!(count.label, count.key);
        }
        for count in &summary.priorities {
            let priority = Some(count.key.clone());
            assert_eq!(
                left(Filter {
                    priority,
                    ..Filter::default()
                }),
                count.rows
            );
        }
        let (mut kelurahan, mut occupations) = (0, 0);
        for group in &summary.kelurahan {
            let filter = Filter {
                kelurahan: Some(group.index),
                ..Filter::default()
            };
            let rows = left(filter);
            assert_eq!(rows, group.verdicts.iter().sum());
            kelurahan += rows;
        }
        for group in &summary.occupations {
            let filter = Filter {
                occupation: Some(group.index),
                verdict: Some("likely".to_owned()),
                ..Filter::default()
            };
            let rows = left(filter);
            assert_eq!(rows, group.verdicts[0]);
            occupations += rows;
        }
        assert_eq!((kelurahan, occupations), (200, summary.verdicts[0]));
        assert!(summary.reasons.len() > 3 && summary.problems.len() == 4);
        assert_eq!(left(Filter::default()), 200);
    }
}
