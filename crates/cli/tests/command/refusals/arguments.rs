//! Command lines that are refused.

use std::ffi::OsString;

use super::{assert_line_refused, assert_refused, words};
use crate::run::{command, finish};

/// Command lines with an invalid value, and a part of the English message.
const NO_VALUES: &[(&str, &str)] = &[
    // Months and dates.
    (
        "tariff --month 2026-13",
        "--month: \"2026-13\" is not a month; write it as 2026-11",
    ),
    ("tariff --month 2026-00", "--month"),
    ("tariff --month 2026-1", "--month"),
    ("tariff --month 26-11", "--month"),
    ("tariff --month 2026-11-01", "--month"),
    ("tariff --month november", "--month"),
    ("tariff --month ''", "--month"),
    ("tariff --month -5", "--month"),
    ("tariff --month 99999999999999999999-11", "--month"),
    (
        "quote --amount 1000000 --months 12 --start 2026-13",
        "--start",
    ),
    (
        "quote --amount 1000000 --months 12 --start 9999-12",
        "too far ahead",
    ),
    (
        "quote --amount 1000000000 --workers 12 --start 9995-01",
        "too far ahead",
    ),
    (
        "quote --amount 1000000 --months 12 --start 2015-12",
        "December 2015",
    ),
    ("zakat --income 10 --month 2026/11", "--month"),
    (
        "check --as-of 2026-02-29",
        "--as-of: \"2026-02-29\" is not a date; write it as 2026-11-22",
    ),
    (
        "check --as-of 11/22/2026",
        "--as-of: There are only 12 months. Write the day first",
    ),
    (
        "check --as-of 22/11/26",
        "--as-of: Write the year in four digits",
    ),
    ("check --as-of today", "--as-of"),
    ("check --as-of ''", "--as-of"),
    ("policy diff --from 2026-11-31 --to 2026-11-30", "--from"),
    ("policy diff --from 2026-11-30 --to 2026-11", "--to"),
    // Amounts.
    (
        "quote --amount 1jt/bulan --workers 12 --start 2026-11",
        "--amount: Enter the amount alone, without “per month”",
    ),
    (
        "quote --monthly 1jt/hari --months 12 --start 2026-11",
        "--monthly: This is an amount per day. Enter the amount per month",
    ),
    (
        "tariff --month 2026-11 --income 1-2jt",
        "--income: Enter one amount, not a range",
    ),
    (
        "tariff --month 2026-11 --income ''",
        "--income: Enter the amount",
    ),
    (
        "tariff --month 2026-11 --income -73519461",
        "--income: An amount cannot be below zero",
    ),
    (
        "tariff --month 2026-11 --income=-73.519.461",
        "--income: An amount cannot be below zero",
    ),
    ("tariff --month 2026-11 --income 73519461x", "--income"),
    ("tariff --month 2026-11 --income 735,19", "--income"),
    (
        "tariff --month 2026-11 --income 73519461000000000",
        "--income: This amount is too large",
    ),
    ("tariff --month 2026-11 --income 1e9", "--income"),
    ("tariff --month 2026-11 --income NaN", "--income"),
    ("tariff --month 2026-11 --income Rp", "--income"),
    ("tariff --month 2026-11 --income --jht", "--income"),
    (
        "tariff --month 2026-11 --income Rp 73.519.461",
        "unexpected argument",
    ),
    ("tariff --month 2026-11 73519461", "unexpected argument"),
    ("tariff --month 2026-11 --73519461", "unexpected argument"),
    ("tariff --month 2026-11 -73519461", "unexpected argument"),
    ("zakat --month 2026-11 --income 1.500_juta", "--income"),
    ("zakat --month 2026-11 --income 3_m", "miliar or juta"),
    ("zakat --month 2026-11 --income 1.50.000", "--income"),
    ("quote --start 2026-11 --months 12 --amount 1,5", "--amount"),
    (
        "quote --start 2026-11 --months 12 --amount 1000000000000001",
        "--amount",
    ),
    ("quote --start 2026-11 --months 12 --amount -1", "--amount"),
    (
        "quote --start 2026-11 --months 12 --monthly lots",
        "--monthly",
    ),
    (
        "quote --start 2026-11 --months 2 --monthly 1000_triliun",
        "total is above",
    ),
    // Whole numbers.
    (
        "quote --start 2026-11 --amount 1jt --months 0",
        "--months: \"0\" is not a whole number from 1 to 120",
    ),
    (
        "quote --start 2026-11 --amount 1jt --months 121",
        "--months",
    ),
    ("quote --start 2026-11 --amount 1jt --months -1", "--months"),
    ("quote --start 2026-11 --amount 1jt --months +1", "--months"),
    (
        "quote --start 2026-11 --amount 1jt --months 1.5",
        "--months",
    ),
    (
        "quote --start 2026-11 --amount 1jt --months twelve",
        "--months",
    ),
    ("quote --start 2026-11 --amount 1jt --months ''", "--months"),
    (
        "quote --start 2026-11 --amount 1jt --months _12",
        "--months",
    ),
    (
        "quote --start 2026-11 --amount 1jt --months 65537",
        "--months",
    ),
    (
        "quote --start 2026-11 --amount 1jt --months 99999999999999999999999999",
        "--months",
    ),
    ("quote --start 2026-11 --amount 1jt --months ١٢", "--months"),
    (
        "quote --start 2026-11 --months 12 --workers 0",
        "--workers: \"0\" is not a whole number from 1 to 1.000.000.000",
    ),
    (
        "quote --start 2026-11 --months 12 --workers 1000000001",
        "--workers",
    ),
    (
        "quote --start 2026-11 --months 12 --workers 1.000",
        "--workers",
    ),
    (
        "quote --start 2026-11 --months 12 --workers 1e3",
        "--workers",
    ),
    (
        "quote --start 2026-11 --amount 1jt --workers 18446744073709551617",
        "--workers",
    ),
    (
        "fund --workers 0 --amount 1jt --start 2026-11 --months 12",
        "--workers: \"0\" is not a whole number from 1 to 1.000.000.000",
    ),
    (
        "fund --workers 3 --high 2 --low 2 --amount 1jt --start 2026-11 --months 12",
        "--low: \"2\" is not a whole number from 0 to 1",
    ),
    (
        "fund --workers 3 --high 4 --amount 1jt --start 2026-11 --months 12",
        "--high",
    ),
    (
        "fund --workers 3 --medium -1 --amount 1jt --start 2026-11 --months 12",
        "--medium",
    ),
    (
        "fund --workers 3 --amount 1jt --start 2026-11 --months 121",
        "--months: \"121\" is not a whole number from 1 to 120",
    ),
    (
        "fund --workers 3 --amount 1jt --start 2026-13 --months 12",
        "--start",
    ),
    (
        "fund --workers 3 --amount 1,5 --start 2026-11 --months 12",
        "--amount",
    ),
    (
        "fund --workers 3 --amount 1jt --start 9999-12 --months 2",
        "too far ahead",
    ),
    (
        "fund --workers 3 --amount 1jt --start 2015-12 --months 2",
        "December 2015",
    ),
    (
        "fund --workers 3 --households 0 --start 2026-11 --months 12",
        "--households: \"0\" is not a whole number from 1 to 100.000",
    ),
    (
        "fund --workers 3 --households 60 --start 2027-01 --months 12",
        "--households: The RT fund for January 2027",
    ),
    (
        "fund --workers 3 --households 60 --payer donor --start 2026-11 --months 12",
        "cannot be used with",
    ),
    (
        "fund nowhere.csv --amount 1jt --start 2026-11 --months 12",
        "ROSTER",
    ),
    (
        "fund nowhere.csv --amount 1jt --start 2026-11 --months 12 --as-of 2026-02-30",
        "--as-of: \"2026-02-30\" is not a date",
    ),
    // Words of a closed set.
    ("tariff --month 2026-11 --payer baznas", "city, donor, self"),
    (
        "tariff --month 2026-11 --payer 73519461",
        "city, donor, self",
    ),
    ("tariff --month 2026-11 --payer Self", "city, donor, self"),
    ("tariff --month 2026-11 --sector ojek", "transport, other"),
    ("tariff --month 2026-11 --relief yes", "on, off"),
    ("tariff --month 2026-11 --relief ''", "on, off"),
    ("tariff --month 2026-11 --lang fr", "id, en"),
    ("tariff --month 2026-11 --jht=yes", "--jht"),
    ("tariff --month 2026-11 --json=1", "--json"),
];

#[test]
fn values_that_are_none() {
    for (line, expected) in NO_VALUES {
        let run = assert_line_refused(line);
        assert!(run.err.contains(expected), "{line}: {}", run.err);
    }
}

#[test]
fn what_is_missing_unknown_or_too_much() {
    for line in [
        "tariff",
        "tariff --income 1500000",
        "tariff --month",
        "quote --amount 1000000 --months 12",
        "quote --start 2026-11 --amount",
        "check --facts",
        "check --facts=",
        "zakat --month 2026-11",
        "zakat --income 10000000",
        "policy",
        "policy diff",
        "policy diff --from 2026-11-22",
        "policy diff --to 2026-11-22",
        "policy check ''",
        "policy check nowhere",
        "policy check policy policy",
        "policy show figures",
        "policy bake",
        "screen roster.csv --out out.csv",
        "fund",
        "fund --start 2026-11 --months 12",
        "fund --workers 3 --start 2026-11 --months 12",
        "fund --amount 1jt --start 2026-11 --months 12",
        "fund --workers 3 --amount 1jt --months 12",
        "fund --workers 3 --amount 1jt --start 2026-11",
        "fund --workers 3 --amount 1jt --households 60 --start 2026-11 --months 12",
        "fund roster.csv --workers 3 --amount 1jt --start 2026-11 --months 12",
        "fund roster.csv --high 3 --amount 1jt --start 2026-11 --months 12",
        "fund --workers 3 --to-be-checked --amount 1jt --start 2026-11 --months 12",
        "fund --workers 3 --as-of 2026-11-22 --amount 1jt --start 2026-11 --months 12",
        "fund --workers 3 --list a.csv --column a --amount 1jt --start 2026-11 --months 12",
        "fund roster.csv --list a.csv --amount 1jt --start 2026-11 --months 12",
        "fund roster.csv --column a --amount 1jt --start 2026-11 --months 12",
        "73519461",
        "''",
        "--json",
        "--verbose",
        "tariff --month 2026-11 --months 3",
        "tariff --mon 2026-11",
        "tariff -m 2026-11",
        "check --as-of 2026-11-22 person.json",
        "check --age 117",
        "check --facts nowhere.json",
        "check --facts .",
    ] {
        assert_line_refused(line);
    }
    assert_refused(&[], b"");
}

#[test]
fn what_is_given_twice() {
    let tariff = "tariff --month 2026-11";
    let quote = "quote --start 2026-11 --amount 1jt --months 12";
    for (line, twice) in [
        (tariff, "--month 2026-11"),
        (tariff, "--month=2026-12"),
        (tariff, "--income 73519461 --income 73519461"),
        (tariff, "--payer city --payer city"),
        (tariff, "--sector other --sector other"),
        (tariff, "--jht --jht"),
        (tariff, "--relief on --relief off"),
        (tariff, "--json --json"),
        (tariff, "--lang id --lang en"),
        (quote, "--start 2026-12"),
        (quote, "--amount 1jt"),
        (quote, "--months 12"),
        (quote, "--payer self --payer donor"),
        (
            "quote --start 2026-11 --months 2 --workers 3",
            "--workers 3",
        ),
        (
            "quote --start 2026-11 --months 2 --monthly 1jt",
            "--monthly 1jt",
        ),
        ("check --facts -", "--facts -"),
        ("check --as-of 2026-11-22", "--as-of 2026-11-22"),
        (
            "zakat --income 73519461 --month 2026-11",
            "--income 73519461",
        ),
        ("zakat --income 73519461 --month 2026-11", "--month 2026-11"),
        (
            "policy diff --from 2026-11-22 --to 2026-11-23",
            "--from 2026-11-22",
        ),
        (
            "policy diff --from 2026-11-22 --to 2026-11-23",
            "--to 2026-11-22",
        ),
    ] {
        let run = assert_line_refused(&format!("{line} {twice}"));
        assert!(
            run.err.contains("cannot be used multiple times"),
            "{line} {twice}: {}",
            run.err
        );
    }
}

#[test]
fn every_combination_but_the_four_ways_to_ask() {
    let parts = [
        "--amount 1jt",
        "--monthly 1jt",
        "--workers 3",
        "--months 12",
    ];
    let ways = [0b1001, 0b1100, 0b0101, 0b1010];
    for set in 0..16_u8 {
        let chosen = parts
            .iter()
            .enumerate()
            .filter(|(place, _)| set & (1 << place) != 0);
        let line = chosen.fold("quote --start 2026-11".to_owned(), |line, (_, part)| {
            format!("{line} {part}")
        });
        if ways.contains(&set) {
            finish(command().args(words(&line)), b"").text();
        } else {
            let run = assert_line_refused(&line);
            assert!(
                run.err.contains("--amount with --months"),
                "{line}: {}",
                run.err
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text() {
    use std::os::unix::ffi::OsStringExt;

    let odd = || OsString::from_vec(b"73519461\xff".to_vec());
    for line in [
        "tariff --month",
        "tariff --month 2026-11 --income",
        "tariff --month 2026-11 --payer",
        "tariff --month 2026-11",
        "quote --start 2026-11 --amount 1jt --months",
        "quote --start 2026-11 --months 12 --workers",
        "check --as-of",
        "check --facts",
        "zakat --month 2026-11 --income",
        "policy check",
        "policy",
    ] {
        let mut args = words(line);
        args.push(odd());
        let run = finish(command().args(&args), b"{}");
        assert_eq!(
            (run.status, run.out.as_str()),
            (Some(2), ""),
            "{line}: {}",
            run.err
        );
        assert!(
            !run.err.trim().is_empty() && !run.err.contains("panicked"),
            "{line}: {}",
            run.err
        );
    }
    let run = finish(command().arg(odd()), b"");
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{}", run.err);
}

#[test]
fn a_message_repeats_nothing_that_a_terminal_obeys() {
    for option in ["--month", "--payer", "--sector", "--\u{1b}[31m"] {
        let args = [
            "tariff".into(),
            option.into(),
            "\u{1b}[31m\u{7}\u{202e}x".into(),
        ];
        assert_refused(&args, b"");
    }
    assert_refused(&["\u{1b}[2J".into()], b"");
}
