//! Each reason why a fund cannot be shared out, on both sides of its boundary.

use lindungi_rules::cover::{AskError, Fund, WORKERS_MOST, share_out};
use lindungi_rules::policy::{Priority, Rupiah, fixture};

use crate::{fund, month, waiting};

#[test]
fn what_is_out_of_range_is_refused() {
    let usual = fund(1_000_000);
    let few = [1, 0, 0, 0];
    let months = |months| Fund { months, ..usual };
    let start = |start| Fund {
        start: month(start),
        ..usual
    };
    let most = Rupiah::LIMIT.to_u64();
    for (fund, counts, error) in [
        (usual, few, None),
        (months(0), few, Some(AskError::Months)),
        (months(1), few, None),
        (months(120), few, None),
        (months(121), few, Some(AskError::Months)),
        (fund(most), few, None),
        (fund(most + 1), few, Some(AskError::Amount)),
        (fund(u64::MAX), few, Some(AskError::Amount)),
        (usual, [0; 4], None),
        (usual, [WORKERS_MOST, 0, 0, 0], None),
        (usual, [0, 0, 0, WORKERS_MOST], None),
        (usual, [WORKERS_MOST, 0, 0, 1], Some(AskError::Workers)),
        (usual, [1, 0, 0, WORKERS_MOST], Some(AskError::Workers)),
        (usual, [u64::MAX; 4], Some(AskError::Workers)),
        (
            start("2015-12"),
            few,
            Some(AskError::NotPublished(month("2015-12"))),
        ),
        (start("9999-01"), few, None),
        (start("9999-02"), few, Some(AskError::TooFar)),
    ] {
        let result = share_out(&fund, &waiting(counts), fixture());
        assert_eq!(result.err(), error, "{fund:?} {counts:?}");
    }
}

/// Shares beyond the number of people who wait are empty.
#[test]
fn who_was_not_counted_gets_nothing() {
    let plan = share_out(&fund(1_000_000), &waiting([0, 0, 0, 2]), fixture()).expect("a plan");
    let mut shares = plan.shares();
    let months: Vec<u16> = (0..4)
        .map(|_| shares.next(Priority::Unknown).months)
        .collect();
    assert_eq!(months, [12, 12, 0, 0]);
}
