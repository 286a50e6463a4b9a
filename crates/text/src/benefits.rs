//! What cover pays, each amount from the policy, each with the condition that goes with it.

use lindungi_rules::cover::Cover;
use lindungi_rules::policy::{Rupiah, Unit};

use crate::{Lang, format};

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// A work accident that needs care.
    Care,
    /// A work accident after which one cannot work.
    Wage,
    /// Death by work accident.
    AccidentDeath,
    /// Death that is no work accident.
    OtherDeath,
    /// Children at school after a death by work accident.
    SchoolAccident,
    /// Children at school after another death.
    SchoolDeath,
}

/// What the family gets in one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Which event.
    pub what: Happening,
    /// What has happened.
    pub title: &'static str,
    /// What is paid with so many months paid. `None` where there is no sum to expect: care has no
    /// ceiling, and scholarships have only an upper bound, which `text` tells with its conditions.
    pub amount: Option<Rupiah>,
    /// What is paid, and on what condition, whatever was paid so far.
    pub text: String,
    /// Whether the months paid fulfil the condition.
    pub met: bool,
}

/// What cover pays with contributions for so many months, event by event. Where no figure was in
/// force the event is left out: none ever shows an old number.
pub fn events(lang: Lang, cover: &Cover, months_paid: u64) -> Vec<Event> {
    let covered = months_paid > 0;
    let mut events = vec![Event {
        what: Happening::Care,
        title: lang.benefit_care(),
        amount: None,
        text: lang.benefit_care_text().to_owned(),
        met: covered,
    }];
    if let Some(wage) = cover.wage {
        events.push(Event {
            what: Happening::Wage,
            title: lang.benefit_wage(),
            amount: covered.then_some(wage.full),
            text: lang.benefit_wage_text(
                &format::rupiah(wage.full),
                &format::rupiah(wage.later),
                &wage.full_months.to_string(),
            ),
            met: covered,
        });
    }
    if let Some(death) = cover.accident_death {
        events.push(Event {
            what: Happening::AccidentDeath,
            title: lang.benefit_accident(),
            amount: covered.then_some(death.total),
            text: lang
                .benefit_accident_text(&format::rupiah(death.total), &format::rupiah(death.base)),
            met: covered,
        });
    }
    if let Some(death) = cover.other_death {
        events.push(Event {
            what: Happening::OtherDeath,
            title: lang.benefit_death(),
            amount: covered.then(|| death.after(months_paid)),
            text: lang.benefit_death_text(
                &format::rupiah(death.early),
                &format::rupiah(death.full),
                &death.waiting_months.to_string(),
            ),
            met: months_paid > death.waiting_months,
        });
    }
    if let Some(school) = cover.scholarship {
        let most = lang.benefit_school_most(
            &school.until_age.to_string(),
            &school.children.to_string(),
            &format::rupiah(school.most),
        );
        let with = |condition: &str, more: &str| {
            let mut text = condition.to_owned();
            text.push(' ');
            text.push_str(more);
            text
        };
        events.push(Event {
            what: Happening::SchoolAccident,
            title: lang.benefit_school_accident(),
            amount: None,
            text: with(lang.benefit_school_accident_text(), &most),
            met: covered,
        });
        events.push(Event {
            what: Happening::SchoolDeath,
            title: lang.benefit_school_death(),
            amount: None,
            text: with(
                &lang.benefit_school_death_text(&school.years.to_string()),
                lang.benefit_school_same(),
            ),
            met: school.after_other_death(months_paid),
        });
    }
    events
}

/// What a death that is no work accident would pay after so many months of contributions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Months of contributions.
    pub months: u64,
    /// After how many, in words.
    pub title: String,
    /// What the family gets.
    pub amount: Rupiah,
    /// Whether there are scholarships too.
    pub scholarships: bool,
}

/// Other death in the months that show the rule. Nothing where no figure was in force.
pub fn examples(lang: Lang, cover: &Cover) -> Vec<Example> {
    let months = cover.examples().into_iter();
    months
        .filter_map(|months| example(lang, cover, months))
        .collect()
}

/// Other death after so many months of contributions; `None` where no figure was in force.
pub fn example(lang: Lang, cover: &Cover, months: u64) -> Option<Example> {
    Some(Example {
        months,
        title: lang.benefit_after(&paid(lang, months)),
        amount: cover.other_death?.after(months),
        scholarships: cover
            .scholarship
            .is_some_and(|school| school.after_other_death(months)),
    })
}

/// The conditions of all cover: when it stops, who can be registered, and what to do after an accident.
pub fn conditions(lang: Lang, cover: &Cover) -> Vec<String> {
    let lapse = cover.lapse_months;
    let lapse = lapse.map(|months| lang.result_cover_lapse(&months.to_string()));
    let report = cover.report_days;
    let report = report.map(|days| lang.before_report(&format::value(lang, days, Unit::Days)));
    let working = lang.result_cover_working().to_owned();
    let care = lang.said_accident_care().to_owned();
    [lapse, Some(working), report, Some(care)]
        .into_iter()
        .flatten()
        .collect()
}

/// `4 months`, `3 years`: months of contributions, in years where they are whole.
pub fn paid(lang: Lang, months: u64) -> String {
    const YEAR: u64 = 12;
    if months > YEAR && months.is_multiple_of(YEAR) {
        lang.count_years(&(months / YEAR).to_string())
    } else {
        format::months(lang, months)
    }
}
