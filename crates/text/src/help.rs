//! Help for the other routes: the steps to take instead, and which other help may fit.
//!
//! No step goes beyond its source; a conclusion of this project is marked as one.

use lindungi_rules::eligibility::{Assessment, Facts};
use lindungi_rules::policy::{
    AidRule, Criterion, FigureId, Ktp, OfficeId, Outcome, Policy, Remedy,
};

use crate::answers::Card;
use crate::{Lang, faq, format, names};

/// The help for one remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help<'a> {
    /// The remedy.
    pub remedy: Remedy,
    /// A title of a few words.
    pub title: String,
    /// The steps to take, each in one or two sentences.
    pub steps: Vec<String>,
    /// Other parts of Kartu Bahagia that may fit, to be shown below `Lang::help_aids`, which makes clear
    /// that nothing is promised. Empty for people with a KTP from elsewhere.
    pub aids: Vec<OtherAid<'a>>,
}

/// A part of the city's help that may fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherAid<'a> {
    /// The name of this help.
    pub name: &'static str,
    /// The policy's row for this help, with source and mark.
    pub rule: &'a AidRule,
}

/// Returns the help for a remedy found by the check, with the figures in force on the day of the check.
pub fn help<'a>(
    lang: Lang,
    remedy: Remedy,
    assessment: &Assessment,
    facts: &Facts,
    policy: &'a Policy,
) -> Help<'a> {
    let aids = policy
        .aids
        .iter()
        .filter(|rule| rule.remedies.contains(&remedy) && facts.ktp != Some(Ktp::Elsewhere))
        .map(|rule| OtherAid {
            name: names::aid(lang, rule.id),
            rule,
        });
    let card = Card::of(policy, facts.age_on(assessment.as_of));
    Help {
        remedy,
        title: title(lang, remedy, card),
        steps: steps(lang, remedy, assessment, policy, card),
        aids: aids.collect(),
    }
}

fn title(lang: Lang, remedy: Remedy, card: Card) -> String {
    let title = match remedy {
        Remedy::OwnCity => return lang.help_own_city(card.name(lang)),
        Remedy::EmployerRegisters => lang.help_employer_registers(),
        Remedy::StateScheme => lang.help_state_scheme(),
        Remedy::NotWorking => lang.help_not_working(),
        Remedy::Minor => lang.help_minor(),
        Remedy::TooYoung => lang.help_too_young(),
        Remedy::Over65 => lang.help_over_65(),
        Remedy::SelfPaying => lang.help_self_paying(),
        Remedy::EmployerCovers => lang.help_employer_covers(),
        Remedy::AlreadyCovered => lang.help_already_covered(),
        Remedy::AboveReferenceWage => lang.help_above_reference_wage(),
        Remedy::HigherDecile => lang.help_higher_decile(),
        Remedy::FigureNotPublished => lang.help_figure_not_published(),
    };
    title.to_owned()
}

/// The first step of a remedy, which its reason names too.
pub(crate) fn first(lang: Lang, remedy: Remedy, policy: &Policy, card: Card) -> String {
    let phone = policy.phone(OfficeId::BpjsCall);
    let manpower = names::office_of(lang, policy, OfficeId::Manpower);
    match remedy {
        Remedy::OwnCity => lang.reason_residence_own_city_next(card.name(lang), &policy.city.name),
        Remedy::EmployerRegisters => {
            lang.reason_informal_work_employer_registers_next(manpower, phone)
        }
        Remedy::StateScheme => lang.reason_informal_work_state_scheme_next().to_owned(),
        Remedy::NotWorking => lang.reason_informal_work_not_working_next().to_owned(),
        Remedy::Minor => lang.reason_age_minor_next().to_owned(),
        Remedy::TooYoung => lang.reason_age_too_young_next().to_owned(),
        Remedy::Over65 => lang.reason_age_over_65_next(phone),
        Remedy::SelfPaying => lang.reason_no_double_cover_self_paying_next().to_owned(),
        Remedy::EmployerCovers => lang.reason_no_double_cover_employer_covers_next(phone),
        Remedy::AlreadyCovered => lang.reason_no_double_cover_already_covered_next(phone),
        Remedy::AboveReferenceWage => lang.reason_income_above_reference_wage_next().to_owned(),
        Remedy::HigherDecile => lang.reason_welfare_higher_decile_next().to_owned(),
        Remedy::FigureNotPublished => lang.reason_not_published_next().to_owned(),
    }
}

fn steps(
    lang: Lang,
    remedy: Remedy,
    assessment: &Assessment,
    policy: &Policy,
    card: Card,
) -> Vec<String> {
    let day = assessment.as_of;
    let phone = policy.phone(OfficeId::BpjsCall);
    let mut steps = vec![first(lang, remedy, policy, card)];
    match remedy {
        // People whom another finding excludes from registering alone are not sent to do so.
        Remedy::OwnCity if assessment.may_join_alone() => {
            steps.push(lang.help_own_city_alone(card.name(lang)));
            steps.push(lang.result_own_how(phone));
        }
        Remedy::AboveReferenceWage if assessment.may_join_alone() => {
            steps.push(lang.result_own_how(phone));
        }
        Remedy::EmployerRegisters => {
            steps.push(lang.help_employer_proof().to_owned());
            steps.push(lang.reason_no_double_cover_employer_covers_next(phone));
        }
        Remedy::StateScheme
        | Remedy::NotWorking
        | Remedy::TooYoung
        | Remedy::Minor
        | Remedy::Over65 => {
            steps.push(lang.help_family().to_owned());
        }
        Remedy::SelfPaying => {
            let lapse = policy.figure(FigureId::LapseMonths, day);
            steps.extend(lapse.map(|lapse| lang.result_cover_lapse(&format::number(lapse.value))));
            steps.extend(faq::relief(lang, policy, day));
        }
        Remedy::EmployerCovers => steps.push(lang.help_employer_covers_family().to_owned()),
        Remedy::AlreadyCovered if works_alone(assessment) => {
            steps.extend(faq::go_on(lang, policy, day));
        }
        Remedy::OwnCity | Remedy::AboveReferenceWage | Remedy::AlreadyCovered => {}
        Remedy::HigherDecile | Remedy::FigureNotPublished => {
            steps.push(lang.help_higher_decile_ask().to_owned());
        }
    }
    steps
}

/// Returns true if the person could pay for themselves after their present cover ends.
fn works_alone(assessment: &Assessment) -> bool {
    assessment.outcome(Criterion::InformalWork) != Outcome::NotMet
        && matches!(
            assessment.outcome(Criterion::Age),
            Outcome::Met | Outcome::Unknown
        )
}
