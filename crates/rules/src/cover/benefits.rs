//! The benefits of cover in each event, on the lowest contribution base, which holds for all cover paid by
//! the city or a donor.

use crate::cover::CitedFigure;
use crate::policy::{BandTable, Date, FigureId, Number, Policy, Rupiah};

/// Every figure that goes into [`Benefits`], except the contribution base.
const FIGURES: [FigureId; 16] = [
    FigureId::JkkWageFullMonths,
    FigureId::JkkWageLaterShare,
    FigureId::JkkDeathFactor,
    FigureId::JkkPeriodic,
    FigureId::JkkFuneral,
    FigureId::JkkReportDays,
    FigureId::JkmEarly,
    FigureId::JkmWaitingMonths,
    FigureId::JkmDeath,
    FigureId::JkmPeriodic,
    FigureId::JkmFuneral,
    FigureId::ScholarshipMost,
    FigureId::ScholarshipChildren,
    FigureId::ScholarshipYears,
    FigureId::ScholarshipUntilAge,
    FigureId::LapseMonths,
];

/// The benefits of cover. A field is `None` if a figure for it is not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Benefits {
    /// Payments in place of wages after a work accident.
    pub wage: Option<Wage>,
    /// Payments after a death by work accident.
    pub accident_death: Option<AccidentDeath>,
    /// Payments after a death that is no work accident.
    pub other_death: Option<OtherDeath>,
    /// Scholarships of the children.
    pub scholarship: Option<Scholarship>,
    /// The number of days, of 24 hours each, within which a work accident must be reported.
    pub report_days: Option<Number>,
    /// The number of unpaid months in a row after which cover stops.
    pub lapse_months: Option<u64>,
    /// Every figure used.
    pub figures: Vec<CitedFigure>,
}

/// Payments in place of wages while unable to work (PP 82/2019 Lampiran III).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wage {
    /// Rupiah a month in the first months.
    pub full: Rupiah,
    /// The number of these first months.
    pub full_months: u64,
    /// Rupiah a month after the first months.
    pub later: Rupiah,
}

/// Payments after a death by work accident (PP 82/2019 Lampiran III).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccidentDeath {
    /// The sum of all payments.
    pub total: Rupiah,
    /// The contribution base that the sum is computed with.
    pub base: Rupiah,
}

/// Payments after a death that is no work accident (Permenaker 1/2025 for the waiting months).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherDeath {
    /// With contributions for at most this number of months, only `early` is paid.
    pub waiting_months: u64,
    /// The payment within the waiting months.
    pub early: Rupiah,
    /// The payment after the waiting months.
    pub full: Rupiah,
}

/// Scholarships of the children.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scholarship {
    /// Rupiah for all children and all years together: an upper bound, never an expected sum.
    pub most: Rupiah,
    /// The most children who get a scholarship.
    pub children: u64,
    /// The years of contributions that a scholarship needs after a death that is no work accident.
    pub years: u64,
    /// The age until which a scholarship is paid.
    pub until_age: u64,
}

/// Returns the benefits of cover by the figures in force on a day.
pub fn benefits(policy: &Policy, day: Date) -> Benefits {
    let figures = Figures { policy, day };
    Benefits {
        wage: figures.wage(),
        accident_death: figures.accident_death(),
        other_death: figures.other_death(),
        scholarship: figures.scholarship(),
        report_days: policy
            .figure(FigureId::JkkReportDays, day)
            .map(|figure| figure.value),
        lapse_months: figures.count(FigureId::LapseMonths),
        figures: figures.cited_figures(),
    }
}

struct Figures<'a> {
    policy: &'a Policy,
    day: Date,
}

impl Figures<'_> {
    fn rupiah(&self, id: FigureId) -> Option<Rupiah> {
        self.policy.figure(id, self.day)?.value.rupiah()
    }

    fn count(&self, id: FigureId) -> Option<u64> {
        self.policy.figure(id, self.day)?.value.count()
    }

    fn cited_figures(&self) -> Vec<CitedFigure> {
        let base = self.policy.band_table(self.day).and_then(|table| {
            let value = Number::from_decimal(table.bands.first()?.base.decimal())?;
            Some(CitedFigure {
                id: BandTable::id(0),
                value,
                source: table.source.clone(),
            })
        });
        let figures = FIGURES
            .iter()
            .filter_map(|id| self.policy.figure(*id, self.day))
            .map(CitedFigure::of);
        base.into_iter().chain(figures).collect()
    }

    fn base(&self) -> Option<Rupiah> {
        self.policy
            .band_table(self.day)?
            .bands
            .first()
            .map(|band| band.base)
    }

    fn wage(&self) -> Option<Wage> {
        let full = self.base()?;
        let share = self
            .policy
            .figure(FigureId::JkkWageLaterShare, self.day)?
            .value
            .factor()?;
        Some(Wage {
            full,
            full_months: self.count(FigureId::JkkWageFullMonths)?,
            later: Rupiah::rounded(full.decimal().checked_mul(share)?)?,
        })
    }

    fn accident_death(&self) -> Option<AccidentDeath> {
        let base = self.base()?;
        let total = base
            .checked_mul(self.count(FigureId::JkkDeathFactor)?)?
            .checked_add(self.rupiah(FigureId::JkkPeriodic)?)?
            .checked_add(self.rupiah(FigureId::JkkFuneral)?)?;
        Some(AccidentDeath { total, base })
    }

    fn other_death(&self) -> Option<OtherDeath> {
        let full = self
            .rupiah(FigureId::JkmDeath)?
            .checked_add(self.rupiah(FigureId::JkmPeriodic)?)?
            .checked_add(self.rupiah(FigureId::JkmFuneral)?)?;
        Some(OtherDeath {
            waiting_months: self.count(FigureId::JkmWaitingMonths)?,
            early: self.rupiah(FigureId::JkmEarly)?,
            full,
        })
    }

    fn scholarship(&self) -> Option<Scholarship> {
        Some(Scholarship {
            most: self.rupiah(FigureId::ScholarshipMost)?,
            children: self.count(FigureId::ScholarshipChildren)?,
            years: self.count(FigureId::ScholarshipYears)?,
            until_age: self.count(FigureId::ScholarshipUntilAge)?,
        })
    }
}
