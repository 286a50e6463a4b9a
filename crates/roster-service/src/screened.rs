//! A screened list: its summary and its rows.

use std::cell::RefCell;
use std::rc::Rc;

use csv::{ByteRecord, ReaderBuilder};
use lindungi_roster::fund::{Candidate, RosterPlan, candidates, plan};
use lindungi_roster::outcome::RowOutcome;
use lindungi_roster::output::{Basis, are_added, kept_columns};
use lindungi_roster::screen::Record;
use lindungi_roster::{Screener, Summary, summary};
use lindungi_rules::cover::AskError;
use lindungi_text::{Lang, names};

use crate::limit::{fits, too_large};
use crate::places::{Places, STRIDE};
use crate::protocol::{self, Cell, Count, Explained, Filter, Group, ListFund, Row};
use crate::settings::ScreeningSettings;
use crate::store::Store;
use crate::words::{self, ExplainContext};

/// The greatest number of rows sent at once.
const MAX_ROWS: u32 = 256;

/// The greatest number of columns in the table; the explanation of one row has them all.
const MAX_COLUMNS: usize = 12;

/// The greatest number of letters of a cell in the table.
const MAX_CHARS: usize = 80;

/// A screened list: the results of its rows, and their text in a store.
pub struct ScreenedList {
    settings: ScreeningSettings,
    delimiter: u8,
    /// The columns of the original list that are written again.
    kept_columns: Vec<usize>,
    outcomes: Vec<RowOutcome>,
    /// The names of the kelurahan, by [`Record::kelurahan`].
    kelurahan: Vec<String>,
    summary: Summary,
    places: Places,
    /// The column headings of the original list.
    titles: Vec<String>,
    /// The column headings of the screened list, without the added ones.
    headers: Vec<String>,
    store: Box<dyn Store>,
    /// The rows that match the filter; `None` without a filter.
    filtered: Option<Vec<u32>>,
    /// The last fund that was shared out, with its plan.
    last_plan: RefCell<Option<(ListFund, PlanResult)>>,
}

/// The plan of a fund, or the reason why it cannot be shared out.
type PlanResult = Result<Rc<RosterPlan>, AskError>;

impl ScreenedList {
    /// A list screened by `screener`, with its text in a store.
    pub(crate) fn new(
        settings: ScreeningSettings,
        delimiter: u8,
        headers: &[String],
        screener: &Screener<'_>,
        places: Places,
        store: Box<dyn Store>,
    ) -> Self {
        let kept_columns = kept_columns(headers);
        let written = kept_columns
            .iter()
            .filter_map(|column| headers.get(*column));
        Self {
            settings,
            delimiter,
            headers: written.cloned().collect(),
            kept_columns,
            outcomes: screener.outcomes().to_vec(),
            kelurahan: screener.kelurahan().to_vec(),
            summary: screener.summary(),
            places,
            titles: headers.to_vec(),
            store,
            filtered: None,
            last_plan: RefCell::default(),
        }
    }

    /// The number of rows.
    pub fn rows(&self) -> u64 {
        self.places.rows() as u64
    }

    /// The summary, with labels in a language.
    pub fn summary(&self, lang: Lang) -> protocol::Summary {
        let context = self.explain_context(lang);
        let summary = &self.summary;
        let added = are_added(&self.titles);
        let replaced = self.titles.iter().zip(&added);
        let replaced = replaced.filter(|(_, is_added)| **is_added);
        let fits = fits(self.rows(), self.titles.len() as u64, self.places.end());
        protocol::Summary {
            verdicts: summary.rows,
            reasons: labelled(&summary.reasons, |it| context.finding(it)),
            problems: labelled(&summary.problems, |it| context.problem(it)),
            priorities: labelled(&summary.priorities, |it| names::rank(lang, it).to_owned()),
            kelurahan: groups(lang, &summary.kelurahan),
            occupations: groups(lang, &summary.occupations),
            headers: self.headers.iter().take(MAX_COLUMNS).cloned().collect(),
            replaced: replaced.map(|(title, _)| title.clone()).collect(),
            xlsx: (!fits).then(|| too_large(lang)),
        }
    }

    /// Keeps only the rows that match the filter; returns their number.
    pub fn filter(&mut self, filter: &Filter) -> u32 {
        let wanted: Vec<bool> = self
            .outcomes
            .iter()
            .map(|outcome| is_wanted(outcome, filter))
            .collect();
        if *filter == Filter::default() {
            self.filtered = None;
            return self.count();
        }
        let in_group = |wanted: Option<u16>, is: u16| wanted.is_none_or(|wanted| wanted == is);
        let is = |record: &Record| {
            wanted.get(usize::from(record.outcome)) == Some(&true)
                && in_group(filter.kelurahan, record.kelurahan)
                && in_group(filter.occupation, record.occupation)
        };
        let records = (0..).zip(&self.places.records);
        let filtered = records.filter(|(_, record)| is(record));
        self.filtered = Some(filtered.map(|(row, _)| row).collect());
        self.count()
    }

    /// The number of filtered rows.
    pub fn count(&self) -> u32 {
        let count = match &self.filtered {
            Some(filtered) => filtered.len(),
            None => self.places.rows(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Returns up to `count` of the filtered rows, beginning at the place `from`; fewer at the end of the
    /// list.
    pub fn table(&self, lang: Lang, from: u32, count: u32) -> Vec<Row> {
        let until = from.saturating_add(count.min(MAX_ROWS)).min(self.count());
        let context = self.explain_context(lang);
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
                    .take(self.headers.len().min(MAX_COLUMNS));
                cells
                    .map(|cell| cell.chars().take(MAX_CHARS).collect())
                    .collect()
            });
            rows.push(Row {
                number: self.places.number(index),
                verdict: outcome.verdict(),
                sentence: context.sentence(outcome),
                cells: cells.unwrap_or_default(),
            });
        }
        rows
    }

    /// Explains the row at this place among the filtered rows; `None` past the last one.
    pub fn explain(&self, lang: Lang, at: u32) -> Option<Explained> {
        let index = self.index(at)?;
        let outcome = self.outcome(index)?;
        let context = self.explain_context(lang);
        let cells = self.blocks().row(index).map(texts).unwrap_or_default();
        let (findings, priority) = match &outcome.found {
            Ok(found) => (
                context.findings(found),
                found.priority.map_or("", |it| names::rank(lang, it)),
            ),
            Err(_) => (Vec::new(), ""),
        };
        Some(Explained {
            number: self.places.number(index),
            verdict: outcome.verdict(),
            sentence: context.sentence(outcome),
            priority: priority.to_owned(),
            findings,
            cells: self
                .headers
                .iter()
                .zip(cells)
                .map(|(header, text)| Cell {
                    header: header.clone(),
                    text,
                })
                .collect(),
        })
    }

    /// Shares a fund out among the residents of the list. The last plan is remembered, because the page
    /// requests the plan, the rows of the list to hand in and its file one after the other.
    pub(crate) fn share_out(&self, list_fund: &ListFund) -> PlanResult {
        let mut last = self.last_plan.borrow_mut();
        match &*last {
            Some((planned, shared)) if planned == list_fund => shared.clone(),
            _ => {
                let candidates = self.candidates(list_fund);
                let policy = self.settings.policy;
                let shared = plan(&list_fund.fund, list_fund.order, candidates, policy);
                let shared = shared.map(Rc::new);
                *last = Some((*list_fund, shared.clone()));
                shared
            }
        }
    }

    /// The residents for whom a fund may pay.
    pub(crate) fn candidates(
        &self,
        list_fund: &ListFund,
    ) -> impl Iterator<Item = Candidate> + Clone + use<'_> {
        let (to_be_checked, order) = (list_fund.to_be_checked, list_fund.order);
        candidates(&self.places.records, &self.outcomes, to_be_checked, order)
    }

    /// What a list to hand in is based on, in a language.
    pub(crate) fn basis(&self, lang: Lang) -> Basis<'static> {
        Basis {
            lang,
            policy: self.settings.policy,
            as_of: self.settings.as_of,
        }
    }

    /// The estimated size of this number of rows, in bytes, from the average of all rows.
    pub(crate) fn bytes(&self, rows: u64) -> u64 {
        let bytes =
            u128::from(self.places.end()) * u128::from(rows) / u128::from(self.rows().max(1));
        u64::try_from(bytes).unwrap_or(u64::MAX)
    }

    /// The names of the kelurahan, by [`Record::kelurahan`]; empty if no column holds the kelurahan.
    pub(crate) fn kelurahan(&self) -> &[String] {
        &self.kelurahan
    }

    /// The place of a column of the original list in the screened list; `None` for a column of an earlier
    /// screening.
    pub(crate) fn place(&self, column: usize) -> Option<usize> {
        self.kept_columns.iter().position(|kept| *kept == column)
    }

    /// Reads the rows of the list block by block.
    pub(crate) fn blocks(&self) -> Blocks<'_> {
        Blocks {
            screened: self,
            last: None,
        }
    }

    fn explain_context(&self, lang: Lang) -> ExplainContext<'_> {
        ExplainContext {
            lang,
            policy: self.settings.policy,
            as_of: self.settings.as_of,
            mapping: &self.settings.mapping,
            titles: &self.titles,
        }
    }

    /// The row at a place among the filtered rows; `None` past the last one.
    fn index(&self, at: u32) -> Option<usize> {
        let at = usize::try_from(at).ok()?;
        match &self.filtered {
            Some(filtered) => usize::try_from(*filtered.get(at)?).ok(),
            None => (at < self.places.rows()).then_some(at),
        }
    }

    fn outcome(&self, index: usize) -> Option<&RowOutcome> {
        let record = self.places.records.get(index)?;
        self.outcomes.get(usize::from(record.outcome))
    }

    /// Reads a block of rows from the store.
    fn block(&self, number: usize) -> Vec<ByteRecord> {
        let Some((from, until)) = self.places.block(number) else {
            return Vec::new();
        };
        let bytes = self.store.read(from, until).unwrap_or_default();
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .from_reader(bytes.as_slice());
        let rows = reader.byte_records().map_while(Result::ok);
        rows.take(STRIDE).collect()
    }
}

/// The rows of a screened list. Keeps the last block, so neighbouring rows are read at once.
pub(crate) struct Blocks<'a> {
    screened: &'a ScreenedList,
    last: Option<(usize, Vec<ByteRecord>)>,
}

impl Blocks<'_> {
    /// The cells of a row; `None` if the row cannot be read.
    pub(crate) fn row(&mut self, index: usize) -> Option<&ByteRecord> {
        let (number, offset) = (index / STRIDE, index % STRIDE);
        if self.last.as_ref().is_none_or(|(last, _)| *last != number) {
            self.last = Some((number, self.screened.block(number)));
        }
        self.last.as_ref()?.1.get(offset)
    }
}

fn texts(cells: &ByteRecord) -> Vec<String> {
    let text = |cell| String::from_utf8_lossy(cell).into_owned();
    cells.iter().map(text).collect()
}

/// Adds labels to counts.
fn labelled<T: Copy>(counts: &[(T, u64)], label: impl Fn(T) -> String) -> Vec<Count<T>> {
    let labelled = |(of, rows): &(T, u64)| Count {
        of: *of,
        label: label(*of),
        rows: *rows,
    };
    counts.iter().map(labelled).collect()
}

fn groups(lang: Lang, groups: &[summary::Group]) -> Vec<Group> {
    let with_label = |group: &summary::Group| Group {
        index: group.index,
        label: words::group(lang, &group.name),
        verdicts: group.rows,
    };
    groups.iter().map(with_label).collect()
}

fn is_wanted(outcome: &RowOutcome, filter: &Filter) -> bool {
    let found = outcome.found.as_ref();
    let has = |reason| found.is_ok_and(|found| found.unmet().any(|it| it == reason));
    filter.verdict.is_none_or(|it| outcome.verdict() == it)
        && filter.reason.is_none_or(has)
        && filter.problem.is_none_or(|it| found.err() == Some(&it))
        && filter
            .priority
            .is_none_or(|it| outcome.priority() == Some(it))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use lindungi_roster::Format;
    use lindungi_roster::outcome::RowVerdict;

    use super::*;
    use crate::fixtures;

    fn screened(format: Format) -> ScreenedList {
        fixtures::screened(fixtures::example(format)).1
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
        let mut filtered = |filter: Filter| u64::from(screened.filter(&filter));
        let none = Filter::default;
        for verdict in RowVerdict::ALL {
            let rows = filtered(Filter {
                verdict: Some(verdict),
                ..none()
            });
            assert_eq!(rows, summary.verdicts.of(verdict));
        }
        assert_eq!(summary.verdicts.total(), 200);
        for count in &summary.reasons {
            let rows = filtered(Filter {
                reason: Some(count.of),
                ..none()
            });
            assert_eq!(rows, count.rows, "{count:?}");
        }
        for count in &summary.problems {
            let rows = filtered(Filter {
                problem: Some(count.of),
                ..none()
            });
            assert_eq!(rows, count.rows, "{count:?}");
        }
        for count in &summary.priorities {
            let rows = filtered(Filter {
                priority: Some(count.of),
                ..none()
            });
            assert_eq!(rows, count.rows, "{count:?}");
        }
        let (mut kelurahan, mut occupations) = (0, 0);
        for group in &summary.kelurahan {
            let rows = filtered(Filter {
                kelurahan: Some(group.index),
                ..none()
            });
            assert_eq!(rows, group.verdicts.total());
            kelurahan += rows;
        }
        for group in &summary.occupations {
            let rows = filtered(Filter {
                occupation: Some(group.index),
                verdict: Some(RowVerdict::Likely),
                ..none()
            });
            assert_eq!(rows, group.verdicts.likely);
            occupations += rows;
        }
        assert_eq!((kelurahan, occupations), (200, summary.verdicts.likely));
        assert!(summary.reasons.len() > 3 && summary.problems.len() == 4);
        assert_eq!(filtered(none()), 200);
    }

    /// Each reason and each problem has a label of its own.
    #[test]
    fn each_count_has_a_label_of_its_own() {
        for lang in Lang::ALL {
            let summary = screened(Format::Csv { delimiter: b';' }).summary(*lang);
            let reasons = summary.reasons.iter().map(|it| it.label.clone());
            let problems = summary.problems.iter().map(|it| it.label.clone());
            let labels: Vec<String> = reasons.chain(problems).collect();
            let different: HashSet<&String> = labels.iter().collect();
            assert_eq!(different.len(), labels.len(), "{labels:?}");
        }
    }

    /// New columns replace those of an earlier screening, which are reported as replaced; other headings
    /// are shown as in the file.
    #[test]
    fn columns_are_called_as_in_the_file() {
        let text = "verdict;=nama;usia;Reasons;ktp\nlikely;Siti;40;x;kota jambi\n";
        let summary = fixtures::screened(text.as_bytes().to_vec())
            .1
            .summary(Lang::Id);
        assert_eq!(summary.headers, ["=nama", "usia", "ktp"]);
        assert_eq!(summary.replaced, ["verdict", "Reasons"]);
    }
}
