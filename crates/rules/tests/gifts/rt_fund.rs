//! Workers of an RT, paid from the money that the city gives the RT: both sides of each size, and other
//! years.

use lindungi_rules::cover::{
    Gift, GiftError, Giving, HOUSEHOLDS_MOST, Steps, Want, giving, is_at_rt_fund_border,
};
use lindungi_rules::policy::{FigureId, Number, Policy};

use crate::{given, month, policy, rupiah, value};

fn rt(households: u64) -> Gift {
    Gift::RtFund {
        households,
        workers: 20,
        months: 12,
    }
}

/// Returns the fund, and the ids of the figures that it comes from.
fn fund_and_figures(giving: &Giving) -> (u64, Vec<&str>) {
    let Steps::RtFund { fund } = giving.steps else {
        panic!("other steps: {:?}", giving.steps);
    };
    assert_eq!(giving.want, Want::WorkersForMonths(20, 12));
    let ids = giving.figures.iter().map(|figure| &*figure.id);
    (fund.to_u64(), ids.collect())
}

/// The funds of 2026: below 60 households, 60 to 99, and above 100; exactly 100 counts as large.
#[test]
fn an_rt_is_given_by_its_size() {
    let small = (50_000_000, vec!["rt_fund.small", "rt_fund.small_up_to"]);
    let middle = vec![
        "rt_fund.middle",
        "rt_fund.small_up_to",
        "rt_fund.middle_up_to",
    ];
    let middle = (70_000_000, middle);
    let large = (100_000_000, vec!["rt_fund.large", "rt_fund.middle_up_to"]);
    for (households, expected) in [
        (1, &small),
        (59, &small),
        (60, &middle),
        (61, &middle),
        (99, &middle),
        (100, &large),
        (101, &large),
        (HOUSEHOLDS_MOST, &large),
    ] {
        let giving = given(rt(households)).expect("published");
        assert_eq!(fund_and_figures(&giving), *expected, "{households}");
    }
}

/// The policy decides: an answer follows a border that is moved.
#[test]
fn borders_and_funds_are_those_of_the_policy() {
    let start = month("2026-06");
    let mut policy = policy();
    for figure in policy.figures.to_mut() {
        let id = figure.id;
        if [FigureId::RtFundSmallUpTo, FigureId::RtFundMiddleUpTo].contains(&id) {
            figure.value = Number::new(figure.value.count().expect("a count") + 7, 0);
        }
    }
    let small = value(&policy, FigureId::RtFundSmallUpTo, start);
    let middle = value(&policy, FigureId::RtFundMiddleUpTo, start);
    for (households, id) in [
        (small, FigureId::RtFundSmall),
        (small + 1, FigureId::RtFundMiddle),
        (middle, FigureId::RtFundMiddle),
        (middle + 1, FigureId::RtFundLarge),
    ] {
        let giving = giving(&rt(households), &policy, start).expect("published");
        let fund = value(&policy, id, start);
        assert_eq!(giving.steps, Steps::RtFund { fund: rupiah(fund) });
        for used in &giving.figures {
            let figure = policy
                .figures
                .iter()
                .find(|figure| figure.id.name() == used.id);
            let figure = figure.expect("a figure of the policy");
            assert_eq!((used.value, &used.source), (figure.value, &figure.source));
        }
    }
}

/// Only the smallest large RT, which reports leave out, is at the border; if the border is not published,
/// no RT is.
#[test]
fn only_the_smallest_large_rt_is_at_the_border() {
    let policy = policy();
    for (written, border) in [("2026-06", Some(100)), ("2025-12", None), ("2027-01", None)] {
        let start = month(written);
        let at: Vec<u64> = (1..=300)
            .filter(|households| is_at_rt_fund_border(*households, &policy, start))
            .collect();
        assert_eq!(at, Vec::from_iter(border), "{written}");
    }
}

#[test]
fn years_without_funds_come_to_no_question() {
    for (written, published) in [
        ("2025-12", false),
        ("2026-01", true),
        ("2026-12", true),
        ("2027-01", false),
        ("2030-06", false),
        ("0001-01", false),
        ("9999-12", false),
    ] {
        let start = month(written);
        for households in [1, 59, 60, 99, 100, HOUSEHOLDS_MOST] {
            let result = giving(&rt(households), &policy(), start);
            let error = Err(GiftError::NoFund(start));
            assert_eq!(result == error, !published, "{households} in {written}");
            assert_eq!(result.is_ok(), published, "{households} in {written}");
        }
    }
}

/// If a figure is missing, an RT whose fund depends on it has no answer.
#[test]
fn without_a_figure_there_is_no_answer() {
    let without = |id: FigureId| -> Policy {
        let mut policy = policy();
        policy.figures.to_mut().retain(|figure| figure.id != id);
        policy
    };
    let start = month("2026-11");
    for (missing, lacking) in [
        (FigureId::RtFundSmall, [true, false, false]),
        (FigureId::RtFundMiddle, [false, true, false]),
        (FigureId::RtFundLarge, [false, false, true]),
        (FigureId::RtFundSmallUpTo, [true, true, true]),
        (FigureId::RtFundMiddleUpTo, [true, true, true]),
    ] {
        let policy = without(missing);
        let errors = [59, 99, 100].map(|size| giving(&rt(size), &policy, start).is_err());
        assert_eq!(errors, lacking, "without {missing}");
    }
}
