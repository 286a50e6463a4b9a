//! The contribution of one worker for one month.
//!
//! JKK and JKM always go together; JHT is added to them by choice. The relief of PP 50/2025
//! reduces JKK and JKM, month by month, and never JHT.

use core::ptr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::policy::{
    Band, BandTable, BaseRule, Figure, FigureId, Month, Number, Payer, Policy, Programme, Relief,
    ReliefRule, Rupiah, Sector, Text,
};

/// The choice of relief.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReliefChoice {
    /// The default of the payer.
    #[default]
    Usual,
    /// With relief. It has no effect for a payer who never gets it.
    On,
    /// Without relief.
    Off,
}

/// The terms on which cover is bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The payer; `None` is nobody in particular, priced by income and without relief unless chosen.
    pub payer: Option<Payer>,
    /// The sector of the work.
    pub sector: Sector,
    /// True if old-age savings (JHT) are included.
    pub jht: bool,
    /// The choice of relief.
    pub relief: ReliefChoice,
    /// The worker's income in rupiah a month; counts only if the payer's base is the income.
    pub income: Option<Rupiah>,
}

/// A figure that an answer is based on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedFigure {
    /// The id of the figure.
    pub id: String,
    /// The value of the figure.
    pub value: Number,
    /// The id of the source of the figure.
    pub source: Text,
}

impl CitedFigure {
    pub(super) fn of(figure: &Figure) -> Self {
        let id = figure.id.name().to_owned();
        Self {
            id,
            value: figure.value,
            source: figure.source.clone(),
        }
    }
}

/// The contribution of one worker for one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tariff {
    /// The month that the contribution is for.
    pub month: Month,
    /// The contribution base.
    pub base: Rupiah,
    /// The contribution for work accidents (JKK), after relief.
    pub jkk: Rupiah,
    /// The contribution for death (JKM), after relief.
    pub jkm: Rupiah,
    /// The contribution for old-age savings (JHT); zero if not chosen.
    pub jht: Rupiah,
    /// The sum of the three contributions.
    pub total: Rupiah,
    /// True if the relief has reduced the contribution.
    pub relief: bool,
    /// Every figure used.
    pub figures: Vec<CitedFigure>,
}

/// Returns the contribution for a month; `None` if a figure for the month is not published.
pub fn tariff(terms: &Terms, policy: &Policy, month: Month) -> Option<Tariff> {
    let rows = PolicyRows::of(terms, policy, month)?;
    let Due {
        jkk,
        jkm,
        jht,
        total,
    } = rows.due()?;
    Some(Tariff {
        month,
        base: rows.band.base,
        jkk,
        jkm,
        jht,
        total,
        relief: rows.relief.is_some(),
        figures: rows.figures()?,
    })
}

/// The rows of the policy that a month's contribution is computed from. Most months have the same rows as
/// the month before, and then the contribution is the same.
#[derive(Clone, Copy)]
pub(super) struct PolicyRows<'a> {
    jkk: &'a Figure,
    jkm: &'a Figure,
    jht: Option<&'a Figure>,
    table: &'a BandTable,
    index: usize,
    band: &'a Band,
    /// The relief that reduces the contribution, if any.
    pub(super) relief: Option<&'a Relief>,
}

/// The contribution for a month, by programme.
struct Due {
    jkk: Rupiah,
    jkm: Rupiah,
    jht: Rupiah,
    total: Rupiah,
}

impl<'a> PolicyRows<'a> {
    /// Finds the rows for a month; `None` if a figure for the month is not published.
    pub(super) fn of(terms: &Terms, policy: &'a Policy, month: Month) -> Option<Self> {
        let day = month.first_day();
        let table = policy.band_table(day)?;
        let (index, band) = table.band(counted_income(terms, policy)?)?;
        Some(Self {
            jkk: policy.figure(FigureId::JkkRate, day)?,
            jkm: policy.figure(FigureId::JkmContribution, day)?,
            jht: if terms.jht {
                Some(policy.figure(FigureId::JhtRate, day)?)
            } else {
                None
            },
            table,
            index,
            band,
            relief: relief(terms, policy, month)?,
        })
    }

    /// Returns true if the other month is computed from the very same rows of the policy.
    pub(super) fn same(&self, other: &Self) -> bool {
        fn both<T>(one: Option<&T>, other: Option<&T>) -> bool {
            match (one, other) {
                (Some(one), Some(other)) => ptr::eq(one, other),
                (None, None) => true,
                _ => false,
            }
        }
        ptr::eq(self.jkk, other.jkk)
            && ptr::eq(self.jkm, other.jkm)
            && both(self.jht, other.jht)
            && ptr::eq(self.band, other.band)
            && both(self.relief, other.relief)
    }

    /// Returns the contribution of all programmes together.
    pub(super) fn total(&self) -> Option<Rupiah> {
        Some(self.due()?.total)
    }

    fn due(&self) -> Option<Due> {
        // Rounded once for each programme and month, after the relief.
        let due = |programme: Programme, full: Decimal| {
            let part = match self.relief {
                Some(relief) if relief.programmes.contains(&programme) => {
                    Decimal::ONE.checked_sub(relief.percent.factor()?)?
                }
                _ => Decimal::ONE,
            };
            Rupiah::rounded(full.checked_mul(part)?)
        };
        let of_base = |rate: &Figure| {
            let base = self.band.base.decimal();
            base.checked_mul(rate.value.factor()?)
        };
        let jkk = due(Programme::Jkk, of_base(self.jkk)?)?;
        let jkm = due(Programme::Jkm, self.jkm.value.decimal())?;
        let jht = match self.jht {
            Some(rate) => due(Programme::Jht, of_base(rate)?)?,
            None => Rupiah::ZERO,
        };
        Some(Due {
            jkk,
            jkm,
            jht,
            total: jkk.checked_add(jkm)?.checked_add(jht)?,
        })
    }

    /// Returns every figure in these rows.
    pub(super) fn figures(&self) -> Option<Vec<CitedFigure>> {
        let single = [Some(self.jkk), Some(self.jkm), self.jht];
        let mut figures: Vec<CitedFigure> =
            single.into_iter().flatten().map(CitedFigure::of).collect();
        figures.push(CitedFigure {
            id: BandTable::id(self.index),
            value: Number::from_decimal(self.band.base.decimal())?,
            source: self.table.source.clone(),
        });
        figures.extend(self.relief.map(|relief| CitedFigure {
            id: relief.id(),
            value: relief.percent,
            source: relief.source.clone(),
        }));
        Some(figures)
    }
}

/// Returns the income that decides the band. It is zero, which gives the lowest band, if the payer's base
/// is not the income or no income is given.
fn counted_income(terms: &Terms, policy: &Policy) -> Option<Rupiah> {
    let base = match terms.payer {
        Some(payer) => policy.payer(payer)?.base,
        None => BaseRule::Income,
    };
    Some(match base {
        BaseRule::Income => terms.income.unwrap_or(Rupiah::ZERO),
        BaseRule::Lowest => Rupiah::ZERO,
    })
}

/// Returns the relief that applies in a month, if any. The outer `None` means that the payer has no rule.
#[expect(
    clippy::option_option,
    reason = "no rule and no relief are two different answers"
)]
fn relief<'a>(terms: &Terms, policy: &'a Policy, month: Month) -> Option<Option<&'a Relief>> {
    let rule = match terms.payer {
        Some(payer) => policy.payer(payer)?.relief,
        None => ReliefRule::DefaultOff,
    };
    let wanted = match (rule, terms.relief) {
        (ReliefRule::Never, _)
        | (_, ReliefChoice::Off)
        | (ReliefRule::DefaultOff, ReliefChoice::Usual) => false,
        (_, ReliefChoice::On) | (ReliefRule::DefaultOn, ReliefChoice::Usual) => true,
    };
    Some(if wanted {
        policy.relief(terms.sector, month.first_day())
    } else {
        None
    })
}
