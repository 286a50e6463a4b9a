//! A fund handed out person by person and month by month, as somebody with a cash box would do it. The cost
//! of a month is stated here for 2026 and later; no policy is read.

use lindungi_rules::cover::{Fund, FundPlan, ReliefChoice};
use lindungi_rules::policy::{Month, Payer, Priority, Rupiah, Sector};

/// The result of sharing out a fund.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    /// The months and the cost of each person who waits, in the order of the priorities.
    people: Vec<(u16, u128)>,
    left: u128,
    missing: u128,
    /// The payment in each month.
    months: Vec<u128>,
    months_for_all: usize,
}

/// Returns the cost of a month for one worker.
pub(crate) fn price(fund: &Fund, month: Month) -> u128 {
    let (terms, number) = (fund.terms, month.first_day().to_string());
    let window = match terms.sector {
        Sector::Transport => "2026-01-01"..="2027-03-01",
        Sector::Other => "2026-04-01"..="2026-12-01",
    };
    let wanted = match (terms.payer, terms.relief) {
        (Some(Payer::City), _) | (_, ReliefChoice::Off) => false,
        (_, ReliefChoice::On) => true,
        (payer, ReliefChoice::Usual) => payer == Some(Payer::Own),
    };
    let halved = wanted && window.contains(&number.as_str());
    let savings = if terms.jht { 20_000 } else { 0 };
    savings + if halved { 8_400 } else { 16_800 }
}

/// Shares out this fund among a number of people.
pub(crate) fn expected(fund: &Fund, people: u64) -> Expected {
    let month = |index| fund.start.plus(index).expect("in the calendar");
    let prices: Vec<u128> = (0..fund.months).map(|it| price(fund, month(it))).collect();
    let year: u128 = prices.iter().sum();
    let amount = u128::from(fund.amount.to_u64());
    let mut expected = Expected {
        people: Vec::new(),
        left: amount,
        missing: (year * u128::from(people)).saturating_sub(amount),
        months: vec![0; prices.len()],
        months_for_all: 0,
    };
    let mut open = true;
    for _ in 0..people {
        let (mut months, mut paid) = (0, 0);
        for (index, price) in prices.iter().enumerate() {
            if !open || expected.left < *price {
                // Too little is left here, so later people do not get it either.
                open = false;
                break;
            }
            expected.left -= price;
            expected.months[index] += price;
            months += 1;
            paid += price;
        }
        expected.people.push((months, paid));
    }
    let mut spent = 0;
    for price in prices {
        spent += price * u128::from(people);
        expected.months_for_all += usize::from(spent <= amount);
    }
    expected
}

impl From<&FundPlan> for Expected {
    fn from(plan: &FundPlan) -> Self {
        let integer = |amount: Rupiah| u128::from(amount.to_u64());
        let mut shares = plan.shares();
        let mut people = Vec::new();
        for (priority, reach) in plan.priorities {
            for _ in 0..reach.candidates {
                let share = shares.next(priority);
                people.push((share.months, integer(share.paid)));
            }
        }
        Self {
            people,
            left: integer(plan.left),
            missing: integer(plan.missing),
            months: plan.schedule.iter().map(|it| integer(it.total)).collect(),
            months_for_all: plan.months_for_all.into(),
        }
    }
}

/// Returns the reach counted from the shares: people who wait, covered, partly covered, and the money paid.
pub(crate) fn counted(plan: &FundPlan, priority: Priority) -> [u64; 4] {
    let mut shares = plan.shares();
    let mut counted = [0; 4];
    for (of, reach) in plan.priorities {
        for _ in 0..reach.candidates {
            let share = shares.next(of);
            if of == priority {
                counted[0] += 1;
                counted[1] += u64::from(share.months == plan.fund.months);
                counted[2] += u64::from(share.months > 0 && share.months < plan.fund.months);
                counted[3] += share.paid.to_u64();
            }
        }
    }
    counted
}
