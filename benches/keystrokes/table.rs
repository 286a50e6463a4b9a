//! The keys of every place in one table.

use std::fmt::Write as _;

use crate::key::Key;

/// What a key may take, in milliseconds: a frame of a screen that shows sixty a second.
const FRAME: f64 = 16.0;

/// What the columns are.
const LEGEND: &str = "
keys    of texts that are typed five times: of each key the one in the middle by its work
speed   as fast as this machine (1×), or its processor so many times slower
work    all that the page's main thread does from the key to the frame that shows it
script, layout, paint
        of the work, in the middle: the app's own, the browser's places, the browser's drawing
waited  for the screen's next frame, in the middle
pause   the longest task that follows when no further key comes
over    keys with more than 16 ms of work
";

/// Keys of one place at one speed.
pub(crate) struct Row {
    pub(crate) name: String,
    /// So many times slower.
    pub(crate) times: u32,
    pub(crate) keys: Vec<Key>,
}

/// The number in the middle, the one that 95 of 100 do not exceed, and the largest.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spread {
    median: f64,
    most: f64,
    worst: f64,
}

impl Spread {
    fn of(numbers: impl Iterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = numbers.collect();
        sorted.sort_by(f64::total_cmp);
        // Counted from one, the least that so many of a hundred do not exceed.
        let at = |percent: usize| {
            let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
            sorted.get(place).copied().unwrap_or_default()
        };
        Self {
            median: at(50),
            most: at(95),
            worst: at(100),
        }
    }
}

/// The table, with what its columns say below it.
pub(crate) fn table(rows: &[Row]) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{:24} {:>5} {:>4}  {:>22}  {:>6} {:>6} {:>6}  {:>6} {:>6} {:>5}",
        "milliseconds",
        "speed",
        "keys",
        "work: median 95% worst",
        "script",
        "layout",
        "paint",
        "waited",
        "pause",
        "over"
    );
    for row in rows {
        line(&mut text, row);
    }
    text + LEGEND
}

fn line(text: &mut String, row: &Row) {
    let spread = |of: fn(&Key) -> f64| Spread::of(row.keys.iter().map(of));
    let work = spread(|key| key.work);
    let over = row.keys.iter().filter(|key| key.work > FRAME).count();
    let _ = writeln!(
        text,
        "{:24} {:>4}× {:>4}  {:>8.1} {:>6.1} {:>6.1}  {:>6.1} {:>6.1} {:>6.1}  {:>6.1} {:>6.1} {over:>5}",
        row.name,
        row.times,
        row.keys.len(),
        work.median,
        work.most,
        work.worst,
        spread(|key| key.script).median,
        spread(|key| key.layout).median,
        spread(|key| key.paint).median,
        spread(|key| key.waited).median,
        spread(|key| key.pause).worst,
    );
}
