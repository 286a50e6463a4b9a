//! Measures speed. No time fails a check, since a time depends on the machine as much as on the app.
//!
//! - `keys`: how long a key in the calculator takes to show
//! - `rosters`: how fast rosters are screened, beside other programs that do the same

mod keys;
mod rosters;

use anyhow::Result;
use clap::ValueEnum;

use crate::build::module;
use crate::build::site;

use crate::build::Destination;
use crate::setup;
use crate::setup::install::Installer;

/// The two things that can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Measured {
    /// The time that a key in the calculator takes to show in Chromium, at the speed of this machine and
    /// four times slower
    Keys,
    /// The time to screen a million rows: by the command line beside a bare copy and beside `DuckDB`, in
    /// Chromium, and by the rules alone beside JavaScript written by hand; takes about five minutes, and
    /// 700 MB in target/bench
    Rosters,
}

/// Measures `what`, or both if it is `None`. `filter` selects parts by their names.
pub(crate) fn run(
    what: Option<Measured>,
    filter: &[String],
    notes: &mut Vec<String>,
) -> Result<()> {
    let installer = Installer::new()?;
    let tools = setup::for_tests(&installer, notes)?;
    site::build(&tools.build, &Destination::default())?;
    module::build(&tools.build, &module::folder())?;
    if what != Some(Measured::Rosters) {
        keys::measure(&tools, filter)?;
    }
    if what != Some(Measured::Keys) {
        rosters::measure(&installer, &tools, filter, notes)?;
    }
    Ok(())
}
