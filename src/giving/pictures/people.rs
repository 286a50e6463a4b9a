//! A picture of workers as human figures.

use lindungi_text::{Lang, format};
use yew::prelude::*;

use crate::components::words::hint;

/// The largest number of figures in a picture, and the number of figures in a row.
const MOST: u64 = 50;
const ROW: u64 = 10;

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
        Self {
            unit,
            whole: workers / unit,
            rest: workers % unit,
        }
    }
}

/// Draws the workers covered for all `months`, and one more who is covered for `part` of them, or no one
/// more if `part` is `None`.
pub fn html(lang: Lang, workers: u64, months: u16, part: Option<u16>) -> Html {
    let crowd = Crowd::of(workers);
    let time = format::months(lang, months.into());
    let mut figures: Vec<(&'static str, u64)> = Vec::new();
    figures.extend((0..crowd.whole).map(|_| ("whole", HEIGHT)));
    if crowd.rest > 0 {
        figures.push(("whole", HEIGHT * crowd.rest / crowd.unit));
    }
    if let Some(part) = part {
        figures.push(("part", HEIGHT * u64::from(part) / u64::from(months.max(1))));
    }
    let count = figures.len() as u64;
    let columns = count.clamp(1, ROW);
    let rows = count.div_ceil(ROW).max(1);
    let drawn = (0..).zip(&figures).map(|(index, (class, filled))| {
        let (x, y) = (index % ROW * WIDTH, index / ROW * HEIGHT);
        figure(class, x, y, *filled)
    });
    html! {
        <div class="people">
            <svg class="crowd" viewBox={format!("0 0 {} {}", columns * WIDTH, rows * HEIGHT)}
                width={format!("{}em", columns * 2)} aria-hidden="true" focusable="false">
                { for drawn }
            </svg>
            if crowd.unit > 1 {
                { hint(lang.donate_people_unit(&format::workers(lang, crowd.unit))) }
            }
            if crowd.rest > 0 {
                { hint(lang.donate_people_rest(&format::workers(lang, crowd.rest))) }
            }
            if let Some(part) = part {
                { hint(lang.donate_people_part(&time, &format::months(lang, part.into()))) }
            }
        </div>
    }
}

/// Draws a figure at (`x`, `y`) that is filled from the bottom to the height `filled`.
fn figure(class: &'static str, x: u64, y: u64, filled: u64) -> Html {
    let empty = HEIGHT.saturating_sub(filled);
    let transform = format!("translate({x} {y})");
    if empty == 0 {
        return html! { <path key={y * ROW + x} {class} d={FIGURE} {transform} /> };
    }
    html! {
        <g key={y * ROW + x} class={class}>
            <path class="outline" d={FIGURE} {transform} />
            // An inner SVG clips whatever lies outside of it.
            <svg x={x.to_string()} y={(y + empty).to_string()} width={WIDTH.to_string()} height={filled.to_string()}
                viewBox={format!("0 {empty} {WIDTH} {filled}")}>
                <path d={FIGURE} />
            </svg>
        </g>
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
