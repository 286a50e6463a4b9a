//! Each reason why a way to give cannot become a question, on both sides of its boundary.

use lindungi_rules::cover::{Gift, GiftError, HOUSEHOLDS_MOST, WORKERS_MOST};
use lindungi_rules::percent::PERCENT_MOST;
use lindungi_rules::policy::Rupiah;

use crate::every::hundredths;
use crate::{given, rupiah};

const LIMIT: u64 = Rupiah::LIMIT.to_u64();

fn refused(gift: Gift) -> Option<GiftError> {
    given(gift).err()
}

#[test]
fn employees_are_from_1_to_the_most() {
    let gift = |employees| Gift::Payroll {
        employees,
        each: rupiah(1),
        percent: hundredths(0),
        cap: None,
        months: 1,
    };
    for employees in [1, 2, WORKERS_MOST - 1, WORKERS_MOST] {
        assert_eq!(refused(gift(employees)), None, "{employees}");
    }
    for employees in [0, WORKERS_MOST + 1, u64::MAX] {
        assert_eq!(refused(gift(employees)), Some(GiftError::Employees));
    }
}

#[test]
fn households_are_from_1_to_the_most() {
    let gift = |households| Gift::RtFund {
        households,
        workers: 1,
        months: 1,
    };
    for households in [1, 2, HOUSEHOLDS_MOST - 1, HOUSEHOLDS_MOST] {
        assert_eq!(refused(gift(households)), None, "{households}");
    }
    for households in [0, HOUSEHOLDS_MOST + 1, u64::MAX] {
        assert_eq!(refused(gift(households)), Some(GiftError::Households));
    }
}

#[test]
fn a_share_is_no_more_than_the_whole_and_a_match_no_more_than_the_most() {
    let share = |percent| Gift::Share {
        of: rupiah(1_000_000),
        percent: hundredths(percent),
        months: 1,
    };
    let payroll = |percent| Gift::Payroll {
        employees: 1,
        each: rupiah(1_000_000),
        percent: hundredths(percent),
        cap: Some(rupiah(0)),
        months: 1,
    };
    let most = u64::from(PERCENT_MOST) * 100;
    for (good, bad, gift) in [
        (10_000, 10_001, &share as &dyn Fn(u64) -> Gift),
        (most, most + 1, &payroll),
    ] {
        for percent in [0, 1, good - 1, good] {
            assert_eq!(refused(gift(percent)), None, "{percent}");
        }
        for percent in [bad, u64::MAX] {
            assert_eq!(
                refused(gift(percent)),
                Some(GiftError::Percent),
                "{percent}"
            );
        }
    }
}

#[test]
fn amounts_are_within_the_limit_and_so_is_what_they_come_to() {
    let payroll = |employees, each, percent| Gift::Payroll {
        employees,
        each: rupiah(each),
        percent: hundredths(percent),
        cap: None,
        months: 1,
    };
    let share = |of| Gift::Share {
        of: rupiah(of),
        percent: hundredths(1),
        months: 1,
    };
    let zakat = |income, infaq| Gift::Zakat {
        income: rupiah(income),
        infaq: rupiah(infaq),
        months: 1,
    };
    for (gift, refusal) in [
        (payroll(1, LIMIT, 0), None),
        (payroll(1, LIMIT + 1, 0), Some(GiftError::Amount)),
        (payroll(1_000_000_000, 1_000_000, 0), None),
        (
            payroll(1_000_000_000, 1_000_001, 0),
            Some(GiftError::Amount),
        ),
        (payroll(1_000_000_000, u64::MAX, 0), Some(GiftError::Amount)),
        (payroll(1, LIMIT / 2, 10_000), None),
        (payroll(1, LIMIT / 2 + 1, 10_000), Some(GiftError::Amount)),
        (payroll(1, LIMIT / 11, 100_000), None),
        (payroll(1, LIMIT / 11 + 1, 100_000), Some(GiftError::Amount)),
        (share(LIMIT), None),
        (share(LIMIT + 1), Some(GiftError::Amount)),
        (share(u64::MAX), Some(GiftError::Amount)),
        (zakat(0, LIMIT), None),
        (zakat(0, LIMIT + 1), Some(GiftError::Amount)),
        (zakat(LIMIT, 0), None),
        (zakat(LIMIT, LIMIT), Some(GiftError::Amount)),
        (zakat(LIMIT + 1, 0), Some(GiftError::Amount)),
        (zakat(u64::MAX, u64::MAX), Some(GiftError::Amount)),
    ] {
        assert_eq!(refused(gift), refusal, "{gift:?}");
    }
}

/// Faults of the question itself are left to the calculator.
#[test]
fn ways_that_are_a_question_are_never_refused() {
    for number in [0, 1, u64::MAX] {
        for months in [0, 1, u16::MAX] {
            let amount = rupiah(number);
            for gift in [
                Gift::Amount { amount, months },
                Gift::Workers {
                    workers: number,
                    months,
                },
                Gift::Duration {
                    amount,
                    workers: number,
                },
                Gift::Monthly {
                    sum: amount,
                    months,
                },
            ] {
                assert_eq!(refused(gift), None, "{gift:?}");
            }
        }
    }
}
