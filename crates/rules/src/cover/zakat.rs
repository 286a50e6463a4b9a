//! Zakat on income (SK Ketua Baznas for the nisab of each year).

use crate::policy::{FigureId, Month, Number, Policy, Rupiah};

/// The zakat on the income of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zakat {
    /// The threshold of the month in rupiah; `None` if none is published.
    pub nisab: Option<Rupiah>,
    /// The rate in percent; `None` if none is published.
    pub rate: Option<Number>,
    /// The zakat that is due, in rupiah: zero below the threshold, `None` if threshold or rate is not
    /// published.
    pub due: Option<Rupiah>,
}

/// Computes the zakat on a month's income. Without a threshold in force `due` is `None`.
pub fn zakat(income: Rupiah, month: Month, policy: &Policy) -> Zakat {
    let day = month.first_day();
    let nisab = policy
        .figure(FigureId::ZakatNisab, day)
        .and_then(|figure| figure.value.rupiah());
    let rate = policy
        .figure(FigureId::ZakatRate, day)
        .map(|figure| figure.value);
    let due = nisab.zip(rate).and_then(|(nisab, rate)| {
        if income < nisab {
            Some(Rupiah::ZERO)
        } else {
            Rupiah::rounded(income.decimal().checked_mul(rate.factor()?)?)
        }
    });
    Zakat { nisab, rate, due }
}
