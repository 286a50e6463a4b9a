//! A bar from the workers whom the city covers to all workers on record, and what a gift or a plan adds. Each
//! number is shown with its date and its source.

use lindungi_rules::policy::{Date, Figure, FigureId, Policy};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::fold;
use crate::components::picture::{Rect, boxed, of, picture, swatch};
use crate::components::words::{hint, list, p, table, td};
use crate::shared::sourced;

/// A segment of the bar. Begins where the segment before it ends.
pub struct Segment {
    /// The CSS class that colours the segment.
    class: &'static str,
    /// The label in the legend.
    words: &'static str,
    /// The end of the segment, as a number of workers from the start of the bar.
    end: u64,
    /// The number in the legend, formatted.
    number: String,
    /// The date of the number, or `None` if the number is computed and not a figure of the policy.
    date: Option<Date>,
}

impl Segment {
    /// Creates a segment that ends at `end` workers; `number` is shown in the legend.
    pub fn new(class: &'static str, words: &'static str, end: u64, number: u64) -> Self {
        Self {
            class,
            words,
            end,
            number: format::count(number),
            date: None,
        }
    }

    /// Creates a segment that ends at the value of a figure and shows its date.
    fn dated(class: &'static str, words: &'static str, figure: &Figure, number: u64) -> Self {
        Self {
            date: Some(figure.from),
            ..Self::new(class, words, number, number)
        }
    }
}

/// The least visible width of a segment, in thousandths of the bar.
const LEAST: u64 = 6;

/// Draws the bar of `whole` workers, segment by segment, with its legend. Hidden from screen readers.
pub fn bar(lang: Lang, segments: Vec<Segment>, whole: u64) -> Html {
    let mut shapes = vec![boxed("rest", Rect::WHOLE)];
    let mut from = 0;
    for segment in &segments {
        let end = of(segment.end, whole, 1000).min(1000);
        let width = end.saturating_sub(from);
        if segment.end > 0 && segment.class != "rest" {
            let width = width.max(LEAST).min(1000 - from.min(1000 - LEAST));
            shapes.push(boxed(
                segment.class,
                Rect {
                    x: from,
                    width,
                    ..Rect::WHOLE
                },
            ));
        }
        from = from.max(end);
    }
    let key = segments
        .into_iter()
        .map(|segment| {
            let date = segment.date.map(|day| [" (", &format::date(lang, day), ")"].concat());
            html! {
                <li>
                    { swatch(segment.class, 1000) }
                    <span><strong>{ segment.number }</strong>{ " " }{ segment.words }{ date.unwrap_or_default() }</span>
                </li>
            }
        })
        .collect();
    html! {
        <div class="way-there" aria-hidden="true">
            { picture("way", shapes) }
            { list("key", key) }
        </div>
    }
}

/// Draws the bar with the number of workers that a gift adds. Draws nothing if the policy lacks one of the
/// three figures: workers covered, planned and on record.
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
    let added = format::workers(lang, workers);
    let others = format::workers(lang, rest);
    let words = if workers <= rest {
        lang.donate_path_adds(&others, &added)
    } else {
        lang.donate_path_more(&others, &added)
    };
    let segments = vec![
        Segment::dated("covered", lang.donate_path_covered(), covered, now),
        Segment::dated("planned", lang.donate_path_planned(), planned, plan),
        Segment {
            number: ["+", &format::count(workers)].concat(),
            ..Segment::new(
                "gift",
                lang.donate_path_gift(),
                plan.saturating_add(workers),
                workers,
            )
        },
        Segment::dated("rest", lang.donate_path_recorded(), recorded, all),
    ];
    html! {
        <div class="path-there">
            { bar(lang, segments, all.max(plan.saturating_add(workers))) }
            { p(words) }
            { fold(lang.shell_source(), source_table(lang, policy, &[
                (lang.donate_path_covered(), covered),
                (lang.donate_path_planned(), planned),
                (lang.donate_path_recorded(), recorded),
            ])) }
        </div>
    }
}

/// Draws the bar of a city's plan: up to the workers reached, up to the target, up to all on record. Draws
/// nothing if the policy has no number on record.
pub fn plan(lang: Lang, policy: &Policy, reached: u64, target: u64) -> Html {
    let recorded = policy.latest(FigureId::ProgrammeRecorded);
    let Some((recorded, all)) = recorded.and_then(|figure| Some((figure, figure.value.count()?)))
    else {
        return Html::default();
    };
    // The number of verified workers is shown below the picture; its source is listed here too.
    let covered = policy.latest(FigureId::ProgrammeCovered);
    let covered = covered.map(|figure| (lang.donate_path_covered(), figure));
    let sources: Vec<_> = covered
        .into_iter()
        .chain([(lang.donate_path_recorded(), recorded)])
        .collect();
    let left = target.saturating_sub(reached);
    let mut segments = vec![Segment::new(
        "covered",
        lang.budget_path_covered(),
        reached,
        reached,
    )];
    if left > 0 {
        segments.push(Segment::new("gift", lang.budget_path_left(), target, left));
    }
    segments.push(Segment::dated(
        "rest",
        lang.donate_path_recorded(),
        recorded,
        all,
    ));
    html! {
        <div class="path-there">
            { bar(lang, segments, all.max(target)) }
            { fold(lang.shell_source(), source_table(lang, policy, &sources)) }
        </div>
    }
}

/// Draws the table of the numbers with date and source.
fn source_table(lang: Lang, policy: &Policy, rows: &[(&'static str, &Figure)]) -> Html {
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
