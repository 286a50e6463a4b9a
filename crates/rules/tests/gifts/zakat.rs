//! Zakat on income, and infaq on top of it. Threshold and rate are those of the policy.

use lindungi_rules::cover::{
    Ask, Gift, GiftError, Giving, ReliefChoice, Steps, Terms, Want, giving, quote,
};
use lindungi_rules::policy::{Date, FigureId, Payer, Sector};
use rust_decimal::Decimal;

use crate::{given, month, policy, rupiah, value};

fn zakat(income: u64, infaq: u64) -> Gift {
    Gift::Zakat {
        income: rupiah(income),
        infaq: rupiah(infaq),
        months: 12,
    }
}

fn steps(giving: &Giving) -> (u64, u64, u64) {
    let Steps::Zakat {
        nisab, due, amount, ..
    } = giving.steps
    else {
        panic!("other steps: {:?}", giving.steps);
    };
    assert_eq!(giving.want, Want::AmountForMonths(amount, 12));
    (nisab.to_u64(), due.to_u64(), amount.to_u64())
}

#[test]
fn it_is_due_from_the_threshold_on_and_infaq_always_counts() {
    let policy = policy();
    for written in ["2026-01", "2026-11", "2026-12"] {
        let start = month(written);
        let nisab = value(&policy, FigureId::ZakatNisab, start);
        let figure = policy.figure(FigureId::ZakatRate, start.first_day());
        let rate = figure.expect("a rate").value;
        // Round half up, in ten-thousandths of a percent.
        let exact = rate.decimal() * Decimal::from(10_000);
        let exact = u64::try_from(exact).expect("few decimals");
        let due = |income: u64| (income * exact + 500_000) / 1_000_000;
        for infaq in [0, 1, 50_000] {
            for (income, due) in [
                (0, 0),
                (nisab - 1, 0),
                (nisab, due(nisab)),
                (nisab + 1, due(nisab + 1)),
                (10 * nisab, due(10 * nisab)),
            ] {
                let giving = giving(&zakat(income, infaq), &policy, start).expect("published");
                assert_eq!(
                    steps(&giving),
                    (nisab, due, due + infaq),
                    "{income} {infaq}"
                );
                let ids: Vec<&str> = giving.figures.iter().map(|figure| &*figure.id).collect();
                assert_eq!(ids, ["zakat.nisab", "zakat.rate"]);
            }
            assert!(
                due(nisab) > 0,
                "what is due from the threshold on is something"
            );
        }
    }
}

/// Zero zakat below the threshold and no infaq are still an answer, which covers nobody.
#[test]
fn nothing_given_is_an_answer() {
    let giving = given(zakat(1_000_000, 0)).expect("published");
    let ask = Ask {
        start: month("2026-11"),
        terms: Terms {
            payer: Some(Payer::Donor),
            sector: Sector::Other,
            jht: false,
            relief: ReliefChoice::Usual,
            income: None,
        },
        want: giving.want,
    };
    let quote = quote(&ask, &policy()).expect("an answer");
    assert_eq!((quote.workers, quote.nobody.is_some()), (0, true));
}

#[test]
fn months_without_a_threshold_come_to_no_question() {
    let policy = policy();
    for (written, published) in [
        ("2025-12", false),
        ("2026-01", true),
        ("2026-12", true),
        ("2027-01", false),
        ("2027-12", false),
        ("2030-06", false),
        ("0001-01", false),
        ("9999-12", false),
    ] {
        let start = month(written);
        for gift in [zakat(0, 0), zakat(10_000_000, 50_000)] {
            let result = giving(&gift, &policy, start);
            let error = Err(GiftError::NoNisab(start));
            assert_eq!(result == error, !published, "{gift:?} in {written}");
            assert_eq!(result.is_ok(), published, "{gift:?} in {written}");
        }
    }
}

/// Without a rate, a threshold alone gives no zakat.
#[test]
fn a_month_without_a_rate_comes_to_no_question() {
    let mut policy = policy();
    for figure in policy.figures.to_mut() {
        if figure.id == FigureId::ZakatRate {
            figure.from = Date::constant(2026, 12, 1);
        }
    }
    let result = |written| giving(&zakat(10_000_000, 0), &policy, month(written));
    assert_eq!(result("2026-11"), Err(GiftError::NoNisab(month("2026-11"))));
    assert!(result("2026-12").is_ok());
}
