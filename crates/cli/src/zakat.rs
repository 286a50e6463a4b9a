//! `lindungi zakat`: calculates zakat on a month's income.

use lindungi_json::{answer, given};
use lindungi_rules::amount::Period;
use lindungi_rules::cover;
use lindungi_rules::policy::{Month, current};
use lindungi_text::{Lang, format};

use crate::args::Common;
use crate::output::{self, Answer};

const EXAMPLES: &str = "\
Examples:
  lindungi zakat --income 12000000 --month 2026-11
  lindungi zakat --income '7,7 juta' --month 2026-11 --json

Where no nisab is in force for the month, nisab and due are `null`.";

/// Calculate zakat on a month's income
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The income of the month, written as 12000000, 12.000.000 or '12 juta'
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    income: String,

    /// The month
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    month: String,

    #[command(flatten)]
    pub(crate) common: Common,
}

pub(crate) fn run(args: &Args, lang: Lang) -> Answer {
    let income = given::amount(lang, "--income", &args.income, Some(Period::Month))?;
    let month = given::month(lang, "--month", &args.month)?;
    let zakat = cover::zakat(income, month, current());
    if args.common.json() {
        output::json(&answer::Zakat::of(&zakat))
    } else {
        Ok(text(lang, month, &zakat))
    }
}

fn text(lang: Lang, month: Month, zakat: &cover::Zakat) -> String {
    match (zakat.nisab, zakat.rate, zakat.due) {
        (Some(nisab), Some(rate), Some(due)) => format!(
            "{}\n{}\n",
            lang.cli_due(&format::rupiah(due)),
            lang.cli_nisab(&format::rupiah(nisab), &format::percent(lang, rate)),
        ),
        _ => lang.cli_nisab_none(&format::month(lang, month)) + "\n",
    }
}
