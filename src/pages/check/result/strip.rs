//! Months as a strip of bars: how much is due in each, which have relief, and where a year begins.
//! Only for those who see it; the table below it says the same.

use lindungi_rules::cover::Stretch;
use lindungi_rules::policy::Rupiah;
use lindungi_text::Lang;
use yew::prelude::*;

use super::scale::percent;

/// A month of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bar {
    due: Rupiah,
    relief: bool,
    /// Counted with the tariff of today, which may have changed by then.
    assumed: bool,
    /// The year, where its name has room from here on.
    year: Option<i16>,
}

/// Months that the name of a year takes at the least.
const ROOM: usize = 2;

/// A bar for each month. The first month is the present one.
fn bars(plan: &[Stretch]) -> Vec<Bar> {
    let months = plan.iter().flat_map(|stretch| {
        (0..stretch.months)
            .filter_map(|index| stretch.from.plus(index))
            .map(move |month| (month, &stretch.due))
    });
    let months: Vec<_> = months.collect();
    let year = |index: usize| Some(months.get(index)?.0.year());
    let bar = |(index, (_, due)): (usize, &(_, &lindungi_rules::cover::Tariff))| {
        let begins = index == 0 || year(index - 1) != year(index);
        let room = year(index + ROOM - 1) == year(index);
        Bar {
            due: due.total,
            relief: due.relief,
            assumed: index > 0,
            year: year(index).filter(|_| begins && room),
        }
    };
    months.iter().enumerate().map(bar).collect()
}

/// The strip with what its marks mean.
pub fn html(lang: Lang, plan: &[Stretch]) -> Html {
    let bars = bars(plan);
    let most = bars.iter().map(|bar| bar.due.to_u64()).max();
    let most = most.unwrap_or_default();
    // In tenths of a month, so that bars have room between them.
    let whole = bars.len() as u64 * 10;
    let draw = |(index, bar): (u64, &Bar)| {
        let due = bar.due.to_u64();
        html! { <g key={index.to_string()}>
            <rect class={class(bar.relief, bar.assumed)} x={percent(index * 10 + 1, whole)}
                width={percent(8, whole)} y={percent((most - due) * 3, most * 4)} height={percent(due * 3, most * 4)} />
            if let Some(year) = bar.year {
                <text x={percent(index * 10 + 1, whole)} y="96%">{ year.to_string() }</text>
            }
        </g> }
    };
    html! {
        <div class="months" aria-hidden="true">
            <svg class="strip" focusable="false">
                <defs>
                    <pattern id="arsir" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="ground" width="6" height="6" />
                        <rect class="line" width="2.5" height="6" />
                    </pattern>
                </defs>
                { for (0..).zip(&bars).map(draw) }
            </svg>
            <ul class="key">
                { key("now", lang.result_own_now()) }
                { key("later", lang.result_own_later()) }
                if bars.iter().any(|bar| bar.relief) {
                    { key("later relief", lang.donate_schedule_relief()) }
                }
            </ul>
        </div>
    }
}

fn class(relief: bool, assumed: bool) -> &'static str {
    match (assumed, relief) {
        (false, false) => "now",
        (false, true) => "now relief",
        (true, false) => "later",
        (true, true) => "later relief",
    }
}

fn key(class: &'static str, words: &'static str) -> Html {
    html! {
        <li key={class}>
            <svg class="swatch" focusable="false">
                <rect {class} x="2" y="2" width="20" height="20" />
            </svg>
            { words }
        </li>
    }
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
    fn every_month_has_a_bar_and_only_the_present_one_is_not_assumed() {
        let bars = year_from(11);
        assert_eq!(bars.len(), 12);
        assert!(!bars[0].assumed && bars[1..].iter().all(|bar| bar.assumed));
        // The window of the transport sector closes with March 2027.
        let relief: Vec<bool> = bars.iter().map(|bar| bar.relief).collect();
        assert!(relief[..5].iter().all(|relief| *relief));
        assert!(!relief[5..].iter().any(|relief| *relief));
    }

    #[test]
    fn a_year_is_named_where_it_begins_and_where_its_name_has_room() {
        let named = |month| {
            let bars = year_from(month);
            let named = bars.iter().enumerate();
            named
                .filter_map(|(index, bar)| Some((index, bar.year?)))
                .collect::<Vec<_>>()
        };
        assert_eq!(named(11), [(0, 2026), (2, 2027)]);
        assert_eq!(named(12), [(1, 2027)]);
        assert_eq!(named(1), [(0, 2026)]);
        assert_eq!(named(2), [(0, 2026)]);
    }
}
