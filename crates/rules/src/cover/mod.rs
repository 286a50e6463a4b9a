//! What cover costs and what money covers. Every month is priced by the figures in force in it.
//!
//! - [`tariff`]: the contribution of one worker for one month
//! - [`quote`]: an [`Ask`] in one of four ways → a [`Quote`]
//! - [`share_out`]: a [`Fund`] for people who wait → for whom it pays and for how long ([`FundPlan`])
//! - [`giving`]: a way to give → the question that it comes to
//! - [`outlook`]: a city's plan → what it costs, covers and leaves to others
//! - [`instalments`]: what one worker pays, month by month
//! - [`worth`]: what cover pays in each event
//! - [`zakat`]: zakat on income, where a threshold is in force

mod fund;
mod giving;
mod instalments;
mod plan;
mod quote;
mod tariff;
mod worth;
mod zakat;

pub use fund::{Fund, FundPlan, Queue, Reach, Share, Shares, share_out};
pub use giving::{
    Gift, GiftError, Giving, HOUSEHOLDS_MOST, Steps, giving, is_at_rt_fund_border, rt_fund,
};
pub use instalments::{EqualInstalments, instalments};
pub use plan::{Outlook, Plan, PlanError, outlook};
pub use quote::{
    Ask, AskError, Extra, MONTHS_MOST, MonthCost, Nobody, Quote, WORKERS_MOST, Want, quote,
};
pub use tariff::{CitedFigure, ReliefChoice, Tariff, Terms, tariff};
pub use worth::{AccidentDeath, Cover, OtherDeath, Scholarship, Wage, worth};
pub use zakat::{Zakat, zakat};
