//! Measures how long a key in the calculator takes to show, at the speed of this machine and slowed down,
//! from Chromium's trace of its own threads (docs/decisions/17). This is no test: it succeeds whatever the
//! times are.
//!
//! - `cases`: the texts that are typed, and their pages
//! - `key`: the cost of each key
//! - `table`: the table that is printed

mod cases;
#[path = "../../tests/journeys/harness/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "a measurement takes only a part of what journeys need"
)]
mod harness;
mod key;
mod table;

use std::{process::ExitCode, sync::mpsc, time::Duration};

use cases::{Answers, PLACES, Place};
use harness::{Engine, Journey, Page, Result, field, radio};
use key::{keys, usual};
use serde_json::Value;
use table::{Row, table};

/// The factors by which the processor is slowed down.
const SPEEDS: [u32; 2] = [1, 4];

/// The time from one key to the next: long enough for all that follows at a pause.
const RHYTHM: Duration = Duration::from_millis(250);

/// The number of times that each text is typed. The median of each key counts: other programs disturb
/// single keys, and not the same ones each time.
const TYPED: usize = 5;

/// A page with only a field and a line that repeats its text, with listeners for the same events as the
/// app.
const BARE: &str = "document.body.innerHTML = '<label>x <input id=x></label><p id=said>-</p>';\
    for (const heard of ['keydown', 'keypress']) x.addEventListener(heard, () => {});\
    x.addEventListener('input', () => { said.firstChild.data = x.value });\
    return null";

fn main() -> ExitCode {
    // Cargo adds an option of its own (`--bench`).
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let picked = |place: &&Place| {
        wanted.is_empty() || wanted.iter().any(|part| place.name.contains(part.as_str()))
    };
    let (sender, receiver) = mpsc::channel();
    let bare = sender.clone();
    let mut measurements = vec![Journey::new("Chromium alone", move |page| {
        measure_bare(page, bare.clone())
    })];
    measurements.extend(PLACES.iter().filter(picked).map(|place| {
        let sender = sender.clone();
        Journey::new(place.name, move |page| measure(page, place, sender.clone()))
    }));
    drop(sender);
    for measurement in measurements {
        eprintln!("{}", measurement.name);
        if let Err(failure) = harness::once(Engine::Chromium, &measurement.traced()) {
            eprintln!("{failure}");
            return ExitCode::FAILURE;
        }
    }
    let rows: Vec<Row> = receiver.iter().collect();
    println!("{}", table(&rows));
    ExitCode::SUCCESS
}

/// Measures Chromium by itself, on a page without the app.
async fn measure_bare(page: Page, sender: mpsc::Sender<Row>) -> Result {
    page.goto("#/").await?;
    page.eval::<Value>(BARE, vec![]).await?;
    for times in SPEEDS {
        let mut row = Row::new("Chromium alone".to_owned(), times);
        typed(&page, "x", "1000000000000", &mut row).await?;
        let _ = sender.send(row);
    }
    Ok(())
}

/// Measures one way to give, with small answers and with the largest.
async fn measure(page: Page, place: &'static Place, sender: mpsc::Sender<Row>) -> Result {
    for (size, answers) in [("small", &place.small), ("large", &place.large)] {
        page.goto("#/").await?;
        page.reload().await?;
        page.goto(place.hash).await?;
        for chosen in place.chosen {
            page.click(radio(chosen())).await?;
        }
        let Answers {
            before,
            typed: texts,
        } = answers;
        for (label, text) in *before {
            page.fill(field(label()), text).await?;
        }
        for times in SPEEDS {
            let mut row = Row::new(format!("{}, {size}", place.name), times);
            for (label, text) in *texts {
                typed(&page, label(), text, &mut row).await?;
            }
            let _ = sender.send(row);
        }
    }
    Ok(())
}

/// Types into the emptied field, at the speed of the row, and adds the cost of each key to the row.
async fn typed(page: &Page, label: &str, text: &str, row: &mut Row) -> Result {
    let mut times = Vec::new();
    for _ in 0..TYPED {
        page.fill(field(label), "").await?;
        page.settled().await?;
        page.slow_down(row.times).await?;
        page.trace().await?;
        page.type_steadily(field(label), text, RHYTHM).await?;
        times.push(keys(&page.trace().await?, text.chars().count())?);
        page.slow_down(1).await?;
    }
    row.usual.extend(usual(&times));
    row.all.extend(times.concat());
    Ok(())
}
