//! The policy: its types, and the edition that is built in.

// The constants that the build generates name `alloc` by its full path.
extern crate alloc;

pub use lindungi_policy::*;

#[expect(clippy::unreadable_literal, reason = "written by the build")]
static CURRENT: Policy = include!(concat!(env!("OUT_DIR"), "/policy.rs"));

/// Returns the edition of `policy/` that was checked and compiled into this build.
pub fn current() -> &'static Policy {
    &CURRENT
}
