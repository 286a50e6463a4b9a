//! `lindungi fund`: shares out a fund among the residents of a list, or among a number of workers.

mod list;
mod text;

use clap::ArgGroup;
use lindungi_json::given;
use lindungi_json::question::USUAL_PAYER;
use lindungi_json::{Refused, answer};
use lindungi_roster::outcome::Verdicts;
use lindungi_roster::summary::GroupName;
use lindungi_rules::cover::{
    self, CitedFigure, FundPlan, HOUSEHOLDS_MOST, MONTHS_MOST, Order, Queue, Reach, WORKERS_MOST,
    rt_fund,
};
use lindungi_rules::policy::{Payer, Priority, Rupiah, current};
use lindungi_text::{Lang, errors};
use serde::Serialize;

use crate::args::{Common, TermsArgs};
use crate::output::{self, Answer, Failure, refused};

const EXAMPLES: &str = "\
Each is covered for all the months before the next is, those of the lowest deciles first. Among those
of one priority comes first who stands first in the list; --order and --lot choose another order. What
is left covers one more for as long as it reaches.

ROSTER is read and judged as by `lindungi screen` (its help has the columns). Candidates are those who
seem to meet the criteria; with --to-be-checked also those whom somebody has to look at.
--list writes those who are covered, with the columns named by --column, the priority, the turn and what
is paid for them; no other column leaves ROSTER.

Examples:
  lindungi fund residents.csv --amount '5 juta' --start 2026-11 --months 12
  lindungi fund residents.csv --households 80 --start 2026-11 --months 12 --to-be-checked \\
      --list hand-in.xlsx --column nama --column nik --lot 4821
  lindungi fund --workers 30 --high 10 --medium 5 --amount 5jt --start 2026-11 --months 12 --json

A plan, not a decision: the city decides who is registered.";

/// Share out a fund: for whom it pays and for how long, in order of priority
#[derive(Debug, clap::Args)]
#[command(
    after_help = EXAMPLES,
    group = ArgGroup::new("whom").args(["roster", "workers"]).required(true),
    group = ArgGroup::new("money").args(["amount", "households"]).required(true),
)]
pub(crate) struct Args {
    #[command(flatten)]
    list: list::ListArgs,

    /// Instead of a list: number of workers who wait, 1 to 1000000000
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    workers: Option<String>,

    /// Number of these workers with high priority (lowest deciles)
    #[arg(
        long,
        value_name = "NUMBER",
        requires = "workers",
        allow_hyphen_values = true
    )]
    high: Option<String>,

    /// Number of these workers with medium priority (the deciles after these)
    #[arg(
        long,
        value_name = "NUMBER",
        requires = "workers",
        allow_hyphen_values = true
    )]
    medium: Option<String>,

    /// Number of these workers with low priority (highest deciles); the rest have unknown priority and come
    /// last
    #[arg(
        long,
        value_name = "NUMBER",
        requires = "workers",
        allow_hyphen_values = true
    )]
    low: Option<String>,

    /// Amount of the fund, written as 5000000, 5.000.000 or '5 juta'
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: Option<String>,

    /// Instead of an amount: number of households of an RT
    ///
    /// The fund is then what the city gives an RT of this size for a year, and the city is the payer.
    #[arg(
        long,
        value_name = "NUMBER",
        conflicts_with = "payer",
        allow_hyphen_values = true
    )]
    households: Option<String>,

    /// First month of cover
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    start: String,

    /// Number of months, 1 to 120
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    months: String,

    #[command(flatten)]
    terms: TermsArgs,

    #[command(flatten)]
    pub(crate) common: Common,
}

/// The answer of `lindungi fund`.
struct FundAnswer {
    plan: FundPlan,
    /// The number of households of an RT and its fund; `None` if an amount was given.
    rt: Option<(u64, Rupiah)>,
    /// The additional results of a list; `None` without a list.
    list: Option<ListResults>,
}

/// The results that only a list of residents has.
struct ListResults {
    /// The number of rows by verdict.
    rows: Verdicts,
    /// The reach of the fund in each kelurahan; `None` if the list has no such column.
    kelurahan: Option<Vec<(GroupName, Reach)>>,
    /// The number of rows of the list to hand in; `None` if none was written.
    written: Option<u64>,
    /// The order among residents of one priority.
    order: Order,
}

pub(crate) fn run(args: &Args, lang: Lang) -> Answer {
    let policy = current();
    let start = given::month(lang, "--start", &args.start)?;
    let months = given::number(lang, "--months", &args.months, MONTHS_MOST)?;
    let (amount, rt, figures) = if let Some(typed) = &args.households {
        let households = given::number(lang, "--households", typed, HOUSEHOLDS_MOST)?;
        let (amount, figures) = rt_fund(households, policy, start)
            .map_err(|error| refused("--households", errors::rt_fund(lang, policy, error)))?;
        (amount, Some((households, amount)), figures)
    } else {
        let typed = args.amount.as_deref().unwrap_or_default();
        (
            given::amount(lang, "--amount", typed, None)?,
            None,
            Vec::new(),
        )
    };
    let payer = match rt {
        Some(_) => Payer::City,
        None => args.terms.payer.unwrap_or(USUAL_PAYER),
    };
    let fund = cover::Fund {
        amount,
        start,
        months,
        terms: args.terms.terms(Some(payer), None),
    };
    let (mut plan, list) = if let Some(roster) = &args.list.roster {
        let (plan, list) = list::run(&args.list, roster, &fund, lang)?;
        (plan, Some(list))
    } else {
        let plan = cover::share_out(&fund, &waiting(args, lang)?, policy)
            .map_err(|error| Failure::Refused(errors::ask(lang, error)))?;
        (plan, None)
    };
    plan.figures.extend::<Vec<CitedFigure>>(figures);
    let fund_answer = FundAnswer { plan, rt, list };
    if args.common.json() {
        output::json(&Object::of(&fund_answer))
    } else {
        Ok(text::text(lang, policy, &fund_answer))
    }
}

/// The workers who wait, by priority. The rest of `--workers` has unknown priority.
fn waiting(args: &Args, lang: Lang) -> Result<Queue, Refused> {
    let workers = args.workers.as_deref().unwrap_or_default();
    let mut rest: u64 = given::number(lang, "--workers", workers, WORKERS_MOST)?;
    let mut waiting = Queue::default();
    for (option, typed, priority) in [
        ("--high", &args.high, Priority::High),
        ("--medium", &args.medium, Priority::Medium),
        ("--low", &args.low, Priority::Low),
    ] {
        if let Some(typed) = typed {
            // At most the workers who are left.
            let people = given::count(lang, option, typed, rest)?;
            waiting.add(priority, people);
            rest -= people;
        }
    }
    waiting.add(Priority::Unknown, rest);
    Ok(waiting)
}

/// The answer as JSON.
#[derive(Serialize)]
struct Object<'a> {
    #[serde(flatten)]
    fund: answer::Fund<'a>,
    /// By kelurahan, the most candidates first. Rows without a kelurahan, and kelurahan past the number
    /// that is counted separately, form one entry at the end. `null` without a list that has such a column.
    kelurahan: Option<Vec<answer::Named<Option<&'a str>>>>,
    /// The number of rows of the list by verdict; `null` without a list.
    rows: Option<Rows>,
}

/// The number of rows of a list by verdict.
#[derive(Serialize)]
struct Rows {
    likely: u64,
    needs_check: u64,
    other_route: u64,
    invalid: u64,
}

impl<'a> Object<'a> {
    fn of(fund_answer: &'a FundAnswer) -> Self {
        let list = fund_answer.list.as_ref();
        let kelurahan = list.and_then(|list| list.kelurahan.as_ref());
        Self {
            fund: answer::Fund::of(&fund_answer.plan),
            kelurahan: kelurahan.map(|groups| named(groups)),
            rows: list.map(|list| Rows {
                likely: list.rows.likely,
                needs_check: list.rows.needs_check,
                other_route: list.rows.other_route,
                invalid: list.rows.invalid,
            }),
        }
    }
}

fn named(groups: &[(GroupName, Reach)]) -> Vec<answer::Named<Option<&str>>> {
    let mut entries = Vec::new();
    let mut nameless = Reach::NOBODY;
    for (name, reach) in groups {
        match name {
            GroupName::Named(name) => entries.push(answer::Named {
                name: Some(name.as_str()),
                reach: answer::Reach::of(reach),
            }),
            // The sum cannot overflow: all groups together were already added up.
            GroupName::Empty | GroupName::Others => {
                nameless = nameless.and(*reach).unwrap_or(nameless);
            }
        }
    }
    if nameless.candidates > 0 {
        entries.push(answer::Named {
            name: None,
            reach: answer::Reach::of(&nameless),
        });
    }
    entries
}
