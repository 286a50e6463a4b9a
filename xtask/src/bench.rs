//! How fast things are: told, never judged, since a time says as much of the machine as of the app.

use anyhow::{Context as _, Result};

use crate::journeys;
use crate::process::run;
use crate::setup::TestTools;

/// How long a key in the calculator takes to show: of those ways to give that the filter picks, or of all.
pub(crate) fn keystrokes(tools: &TestTools, filter: &[String]) -> Result<()> {
    // As tests are built: what is measured is the app, and it is built already.
    let mut command = journeys::cargo_with(
        tools,
        &["bench", "--bench", "keystrokes", "--profile", "dev"],
    );
    run(command.arg("--").args(filter)).context("the keys could not be measured")
}
