//! How long a key in the calculator takes to show, measured by `benches/keystrokes`.

use anyhow::{Context as _, Result};

use crate::check::journeys;
use crate::run::process::run;
use crate::setup::TestTools;

/// Of those ways to give that the filter picks, or of all.
pub(super) fn measure(tools: &TestTools, filter: &[String]) -> Result<()> {
    // As tests are built: what is measured is the app, and it is built already.
    let mut command = journeys::cargo_with(
        tools,
        &["bench", "--bench", "keystrokes", "--profile", "dev"],
    );
    run(command.arg("--").args(filter)).context("the keys could not be measured")
}
