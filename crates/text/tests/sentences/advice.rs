//! Advice that does not affect the verdict, and statements on the money of an RT, each with its source.

use lindungi_rules::cover::worth;
use lindungi_rules::policy::{FigureId, Month, OfficeId, Policy, StatementId};
use lindungi_text::{Lang, advice, benefits, fund, names};

use crate::{DAYS, policy, readable, with};

#[test]
fn every_statement_is_a_sentence_with_a_source() {
    let policy = policy();
    for lang in Lang::ALL {
        let mut said: Vec<&str> = Vec::new();
        for id in StatementId::ALL {
            let words = names::statement(*lang, *id);
            readable(words);
            assert!(words.ends_with('.'), "{words}");
            assert!(!said.contains(&words), "{words}");
            said.push(words);
            let statement = policy.statement(*id).expect("a statement");
            assert!(policy.source(&statement.source).is_some(), "{id}");
        }
    }
}

#[test]
fn what_to_ask_first_says_that_it_is_no_criterion_and_whom_to_call() {
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
fn what_is_said_of_the_money_of_an_rt_is_that_of_its_year_and_size() {
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
        let said = fund::of_rt(&policy, month, households);
        assert_eq!(said, expected, "{month} {households:?}");
    }
}

#[test]
fn an_accident_is_told_in_time_as_the_policy_says() {
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
        let told = |policy: &Policy| benefits::conditions(lang, &worth(policy, DAYS[0])).join(" ");
        assert!(told(&policy()).contains(two));
        assert!(told(&with(FigureId::JkkReportDays, 3)).contains(three));
    }
}
