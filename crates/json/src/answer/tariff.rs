//! The contribution of one worker for one month.

use lindungi_rules::cover;
use lindungi_rules::policy::{Month, Rupiah};
use serde::Serialize;

use super::{Figure, figures};

/// A tariff; all is `null` where a figure for the month is not published.
#[derive(Debug, Serialize)]
pub struct Tariff<'a> {
    /// The month.
    pub month: Month,
    /// The contribution base.
    pub base: Option<Rupiah>,
    /// Work accident, after relief.
    pub jkk: Option<Rupiah>,
    /// Death, after relief.
    pub jkm: Option<Rupiah>,
    /// Old-age savings.
    pub jht: Option<Rupiah>,
    /// What is due.
    pub total: Option<Rupiah>,
    /// Whether the relief has reduced it.
    pub relief: Option<bool>,
    /// Every figure used.
    pub figures: Vec<Figure<'a>>,
}

impl<'a> Tariff<'a> {
    /// What the rules found for a month.
    pub fn of(month: Month, tariff: Option<&'a cover::Tariff>) -> Self {
        Self {
            month,
            base: tariff.map(|tariff| tariff.base),
            jkk: tariff.map(|tariff| tariff.jkk),
            jkm: tariff.map(|tariff| tariff.jkm),
            jht: tariff.map(|tariff| tariff.jht),
            total: tariff.map(|tariff| tariff.total),
            relief: tariff.map(|tariff| tariff.relief),
            figures: tariff
                .map(|tariff| figures(&tariff.figures))
                .unwrap_or_default(),
        }
    }
}
