//! What the tests have in common.

use std::io::Write as _;

/// Tells how much was looked at, past the harness, which shows nothing of a test that passes.
pub(crate) fn tell(line: &str) {
    // A closed standard error is no reason to fail.
    let _ = std::io::stderr().write_all(format!("{line}\n").as_bytes());
}
