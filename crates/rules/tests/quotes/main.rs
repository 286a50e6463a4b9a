//! What cover costs and what money covers: nothing is lost, more money never covers fewer, what
//! some workers cost covers exactly them, a monthly fund never runs dry, and every answer is that
//! of a plain model which states the rules anew.
//!
//! - [`model`]: the rules of contributions and quotes, stated plainly
//! - [`tariffs`]: bands, relief windows and the calendar, month by month
//! - [`stretches`]: what one worker pays, in as few lines as it takes
//! - [`small`]: every small question, one after the other
//! - [`properties`]: what holds of every question, as large as the limits
//! - [`refusals`]: each reason for which there is no answer, on both sides of its boundary

#[path = "../common/mod.rs"]
mod common;
mod model;
mod properties;
mod refusals;
mod small;
mod stretches;
mod tariffs;

use lindungi_rules::cover::{ReliefChoice, Terms};
use lindungi_rules::policy::{Month, Payer, Sector};

/// Whoever pays; nobody in particular is one of them.
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

/// Every combination of payer, sector, old-age savings and choice, without an income.
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
