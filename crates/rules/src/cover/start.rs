//! The first month of cover, if none is chosen.

use crate::cover::CitedFigure;
use crate::policy::{Date, FigureId, Month, Policy};

/// The first month of cover that a calculation assumes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstMonth {
    /// The month.
    pub month: Month,
    /// The last day of a month on which cover is assumed to begin in it, if the day is past that and the month
    /// therefore the next one.
    pub passed: Option<CitedFigure>,
}

/// Returns the first month of cover for a calculation on `today`: this month, or the next one after the day that
/// [`FigureId::CoverBeginsUpTo`] gives. Without that figure it is always this month.
pub fn first_month(today: Date, policy: &Policy) -> FirstMonth {
    let limit = policy.figure(FigureId::CoverBeginsUpTo, today);
    let passed = limit.filter(|limit| {
        let last = limit.value.count().unwrap_or(u64::MAX);
        u64::from(today.day().unsigned_abs()) > last
    });
    match (passed, today.month().plus(1)) {
        (Some(limit), Some(month)) => FirstMonth {
            month,
            passed: Some(CitedFigure::of(limit)),
        },
        _ => FirstMonth {
            month: today.month(),
            passed: None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::current;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    #[test]
    fn late_in_a_month_cover_begins_in_the_next_one() {
        for (today, month) in [
            ("2026-12-01", "2026-12"),
            ("2026-12-19", "2026-12"),
            ("2026-12-20", "2026-12"),
            ("2026-12-21", "2027-01"),
            ("2026-12-31", "2027-01"),
            ("2027-01-20", "2027-01"),
            ("2027-01-21", "2027-02"),
            ("2028-02-29", "2028-03"),
            // Not assumed before the first day of the figure.
            ("2026-11-29", "2026-11"),
            ("2026-11-30", "2026-12"),
            // There is no month after this one.
            ("9999-12-31", "9999-12"),
        ] {
            let first = first_month(day(today), current());
            assert_eq!(first.month.to_string(), month, "{today}");
            assert_eq!(
                first.passed.is_some(),
                first.month != day(today).month(),
                "{today}"
            );
        }
    }

    #[test]
    fn without_the_figure_cover_begins_this_month() {
        let mut policy = current().clone();
        for figure in policy.figures.to_mut() {
            if figure.id == FigureId::CoverBeginsUpTo {
                figure.until = Date::parse("2026-12-25");
            }
        }
        let last = first_month(day("2026-12-25"), &policy);
        assert_eq!(last.month.to_string(), "2027-01");
        let past = first_month(day("2026-12-26"), &policy);
        assert_eq!(
            (past.month.to_string().as_str(), past.passed),
            ("2026-12", None)
        );
    }
}
