//! Result codes are read as they were written, and no other text is read.

#[path = "../../../rules/tests/common/mod.rs"]
mod common;
mod damage;
mod foreign;
mod impossible;
mod round;

use lindungi_codes::result_code::{ResultCode, ResultCodeError, read};
use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{
    Criterion, Date, Ktp, Membership, Rupiah, Sector, Text, Work, fixture,
};

/// The code of a kelurahan of the policy.
fn village(place: usize) -> Text {
    let villages: Vec<_> = fixture()
        .city
        .districts
        .iter()
        .flat_map(|district| district.villages.iter())
        .collect();
    villages[place % villages.len()].code.clone()
}

/// A typical code: everything is answered.
fn usual() -> ResultCode {
    ResultCode {
        as_of: Date::constant(2026, 11, 22),
        policy: "2026-11-22".into(),
        facts: Facts {
            ktp: Some(Ktp::City),
            birth_date: Some(Date::constant(1984, 3, 9)),
            age: None,
            work: Some(Work::OwnAccount),
            income: Some(Rupiah::new(2_500_000)),
            membership: Some(Membership::None),
            decile: Some(3),
        },
        answered: Criterion::ALL.to_vec(),
        sector: Some(Sector::Transport),
        village: Some("15.71.01.1001".into()),
    }
}

/// A code without any fact.
fn bare() -> ResultCode {
    ResultCode {
        as_of: Date::constant(2026, 11, 22),
        policy: "2026-11-22".into(),
        facts: Facts::default(),
        answered: Vec::new(),
        sector: None,
        village: None,
    }
}

fn reading(text: &str) -> Result<ResultCode, ResultCodeError> {
    read(text, fixture())
}
