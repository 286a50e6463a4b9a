//! Answers in words, the same on the page for review, on paper and in shared text.
//!
//! This module knows facts only. Whether and how a question was asked is known to the page.

use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{Criterion, Occupation, Policy};

pub use crate::card::Card;
use crate::{Lang, format, names};

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The criterion of the question.
    pub criterion: Criterion,
    /// The question, in a word or two.
    pub question: &'static str,
    /// The answer.
    pub words: String,
}

/// The answers to the questions in `answered`, in the order of the criteria; with the occupation, if one
/// was picked.
pub fn all(
    lang: Lang,
    policy: &Policy,
    facts: &Facts,
    answered: &[Criterion],
    job: Option<&Occupation>,
    card: Card,
) -> Vec<Answer> {
    Criterion::ALL
        .iter()
        .filter(|criterion| answered.contains(criterion))
        .map(|criterion| Answer {
            criterion: *criterion,
            question: question(lang, *criterion, card),
            words: words(lang, policy, facts, *criterion, job),
        })
        .collect()
}

/// The question for a criterion, in a word or two.
pub fn question(lang: Lang, criterion: Criterion, card: Card) -> &'static str {
    match criterion {
        Criterion::Residence if card == Card::Kk => lang.ask_ktp_short_kk(),
        Criterion::Residence => lang.ask_ktp_short(),
        Criterion::InformalWork => lang.ask_work_short(),
        Criterion::Age => lang.ask_age_short(),
        Criterion::NoDoubleCover => lang.ask_membership_short(),
        Criterion::Income => lang.ask_income_short(),
        Criterion::Welfare => lang.ask_decile_short(),
    }
}

/// The answer for a criterion; "I don't know" if the fact is unknown. An occupation that was picked is
/// shown with the type of work.
pub fn words(
    lang: Lang,
    policy: &Policy,
    facts: &Facts,
    criterion: Criterion,
    job: Option<&Occupation>,
) -> String {
    let known = match criterion {
        Criterion::Residence => facts
            .ktp
            .map(|ktp| names::ktp(lang, ktp, &policy.city.name)),
        Criterion::InformalWork => facts.work.map(|work| match job {
            Some(job) => names::worked(lang, job, work),
            None => names::work(lang, work).to_owned(),
        }),
        Criterion::Age => match (facts.birth_date, facts.age) {
            (Some(born), _) => Some(lang.ask_age_answer_birth(&format::date(lang, born))),
            (None, Some(age)) => Some(lang.ask_age_answer_years(&age.to_string())),
            (None, None) => None,
        },
        Criterion::NoDoubleCover => facts
            .membership
            .map(|membership| names::membership(lang, membership).to_owned()),
        Criterion::Income => facts
            .income
            .map(|income| lang.count_per_month(&format::rupiah(income))),
        Criterion::Welfare => facts
            .decile
            .map(|decile| lang.ask_decile_answer(&decile.to_string())),
    };
    known.unwrap_or_else(|| lang.check_unknown().to_owned())
}
