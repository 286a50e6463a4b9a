//! Measures a million rows in Chromium, from the choice of the file until the screened file is ready,
//! against the command line, and the response of the page to taps meanwhile.
//!
//! The taps are on the button for contrast in the page's head, since it draws the whole page anew. The time
//! of a tap is from its arrival in Chromium until a frame is drawn that shows its effect.

use std::fs;
use std::sync::mpsc;
use std::time::Duration;

use lindungi_text::Lang;
use serde::Deserialize;
use serde_json::Value;

use crate::harness::{self, Engine, Journey, Page, Result, button, css, ensure, heading};
use crate::measure::{Cost, clock, max, measured, median, megabytes, processor};
use crate::processes::Processes;
use crate::programs::{Programs, SENTENCES};
use crate::table::{Line, Measured};

const ID: Lang = Lang::Id;

/// The number of rounds. In each, the two sides run one after the other.
const ROUNDS: usize = 5;

/// The time from one tap to the next: as fast as somebody taps. Each tap draws the whole page, which
/// without a graphics processor takes time from the threads that screen.
const RHYTHM: Duration = Duration::from_millis(250);

const WATCH: &str = include_str!("watch.js");

/// The record of `watch.js`. Times are in milliseconds.
#[derive(Debug, Deserialize)]
struct Seen {
    /// The time from the choice of the file until the screened file is ready; `None` before.
    ready: Option<f64>,
    bytes: u64,
    /// For each tap, the time until the page handled it and the time until its effect was shown.
    taps: Vec<(f64, f64)>,
    longest: f64,
}

/// The cost of one round.
struct Round {
    seen: Seen,
    /// The processor time of Chromium and its driver, in seconds.
    processor: f64,
    /// The memory of the process with the page and its worker, in bytes: at its highest, and before.
    memory: [u64; 2],
}

/// Measures, and returns the lines of the table.
pub(crate) fn lines(programs: &Programs) -> Result<Vec<Line>> {
    let out = programs.file("screened.csv");
    let (mut command, mut rounds) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        eprintln!("  round {round} of {ROUNDS}");
        command.push(measured(&mut programs.screen(&out, SENTENCES))?);
        rounds.push(screened(programs)?);
    }
    let bytes = fs::metadata(&out)?.len();
    ensure(
        rounds.iter().all(|round| round.seen.bytes == bytes),
        "the browser's file is not as long as that of the command line",
    )?;
    Ok(table_lines(&command, &rounds))
}

fn table_lines(command: &[Cost], rounds: &[Round]) -> Vec<Line> {
    let against = |what: &str, seconds, command, goal| Line {
        what: what.to_owned(),
        this: Measured::new("in Chromium", seconds, "s"),
        that: Some(Measured::new("lindungi screen", command, "s")),
        goal,
    };
    let alone = |what: String, name, number, unit, goal| Line {
        what,
        this: Measured::new(name, number, unit),
        that: None,
        goal,
    };
    let ready = rounds.iter().filter_map(|round| round.seen.ready);
    let taps = || rounds.iter().flat_map(|round| round.seen.taps.iter());
    let (handled, shown) = (taps().map(|(handled, _)| *handled), || {
        taps().map(|(_, shown)| *shown)
    });
    let slowest = format!("the slowest of {} taps", taps().count());
    let longest = max(rounds.iter().map(|round| round.seen.longest));
    let memory = rounds.iter().map(|round| round.memory[0]);
    let before = rounds.iter().map(|round| round.memory[1]);
    vec![
        against(
            "a million rows, clock",
            median(ready) / 1000.0,
            clock(command),
            "at most 4×",
        ),
        against(
            "a million rows, processor",
            median(rounds.iter().map(|round| round.processor)),
            processor(command),
            "",
        ),
        alone(slowest, "shown after", max(shown()), "ms", "within 50 ms"),
        alone(
            "the one in the middle".to_owned(),
            "shown after",
            median(shown()),
            "ms",
            "",
        ),
        alone(
            "the slowest".to_owned(),
            "heard after",
            max(handled),
            "ms",
            "",
        ),
        alone(
            "the longest of long tasks".to_owned(),
            "took",
            longest,
            "ms",
            "",
        ),
        Line {
            what: "memory of page and worker".to_owned(),
            this: Measured::new("in Chromium", megabytes(memory), "MB"),
            that: Some(Measured::new("before", megabytes(before), "MB")),
            goal: "",
        },
    ]
}

/// Screens the roster in a new browser.
fn screened(programs: &Programs) -> Result<Round> {
    let (sender, receiver) = mpsc::channel();
    let roster = programs.roster().display().to_string();
    let journey = Journey::new("a_million_rows", move |page| {
        screen(page, roster.clone(), sender.clone())
    });
    harness::once(Engine::Chromium, &journey)?;
    Ok(receiver.recv()?)
}

async fn screen(page: Page, roster: String, sender: mpsc::Sender<Round>) -> Result {
    page.goto("#/dampingi/daftar").await?;
    page.wait_for(heading(ID.screen_title())).await?;
    page.click(css("#tampilan")).await?;
    let contrast = ID.view_contrast();
    let words = [ID.screen_run(), ID.screen_csv(), contrast];
    page.eval::<Value>(WATCH, words.map(Value::from).into())
        .await?;
    let mut processes = Processes::watch()?;
    page.type_into(css("#berkas"), &roster).await?;
    let seen = loop {
        let seen: Seen = page.eval("return window.__seen", vec![]).await?;
        if seen.ready.is_some() {
            break seen;
        }
        page.tap(button(contrast)).await?;
        processes.look();
        tokio::time::sleep(RHYTHM).await;
    };
    let _ = sender.send(Round {
        seen,
        processor: seconds(processes.processor()),
        memory: [processes.memory(), processes.before()],
    });
    Ok(())
}

/// Milliseconds in seconds.
fn seconds(millis: u64) -> f64 {
    Duration::from_millis(millis).as_secs_f64()
}
