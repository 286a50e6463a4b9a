//! Ways to give of every kind and size, for the tests that try all of them.

use lindungi_rules::cover::{Gift, HOUSEHOLDS_MOST, MONTHS_MOST, ReliefChoice, Terms};
use lindungi_rules::percent::PERCENT_MOST;
use lindungi_rules::policy::{Month, Number, Payer, Rupiah, Sector};
use proptest::prelude::*;

const LIMIT: u64 = Rupiah::LIMIT.to_u64();

/// Numbers of every size from `least` to `most`, often at the ends.
pub(crate) fn of_every_size(least: u64, most: u64) -> BoxedStrategy<u64> {
    prop_oneof![
        1 => least..=most,
        3 => (0_u32..=19)
            .prop_flat_map(move |zeros| least..=10_u64.pow(zeros).clamp(least, most)),
        1 => prop::sample::select(vec![least, most - 1, most]),
    ]
    .boxed()
}

/// Returns a percentage from its hundredths, in the form of a number that was read: without zeros at its
/// end.
pub(crate) fn hundredths(count: u64) -> Number {
    Number::from_decimal(Number::new(count, 2).decimal()).expect("no less than nothing")
}

/// Strategies for the numbers in a gift.
pub(crate) struct Numbers {
    pub(crate) amounts: BoxedStrategy<Rupiah>,
    pub(crate) people: BoxedStrategy<u64>,
    pub(crate) households: BoxedStrategy<u64>,
    pub(crate) months: BoxedStrategy<u16>,
    pub(crate) percents: BoxedStrategy<Number>,
}

/// Gifts of every kind whose numbers are within the limits.
pub(crate) fn gifts() -> impl Strategy<Value = Gift> {
    let percents = of_every_size(0, u64::from(PERCENT_MOST) * 100);
    gifts_of(&Numbers {
        amounts: of_every_size(0, LIMIT).prop_map(Rupiah::new).boxed(),
        people: of_every_size(1, 1_000_000_000),
        households: of_every_size(1, HOUSEHOLDS_MOST),
        months: (1..=MONTHS_MOST).boxed(),
        percents: percents.prop_map(hundredths).boxed(),
    })
}

/// Gifts of every kind with these numbers.
pub(crate) fn gifts_of(numbers: &Numbers) -> impl Strategy<Value = Gift> + use<> {
    let amount = || numbers.amounts.clone();
    let people = || numbers.people.clone();
    let months = || numbers.months.clone();
    let percent = || numbers.percents.clone();
    // Small enough that the gifts of all employees are within the limit.
    let each = prop_oneof![1_u64..=1_000_000].prop_map(Rupiah::new).boxed();
    prop_oneof![
        (amount(), months()).prop_map(|(amount, months)| Gift::Amount { amount, months }),
        (people(), months()).prop_map(|(workers, months)| Gift::Workers { workers, months }),
        (amount(), people()).prop_map(|(amount, workers)| Gift::Duration { amount, workers }),
        (amount(), months()).prop_map(|(sum, months)| Gift::Monthly { sum, months }),
        (
            people(),
            prop_oneof![amount(), each],
            percent(),
            prop::option::of(amount()),
            months()
        )
            .prop_map(|(employees, each, percent, cap, months)| Gift::Payroll {
                employees,
                each,
                percent,
                cap,
                months,
            }),
        (amount(), percent(), months()).prop_map(|(of, percent, months)| Gift::Share {
            of,
            percent,
            months,
        }),
        (amount(), amount(), months()).prop_map(|(income, infaq, months)| Gift::Zakat {
            income,
            infaq,
            months,
        }),
        (amount(), amount(), months()).prop_map(|(zakat, infaq, months)| Gift::ZakatGiven {
            zakat,
            infaq,
            months,
        }),
        (numbers.households.clone(), people(), months()).prop_map(
            |(households, workers, months)| Gift::RtFund {
                households,
                workers,
                months,
            }
        ),
    ]
}

/// Months of the years for which everything is published, and any other months.
pub(crate) fn starts() -> impl Strategy<Value = Month> {
    let year = prop_oneof![2 => Just(2026), 1 => 2025_i16..=2030, 1 => 1_i16..=9999];
    (year, 1_i8..=12).prop_map(|(year, number)| Month::new(year, number).expect("a month"))
}

/// Terms of every kind, without an income, which is no part of a gift.
pub(crate) fn terms() -> impl Strategy<Value = Terms> {
    let payers = prop::option::of(prop::sample::select(Payer::ALL));
    let sectors = prop::sample::select(Sector::ALL);
    let choices = [ReliefChoice::Usual, ReliefChoice::On, ReliefChoice::Off];
    let choices = prop::sample::select(choices.to_vec());
    (payers, sectors, any::<bool>(), choices).prop_map(|(payer, sector, jht, relief)| Terms {
        payer,
        sector,
        jht,
        relief,
        income: None,
    })
}
