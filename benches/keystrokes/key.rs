//! The cost of each key, from Chromium's trace of its threads.

use crate::RHYTHM;
use crate::harness::{Failure, Result, TraceEvent};

/// The cost of a key, in milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Key {
    /// All work of the page's main thread, from the task that delivered the key to the end of the task that
    /// painted it.
    pub(crate) work: f64,
    /// The time without work for that thread in between: it waits for the screen's next frame.
    pub(crate) waited: f64,
    /// The part of the work that is the app's own code.
    pub(crate) script: f64,
    /// The part of the work for styles and places of elements.
    pub(crate) layout: f64,
    /// The part of the work for drawing and layers. The pixels are made on other threads.
    pub(crate) paint: f64,
    /// The work from then on until the answer was painted; `None` if no answer changed.
    pub(crate) answer: Option<f64>,
    /// The longest task between the frame of the key and the next key: the work that follows at a pause.
    pub(crate) pause: f64,
}

/// The time after the frame of a key, in microseconds, in which its answer is painted. Later painting
/// belongs to the pause for which the app waits.
const ANSWERED: f64 = 100_000.0;

/// Chromium's names for a task, for the end of painting, and for the events that are summed.
const TASK: &str = "ThreadControllerImpl::RunTask";
const PAINTED: &str = "Layerize";
const SCRIPT: &[&str] = &[
    "FunctionCall",
    "RunMicrotasks",
    "TimerFire",
    "FireAnimationFrame",
];
const LAYOUT: &[&str] = &["UpdateLayoutTree", "Layout"];
const PAINT: &[&str] = &["PrePaint", "Paint", PAINTED];

/// The keys of a trace in their order. Fails if their number is not `typed`.
pub(crate) fn keys(trace: &[TraceEvent], typed: usize) -> Result<Vec<Key>> {
    let pressed: Vec<&TraceEvent> = dispatched(trace, "keydown").collect();
    let Some(first) = pressed.first() else {
        return Err(Failure::new("no key is in the trace"));
    };
    let main = (first.pid, first.tid);
    let did: Vec<&TraceEvent> = trace
        .iter()
        .filter(|did| (did.pid, did.tid) == main)
        .collect();
    let keys: Vec<Key> = pressed
        .iter()
        .filter_map(|pressed| {
            let after = pressed.ts + RHYTHM.as_secs_f64() * 1_000_000.0;
            let next = pressed_after(trace, pressed.ts).map_or(after, |next| after.min(next));
            key(&did, pressed, next)
        })
        .collect();
    if keys.len() == typed {
        Ok(keys)
    } else {
        Err(Failure::new(format!(
            "{typed} keys were typed, and {} of them are in the trace with their frame",
            keys.len()
        )))
    }
}

/// Takes a text that was typed several times. Returns for each key the run with the median work.
pub(crate) fn usual(times: &[Vec<Key>]) -> Vec<Key> {
    let keys = times.first().map_or(0, Vec::len);
    let of_place = |place: usize| {
        let mut same: Vec<Key> = times
            .iter()
            .filter_map(|keys| keys.get(place).copied())
            .collect();
        same.sort_by(|one, other| one.work.total_cmp(&other.work));
        same.get(same.len() / 2).copied()
    };
    (0..keys).filter_map(of_place).collect()
}

fn pressed_after(trace: &[TraceEvent], ts: f64) -> Option<f64> {
    dispatched(trace, "keydown")
        .map(|did| did.ts)
        .find(|other| *other > ts)
}

fn dispatched<'a>(
    trace: &'a [TraceEvent],
    event: &'static str,
) -> impl Iterator<Item = &'a TraceEvent> {
    let is =
        move |did: &&TraceEvent| did.name == "EventDispatch" && did.args["data"]["type"] == event;
    trace.iter().filter(is)
}

/// The cost of the key `pressed`, from all events `did` of its thread; `None` if no frame painted the key
/// before `next`.
fn key(did: &[&TraceEvent], pressed: &TraceEvent, next: f64) -> Option<Key> {
    let of_it = |from: f64| {
        let within = move |did: &&&TraceEvent| (from..next).contains(&did.ts);
        did.iter().copied().filter(move |did| within(&did))
    };
    let typed = of_it(pressed.ts)
        .find(|did| did.name == "EventDispatch" && did.args["data"]["type"] == "keypress")?;
    let painted = of_it(typed.end()).find(|did| did.name == PAINTED)?;
    let tasks = || did.iter().copied().filter(|did| did.name == TASK);
    let holding = |at: f64| tasks().find(move |task| task.ts <= at && at < task.end());
    let (first, last) = (holding(pressed.ts)?, holding(painted.ts)?);
    let (from, to) = (first.ts, last.end());
    let between = |from: f64, last: &TraceEvent| {
        let last = last.ts;
        sum(tasks().filter(move |task| from <= task.ts && task.ts <= last))
    };
    let work = between(from, last);
    let answer = of_it(to)
        .take_while(|did| did.ts < to + ANSWERED)
        .find(|did| did.name == PAINTED)
        .and_then(|painted| holding(painted.ts))
        .map(|last| between(to, last));
    let parts = |names: &[&str]| {
        let named = did.iter().copied();
        sum(outermost(named.filter(|did| {
            names.contains(&did.name.as_str()) && from <= did.ts && did.ts < to
        })))
    };
    let pause = tasks().filter(|task| to <= task.ts && task.ts < next);
    Some(Key {
        work,
        waited: (to - from) / 1000.0 - work,
        script: parts(SCRIPT),
        layout: parts(LAYOUT),
        paint: parts(PAINT),
        answer,
        pause: pause.map(|task| task.dur).fold(0.0, f64::max) / 1000.0,
    })
}

/// Leaves out each event that lies within another one.
fn outermost<'a>(
    did: impl Iterator<Item = &'a TraceEvent>,
) -> impl Iterator<Item = &'a TraceEvent> {
    let mut over = f64::NEG_INFINITY;
    did.filter(move |did| {
        let outer = did.ts >= over;
        over = over.max(did.end());
        outer
    })
}

/// The sum of the durations, in milliseconds.
fn sum<'a>(did: impl Iterator<Item = &'a TraceEvent>) -> f64 {
    did.map(|did| did.dur).sum::<f64>() / 1000.0
}
