//! Days, texts and identifiers of reminders.

use std::collections::BTreeSet;

use lindungi_exports::reminders::{Reminder, reminders};
use lindungi_rules::cover::{Ask, Quote, ReliefChoice, Terms, Want};
use lindungi_rules::policy::{Date, OfficeId, Payer, Rupiah, fixture};
use lindungi_text::{Lang, format, names};

use crate::asks::{GIFT, answered, ask, every_kind, million, monthly};
use crate::{TODAY, readable};

fn reminders_of(lang: Lang, ask: &Ask, today: Date) -> Vec<Reminder> {
    reminders(lang, fixture(), ask, &answered(ask), today)
}

fn days(all: &[Reminder]) -> Vec<String> {
    all.iter()
        .map(|reminder| reminder.day.to_string())
        .collect()
}

/// A gift at once has a reminder to pay on the first day of the first month, and one to renew 30 days
/// before the end.
#[test]
fn a_gift_at_once_is_paid_and_renewed() {
    let before = Date::constant(2026, 10, 5);
    let all = reminders_of(Lang::Id, &million(), before);
    assert_eq!(days(&all), ["2026-11-01", "2027-10-02"]);
    assert_eq!(all[0].summary, "Bayarkan iuran 4 pekerja: Rp806.400");
    let lines: Vec<&str> = all[0].text.lines().collect();
    assert_eq!(
        lines[0],
        "Rp806.400 untuk 4 pekerja, selama 12 bulan, November 2026 sampai Oktober 2027."
    );
    assert!(
        lines[1].contains(
            "BPJS Ketenagakerjaan di 175, atau datangi BPJS Ketenagakerjaan Cabang Jambi"
        ),
        "{lines:?}"
    );
    assert_eq!(all[1].summary, "Perpanjang perlindungan 4 pekerja");
    assert!(
        all[1]
            .text
            .starts_with("Perpanjang sebelum 1 November 2027. "),
        "{:?}",
        all[1]
    );
    // If the first day is past, the reminder is for today.
    assert_eq!(
        days(&reminders_of(Lang::Id, &million(), TODAY)),
        ["2026-11-24", "2027-10-02"]
    );
}

/// The reminder of each month names the sum to set aside and the contributions that are due.
#[test]
fn a_gift_by_the_month_has_every_month() {
    let all = reminders_of(Lang::En, &monthly(), TODAY);
    let expected = [
        "2026-11-24",
        "2026-12-01",
        "2027-01-01",
        "2027-02-01",
        "2027-03-01",
        "2027-04-01",
        "2027-05-01",
        "2027-06-01",
        "2027-07-01",
        "2027-08-01",
        "2027-09-01",
        "2027-10-01",
        "2027-10-02",
    ];
    assert_eq!(days(&all), expected);
    assert_eq!(
        all[0].summary,
        "Set aside Rp100.000 for the contributions of 6 workers"
    );
    assert!(all[0].text.starts_with(
        "Contributions for November 2026: Rp50.400 for 6 workers, which is Rp8.400 a worker."
    ));
    assert!(
        all[2]
            .text
            .starts_with("Contributions for January 2027: Rp100.800 for 6 workers")
    );
    assert_eq!(all[12].summary, "Renew the cover of 6 workers");
}

/// A plan that began in the past has no reminders for months that are over.
#[test]
fn months_that_are_over_have_none() {
    let all = reminders_of(Lang::Id, &monthly(), Date::constant(2027, 8, 1));
    assert_eq!(
        days(&all),
        ["2027-08-01", "2027-09-01", "2027-10-01", "2027-10-02"]
    );
    let all = reminders_of(Lang::Id, &monthly(), Date::constant(2027, 10, 31));
    assert_eq!(days(&all), ["2027-10-31", "2027-10-31"]);
    assert_eq!(
        reminders_of(Lang::Id, &monthly(), Date::constant(2027, 11, 1)),
        []
    );
}

/// The number of days from one day to another.
fn days_between(from: Date, to: Date) -> usize {
    let days = std::iter::successors(Some(from), |day| day.tomorrow());
    days.take_while(|day| *day < to).count()
}

fn check_reminders(lang: Lang, ask: &Ask, quote: &Quote, today: Date) {
    let all = reminders(lang, fixture(), ask, quote, today);
    let mut uids = BTreeSet::new();
    let mut last = today;
    for reminder in &all {
        assert!(reminder.day >= last, "out of order or past: {all:?}");
        last = reminder.day;
        readable(&reminder.summary);
        for line in reminder.text.lines() {
            readable(line);
        }
        for part in [
            names::office_of(lang, fixture(), OfficeId::BpjsBranch),
            names::office_of(lang, fixture(), OfficeId::Baznas),
            "175",
            &fixture().version,
        ] {
            assert!(reminder.text.contains(part), "{part} in {reminder:?}");
        }
        assert!(
            reminder
                .summary
                .contains(&format::workers(lang, quote.workers))
        );
        // No due date is named, since none is known.
        for word in ["tempo", "paling lambat", "deadline", "due"] {
            assert!(!reminder.text.contains(word), "{reminder:?}");
        }
        let uid = reminder.uid.strip_prefix("lindungi-").expect("ours");
        assert!(
            uid.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        );
        assert!(uids.insert(reminder.uid.clone()), "{uid} twice");
    }
    let renewals: Vec<&Reminder> = all
        .iter()
        .filter(|reminder| reminder.uid.ends_with("-renew"))
        .collect();
    let end = quote.renew_before().filter(|end| *end > today);
    assert_eq!(renewals.len(), usize::from(end.is_some()), "{ask:?}");
    if let (Some(renewal), Some(end)) = (renewals.first(), end) {
        let days_before = days_between(renewal.day, end);
        assert!(
            days_before == 30 || renewal.day == today && days_before < 30,
            "{days_before} days"
        );
    }
    // Each amount that depends on an uncertain relief says so.
    let unsure: Vec<bool> = all
        .iter()
        .map(|reminder| reminder.text.contains(lang.reminder_relief_unsure()))
        .collect();
    let own = ask.terms.payer == Some(Payer::Own);
    let reduced = quote.schedule.iter().filter(|cost| cost.relief && !own);
    let expected = match ask.want {
        Want::MonthlyForMonths(..) => reduced.filter(|cost| cost.month >= today.month()).count(),
        _ => reduced.count().min(1),
    };
    if quote.nobody.is_none() {
        let count = unsure.iter().filter(|unsure| **unsure).count();
        assert_eq!(count, expected, "{ask:?}");
    }
    let occasions = all.len() - renewals.len();
    let expected = match ask.want {
        _ if quote.nobody.is_some() => 0,
        Want::MonthlyForMonths(..) => {
            let months_left = quote
                .schedule
                .iter()
                .filter(|cost| cost.month >= today.month());
            months_left.count()
        }
        _ => 1,
    };
    assert_eq!(occasions, expected, "{ask:?}");
}

#[test]
fn every_kind_of_question_has_its_reminders() {
    // Every fifth question, which covers each way, first month, payer, package and choice.
    for (ask, quote) in every_kind().iter().step_by(5) {
        for lang in Lang::ALL {
            for today in [
                TODAY,
                Date::constant(2025, 12, 31),
                Date::constant(9990, 2, 28),
            ] {
                check_reminders(*lang, ask, quote, today);
            }
        }
    }
}

fn uids(ask: &Ask, lang: Lang, today: Date) -> Vec<String> {
    reminders_of(lang, ask, today)
        .into_iter()
        .map(|reminder| reminder.uid)
        .collect()
}

/// Reminders that are made again, on another day or in another language, keep their UIDs.
#[test]
fn a_plan_keeps_its_reminders() {
    for ask in [million(), monthly()] {
        let first = uids(&ask, Lang::Id, TODAY);
        assert_eq!(first, uids(&ask, Lang::En, Date::constant(2026, 11, 30)));
        // A month later the UIDs of the remaining months are still the same.
        let later = uids(&ask, Lang::Id, Date::constant(2026, 12, 24));
        assert!(later.iter().all(|uid| first.contains(uid)));
        // The UID does not depend on the income.
        let mut rich = ask;
        rich.terms.income = Some(Rupiah::new(999_999));
        assert_eq!(first, uids(&rich, Lang::Id, TODAY));
    }
    // The UIDs must stay the same in later versions, or calendars would hold every entry twice.
    assert_eq!(
        uids(&million(), Lang::Id, TODAY),
        [
            "lindungi-fef4d32e16656657-pay",
            "lindungi-fef4d32e16656657-renew"
        ]
    );
    assert_eq!(
        uids(&monthly(), Lang::Id, TODAY)[1],
        "lindungi-8eed5541b29651dd-2026-12"
    );
}

/// A plan with another amount, number of workers, length, programmes or relief keeps its UIDs, so that a
/// calendar replaces the old entries.
#[test]
fn a_changed_plan_takes_the_place_of_the_old() {
    let first = uids(&million(), Lang::Id, TODAY);
    let amount = Rupiah::new(5_000_000);
    for want in [
        Want::AmountForMonths(amount, 12),
        Want::AmountForMonths(amount, 24),
        Want::AmountForWorkers(amount, 7),
        Want::WorkersForMonths(11, 6),
    ] {
        for jht in [false, true] {
            for relief in [ReliefChoice::Usual, ReliefChoice::On, ReliefChoice::Off] {
                let terms = Terms {
                    jht,
                    relief,
                    ..GIFT
                };
                assert_eq!(uids(&ask(terms, want), Lang::Id, TODAY), first);
            }
        }
    }
    let mut more = monthly();
    more.want = Want::MonthlyForMonths(amount, 24);
    let longer = uids(&more, Lang::Id, TODAY);
    assert_eq!(longer.len(), 25);
    let shorter = uids(&monthly(), Lang::Id, TODAY);
    assert!(shorter.iter().all(|uid| longer.contains(uid)));
}

/// Gifts that may exist side by side have different UIDs.
#[test]
fn other_gifts_have_other_reminders() {
    let mut gifts = BTreeSet::new();
    let mut reminders = BTreeSet::new();
    for (ask, _) in every_kind() {
        let monthly = matches!(ask.want, Want::MonthlyForMonths(..));
        let payer = ask.terms.payer.map(Payer::name);
        if let Some(first) = reminders_of(Lang::Id, ask, Date::constant(2016, 1, 1)).first() {
            gifts.insert((ask.start, payer, ask.terms.sector, monthly));
            reminders.insert(first.uid.get(..25).expect("a checksum").to_owned());
        }
    }
    assert!(gifts.len() > 90, "{}", gifts.len());
    assert_eq!(reminders.len(), gifts.len());
}
