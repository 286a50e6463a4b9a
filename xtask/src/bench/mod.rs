//! How fast things are: told, never judged, since a time says as much of the machine as of the app.
//!
//! - `keys`: how long a key in the calculator takes to show
//! - `rosters`: how fast rosters are screened, beside what else could do it

mod keys;
mod rosters;

use anyhow::Result;

use crate::cli::{Destination, Measured};
use crate::install::Installer;
use crate::{module, setup, site};

/// Measures one of them, or both. Of one, a filter picks parts.
pub(crate) fn run(
    what: Option<Measured>,
    filter: &[String],
    notes: &mut Vec<String>,
) -> Result<()> {
    let installer = Installer::new()?;
    let tools = setup::for_tests(&installer, notes)?;
    site::build(&tools.build, &Destination::default())?;
    module::build(&tools.build.for_module(), &module::folder())?;
    if what != Some(Measured::Rosters) {
        keys::measure(&tools, filter)?;
    }
    if what != Some(Measured::Keys) {
        rosters::measure(&installer, &tools, filter, notes)?;
    }
    Ok(())
}
