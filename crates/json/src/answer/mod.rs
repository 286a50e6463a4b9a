//! The JSON objects of answers. Money is a whole number of rupiah, a month `2026-11`, a day `2026-11-22`, a
//! missing value `null`; the keys have a fixed order.

mod check;
mod figure;
mod fund;
mod policy;
mod quote;
mod tariff;
mod zakat;

pub use check::Check;
pub use figure::{Exact, Figure, figures};
pub use fund::{Fund, Named, Reach};
pub use policy::Policy;
pub use quote::{Extra, MonthCost, Quote};
pub use tariff::Tariff;
pub use zakat::Zakat;
