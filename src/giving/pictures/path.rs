//! A bar from the workers whom the city covers to all workers on record, and what a gift or a plan adds. Each
//! number is shown with its date and its source.

use lindungi_rules::policy::{Date, Figure, FigureId, Policy};
use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::fold;
use crate::components::picture::{Rect, boxed, of, percent, picture, swatch};
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

/// The width in which a label fits on a phone: of its ends, and of each letter.
const ENDS: u64 = 20;
const LETTER: u64 = 32;

/// A segment with its place on the bar, in thousandths.
struct Placed {
    from: u64,
    width: u64,
}

impl Placed {
    fn of(segment: &Segment, from: u64, whole: u64) -> Self {
        let end = of(segment.end, whole, 1000).min(1000);
        let width = end.saturating_sub(from);
        let seen = segment.end > 0 && segment.class != "rest";
        Self {
            from,
            width: if seen {
                width.max(LEAST).min(1000 - from.min(1000 - LEAST))
            } else {
                width
            },
        }
    }

    /// Draws the number of a segment: on the segment if it fits, or else below it; that of a gift above it. `free` is
    /// where the space below begins, after the number that stands there; a number that does not fit there either is
    /// left to the legend.
    fn label(&self, segment: &Segment, free: &mut u64) -> Html {
        let middle = self.from + self.width / 2;
        let letters = u64::try_from(segment.number.chars().count()).unwrap_or_default();
        let needed = ENDS + letters * LETTER;
        let (class, y) = match segment.class {
            "gift" => ("above", "22%"),
            _ if self.width >= needed => ("on", "58%"),
            _ => ("below", "95%"),
        };
        // A label at an end of the bar stays within it.
        let middle = middle.clamp(needed / 2, 1000 - (needed / 2).min(500));
        if class == "below" {
            if middle < *free + needed / 2 {
                return Html::default();
            }
            *free = middle + needed / 2;
        }
        html! {
            <text class={classes!(class, segment.class)} x={percent(middle)} {y} text-anchor="middle">{ segment.number.clone() }</text>
        }
    }
}

/// Draws the bar of `whole` workers, segment by segment, each with its number, and a legend. Hidden from screen
/// readers.
pub fn bar(lang: Lang, segments: Vec<Segment>, whole: u64) -> Html {
    let band = |rect: Rect| Rect {
        y: 300,
        height: 400,
        ..rect
    };
    let mut shapes = vec![boxed("rest", band(Rect::WHOLE))];
    let mut labels = Vec::new();
    let mut free = 0;
    let mut from = 0;
    for segment in &segments {
        let placed = Placed::of(segment, from, whole);
        if segment.end > 0 && segment.class != "rest" {
            let rect = Rect {
                x: placed.from,
                width: placed.width,
                ..Rect::WHOLE
            };
            shapes.push(boxed(segment.class, band(rect)));
        }
        if placed.width > 0 {
            labels.push(placed.label(segment, &mut free));
        }
        from = from.max(placed.from + placed.width);
    }
    shapes.extend(labels);
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

/// The part of the bar, in thousandths, from which a gift is seen without a magnified picture of it.
const SEEN: u64 = 30;

/// Draws the gift and the next of those who wait once more, magnified, if it is too small to be seen on the bar.
fn magnified(lang: Lang, workers: u64, waiting: u64, whole: u64) -> Html {
    if workers == 0 || of(workers, whole, 1000) >= SEEN {
        return Html::default();
    }
    let size = magnified_size(workers).min(waiting);
    let rect = Rect {
        width: of(workers, size, 1000).max(LEAST),
        ..Rect::WHOLE
    };
    html! {
        <div class="magnified">
            { picture("way", vec![boxed("rest", Rect::WHOLE), boxed("gift", rect)]) }
            { hint(lang.donate_path_magnified(&format::count(size), &format::count(workers))) }
        </div>
    }
}

/// Returns the number of workers in a magnified picture: 10, 50, 100, 500 …, at least three times the gift.
fn magnified_size(workers: u64) -> u64 {
    let mut size: u64 = 10;
    let mut factors = [5, 2].into_iter().cycle();
    while size < workers.saturating_mul(3) {
        size = size.saturating_mul(factors.next().unwrap_or(2));
    }
    size
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
    let gift_end = plan.saturating_add(workers);
    let whole = all.max(gift_end);
    let plus = |number: u64| ["+", &format::count(number)].concat();
    let mut segments = vec![
        Segment::dated("covered", lang.donate_path_covered(), covered, now),
        Segment {
            number: plus(plan.saturating_sub(now)),
            ..Segment::dated("planned", lang.donate_path_planned(), planned, plan)
        },
        Segment {
            number: plus(workers.min(rest)),
            ..Segment::new("gift", lang.donate_path_gift(), gift_end.min(all), workers)
        },
    ];
    if workers > rest {
        segments.push(Segment {
            number: plus(workers - rest),
            ..Segment::new("over", lang.donate_path_over(), gift_end, workers)
        });
    }
    if workers < rest {
        segments.push(Segment::new(
            "rest",
            lang.donate_path_open(),
            all,
            rest - workers,
        ));
    }
    html! {
        <div class="path-there">
            { bar(lang, segments, whole) }
            { magnified(lang, workers, rest, whole) }
            // That it is more than all who wait is said with the main number.
            if workers <= rest {
                { p(lang.donate_path_adds(&format::workers(lang, rest), &format::workers(lang, workers))) }
            }
            { fold(lang.shell_source(), source_table(lang, policy, &[
                (lang.donate_path_covered(), covered),
                (lang.donate_path_planned(), planned),
                (lang.donate_path_recorded(), recorded),
            ])) }
        </div>
    }
}

/// Returns the number of workers on record who are not in the city's plan; `None` without these figures.
pub fn waiting(policy: &Policy) -> Option<u64> {
    let count = |id| policy.latest(id)?.value.count();
    count(FigureId::ProgrammeRecorded)?.checked_sub(count(FigureId::ProgrammePlanned)?)
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
    if target < all {
        segments.push(Segment::new(
            "rest",
            lang.budget_path_open(),
            all,
            all - target,
        ));
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gift_is_at_most_a_third_of_its_magnified_picture() {
        for (workers, size) in [
            (1, 10),
            (3, 10),
            (4, 50),
            (16, 50),
            (17, 100),
            (34, 500),
            (300, 1_000),
        ] {
            assert_eq!(magnified_size(workers), size, "{workers}");
        }
    }
}
