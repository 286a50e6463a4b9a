//! What cover is worth: what the family gets, to one scale, for the months paid that are picked.
//!
//! The bars say nothing that the table around them does not.

use lindungi_rules::cover::{self, Cover};
use lindungi_rules::policy::{Outcome, Rupiah};
use lindungi_text::benefits::{self, Event, Example, Happening};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::reasons::item;
use super::scale::percent;
use crate::components::fold;
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{line, list, p, points, section};
use crate::pages::sourced;
use crate::session::{self, Handle};

/// Months paid that people think in, beside those that show the rule.
const USUAL: [u64; 4] = [1, 6, 12, 24];

/// The section.
pub fn html(session: &Handle) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let cover = cover::worth(policy, session.day());
    let paid = picked(&cover, session.sheet.paid);
    let events = benefits::events(lang, &cover, paid);
    let told = events.iter().filter(|event| !is_sum(event)).map(|event| {
        let (outcome, state) = if event.met {
            (Outcome::Met, lang.benefit_met())
        } else {
            (Outcome::NotMet, lang.benefit_not_met())
        };
        item(outcome, event.title, state, || p(event.text.clone()))
    });
    html! {
        { section("lindung", lang.result_cover_title(), html! { <>
            { p(lang.result_cover_lead()) }
            <div class="screen-only">{ pick(session, &cover, paid) }</div>
            { sums(lang, &cover, &events, paid) }
            { list("reasons", told.collect()) }
            { points(benefits::conditions(lang, &cover)) }
            { fold(lang.result_cover_figures(), sourced::used(lang, policy, &cover.figures)) }
        </> }) }
    }
}

/// Whether the event pays one sum, which has a bar.
fn is_sum(event: &Event) -> bool {
    matches!(event.what, Happening::AccidentDeath | Happening::OtherDeath)
}

/// The months paid that can be picked, rising: the usual ones, the waiting months, and those that
/// show the rule.
fn choices(cover: &Cover) -> Vec<u64> {
    let mut months = cover.examples();
    months.extend(USUAL);
    months.extend(cover.other_death.map(|death| death.waiting_months));
    months.sort_unstable();
    months.dedup();
    months
}

/// The months paid that are shown: those picked, else the first that show the rule.
fn picked(cover: &Cover, wanted: Option<u64>) -> u64 {
    let first = cover.examples().first().copied();
    wanted.or(first).unwrap_or(USUAL[0])
}

fn pick(session: &Handle, cover: &Cover, paid: u64) -> Html {
    let lang = session.lang;
    let lines = choices(cover).into_iter().map(|months| Line {
        value: months.to_string(),
        label: benefits::paid(lang, months),
    });
    let onpick = {
        let session = session.clone();
        Callback::from(move |months: String| {
            session::answer(&session, move |sheet| sheet.paid = months.parse().ok());
        })
    };
    let pick = SelectField {
        id: "iuran",
        label: lang.benefit_paid(),
        groups: vec![Group {
            name: None,
            lines: lines.collect(),
        }],
        picked: paid.to_string(),
        onpick,
    };
    pick.html()
}

/// Other death in the months that show the rule, and in those picked, rising.
fn deaths(lang: Lang, cover: &Cover, paid: u64) -> Vec<Example> {
    let mut rows = benefits::examples(lang, cover);
    if rows.iter().all(|row| row.months != paid) {
        rows.extend(benefits::example(lang, cover, paid));
        rows.sort_unstable_by_key(|row| row.months);
    }
    rows
}

/// What the family gets after a death, in a table with bars; nothing where no figure is in force.
fn sums(lang: Lang, cover: &Cover, events: &[Event], paid: u64) -> Html {
    let deaths = deaths(lang, cover, paid);
    let sums = events.iter().filter(|event| is_sum(event));
    let largest = sums.clone().filter_map(|event| event.amount);
    let Some(largest) = largest.chain(deaths.iter().map(|row| row.amount)).max() else {
        return Html::default();
    };
    let part = |event: &Event| {
        let rows: Vec<Html> = match (event.what, event.amount) {
            (Happening::OtherDeath, _) => deaths
                .iter()
                .map(|death| row(lang, death, largest, death.months == paid))
                .collect(),
            (_, Some(amount)) => {
                let after = Example {
                    months: paid,
                    title: lang.benefit_after(&benefits::paid(lang, paid)),
                    amount,
                    scholarships: true,
                };
                vec![row(lang, &after, largest, true)]
            }
            (_, None) => Vec::new(),
        };
        html! {
            <tbody key={event.title}>
                <tr><th scope="rowgroup" colspan="2">
                    <strong>{ event.title }</strong>
                    { line("hint", event.text.clone()) }
                </th></tr>
                { rows }
            </tbody>
        }
    };
    html! {
        <table class="sums">
            <thead><tr>
                <th scope="col">{ lang.benefit_event() }</th>
                <th scope="col">{ lang.benefit_gets() }</th>
            </tr></thead>
            { for sums.map(part) }
        </table>
    }
}

#[inline(never)]
fn row(lang: Lang, row: &Example, largest: Rupiah, chosen: bool) -> Html {
    html! {
        <tr key={row.months.to_string()} class={if chosen { "chosen" } else { "" }}>
            <th scope="row">
                { row.title.clone() }
                if chosen {
                    <span class="kind">{ lang.benefit_chosen() }</span>
                }
            </th>
            <td>
                { format::rupiah(row.amount) }
                <svg class="bar" aria-hidden="true" focusable="false">
                    <rect class="rest" width="100%" height="100%" />
                    <rect class="part" width={percent(row.amount.to_u64(), largest.to_u64())} height="100%" />
                </svg>
                if row.scholarships {
                    <span class="hint">{ lang.benefit_with_school() }</span>
                }
            </td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_rules::policy::{self, Date};

    fn on(year: i16) -> Cover {
        cover::worth(policy::current(), Date::constant(year, 11, 23))
    }

    #[test]
    fn the_months_that_show_the_rule_can_be_picked_and_each_only_once() {
        let cover = on(2026);
        let choices = choices(&cover);
        assert!(choices.is_sorted_by(|one, next| one < next), "{choices:?}");
        for months in cover.examples() {
            assert!(choices.contains(&months), "{months}");
        }
        assert!(choices.contains(&picked(&cover, None)));
    }

    #[test]
    fn the_months_picked_have_a_row_and_no_month_has_two() {
        let cover = on(2026);
        for lang in Lang::ALL {
            for paid in choices(&cover) {
                let rows = deaths(*lang, &cover, paid);
                assert!(rows.is_sorted_by(|one, next| one.months < next.months));
                let row = rows.iter().find(|row| row.months == paid);
                let amount = cover.other_death.map(|death| death.after(paid));
                assert_eq!(row.map(|row| row.amount), amount, "{paid}");
            }
        }
    }

    #[test]
    fn without_a_figure_nothing_is_drawn() {
        let cover = on(2010);
        assert_eq!(picked(&cover, None), 1);
        assert_eq!(deaths(Lang::Id, &cover, 1), []);
        let events = benefits::events(Lang::Id, &cover, 1);
        assert!(!events.iter().any(is_sum));
        assert!(choices(&cover).contains(&picked(&cover, None)));
    }
}
