//! `lindungi quote`: what money covers, asked in four ways.

use lindungi_rules::cover::{self, Ask, MONTHS_MOST, Quote, WORKERS_MOST, Want};
use lindungi_rules::policy::{Month, Payer, Rupiah, current};
use lindungi_text::{Lang, errors};
use serde::Serialize;

use crate::args::{self, Common, TermsArgs};
use crate::figures::{self, Figure};
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

/// What money covers, asked in one of four ways
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

#[derive(Debug, Serialize)]
struct Told<'a> {
    workers: u64,
    months: u16,
    per_worker: Rupiah,
    total: Rupiah,
    amount: Rupiah,
    remainder: Rupiah,
    extra: Option<Extra>,
    covered_until: Option<Month>,
    renew_total: Option<Rupiah>,
    schedule: Vec<MonthCost>,
    figures: Vec<Figure<'a>>,
}

#[derive(Debug, Serialize)]
struct Extra {
    workers: u64,
    months: u16,
    total: Rupiah,
    left: Rupiah,
}

#[derive(Debug, Serialize)]
struct MonthCost {
    month: Month,
    per_worker: Rupiah,
    total: Rupiah,
}

pub(crate) fn run(args: &Args, lang: Lang) -> Answer {
    let payer = args.terms.payer.unwrap_or(Payer::Donor);
    let ask = Ask {
        start: args::month(lang, "--start", &args.start)?,
        terms: args.terms.terms(Some(payer), None),
        want: want(args, lang)?,
    };
    let policy = current();
    let quote =
        cover::quote(&ask, policy).map_err(|error| Failure::Refused(errors::ask(lang, error)))?;
    if args.common.json() {
        output::json(&told(&quote))
    } else {
        Ok(text::text(lang, policy, &ask, &quote))
    }
}

/// What is asked: exactly one of the four ways.
fn want(args: &Args, lang: Lang) -> Result<Want, Failure> {
    let amount = |option, typed| args::amount(lang, option, typed);
    let months = |typed| args::number(lang, "--months", typed, MONTHS_MOST);
    let workers = |typed| args::number(lang, "--workers", typed, WORKERS_MOST);
    let Args {
        amount: sum,
        monthly,
        workers: people,
        months: time,
        ..
    } = args;
    match (
        sum.as_deref(),
        monthly.as_deref(),
        people.as_deref(),
        time.as_deref(),
    ) {
        (Some(sum), None, None, Some(time)) => Ok(Want::AmountForMonths(
            amount("--amount", sum)?,
            months(time)?,
        )),
        (None, None, Some(people), Some(time)) => {
            Ok(Want::WorkersForMonths(workers(people)?, months(time)?))
        }
        (Some(sum), None, Some(people), None) => Ok(Want::AmountForWorkers(
            amount("--amount", sum)?,
            workers(people)?,
        )),
        (None, Some(sum), None, Some(time)) => Ok(Want::MonthlyForMonths(
            amount("--monthly", sum)?,
            months(time)?,
        )),
        _ => Err(Failure::Refused(lang.cli_want().to_owned())),
    }
}

fn told(quote: &Quote) -> Told<'_> {
    Told {
        workers: quote.workers,
        months: quote.months,
        per_worker: quote.per_worker,
        total: quote.total,
        amount: quote.amount,
        remainder: quote.remainder,
        extra: quote.extra.map(|extra| Extra {
            workers: 1,
            months: extra.months,
            total: extra.total,
            left: extra.left,
        }),
        covered_until: quote.covered_until,
        renew_total: quote.renew_total,
        schedule: quote
            .schedule
            .iter()
            .map(|cost| MonthCost {
                month: cost.month,
                per_worker: cost.per_worker,
                total: cost.total,
            })
            .collect(),
        figures: figures::json(&quote.figures),
    }
}
