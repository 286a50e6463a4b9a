//! The contribution of one worker for one month.

use lindungi_rules::cover;
use lindungi_rules::policy::{Month, Rupiah};
use serde::Serialize;

use super::{Figure, figures};

/// A tariff. If a figure for the month is not published, `figures` is empty and every other field but
/// `month` is `null`.
#[derive(Debug, Serialize)]
pub struct Tariff<'a> {
    /// The month.
    pub month: Month,
    /// The contribution base.
    pub base: Option<Rupiah>,
    /// The contribution for work accidents (JKK), after relief.
    pub jkk: Option<Rupiah>,
    /// The contribution for death (JKM), after relief.
    pub jkm: Option<Rupiah>,
    /// The contribution for old-age savings (JHT); 0 if not chosen.
    pub jht: Option<Rupiah>,
    /// The sum of JKK, JKM and JHT.
    pub total: Option<Rupiah>,
    /// True if the relief has reduced the contribution.
    pub relief: Option<bool>,
    /// Every figure used.
    pub figures: Vec<Figure<'a>>,
}

impl<'a> Tariff<'a> {
    /// Makes the answer for a month; `tariff` is `None` if a figure for it is not published.
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
