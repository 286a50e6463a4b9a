//! What a program takes: time by the clock, time of the processor, memory at its most.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

use crate::harness::{Failure, Result};

/// What one run took.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Took {
    /// By the clock.
    pub(crate) clock: Duration,
    /// Of the processor, for the program and for the system.
    pub(crate) processor: Duration,
    /// In bytes.
    pub(crate) memory: u64,
}

/// Runs a program to its end. What it prints is thrown away, but for errors.
pub(crate) fn measured(command: &mut Command) -> Result<Took> {
    let begun = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
    let ended = child.and_then(Wait4::wait4);
    let clock = begun.elapsed();
    let ended = ended.map_err(|error| Failure::new(format!("{command:?}: {error}")))?;
    if !ended.status.success() {
        return Err(Failure::new(format!("{command:?}: {}", ended.status)));
    }
    Ok(Took {
        clock,
        processor: ended.rusage.utime + ended.rusage.stime,
        memory: ended.rusage.maxrss,
    })
}

/// Runs a program to its end and gives what it prints.
pub(crate) fn said(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| Failure::new(format!("{command:?}: {error}")))?;
    if !output.status.success() {
        return Err(Failure::new(format!("{command:?}: {}", output.status)));
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// The number in the middle; of two the larger.
pub(crate) fn median(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = numbers.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// The largest.
pub(crate) fn most(numbers: impl IntoIterator<Item = f64>) -> f64 {
    numbers.into_iter().fold(0.0, f64::max)
}

/// Seconds by the clock, in the middle.
pub(crate) fn clock(took: &[Took]) -> f64 {
    median(took.iter().map(|took| took.clock.as_secs_f64()))
}

/// Seconds of the processor, in the middle.
pub(crate) fn processor(took: &[Took]) -> f64 {
    median(took.iter().map(|took| took.processor.as_secs_f64()))
}

/// The most of these bytes.
#[expect(
    clippy::cast_precision_loss,
    reason = "no program has as much memory as such a number is exact"
)]
pub(crate) fn megabytes(bytes: impl IntoIterator<Item = u64>) -> f64 {
    bytes.into_iter().max().unwrap_or_default() as f64 / 1_000_000.0
}
