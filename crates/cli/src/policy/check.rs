//! `lindungi policy check`: looks for faults in a policy folder.

use std::path::PathBuf;

use lindungi_policy::read::{self, Fault};
use lindungi_text::Lang;
use serde::Serialize;

use crate::args::Common;
use crate::output::{self, Answer, Failure};

const EXAMPLES: &str = "\
Examples:
  lindungi policy check
  lindungi policy check ../other-city/policy --json

Every fault is told, each with its file, its line and what to do.";

/// Check a policy folder as a build does
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The folder that holds policy.toml
    #[arg(default_value = "policy")]
    dir: PathBuf,

    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Serialize)]
struct Checked<'a> {
    version: &'a str,
    figures: usize,
    criteria: usize,
    sources: usize,
}

pub(super) fn run(args: &Args, lang: Lang) -> Answer {
    let policy =
        read::folder(&args.dir).map_err(|faults| Failure::Refused(faults_text(lang, &faults)))?;
    let checked = Checked {
        version: &policy.version,
        figures: policy.entries().len(),
        criteria: policy.criteria.len(),
        sources: policy.sources.len(),
    };
    if args.common.json() {
        return output::json(&checked);
    }
    Ok(lang.cli_policy_good(
        &checked.criteria.to_string(),
        &checked.figures.to_string(),
        &checked.sources.to_string(),
        checked.version,
    ) + "\n")
}

/// The number of faults, then a paragraph for each.
fn faults_text(lang: Lang, faults: &[Fault]) -> String {
    let number = lang.cli_policy_bad(&faults.len().to_string());
    faults
        .iter()
        .fold(number, |text, fault| format!("{text}\n\n{fault}"))
}
