//! A quote as sheets of typed cells: month by month, the terms, and the figures with their
//! sources. What kind of file they become is not known here.

use lindungi_rules::cover::{Ask, MonthCost, Quote, Used, Want};
use lindungi_rules::policy::{Date, Month, Payer, Policy, Rupiah};
use lindungi_text::{Lang, format, names};

use crate::schedule::plus;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A month.
    Month(Month),
    /// A day.
    Day(Date),
    /// An amount of money.
    Rupiah(Rupiah),
    /// A number of something.
    Count(u64),
    /// Yes or no.
    YesNo(bool),
}

/// Rows under a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called; short enough for a tab.
    pub name: &'static str,
    /// What each column is called.
    pub head: Vec<&'static str>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// The sheets of a quote: its schedule, its terms and its figures. `today` is the day on which it
/// was worked out.
pub fn sheets(lang: Lang, policy: &Policy, ask: &Ask, quote: &Quote, today: Date) -> [Sheet; 3] {
    [
        schedule(lang, quote),
        terms(lang, policy, ask, quote, today),
        figures(lang, policy, quote),
    ]
}

fn schedule(lang: Lang, quote: &Quote) -> Sheet {
    let mut running = Rupiah::ZERO;
    let row = |cost: &MonthCost| {
        running = plus(running, cost.total);
        vec![
            Cell::Month(cost.month),
            Cell::Rupiah(cost.per_worker),
            Cell::Count(quote.workers),
            Cell::Rupiah(cost.total),
            Cell::YesNo(cost.relief),
            Cell::Rupiah(running),
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
        rows: quote.schedule.iter().map(row).collect(),
    }
}

fn terms(lang: Lang, policy: &Policy, ask: &Ask, quote: &Quote, today: Date) -> Sheet {
    let mut rows = Vec::new();
    let mut row = |name: &str, cell| rows.push(vec![Cell::Text(name.to_owned()), cell]);
    let text = |words: &str| Cell::Text(words.to_owned());
    let reduced = quote.schedule.iter().any(|cost| cost.relief);
    row(lang.donate_start(), Cell::Month(ask.start));
    if let Some(last) = quote.covered_until {
        row(lang.sheet_until(), Cell::Month(last));
    }
    row(lang.donate_months(), Cell::Count(u64::from(quote.months)));
    row(lang.donate_workers(), Cell::Count(quote.workers));
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
    row(lang.donate_per_worker(), Cell::Rupiah(quote.per_worker));
    if let Want::MonthlyForMonths(sum, _) = ask.want {
        row(lang.donate_monthly(), Cell::Rupiah(sum));
    }
    row(lang.donate_amount(), Cell::Rupiah(quote.amount));
    row(lang.donate_total(), Cell::Rupiah(quote.total));
    row(lang.donate_remainder(), Cell::Rupiah(quote.remainder));
    row(lang.sheet_version(), text(&policy.version));
    row(lang.donate_printed(), Cell::Day(today));
    row(lang.sheet_note(), text(lang.donate_schedule_assumed()));
    if reduced && ask.terms.payer != Some(Payer::Own) {
        row(lang.sheet_note(), text(lang.donate_relief_donor()));
    }
    Sheet {
        name: lang.sheet_terms(),
        head: vec![lang.sheet_terms(), lang.sources_column_value()],
        rows,
    }
}

fn figures(lang: Lang, policy: &Policy, quote: &Quote) -> Sheet {
    let entries = policy.entries();
    let row = |used: &Used| {
        let entry = entries.iter().find(|entry| {
            (&*entry.id, entry.value, entry.source) == (&*used.id, used.value, &*used.source)
        });
        let value = match entry {
            Some(entry) => format::value(lang, used.value, entry.unit),
            None => format::number(used.value),
        };
        let source = policy.source(&used.source);
        let mark = entry.map_or("", |entry| names::mark(lang, entry.mark).0);
        [
            used.id.clone(),
            names::entry(lang, &used.id),
            value,
            source.map_or_else(
                || used.source.to_string(),
                |source| source.title.to_string(),
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
        rows: quote.figures.iter().map(row).collect(),
    }
}
