//! `lindungi check`: assesses one person by every criterion.

use std::path::PathBuf;

use lindungi_json::{answer, facts};
use lindungi_rules::eligibility::{Assessment, Facts, assess};
use lindungi_rules::policy::{Criterion, Policy, current};
use lindungi_text::answers::Card;
use lindungi_text::{Lang, explain, format, names, reasons};

use crate::args::Common;
use crate::clock;
use crate::figures;
use crate::output::{self, Answer};

mod input;

const EXAMPLES: &str = "\
Facts are one JSON object; what is left out or null is not known:
  ktp         \"kota_jambi\", \"elsewhere\"
  birth_date  \"1990-05-17\", \"17/5/1990\" or \"17 Mei 1990\"; it wins over age
  age         whole years, 0 to 120: 41 or \"41 tahun\"
  work        \"own_account\", \"casual\", \"family\", \"home_business\", \"employee\",
              \"civil_servant\", \"not_working\"
  income      rupiah a month: 2000000, \"Rp. 2.000.000,-\" or \"2 juta\"
  membership  \"none\", \"lapsed\", \"self_paid\", \"employer\", \"government\"
  decile      1 to 10

Examples:
  lindungi check --facts person.json --as-of 2026-11-22
  echo '{\"ktp\": \"kota_jambi\", \"work\": \"casual\", \"age\": 40}' | lindungi check --json

An estimate, not a decision: the city decides. Facts are read, judged and forgotten; no message
repeats one.";

/// Check whether one person may be covered, with every reason
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// File of the facts; - is standard input
    #[arg(long, value_name = "FILE", default_value = "-")]
    facts: PathBuf,

    /// Day of the check [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    as_of: Option<String>,

    #[command(flatten)]
    pub(crate) common: Common,
}

pub(crate) fn run(args: &Args, lang: Lang) -> Answer {
    let as_of = clock::day(lang, args.as_of.as_deref())?;
    let policy = current();
    let written = input::read(lang, &args.facts)?;
    let facts = facts::parse(lang, policy, as_of, input::PLACE, &written)?;
    let assessment = assess(&facts, policy, as_of).map_err(|error| facts::refused(lang, error))?;
    if args.common.json() {
        output::json(&answer::Check::of(&assessment))
    } else {
        Ok(text(lang, policy, &facts, &assessment))
    }
}

fn text(lang: Lang, policy: &Policy, facts: &Facts, assessment: &Assessment) -> String {
    let verdict = explain::verdict(lang, assessment.verdict);
    let mut lines = vec![
        verdict.title.to_owned(),
        verdict.text.to_owned(),
        reasons::next(lang, policy, assessment, facts, Criterion::ALL),
        String::new(),
        lang.result_reasons_title().to_owned(),
    ];
    for explanation in explain::explain(lang, assessment, facts, policy) {
        lines.push(format!(
            "- {} ({}): {}",
            explanation.criterion, explanation.outcome, explanation.reason
        ));
        lines.extend(explanation.change.map(|change| format!("  {change}")));
        lines.extend(
            explanation
                .next
                .map(|next| format!("  {} {next}", lang.result_what_next())),
        );
        let figure = explanation.figure.map(|figure| figure.source.as_ref());
        let source = explanation.source.map(|source| source.id.as_ref());
        let mark = names::mark(lang, explanation.mark).0;
        for id in source
            .into_iter()
            .chain(figure.filter(|id| Some(*id) != source))
        {
            let title = figures::source(policy, id);
            lines.push(format!("  {}: {title}", lang.shell_source()));
        }
        lines.push(format!("  {}: {mark}", lang.sources_column_mark()));
    }
    lines.push(String::new());
    let card = Card::of(policy, facts.age_on(assessment.as_of));
    let missing: Vec<&str> = assessment
        .missing()
        .map(|criterion| names::criterion(lang, criterion, card))
        .collect();
    if !missing.is_empty() {
        lines.push(lang.cli_missing(&missing.join(", ")));
    }
    lines.push(lang.result_decides(&policy.city.name));
    lines.push(lang.result_checked(&format::date(lang, assessment.as_of), &assessment.policy));
    lines.join("\n") + "\n"
}
