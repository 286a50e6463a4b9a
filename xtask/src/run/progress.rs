//! Prints the progress of commands: headings, steps with their time, warnings.

use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::Result;

/// Prints a heading above a part of the work.
pub(crate) fn heading(text: &str) {
    println!(
        "\n── {text} {}",
        "─".repeat(72_usize.saturating_sub(text.chars().count()))
    );
}

/// Prints one line.
pub(crate) fn say(text: &str) {
    println!("{text}");
    // Child processes write to the same output: our line has to come first.
    let _ = std::io::stdout().flush();
}

/// Prints a warning: something a reader must not miss, though it does not stop the work.
pub(crate) fn warn(text: &str) {
    say(&format!("WARNING: {text}"));
}

/// Prints the name of the work and its expected time, does the work, prints how long it took.
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

/// Formats a duration for people: `0.4 s`, `52 s`, `3 min 22 s`.
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
