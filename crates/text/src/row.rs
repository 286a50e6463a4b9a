//! The result of one row of a list, in a sentence that fits a cell: the deciding finding, and what to do.
//! The sentence speaks about the person; `explain` gives all findings, addressed to the person.

use lindungi_rules::eligibility::{Assessment, Finding, Verdict};
use lindungi_rules::policy::{Criterion, CriterionRule, Date, OfficeId, Outcome, Policy, Remedy};

use crate::answers::Card;
use crate::explain::range;
use crate::{Lang, answers, format, names, reasons};

/// The sentence for an assessment: the finding that decides the verdict (the first one on the page, if
/// there are several), or the cells that are missing.
pub fn sentence(lang: Lang, assessment: &Assessment, policy: &Policy) -> String {
    let mut findings = assessment.findings.iter();
    let decides = match assessment.verdict {
        Verdict::Likely => return lang.row_likely(&policy.city.name),
        Verdict::NeedsCheck => findings
            .find(|finding| finding.outcome == Outcome::Check)
            .copied(),
        Verdict::OtherRoute => reasons::deciding(assessment),
    };
    if let Some(finding) = decides {
        return finding_text(lang, finding, policy, assessment.as_of);
    }
    let missing = missing(lang, assessment, policy);
    if missing.is_empty() {
        return lang.row_figure_not_published().to_owned();
    }
    lang.row_unknown(&missing.join(", "))
}

/// The questions for criteria that wait for an answer. Leaves out optional criteria, and criteria whose
/// figure to compare with is not published.
fn missing(lang: Lang, assessment: &Assessment, policy: &Policy) -> Vec<&'static str> {
    let findings = assessment.findings.iter();
    let waiting = findings.filter(|finding| {
        let rule = policy.criterion(finding.criterion);
        finding.outcome == Outcome::Unknown
            && finding.remedy.is_none()
            && rule.is_some_and(|rule| !rule.optional)
    });
    waiting
        .map(|finding| answers::question(lang, finding.criterion, Card::Ktp))
        .collect()
}

/// The label of a finding: the criterion, and in a few words why it is not met.
pub fn label(lang: Lang, finding: Finding, policy: &Policy) -> String {
    let criterion = names::criterion(lang, finding.criterion, Card::Ktp);
    [criterion, ": ", &short(lang, finding, policy)].concat()
}

/// The reason why a criterion is not met, in a few words, as a label for counts.
pub fn short(lang: Lang, finding: Finding, policy: &Policy) -> String {
    let rule = policy.criterion(finding.criterion);
    let range = rule
        .map(|rule| range(rule, finding.remedy))
        .unwrap_or_default();
    match finding.remedy {
        Some(Remedy::OwnCity) => lang.short_own_city(&policy.city.name),
        Some(Remedy::EmployerRegisters) => lang.short_employer_registers().to_owned(),
        Some(Remedy::StateScheme) => lang.short_state_scheme().to_owned(),
        Some(Remedy::NotWorking) => lang.short_not_working().to_owned(),
        Some(Remedy::TooYoung) => lang.short_to(&range.1),
        Some(Remedy::Over65) => lang.short_from(&range.0),
        Some(Remedy::EmployerCovers) => lang.short_employer_covers().to_owned(),
        Some(Remedy::AlreadyCovered) => lang.short_already_covered().to_owned(),
        Some(Remedy::SelfPaying) => lang.short_self_paying().to_owned(),
        Some(Remedy::AboveReferenceWage) => lang.short_above_reference_wage().to_owned(),
        Some(Remedy::Minor | Remedy::HigherDecile) => lang.short_between(&range.0, &range.1),
        Some(Remedy::FigureNotPublished) => lang.short_figure_not_published().to_owned(),
        None => names::outcome(lang, finding.outcome).to_lowercase(),
    }
}

/// Explains one finding on the day of the check: the reason, and what to do.
pub fn finding_text(lang: Lang, finding: Finding, policy: &Policy, as_of: Date) -> String {
    let rule = policy.criterion(finding.criterion);
    let range = |remedy| rule.map(|rule| range(rule, remedy)).unwrap_or_default();
    let phone = policy.phone(OfficeId::BpjsCall);
    let compared = || {
        let id = rule.and_then(CriterionRule::compared);
        let figure = id.and_then(|id| policy.figure(id, as_of));
        let figure = figure.map(|figure| format::value(lang, figure.value, figure.unit));
        figure.unwrap_or_default()
    };
    match finding.remedy {
        Some(Remedy::OwnCity) => lang.row_own_city(&policy.city.name),
        Some(Remedy::EmployerRegisters) => lang.row_employer_registers().to_owned(),
        Some(Remedy::StateScheme) => lang.row_state_scheme().to_owned(),
        Some(Remedy::NotWorking) => lang.row_not_working().to_owned(),
        Some(Remedy::TooYoung) => lang.row_too_young(&range(Some(Remedy::Minor)).0),
        Some(Remedy::Over65) => lang.row_over_65(&range(finding.remedy).0),
        Some(Remedy::EmployerCovers) => lang.row_employer_covers(phone),
        Some(Remedy::AlreadyCovered) => lang.row_already_covered(phone),
        Some(Remedy::Minor) => lang.row_minor(&range(None).0),
        Some(Remedy::SelfPaying) => lang.row_self_paying().to_owned(),
        Some(Remedy::AboveReferenceWage) => lang.row_above_reference_wage(&compared()),
        Some(Remedy::HigherDecile) => {
            let (from, to) = range(finding.remedy);
            lang.row_higher_decile(&from, &to)
        }
        Some(Remedy::FigureNotPublished) => lang.row_figure_not_published().to_owned(),
        None if finding.outcome == Outcome::Met => match finding.criterion {
            Criterion::Residence => lang.row_met_residence(&policy.city.name),
            Criterion::InformalWork => lang.row_met_informal_work().to_owned(),
            Criterion::Age => {
                let (from, to) = range(None);
                lang.row_met_age(&from, &to)
            }
            Criterion::NoDoubleCover => lang.row_met_no_double_cover().to_owned(),
            Criterion::Income => lang.row_met_income(&compared()),
            Criterion::Welfare => {
                let (from, to) = range(None);
                lang.row_met_welfare(&from, &to)
            }
        },
        None if rule.is_some_and(|rule| rule.optional) => {
            lang.row_not_told_optional(answers::question(lang, finding.criterion, Card::Ktp))
        }
        None => lang.row_not_told(answers::question(lang, finding.criterion, Card::Ktp)),
    }
}
