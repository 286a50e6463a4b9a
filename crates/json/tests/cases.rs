//! Every worked example of the specification, question and answer as JSON.

use lindungi_json::golden;
use lindungi_text::Lang;

#[test]
fn every_example_holds() {
    let examples = golden::all(Lang::Id);
    for (rule, least) in [("tariff", 9), ("quote", 7), ("check", 4)] {
        let of_it = examples.iter().filter(|example| example.rule == rule);
        assert!(of_it.count() >= least, "all examples of {rule}");
    }
    for example in examples {
        assert_eq!(example.wrong, None, "{} of {}", example.rule, example.asked);
    }
}
