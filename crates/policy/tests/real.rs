//! The shipped policy has no fault, and nothing is missing from it.

mod common;

use std::path::PathBuf;

use lindungi_policy::{
    BaseRule, Criterion, FigureId, Mark, Payer, Policy, ReliefRule, SourceKind, Work, read,
};

/// The folder `policy/` at the root of the workspace.
fn root() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "policy"]
        .iter()
        .collect()
}

fn policy() -> Policy {
    common::faultless(read::folder(&root()))
}

#[test]
fn it_holds_the_whole_city() {
    let city = policy().city;
    assert_eq!((&*city.id, &*city.code), ("kota_jambi", "15.71"));
    assert_eq!(city.districts.len(), 11);
    assert_eq!(
        city.districts
            .iter()
            .map(|district| district.villages.len())
            .sum::<usize>(),
        68
    );
}

#[test]
fn it_holds_every_figure() {
    let policy = policy();
    for id in FigureId::ALL {
        assert!(policy.latest(*id).is_some(), "{id}");
    }
    let bands: Vec<usize> = policy
        .band_tables
        .iter()
        .map(|table| table.bands.len())
        .collect();
    assert_eq!(bands.first(), Some(&33));
}

#[test]
fn every_criterion_has_a_table_and_only_welfare_is_optional() {
    let policy = policy();
    assert_eq!(
        policy
            .criteria
            .iter()
            .map(|rule| rule.id)
            .collect::<Vec<_>>(),
        Criterion::ALL
    );
    for rule in &*policy.criteria {
        assert_eq!(rule.optional, rule.id == Criterion::Welfare, "{}", rule.id);
    }
}

#[test]
fn the_city_never_gets_the_relief_and_only_a_worker_has_it_by_default() {
    let policy = policy();
    let rule = |payer| policy.payer(payer).map(|rule| (rule.relief, rule.base));
    assert_eq!(
        rule(Payer::City),
        Some((ReliefRule::Never, BaseRule::Lowest))
    );
    assert_eq!(
        rule(Payer::Donor),
        Some((ReliefRule::DefaultOff, BaseRule::Lowest))
    );
    assert_eq!(
        rule(Payer::Own),
        Some((ReliefRule::DefaultOn, BaseRule::Income))
    );
}

#[test]
fn a_figure_holds_to_its_last_day_and_no_longer() {
    let policy = policy();
    for umk in policy
        .figures
        .iter()
        .filter(|figure| figure.id == FigureId::Umk)
    {
        let last = umk.until.expect("a minimum wage is for one year");
        assert_eq!(policy.figure(FigureId::Umk, umk.from), Some(umk));
        assert_eq!(policy.figure(FigureId::Umk, last), Some(umk));
    }
    let newest = policy
        .latest(FigureId::Umk)
        .and_then(|umk| umk.until?.tomorrow());
    assert_eq!(
        newest.and_then(|day| policy.figure(FigureId::Umk, day)),
        None
    );
}

/// A figure from a transcription, or concluded by this project, is never marked as seen.
#[test]
fn no_mark_claims_more_than_its_source() {
    let policy = policy();
    let strongest = |source: &str| match policy.source(source).map(|source| source.kind) {
        Some(SourceKind::Transcription) => Mark::Secondary,
        Some(SourceKind::Reading) => Mark::Inferred,
        _ => Mark::Seen,
    };
    let figures = policy
        .entries()
        .into_iter()
        .map(|entry| (entry.id, entry.source, entry.mark));
    let rules = policy
        .criteria
        .iter()
        .map(|rule| (rule.id.to_string(), &*rule.source, rule.mark));
    let payers = policy
        .payers
        .iter()
        .map(|rule| (rule.id.to_string(), &*rule.source, rule.mark));
    let occupations = policy
        .occupations
        .iter()
        .map(|job| (job.id.to_string(), &*job.source, job.mark));
    let offices = policy
        .offices
        .iter()
        .map(|office| (office.id.to_string(), &*office.source, office.mark));
    let documents = policy
        .documents
        .iter()
        .map(|paper| (paper.id.to_string(), &*paper.source, paper.mark));
    let aids = policy
        .aids
        .iter()
        .map(|aid| (aid.id.to_string(), &*aid.source, aid.mark));
    let statements = policy
        .statements
        .iter()
        .map(|statement| (statement.id.to_string(), &*statement.source, statement.mark));
    for (id, source, mark) in figures
        .chain(rules)
        .chain(documents)
        .chain(aids)
        .chain(statements)
        .chain(payers)
        .chain(occupations)
        .chain(offices)
    {
        assert!(
            mark >= strongest(source),
            "{id} is marked {mark}, but {source} is weaker"
        );
    }
}

#[test]
fn an_occupation_is_found_for_every_way_of_working() {
    let policy = policy();
    for work in Work::ALL {
        assert!(
            policy.occupations.iter().any(|job| job.work == *work),
            "{work}"
        );
    }
}

/// On English pages a title with words of our own is in English; names of files are no names of sources.
#[test]
fn our_own_words_about_a_source_are_in_english_too() {
    let policy = policy();
    for source in policy.sources.iter() {
        let own = matches!(
            source.kind,
            SourceKind::Reading | SourceKind::Transcription | SourceKind::Dataset
        );
        assert!(!own || source.title_en.is_some(), "{}", source.id);
        for ending in [".html", ".txt", ".csv", ".js", ".sql"] {
            assert!(!source.title.contains(ending), "{}", source.title);
        }
    }
}
