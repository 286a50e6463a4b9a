//! What cover pays in each event, on the lowest contribution base, which is that of all cover
//! paid by the city or a donor.

use crate::cover::CitedFigure;
use crate::policy::{BandTable, Date, FigureId, Number, Policy, Rupiah};

/// Every single figure that goes into [`Cover`].
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
    /// The number of days, of 24 hours each, within which a work accident must be reported.
    pub report_days: Option<Number>,
    /// Unpaid months in a row after which cover stops.
    pub lapse_months: Option<u64>,
    /// Every figure used.
    pub figures: Vec<CitedFigure>,
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

/// Months in a year, in which contributions are counted.
const YEAR: u64 = 12;

impl Cover {
    /// Numbers of months paid that show how the rule for other deaths goes on: one month short of
    /// the waiting months, one month past them, and as many as scholarships take. In rising order;
    /// without those for which no figure is published.
    pub fn examples(&self) -> Vec<u64> {
        let waiting = self.other_death.map(|death| death.waiting_months);
        let within = waiting.and_then(|months| months.checked_sub(1));
        let past = waiting.and_then(|months| months.checked_add(1));
        let scholarship = self.scholarship.and_then(Scholarship::months);
        let mut examples = Vec::new();
        for months in [within, past, scholarship].into_iter().flatten() {
            if months > 0 && !examples.contains(&months) {
                let place = examples.partition_point(|earlier| *earlier < months);
                examples.insert(place, months);
            }
        }
        examples
    }
}

impl OtherDeath {
    /// What is paid after contributions for so many months; nothing where none was paid, as there
    /// is no cover then.
    pub fn after(&self, months_paid: u64) -> Rupiah {
        if months_paid == 0 {
            Rupiah::ZERO
        } else if months_paid <= self.waiting_months {
            self.early
        } else {
            self.full
        }
    }
}

impl Scholarship {
    /// Whether there are scholarships after a death that is no work accident, with contributions
    /// for so many months. After a death by work accident there always are.
    pub fn after_other_death(&self, months_paid: u64) -> bool {
        self.months().is_some_and(|months| months_paid >= months)
    }

    /// The months of contributions that they take.
    fn months(self) -> Option<u64> {
        self.years.checked_mul(YEAR)
    }
}

/// What cover pays by the figures in force on a day.
pub fn worth(policy: &Policy, day: Date) -> Cover {
    let figures = Figures { policy, day };
    Cover {
        wage: figures.wage(),
        accident_death: figures.accident_death(),
        other_death: figures.other_death(),
        scholarship: figures.scholarship(),
        report_days: policy
            .figure(FigureId::JkkReportDays, day)
            .map(|figure| figure.value),
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

    fn used(&self) -> Vec<CitedFigure> {
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
