//! The contributions of one worker month by month: equal neighbours joined, no month lost, and an end where
//! the figures end.

use lindungi_rules::cover::{
    Ask, CitedFigure, EqualInstalments, MONTHS_MOST, MonthCost, ReliefChoice, Terms, Want,
    instalments, quote,
};
use lindungi_rules::policy::{
    Date, FigureId, Mark, Number, Payer, Policy, Rupiah, Sector, fixture,
};

use crate::{GIFT, all_terms, common, month};

fn written(runs: &[EqualInstalments]) -> Vec<String> {
    let one = |run: &EqualInstalments| {
        let EqualInstalments {
            from,
            until,
            months,
            due,
        } = run;
        format!("{from} to {until}: {months} times {}", due.total)
    };
    runs.iter().map(one).collect()
}

fn paid_by(payer: Payer, sector: Sector, relief: ReliefChoice) -> Terms {
    Terms {
        payer: Some(payer),
        sector,
        relief,
        ..GIFT
    }
}

#[test]
fn each_end_of_a_relief_window_ends_a_run() {
    use Payer::{City, Donor, Own};
    use ReliefChoice::{Off, On, Usual};
    use Sector::{Other, Transport};
    const TRANSPORT: &[&str] = &[
        "2026-11 to 2027-03: 5 times 8400",
        "2027-04 to 2027-10: 7 times 16800",
    ];
    const OTHER: &[&str] = &[
        "2026-11 to 2026-12: 2 times 8400",
        "2027-01 to 2027-10: 10 times 16800",
    ];
    const FULL: &[&str] = &["2026-11 to 2027-10: 12 times 16800"];
    let a_year = [
        (Own, Transport, Usual, TRANSPORT),
        (Own, Transport, On, TRANSPORT),
        (Own, Transport, Off, FULL),
        (Own, Other, Usual, OTHER),
        (Own, Other, Off, FULL),
        (Donor, Transport, Usual, FULL),
        (Donor, Transport, On, TRANSPORT),
        (Donor, Other, On, OTHER),
        (City, Transport, On, FULL),
        (City, Other, Usual, FULL),
    ];
    for (payer, sector, relief, expected) in a_year {
        let terms = paid_by(payer, sector, relief);
        let runs = instalments(&terms, fixture(), month("2026-11"), 12);
        assert_eq!(written(&runs), expected, "{terms:?}");
    }

    // Up to the last month of a window, from the first month after it, and across a whole window.
    let edges: [(_, _, _, &[&str]); 5] = [
        (Transport, "2026-11", 5, &TRANSPORT[..1]),
        (
            Transport,
            "2027-04",
            1,
            &["2027-04 to 2027-04: 1 times 16800"],
        ),
        (Other, "2026-12", 1, &["2026-12 to 2026-12: 1 times 8400"]),
        (Other, "2027-01", 10, &OTHER[1..]),
        (
            Other,
            "2026-03",
            11,
            &[
                "2026-03 to 2026-03: 1 times 16800",
                "2026-04 to 2026-12: 9 times 8400",
                "2027-01 to 2027-01: 1 times 16800",
            ],
        ),
    ];
    for (sector, start, months, expected) in edges {
        let terms = paid_by(Own, sector, Usual);
        let runs = instalments(&terms, fixture(), month(start), months);
        assert_eq!(written(&runs), expected, "{sector} from {start}");
    }
}

#[test]
fn runs_are_the_schedule_of_a_quote_in_as_few_lines_as_it_takes() {
    let mut compared = 0;
    for terms in all_terms() {
        for income in [None, Some(Rupiah::new(2_000_000))] {
            let terms = Terms { income, ..terms };
            for start in [
                "2016-01", "2025-12", "2026-03", "2026-11", "2027-03", "2030-06",
            ] {
                for months in [1, 2, 12, MONTHS_MOST] {
                    let start = month(start);
                    let ask = Ask {
                        start,
                        terms,
                        want: Want::WorkersForMonths(1, months),
                    };
                    let quote = quote(&ask, fixture()).expect("published months");
                    let runs = instalments(&terms, fixture(), start, months);
                    let schedule: Vec<MonthCost> = runs.iter().flat_map(each_month).collect();
                    assert_eq!(schedule, quote.schedule, "{ask:?}");

                    let mut sum = Rupiah::ZERO;
                    for run in &runs {
                        let cost = run.due.total.checked_mul(u64::from(run.months));
                        sum = sum.checked_add(cost.expect("a sum")).expect("a sum");
                        assert_eq!(run.due.month, run.from);
                    }
                    assert_eq!(sum, quote.total, "{ask:?}");
                    for pair in runs.windows(2) {
                        assert_eq!(Some(pair[1].from), pair[0].until.plus(1), "{ask:?}");
                        assert_ne!(pair[0].due.total, pair[1].due.total, "{ask:?}");
                    }
                    let mut figures = Vec::new();
                    for figure in runs.iter().flat_map(|run| &run.due.figures) {
                        if !figures.contains(figure) {
                            figures.push(figure.clone());
                        }
                    }
                    let by_id = |list: &mut Vec<CitedFigure>| {
                        list.sort_by(|one, other| one.id.cmp(&other.id));
                    };
                    let mut of_quote = quote.figures;
                    by_id(&mut of_quote);
                    by_id(&mut figures);
                    assert_eq!(figures, of_quote, "{ask:?}");
                    compared += 1;
                }
            }
        }
    }
    common::report(&format!(
        "{compared} runs of instalments, each the schedule of a quote"
    ));
}

fn each_month(run: &EqualInstalments) -> Vec<MonthCost> {
    let months = 0..run.months;
    let months: Vec<MonthCost> = months
        .map(|index| MonthCost {
            month: run.from.plus(index).expect("a month"),
            per_worker: run.due.total,
            total: run.due.total,
            relief: run.due.relief,
        })
        .collect();
    assert_eq!(months.last().map(|last| last.month), Some(run.until));
    months
}

#[test]
fn instalments_end_where_the_figures_end() {
    assert_eq!(instalments(&GIFT, fixture(), month("2015-12"), 12), []);
    assert_eq!(instalments(&GIFT, fixture(), month("1999-01"), 600), []);
    assert_eq!(instalments(&GIFT, fixture(), month("2026-11"), 0), []);
    let first = instalments(&GIFT, fixture(), month("2016-01"), 1);
    assert_eq!(written(&first), ["2016-01 to 2016-01: 1 times 16800"]);
    // The last months of the calendar.
    let last = instalments(&GIFT, fixture(), month("9999-11"), 12);
    assert_eq!(written(&last), ["9999-11 to 9999-12: 2 times 16800"]);

    // A figure that ends within the months asked for.
    let policy = ending("2027-06-30");
    let terms = paid_by(Payer::Own, Sector::Other, ReliefChoice::Usual);
    assert_eq!(
        written(&instalments(&terms, &policy, month("2026-12"), 12)),
        [
            "2026-12 to 2026-12: 1 times 8400",
            "2027-01 to 2027-06: 6 times 16800",
        ]
    );
    assert_eq!(instalments(&terms, &policy, month("2027-07"), 12), []);
}

/// Returns the policy with the contribution for death published only until this day.
fn ending(until: &str) -> Policy {
    let mut policy = fixture().clone();
    for figure in policy.figures.to_mut() {
        if figure.id == FigureId::JkmContribution {
            figure.until = Date::parse(until);
        }
    }
    policy
}

/// A new source for the same contribution changes nothing for a payer, but both sources are cited.
#[test]
fn the_same_amount_by_another_source_is_one_run_with_both_sources() {
    let mut policy = ending("2027-06-30");
    let mut newer = policy
        .figures
        .iter()
        .find(|figure| figure.id == FigureId::JkmContribution)
        .expect("a contribution")
        .clone();
    newer.from = newer.until.and_then(Date::tomorrow).expect("a day");
    newer.until = None;
    newer.source = "another".into();
    newer.mark = Mark::Secondary;
    policy.figures.to_mut().push(newer);
    let runs = instalments(&GIFT, &policy, month("2027-01"), 12);
    assert_eq!(written(&runs), ["2027-01 to 2027-12: 12 times 16800"]);
    let sources = runs[0].due.figures.iter();
    let sources = sources.filter(|figure| figure.id == FigureId::JkmContribution.name());
    let sources: Vec<&str> = sources.map(|figure| figure.source.as_ref()).collect();
    assert!(
        matches!(sources.as_slice(), [old, "another"] if *old != "another"),
        "{sources:?}"
    );
}

/// Each month says if relief counts, even if the relief takes nothing off.
#[test]
fn months_with_and_without_relief_are_not_joined() {
    let mut policy = fixture().clone();
    for relief in policy.reliefs.to_mut() {
        relief.percent = Number::new(0, 0);
    }
    let terms = paid_by(Payer::Own, Sector::Other, ReliefChoice::Usual);
    let runs = instalments(&terms, &policy, month("2026-12"), 2);
    assert_eq!(
        written(&runs),
        [
            "2026-12 to 2026-12: 1 times 16800",
            "2027-01 to 2027-01: 1 times 16800"
        ]
    );
    let relief: Vec<bool> = runs.iter().map(|one| one.due.relief).collect();
    assert_eq!(relief, [true, false]);
}
