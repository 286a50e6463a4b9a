//! Measures a program: the time that passes, the processor time and the highest memory.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

use crate::harness::{Failure, Result};

/// The cost of one run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// The time that passed from start to end.
    pub(crate) clock: Duration,
    /// The processor time, for the program and for the system.
    pub(crate) processor: Duration,
    /// The highest memory, in bytes.
    pub(crate) memory: u64,
}

/// Runs a program to its end and measures it. Standard output is discarded.
pub(crate) fn measured(command: &mut Command) -> Result<Cost> {
    let start = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
    let ended = child.and_then(Wait4::wait4);
    let clock = start.elapsed();
    let ended = ended.map_err(|error| Failure::new(format!("{command:?}: {error}")))?;
    if !ended.status.success() {
        return Err(Failure::new(format!("{command:?}: {}", ended.status)));
    }
    Ok(Cost {
        clock,
        processor: ended.rusage.utime + ended.rusage.stime,
        memory: ended.rusage.maxrss,
    })
}

/// Runs a program to its end. Returns its standard output without spaces and line breaks at the end.
pub(crate) fn stdout_of(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| Failure::new(format!("{command:?}: {error}")))?;
    if !output.status.success() {
        return Err(Failure::new(format!("{command:?}: {}", output.status)));
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// The median: of two numbers in the middle the larger, 0 for none.
pub(crate) fn median(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = numbers.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// The largest number, 0 for none.
pub(crate) fn max(numbers: impl IntoIterator<Item = f64>) -> f64 {
    numbers.into_iter().fold(0.0, f64::max)
}

/// The median of the time that passed, in seconds.
pub(crate) fn clock(costs: &[Cost]) -> f64 {
    median(costs.iter().map(|cost| cost.clock.as_secs_f64()))
}

/// The median of the processor time, in seconds.
pub(crate) fn processor(costs: &[Cost]) -> f64 {
    median(costs.iter().map(|cost| cost.processor.as_secs_f64()))
}

/// The largest of these numbers of bytes, in megabytes.
#[expect(
    clippy::cast_precision_loss,
    reason = "no program has as much memory as such a number is exact"
)]
pub(crate) fn megabytes(bytes: impl IntoIterator<Item = u64>) -> f64 {
    bytes.into_iter().max().unwrap_or_default() as f64 / 1_000_000.0
}
