//! What cover pays: the early sum before the full one, and each amount with its condition.

use std::collections::BTreeSet;

use lindungi_rules::cover::worth;
use lindungi_rules::policy::{Date, Rupiah};
use lindungi_text::benefits::Happening;
use lindungi_text::{Lang, benefits, format};

use crate::{DAYS, numbers, policy, readable};

#[test]
fn what_other_death_pays_at_first_stands_before_the_full_sum_each_with_its_condition() {
    let policy = policy();
    for day in [Date::constant(2025, 7, 23), DAYS[0], DAYS[1]] {
        let cover = worth(&policy, day);
        let (death, scholarship, wage) = (
            cover.other_death.expect("known on the day"),
            cover.scholarship.expect("known on the day"),
            cover.wage.expect("known on the day"),
        );
        for lang in Lang::ALL {
            let lines = benefits::lines(*lang, &worth(&policy, day));
            for line in &lines {
                readable(line);
            }
            let place = |amount: Rupiah| {
                let shown = format::rupiah(amount);
                let holding: Vec<usize> = (0..lines.len())
                    .filter(|line| numbers_with_rp(&lines[*line]).contains(&*shown))
                    .collect();
                let [line] = holding[..] else {
                    panic!("{shown} stands in {holding:?} of {lines:#?}")
                };
                line
            };
            let (early, full) = (place(death.early), place(death.full));
            assert!(early < full, "{lines:#?}");
            let waiting = death.waiting_months.to_string();
            for line in [early, full] {
                assert!(numbers(&lines[line]).contains(&*waiting), "{}", lines[line]);
            }

            // Scholarships: an upper bound, said to be one, with every condition.
            let line = &lines[place(scholarship.most)];
            for condition in [
                scholarship.children,
                scholarship.years,
                scholarship.until_age,
            ] {
                assert!(
                    numbers(line).contains(&*condition.to_string()),
                    "{condition} is not in {line}"
                );
            }
            let bound = match lang {
                Lang::Id => "paling tinggi",
                Lang::En => "at the very most",
            };
            assert!(line.contains(bound), "{line}");

            // In place of wages: for how long in full, and what comes then.
            let line = &lines[place(wage.later)];
            assert!(
                numbers(line).contains(&*wage.full_months.to_string()),
                "{line}"
            );
            assert!(line.contains(&format::rupiah(wage.full)), "{line}");
        }
    }
}

/// Amounts as they are shown.
fn numbers_with_rp(line: &str) -> BTreeSet<&str> {
    line.split([' ', ':', ';', '(', ')'])
        .map(|word| word.trim_end_matches(['.', ',']))
        .filter(|word| word.starts_with("Rp"))
        .collect()
}

/// No line shows an amount on a day for which none is known.
#[test]
fn a_benefit_that_is_not_known_is_left_out() {
    let policy = policy();
    for lang in Lang::ALL {
        let on = |year, month, day| {
            benefits::lines(*lang, &worth(&policy, Date::constant(year, month, day)))
        };
        let before = on(2015, 12, 31);
        assert!(
            before.iter().all(|line| numbers(line).is_empty()),
            "{before:#?}"
        );
        let all = on(2026, 11, 22);
        let without_other_death = on(2025, 7, 22);
        assert_eq!(without_other_death.len() + 2, all.len());
        assert!(
            without_other_death.iter().all(|line| all.contains(line)),
            "{without_other_death:#?}"
        );
    }
}

/// What an event says of scholarships is never their sum alone.
#[test]
fn an_upper_bound_stands_only_beside_all_of_its_conditions() {
    let cover = worth(&policy(), DAYS[0]);
    let school = cover.scholarship.expect("known on the day");
    for lang in Lang::ALL {
        for paid in [1, 4, 36] {
            let events = benefits::events(*lang, &cover, paid);
            let most = format::rupiah(school.most);
            let naming: Vec<_> = events
                .iter()
                .filter(|event| event.text.contains(&most))
                .collect();
            let [event] = naming[..] else {
                panic!("{most} stands in {naming:#?}")
            };
            assert_eq!(event.what, Happening::SchoolAccident);
            assert_eq!(event.amount, None);
            for condition in [school.children, school.until_age] {
                assert!(numbers(&event.text).contains(&*condition.to_string()));
            }
            let death = events
                .iter()
                .find(|event| event.what == Happening::SchoolDeath)
                .expect("known on the day");
            assert!(numbers(&death.text).contains(&*school.years.to_string()));
            assert_eq!(death.met, school.after_other_death(paid));
        }
    }
}
