//! A plain statement of the rules of who may be covered, from facts to findings. It reads no policy.

use lindungi_rules::eligibility::{Facts, Verdict};
use lindungi_rules::policy::{
    Criterion, Date, Ktp, Membership, Outcome, Priority, Remedy, Rupiah, Work,
};

/// The outcome of a criterion, and its remedy.
pub(crate) type Found = (Outcome, Option<Remedy>);

const MET: Found = (Outcome::Met, None);
const NO_FACT: Found = (Outcome::Unknown, None);

const fn check(remedy: Remedy) -> Found {
    (Outcome::Check, Some(remedy))
}

const fn not_met(remedy: Remedy) -> Found {
    (Outcome::NotMet, Some(remedy))
}

/// Every possible finding of each criterion.
pub(crate) const ALL: [(Criterion, Found); 25] = [
    (Criterion::Residence, MET),
    (Criterion::Residence, not_met(Remedy::OwnCity)),
    (Criterion::Residence, NO_FACT),
    (Criterion::InformalWork, MET),
    (Criterion::InformalWork, not_met(Remedy::EmployerRegisters)),
    (Criterion::InformalWork, not_met(Remedy::StateScheme)),
    (Criterion::InformalWork, not_met(Remedy::NotWorking)),
    (Criterion::InformalWork, NO_FACT),
    (Criterion::Age, MET),
    (Criterion::Age, check(Remedy::Minor)),
    (Criterion::Age, not_met(Remedy::TooYoung)),
    (Criterion::Age, not_met(Remedy::Over65)),
    (Criterion::Age, NO_FACT),
    (Criterion::NoDoubleCover, MET),
    (Criterion::NoDoubleCover, check(Remedy::SelfPaying)),
    (Criterion::NoDoubleCover, not_met(Remedy::EmployerCovers)),
    (Criterion::NoDoubleCover, not_met(Remedy::AlreadyCovered)),
    (Criterion::NoDoubleCover, NO_FACT),
    (Criterion::Income, MET),
    (Criterion::Income, check(Remedy::AboveReferenceWage)),
    (
        Criterion::Income,
        (Outcome::Unknown, Some(Remedy::FigureNotPublished)),
    ),
    (Criterion::Income, NO_FACT),
    (Criterion::Welfare, MET),
    (Criterion::Welfare, check(Remedy::HigherDecile)),
    (Criterion::Welfare, NO_FACT),
];

/// The city's minimum wage of a year; `None` if it is not known.
pub(crate) fn minimum_wage(year: i16) -> Option<Rupiah> {
    match year {
        2025 => Some(Rupiah::new(3_607_223)),
        2026 => Some(Rupiah::new(3_868_963)),
        _ => None,
    }
}

/// Returns the age in completed years.
fn age(facts: &Facts, as_of: Date) -> Option<i16> {
    let Some(born) = facts.birth_date else {
        return facts.age.map(i16::from);
    };
    let place = |date: Date| (date.month().number(), date.day());
    // Somebody born on a leap day waits for 1 March in a common year; no other day lies between.
    let had_birthday = place(as_of) >= place(born);
    Some(as_of.year() - born.year() - i16::from(!had_birthday))
}

/// Returns the finding of each criterion, in the order of the criteria.
pub(crate) fn findings(facts: &Facts, as_of: Date) -> [Found; 6] {
    let residence = match facts.ktp {
        Some(Ktp::City) => MET,
        Some(Ktp::Elsewhere) => not_met(Remedy::OwnCity),
        None => NO_FACT,
    };
    let informal_work = match facts.work {
        Some(Work::OwnAccount | Work::Casual | Work::Family | Work::HomeBusiness) => MET,
        Some(Work::Employee) => not_met(Remedy::EmployerRegisters),
        Some(Work::CivilServant) => not_met(Remedy::StateScheme),
        Some(Work::NotWorking) => not_met(Remedy::NotWorking),
        None => NO_FACT,
    };
    let age = match age(facts, as_of) {
        Some(..=14) => not_met(Remedy::TooYoung),
        Some(15..=17) => check(Remedy::Minor),
        Some(18..=64) => MET,
        Some(65..) => not_met(Remedy::Over65),
        None => NO_FACT,
    };
    let no_double_cover = match facts.membership {
        Some(Membership::None | Membership::Lapsed) => MET,
        Some(Membership::SelfPaid) => check(Remedy::SelfPaying),
        Some(Membership::Employer) => not_met(Remedy::EmployerCovers),
        Some(Membership::Government) => not_met(Remedy::AlreadyCovered),
        None => NO_FACT,
    };
    let income = match (facts.income, minimum_wage(as_of.year())) {
        (_, None) => (Outcome::Unknown, Some(Remedy::FigureNotPublished)),
        (None, Some(_)) => NO_FACT,
        (Some(income), Some(wage)) if income <= wage => MET,
        (Some(_), Some(_)) => check(Remedy::AboveReferenceWage),
    };
    let welfare = match facts.decile {
        Some(..=5) => MET,
        Some(6..) => check(Remedy::HigherDecile),
        None => NO_FACT,
    };
    [
        residence,
        informal_work,
        age,
        no_double_cover,
        income,
        welfare,
    ]
}

/// Returns true if a finding keeps the verdict from being likely.
pub(crate) fn keeps_from_likely(criterion: Criterion, (outcome, _): Found) -> bool {
    match outcome {
        Outcome::Met => false,
        Outcome::Check | Outcome::NotMet => true,
        Outcome::Unknown => criterion != Criterion::Welfare,
    }
}

/// Returns the verdict of all findings.
pub(crate) fn verdict(findings: &[Found; 6]) -> Verdict {
    let [needed @ .., welfare] = findings;
    let any = |outcome| findings.iter().any(|found| found.0 == outcome);
    if any(Outcome::NotMet) {
        Verdict::OtherRoute
    } else if any(Outcome::Check) || needed.iter().any(|found| found.0 == Outcome::Unknown) {
        Verdict::NeedsCheck
    } else {
        assert!(matches!(welfare.0, Outcome::Met | Outcome::Unknown));
        Verdict::Likely
    }
}

/// Returns the priority, whatever the verdict.
pub(crate) fn priority(facts: &Facts) -> Priority {
    match facts.decile {
        Some(..=2) => Priority::High,
        Some(3..=5) => Priority::Medium,
        Some(6..) => Priority::Low,
        None => Priority::Unknown,
    }
}
