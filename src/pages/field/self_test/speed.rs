//! How many checks the rules make in a second on this device, in slices so short that the page is not
//! felt to stand still.

use lindungi_rules::eligibility::assess;
use lindungi_rules::policy::{self, Date};

use crate::browser::{clock, tick};
use crate::pages::field::samples::Sample;

/// How long is measured in all, and in one go, in milliseconds.
const TIME: f64 = 300.0;
const SLICE: f64 = 20.0;

/// Checks a second.
pub async fn checks(today: Date) -> f64 {
    let policy = policy::current();
    let facts = Sample::ALL.map(|sample| sample.answers(policy, today).facts(today));
    let (mut made, mut took) = (0_u32, 0.0);
    while took < TIME {
        tick::breath().await;
        let begun = clock::now();
        loop {
            for facts in &facts {
                made += u32::from(assess(facts, policy, today).is_ok());
            }
            let now = clock::now();
            // A clock that is set back begins a slice that has no end.
            if now < begun || now - begun >= SLICE {
                took += SLICE.max(now - begun);
                break;
            }
        }
    }
    f64::from(made) * 1000.0 / took
}
