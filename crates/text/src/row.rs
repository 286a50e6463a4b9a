//! What was found of one of many, in a sentence that fits a cell: the finding that decides, and what
//! to do. It speaks of a person, not to one; `explain` tells everything, to the person.

use lindungi_rules::eligibility::{Assessment, Finding, Verdict};
use lindungi_rules::policy::{CriterionRule, Date, OfficeId, Outcome, Policy, Route};

use crate::explain::range;
use crate::{Lang, answers, format};

/// The sentence for an assessment: what settles the verdict, the first of the criteria where several
/// do; or what has to be filled in.
pub fn sentence(lang: Lang, assessment: &Assessment, policy: &Policy) -> String {
    let outcome = match assessment.verdict {
        Verdict::Likely => return lang.row_likely(&policy.city.name),
        Verdict::NeedsCheck => Outcome::Check,
        Verdict::OtherRoute => Outcome::NotMet,
    };
    let mut findings = assessment.findings.iter();
    if let Some(finding) = findings.find(|finding| finding.outcome == outcome) {
        return finding_text(lang, *finding, policy, assessment.as_of);
    }
    let missing = missing(lang, assessment, policy);
    if missing.is_empty() {
        return lang.row_figure_not_published().to_owned();
    }
    lang.row_unknown(&missing.join(", "))
}

/// What is asked for the criteria that wait for an answer, without those that a verdict can do
/// without, and those for which there is nothing to hold an answer against.
fn missing(lang: Lang, assessment: &Assessment, policy: &Policy) -> Vec<&'static str> {
    let findings = assessment.findings.iter();
    let waiting = findings.filter(|finding| {
        let rule = policy.criterion(finding.criterion);
        finding.outcome == Outcome::Unknown
            && finding.route.is_none()
            && rule.is_some_and(|rule| !rule.optional)
    });
    waiting
        .map(|finding| answers::asked(lang, finding.criterion))
        .collect()
}

/// One finding on the day of the check, where it has a route: why, and what to do.
pub fn finding_text(lang: Lang, finding: Finding, policy: &Policy, as_of: Date) -> String {
    let rule = policy.criterion(finding.criterion);
    let range = |route| rule.map(|rule| range(rule, route)).unwrap_or_default();
    let phone = policy.phone(OfficeId::BpjsCall);
    match finding.route {
        Some(Route::OwnCity) => lang.row_own_city(&policy.city.name),
        Some(Route::EmployerRegisters) => lang.row_employer_registers().to_owned(),
        Some(Route::StateScheme) => lang.row_state_scheme().to_owned(),
        Some(Route::NotWorking) => lang.row_not_working().to_owned(),
        Some(Route::TooYoung) => lang.row_too_young(&range(Some(Route::Minor)).0),
        Some(Route::Over65) => lang.row_over_65(&range(finding.route).0),
        Some(Route::EmployerCovers) => lang.row_employer_covers(phone),
        Some(Route::AlreadyCovered) => lang.row_already_covered(phone),
        Some(Route::Minor) => lang.row_minor(&range(None).0),
        Some(Route::SelfPaying) => lang.row_self_paying().to_owned(),
        Some(Route::AboveReferenceWage) => {
            let figure = rule
                .and_then(CriterionRule::compared)
                .and_then(|id| policy.figure(id, as_of));
            let umk = figure.map(|figure| format::value(lang, figure.value, figure.unit));
            lang.row_above_reference_wage(&umk.unwrap_or_default())
        }
        Some(Route::HigherDecile) => {
            let (from, to) = range(finding.route);
            lang.row_higher_decile(&from, &to)
        }
        Some(Route::FigureNotPublished) | None => lang.row_figure_not_published().to_owned(),
    }
}
