//! The assessment of who may be covered: every criterion judges the facts, and none stops the others.
//!
//! The criteria, their boundaries and their remedies are decision tables in `policy/`; this module only
//! looks them up. It returns findings and never says that somebody qualifies.
//!
//! - [`Facts`]: the known facts about a person; each [`Fact`] may be unknown
//! - [`assess`]: facts → [`Assessment`]: every [`Finding`], a [`Verdict`], a priority
//! - [`order`], [`open`]: the order of questions, and those that are still open
//! - [`change`]: the way in which a finding can change, and the time
//! - [`path`]: the smallest change that would lead to a likely verdict
//! - [`next_age_change`]: the birthday within a year at which the age finding changes

mod age_change;
mod assess;
mod change;
mod facts;
mod order;
mod path;
mod written;

pub use age_change::{AgeChange, next_age_change};
pub use assess::{Assessment, Finding, Verdict, assess};
pub use change::{Change, When, change};
pub use facts::{EARLIEST_BIRTH, Fact, FactError, Facts, OLDEST};
pub use order::{open, order};
pub use path::{Path, Reachability, Step, path};
