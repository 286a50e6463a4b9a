//! Zakat on a month's income.

use lindungi_rules::cover;
use lindungi_rules::policy::{Number, Rupiah};
use serde::Serialize;

use super::Exact;

/// What is due; `null` where nothing is published for the month.
#[derive(Debug, Serialize)]
pub struct Zakat {
    /// The month's threshold.
    pub nisab: Option<Rupiah>,
    /// The rate, as a factor.
    pub rate: Option<Exact>,
    /// What is due: nothing below the threshold.
    pub due: Option<Rupiah>,
}

impl Zakat {
    /// What the rules found.
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
