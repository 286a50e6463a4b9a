//! The path to a likely verdict: exactly the criteria that prevent it, and whether the person, time or
//! nothing can change them.

use lindungi_rules::eligibility::{
    Assessment, Change, Facts, Reachability, Verdict, When, assess, path,
};
use lindungi_rules::policy::{Criterion, Date, Outcome, Policy, Remedy};

use crate::space::Space;
use crate::{common, day, likely, policy, stated};

const DAYS: [&str; 3] = ["2026-11-22", "2027-01-02", "2030-06-01"];

/// A plain statement of who or what can change a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Person,
    Time,
    Nobody,
    NobodyNeeds,
}

fn who(criterion: Criterion, (outcome, remedy): stated::Found, as_of: Date) -> Who {
    match (outcome, remedy) {
        (_, Some(Remedy::StateScheme | Remedy::Over65)) => Who::Nobody,
        (_, Some(Remedy::EmployerCovers | Remedy::AlreadyCovered)) => Who::NobodyNeeds,
        (_, Some(Remedy::Minor | Remedy::TooYoung | Remedy::FigureNotPublished)) => Who::Time,
        (Outcome::Unknown, _) if criterion == Criterion::Income && as_of.year() > 2026 => Who::Time,
        _ => Who::Person,
    }
}

fn who_of(change: Change) -> Option<Who> {
    match change {
        Change::NotNeeded => None,
        Change::ByPerson => Some(Who::Person),
        Change::ByTime(_) => Some(Who::Time),
        Change::Covered => Some(Who::NobodyNeeds),
        Change::Never => Some(Who::Nobody),
    }
}

fn judged(facts: &Facts, policy: &Policy, as_of: Date) -> Assessment {
    assess(facts, policy, as_of).expect("facts that can be")
}

#[test]
fn the_steps_are_exactly_what_keeps_a_verdict_from_being_likely() {
    let (space, policy) = (Space::whole(), policy());
    let mut reaches = [0_usize; 5];
    for as_of in DAYS.map(day) {
        for index in 0..space.combinations() {
            let facts = space.facts(space.place(index));
            let found = judged(&facts, &policy, as_of);
            let path = path(&found, &facts, &policy);
            let stated = Criterion::ALL
                .iter()
                .copied()
                .zip(stated::findings(&facts, as_of));
            let expected: Vec<(Criterion, Option<Who>)> = stated
                .filter(|(criterion, found)| stated::keeps_from_likely(*criterion, *found))
                .map(|(criterion, found)| (criterion, Some(who(criterion, found, as_of))))
                .collect();
            let steps = path.steps.iter();
            let steps = steps.map(|step| (step.criterion, who_of(step.change)));
            assert!(steps.eq(expected.iter().copied()), "{path:?} of {facts:?}");
            assert_eq!(path.steps.is_empty(), found.verdict == Verdict::Likely);

            let any = |who| expected.iter().any(|(_, of)| *of == Some(who));
            let (place, right) = match path.reach {
                Reachability::Already => (0, expected.is_empty()),
                Reachability::ByPerson => {
                    (1, expected.iter().all(|(_, of)| *of == Some(Who::Person)))
                }
                Reachability::ByTime(_) => (
                    2,
                    any(Who::Time) && !any(Who::Nobody) && !any(Who::NobodyNeeds),
                ),
                Reachability::Covered => (3, any(Who::NobodyNeeds) && !any(Who::Nobody)),
                Reachability::Never => (4, any(Who::Nobody)),
            };
            assert!(
                right && (place == 1) <= !expected.is_empty(),
                "{path:?} of {facts:?} on {as_of}"
            );
            reaches[place] += 1;
        }
    }
    assert!(reaches.iter().all(|count| *count > 0), "{reaches:?}");
    let [already, person, time, covered, never] = reaches;
    common::report(&format!(
        "paths to a likely verdict: {already} need none, {person} are the person's, {time} time's; \
         {covered} are covered already, {never} never lead there"
    ));
}

/// Returns one answer for each finding that answers to a question lead to.
fn one_of_each(as_of: Date, space: &Space, question: usize) -> Vec<usize> {
    let mut seen = Vec::new();
    let answers = 0..space.sizes()[question];
    answers
        .filter(|answer| {
            let mut place = [0; 6];
            place[question] = *answer;
            let found = stated::findings(&space.facts(place), as_of)[question];
            let new = !seen.contains(&found);
            seen.push(found);
            new
        })
        .collect()
}

/// Returns the facts with the answer to one question replaced by an answer that meets the criterion.
fn with_met(facts: Facts, criterion: Criterion) -> Facts {
    let met = likely();
    match criterion {
        Criterion::Residence => Facts {
            ktp: met.ktp,
            ..facts
        },
        Criterion::InformalWork => Facts {
            work: met.work,
            ..facts
        },
        Criterion::Age => Facts {
            age: met.age,
            birth_date: None,
            ..facts
        },
        Criterion::NoDoubleCover => Facts {
            membership: met.membership,
            ..facts
        },
        Criterion::Income => Facts {
            income: met.income,
            ..facts
        },
        Criterion::Welfare => Facts {
            decile: met.decile,
            ..facts
        },
    }
}

#[test]
fn the_persons_own_path_leads_to_a_likely_verdict_and_nothing_less_does() {
    let (space, policy) = (Space::whole(), policy());
    let mut paths = 0;
    for as_of in DAYS.map(day) {
        let answers: [Vec<usize>; 6] =
            std::array::from_fn(|question| one_of_each(as_of, &space, question));
        let points: usize = answers.iter().map(Vec::len).product();
        for mut point in 0..points {
            let facts = space.facts(std::array::from_fn(|question| {
                let answer = point % answers[question].len();
                point /= answers[question].len();
                answers[question][answer]
            }));
            let path = path(&judged(&facts, &policy, as_of), &facts, &policy);
            if path.reach != Reachability::ByPerson {
                continue;
            }
            paths += 1;
            let all = (1_u8 << path.steps.len()) - 1;
            for part in 0..=all {
                let steps = path.steps.iter().enumerate();
                let taken = steps.filter(|(at, _)| part & (1 << at) != 0);
                let changed = taken.fold(facts, |facts, (_, step)| with_met(facts, step.criterion));
                let likely = judged(&changed, &policy, as_of).verdict == Verdict::Likely;
                assert_eq!(likely, part == all, "{part:b} of {path:?}, {facts:?}");
            }
        }
    }
    assert!(paths > 0);
    common::report(&format!(
        "{paths} paths of one's own, each complete and without a step too many"
    ));
}

/// With steps of both kinds, the path waits for the last step that time makes.
#[test]
fn a_path_waits_for_the_last_of_its_steps() {
    let policy = policy();
    let reach = |facts: Facts, as_of: &str| {
        path(&judged(&facts, &policy, day(as_of)), &facts, &policy).reach
    };
    let born = |born: &str| Facts {
        birth_date: Some(day(born)),
        age: None,
        ..likely()
    };
    let minor = born("2009-05-17");
    let on = Reachability::ByTime(When::On(day("2027-05-17")));
    assert_eq!(reach(minor, "2026-11-22"), on);
    // Steps that the person can make do not make time shorter.
    let unanswered = Facts { ktp: None, ..minor };
    assert_eq!(reach(unanswered, "2026-11-22"), on);
    let sixteen = Facts {
        age: Some(16),
        ..likely()
    };
    assert_eq!(
        reach(sixteen, "2026-11-22"),
        Reachability::ByTime(When::Between(day("2027-11-23"), day("2028-11-22")))
    );
    // Nobody knows when the wage of 2027 is published, whatever the other facts are.
    for facts in [minor, sixteen, likely(), Facts::default()] {
        assert_eq!(
            reach(facts, "2027-01-02"),
            Reachability::ByTime(When::Unknown),
            "{facts:?}"
        );
    }
    // Being covered outranks a change by time, and a change that is impossible outranks being covered.
    let covered = Facts {
        membership: Some(lindungi_rules::policy::Membership::Employer),
        ..minor
    };
    assert_eq!(reach(covered, "2027-01-02"), Reachability::Covered);
    let retired = Facts {
        birth_date: Some(day("1950-05-17")),
        ..covered
    };
    assert_eq!(reach(retired, "2026-11-22"), Reachability::Never);
    assert_eq!(reach(likely(), "2026-11-22"), Reachability::Already);
}
