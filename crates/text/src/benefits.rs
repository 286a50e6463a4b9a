//! The benefits that cover pays: each amount from the policy, each with its condition.

use lindungi_rules::cover::Benefits;
use lindungi_rules::policy::{Rupiah, Unit};

use crate::{Lang, format};

/// The kind of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// A work accident that needs treatment.
    Care,
    /// A work accident after which the person cannot work.
    Wage,
    /// Death by work accident.
    AccidentDeath,
    /// Death from another cause.
    OtherDeath,
    /// Children at school after a death by work accident.
    SchoolAccident,
    /// Children at school after a death from another cause.
    SchoolDeath,
}

/// The benefit of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The kind of event.
    pub kind: EventKind,
    /// The name of the event.
    pub title: &'static str,
    /// The amount paid, given the months paid so far. `None` if no amount can be expected: treatment has no
    /// ceiling, and scholarships have only an upper bound, which `text` gives with its conditions.
    pub amount: Option<Rupiah>,
    /// The benefit and its condition, independent of the months paid.
    pub text: String,
    /// True if the months paid fulfil the condition.
    pub met: bool,
}

/// The benefits after contributions for this number of months, one for each event. An event is left out if
/// its figures were not in force, so no old number is shown.
pub fn events(lang: Lang, benefits: &Benefits, months_paid: u64) -> Vec<Event> {
    let covered = months_paid > 0;
    let mut events = vec![Event {
        kind: EventKind::Care,
        title: lang.benefit_care(),
        amount: None,
        text: lang.benefit_care_text().to_owned(),
        met: covered,
    }];
    if let Some(wage) = benefits.wage {
        events.push(Event {
            kind: EventKind::Wage,
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
    if let Some(death) = benefits.accident_death {
        events.push(Event {
            kind: EventKind::AccidentDeath,
            title: lang.benefit_accident(),
            amount: covered.then_some(death.total),
            text: lang
                .benefit_accident_text(&format::rupiah(death.total), &format::rupiah(death.base)),
            met: covered,
        });
    }
    if let Some(death) = benefits.other_death {
        events.push(Event {
            kind: EventKind::OtherDeath,
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
    if let Some(school) = benefits.scholarship {
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
            kind: EventKind::SchoolAccident,
            title: lang.benefit_school_accident(),
            amount: None,
            text: with(lang.benefit_school_accident_text(), &most),
            met: covered,
        });
        events.push(Event {
            kind: EventKind::SchoolDeath,
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

/// An example of the benefit on a death from another cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The number of months paid.
    pub months: u64,
    /// The number of months paid, in words.
    pub title: String,
    /// The amount for the family.
    pub amount: Rupiah,
    /// True if scholarships are paid too.
    pub scholarships: bool,
}

/// Examples of a death from another cause, at the months that show the rule. Empty if no figure was in
/// force.
pub fn examples(lang: Lang, benefits: &Benefits) -> Vec<Example> {
    let months = benefits.examples().into_iter();
    months
        .filter_map(|months| example(lang, benefits, months))
        .collect()
}

/// The example of a death from another cause after this number of months; `None` if no figure was in force.
pub fn example(lang: Lang, benefits: &Benefits, months: u64) -> Option<Example> {
    Some(Example {
        months,
        title: lang.benefit_after(&paid(lang, months)),
        amount: benefits.other_death?.after(months),
        scholarships: benefits
            .scholarship
            .is_some_and(|school| school.after_other_death(months)),
    })
}

/// The conditions of all cover: when cover stops, who can be registered, and what to do after an accident.
pub fn conditions(lang: Lang, benefits: &Benefits) -> Vec<String> {
    let lapse = benefits.lapse_months;
    let lapse = lapse.map(|months| lang.result_cover_lapse(&months.to_string()));
    let report = benefits.report_days;
    let report = report.map(|days| lang.before_report(&format::value(lang, days, Unit::Days)));
    let working = lang.result_cover_working().to_owned();
    let care = lang.said_accident_care().to_owned();
    [lapse, Some(working), report, Some(care)]
        .into_iter()
        .flatten()
        .collect()
}

/// The months paid in words, `4 months`; whole years above one as `3 years`.
pub fn paid(lang: Lang, months: u64) -> String {
    const YEAR: u64 = 12;
    if months > YEAR && months.is_multiple_of(YEAR) {
        lang.count_years(&(months / YEAR).to_string())
    } else {
        format::months(lang, months)
    }
}
