//! The answer of `lindungi fund` as text.

use lindungi_rules::cover::Reach;
use lindungi_rules::policy::Policy;
use lindungi_text::{Lang, format, fund, names};

use super::FundAnswer;
use crate::screen::{counts, group_name, verdicts};
use crate::table::{self, Side};
use crate::{figures, notes};

/// The most kelurahan in the text: more than a city has.
const MAX_KELURAHAN: usize = 100;

pub(super) fn text(lang: Lang, policy: &Policy, answer: &FundAnswer) -> String {
    let plan = &answer.plan;
    let (number, words) = fund::headline(lang, plan);
    let lines = fund::lines(lang, plan).into_iter();
    let lines: Vec<[String; 2]> = lines
        .map(|(label, value)| [label.to_owned(), value])
        .collect();
    // If nobody is covered, the words are a sentence of their own.
    let between = if plan.all.covered == 0 { '\n' } else { ' ' };
    let mut parts = vec![
        format!("{number}{between}{words}\n"),
        table::lines([Side::Left, Side::Left], &lines),
    ];
    if let Some(list) = &answer.list {
        parts.push(counts(&verdicts(lang, list.rows)));
    }
    let priorities = plan.priorities.iter();
    let priorities = priorities.map(|(it, reach)| (names::rank(lang, *it).to_owned(), reach));
    parts.extend(reaches(lang, lang.fund_priority(), priorities));
    let kelurahan = answer
        .list
        .iter()
        .filter_map(|list| list.kelurahan.as_ref());
    let kelurahan = kelurahan.flatten().take(MAX_KELURAHAN);
    let kelurahan = kelurahan.map(|(name, reach)| (group_name(lang, name), reach));
    parts.extend(reaches(lang, lang.fund_kelurahan(), kelurahan));
    parts.push(notes::schedule(lang, &plan.schedule));
    parts.push(figures::text(lang, policy, &plan.figures));
    parts.push(notes(lang, policy, answer));
    parts.join("\n")
}

/// A table of the fund's reach in each group; `None` if no group has candidates.
fn reaches<'a>(
    lang: Lang,
    title: &str,
    groups: impl Iterator<Item = (String, &'a Reach)>,
) -> Option<String> {
    let head = line(String::new(), fund::columns(lang).map(str::to_owned));
    let mut rows = vec![head];
    for (name, reach) in groups.filter(|(_, reach)| reach.candidates > 0) {
        rows.push(line(name, fund::reach(reach)));
    }
    let (left, right) = (Side::Left, Side::Right);
    let sides = [left, right, right, right, right, right];
    (rows.len() > 1).then(|| format!("{title}\n{}", table::lines(sides, &rows)))
}

fn line(name: String, numbers: [String; 5]) -> [String; 6] {
    let mut cells = std::iter::once(name).chain(numbers);
    std::array::from_fn(|_| cells.next().unwrap_or_default())
}

/// The notes below the answer, one sentence each.
fn notes(lang: Lang, policy: &Policy, answer: &FundAnswer) -> String {
    let plan = &answer.plan.fund;
    let mut sentences = Vec::new();
    if let Some((households, amount)) = answer.rt {
        sentences.push(lang.fund_of_rt(&format::rupiah(amount), &format::count(households)));
        let of_rt = fund::of_rt(policy, plan.start, Some(households));
        sentences.extend(
            of_rt
                .into_iter()
                .map(|id| names::statement(lang, id).to_owned()),
        );
    }
    if let Some(list) = &answer.list {
        sentences.push(fund::among_equals(lang, list.order));
    }
    if let Some(written) = answer.list.as_ref().and_then(|list| list.written) {
        sentences.push(lang.cli_fund_written(&format::count(written)));
    }
    sentences.extend(notes::of(
        lang,
        policy,
        plan.start,
        &plan.terms,
        &answer.plan.schedule,
    ));
    sentences.push(lang.fund_only_a_plan().to_owned());
    sentences.join("\n") + "\n"
}
