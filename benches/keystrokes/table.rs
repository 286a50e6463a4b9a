//! The table of the keys of every place.

use std::fmt::Write as _;

use crate::TYPED;
use crate::key::Key;

/// The goal for a key, in milliseconds: a frame of a screen that shows sixty a second.
const FRAME: f64 = 16.0;

/// Keys of one place at one speed.
pub(crate) struct Row {
    pub(crate) name: String,
    /// The factor by which the processor is slowed down.
    pub(crate) times: u32,
    /// The median of each key.
    pub(crate) usual: Vec<Key>,
    /// Every key that was typed.
    pub(crate) all: Vec<Key>,
}

impl Row {
    /// A row without keys.
    pub(crate) fn new(name: String, times: u32) -> Self {
        Self {
            name,
            times,
            usual: Vec::new(),
            all: Vec::new(),
        }
    }
}

/// The median, the number that 95 of 100 do not exceed, and the largest.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spread {
    median: f64,
    p95: f64,
    worst: f64,
}

impl Spread {
    fn of(numbers: impl Iterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = numbers.collect();
        sorted.sort_by(f64::total_cmp);
        // Counted from one: the smallest number that `percent` of a hundred do not exceed.
        let at = |percent: usize| {
            let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
            sorted.get(place).copied().unwrap_or_default()
        };
        Self {
            median: at(50),
            p95: at(95),
            worst: at(100),
        }
    }
}

/// The table, with an explanation of its columns below.
pub(crate) fn table(rows: &[Row]) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{:24} {:>5} {:>4}  {:>22} {:>7} {:>5} {:>8}  {:>6} {:>6} {:>6}  {:>6}  {:>14}  {:>6}",
        "milliseconds",
        "speed",
        "keys",
        "work: median 95% worst",
        "slowest",
        "over",
        "of all",
        "script",
        "layout",
        "paint",
        "waited",
        "answer: worst",
        "pause"
    );
    for row in rows {
        line(&mut text, row);
    }
    text.push_str(&legend());
    text
}

/// The explanation of the columns.
fn legend() -> String {
    format!(
        "
keys    of texts that are typed {TYPED} times: of each key the one in the middle by its work
speed   as fast as this machine (1×), or its processor so many times slower
work    all that the page's main thread does from the key to the frame that shows it
slowest the most work of every key that was typed
over    keys with more than {FRAME} ms of work, and how many so of all that were typed
script, layout, paint
        of the work, in the middle: the app's own, the browser's places, the browser's drawing
waited  for the screen's next frame, in the middle
answer  all that it does from then on until the frame that shows the answer, in the middle and at most
pause   the longest task that follows when no further key comes
"
    )
}

fn line(text: &mut String, row: &Row) {
    let spread = |of: fn(&Key) -> f64| Spread::of(row.usual.iter().map(of));
    let work = spread(|key| key.work);
    let answer = Spread::of(row.usual.iter().filter_map(|key| key.answer));
    let slowest = Spread::of(row.all.iter().map(|key| key.work)).worst;
    let over = |keys: &[Key]| keys.iter().filter(|key| key.work > FRAME).count();
    let of_all = format!("{}/{}", over(&row.all), row.all.len());
    let _ = writeln!(
        text,
        "{:24} {:>4}× {:>4}  {:>8.1} {:>6.1} {:>6.1} {slowest:>7.1} {:>5} {of_all:>8}  {:>6.1} {:>6.1} {:>6.1}  {:>6.1}  {:>7.1} {:>6.1}  {:>6.1}",
        row.name,
        row.times,
        row.usual.len(),
        work.median,
        work.p95,
        work.worst,
        over(&row.usual),
        spread(|key| key.script).median,
        spread(|key| key.layout).median,
        spread(|key| key.paint).median,
        spread(|key| key.waited).median,
        answer.median,
        answer.worst,
        spread(|key| key.pause).worst,
    );
}
