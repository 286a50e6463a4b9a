//! Runs every worked example of the specification, with question and answer as JSON.

use lindungi_json::golden;
use lindungi_text::Lang;

#[test]
fn every_example_holds() {
    let examples = golden::all(Lang::Id);
    for (rule, min_count) in [("tariff", 9), ("quote", 7), ("check", 4)] {
        let of_it = examples.iter().filter(|example| example.rule == rule);
        assert!(of_it.count() >= min_count, "all examples of {rule}");
    }
    let wrong = |example: golden::Example| {
        let wrong = example.wrong?;
        Some(format!("{} of {}: {wrong}", example.rule, example.asked))
    };
    let wrong: Vec<String> = examples.into_iter().filter_map(wrong).collect();
    assert!(
        wrong.is_empty(),
        "{}\n`cargo test -p lindungi-rules --test cases` says which figure has changed and what to do.",
        wrong.join("\n")
    );
}
