//! The policy: its types, and the edition that is built in.

// The constants that the build writes name their crates in full.
extern crate alloc;

pub use lindungi_policy::*;

#[expect(clippy::unreadable_literal, reason = "written by the build")]
static CURRENT: Policy = include!(concat!(env!("OUT_DIR"), "/policy.rs"));

/// The edition of `policy/` that was checked and compiled in when this was built.
pub fn current() -> &'static Policy {
    &CURRENT
}
