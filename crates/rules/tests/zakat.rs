//! Zakat on income: zero below the threshold, the rate from the threshold on, rounded half away from zero,
//! and `None` for a month whose threshold is not published.

use lindungi_rules::cover::zakat;
use lindungi_rules::policy::{Date, FigureId, Month, Policy, Rupiah, fixture};

/// The policy without thresholds of years after 2026, so that new thresholds do not change these tests.
fn policy() -> Policy {
    let mut policy = fixture().clone();
    let end = Date::constant(2026, 12, 31);
    policy
        .figures
        .to_mut()
        .retain(|figure| figure.id != FigureId::ZakatNisab || figure.from <= end);
    policy
}

#[test]
fn it_is_due_from_the_threshold_on() {
    let policy = policy();
    let table = [
        (0, 0),
        (7_640_143, 0),
        // Rounded from 191,003.6.
        (7_640_144, 191_004),
        (10_000_000, 250_000),
        // Halves of a rupiah, and the numbers beside them.
        (10_000_019, 250_000),
        (10_000_020, 250_001),
        (10_000_060, 250_002),
        (1_000_000_000_000_000, 25_000_000_000_000),
    ];
    for written in ["2026-01", "2026-11", "2026-12"] {
        let month = Month::parse(written).expect("a month");
        for (income, due) in table {
            let zakat = zakat(Rupiah::new(income), month, &policy);
            assert_eq!(zakat.due, Some(Rupiah::new(due)), "{income} in {written}");
            assert_eq!(zakat.nisab, Some(Rupiah::new(7_640_144)), "{written}");
        }
    }
}

#[test]
fn nothing_is_due_where_no_threshold_is_known() {
    let policy = policy();
    for written in ["0001-01", "2025-12", "2027-01", "9999-12"] {
        let month = Month::parse(written).expect("a month");
        for income in [0, 7_640_144, 1_000_000_000_000_000] {
            let zakat = zakat(Rupiah::new(income), month, &policy);
            assert_eq!(
                (zakat.nisab, zakat.due),
                (None, None),
                "{income} in {written}"
            );
        }
    }
}
