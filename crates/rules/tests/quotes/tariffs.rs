//! One worker, one month: every band, every end of a relief window, every month of the calendar.

use lindungi_rules::cover::{ReliefChoice, Terms, tariff};
use lindungi_rules::policy::{FigureId, Month, Payer, Policy, Rupiah, Sector, fixture};

use crate::model::{self, BANDS, Due, integer, rupiah};
use crate::{CHOICES, GIFT, PAYERS, all_terms, common, month};

fn due(terms: &Terms, policy: &Policy, month: Month) -> Option<Due> {
    let tariff = tariff(terms, policy, month)?;
    let due = Due {
        base: integer(tariff.base),
        jkk: integer(tariff.jkk),
        jkm: integer(tariff.jkm),
        jht: integer(tariff.jht),
        relief: tariff.relief,
    };
    assert_eq!(integer(tariff.total), due.total(), "{tariff:?}");
    assert_eq!(tariff.month, month);
    Some(due)
}

fn with_income(payer: Option<Payer>, income: i128) -> Terms {
    Terms {
        payer,
        jht: true,
        relief: ReliefChoice::Off,
        income: Some(rupiah(income)),
        ..GIFT
    }
}

#[test]
fn each_band_begins_where_it_is_stated_and_ends_where_the_next_begins() {
    let in_month = month("2026-11");
    for (index, (from, base)) in BANDS.into_iter().enumerate() {
        let full = Due {
            base,
            jkk: base / 100,
            jkm: 6_800,
            jht: base / 50,
            relief: false,
        };
        let below = BANDS.get(index + 1).map(|(next, _)| next - 1);
        let before = index.checked_sub(1).and_then(|before| BANDS.get(before));
        for payer in [None, Some(Payer::Own)] {
            let at = |income| due(&with_income(payer, income), fixture(), in_month);
            assert_eq!(at(from), Some(full), "from {from}");
            assert_eq!(
                at(below.unwrap_or(1_000_000_000_000_000)),
                Some(full),
                "up to {below:?}"
            );
            if let Some((_, base)) = before {
                assert_eq!(
                    at(from - 1).map(|due| due.base),
                    Some(*base),
                    "below {from}"
                );
            }
        }
        for payer in [Payer::City, Payer::Donor] {
            let lowest = due(&with_income(Some(payer), from), fixture(), in_month);
            assert_eq!(
                lowest.map(|due| due.base),
                Some(1_000_000),
                "{payer} at {from}"
            );
        }
    }
    let none = Terms {
        income: None,
        ..with_income(Some(Payer::Own), 0)
    };
    assert_eq!(
        due(&none, fixture(), in_month).map(|due| due.base),
        Some(1_000_000)
    );
}

#[test]
fn relief_begins_and_ends_with_its_window_and_spares_old_age_savings() {
    // Month, and whether the relief window is open for transport and for other work.
    let windows = [
        ("2025-12", false, false),
        ("2026-01", true, false),
        ("2026-03", true, false),
        ("2026-04", true, true),
        ("2026-12", true, true),
        ("2027-01", true, false),
        ("2027-03", true, false),
        ("2027-04", false, false),
    ];
    for (written, transport, other) in windows {
        for terms in all_terms() {
            let open = match terms.sector {
                Sector::Transport => transport,
                Sector::Other => other,
            };
            let given = match terms.payer {
                Some(Payer::City) => false,
                Some(Payer::Own) => terms.relief != ReliefChoice::Off,
                Some(Payer::Donor) | None => terms.relief == ReliefChoice::On,
            };
            let basic = if open && given { 8_400 } else { 16_800 };
            let savings = if terms.jht { 20_000 } else { 0 };
            let due = due(&terms, fixture(), month(written)).expect("a published month");
            assert_eq!(
                (due.total(), due.jht),
                (basic + savings, savings),
                "{written} {terms:?}"
            );
            assert_eq!(due.relief, open && given, "{written} {terms:?}");
        }
    }
}

#[test]
fn every_month_of_the_calendar_has_the_answer_of_the_model() {
    let most = Some(Rupiah::LIMIT);
    let walked = [
        Terms {
            payer: Some(Payer::Own),
            sector: Sector::Transport,
            jht: true,
            income: most,
            ..GIFT
        },
        Terms {
            relief: ReliefChoice::On,
            ..GIFT
        },
    ];
    let mut months: u32 = 0;
    for year in 1..=9999 {
        for number in 1..=12 {
            let month = Month::new(year, number).expect("a month of the calendar");
            for terms in &walked {
                let expected = model::due(terms, model::counted(month));
                assert_eq!(due(terms, fixture(), month), expected, "{month} {terms:?}");
            }
            months += 1;
        }
    }
    assert_eq!(due(&GIFT, fixture(), month("2015-12")), None);
    assert!(due(&GIFT, fixture(), month("2016-01")).is_some());
    common::report(&format!("{months} months of the calendar walked"));
}

#[test]
fn the_figures_used_are_those_of_the_policy_with_their_sources() {
    let policy = fixture();
    for terms in all_terms() {
        for written in ["2025-12", "2026-11", "2027-02"] {
            let tariff = tariff(&terms, policy, month(written)).expect("a published month");
            let mut expected = vec![
                FigureId::JkkRate.name().to_owned(),
                FigureId::JkmContribution.name().to_owned(),
            ];
            if terms.jht {
                expected.push(FigureId::JhtRate.name().to_owned());
            }
            expected.push("base.band_01".to_owned());
            if tariff.relief {
                expected.push(format!("relief.{}", terms.sector));
            }
            let ids: Vec<&str> = tariff.figures.iter().map(|figure| &*figure.id).collect();
            assert_eq!(ids, expected, "{written} {terms:?}");
            for figure in &tariff.figures {
                let day = month(written).first_day();
                let known = policy.entries().into_iter().any(|entry| {
                    entry.id == figure.id
                        && entry.value == figure.value
                        && *entry.source == *figure.source
                        && entry.in_force(day)
                });
                assert!(known, "{figure:?} in {written}");
                assert!(policy.source(&figure.source).is_some(), "{figure:?}");
            }
        }
    }
}

/// A base whose percentages have halves of a rupiah: each contribution is rounded once, after the relief,
/// half away from zero.
#[test]
fn a_share_is_rounded_once_for_each_programme_and_half_away_from_zero() {
    // Base, and the contributions: JKK and JHT in full, and JKK with half of it taken off.
    let table = [
        (1_000_000, 10_000, 20_000, 5_000),
        (1_000_049, 10_000, 20_001, 5_000),
        (1_000_050, 10_001, 20_001, 5_000),
        (1_000_099, 10_001, 20_002, 5_000),
        (1_000_100, 10_001, 20_002, 5_001),
        (1_000_150, 10_002, 20_003, 5_001),
    ];
    for (base, jkk, jht, halved) in table {
        let mut policy = fixture().clone();
        for table in policy.band_tables.to_mut() {
            table.bands.to_mut()[0].base = rupiah(base);
        }
        for payer in PAYERS {
            for relief in CHOICES {
                let terms = Terms {
                    payer,
                    jht: true,
                    relief,
                    ..GIFT
                };
                let due = due(&terms, &policy, month("2026-11")).expect("a published month");
                let (jkk, jkm) = if due.relief {
                    (halved, 3_400)
                } else {
                    (jkk, 6_800)
                };
                assert_eq!(
                    (due.jkk, due.jkm, due.jht),
                    (jkk, jkm, jht),
                    "{base} {terms:?}"
                );
            }
        }
    }
}
