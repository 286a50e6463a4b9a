//! What the commands say while they work: headings, steps with their time, notes.

use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::Result;

/// A heading over a part of the work.
pub(crate) fn heading(text: &str) {
    println!(
        "\n── {text} {}",
        "─".repeat(72_usize.saturating_sub(text.chars().count()))
    );
}

/// One line.
pub(crate) fn say(text: &str) {
    println!("{text}");
    // A child writes next to us: what we said has to stand before it.
    let _ = std::io::stdout().flush();
}

/// Something a reader must not miss, though it does not stop the work.
pub(crate) fn warn(text: &str) {
    say(&format!("WARNING: {text}"));
}

/// Says what comes and how long it takes, does it, says how long it took.
pub(crate) fn announced<T>(
    what: &str,
    expected: &str,
    work: impl FnOnce() -> Result<T>,
) -> Result<T> {
    say(&format!("→ {what} ({expected})"));
    let start = Instant::now();
    let result = work();
    let took = human(start.elapsed());
    match &result {
        Ok(_) => say(&format!("  {what}: done in {took}")),
        Err(_) => say(&format!("  {what}: did not work, after {took}")),
    }
    result
}

/// A duration as people say it: `0.4 s`, `52 s`, `3 min 22 s`.
pub(crate) fn human(time: Duration) -> String {
    let whole = (time.as_millis() + 500) / 1000;
    if time < Duration::from_millis(9_950) {
        let tenths = (time.as_millis() + 50) / 100;
        format!("{}.{} s", tenths / 10, tenths % 10)
    } else if whole < 60 {
        format!("{whole} s")
    } else {
        format!("{} min {} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_people_say_them() {
        for (millis, text) in [
            (0, "0.0 s"),
            (440, "0.4 s"),
            (9_940, "9.9 s"),
            (9_950, "10 s"),
            (52_300, "52 s"),
            (59_600, "1 min 0 s"),
            (202_000, "3 min 22 s"),
        ] {
            assert_eq!(human(Duration::from_millis(millis)), text);
        }
    }
}
