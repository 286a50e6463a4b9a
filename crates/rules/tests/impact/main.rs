//! No dead figure: each number and date in `policy/` is nudged a little, and something that is
//! computed must change. A figure that is only repeated does not count, but for the counts of the
//! programme, which the home page shows as they are, for what cover pays, and for what an RT is given.
//!
//! - `nudged`: policies in each of which one number or date is another
//! - `probe`: all that is asked of each of these policies

#[path = "../common/mod.rs"]
mod common;
mod nudged;
mod probe;

use std::path::Path;

use lindungi_policy::read;
use lindungi_rules::policy::{Condition, FigureId, Policy, current};

use nudged::Nudged;
use probe::Probe;

/// The policy as its files give it.
fn policy() -> Policy {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policy");
    let policy = read::load(&folder).and_then(|texts| read::files(&texts));
    policy.unwrap_or_else(|faults| panic!("{faults:#?}"))
}

#[test]
fn each_number_and_date_of_the_policy_changes_something() {
    let policy = policy();
    let probe = Probe::of(&policy);
    let usual = probe.outputs(&policy);
    let nudged = Nudged::every(&policy);
    let dead: Vec<&str> = nudged
        .all
        .iter()
        .filter(|(_, policy)| probe.outputs(policy) == usual)
        .map(|(what, _)| what.as_str())
        .collect();
    assert!(dead.is_empty(), "these change nothing: {dead:#?}");
    common::tell(&format!(
        "{} numbers and dates of the policy nudged, each changes something",
        nudged.all.len()
    ));
}

/// Every figure that can be entered, every band and every relief is among those nudged.
#[test]
fn nothing_is_left_out() {
    let policy = policy();
    let nudged = Nudged::every(&policy);
    let told = |name: &str| {
        nudged
            .all
            .iter()
            .filter(|(what, _)| what.contains(name))
            .count()
    };
    for id in FigureId::ALL {
        assert!(told(&format!("value of {id} ")) > 0, "{id}");
    }
    let bands: usize = policy
        .band_tables
        .iter()
        .map(|table| table.bands.len())
        .sum();
    assert_eq!(
        (told("base of band"), told("beginning of band")),
        (bands, bands)
    );
    assert_eq!(told("percent of the relief"), policy.reliefs.len());
    for rule in &*policy.criteria {
        let ranges = rule
            .cases
            .iter()
            .filter(|case| matches!(case.when, Condition::Between(..)));
        assert_eq!(
            told(&format!("{} from ", rule.id)),
            ranges.count(),
            "{}",
            rule.id
        );
    }
    for rule in &*policy.priorities {
        assert_eq!(
            told(&format!("priority {} from", rule.level)),
            1,
            "{}",
            rule.level
        );
    }
    assert!(
        told("welfare to 10") == 1 && told("priority low to 10") == 1,
        "the last decile"
    );
}

/// These tests change the policy as its files have it, and the app uses the one that is built in: both are the same.
#[test]
fn the_policy_that_is_built_in_is_that_of_the_files() {
    assert_eq!(policy(), *current());
}
