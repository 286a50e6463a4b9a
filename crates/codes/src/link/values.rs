//! The values that a link passes on for a gift, and for a city's plan.

use lindungi_rules::cover::{Gift, Giving, Plan, ReliefChoice, Steps, Terms, Want};
use lindungi_rules::policy::{Month, Rupiah};

use super::{Key, Pair, Value, Way};

/// Returns the values that a link passes on for a gift: its own, the first month and the terms. `giving` is
/// the result of the rules for this gift.
pub fn of_gift(gift: &Gift, giving: &Giving, start: Month, terms: &Terms) -> Vec<Pair> {
    let mut pairs = match *gift {
        Gift::Amount { .. }
        | Gift::Workers { .. }
        | Gift::Duration { .. }
        | Gift::Monthly { .. } => question(giving.want),
        // An income is never passed on, only the zakat that is due on it.
        Gift::Zakat { infaq, months, .. } => match giving.steps {
            Steps::Zakat { due, .. } => zakat(due, infaq, months),
            _ => question(giving.want),
        },
        Gift::ZakatGiven {
            zakat: sum,
            infaq,
            months,
        } => zakat(sum, infaq, months),
        Gift::Payroll {
            employees,
            each,
            percent,
            cap,
            months,
        } => {
            let mut pairs = vec![
                way(Way::Payroll),
                (Key::Employees, Value::Count(employees)),
                (Key::Each, Value::Money(each)),
                (Key::Match, Value::Percent(percent)),
                time(months),
            ];
            pairs.extend(cap.map(|cap| (Key::Cap, Value::Money(cap))));
            pairs
        }
        Gift::Share {
            of,
            percent,
            months,
        } => vec![
            way(Way::Share),
            (Key::Whole, Value::Money(of)),
            (Key::Share, Value::Percent(percent)),
            time(months),
        ],
        Gift::RtFund {
            households,
            workers,
            months,
        } => vec![
            way(Way::RtFund),
            (Key::Households, Value::Count(households)),
            people(workers),
            time(months),
        ],
    };
    pairs.extend(conditions(start, terms));
    pairs
}

/// Returns the values that a link passes on for a city's plan.
pub fn of_plan(plan: &Plan) -> Vec<Pair> {
    let mut pairs = vec![
        (Key::Target, Value::Count(plan.target)),
        (Key::Budget, Value::Money(plan.budget)),
        (Key::Growth, Value::Percent(plan.growth)),
        time(plan.months),
        (Key::Start, Value::Month(plan.start)),
    ];
    // The city never gets the relief, and so its sector does not matter.
    pairs.extend(savings(&plan.terms));
    pairs
}

/// The values of zakat and infaq as sums.
fn zakat(zakat: Rupiah, infaq: Rupiah, months: u16) -> Vec<Pair> {
    vec![
        way(Way::ZakatGiven),
        (Key::Zakat, Value::Money(zakat)),
        (Key::Infaq, Value::Money(infaq)),
        time(months),
    ]
}

/// The values of one of the four questions to the calculator.
fn question(want: Want) -> Vec<Pair> {
    match want {
        Want::AmountForMonths(amount, months) => {
            vec![way(Way::Amount), sum(amount), time(months)]
        }
        Want::WorkersForMonths(workers, months) => {
            vec![way(Way::Workers), people(workers), time(months)]
        }
        Want::AmountForWorkers(amount, workers) => {
            vec![way(Way::Duration), sum(amount), people(workers)]
        }
        Want::MonthlyForMonths(monthly, months) => {
            let monthly = (Key::Monthly, Value::Money(monthly));
            vec![way(Way::Monthly), monthly, time(months)]
        }
    }
}

fn conditions(start: Month, terms: &Terms) -> Vec<Pair> {
    let mut pairs = vec![
        (Key::Start, Value::Month(start)),
        (Key::Sector, Value::Sector(terms.sector)),
    ];
    pairs.extend(terms.payer.map(|payer| (Key::Payer, Value::Payer(payer))));
    let relief = match terms.relief {
        ReliefChoice::Usual => None,
        ReliefChoice::On => Some(true),
        ReliefChoice::Off => Some(false),
    };
    pairs.extend(relief.map(|on| (Key::Relief, Value::Switch(on))));
    pairs.extend(savings(terms));
    pairs
}

/// The value for old-age savings (JHT), or `None` if they are not wanted.
fn savings(terms: &Terms) -> Option<Pair> {
    terms.jht.then_some((Key::Jht, Value::Switch(true)))
}

fn way(way: Way) -> Pair {
    (Key::Way, Value::Way(way))
}

fn sum(amount: Rupiah) -> Pair {
    (Key::Amount, Value::Money(amount))
}

fn people(workers: u64) -> Pair {
    (Key::Workers, Value::Count(workers))
}

fn time(months: u16) -> Pair {
    (Key::Months, Value::Count(months.into()))
}
