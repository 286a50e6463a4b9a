//! A quote as sheets of typed cells: month by month, the terms, and the figures with their sources. The
//! format of the file is chosen elsewhere.

use lindungi_rules::cover::{Ask, CitedFigure, MonthCost, Quote, Want};
use lindungi_rules::policy::{Date, Month, Payer, Policy, Rupiah};
use lindungi_text::{Lang, format, names};

use crate::schedule::plus;

/// The content of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A month.
    Month(Month),
    /// A day.
    Day(Date),
    /// An amount of money.
    Rupiah(Rupiah),
    /// A count, such as workers or months.
    Count(u64),
    /// Yes or no.
    YesNo(bool),
    /// A formula by which a spreadsheet computes a number from other cells, and the present number.
    Formula(String, Number),
}

/// The value of a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// An amount of money.
    Rupiah(Rupiah),
    /// A count, such as workers or months.
    Count(u64),
}

impl From<Number> for Cell {
    fn from(number: Number) -> Self {
        match number {
            Number::Rupiah(amount) => Self::Rupiah(amount),
            Number::Count(count) => Self::Count(count),
        }
    }
}

/// Column headings and the rows below them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name, short enough for a tab: at most 31 characters.
    pub name: &'static str,
    /// The column headings.
    pub head: Vec<&'static str>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The last row, which only XLSX has: the sums of the rows above, or a hint on how to change them.
    /// Empty if there is none.
    pub foot: Vec<Cell>,
}

/// Returns the sheets of a quote: its schedule, its terms and its figures. `today` is the day of the
/// calculation.
///
/// The number of workers is written once, in the first month. All cells that depend on it are formulas, so
/// that they follow when it is changed.
pub fn sheets(lang: Lang, policy: &Policy, ask: &Ask, quote: &Quote, today: Date) -> [Sheet; 3] {
    let cells = ReferencedCells::of(lang, quote);
    [
        schedule(lang, quote, cells.as_ref()),
        terms(lang, policy, ask, quote, today, cells.as_ref()),
        figures(lang, policy, &quote.figures),
    ]
}

/// The columns of the schedule to which formulas refer.
const PER_WORKER: char = 'B';
const WORKERS: char = 'C';
const ALL_WORKERS: char = 'D';
const RUNNING: char = 'F';

/// The column of values in the sheet of terms.
const VALUE: char = 'B';

/// The number of the first row below the head; spreadsheets count rows from 1.
const FIRST: usize = 2;

/// The cells that formulas refer to.
struct ReferencedCells {
    /// The name by which formulas of other sheets refer to the schedule.
    schedule: String,
    /// The number of the row of the last month.
    last: usize,
}

impl ReferencedCells {
    /// `None` if there are to be no formulas: without months, or with sums so large that a spreadsheet
    /// would lose their last digits.
    fn of(lang: Lang, quote: &Quote) -> Option<Self> {
        let months = quote.schedule.len();
        let exact = quote.total.max(quote.amount).to_u64() <= lindungi_xlsx::EXACT;
        (months > 0 && exact).then(|| Self {
            schedule: format!("'{}'!", lang.sheet_schedule().replace('\'', "''")),
            last: months + FIRST - 1,
        })
    }

    /// The formula for the sum of a column.
    fn sum(&self, column: char) -> String {
        format!("SUM({column}{FIRST}:{column}{})", self.last)
    }

    /// The address of a cell of the schedule in formulas of another sheet.
    fn of_schedule(&self, column: char, row: usize) -> String {
        format!("{}{column}{row}", self.schedule)
    }

    /// The number of the row of the sums.
    fn foot(&self) -> usize {
        self.last + 1
    }
}

/// A formula with its value, or the value alone if there is no formula.
fn formula_or_value(formula: Option<String>, number: Number) -> Cell {
    match formula {
        Some(formula) => Cell::Formula(formula, number),
        None => number.into(),
    }
}

fn schedule(lang: Lang, quote: &Quote, cells: Option<&ReferencedCells>) -> Sheet {
    let mut running = Rupiah::ZERO;
    let row = |(row, cost): (usize, &MonthCost)| {
        running = plus(running, cost.total);
        let above = (row > FIRST).then_some(row - 1);
        let workers = above.map(|above| format!("{WORKERS}{above}"));
        let sum = match above {
            Some(above) => format!("{RUNNING}{above}+{ALL_WORKERS}{row}"),
            None => format!("{ALL_WORKERS}{row}"),
        };
        let formula = |formula: String| cells.map(|_| formula);
        vec![
            Cell::Month(cost.month),
            Cell::Rupiah(cost.per_worker),
            formula_or_value(workers.and_then(formula), Number::Count(quote.workers)),
            formula_or_value(
                formula(format!("{PER_WORKER}{row}*{WORKERS}{row}")),
                Number::Rupiah(cost.total),
            ),
            Cell::YesNo(cost.relief),
            formula_or_value(formula(sum), Number::Rupiah(running)),
        ]
    };
    let empty = || Cell::Text(String::new());
    let foot = |cells: &ReferencedCells| {
        let sum = |column, amount| Cell::Formula(cells.sum(column), Number::Rupiah(amount));
        vec![
            Cell::Text(lang.sheet_sum().to_owned()),
            sum(PER_WORKER, quote.per_worker),
            empty(),
            sum(ALL_WORKERS, quote.total),
            empty(),
            empty(),
        ]
    };
    Sheet {
        name: lang.sheet_schedule(),
        head: vec![
            lang.donate_schedule_month(),
            lang.donate_schedule_per_worker(),
            lang.donate_workers(),
            lang.donate_schedule_total(),
            lang.sheet_relief(),
            lang.sheet_running(),
        ],
        rows: (FIRST..).zip(&quote.schedule).map(row).collect(),
        foot: cells.map(foot).unwrap_or_default(),
    }
}

fn terms(
    lang: Lang,
    policy: &Policy,
    ask: &Ask,
    quote: &Quote,
    today: Date,
    cells: Option<&ReferencedCells>,
) -> Sheet {
    let mut rows = Vec::new();
    let mut row = |name: &str, cell| {
        rows.push(vec![Cell::Text(name.to_owned()), cell]);
        rows.len() + FIRST - 1
    };
    let text = |words: &str| Cell::Text(words.to_owned());
    let of_schedule = |column, row: fn(&ReferencedCells) -> usize| {
        cells.map(|cells| cells.of_schedule(column, row(cells)))
    };
    let reduced = quote.schedule.iter().any(|cost| cost.relief);
    row(lang.donate_start(), Cell::Month(ask.start));
    if let Some(last) = quote.covered_until {
        row(lang.sheet_until(), Cell::Month(last));
    }
    row(lang.donate_months(), Cell::Count(u64::from(quote.months)));
    let workers = of_schedule(WORKERS, |_| FIRST);
    row(
        lang.donate_workers(),
        formula_or_value(workers, Number::Count(quote.workers)),
    );
    let programmes = if ask.terms.jht {
        lang.donate_with_jht()
    } else {
        lang.donate_without_jht()
    };
    row(lang.donate_programmes(), text(programmes));
    if let Some(payer) = ask.terms.payer {
        row(lang.sheet_payer(), text(names::payer(lang, payer)));
    }
    row(
        lang.donate_sector(),
        text(names::sector(lang, ask.terms.sector)),
    );
    row(lang.sheet_relief(), Cell::YesNo(reduced));
    let per_worker = of_schedule(PER_WORKER, ReferencedCells::foot);
    row(
        lang.donate_per_worker(),
        formula_or_value(per_worker, Number::Rupiah(quote.per_worker)),
    );
    if let Want::MonthlyForMonths(sum, _) = ask.want {
        row(lang.donate_monthly(), Cell::Rupiah(sum));
    }
    // If the question is the cost of a number of workers, the amount is this cost.
    let total = of_schedule(ALL_WORKERS, ReferencedCells::foot);
    let given = total
        .clone()
        .filter(|_| matches!(ask.want, Want::WorkersForMonths(..)));
    let amount = row(
        lang.donate_amount(),
        formula_or_value(given, Number::Rupiah(quote.amount)),
    );
    let total_row = row(
        lang.donate_total(),
        formula_or_value(total, Number::Rupiah(quote.total)),
    );
    let remainder = cells.map(|_| format!("{VALUE}{amount}-{VALUE}{total_row}"));
    row(
        lang.donate_remainder(),
        formula_or_value(remainder, Number::Rupiah(quote.remainder)),
    );
    row(lang.sheet_version(), text(&policy.version));
    row(lang.donate_printed(), Cell::Day(today));
    row(lang.sheet_note(), text(lang.donate_schedule_assumed()));
    if reduced && ask.terms.payer != Some(Payer::Own) {
        row(lang.sheet_note(), text(lang.donate_relief_donor()));
    }
    let foot = |_| {
        vec![
            text(lang.sheet_try()),
            text(&lang.sheet_change(lang.sheet_schedule())),
        ]
    };
    Sheet {
        name: lang.sheet_terms(),
        head: vec![lang.sheet_terms(), lang.sources_column_value()],
        rows,
        foot: cells.map(foot).unwrap_or_default(),
    }
}

/// Returns the sheet of figures, each with its value, source and mark.
pub(crate) fn figures(lang: Lang, policy: &Policy, figures: &[CitedFigure]) -> Sheet {
    let entries = policy.entries();
    let row = |figure: &CitedFigure| {
        let entry = entries.iter().find(|entry| {
            (&*entry.id, entry.value, entry.source) == (&*figure.id, figure.value, &*figure.source)
        });
        let value = match entry {
            Some(entry) => format::value(lang, figure.value, entry.unit),
            None => format::number(figure.value),
        };
        let source = policy.source(&figure.source);
        let mark = entry.map_or("", |entry| names::mark(lang, entry.mark).0);
        [
            figure.id.clone(),
            names::entry(lang, &figure.id),
            value,
            source.map_or_else(
                || figure.source.to_string(),
                |source| names::source_title(lang, source).1.to_owned(),
            ),
            mark.to_owned(),
        ]
        .map(Cell::Text)
        .into()
    };
    Sheet {
        name: lang.sheet_figures(),
        head: vec![
            lang.sheet_id(),
            lang.sources_column_figure(),
            lang.sources_column_value(),
            lang.sources_column_source(),
            lang.sources_column_mark(),
        ],
        rows: figures.iter().map(row).collect(),
        foot: Vec::new(),
    }
}
