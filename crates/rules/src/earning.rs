//! Income as people earn it: an amount for each day, week or month of work, and the number of payments.

use crate::policy::{Date, FigureId, Policy, Rupiah};

/// The period of work that one payment is for.
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
    /// All periods, shortest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// The name of the period in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// Returns the period with this name, in exactly this spelling.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|per| per.name() == name)
    }

    /// The most payments that a calendar month can have: its days, or the number of times that one day of
    /// the week falls in it.
    pub const fn most(self) -> u8 {
        match self {
            Self::Day => 31,
            Self::Week => 5,
            Self::Month => 1,
        }
    }
}

/// An income as a person states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earning {
    /// Rupiah for each payment.
    pub amount: Rupiah,
    /// The period of work that one payment is for.
    pub per: Per,
    /// The number of payments in a usual month, at most [`Per::most`].
    pub times: u8,
}

impl Earning {
    /// The income in rupiah a month. `None` if it is above [`Rupiah::LIMIT`], or if `times` is above
    /// [`Per::most`].
    pub fn a_month(&self) -> Option<Rupiah> {
        if self.times > self.per.most() {
            return None;
        }
        self.amount
            .checked_mul(u64::from(self.times))
            .filter(|sum| *sum <= Rupiah::LIMIT)
    }

    /// Returns the income that was probably meant if thousands were left out ("1500" for 1.500.000): a
    /// thousand times the amount, or a million times if that is still too little. `None` if the amount is
    /// zero, if the income is not below [`FigureId::IncomeAskedBack`], or if that figure is not published
    /// for the day.
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
