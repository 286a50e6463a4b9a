//! Zakat on a month's income.

use lindungi_rules::cover;
use lindungi_rules::policy::{Number, Rupiah};
use serde::Serialize;

use super::Exact;

/// Zakat on the income of a month. A field is `null` if the month has no published figure for it.
#[derive(Debug, Serialize)]
pub struct Zakat {
    /// The threshold of the month, in rupiah.
    pub nisab: Option<Rupiah>,
    /// The rate as a factor, such as 0.025.
    pub rate: Option<Exact>,
    /// The zakat due, in rupiah: 0 below the threshold.
    pub due: Option<Rupiah>,
}

impl Zakat {
    /// Makes the answer from the zakat of the rules.
    pub fn of(zakat: &cover::Zakat) -> Self {
        Self {
            nisab: zakat.nisab,
            rate: zakat
                .rate
                .and_then(Number::factor)
                .and_then(Number::from_decimal)
                .map(Exact),
            due: zakat.due,
        }
    }
}
