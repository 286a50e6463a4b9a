//! The tally on the staff page: the counts of today and of earlier days, a download, and a button to clear
//! them, which asks for confirmation.

use lindungi_exports::csv;
use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::Date;
use lindungi_text::{Lang, explain, format};
use yew::prelude::*;

use super::tally::{self, Day};
use crate::browser::{download, focus};
use crate::components::button::{Weight, button};
use crate::components::on_demand::fold_on_demand;
use crate::components::words::{h3, hint, line, parts, section, term};

/// The id of the confirmation question, which gets the focus.
const SURE: &str = "yakin";

/// The media type of the download.
const CSV: &str = "text/csv;charset=utf-8";

/// The properties of [`Counts`].
#[derive(Properties, PartialEq)]
pub struct CountsProps {
    /// The language of the text.
    pub lang: Lang,
    /// The day whose counts are shown as those of today.
    pub today: Date,
}

/// The state of clearing the counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clearing {
    No,
    Asked,
    Done,
}

/// Draws the tally.
#[component]
pub fn Counts(props: &CountsProps) -> Html {
    let (lang, today) = (props.lang, props.today);
    let clearing = use_state_eq(|| Clearing::No);
    let days = tally::stored();
    let set_clearing = |state: Clearing| {
        let clearing = clearing.setter();
        Callback::from(move |_: MouseEvent| {
            match state {
                Clearing::No => {}
                Clearing::Asked => focus::on(SURE),
                Clearing::Done => tally::clear(),
            }
            clearing.set(state);
        })
    };
    let save = {
        let days = days.clone();
        Callback::from(move |_: MouseEvent| {
            let file = csv::file(lang, &[tally::sheet(lang, &days)]);
            let name = [lang.field_tally_file(), ".csv"].concat();
            download::save(&name, CSV, file.as_bytes());
        })
    };
    let of_today = days.iter().find(|day| day.date == today).cloned();
    let of_today = of_today.unwrap_or(Day {
        date: today,
        counts: [0; Verdict::ALL.len()],
    });
    let earlier: Vec<Day> = days
        .iter()
        .filter(|day| day.date != today)
        .cloned()
        .collect();
    section(
        "hitungan",
        lang.field_tally_title(),
        html! { <>
            { hint(lang.field_tally_text()) }
            { h3(lang.field_tally_today()) }
            { counts(lang, &of_today) }
            if !earlier.is_empty() {
                { fold_on_demand(lang.field_tally_earlier(), move || parts(earlier.iter().map(|day| dated(lang, day)).collect())) }
            }
            if !days.is_empty() {
                <div class="actions screen-only">
                    { button(Weight::Second, lang.field_tally_save(), save) }
                    if *clearing != Clearing::Asked {
                        { button(Weight::Second, lang.field_tally_clear(), set_clearing(Clearing::Asked)) }
                    }
                </div>
            }
            if *clearing == Clearing::Asked {
                <div class="notice" role="group" aria-labelledby={SURE}>
                    <p id={SURE} tabindex="-1">{ lang.field_tally_sure() }</p>
                    <div class="actions">
                        { button(Weight::Second, lang.field_tally_yes(), set_clearing(Clearing::Done)) }
                        { button(Weight::Second, lang.field_tally_no(), set_clearing(Clearing::No)) }
                    </div>
                </div>
            }
            <div role="status">
                if *clearing == Clearing::Done && days.is_empty() {
                    { line("notice", lang.field_tally_cleared()) }
                }
            </div>
        </> },
    )
}

/// Draws the counts of an earlier day with its date.
fn dated(lang: Lang, day: &Day) -> Html {
    html! { <>
        { h3(format::date(lang, day.date)) }
        { counts(lang, day) }
    </> }
}

/// Draws the count of each verdict and the total.
fn counts(lang: Lang, day: &Day) -> Html {
    let count = |(verdict, count): (Verdict, u32)| {
        let words = explain::verdict(lang, verdict).title;
        term(words, format::count(count.into()))
    };
    html! {
        <dl class="facts counts">
            { for Verdict::ALL.into_iter().zip(day.counts).map(count) }
            { term(lang.field_tally_total(), format::count(day.total().into())) }
        </dl>
    }
}
