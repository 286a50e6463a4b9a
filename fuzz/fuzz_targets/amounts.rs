//! Reads any text as an amount of money, as a percentage and as a count. Reading never panics, accepts
//! nothing past the limits, and results in the same amount whatever period is asked; a value reads back as
//! the same from its displayed form.

#![no_main]

use libfuzzer_sys::fuzz_target;
use lindungi_rules::amount::Period;
use lindungi_rules::policy::Rupiah;
use lindungi_rules::{amount, count, percent};
use lindungi_text::{Lang, format, spelled_out};

fuzz_target!(|text: &str| {
    let found: Vec<Rupiah> = Period::ALL
        .into_iter()
        .map(Some)
        .chain([None])
        .filter_map(|asked| amount::read(text, asked).ok())
        .collect();
    if let Some(money) = found.first() {
        let money = *money;
        assert!(money <= Rupiah::LIMIT);
        // An amount for a period is accepted only if that period is asked, an amount without a period
        // always.
        assert!(
            [1, Period::ALL.len() + 1].contains(&found.len()),
            "{found:?}"
        );
        assert!(found.iter().all(|other| *other == money), "{found:?}");
        for shown in [
            format::amount(money),
            format::rupiah(money),
            spelled_out::rupiah(Lang::Id, money),
            spelled_out::rupiah(Lang::En, money),
        ] {
            assert_eq!(amount::parse(&shown), Ok(money), "{shown}");
        }
    }
    if let Some(number) = count::grouped(text) {
        assert_eq!(count::grouped(&format::count(number)), Some(number));
    }
    if let Ok(share) = percent::parse(text) {
        assert!(share.decimal() <= percent::PERCENT_MOST.into());
        assert_eq!(percent::parse(&share.to_string()), Ok(share), "{share}");
    }
});
