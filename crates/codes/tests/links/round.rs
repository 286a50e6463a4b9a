//! Gifts and plans are written as links and read again: nothing is lost except an income.

use lindungi_codes::link::{Key, LinkReading, Value, Way, of_gift, of_plan, read, write};
use lindungi_rules::cover::{Gift, Plan, ReliefChoice, Steps, Terms, giving};
use lindungi_rules::percent::PERCENT_MOST;
use lindungi_rules::policy::{Month, Number, Payer, Rupiah, Sector, fixture};
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::every::{gifts, hundredths, of_every_size, starts, terms};
use crate::{DONOR, month, passed_on};

/// A link that was read, with the values of a form that is filled in from it.
struct Form(LinkReading);

impl Form {
    fn money(&self, key: Key) -> Rupiah {
        self.some_money(key).expect("money")
    }

    fn some_money(&self, key: Key) -> Option<Rupiah> {
        self.0.value(key).map(|value| match value {
            Value::Money(amount) => amount,
            other => panic!("{key:?}: {other:?}"),
        })
    }

    fn count(&self, key: Key) -> u64 {
        match self.0.value(key) {
            Some(Value::Count(count)) => count,
            other => panic!("{key:?}: {other:?}"),
        }
    }

    fn months(&self) -> u16 {
        u16::try_from(self.count(Key::Months)).expect("few months")
    }

    fn percent(&self, key: Key) -> Number {
        match self.0.value(key) {
            Some(Value::Percent(percent)) => percent,
            other => panic!("{key:?}: {other:?}"),
        }
    }

    fn start(&self) -> Month {
        match self.0.value(Key::Start) {
            Some(Value::Month(month)) => month,
            other => panic!("{other:?}"),
        }
    }

    fn switch(&self, key: Key) -> Option<bool> {
        self.0.value(key).map(|value| match value {
            Value::Switch(on) => on,
            other => panic!("{key:?}: {other:?}"),
        })
    }

    fn terms(&self) -> Terms {
        Terms {
            payer: self.0.value(Key::Payer).map(|value| match value {
                Value::Payer(payer) => payer,
                other => panic!("{other:?}"),
            }),
            sector: match self.0.value(Key::Sector) {
                Some(Value::Sector(sector)) => sector,
                other => panic!("{other:?}"),
            },
            jht: self.switch(Key::Jht).unwrap_or(false),
            relief: match self.switch(Key::Relief) {
                None => ReliefChoice::Usual,
                Some(true) => ReliefChoice::On,
                Some(false) => ReliefChoice::Off,
            },
            income: None,
        }
    }

    fn gift(&self) -> Gift {
        let Some(Value::Way(way)) = self.0.value(Key::Way) else {
            panic!("no way to give");
        };
        match way {
            Way::Amount => Gift::Amount {
                amount: self.money(Key::Amount),
                months: self.months(),
            },
            Way::Workers => Gift::Workers {
                workers: self.count(Key::Workers),
                months: self.months(),
            },
            Way::Duration => Gift::Duration {
                amount: self.money(Key::Amount),
                workers: self.count(Key::Workers),
            },
            Way::Monthly => Gift::Monthly {
                sum: self.money(Key::Monthly),
                months: self.months(),
            },
            Way::Payroll => Gift::Payroll {
                employees: self.count(Key::Employees),
                each: self.money(Key::Each),
                percent: self.percent(Key::Match),
                cap: self.some_money(Key::Cap),
                months: self.months(),
            },
            Way::Share => Gift::Share {
                of: self.money(Key::Whole),
                percent: self.percent(Key::Share),
                months: self.months(),
            },
            Way::Zakat => panic!("an income is never written"),
            Way::ZakatGiven => Gift::ZakatGiven {
                zakat: self.money(Key::Zakat),
                infaq: self.money(Key::Infaq),
                months: self.months(),
            },
            Way::RtFund => Gift::RtFund {
                households: self.count(Key::Households),
                workers: self.count(Key::Workers),
                months: self.months(),
            },
        }
    }
}

/// Reads a link without a fault, and checks its characters and its one spelling.
fn whole(text: &str) -> Form {
    let read = read(text);
    assert_eq!(read.errors, [], "{text}");
    assert!(read.pairs.is_sorted_by_key(|(key, _)| *key), "{text}");
    // The link needs no encoding in a URL.
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "=&.-".contains(c);
    assert!(text.chars().all(plain), "{text}");
    assert_eq!(write(&read.pairs), text);
    Form(read)
}

fn plans() -> impl Strategy<Value = Plan> {
    let most = u64::from(PERCENT_MOST) * 100;
    (
        starts(),
        1_u16..=120,
        any::<bool>(),
        of_every_size(1, 1_000_000_000),
        of_every_size(0, Rupiah::LIMIT.to_u64()),
        of_every_size(0, most),
    )
        .prop_map(|(start, months, jht, target, budget, growth)| Plan {
            start,
            months,
            terms: Terms {
                payer: Some(Payer::City),
                jht,
                ..DONOR
            },
            target,
            budget: Rupiah::new(budget),
            growth: hundredths(growth),
        })
}

proptest! {
    #![proptest_config(Config { cases: 3_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_gift_is_read_as_the_very_same(
        gift in gifts(), start in starts(), terms in terms(), income in 0_u64..=50_000_000,
    ) {
        let with_income = Terms { income: Some(Rupiah::new(income)), ..terms };
        if let Ok(giving) = giving(&gift, fixture(), start) {
            let form = whole(&write(&of_gift(&gift, &giving, start, &with_income)));
            let passed_on = match (gift, giving.steps) {
                (Gift::Zakat { infaq, months, .. }, Steps::Zakat { due, .. }) => {
                    Gift::ZakatGiven { zakat: due, infaq, months }
                }
                (same, _) => same,
            };
            prop_assert_eq!(form.gift(), passed_on);
            prop_assert_eq!((form.start(), form.terms()), (start, terms));
        }
    }

    #[test]
    fn every_plan_is_read_as_the_very_same(plan in plans()) {
        let form = whole(&write(&of_plan(&plan)));
        let same = Plan {
            start: form.start(),
            months: form.months(),
            terms: Terms { jht: form.switch(Key::Jht).unwrap_or(false), ..plan.terms },
            target: form.count(Key::Target),
            budget: form.money(Key::Budget),
            growth: form.percent(Key::Growth),
        };
        prop_assert_eq!(same, plan);
        prop_assert_eq!(form.0.value(Key::Way), None);
    }

    /// Zakat is passed on as a sum: the link equals that of a gift of the same sum of zakat, whatever the
    /// income.
    #[test]
    fn no_link_holds_an_income(
        income in of_every_size(0, 20_000_000_000),
        infaq in of_every_size(0, 1_000_000_000),
        months in 1_u16..=120,
        terms in terms(),
    ) {
        let start = month("2026-11");
        let zakat = Gift::Zakat {
            income: Rupiah::new(income),
            infaq: Rupiah::new(infaq),
            months,
        };
        let of_zakat = giving(&zakat, fixture(), start).expect("a month with a threshold");
        let Steps::Zakat { due, .. } = of_zakat.steps else {
            panic!("{:?}", of_zakat.steps);
        };
        let infaq = Rupiah::new(infaq);
        let plain = Gift::ZakatGiven { zakat: due, infaq, months };
        let of_plain = giving(&plain, fixture(), start).expect("a question already");
        prop_assert_eq!(of_plain.want, of_zakat.want);
        prop_assert_eq!(
            write(&of_gift(&zakat, &of_zakat, start, &terms)),
            write(&of_gift(&plain, &of_plain, start, &terms))
        );
    }
}

/// Below the threshold no zakat is due, so that all these incomes have the same link.
#[test]
fn every_income_below_the_threshold_has_one_link() {
    let links = [0, 1, 999_999, 7_000_000].map(|income| {
        let zakat = Gift::Zakat {
            income: Rupiah::new(income),
            infaq: Rupiah::new(50_000),
            months: 12,
        };
        write(&passed_on(zakat, &DONOR))
    });
    assert!(links.iter().all(|link| *link == links[0]), "{links:?}");
    assert!(links[0].contains("&zakat=0&infak=50000&"), "{links:?}");
}

/// Every combination of conditions has a link of its own.
#[test]
fn no_condition_is_lost() {
    let mut links = std::collections::BTreeSet::new();
    let gift = Gift::Amount {
        amount: Rupiah::new(1_000_000),
        months: 12,
    };
    for payer in [
        None,
        Some(Payer::City),
        Some(Payer::Donor),
        Some(Payer::Own),
    ] {
        for sector in Sector::ALL {
            for jht in [false, true] {
                for relief in [ReliefChoice::Usual, ReliefChoice::On, ReliefChoice::Off] {
                    let terms = Terms {
                        payer,
                        sector: *sector,
                        jht,
                        relief,
                        income: None,
                    };
                    let link = write(&passed_on(gift, &terms));
                    assert_eq!(whole(&link).terms(), terms);
                    links.insert(link);
                }
            }
        }
    }
    assert_eq!(links.len(), 4 * 2 * 2 * 3);
}
