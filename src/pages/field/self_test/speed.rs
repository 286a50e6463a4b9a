//! Measures the number of assessments per second on this device, in slices so short that the page stays
//! responsive.

use lindungi_rules::eligibility::assess;
use lindungi_rules::policy::{self, Date};

use crate::browser::{clock, tick};
use crate::pages::field::samples::Sample;

/// The total time measured and the time of one slice, in milliseconds.
const TIME: f64 = 300.0;
const SLICE: f64 = 20.0;

/// Returns the number of assessments per second.
pub async fn checks(today: Date) -> f64 {
    let policy = policy::current();
    let facts = Sample::ALL.map(|sample| sample.answers(policy, today).facts(today));
    let (mut count, mut took) = (0_u32, 0.0);
    while took < TIME {
        tick::yield_now().await;
        let begun = clock::now();
        loop {
            for facts in &facts {
                count += u32::from(assess(facts, policy, today).is_ok());
            }
            let now = clock::now();
            // If the clock is set back, end the slice, or it would not end for a long time.
            if now < begun || now - begun >= SLICE {
                took += SLICE.max(now - begun);
                break;
            }
        }
    }
    f64::from(count) * 1000.0 / took
}
