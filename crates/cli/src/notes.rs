//! The parts of every answer that is priced month by month: the schedule and the notes.

use lindungi_rules::cover::{MonthCost, ReliefChoice, Terms};
use lindungi_rules::policy::{FigureId, Month, Payer, Policy};
use lindungi_text::{Lang, format};

use crate::table::{self, Side};

/// The schedule as a table, one row for each month.
pub(crate) fn schedule(lang: Lang, months: &[MonthCost]) -> String {
    let head = [
        lang.donate_schedule_month(),
        lang.donate_schedule_per_worker(),
        lang.donate_schedule_total(),
        "",
    ]
    .map(str::to_owned);
    let months = months.iter().map(|cost| {
        let relief = if cost.relief {
            lang.donate_schedule_relief()
        } else {
            ""
        };
        [
            format::month(lang, cost.month),
            format::rupiah(cost.per_worker),
            format::rupiah(cost.total),
            relief.to_owned(),
        ]
    });
    let rows: Vec<[String; 4]> = std::iter::once(head).chain(months).collect();
    let rows = table::lines([Side::Left, Side::Right, Side::Right, Side::Left], &rows);
    format!("{}\n{rows}", lang.donate_schedule())
}

/// The notes on cover from the month `start` on these terms, one sentence each.
pub(crate) fn of(
    lang: Lang,
    policy: &Policy,
    start: Month,
    terms: &Terms,
    schedule: &[MonthCost],
) -> Vec<String> {
    let mut notes = Vec::new();
    if !schedule.is_empty() {
        notes.push(lang.donate_schedule_assumed().to_owned());
    }
    let reduced = schedule.iter().any(|cost| cost.relief);
    match terms.payer {
        Some(Payer::City) if terms.relief == ReliefChoice::On => {
            notes.push(lang.donate_relief_city().to_owned());
        }
        Some(Payer::Donor) if reduced => notes.push(lang.donate_relief_donor().to_owned()),
        _ if terms.relief == ReliefChoice::On && !reduced && !schedule.is_empty() => {
            notes.push(lang.donate_relief_none().to_owned());
        }
        _ => {}
    }
    let waiting = policy
        .figure(FigureId::JkmWaitingMonths, start.first_day())
        .and_then(|figure| figure.value.count());
    if let Some(months) = waiting {
        notes.push(lang.donate_honest(&months.to_string()));
    }
    notes
}
