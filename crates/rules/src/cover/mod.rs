//! The cost of cover, and what money covers. Every month is priced by the figures in force in it.
//!
//! - [`tariff`]: the contribution of one worker for one month
//! - [`quote`]: a question ([`Ask`]) of one of four kinds → a [`Quote`]
//! - [`share_out`]: a [`Fund`] for people who wait → the people it covers and the months ([`FundPlan`]);
//!   [`Order`]: who comes first among equals
//! - [`giving`]: a way to give → a question to the calculator
//! - [`outlook`]: a city's plan → its cost, the workers it covers and those left to others
//! - [`instalments`]: the contributions of one worker, month by month
//! - [`benefits`]: the benefits of cover in each event
//! - [`first_month`]: the first month of cover, if none is chosen
//! - [`zakat`]: zakat on income, if a threshold is in force

mod benefits;
mod fund;
mod giving;
mod instalments;
mod order;
mod plan;
mod quote;
mod start;
mod tariff;
mod zakat;

pub use benefits::{AccidentDeath, Benefits, OtherDeath, Scholarship, Wage, benefits};
pub use fund::{Fund, FundPlan, Queue, Reach, Share, Shares, share_out};
pub use giving::{
    Gift, GiftError, Giving, HOUSEHOLDS_MOST, Steps, giving, is_at_rt_fund_border, rt_fund,
};
pub use instalments::{EqualInstalments, instalments};
pub use order::{LOT_MOST, Order, lot};
pub use plan::{Outlook, Plan, PlanError, outlook};
pub use quote::{
    Ask, AskError, Extra, MONTHS_MOST, MonthCost, NearbySums, Nobody, Quote, WORKERS_MOST, Want,
    quote,
};
pub use start::{FirstMonth, first_month};
pub use tariff::{CitedFigure, ReliefChoice, Tariff, Terms, tariff};
pub use zakat::{Zakat, zakat};
