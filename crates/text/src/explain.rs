//! A finding, explained: why, from which figure and source, whether it can change, what to do.

use lindungi_rules::eligibility::{Assessment, Change, Facts, Finding, Verdict, When, change};
use lindungi_rules::policy::{
    Condition, Criterion, CriterionRule, Date, Figure, Mark, OfficeId, Outcome, Policy, Route,
    Source,
};

use crate::{Lang, format, names};

/// A verdict in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerdictText {
    /// A few words.
    pub title: &'static str,
    /// A sentence.
    pub text: &'static str,
    /// What to do next.
    pub next: &'static str,
}

/// A verdict in words. None of them says that somebody qualifies.
pub fn verdict(lang: Lang, verdict: Verdict) -> VerdictText {
    match verdict {
        Verdict::Likely => VerdictText {
            title: lang.verdict_likely_title(),
            text: lang.verdict_likely_text(),
            next: lang.verdict_likely_next(),
        },
        Verdict::NeedsCheck => VerdictText {
            title: lang.verdict_needs_check_title(),
            text: lang.verdict_needs_check_text(),
            next: lang.verdict_needs_check_next(),
        },
        Verdict::OtherRoute => VerdictText {
            title: lang.verdict_other_route_title(),
            text: lang.verdict_other_route_text(),
            next: lang.verdict_other_route_next(),
        },
    }
}

/// One finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// What was found.
    pub finding: Finding,
    /// What the criterion is called.
    pub criterion: &'static str,
    /// What it found, in a word or two.
    pub outcome: &'static str,
    /// Why, with the figure.
    pub reason: String,
    /// Whether it can change; nothing where it is as it should be.
    pub change: Option<String>,
    /// What to do; nothing where nothing needs doing.
    pub next: Option<String>,
    /// The figure with which it compares, where it does.
    pub figure: Option<&'a Figure>,
    /// Where the criterion comes from.
    pub source: Option<&'a Source>,
    /// How well the criterion is known.
    pub mark: Mark,
}

/// Every finding of an assessment in words, in the order of the criteria.
pub fn explain<'a>(
    lang: Lang,
    assessment: &Assessment,
    facts: &Facts,
    policy: &'a Policy,
) -> Vec<Explanation<'a>> {
    assessment
        .findings
        .iter()
        .filter_map(|finding| {
            let rule = policy.criterion(finding.criterion)?;
            let told = Told {
                lang,
                finding,
                rule,
                policy,
                as_of: assessment.as_of,
            };
            Some(Explanation {
                finding: *finding,
                criterion: names::criterion(lang, finding.criterion),
                outcome: names::outcome(lang, finding.outcome),
                reason: told.reason(),
                change: change_text(lang, change(finding, facts, policy, assessment.as_of)),
                next: told.next(),
                figure: rule
                    .compared()
                    .and_then(|id| policy.figure(id, assessment.as_of)),
                source: policy.source(&rule.source),
                mark: rule.mark,
            })
        })
        .collect()
}

fn change_text(lang: Lang, change: Change) -> Option<String> {
    match change {
        Change::Needless => None,
        Change::ByPerson | Change::Covered => Some(lang.result_change_person().to_owned()),
        Change::ByTime(When::On(day)) => Some(lang.result_change_time_on(&format::date(lang, day))),
        Change::ByTime(_) => Some(lang.result_change_time().to_owned()),
        Change::Never => Some(lang.result_change_never().to_owned()),
    }
}

/// A finding on its way into words.
struct Told<'a> {
    lang: Lang,
    finding: &'a Finding,
    rule: &'a CriterionRule,
    policy: &'a Policy,
    as_of: Date,
}

impl Told<'_> {
    fn reason(&self) -> String {
        let (lang, city) = (self.lang, self.policy.city.name.as_ref());
        let met = self.finding.outcome == Outcome::Met;
        match (self.finding.criterion, self.finding.route) {
            (criterion, Some(Route::FigureNotPublished)) if criterion != Criterion::Income => {
                lang.reason_not_in_force().to_owned()
            }
            (Criterion::Residence, Some(_)) => lang.reason_residence_own_city(city),
            (Criterion::Residence, None) if met => lang.reason_residence_met(city),
            (Criterion::Residence, None) => lang.reason_residence_unknown().to_owned(),
            (Criterion::InformalWork, Some(Route::EmployerRegisters)) => {
                lang.reason_informal_work_employer_registers().to_owned()
            }
            (Criterion::InformalWork, Some(Route::StateScheme)) => {
                lang.reason_informal_work_state_scheme().to_owned()
            }
            (Criterion::InformalWork, Some(_)) => {
                lang.reason_informal_work_not_working().to_owned()
            }
            (Criterion::InformalWork, None) if met => lang.reason_informal_work_met().to_owned(),
            (Criterion::InformalWork, None) => lang.reason_informal_work_unknown().to_owned(),
            (Criterion::Age, route) => self.age(route, met),
            (Criterion::NoDoubleCover, Some(Route::SelfPaying)) => {
                lang.reason_no_double_cover_self_paying().to_owned()
            }
            (Criterion::NoDoubleCover, Some(Route::EmployerCovers)) => {
                lang.reason_no_double_cover_employer_covers().to_owned()
            }
            (Criterion::NoDoubleCover, Some(_)) => {
                lang.reason_no_double_cover_already_covered().to_owned()
            }
            (Criterion::NoDoubleCover, None) if met => lang.reason_no_double_cover_met().to_owned(),
            (Criterion::NoDoubleCover, None) => lang.reason_no_double_cover_unknown().to_owned(),
            (Criterion::Income, route) => self.income(route, met),
            (Criterion::Welfare, Some(_)) => {
                let (from, to) = self.range(self.finding.route);
                lang.reason_welfare_higher_decile(&from, &to)
            }
            (Criterion::Welfare, None) if met => {
                let (from, to) = self.range(None);
                lang.reason_welfare_met(&from, &to)
            }
            (Criterion::Welfare, None) => lang.reason_welfare_unknown().to_owned(),
        }
    }

    fn age(&self, route: Option<Route>, met: bool) -> String {
        let lang = self.lang;
        let (low, high) = self.range(route);
        match route {
            Some(Route::Minor) => {
                let (from, _) = self.range(None);
                lang.reason_age_minor(self.policy.city.name.as_ref(), &from, &high, &low)
            }
            // The range of the refused ages ends one below the youngest age that is looked at.
            Some(Route::TooYoung) => {
                let (looked_at, _) = self.range(Some(Route::Minor));
                lang.reason_age_too_young(&looked_at)
            }
            Some(_) => lang.reason_age_over_65(&low),
            None if met => lang.reason_age_met(&low, &high),
            None => lang.reason_age_unknown().to_owned(),
        }
    }

    fn income(&self, route: Option<Route>, met: bool) -> String {
        let (lang, city) = (self.lang, self.policy.city.name.as_ref());
        let year = self.as_of.year().to_string();
        let figure = self
            .rule
            .compared()
            .and_then(|id| self.policy.figure(id, self.as_of));
        let umk = figure
            .map(|figure| format::value(lang, figure.value, figure.unit))
            .unwrap_or_default();
        match route {
            Some(Route::FigureNotPublished) => lang.reason_income_figure_not_published(city, &year),
            Some(_) => lang.reason_income_above_reference_wage(city, &umk, &year),
            None if met => lang.reason_income_met(city, &umk, &year),
            None => lang.reason_income_unknown().to_owned(),
        }
    }

    /// The bounds of the case with this route, to be put into a sentence.
    fn range(&self, route: Option<Route>) -> (String, String) {
        self.rule
            .cases
            .iter()
            .find_map(|case| match case.when {
                Condition::Between(from, to) if case.route == route => Some((
                    from.to_string(),
                    to.map(|to| to.to_string()).unwrap_or_default(),
                )),
                _ => None,
            })
            .unwrap_or_default()
    }

    fn next(&self) -> Option<String> {
        let (lang, city) = (self.lang, self.policy.city.name.as_ref());
        if self.finding.outcome == Outcome::Met {
            return None;
        }
        let phone = self.policy.phone(OfficeId::BpjsCall);
        let manpower = self
            .policy
            .office(OfficeId::Manpower)
            .map(|office| office.name.as_ref())
            .unwrap_or_default();
        Some(match self.finding.route {
            Some(Route::OwnCity) => lang.reason_residence_own_city_next(city),
            Some(Route::EmployerRegisters) => {
                lang.reason_informal_work_employer_registers_next(manpower, phone)
            }
            Some(Route::StateScheme) => lang.reason_informal_work_state_scheme_next().to_owned(),
            Some(Route::NotWorking) => lang.reason_informal_work_not_working_next().to_owned(),
            Some(Route::Minor) => lang.reason_age_minor_next().to_owned(),
            Some(Route::TooYoung) => lang.reason_age_too_young_next().to_owned(),
            Some(Route::Over65) => lang.reason_age_over_65_next(phone),
            Some(Route::SelfPaying) => lang.reason_no_double_cover_self_paying_next().to_owned(),
            Some(Route::EmployerCovers) => lang.reason_no_double_cover_employer_covers_next(phone),
            Some(Route::AlreadyCovered) => lang.reason_no_double_cover_already_covered_next(phone),
            Some(Route::AboveReferenceWage) => {
                lang.reason_income_above_reference_wage_next().to_owned()
            }
            Some(Route::HigherDecile) => lang.reason_welfare_higher_decile_next().to_owned(),
            Some(Route::FigureNotPublished) => lang.reason_not_published_next().to_owned(),
            None => match self.finding.criterion {
                Criterion::Residence => lang.reason_residence_unknown_next().to_owned(),
                Criterion::InformalWork => lang.reason_informal_work_unknown_next().to_owned(),
                Criterion::Age => lang.reason_age_unknown_next().to_owned(),
                Criterion::NoDoubleCover => lang.reason_no_double_cover_unknown_next(phone),
                Criterion::Income => lang.reason_income_unknown_next().to_owned(),
                Criterion::Welfare => lang.reason_welfare_unknown_next().to_owned(),
            },
        })
    }
}
