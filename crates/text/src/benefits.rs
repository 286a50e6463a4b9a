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
