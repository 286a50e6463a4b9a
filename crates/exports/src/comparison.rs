//! Gifts side by side: the rows of a comparison, the same on a page and in a spreadsheet.

use lindungi_rules::cover::{Ask, CitedFigure, Gift, Giving, Quote, ReliefChoice, Want};
use lindungi_rules::policy::{Month, Policy, Rupiah};
use lindungi_text::{Lang, format, gifts, names};

use crate::sheet::{self, Cell, Sheet};

/// A gift of the comparison.
#[derive(Debug, Clone, Copy)]
pub struct Scenario<'a> {
    /// The gift as entered.
    pub gift: &'a Gift,
    /// The steps from the gift to the question.
    pub giving: &'a Giving,
    /// The question to the calculator.
    pub ask: &'a Ask,
    /// The answer to the question.
    pub quote: &'a Quote,
}

/// A row of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The label.
    pub name: &'static str,
    /// The value of each gift; empty text if there is none.
    pub cells: Vec<Cell>,
}

impl Row {
    /// True if all gifts have the same value in this row.
    pub fn is_same(&self) -> bool {
        self.cells.windows(2).all(|pair| pair[0] == pair[1])
    }
}

/// The letters by which gifts are called, in their order.
pub const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// Returns the name of each gift: its letter and what it is.
pub fn name(lang: Lang, index: usize, scenario: &Scenario) -> String {
    let letter = LETTERS.get(index).copied().unwrap_or_default();
    let name = gifts::name(lang, scenario.gift, scenario.giving);
    [letter, ". ", &name].concat()
}

/// Returns the rows that compare the gifts, each with a cell for each of them.
pub fn rows(lang: Lang, scenarios: &[Scenario]) -> Vec<Row> {
    let row = |name, cell: &dyn Fn(&Scenario) -> Cell| Row {
        name,
        cells: scenarios.iter().map(cell).collect(),
    };
    let text = |words: &str| Cell::Text(words.to_owned());
    let month = |month: Option<Month>| month.map_or_else(none, Cell::Month);
    let rupiah = |amount: Option<Rupiah>| amount.map_or_else(none, Cell::Rupiah);
    let covered = |each: &Scenario| each.quote.nobody.is_none();
    vec![
        row(lang.donate_occasion(), &|each| {
            text(gifts::occasion(lang, each.gift))
        }),
        row(lang.compare_given(), &|each| {
            Cell::Rupiah(each.quote.amount)
        }),
        row(lang.letter_monthly(), &|each| match each.ask.want {
            Want::MonthlyForMonths(sum, _) => text(&lang.count_per_month(&format::rupiah(sum))),
            _ => text(lang.donate_occasion_once()),
        }),
        row(lang.compare_workers(), &|each| {
            Cell::Count(each.quote.workers)
        }),
        row(lang.compare_months(), &|each| {
            Cell::Count(each.quote.months.into())
        }),
        row(lang.compare_start(), &|each| Cell::Month(each.ask.start)),
        row(lang.sheet_until(), &|each| month(each.quote.covered_until)),
        row(lang.compare_month(), &|each| {
            let highest = each.quote.schedule.iter().map(|cost| cost.total).max();
            rupiah(highest.filter(|_| covered(each)))
        }),
        row(lang.donate_total(), &|each| Cell::Rupiah(each.quote.total)),
        row(lang.donate_remainder(), &|each| {
            Cell::Rupiah(each.quote.remainder)
        }),
        row(lang.compare_worker_year(), &|each| {
            rupiah(each.quote.per_worker_year().filter(|_| covered(each)))
        }),
        row(lang.donate_programmes(), &|each| {
            text(if each.ask.terms.jht {
                lang.donate_with_jht()
            } else {
                lang.donate_without_jht()
            })
        }),
        row(lang.compare_payer(), &|each| match each.ask.terms.payer {
            Some(payer) => text(names::payer(lang, payer)),
            None => none(),
        }),
        row(lang.donate_relief_short(), &|each| {
            let reduced = each.ask.terms.relief == ReliefChoice::On
                && each.quote.schedule.iter().any(|cost| cost.relief);
            text(if reduced {
                lang.compare_relief_on()
            } else {
                lang.compare_relief_off()
            })
        }),
    ]
}

fn none() -> Cell {
    Cell::Text(String::new())
}

/// Returns the comparison as sheets: its rows, the cost of each month, and the figures with their sources.
pub fn sheets(lang: Lang, policy: &Policy, scenarios: &[Scenario]) -> [Sheet; 3] {
    let heads = || {
        let names = scenarios.iter().enumerate();
        names.map(|(index, each)| name(lang, index, each))
    };
    let with_label = |label: &str, cells: Vec<Cell>| {
        let label = Cell::Text(label.to_owned());
        std::iter::once(label).chain(cells).collect()
    };
    let letters = |first| {
        let letters = LETTERS.iter().take(scenarios.len()).copied();
        std::iter::once(first).chain(letters).collect()
    };
    let named = with_label(lang.compare_name(), heads().map(Cell::Text).collect());
    let compared = rows(lang, scenarios).into_iter();
    let compared = compared.map(|row| with_label(row.name, row.cells));
    let mut figures: Vec<CitedFigure> = Vec::new();
    for figure in scenarios
        .iter()
        .flat_map(|each| each.quote.figures.iter().chain(&each.giving.figures))
    {
        if !figures.contains(figure) {
            figures.push(figure.clone());
        }
    }
    [
        Sheet {
            name: lang.compare_document(),
            head: letters(lang.compare_name()),
            rows: std::iter::once(named).chain(compared).collect(),
            foot: Vec::new(),
        },
        Sheet {
            name: lang.donate_schedule(),
            head: letters(lang.donate_schedule_month()),
            rows: by_month(scenarios),
            foot: Vec::new(),
        },
        sheet::figures(lang, policy, &figures),
    ]
}

/// Every month of any of the gifts, each with the cost for each gift.
fn by_month(scenarios: &[Scenario]) -> Vec<Vec<Cell>> {
    let all = scenarios.iter().flat_map(|each| &each.quote.schedule);
    let mut months: Vec<Month> = all.map(|cost| cost.month).collect();
    months.sort_unstable();
    months.dedup();
    let row = |month: Month| {
        let costs = scenarios.iter().map(|each| {
            let mut schedule = each.quote.schedule.iter();
            let cost = schedule.find(|cost| cost.month == month);
            cost.map_or_else(none, |cost| Cell::Rupiah(cost.total))
        });
        std::iter::once(Cell::Month(month)).chain(costs).collect()
    };
    months.into_iter().map(row).collect()
}
