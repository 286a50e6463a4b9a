//! The benefits of the cover: the sum that the family gets in each event after the chosen number of months
//! paid, with bars on one scale.
//!
//! The tables around the bars say the same.

use lindungi_rules::cover::{self, Benefits};
use lindungi_rules::policy::{Outcome, Rupiah};
use lindungi_text::benefits::{self, Event, EventKind, Example};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::reasons::item;
use crate::components::fold;
use crate::components::picture::{Rect, boxed, of, picture};
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{hint, list, p, parts, points, section, table, th, tr};
use crate::session::{self, Handle};
use crate::shared::sourced;

/// Common numbers of months paid, offered beside those that illustrate the rule.
const USUAL: [u64; 4] = [1, 6, 12, 24];

/// Draws the section.
pub fn html(session: &Handle) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let cover = cover::benefits(policy, session.day());
    let paid = picked(&cover, session.answers.paid);
    let events = benefits::events(lang, &cover, paid);
    let largest = events.iter().filter(|event| is_sum(event));
    let largest = largest.filter_map(|event| event.amount).max();
    let items = events.iter().map(|event| {
        // Death from other causes pays some benefit from the first month, so it counts as met; the table
        // shows the sums.
        let (outcome, state) = match (event.met || is_sum(event), event.kind) {
            (false, _) => (Outcome::NotMet, lang.benefit_not_met()),
            (true, EventKind::SchoolDeath) => (Outcome::Met, lang.benefit_met()),
            (true, _) => (Outcome::Met, ""),
        };
        let mut body = vec![p(event.text.clone())];
        if let Some(largest) = largest.filter(|_| is_sum(event)) {
            body.push(sums(
                lang,
                &rows(lang, &cover, event, paid),
                largest,
                session.answers.paid,
            ));
        }
        item(outcome, event.title, state, parts(body))
    });
    let items = list("reasons", items.collect());
    section(
        "lindung",
        lang.result_cover_title(),
        parts(vec![
            p(lang.result_cover_lead()),
            pick(session, &cover, paid),
            items,
            points(benefits::conditions(lang, &cover)),
            fold(
                lang.result_cover_figures(),
                sourced::used(lang, policy, &cover.figures),
            ),
        ]),
    )
}

/// Returns true if the event pays a single sum, which is drawn as a bar.
fn is_sum(event: &Event) -> bool {
    matches!(event.kind, EventKind::AccidentDeath | EventKind::OtherDeath)
}

/// Inserts a number of months into an ascending list, unless the list contains it.
fn insert(all: &mut Vec<u64>, months: u64) {
    if !all.contains(&months) {
        let index = all.partition_point(|earlier| *earlier < months);
        all.insert(index, months);
    }
}

/// Returns the numbers of months paid that can be chosen, ascending: the usual ones, the waiting months,
/// and those that illustrate the rule.
fn choices(cover: &Benefits) -> Vec<u64> {
    let mut all = cover.examples();
    for months in USUAL {
        insert(&mut all, months);
    }
    if let Some(death) = cover.other_death {
        insert(&mut all, death.waiting_months);
    }
    all
}

/// Returns the number of months paid that is shown: the chosen one, or the first that illustrates the rule.
fn picked(cover: &Benefits, wanted: Option<u64>) -> u64 {
    let first = cover.examples().first().copied();
    wanted.or(first).unwrap_or(USUAL[0])
}

fn pick(session: &Handle, cover: &Benefits, paid: u64) -> Html {
    let lang = session.lang;
    let lines = choices(cover).into_iter().map(|months| Line {
        value: months.to_string(),
        label: benefits::paid(lang, months),
    });
    let onpick = {
        let session = session.clone();
        Callback::from(move |months: String| {
            session::answer(&session, move |answers| answers.paid = months.parse().ok());
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
    html! { <div class="screen-only">{ pick.html() }</div> }
}

/// Returns the rows of an event, ascending by months paid: the chosen months and, if the sum depends on the
/// months, also those that illustrate the rule.
fn rows(lang: Lang, cover: &Benefits, event: &Event, paid: u64) -> Vec<Example> {
    let mut all = Vec::new();
    if event.kind == EventKind::OtherDeath {
        all = cover.examples();
    }
    insert(&mut all, paid);
    let row = |months| match event.kind {
        EventKind::OtherDeath => benefits::example(lang, cover, months),
        _ => Some(Example {
            months,
            title: lang.benefit_after(&benefits::paid(lang, months)),
            amount: event.amount?,
            scholarships: cover.scholarship.is_some(),
        }),
    };
    all.into_iter().filter_map(row).collect()
}

fn sums(lang: Lang, rows: &[Example], largest: Rupiah, chosen: Option<u64>) -> Html {
    let row = |row: &Example| {
        let chosen = Some(row.months) == chosen;
        let width = of(row.amount.to_u64(), largest.to_u64(), 1000);
        let shapes = vec![
            boxed("rest", Rect::WHOLE),
            boxed(
                "part",
                Rect {
                    width,
                    ..Rect::WHOLE
                },
            ),
        ];
        let gets = html! {
            <td>
                { format::rupiah(row.amount) }
                { picture("bar", shapes) }
                if row.scholarships {
                    { hint(lang.benefit_with_school()) }
                }
            </td>
        };
        let (class, small) = if chosen {
            ("chosen", lang.benefit_chosen())
        } else {
            ("", "")
        };
        tr(
            class,
            vec![th(benefits::paid(lang, row.months), small), gets],
        )
    };
    table(
        &[lang.benefit_paid(), lang.benefit_gets()],
        rows.iter().map(row).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_rules::policy::{self, Date};

    fn on(year: i16) -> Benefits {
        cover::benefits(policy::current(), Date::constant(year, 11, 23))
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
    fn each_sum_has_a_row_for_the_months_picked_that_says_what_the_event_says() {
        let cover = on(2026);
        for lang in Lang::ALL {
            for paid in choices(&cover) {
                let events = benefits::events(*lang, &cover, paid);
                let sums: Vec<_> = events.iter().filter(|event| is_sum(event)).collect();
                assert_eq!(sums.len(), 2);
                for event in sums {
                    let rows = rows(*lang, &cover, event, paid);
                    assert!(rows.is_sorted_by(|one, next| one.months < next.months));
                    let picked = rows.iter().find(|row| row.months == paid);
                    assert_eq!(picked.map(|row| row.amount), event.amount, "{paid}");
                }
            }
        }
    }

    #[test]
    fn without_a_figure_nothing_is_drawn() {
        let cover = on(2010);
        assert!(choices(&cover).contains(&picked(&cover, None)));
        assert!(!benefits::events(Lang::Id, &cover, 1).iter().any(is_sum));
    }
}
