//! Advice that does not affect the verdict, and statements on the money of an RT, each with its source.

use lindungi_rules::cover;
use lindungi_rules::policy::{FigureId, Month, OfficeId, Policy, StatementId};
use lindungi_text::{Lang, advice, benefits, fund, names};

use crate::{DAYS, policy, readable, with};

#[test]
fn every_statement_is_a_sentence_with_a_source() {
    let policy = policy();
    for lang in Lang::ALL {
        let mut statements: Vec<&str> = Vec::new();
        for id in StatementId::ALL {
            let words = names::statement(*lang, *id);
            readable(words);
            assert!(words.ends_with('.'), "{words}");
            assert!(!statements.contains(&words), "{words}");
            statements.push(words);
            let statement = policy.statement(*id).expect("a statement");
            assert!(policy.source(&statement.source).is_some(), "{id}");
        }
    }
}

#[test]
fn advice_says_that_it_is_no_criterion_and_whom_to_call() {
    let policy = policy();
    let phone = policy.phone(OfficeId::BpjsCall);
    for (lang, word) in [(Lang::Id, "bukan syarat"), (Lang::En, "not a criterion")] {
        let [well, until, fee] = advice::before_registering(lang, &policy);
        for advice in [&well, &until, &fee] {
            readable(advice);
        }
        for advice in [&*well, lang.before_field(), lang.before_list()] {
            assert!(advice.contains(word), "{advice}");
        }
        assert!(until.contains(phone) && fee.contains(phone));
    }
}

/// In 2026 alone, two statements are added: what must be bought, and the size of an RT that reports leave
/// out.
#[test]
fn statements_on_the_money_of_an_rt_are_those_of_its_year_and_size() {
    use StatementId::{RtFundBorder, RtFundDuty, RtFundUse};
    let policy = policy();
    for (month, households, expected) in [
        ("2026-11", None, &[RtFundUse, RtFundDuty][..]),
        ("2026-11", Some(99), &[RtFundUse, RtFundDuty]),
        ("2026-11", Some(100), &[RtFundBorder, RtFundUse, RtFundDuty]),
        ("2026-11", Some(101), &[RtFundUse, RtFundDuty]),
        ("2025-12", Some(100), &[RtFundUse]),
        ("2027-01", Some(100), &[RtFundUse]),
        ("2027-01", None, &[RtFundUse]),
    ] {
        let month = Month::parse(month).expect("a month");
        let statements = fund::of_rt(&policy, month, households);
        assert_eq!(statements, expected, "{month} {households:?}");
    }
}

#[test]
fn an_accident_is_reported_within_the_days_of_the_policy() {
    for (lang, two, three) in [
        (
            Lang::Id,
            "2\u{a0}×\u{a0}24\u{a0}jam",
            "3\u{a0}×\u{a0}24\u{a0}jam",
        ),
        (
            Lang::En,
            "2\u{a0}×\u{a0}24\u{a0}hours",
            "3\u{a0}×\u{a0}24\u{a0}hours",
        ),
    ] {
        let conditions = |policy: &Policy| {
            benefits::conditions(lang, &cover::benefits(policy, DAYS[0])).join(" ")
        };
        assert!(conditions(&policy()).contains(two));
        assert!(conditions(&with(FigureId::JkkReportDays, 3)).contains(three));
    }
}
