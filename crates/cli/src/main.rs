//! The command `lindungi`: the rules of Lindungi for data teams and for checks.
//!
//! - one module for each command: [`tariff`], [`quote`], [`check`], [`screen`], [`fund`], [`zakat`],
//!   [`policy`]
//! - [`args`]: the options that several commands share
//! - [`lang`]: the language of an answer; [`clock`]: the date of today; [`system`]: errors of the system in
//!   words
//! - [`files`]: files with lists of residents; [`ahead`]: reads their rows ahead; [`out`]: writes a file;
//!   [`progress`]: shows the progress
//! - [`figures`], [`notes`], [`table`]: parts of several answers
//! - [`output`]: prints an answer or a refusal; [`usage`]: help, and errors of the command line
//!
//! Exit status: 0 with an answer on standard output, 2 if the input is refused (a message on standard
//! error, nothing on standard output), 1 if the answer cannot be written.

mod ahead;
mod args;
mod check;
mod clock;
mod figures;
mod files;
mod fund;
mod lang;
mod notes;
mod out;
mod output;
mod policy;
mod progress;
mod quote;
mod screen;
mod system;
mod table;
mod tariff;
mod usage;
mod zakat;

use std::process::ExitCode;
use std::sync::LazyLock;

use clap::{Parser, Subcommand};
use lindungi_rules::policy::current;
use lindungi_text::Lang;

static VERSION: LazyLock<String> = LazyLock::new(|| {
    format!(
        "{} (policy {})",
        env!("CARGO_PKG_VERSION"),
        current().version
    )
});

const EXAMPLES: &str = "\
Examples:
  lindungi tariff --month 2026-11 --income 1.500.000
  lindungi quote --start 2026-11 --amount '1 juta' --months 12
  echo '{\"ktp\": \"kota_jambi\", \"age\": 40}' | lindungi check --as-of 2026-11-22
  lindungi screen residents.csv --out screened.csv --lang id
  lindungi fund residents.csv --amount '5 juta' --start 2026-11 --months 12
  lindungi zakat --income 10jt --month 2026-11 --json
  lindungi policy diff --from 2025-12-31 --to 2026-01-01

Bad input: exit status 2, a message on standard error, nothing on standard output.";

/// Check who may be covered in Kota Jambi's programme for vulnerable workers, and what cover costs.
///
/// Every figure comes from the built-in policy and is shown with its source. No data is sent anywhere.
#[derive(Parser)]
#[command(name = "lindungi", version = VERSION.as_str(), after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Tariff(tariff::Args),
    Quote(quote::Args),
    Check(check::Args),
    Screen(screen::Args),
    Fund(Box<fund::Args>),
    Zakat(zakat::Args),
    #[command(subcommand)]
    Policy(policy::Command),
}

impl Command {
    fn lang(&self) -> Lang {
        match self {
            Self::Tariff(args) => args.common.lang(),
            Self::Quote(args) => args.common.lang(),
            Self::Check(args) => args.common.lang(),
            Self::Screen(args) => args.lang(),
            Self::Fund(args) => args.common.lang(),
            Self::Zakat(args) => args.common.lang(),
            Self::Policy(command) => command.common().lang(),
        }
    }
}

fn main() -> ExitCode {
    let command = match Cli::try_parse() {
        Ok(cli) => cli.command,
        Err(error) => return usage::print(error),
    };
    let lang = command.lang();
    let answer = match &command {
        Command::Tariff(args) => tariff::run(args, lang),
        Command::Quote(args) => quote::run(args, lang),
        Command::Check(args) => check::run(args, lang),
        Command::Screen(args) => screen::run(args, lang),
        Command::Fund(args) => fund::run(args, lang),
        Command::Zakat(args) => zakat::run(args, lang),
        Command::Policy(command) => policy::run(command, lang),
    };
    output::finish(lang, answer)
}
