//! Who may be covered: every criterion judges the facts, none stops the others.
//!
//! The criteria, their boundaries and their routes are decision tables in `policy/`; this module
//! only looks them up. It says what was found, never that somebody qualifies.
//!
//! - [`Facts`]: what is known of a person; each [`Fact`] may be unknown
//! - [`assess`]: facts → [`Assessment`]: every [`Finding`], a [`Verdict`], a priority
//! - [`order`], [`open`]: which question comes next, and which need not be asked any more
//! - [`change`]: whether a finding can change, and when
//! - [`path`]: the smallest change that would lead to a likely verdict
//! - [`turning`]: a birthday within a year at which what is found of the age changes

mod assess;
mod change;
mod facts;
mod order;
mod path;
mod turning;
mod written;

pub use assess::{Assessment, Finding, Verdict, assess};
pub use change::{Change, When, change};
pub use facts::{EARLIEST_BIRTH, Fact, FactError, Facts, OLDEST};
pub use order::{open, order};
pub use path::{Path, Reachability, Step, path};
pub use turning::{Turning, turning};
