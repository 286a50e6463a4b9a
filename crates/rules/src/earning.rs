//! Income as people earn it: so much a day, a week or a month, and so often.

use crate::policy::{Date, FigureId, Policy, Rupiah};

/// For what one is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Per {
    /// A day's work.
    Day,
    /// A week's work.
    Week,
    /// A month's work.
    Month,
}

impl Per {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// How it is written in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The one of this name, in exactly this spelling.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|per| per.name() == name)
    }

    /// The most often that one can be paid in a month: by the calendar, its days, and the weeks
    /// that it touches with the same day of the week.
    pub const fn most(self) -> u8 {
        match self {
            Self::Day => 31,
            Self::Week => 5,
            Self::Month => 1,
        }
    }
}

/// What one earns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earning {
    /// Rupiah, each time.
    pub amount: Rupiah,
    /// For what.
    pub per: Per,
    /// How often in a usual month, at most [`Per::most`].
    pub times: u8,
}

impl Earning {
    /// Rupiah a month; `None` above [`Rupiah::LIMIT`], or where it is more often than a month has
    /// days or weeks.
    pub fn a_month(&self) -> Option<Rupiah> {
        if self.times > self.per.most() {
            return None;
        }
        self.amount
            .checked_mul(u64::from(self.times))
            .filter(|sum| *sum <= Rupiah::LIMIT)
    }

    /// Tells the income that is probably meant where somebody left out thousands ("1500" for 1.500.000):
    /// a thousand times as much, or a million times where that is still too little. `None` where the
    /// income is not below the figure from which it is asked back, or where there is no such figure.
    pub fn meant(&self, policy: &Policy, day: Date) -> Option<Self> {
        let least = policy.figure(FigureId::IncomeAskedBack, day)?;
        let least = least.value.rupiah()?;
        if self.amount.is_zero() || self.a_month()? >= least {
            return None;
        }
        [1_000, 1_000_000].into_iter().find_map(|times| {
            let amount = self.amount.checked_mul(times)?;
            let meant = Self { amount, ..*self };
            meant.a_month().filter(|sum| *sum >= least).map(|_| meant)
        })
    }
}
