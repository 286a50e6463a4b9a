//! Explains findings: the reason with figure and source, whether the finding can change, and the next step;
//! also what would change the verdict.

use lindungi_rules::eligibility::{
    AgeChange, Assessment, Change, Facts, Finding, Path, Reachability, Step, Verdict, When, change,
};
use lindungi_rules::policy::{
    Condition, Criterion, CriterionRule, Date, Figure, Mark, OfficeId, Outcome, Policy, Priority,
    Remedy, Source,
};

use crate::answers::Card;
use crate::{Lang, answers, format, help, names};

/// A verdict in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerdictText {
    /// A title of a few words.
    pub title: &'static str,
    /// The explanation in one sentence.
    pub text: &'static str,
}

/// The words for a verdict, without the next step, which depends on the person ([`crate::reasons::next`]).
/// No verdict states that somebody qualifies.
pub fn verdict(lang: Lang, verdict: Verdict) -> VerdictText {
    match verdict {
        Verdict::Likely => VerdictText {
            title: lang.verdict_likely_title(),
            text: lang.verdict_likely_text(),
        },
        Verdict::NeedsCheck => VerdictText {
            title: lang.verdict_needs_check_title(),
            text: lang.verdict_needs_check_text(),
        },
        Verdict::OtherRoute => VerdictText {
            title: lang.verdict_other_route_title(),
            text: lang.verdict_other_route_text(),
        },
    }
}

/// One finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// The finding.
    pub finding: Finding,
    /// The name of the criterion.
    pub criterion: &'static str,
    /// The outcome, in a word or two.
    pub outcome: &'static str,
    /// The reason, with the figure.
    pub reason: String,
    /// A sentence on how the finding can change; `None` if the criterion is met.
    pub change: Option<String>,
    /// The next step; `None` if nothing is needed.
    pub next: Option<String>,
    /// The figure to which the criterion compares, if there is one.
    pub figure: Option<&'a Figure>,
    /// The source of the criterion.
    pub source: Option<&'a Source>,
    /// The reliability of the criterion.
    pub mark: Mark,
}

/// Explains all findings of an assessment, in the order of the criteria.
pub fn explain<'a>(
    lang: Lang,
    assessment: &Assessment,
    facts: &Facts,
    policy: &'a Policy,
) -> Vec<Explanation<'a>> {
    let card = Card::of(policy, facts.age_on(assessment.as_of));
    assessment
        .findings
        .iter()
        .filter_map(|finding| {
            let rule = policy.criterion(finding.criterion)?;
            let text = FindingText {
                lang,
                finding,
                rule,
                policy,
                as_of: assessment.as_of,
                decile: facts.decile,
                card,
            };
            Some(Explanation {
                finding: *finding,
                criterion: names::criterion(lang, finding.criterion, card),
                outcome: names::outcome(lang, finding.outcome),
                reason: text.reason(),
                change: change_text(lang, change(finding, facts, policy, assessment.as_of)),
                next: text.next(),
                figure: rule
                    .compared()
                    .and_then(|id| policy.figure(id, assessment.as_of)),
                source: policy.source(&rule.source),
                mark: rule.mark,
            })
        })
        .collect()
}

/// Returns true if a finding keeps the verdict from being certain.
pub(crate) fn keeps_open(finding: Finding, policy: &Policy) -> bool {
    match finding.outcome {
        Outcome::Check => true,
        Outcome::Unknown => policy
            .criterion(finding.criterion)
            .is_none_or(|rule| !rule.optional),
        Outcome::Met | Outcome::NotMet => false,
    }
}

/// Explains how a finding can change; `None` if no change is needed.
pub fn change_text(lang: Lang, change: Change) -> Option<String> {
    match change {
        Change::NotNeeded => None,
        Change::ByPerson => Some(lang.result_change_person().to_owned()),
        Change::ByTime(When::Unknown) => Some(lang.result_change_time().to_owned()),
        Change::ByTime(when) => Some(lang.result_change_time_on(&when_text(lang, when))),
        Change::Covered => Some(lang.result_change_covered().to_owned()),
        Change::Never => Some(lang.result_change_never().to_owned()),
    }
}

/// The time of a change, as part of a sentence.
fn when_text(lang: Lang, when: When) -> String {
    match when {
        When::On(day) => lang.when_on(&format::date(lang, day)),
        When::Between(first, last) => {
            lang.when_between(&format::date(lang, first), &format::date(lang, last))
        }
        When::Unknown => lang.when_unknown().to_owned(),
    }
}

/// The birthday that changes the finding on age, and what to do about it.
pub fn age_change_text(lang: Lang, change: &AgeChange) -> String {
    let (age, when) = (change.age.to_string(), when_text(lang, change.when));
    match change.outcome {
        Outcome::Met => lang.turning_opens(&age, &when),
        Outcome::Check => lang.turning_check(&age, &when),
        Outcome::NotMet | Outcome::Unknown => lang.turning_closes(&age, &when),
    }
}

/// The way to a likely verdict in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathText {
    /// A sentence on how a likely verdict can be reached, or why not.
    pub heading: String,
    /// The changes needed, one line each; empty for employees, and if no change is possible.
    pub steps: Vec<String>,
}

/// Explains the way to a likely verdict; `None` if the verdict is likely already.
///
/// An employee is given no steps, because one of them would be to leave the job.
pub fn path_text(
    lang: Lang,
    path: &Path,
    assessment: &Assessment,
    facts: &Facts,
    policy: &Policy,
) -> Option<PathText> {
    let likely = lang.verdict_likely_title();
    let card = Card::of(policy, facts.age_on(assessment.as_of));
    // The heading names a birthday by the age; the step names its day.
    let birthday = path.steps.iter().find_map(|step| match step.change {
        Change::ByTime(_) if step.criterion == Criterion::Age => met_from(policy),
        _ => None,
    });
    let heading = match path.reach {
        Reachability::Already => return None,
        Reachability::ByPerson | Reachability::ByTime(_) if is_employed(assessment) => {
            lang.path_employee().to_owned()
        }
        Reachability::ByPerson => lang.path_person(likely),
        Reachability::ByTime(when) => match birthday {
            Some(age) if when != When::Unknown => lang.path_birthday(&age.to_string(), likely),
            _ => lang.path_time(likely, &when_text(lang, when)),
        },
        Reachability::Covered => lang.path_covered().to_owned(),
        Reachability::Never => lang.path_never().to_owned(),
    };
    let steps = match path.reach {
        Reachability::ByPerson | Reachability::ByTime(_) if !is_employed(assessment) => path
            .steps
            .iter()
            .map(|step| step_text(lang, step, assessment, policy, card))
            .collect(),
        _ => Vec::new(),
    };
    Some(PathText { heading, steps })
}

/// Returns true if a company must register the person.
fn is_employed(assessment: &Assessment) -> bool {
    let mut remedies = assessment.findings.iter().map(|finding| finding.remedy);
    remedies.any(|remedy| remedy == Some(Remedy::EmployerRegisters))
}

/// The change needed for one criterion.
fn step_text(
    lang: Lang,
    step: &Step,
    assessment: &Assessment,
    policy: &Policy,
    card: Card,
) -> String {
    let remedy = assessment
        .findings
        .iter()
        .find(|finding| finding.criterion == step.criterion)
        .and_then(|finding| finding.remedy);
    let city = &policy.city.name;
    let criterion = names::criterion(lang, step.criterion, card);
    let rule = policy.criterion(step.criterion);
    match (step.criterion, remedy) {
        (Criterion::Income, Some(Remedy::FigureNotPublished)) => {
            lang.path_wage(city, &assessment.as_of.year().to_string())
        }
        (_, Some(Remedy::FigureNotPublished)) => lang.path_in_force(criterion),
        (_, None) => lang.path_unknown(answers::question(lang, step.criterion, card)),
        (Criterion::Residence, Some(_)) => lang.path_residence(card.name(lang), city),
        (Criterion::InformalWork, Some(_)) => lang.path_working().to_owned(),
        (Criterion::Age, Some(_)) => {
            let when = match step.change {
                Change::ByTime(when) => when,
                _ => When::Unknown,
            };
            let from = met_from(policy);
            lang.path_age(
                &from.map(|from| from.to_string()).unwrap_or_default(),
                &when_text(lang, when),
            )
        }
        (Criterion::NoDoubleCover, Some(_)) => lang.path_self_paying().to_owned(),
        (Criterion::Income, Some(_)) => {
            let figure = rule
                .and_then(CriterionRule::compared)
                .and_then(|id| policy.figure(id, assessment.as_of));
            let umk = figure.map(|figure| format::value(lang, figure.value, figure.unit));
            lang.path_income(&umk.unwrap_or_default())
        }
        (Criterion::Welfare, Some(_)) => lang.path_welfare().to_owned(),
    }
}

/// The lowest age that meets the criterion without a check.
fn met_from(policy: &Policy) -> Option<u8> {
    let range = policy.criterion(Criterion::Age)?.met_range();
    range.map(|(from, _)| from)
}

/// The lower and upper bound of the case with this remedy, as text; empty if there is none.
pub(crate) fn range(rule: &CriterionRule, remedy: Option<Remedy>) -> (String, String) {
    rule.cases
        .iter()
        .find_map(|case| match case.when {
            Condition::Between(from, to) if case.remedy == remedy => Some((
                from.to_string(),
                to.map(|to| to.to_string()).unwrap_or_default(),
            )),
            _ => None,
        })
        .unwrap_or_default()
}

/// The inputs for explaining one finding.
struct FindingText<'a> {
    lang: Lang,
    finding: &'a Finding,
    rule: &'a CriterionRule,
    policy: &'a Policy,
    as_of: Date,
    decile: Option<u8>,
    card: Card,
}

impl FindingText<'_> {
    fn reason(&self) -> String {
        let (lang, city) = (self.lang, self.policy.city.name.as_ref());
        let met = self.finding.outcome == Outcome::Met;
        match (self.finding.criterion, self.finding.remedy) {
            (criterion, Some(Remedy::FigureNotPublished)) if criterion != Criterion::Income => {
                lang.reason_not_in_force().to_owned()
            }
            (Criterion::Residence, Some(_)) => {
                lang.reason_residence_own_city(self.card.name(lang), city)
            }
            (Criterion::Residence, None) if met => {
                lang.reason_residence_met(self.card.name(lang), city)
            }
            (Criterion::Residence, None) => lang.reason_residence_unknown(self.card.name(lang)),
            (Criterion::InformalWork, Some(Remedy::EmployerRegisters)) => {
                lang.reason_informal_work_employer_registers().to_owned()
            }
            (Criterion::InformalWork, Some(Remedy::StateScheme)) => {
                lang.reason_informal_work_state_scheme().to_owned()
            }
            (Criterion::InformalWork, Some(_)) => {
                lang.reason_informal_work_not_working().to_owned()
            }
            (Criterion::InformalWork, None) if met => lang.reason_informal_work_met().to_owned(),
            (Criterion::InformalWork, None) => lang.reason_informal_work_unknown().to_owned(),
            (Criterion::Age, remedy) => self.age(remedy, met),
            (Criterion::NoDoubleCover, Some(Remedy::SelfPaying)) => {
                lang.reason_no_double_cover_self_paying().to_owned()
            }
            (Criterion::NoDoubleCover, Some(Remedy::EmployerCovers)) => {
                lang.reason_no_double_cover_employer_covers().to_owned()
            }
            (Criterion::NoDoubleCover, Some(_)) => {
                lang.reason_no_double_cover_already_covered().to_owned()
            }
            (Criterion::NoDoubleCover, None) if met => lang.reason_no_double_cover_met().to_owned(),
            (Criterion::NoDoubleCover, None) => lang.reason_no_double_cover_unknown().to_owned(),
            (Criterion::Income, remedy) => self.income(remedy, met),
            (Criterion::Welfare, _) => self.welfare(),
        }
    }

    /// Names the priority by the group of the decile. No other sentence names the priority.
    fn welfare(&self) -> String {
        let (lang, decile) = (self.lang, self.decile);
        let mut rules = self.policy.priorities.iter();
        let rule = rules.find(|rule| decile.is_some_and(|at| (rule.from..=rule.to).contains(&at)));
        let Some(rule) = rule else {
            return lang.reason_welfare_unknown().to_owned();
        };
        let (from, to) = (rule.from.to_string(), rule.to.to_string());
        match rule.level {
            Priority::High => lang.reason_welfare_high(&from, &to),
            Priority::Medium => lang.reason_welfare_medium(&from, &to),
            Priority::Low => lang.reason_welfare_low(&from, &to),
            Priority::Unknown => lang.reason_welfare_unknown().to_owned(),
        }
    }

    fn age(&self, remedy: Option<Remedy>, met: bool) -> String {
        let lang = self.lang;
        let (low, high) = self.range(remedy);
        match remedy {
            Some(Remedy::Minor) => {
                let (from, _) = self.range(None);
                lang.reason_age_minor(self.policy.city.name.as_ref(), &from, &high, &low)
            }
            // The refused ages end one year below the youngest age that is checked.
            Some(Remedy::TooYoung) => {
                let (youngest, _) = self.range(Some(Remedy::Minor));
                lang.reason_age_too_young(&youngest)
            }
            Some(_) => lang.reason_age_over_65(&low),
            None if met => lang.reason_age_met(&low, &high),
            None => lang.reason_age_unknown().to_owned(),
        }
    }

    fn income(&self, remedy: Option<Remedy>, met: bool) -> String {
        let (lang, city) = (self.lang, self.policy.city.name.as_ref());
        let year = self.as_of.year().to_string();
        let figure = self
            .rule
            .compared()
            .and_then(|id| self.policy.figure(id, self.as_of));
        let umk = figure
            .map(|figure| format::value(lang, figure.value, figure.unit))
            .unwrap_or_default();
        match remedy {
            Some(Remedy::FigureNotPublished) => {
                lang.reason_income_figure_not_published(city, &year)
            }
            Some(_) => lang.reason_income_above_reference_wage(city, &umk, &year),
            None if met => lang.reason_income_met(city, &umk, &year),
            None => lang.reason_income_unknown().to_owned(),
        }
    }

    fn range(&self, remedy: Option<Remedy>) -> (String, String) {
        range(self.rule, remedy)
    }

    fn next(&self) -> Option<String> {
        let lang = self.lang;
        if self.finding.outcome == Outcome::Met {
            return None;
        }
        let phone = self.policy.phone(OfficeId::BpjsCall);
        Some(match self.finding.remedy {
            Some(remedy) => help::first(lang, remedy, self.policy, self.card),
            None => match self.finding.criterion {
                Criterion::Residence => lang.reason_residence_unknown_look(self.card.name(lang)),
                Criterion::InformalWork => lang.reason_informal_work_unknown_next().to_owned(),
                Criterion::Age => lang.reason_age_unknown_look().to_owned(),
                Criterion::NoDoubleCover => lang.reason_no_double_cover_unknown_next(phone),
                Criterion::Income => lang.reason_income_unknown_look().to_owned(),
                Criterion::Welfare => lang.said_decile_lookup().to_owned(),
            },
        })
    }
}
