//! What the screening of rosters is measured beside, and what both sides are given, so that they are given
//! the same (docs/decisions/24). Nothing of it is part of the app.
//!
//! - [`residents`]: a roster of residents who are made up, as long as is wanted
//! - [`answers`]: every answer that the rules tell apart, and some that cannot be
//! - [`figures`]: what the criteria written by hand take from the policy
//! - [`passes`]: the rules alone, as often as is wanted
//! - `module`: the same for JavaScript
//! - `criteria.sql`, `criteria.mjs`: the criteria written by hand; `verdicts.mjs` holds the second against
//!   the rules and measures both
//! - `bin/`: the programs that are measured, and `compare`, which holds one result against another

pub mod answers;
pub mod figures;
#[cfg(target_arch = "wasm32")]
pub mod module;
pub mod passes;
pub mod residents;

use lindungi_rules::policy::Date;

/// The day of the check: that of the page's clock in journeys.
pub const DAY: Date = Date::constant(2026, 11, 22);
