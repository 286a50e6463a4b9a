//! A strip of bars, one for each month: the contribution, the reduction by the relief, and the start of
//! each year. Hidden from screen readers, because the table below says the same.

use lindungi_rules::cover::EqualInstalments;
use lindungi_text::Lang;
use yew::prelude::*;

use crate::components::picture::{Rect, boxed, of, percent, picture, swatch};
use crate::components::words::list;

/// The bar of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bar {
    /// The contribution in this month, in rupiah.
    due: u64,
    /// The relief reduces the contribution.
    relief: bool,
    year: i16,
}

/// The height of the highest bar, in thousandths of the picture. The years are written below.
const BARS: u64 = 750;

/// The vertical position of the years.
const YEARS: &str = "96%";

/// Returns one bar for each month.
fn bars(plan: &[EqualInstalments]) -> Vec<Bar> {
    let mut bars = Vec::new();
    for stretch in plan {
        for month in (0..stretch.months).filter_map(|index| stretch.from.plus(index)) {
            bars.push(Bar {
                due: stretch.due.total.to_u64(),
                relief: stretch.due.relief,
                year: month.year(),
            });
        }
    }
    bars
}

/// Returns true if the year is written at this month: the first month of the year, if a second one follows,
/// so that the text has room.
fn names_year(bars: &[Bar], index: usize) -> bool {
    let year = |index: usize| bars.get(index).map(|bar| bar.year);
    let before = index.checked_sub(1).and_then(year);
    before != year(index) && year(index) == year(index + 1)
}

/// Draws the strip with its legend. The first month is the current one; later months are computed with
/// today's tariff.
pub fn html(lang: Lang, plan: &[EqualInstalments]) -> Html {
    let bars = bars(plan);
    let most = bars.iter().map(|bar| bar.due).max().unwrap_or_default();
    // Tenths of a month, to leave gaps between the bars.
    let whole = bars.len() as u64 * 10;
    let mut shapes = Vec::new();
    for (index, bar) in bars.iter().enumerate() {
        let x = of(index as u64 * 10 + 1, whole, 1000);
        let rect = |height| Rect {
            x,
            y: BARS - height,
            width: of(8, whole, 1000),
            height,
        };
        if bar.relief {
            shapes.push(boxed("rest", rect(BARS)));
        }
        shapes.push(boxed(class(index), rect(of(bar.due, most, BARS))));
        if names_year(&bars, index) {
            shapes.push(html! { <text x={percent(x)} y={YEARS}>{ bar.year.to_string() }</text> });
        }
    }
    let mut key = vec![
        mark(class(0), 1000, lang.result_own_now()),
        mark(class(1), 1000, lang.result_own_later()),
    ];
    if bars.iter().any(|bar| bar.relief) {
        key.push(mark(class(1), 500, lang.donate_schedule_relief()));
    }
    html! {
        <div class="months" aria-hidden="true">
            { picture("strip", shapes) }
            { list("key", key) }
        </div>
    }
}

fn class(index: usize) -> &'static str {
    if index == 0 { "now" } else { "later" }
}

/// Draws one line of the legend.
fn mark(class: &'static str, height: u64, words: &'static str) -> Html {
    html! { <li>{ swatch(class, height) }{ words }</li> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_rules::cover::{ReliefChoice, Terms, instalments};
    use lindungi_rules::policy::{self, Date, Payer, Sector};

    fn year_from(month: i8) -> Vec<Bar> {
        let terms = Terms {
            payer: Some(Payer::Own),
            sector: Sector::Transport,
            jht: false,
            relief: ReliefChoice::Usual,
            income: None,
        };
        let start = Date::constant(2026, month, 1).month();
        bars(&instalments(&terms, policy::current(), start, 12))
    }

    #[test]
    fn every_month_has_a_bar_lower_where_there_is_relief() {
        let bars = year_from(11);
        assert_eq!(bars.len(), 12);
        // The relief of the transport sector ends with March 2027.
        let relief: Vec<bool> = bars.iter().map(|bar| bar.relief).collect();
        assert!(relief[..5].iter().all(|relief| *relief));
        assert!(!relief[5..].iter().any(|relief| *relief));
        assert!(bars[4].due < bars[5].due);
    }

    #[test]
    fn a_year_is_named_where_it_begins_and_where_its_name_has_room() {
        let named = |month| {
            let bars = year_from(month);
            let named = (0..bars.len()).filter(|index| names_year(&bars, *index));
            named
                .map(|index| (index, bars[index].year))
                .collect::<Vec<_>>()
        };
        assert_eq!(named(11), [(0, 2026), (2, 2027)]);
        assert_eq!(named(12), [(1, 2027)]);
        assert_eq!(named(1), [(0, 2026)]);
        assert_eq!(named(2), [(0, 2026)]);
    }
}
