//! Measures the rules alone, as native code. Prints the verdicts a second, and the sum of the verdicts of
//! one pass.

use std::hint::black_box;
use std::time::{Duration, Instant};

use lindungi_contenders::DAY;
use lindungi_contenders::passes::{PREPARED, Passes};
use lindungi_rules::policy::current;

/// The duration of the measurement.
const DURATION: Duration = Duration::from_secs(1);

fn main() {
    let passes = Passes::of(current(), DAY);
    let sum = passes.pass();
    let start = Instant::now();
    let mut verdicts: u64 = 0;
    while start.elapsed() < DURATION {
        black_box(black_box(&passes).pass());
        verdicts += PREPARED as u64;
    }
    let millis = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
    println!("{} {sum}", verdicts * 1000 / millis.max(1));
}
