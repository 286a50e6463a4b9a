//! What cover pays in each event, on the lowest contribution base, which is that of all cover
//! paid by the city or a donor.

use crate::cover::Used;
use crate::policy::{BandTable, Date, FigureId, Number, Policy, Rupiah};

/// Every single figure that goes into [`Cover`].
const FIGURES: [FigureId; 15] = [
    FigureId::JkkWageFullMonths,
    FigureId::JkkWageLaterShare,
    FigureId::JkkDeathFactor,
    FigureId::JkkPeriodic,
    FigureId::JkkFuneral,
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

/// What cover pays. What no figure is published for is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// In place of wages after a work accident.
    pub wage: Option<Wage>,
    /// Death by work accident.
    pub accident_death: Option<AccidentDeath>,
    /// Death that is no work accident.
    pub other_death: Option<OtherDeath>,
    /// Scholarships.
    pub scholarship: Option<Scholarship>,
    /// Unpaid months in a row after which cover stops.
    pub lapse_months: Option<u64>,
    /// Every figure used.
    pub figures: Vec<Used>,
}

/// In place of wages while unable to work (PP 82/2019 Lampiran III).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wage {
    /// A month, at first.
    pub full: Rupiah,
    /// For so many months.
    pub full_months: u64,
    /// A month, after that.
    pub later: Rupiah,
}

/// Death by work accident (PP 82/2019 Lampiran III).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccidentDeath {
    /// Everything together.
    pub total: Rupiah,
    /// The contribution base that it was computed with.
    pub base: Rupiah,
}

/// Death that is no work accident (Permenaker 1/2025 for the waiting months).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherDeath {
    /// With contributions for at most so many months only `early` is paid.
    pub waiting_months: u64,
    /// What is paid then.
    pub early: Rupiah,
    /// What is paid after that.
    pub full: Rupiah,
}

/// Scholarships of the children.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scholarship {
    /// For all of them and all years: an upper bound, never an expected sum.
    pub most: Rupiah,
    /// For so many children.
    pub children: u64,
    /// After a death that is no work accident: with contributions for so many years.
    pub years: u64,
    /// Until this age.
    pub until_age: u64,
}

/// What cover pays by the figures in force on a day.
pub fn worth(policy: &Policy, day: Date) -> Cover {
    let figures = Figures { policy, day };
    Cover {
        wage: figures.wage(),
        accident_death: figures.accident_death(),
        other_death: figures.other_death(),
        scholarship: figures.scholarship(),
        lapse_months: figures.count(FigureId::LapseMonths),
        figures: figures.used(),
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

    fn used(&self) -> Vec<Used> {
        let base = self.policy.band_table(self.day).and_then(|table| {
            let value = Number::from_decimal(table.bands.first()?.base.decimal())?;
            Some(Used {
                id: BandTable::id(0),
                value,
                source: table.source.clone(),
            })
        });
        let figures = FIGURES
            .iter()
            .filter_map(|id| self.policy.figure(*id, self.day))
            .map(Used::of);
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
