//! The cost of cover, and what money covers: no money is lost, more money never covers fewer workers, the
//! cost of some workers covers exactly them, a monthly fund never runs dry, and every answer is that of a
//! plain model with its own statement of the rules.
//!
//! - [`model`]: a plain statement of the rules of contributions and quotes
//! - [`tariffs`]: bands, relief windows and the calendar, month by month
//! - [`instalments`]: the contributions of one worker, in as few lines as possible
//! - [`small`]: every small question, one by one
//! - [`properties`]: properties of every question, up to the limits
//! - [`refusals`]: each reason why a question has no answer, on both sides of its boundary

#[path = "../common/mod.rs"]
mod common;
mod instalments;
mod model;
mod properties;
mod refusals;
mod small;
mod tariffs;

use lindungi_rules::cover::{ReliefChoice, Terms};
use lindungi_rules::policy::{Month, Payer, Sector};

/// All payers; `None` is nobody in particular.
const PAYERS: [Option<Payer>; 4] = [
    None,
    Some(Payer::City),
    Some(Payer::Donor),
    Some(Payer::Own),
];

const CHOICES: [ReliefChoice; 3] = [ReliefChoice::Usual, ReliefChoice::On, ReliefChoice::Off];

/// A private gift for the basic package, without relief.
const GIFT: Terms = Terms {
    payer: Some(Payer::Donor),
    sector: Sector::Other,
    jht: false,
    relief: ReliefChoice::Usual,
    income: None,
};

/// Returns every combination of payer, sector, old-age savings and relief, without an income.
fn all_terms() -> Vec<Terms> {
    let mut all = Vec::new();
    for payer in PAYERS {
        for sector in Sector::ALL {
            for jht in [false, true] {
                for relief in CHOICES {
                    all.push(Terms {
                        payer,
                        sector: *sector,
                        jht,
                        relief,
                        income: None,
                    });
                }
            }
        }
    }
    all
}

fn month(written: &str) -> Month {
    Month::parse(written).expect(written)
}
