//! `lindungi tariff`: shows the contribution of one worker for one month.

use lindungi_json::{answer, given};
use lindungi_rules::amount::Period;
use lindungi_rules::cover::{self, Tariff};
use lindungi_rules::policy::{Month, Policy, current};
use lindungi_text::{Lang, errors, format};

use crate::args::{Common, TermsArgs};
use crate::figures;
use crate::output::{self, Answer};

const EXAMPLES: &str = "\
Examples:
  lindungi tariff --month 2026-11
  lindungi tariff --month 2026-11 --income 1099500 --payer self --sector transport --jht --json

Where no figure is in force for the month, the answer is `null`, never an older figure.";

/// Show the contribution of one worker for one month
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// Month of the contribution
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    month: String,

    /// The worker's income a month [default: the lowest band]
    ///
    /// Used if the worker pays or no payer is named; cover that the city or a donor pays uses the lowest
    /// band. Written as 1500000, 1.500.000 or '1,5 juta'.
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    income: Option<String>,

    #[command(flatten)]
    terms: TermsArgs,

    #[command(flatten)]
    pub(crate) common: Common,
}

pub(crate) fn run(args: &Args, lang: Lang) -> Answer {
    let month = given::month(lang, "--month", &args.month)?;
    let income = args
        .income
        .as_deref()
        .map(|typed| given::amount(lang, "--income", typed, Some(Period::Month)))
        .transpose()?;
    let terms = args.terms.terms(args.terms.payer, income);
    let policy = current();
    let tariff = cover::tariff(&terms, policy, month);
    if args.common.json() {
        output::json(&answer::Tariff::of(month, tariff.as_ref()))
    } else {
        Ok(text(lang, policy, month, tariff.as_ref()))
    }
}

fn text(lang: Lang, policy: &Policy, month: Month, tariff: Option<&Tariff>) -> String {
    let Some(tariff) = tariff else {
        return errors::ask(lang, cover::AskError::NotPublished(month)) + "\n";
    };
    let mut lines = vec![
        format!(
            "{} {}{}",
            format::rupiah(tariff.total),
            lang.result_own_amount(&format::month(lang, month)),
            if tariff.relief {
                format!(", {}", lang.donate_schedule_relief())
            } else {
                String::new()
            },
        ),
        lang.result_own_parts(
            &format::rupiah(tariff.base),
            &format::rupiah(tariff.jkk),
            &format::rupiah(tariff.jkm),
        ),
    ];
    if !tariff.jht.is_zero() {
        lines.push(lang.result_own_jht_part(&format::rupiah(tariff.jht)));
    }
    let figures = figures::text(lang, policy, &tariff.figures);
    format!("{}\n\n{figures}", lines.join("\n"))
}
