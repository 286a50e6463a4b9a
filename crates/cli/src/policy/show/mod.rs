//! `lindungi policy show`: lists every figure and criterion of the built-in policy.

use lindungi_json::answer;
use lindungi_rules::policy::current;
use lindungi_text::Lang;

use crate::args::Common;
use crate::output::{self, Answer};

mod text;

const EXAMPLES: &str = "\
Examples:
  lindungi policy show
  lindungi policy show --json";

/// Show every figure and criterion of the built-in policy, with dates, source and mark
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(super) common: Common,
}

pub(super) fn run(args: &Args, lang: Lang) -> Answer {
    let policy = current();
    if args.common.json() {
        output::json(&answer::Policy::of(policy))
    } else {
        Ok(text::text(lang, policy))
    }
}
