//! Measures how long a key in the calculator takes to show, with `benches/keystrokes`.

use anyhow::{Context as _, Result};

use crate::check::journeys;
use crate::run::process::run;
use crate::setup::TestTools;

/// Measures the ways to give that the filter selects; all if it is empty.
pub(super) fn measure(tools: &TestTools, filter: &[String]) -> Result<()> {
    // Built like tests: the program only measures the app, which is built for release already.
    let mut command = journeys::cargo_with(
        tools,
        &["bench", "--bench", "keystrokes", "--profile", "dev"],
    );
    run(command.arg("--").args(filter)).context("the keys could not be measured")
}
