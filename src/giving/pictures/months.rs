//! A calendar of every month of cover: one row for each year, one bar for each month. Months of cover are filled,
//! the other months of these years are outlines. A month with relief has a lower bar.

use lindungi_rules::cover::MonthCost;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::picture::{Rect, boxed, percent, swatch, tall};
use crate::components::words::list;

/// The left edge of the months, beside the years, and the width of a month, in thousandths of the picture.
const LEFT: u64 = 160;
const COLUMN: u64 = 70;

/// The height of the highest bar, in percent of its row.
const BAR: u64 = 70;

/// The height of a row, in ems.
const ROW: u64 = 2;

/// A month in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cell {
    /// The row: 0 is the first year.
    row: u64,
    /// The column: 0 is January.
    column: u64,
    year: i16,
    /// The contribution in this month, in rupiah.
    due: u64,
    /// The relief reduces the contribution.
    relief: bool,
}

fn cells(schedule: &[MonthCost]) -> Vec<Cell> {
    let first = schedule.first().map_or(0, |cost| cost.month.year());
    schedule
        .iter()
        .map(|cost| Cell {
            row: u64::try_from(cost.month.year() - first).unwrap_or_default(),
            column: u64::try_from(cost.month.number() - 1).unwrap_or_default(),
            year: cost.month.year(),
            due: cost.per_worker.to_u64(),
            relief: cost.relief,
        })
        .collect()
}

/// Draws the calendar with its legend. An empty schedule draws nothing.
pub fn html(lang: Lang, schedule: &[MonthCost]) -> Html {
    let cells = cells(schedule);
    let (Some(last), Some(most)) = (cells.last(), cells.iter().map(|cell| cell.due).max()) else {
        return Html::default();
    };
    // One more row, for the names of the months.
    let rows = last.row + 2;
    let row = |index: u64| index * 1000 / rows;
    let mut shapes: Vec<Html> = (1..=12)
        .map(|month| {
            let name = format::month_name(lang, month).chars().next().map(String::from);
            let x = LEFT + u64::try_from(month - 1).unwrap_or_default() * COLUMN + COLUMN / 2;
            html! { <text class="letter" x={percent(x)} y={percent(row(1) * 8 / 10)}>{ name.unwrap_or_default() }</text> }
        })
        .collect();
    let (top, height) = (|index: u64| row(index + 1), row(1) * BAR / 100);
    let rect = |cell: (u64, u64), part: u64| Rect {
        x: LEFT + cell.1 * COLUMN + 8,
        y: top(cell.0) + (height - part) + row(1) / 10,
        width: COLUMN - 16,
        height: part,
    };
    let all = (0..=last.row).flat_map(|row| (0..12).map(move |column| (row, column)));
    let covered = |place: &(u64, u64)| cells.iter().any(|cell| (cell.row, cell.column) == *place);
    let open: Vec<(u64, u64)> = all.filter(|place| !covered(place)).collect();
    shapes.extend(open.iter().map(|place| boxed("open", rect(*place, height))));
    let mut named = None;
    for cell in &cells {
        if named != Some(cell.year) {
            named = Some(cell.year);
            let y = percent(top(cell.row) + height);
            shapes.push(html! { <text x="0" {y}>{ cell.year.to_string() }</text> });
        }
        let place = (cell.row, cell.column);
        if cell.relief {
            shapes.push(boxed("relief", rect(place, height)));
        }
        let bar =
            u64::try_from(u128::from(height) * u128::from(cell.due) / u128::from(most.max(1)));
        shapes.push(boxed("covered", rect(place, bar.unwrap_or(height))));
    }
    let mut key =
        vec![html! { <li>{ swatch("covered", 1000) }{ lang.donate_months_covered() }</li> }];
    if cells.iter().any(|cell| cell.relief) {
        key.push(html! { <li>{ swatch("covered", 500) }{ lang.donate_schedule_relief() }</li> });
    }
    if !open.is_empty() {
        key.push(html! { <li>{ swatch("open", 0) }{ lang.donate_months_open() }</li> });
    }
    html! {
        <div class="months" aria-hidden="true">
            { tall("calendar", rows * ROW, shapes) }
            { list("key", key) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_rules::cover::{Ask, ReliefChoice, Terms, Want, quote};
    use lindungi_rules::policy::{self, Month, Payer, Sector};

    #[test]
    fn every_month_stands_in_its_year() {
        let month = |text| Month::parse(text).expect("a month");
        let terms = Terms {
            payer: Some(Payer::Own),
            sector: Sector::Transport,
            jht: false,
            relief: ReliefChoice::Usual,
            income: None,
        };
        let ask = Ask {
            start: month("2026-11"),
            terms,
            want: Want::WorkersForMonths(1, 120),
        };
        let quote = quote(&ask, policy::current()).expect("a quote");
        let cells = cells(&quote.schedule);
        assert_eq!(cells.len(), 120);
        let places: Vec<(u64, u64)> = cells[..4]
            .iter()
            .map(|cell| (cell.row, cell.column))
            .collect();
        assert_eq!(places, [(0, 10), (0, 11), (1, 0), (1, 1)]);
        assert_eq!(cells.iter().filter(|cell| cell.relief).count(), 5);
        assert!(cells[4].due < cells[5].due);
    }
}
