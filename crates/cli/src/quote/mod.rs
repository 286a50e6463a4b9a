//! `lindungi quote`: calculates what money covers, asked in one of four ways.

use lindungi_json::given::{self, Given};
use lindungi_json::question::USUAL_PAYER;
use lindungi_json::want::QuoteInput;
use lindungi_json::{Refused, answer};
use lindungi_rules::cover::{self, Ask, Want};
use lindungi_rules::policy::current;
use lindungi_text::{Lang, errors};

use crate::args::{Common, TermsArgs};
use crate::output::{self, Answer, Failure};

mod text;

const EXAMPLES: &str = "\
Ask one of:
  --amount A --months N    how many workers does it cover?
  --workers W --months N   what does it cost?
  --amount A --workers W   how long does it last?
  --monthly X --months N   how many workers stay covered?

Examples:
  lindungi quote --start 2026-11 --amount 1.000.000 --months 12
  lindungi quote --start 2026-11 --workers 1000 --months 12 --payer city --json
  lindungi quote --start 2026-11 --amount '1 juta' --workers 10
  lindungi quote --start 2026-11 --monthly 100rb --months 12 --payer self";

/// Calculate what money covers, asked in one of four ways
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// First month of cover
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    start: String,

    /// The whole sum, written as 1000000, 1.000.000 or '1 juta'
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: Option<String>,

    /// A sum each month, written as 100000, 100.000 or 100rb
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    monthly: Option<String>,

    /// Number of workers, 1 to 1000000000
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    workers: Option<String>,

    /// Number of months, 1 to 120
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    months: Option<String>,

    #[command(flatten)]
    terms: TermsArgs,

    #[command(flatten)]
    pub(crate) common: Common,
}

pub(crate) fn run(args: &Args, lang: Lang) -> Answer {
    let payer = args.terms.payer.unwrap_or(USUAL_PAYER);
    let ask = Ask {
        start: given::month(lang, "--start", &args.start)?,
        terms: args.terms.terms(Some(payer), None),
        want: want(args, lang)?,
    };
    let policy = current();
    let quote =
        cover::quote(&ask, policy).map_err(|error| Failure::Refused(errors::ask(lang, error)))?;
    if args.common.json() {
        output::json(&answer::Quote::of(&quote))
    } else {
        Ok(text::text(lang, policy, &ask, &quote))
    }
}

/// Reads the question, which must be exactly one of the four ways to ask.
fn want(args: &Args, lang: Lang) -> Result<Want, Refused> {
    let input = QuoteInput {
        amount: args.amount.as_deref().map(Given::from),
        monthly: args.monthly.as_deref().map(Given::from),
        workers: args.workers.as_deref().map(Given::from),
        months: args.months.as_deref().map(Given::from),
    };
    input.want(lang, "--")
}
