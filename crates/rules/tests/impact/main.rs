//! Every figure has an effect: each number and date in `policy/` is changed a little, and a computed result
//! must change. A figure that is only shown does not count, except the counts of the programme on the home
//! page, the benefits of cover, and the money for an RT.
//!
//! - `nudged`: policies that each differ in one number or date
//! - `probe`: the questions to each of these policies

#[path = "../common/mod.rs"]
mod common;
mod nudged;
mod probe;

use std::path::Path;

use lindungi_policy::read;
use lindungi_rules::policy::{Condition, FigureId, Policy, current};

use nudged::Nudged;
use probe::Probe;

/// Reads the policy from its files.
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
    let without_effect: Vec<&str> = nudged
        .all
        .iter()
        .filter(|(_, policy)| probe.outputs(policy) == usual)
        .map(|(what, _)| what.as_str())
        .collect();
    assert!(
        without_effect.is_empty(),
        "these change nothing: {without_effect:#?}"
    );
    common::report(&format!(
        "{} numbers and dates of the policy nudged, each changes something",
        nudged.all.len()
    ));
}

/// Every figure id, band and relief is among the nudged policies.
#[test]
fn nothing_is_left_out() {
    let policy = policy();
    let nudged = Nudged::every(&policy);
    let count = |name: &str| {
        nudged
            .all
            .iter()
            .filter(|(what, _)| what.contains(name))
            .count()
    };
    for id in FigureId::ALL {
        assert!(count(&format!("value of {id} ")) > 0, "{id}");
    }
    let bands: usize = policy
        .band_tables
        .iter()
        .map(|table| table.bands.len())
        .sum();
    assert_eq!(
        (count("base of band"), count("beginning of band")),
        (bands, bands)
    );
    assert_eq!(count("percent of the relief"), policy.reliefs.len());
    for rule in &*policy.criteria {
        let ranges = rule
            .cases
            .iter()
            .filter(|case| matches!(case.when, Condition::Between(..)));
        assert_eq!(
            count(&format!("{} from ", rule.id)),
            ranges.count(),
            "{}",
            rule.id
        );
    }
    for rule in &*policy.priorities {
        assert_eq!(
            count(&format!("priority {} from", rule.level)),
            1,
            "{}",
            rule.level
        );
    }
    assert!(
        count("welfare to 10") == 1 && count("priority low to 10") == 1,
        "the last decile"
    );
}

/// These tests read the policy from its files, and the app uses the one that is built in: both must be the
/// same.
#[test]
fn the_policy_that_is_built_in_is_that_of_the_files() {
    assert_eq!(policy(), *current());
}
