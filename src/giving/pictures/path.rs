//! The way from those whom the city covers to all on record, and what is added to it. Each number is
//! dated and says who told it.

use lindungi_rules::policy::{Date, Figure, FigureId, Policy};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::fold;
use crate::components::picture::{Place, boxed, of, picture, swatch};
use crate::components::words::{hint, list, p, table, td};
use crate::shared::sourced;

/// A part of the way, from where the one before it ends.
pub struct Part {
    /// How it is drawn.
    class: &'static str,
    /// What it is.
    words: &'static str,
    /// Up to how many workers.
    upto: u64,
    /// The number that stands with it.
    number: String,
    /// The day of the number, where it was told by somebody.
    told: Option<Date>,
}

impl Part {
    /// A part up to so many workers, with the number that stands with it.
    pub fn new(class: &'static str, words: &'static str, upto: u64, number: u64) -> Self {
        Self {
            class,
            words,
            upto,
            number: format::count(number),
            told: None,
        }
    }

    /// Up to a number that somebody told on a day.
    fn told(class: &'static str, words: &'static str, figure: &Figure, number: u64) -> Self {
        Self {
            told: Some(figure.from),
            ..Self::new(class, words, number, number)
        }
    }
}

/// So little is still seen.
const LEAST: u64 = 6;

/// The way, drawn part by part up to all workers on record, with what its marks mean.
pub fn bar(lang: Lang, parts: Vec<Part>, whole: u64) -> Html {
    let mut drawn = vec![boxed("rest", Place::WHOLE)];
    let mut from = 0;
    for part in &parts {
        let upto = of(part.upto, whole, 1000).min(1000);
        let width = upto.saturating_sub(from);
        if part.upto > 0 && part.class != "rest" {
            let width = width.max(LEAST).min(1000 - from.min(1000 - LEAST));
            drawn.push(boxed(
                part.class,
                Place {
                    x: from,
                    width,
                    ..Place::WHOLE
                },
            ));
        }
        from = from.max(upto);
    }
    let key = parts
        .into_iter()
        .map(|part| {
            let told = part.told.map(|day| [" (", &format::date(lang, day), ")"].concat());
            html! {
                <li>
                    { swatch(part.class, 1000) }
                    <span><strong>{ part.number }</strong>{ " " }{ part.words }{ told.unwrap_or_default() }</span>
                </li>
            }
        })
        .collect();
    html! {
        <div class="way-there" aria-hidden="true">
            { picture("way", drawn) }
            { list("key", key) }
        </div>
    }
}

/// The way with what a gift adds for so many workers; nothing where the numbers are not known.
pub fn html(lang: Lang, policy: &Policy, workers: u64) -> Html {
    let count = |id| {
        let figure = policy.latest(id)?;
        Some((figure, figure.value.count()?))
    };
    let (Some((covered, now)), Some((planned, plan)), Some((recorded, all))) = (
        count(FigureId::ProgrammeCovered),
        count(FigureId::ProgrammePlanned),
        count(FigureId::ProgrammeRecorded),
    ) else {
        return Html::default();
    };
    let rest = all.saturating_sub(plan);
    let told = format::workers(lang, workers);
    let others = format::workers(lang, rest);
    let words = if workers <= rest {
        lang.donate_path_adds(&others, &told)
    } else {
        lang.donate_path_more(&others, &told)
    };
    let parts = vec![
        Part::told("covered", lang.donate_path_covered(), covered, now),
        Part::told("planned", lang.donate_path_planned(), planned, plan),
        Part {
            number: ["+", &format::count(workers)].concat(),
            ..Part::new(
                "gift",
                lang.donate_path_gift(),
                plan.saturating_add(workers),
                workers,
            )
        },
        Part::told("rest", lang.donate_path_recorded(), recorded, all),
    ];
    html! {
        <div class="path-there">
            { bar(lang, parts, all.max(plan.saturating_add(workers))) }
            { p(words) }
            { fold(lang.shell_source(), told_by(lang, policy, &[
                (lang.donate_path_covered(), covered),
                (lang.donate_path_planned(), planned),
                (lang.donate_path_recorded(), recorded),
            ])) }
        </div>
    }
}

/// The way with what a city's plan makes of it: up to the reached, up to the target.
pub fn plan(lang: Lang, policy: &Policy, reached: u64, target: u64) -> Html {
    let recorded = policy.latest(FigureId::ProgrammeRecorded);
    let Some((recorded, all)) = recorded.and_then(|figure| Some((figure, figure.value.count()?)))
    else {
        return Html::default();
    };
    // The number of verified workers stands below the picture, and its source is told here with the other.
    let covered = policy.latest(FigureId::ProgrammeCovered);
    let covered = covered.map(|figure| (lang.donate_path_covered(), figure));
    let sources: Vec<_> = covered
        .into_iter()
        .chain([(lang.donate_path_recorded(), recorded)])
        .collect();
    let left = target.saturating_sub(reached);
    let mut parts = vec![Part::new(
        "covered",
        lang.budget_path_covered(),
        reached,
        reached,
    )];
    if left > 0 {
        parts.push(Part::new("gift", lang.budget_path_left(), target, left));
    }
    parts.push(Part::told(
        "rest",
        lang.donate_path_recorded(),
        recorded,
        all,
    ));
    html! {
        <div class="path-there">
            { bar(lang, parts, all.max(target)) }
            { fold(lang.shell_source(), told_by(lang, policy, &sources)) }
        </div>
    }
}

/// Each number with its day and who told it.
fn told_by(lang: Lang, policy: &Policy, rows: &[(&'static str, &Figure)]) -> Html {
    let row = |(words, figure): &(&'static str, &Figure)| {
        let words = *words;
        let date = format::date(lang, figure.from);
        let when = if figure.id == FigureId::ProgrammePlanned {
            lang.home_said_on(&date)
        } else {
            lang.home_as_of(&date)
        };
        html! {
            <tr key={words}>
                <th scope="row">{ words }</th>
                { td(format::number(figure.value)) }
                <td>{ p(when) }{ sourced::source(lang, policy.source(&figure.source), figure.mark) }</td>
            </tr>
        }
    };
    html! { <>
        { table(
            &[lang.donate_path_who(), lang.donate_path_what(), lang.donate_path_when()],
            rows.iter().map(row).collect(),
        ) }
        { hint(lang.home_numbers_note()) }
    </> }
}
