//! A picture of workers as human figures. A figure that is filled stands for workers who are covered, an outline
//! for workers who are not.

use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::words::hint;

/// The largest number of figures of one kind in a picture.
const MOST: u64 = 50;

/// The size of the field of one figure, in units of the SVG.
const WIDTH: u64 = 24;
const HEIGHT: u64 = 30;

/// The SVG path of a figure: head and shoulders.
const FIGURE: &str = "M12 3a5 5 0 1 1-.01 0zM3.500 28v-4.500a8.500 8.500 0 0 1 17 0V28z";

/// The figures that stand for a number of workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Crowd {
    /// The number of workers for whom one figure stands: 1, 10, 100 …
    unit: u64,
    /// The number of whole figures.
    whole: u64,
    /// The number of workers left over, fewer than `unit`.
    rest: u64,
}

impl Crowd {
    fn of(workers: u64) -> Self {
        let mut unit = 1;
        while workers / unit > MOST {
            unit *= 10;
        }
        Self::in_units(workers, unit)
    }

    fn in_units(workers: u64, unit: u64) -> Self {
        Self {
            unit,
            whole: workers / unit,
            rest: workers % unit,
        }
    }

    /// Draws the figures. For the workers left over, a figure is filled from the bottom in proportion.
    fn figures(self, class: &'static str) -> impl Iterator<Item = Html> {
        let whole = (0..self.whole).map(move |_| figure(class, HEIGHT));
        let rest = (self.rest > 0).then(|| figure(class, HEIGHT * self.rest / self.unit));
        whole.chain(rest)
    }
}

/// Draws the workers covered for all `months`, and one more who is covered for `part` of them, or no one
/// more if `part` is `None`.
pub fn html(lang: Lang, workers: u64, months: u16, part: Option<u16>) -> Html {
    let crowd = Crowd::of(workers);
    let time = format::months(lang, months.into());
    let one_more = |part: u16| {
        let filled = HEIGHT * u64::from(part) / u64::from(months.max(1));
        html! {
            <span class="one-more">
                { figure("part", filled) }
                <span>{ part.to_string() }{ "/" }{ months.to_string() }</span>
            </span>
        }
    };
    html! {
        <div class="people">
            <div class="crowd" aria-hidden="true">
                { for crowd.figures("whole") }
                { for part.map(one_more) }
            </div>
            { units(lang, crowd) }
            if let Some(part) = part {
                { hint(lang.donate_people_part(&time, &format::months(lang, part.into()))) }
            }
        </div>
    }
}

/// Draws workers whom one payer covers and workers of another class: those left to donors (`part`, in gold), or
/// those not covered (`none`, as outlines).
pub fn two(lang: Lang, covered: u64, others: u64, class: &'static str) -> Html {
    let crowd = Crowd::of(covered.saturating_add(others));
    html! {
        <div class="people">
            <div class="crowd" aria-hidden="true">
                { for Crowd::in_units(covered, crowd.unit).figures("whole") }
                { for Crowd::in_units(others, crowd.unit).figures(class) }
            </div>
            if crowd.unit > 1 {
                { hint(lang.donate_people_unit(&format::workers(lang, crowd.unit))) }
            }
        </div>
    }
}

/// Draws what one figure stands for, and whom the last one stands for.
fn units(lang: Lang, crowd: Crowd) -> Html {
    html! { <>
        if crowd.unit > 1 {
            { hint(lang.donate_people_unit(&format::workers(lang, crowd.unit))) }
        }
        if crowd.rest > 0 {
            { hint(lang.donate_people_rest(&format::workers(lang, crowd.rest))) }
        }
    </> }
}

/// Draws a figure that is filled from the bottom to the height `filled`.
fn figure(class: &'static str, filled: u64) -> Html {
    let empty = HEIGHT.saturating_sub(filled);
    let size = format!("0 0 {WIDTH} {HEIGHT}");
    html! {
        <svg {class} viewBox={size} aria-hidden="true" focusable="false">
            if empty == 0 {
                <path d={FIGURE} />
            } else {
                <path class="outline" d={FIGURE} />
                // An inner SVG clips whatever lies outside of it.
                <svg y={empty.to_string()} width={WIDTH.to_string()} height={filled.to_string()}
                    viewBox={format!("0 {empty} {WIDTH} {filled}")}>
                    <path d={FIGURE} />
                </svg>
            }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_stands_for_as_few_as_fit() {
        for (workers, unit, whole, rest) in [
            (1, 1, 1, 0),
            (50, 1, 50, 0),
            (51, 10, 5, 1),
            (509, 10, 50, 9),
            (510, 100, 5, 10),
            (4_000, 100, 40, 0),
            (15_000, 1_000, 15, 0),
            (1_000_000_000, 100_000_000, 10, 0),
        ] {
            assert_eq!(Crowd::of(workers), Crowd { unit, whole, rest }, "{workers}");
        }
    }

    #[test]
    fn no_picture_is_too_large_and_nobody_is_lost() {
        let mut workers = 1;
        while workers < 10_u64.pow(12) {
            for near in [workers - 1, workers, workers + 1] {
                let crowd = Crowd::of(near);
                assert!(crowd.whole <= MOST);
                assert_eq!(crowd.whole * crowd.unit + crowd.rest, near);
            }
            workers = workers * 3 + 1;
        }
    }
}
