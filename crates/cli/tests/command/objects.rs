//! JSON answers: exactly one object, its keys in the order of the specification, its numbers exact.

use serde_json::{Value, json};

use crate::run::{keys, run, run_with};

const TARIFF: [&str; 8] = [
    "month", "base", "jkk", "jkm", "jht", "total", "relief", "figures",
];

#[test]
fn a_tariff() {
    let run = run(&[
        "tariff", "--month", "2026-11", "--payer", "self", "--jht", "--json",
    ]);
    assert_eq!(run.keys(), TARIFF);
    let answer = run.json();
    assert_eq!(answer["month"], "2026-11");
    assert_eq!(answer["relief"], true);
    assert_eq!(keys(&answer["figures"][0].to_string()).len(), 3);
    assert!(
        run.out.contains(r#"{"id":"jkk.rate","value":1,"source":""#),
        "{}",
        run.out
    );
    let ids: Vec<&str> = answer["figures"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|figure| figure["id"].as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "jkk.rate",
            "jkm.contribution",
            "jht.rate",
            "base.band_01",
            "relief.other"
        ]
    );
}

#[test]
fn a_tariff_of_a_month_with_no_figure_in_force_is_unknown() {
    let run = run(&["tariff", "--month", "2015-12", "--jht", "--json"]);
    assert_eq!(run.keys(), TARIFF);
    let answer = run.json();
    for key in ["base", "jkk", "jkm", "jht", "total", "relief"] {
        assert_eq!(answer[key], Value::Null, "{key}");
    }
    assert_eq!(answer["figures"], json!([]));
}

#[test]
fn a_tariff_for_nobody_in_particular_is_the_published_one() {
    let total = |more: &[&str]| {
        let args = [&["tariff", "--month", "2026-11", "--json"], more].concat();
        run(&args).json()["total"].clone()
    };
    assert_eq!(total(&[]), 16_800);
    assert_eq!(total(&["--relief", "on"]), 8_400);
    assert_eq!(total(&["--income", "2.700.000"]), 36_300);
    assert_eq!(total(&["--income", "2,7 juta", "--payer", "donor"]), 16_800);
    assert_eq!(total(&["--payer", "self", "--relief", "off"]), 16_800);
    assert_eq!(total(&["--payer", "city", "--relief", "on"]), 16_800);
}

#[test]
fn a_quote() {
    let run = run(&[
        "quote",
        "--start",
        "2026-11",
        "--amount",
        "1.000.000",
        "--months",
        "12",
        "--json",
    ]);
    let expected = [
        "workers",
        "months",
        "per_worker",
        "total",
        "amount",
        "remainder",
        "extra",
        "covered_until",
        "renew_total",
        "schedule",
        "figures",
    ];
    assert_eq!(run.keys(), expected);
    assert!(
        run.out
            .contains(r#""extra":{"workers":1,"months":11,"total":184800,"left":8800},"#),
        "{}",
        run.out
    );
    assert!(
        run.out
            .contains(r#""schedule":[{"month":"2026-11","per_worker":16800,"total":67200},"#),
        "{}",
        run.out
    );
    let answer = run.json();
    assert_eq!(answer["amount"], 1_000_000);
    assert_eq!(answer["renew_total"], 806_400);
    assert_eq!(answer["schedule"].as_array().map(Vec::len), Some(12));
}

#[test]
fn the_four_ways_to_ask_a_quote() {
    let answer =
        |ask: &[&str]| run(&[&["quote", "--json", "--start", "2026-11"], ask].concat()).json();
    let cost = answer(&[
        "--workers",
        "1000000000",
        "--months",
        "120",
        "--payer",
        "city",
    ]);
    assert_eq!(cost["total"], 2_016_000_000_000_000_u64);
    assert_eq!(cost["amount"], cost["total"]);
    assert_eq!(cost["extra"], Value::Null);
    let none = answer(&["--amount", "0", "--workers", "3"]);
    assert_eq!(none["months"], 0);
    assert_eq!(none["schedule"], json!([]));
    assert_eq!(none["covered_until"], Value::Null);
    assert_eq!(none["renew_total"], Value::Null);
    let monthly = answer(&["--monthly", "100rb", "--months", "12"]);
    assert_eq!(monthly["amount"], 1_200_000);
    assert_eq!(monthly["extra"], Value::Null);
    let largest = answer(&["--amount", "1000 triliun", "--months", "1"]);
    assert_eq!(largest["amount"], 1_000_000_000_000_000_u64);
}

#[test]
fn a_check() {
    let facts = br#"{"ktp": "elsewhere", "age": 16, "income": "4 juta", "decile": null}"#;
    let run = run_with(&["check", "--as-of", "2026-11-22", "--json"], facts);
    assert_eq!(
        run.keys(),
        [
            "as_of", "policy", "verdict", "findings", "missing", "priority"
        ]
    );
    let expected = concat!(
        r#""findings":[{"criterion":"residence","outcome":"not_met","route":"own_city"},"#,
        r#"{"criterion":"informal_work","outcome":"unknown","route":null},"#,
        r#"{"criterion":"age","outcome":"check","route":"minor"},"#,
        r#"{"criterion":"no_double_cover","outcome":"unknown","route":null},"#,
        r#"{"criterion":"income","outcome":"check","route":"above_reference_wage"},"#,
        r#"{"criterion":"welfare","outcome":"unknown","route":null}],"#,
        r#""missing":["informal_work","no_double_cover","welfare"],"priority":null}"#,
    );
    assert!(run.out.contains(expected), "{}", run.out);
}

#[test]
fn zakat() {
    let out = |args: &[&str]| {
        run(&[&["zakat", "--json"], args].concat())
            .text()
            .to_owned()
    };
    assert_eq!(
        out(&["--income", "10000000", "--month", "2026-11"]),
        "{\"nisab\":7640144,\"rate\":0.025,\"due\":250000}\n"
    );
    assert_eq!(
        out(&["--income", "7640143", "--month", "2026-01"]),
        "{\"nisab\":7640144,\"rate\":0.025,\"due\":0}\n"
    );
    assert_eq!(
        out(&["--income", "10 juta", "--month", "2027-01"]),
        "{\"nisab\":null,\"rate\":0.025,\"due\":null}\n"
    );
    assert_eq!(
        out(&["--income", "10 juta", "--month", "2025-12"]),
        "{\"nisab\":null,\"rate\":null,\"due\":null}\n"
    );
}
