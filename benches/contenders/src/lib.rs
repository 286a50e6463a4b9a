//! The programs beside which the screening of rosters is measured, and the input that both sides share
//! (docs/decisions/24). Nothing here is part of the app.
//!
//! - [`residents`]: a roster of made-up residents, of any length
//! - [`answers`]: the sets of answers that the rules distinguish, and some impossible ones
//! - [`figures`]: the numbers of the policy that the criteria written by hand need
//! - [`passes`]: the rules alone, run over prepared answers
//! - `module`: the same for JavaScript
//! - `criteria.sql`, `criteria.mjs`: the criteria written by hand; `verdicts.mjs` compares the second with
//!   the rules and measures both
//! - `bin/`: the programs that are measured, those that write their input, and `compare`, which compares
//!   two results

pub mod answers;
pub mod figures;
#[cfg(target_arch = "wasm32")]
pub mod module;
pub mod passes;
pub mod residents;

use lindungi_rules::policy::Date;

/// The day of the check: the same as of the page's clock in the journeys.
pub const DAY: Date = Date::constant(2026, 11, 22);
