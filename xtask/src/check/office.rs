//! Opens the files that people download in the programs that they open them with (`setup::office`).

use anyhow::{Context as _, Result};

use crate::project::repo;
use crate::run::process::{cargo, run};
use crate::setup::office::Office;

/// The feature with which these tests are compiled.
pub(crate) const FEATURE: &str = "lindungi-exports/office";

/// Opens the files in the programs that are on this machine; the tests of missing programs are left out.
pub(crate) fn test(office: &Office) -> Result<()> {
    let mut command = cargo();
    // For the whole workspace, as in all native tests, so that nothing is compiled again.
    command.current_dir(repo::root()).args([
        "test",
        "--workspace",
        "--features",
        FEATURE,
        "--test",
        "office",
        "--locked",
        "--",
    ]);
    match office.of_spreadsheets() {
        Some((soffice, pdftotext)) => {
            command
                .env("LINDUNGI_SOFFICE", soffice)
                .env("LINDUNGI_PDFTOTEXT", pdftotext);
        }
        None => {
            command.args(["--skip", "spreadsheets::"]);
        }
    }
    match &office.khal {
        Some(khal) => {
            command.env("LINDUNGI_KHAL", khal);
        }
        None => {
            command.args(["--skip", "calendars::"]);
        }
    }
    run(&mut command).context("what is taken along is not opened as it should be")
}
