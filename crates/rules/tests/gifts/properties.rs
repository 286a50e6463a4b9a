//! Random gifts, within the limits and past them: each becomes the question of the model, and the question
//! can be asked.

use lindungi_rules::cover::{Ask, AskError, Gift, giving, quote};
use lindungi_rules::policy::{Number, Rupiah};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::every::{Numbers, gifts, gifts_of, of_every_size, starts, terms};
use crate::{model, policy};

/// Gifts of every kind with any numbers.
fn any_gifts() -> impl Strategy<Value = Gift> {
    let number = || of_every_size(0, u64::MAX);
    // More decimals than can be typed, but few enough that every part of an amount is exact.
    let percents = (number(), 0_u32..=6).prop_map(|(digits, scale)| Number::new(digits, scale));
    gifts_of(&Numbers {
        amounts: number().prop_map(Rupiah::new).boxed(),
        people: number(),
        households: number(),
        months: any::<u16>().boxed(),
        percents: percents.boxed(),
    })
}

fn config(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}

proptest! {
    #![proptest_config(config(3_000))]

    #[test]
    fn every_gift_comes_to_what_the_model_says(
        gift in prop_oneof![gifts(), any_gifts()], start in starts(),
    ) {
        let policy = policy();
        let actual = giving(&gift, &policy, start).map(|giving| (giving.want, giving.steps));
        prop_assert_eq!(actual, model::expected(&gift, &policy, start));
    }
}

proptest! {
    #![proptest_config(config(500))]

    /// If a gift within the limits has no answer, its month or its sum over all months is the reason; a
    /// number out of its range is found earlier.
    #[test]
    fn what_a_gift_comes_to_can_be_asked(
        gift in gifts(), start in starts(), terms in terms(),
    ) {
        let policy = policy();
        if let Ok(giving) = giving(&gift, &policy, start) {
            let ask = Ask { start, terms, want: giving.want };
            match quote(&ask, &policy) {
                Ok(quote) => prop_assert!(quote.total <= quote.amount),
                Err(AskError::Amount) => {
                    let monthly = matches!(gift, Gift::Monthly { .. } | Gift::Payroll { .. });
                    prop_assert!(monthly, "{:?}", gift);
                }
                Err(error) => {
                    let of_the_month = matches!(error, AskError::NotPublished(_) | AskError::TooFar);
                    prop_assert!(of_the_month, "{:?}: {:?}", gift, error);
                }
            }
        }
    }

    /// No number in a gift causes a panic, and no sum is above the limit.
    #[test]
    fn no_gift_panics(gift in any_gifts(), start in starts(), terms in terms()) {
        let policy = policy();
        if let Ok(giving) = giving(&gift, &policy, start) {
            let ask = Ask { start, terms, want: giving.want };
            if let Ok(quote) = quote(&ask, &policy) {
                prop_assert!(quote.remainder <= Rupiah::LIMIT);
            }
        }
    }
}
