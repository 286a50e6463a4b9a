//! How long a key takes to show in the calculator, at the speed of this machine and slowed down, by what
//! Chromium writes down of its own threads (docs/decisions/17). No test: it ends well whatever it finds.

mod cases;
// A measurement takes from the harness what it needs.
#[path = "../../tests/journeys/harness/mod.rs"]
#[allow(dead_code, unused_imports, reason = "a vocabulary for journeys")]
mod harness;
mod key;
mod table;

use std::{process::ExitCode, sync::mpsc, time::Duration};

use cases::{Answers, PLACES, Place};
use harness::{Engine, Journey, Page, Result, field, radio};
use key::keys;
use serde_json::Value;
use table::{Row, table};

/// The speeds: that of this machine, and so many times slower.
const SPEEDS: [u32; 2] = [1, 4];

/// A key each so long: what follows at a pause is over then.
const RHYTHM: Duration = Duration::from_millis(300);

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| !a.starts_with('-'))
        .collect();
    let (tell, told) = mpsc::channel();
    let bare = tell.clone();
    let mut journeys =
        vec![Journey::new("bare", move |page| bare_field(page, bare.clone())).traced()];
    for place in PLACES {
        if !wanted.is_empty() && !wanted.iter().any(|w| place.name.contains(w.as_str())) {
            continue;
        }
        let tell = tell.clone();
        journeys.push(
            Journey::new(place.name, move |page| measure(page, place, tell.clone())).traced(),
        );
    }
    drop(tell);
    for journey in &journeys {
        eprintln!("{}", journey.name);
        if let Err(failure) = harness::once(Engine::Chromium, journey) {
            eprintln!("{failure}");
            return ExitCode::FAILURE;
        }
    }
    drop(journeys);
    let rows: Vec<Row> = told.iter().collect();
    println!("{}", table(&rows, 4));
    ExitCode::SUCCESS
}

/// A page with nothing but a field and a line that says what is in it.
async fn bare_field(page: Page, tell: mpsc::Sender<Row>) -> Result {
    page.goto("#/").await?;
    let script = "document.body.innerHTML = '<label>x <input id=x></label><p id=said>-</p>';\
        x.addEventListener('keydown', () => {});\
        x.addEventListener('keypress', () => {});\
        x.addEventListener('input', () => { said.firstChild.data = x.value });\
        return null";
    page.eval::<Value>(script, vec![]).await?;
    for times in SPEEDS {
        page.fill(field("x"), "").await?;
        page.settled().await?;
        page.slow_down(times).await?;
        page.trace().await?;
        page.type_steadily(field("x"), "1000000000000", RHYTHM)
            .await?;
        let keys = keys(&page.trace().await?, 13)?;
        let _ = tell.send(Row {
            name: "Chromium alone".to_owned(),
            times,
            keys,
        });
    }
    Ok(())
}

async fn measure(page: Page, place: &'static Place, tell: mpsc::Sender<Row>) -> Result {
    for (size, answers) in [("small", &place.small), ("large", &place.large)] {
        page.goto("#/").await?;
        page.reload().await?;
        page.goto(place.hash).await?;
        for chosen in place.chosen {
            page.click(radio(chosen())).await?;
        }
        let Answers { before, typed } = answers;
        for (label, text) in *before {
            page.fill(field(label()), text).await?;
        }
        for times in SPEEDS {
            let mut all = Vec::new();
            for (label, text) in *typed {
                page.slow_down(1).await?;
                page.fill(field(label()), "").await?;
                page.settled().await?;
                page.slow_down(times).await?;
                page.trace().await?;
                page.type_steadily(field(label()), text, RHYTHM).await?;
                all.extend(keys(&page.trace().await?, text.chars().count())?);
            }
            let _ = tell.send(Row {
                name: format!("{}, {size}", place.name),
                times,
                keys: all,
            });
        }
        page.slow_down(1).await?;
    }
    Ok(())
}
