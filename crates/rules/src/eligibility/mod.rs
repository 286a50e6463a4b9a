//! Who may be covered: every criterion judges the facts, none stops the others.
//!
//! The criteria, their boundaries and their routes are decision tables in `policy/`; this module
//! only looks them up. It says what was found, never that somebody qualifies.
//!
//! - [`Facts`]: what is known of a person; each fact may be unknown
//! - [`assess`]: facts → [`Assessment`]: every [`Finding`], a [`Verdict`], a priority
//! - [`change`]: whether a finding can change, and when

mod assess;
mod change;
mod facts;

pub use assess::{Assessment, Finding, Verdict, assess};
pub use change::{Change, change};
pub use facts::{EARLIEST_BIRTH, FactError, Facts, OLDEST};
