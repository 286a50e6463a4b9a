//! Journeys through the real app in real browsers: Chromium, Firefox and `WebKitGTK`.
//!
//! Each file beside this one holds the journeys of one kind of people and gives them by
//! `pub(crate) fn all() -> Vec<Journey>`; see `harness::Journey` for how one is declared.

// A journey takes from the harness what it needs; not all of it is needed at every time.
#[allow(dead_code, unused_imports, reason = "a vocabulary for journeys")]
mod harness;

use std::process::ExitCode;

use harness::Journey;

fn main() -> ExitCode {
    let kinds: [Vec<Journey>; 0] = [];
    harness::run(kinds.into_iter().flatten().collect())
}
