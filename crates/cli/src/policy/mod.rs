//! `lindungi policy`: checks policy files, shows the built-in policy, compares two days.

use clap::Subcommand;
use lindungi_text::Lang;

use crate::args::Common;
use crate::output::Answer;

mod check;
mod diff;
mod show;

/// Check policy files, show the built-in policy, compare two days
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(check::Args),
    Show(show::Args),
    Diff(diff::Args),
}

impl Command {
    pub(crate) fn common(&self) -> &Common {
        match self {
            Self::Check(args) => &args.common,
            Self::Show(args) => &args.common,
            Self::Diff(args) => &args.common,
        }
    }
}

pub(crate) fn run(command: &Command, lang: Lang) -> Answer {
    match command {
        Command::Check(args) => check::run(args, lang),
        Command::Show(args) => show::run(args, lang),
        Command::Diff(args) => diff::run(args, lang),
    }
}
