//! Gifts of employees and the addition of their company: with a cap and without, rounding, and every small
//! payroll.

use lindungi_rules::cover::{Gift, GiftError, Steps, Want};

use crate::every::hundredths;
use crate::{common, given, model, month, policy, rupiah};

/// The gift of one employee, the percentage of the company in hundredths of a percent, its cap, its
/// addition, and the addition without the cap if that is more.
#[test]
fn the_company_adds_up_to_its_cap() {
    for (each, percent, cap, matched, uncapped) in [
        (1_000, 0, None, 0, None),
        (1_000, 5_000, None, 500, None),
        (1_000, 10_000, None, 1_000, None),
        (1_000, 100_000, None, 10_000, None),
        // A cap below the addition, at it, above it, and a cap of zero.
        (1_000, 5_000, Some(499), 499, Some(500)),
        (1_000, 5_000, Some(500), 500, None),
        (1_000, 5_000, Some(501), 500, None),
        (1_000, 5_000, Some(0), 0, Some(500)),
        (1_000, 0, Some(0), 0, None),
        (0, 100_000, Some(7), 0, None),
        // Halves of a rupiah, and the numbers beside them.
        (15, 1_000, None, 2, None),
        (14, 1_000, None, 1, None),
        (50, 100, None, 1, None),
        (49, 100, None, 0, None),
        (3, 3_333, None, 1, None),
        (15, 1_000, Some(1), 1, Some(2)),
    ] {
        let gift = Gift::Payroll {
            employees: 1,
            each: rupiah(each),
            percent: hundredths(percent),
            cap: cap.map(rupiah),
            months: 3,
        };
        let sum = rupiah(each + matched);
        let giving = given(gift).expect("within the limits");
        let steps = Steps::Payroll {
            given: rupiah(each),
            matched: rupiah(matched),
            uncapped: uncapped.map(rupiah),
            sum,
        };
        assert_eq!(giving.steps, steps, "{gift:?}");
        assert_eq!(giving.want, Want::MonthlyForMonths(sum, 3));
        assert_eq!(giving.figures, [], "nothing of the policy is used");
    }
}

/// The percentage is taken once of all gifts together, not of each gift.
#[test]
fn what_is_added_is_rounded_once() {
    let gift = Gift::Payroll {
        employees: 4,
        each: rupiah(1),
        percent: hundredths(4_000),
        cap: None,
        months: 1,
    };
    // 40 percent of 4 is 1.6; four times 40 percent of 1 would be zero.
    let want = Want::MonthlyForMonths(rupiah(6), 1);
    assert_eq!(given(gift).map(|giving| giving.want), Ok(want));
}

/// The addition without its cap may be above the limit; the capped addition may not.
#[test]
fn a_cap_keeps_within_the_limit() {
    let gift = |cap| Gift::Payroll {
        employees: 1_000_000_000,
        each: rupiah(500_000),
        percent: hundredths(100_000),
        cap,
        months: 1,
    };
    let half = rupiah(500_000_000_000_000);
    let more = rupiah(500_000_000_000_001);
    assert_eq!(given(gift(None)), Err(GiftError::Amount));
    assert_eq!(given(gift(Some(more))), Err(GiftError::Amount));
    let steps = Steps::Payroll {
        given: half,
        matched: half,
        uncapped: Some(rupiah(5_000_000_000_000_000)),
        sum: rupiah(1_000_000_000_000_000),
    };
    assert_eq!(
        given(gift(Some(half))).map(|giving| giving.steps),
        Ok(steps)
    );
}

#[test]
fn every_small_payroll_is_that_of_the_model() {
    let (policy, start) = (policy(), month("2026-11"));
    let caps: Vec<Option<u64>> = std::iter::once(None).chain((0..=12).map(Some)).collect();
    let mut counted = 0;
    for employees in 0..=6 {
        for each in 0..=8 {
            for percent in (0..=20_000).step_by(500) {
                for cap in &caps {
                    let gift = Gift::Payroll {
                        employees,
                        each: rupiah(each),
                        percent: hundredths(percent),
                        cap: cap.map(rupiah),
                        months: 1,
                    };
                    let actual = given(gift).map(|giving| (giving.want, giving.steps));
                    assert_eq!(actual, model::expected(&gift, &policy, start), "{gift:?}");
                    counted += 1;
                }
            }
        }
    }
    common::report(&format!("{counted} small payrolls counted"));
}
