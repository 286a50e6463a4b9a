//! The benefits that cover pays: each amount from the policy, each with its condition.

use lindungi_rules::cover::Benefits;
use lindungi_rules::policy::Unit;

use crate::{Lang, format};

/// The benefit of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The name of the event.
    pub title: &'static str,
    /// The benefit and its condition.
    pub text: String,
}

/// The benefits, one for each event. An event is left out if its figures were not in force, so no old number
/// is shown.
pub fn events(lang: Lang, benefits: &Benefits) -> Vec<Event> {
    let mut events = vec![Event {
        title: lang.benefit_care(),
        text: lang.benefit_care_text().to_owned(),
    }];
    if let Some(wage) = benefits.wage {
        events.push(Event {
            title: lang.benefit_wage(),
            text: lang.benefit_wage_text(
                &format::rupiah(wage.full),
                &format::rupiah(wage.later),
                &wage.full_months.to_string(),
            ),
        });
    }
    if let Some(death) = benefits.accident_death {
        events.push(Event {
            title: lang.benefit_accident(),
            text: lang
                .benefit_accident_text(&format::rupiah(death.total), &format::rupiah(death.base)),
        });
    }
    if let Some(death) = benefits.other_death {
        events.push(Event {
            title: lang.benefit_death(),
            text: lang.benefit_death_text(
                &format::rupiah(death.early),
                &format::rupiah(death.full),
                &death.waiting_months.to_string(),
            ),
        });
    }
    if let Some(school) = benefits.scholarship {
        let most = lang.benefit_school_most(
            &school.until_age.to_string(),
            &school.children.to_string(),
            &format::rupiah(school.most),
        );
        let with = |condition: &str, more: &str| [condition, " ", more].concat();
        events.push(Event {
            title: lang.benefit_school_accident(),
            text: with(lang.benefit_school_accident_text(), &most),
        });
        events.push(Event {
            title: lang.benefit_school_death(),
            text: with(
                &lang.benefit_school_death_text(&school.years.to_string()),
                lang.benefit_school_same(),
            ),
        });
    }
    events
}

/// The benefits that givers read: treatment, both payments after a death, and schooling.
pub fn in_short(lang: Lang, benefits: &Benefits) -> Vec<Event> {
    let shown = [
        lang.benefit_care(),
        lang.benefit_accident(),
        lang.benefit_death(),
        lang.benefit_school_accident(),
    ];
    let mut events = events(lang, benefits);
    events.retain(|event| shown.contains(&event.title));
    events
}

/// What cover for these workers and months pays in each event, for givers: treatment, payments to the family,
/// schooling, each with its condition. A benefit that needs more months than these is said to need them. A
/// sentence is left out if its figures were not in force.
pub fn of_gift(lang: Lang, benefits: &Benefits, workers: u64, months: u16) -> Vec<String> {
    let time = format::months(lang, months.into());
    let mut sentences = vec![if workers == 1 {
        lang.impact_care_one(&time)
    } else {
        lang.impact_care(&time, &format::workers(lang, workers))
    }];
    if let Some(death) = benefits.accident_death {
        sentences
            .push(lang.impact_accident(&format::rupiah(death.total), &format::rupiah(death.base)));
    }
    if let Some(death) = benefits.other_death {
        let (early, full) = (format::rupiah(death.early), format::rupiah(death.full));
        let waiting = death.waiting_months.to_string();
        sentences.push(if u64::from(months) > death.waiting_months {
            lang.impact_death(&early, &full, &waiting)
        } else {
            lang.impact_death_early(&early, &full, &waiting)
        });
    }
    if let Some(school) = benefits.scholarship {
        sentences.push(lang.impact_school(
            &school.children.to_string(),
            &format::rupiah(school.most),
            &school.years.to_string(),
        ));
    }
    sentences
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

#[cfg(test)]
mod tests {
    use lindungi_rules::cover::benefits;
    use lindungi_rules::policy::{self, Date};

    use super::*;

    /// With no more months than the waiting time, the full payment after another death is not what the gift
    /// pays for.
    #[test]
    fn a_short_gift_is_told_the_smaller_payment_first() {
        let benefits = benefits(policy::current(), Date::constant(2026, 11, 22));
        let death = benefits.other_death.expect("a figure");
        let waiting = u16::try_from(death.waiting_months).expect("few months");
        for lang in [Lang::Id, Lang::En] {
            let said = |months| of_gift(lang, &benefits, 4, months)[2].clone();
            let at = |text: &str, sum| text.find(&format::rupiah(sum)).expect("the sum");
            let (short, long) = (said(waiting), said(waiting + 1));
            assert!(at(&short, death.early) < at(&short, death.full), "{short}");
            assert!(at(&long, death.full) < at(&long, death.early), "{long}");
        }
    }
}
