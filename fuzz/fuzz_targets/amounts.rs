//! Any text as an amount of money and as a percentage: reading never panics, nothing is read that is
//! past the limits, and what is shown of it reads as the very same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use lindungi_rules::policy::Rupiah;
use lindungi_rules::{amount, percent};
use lindungi_text::format;

fuzz_target!(|text: &str| {
    if let Ok(money) = amount::parse(text) {
        assert!(money <= Rupiah::LIMIT);
        for shown in [format::amount(money), format::rupiah(money)] {
            assert_eq!(amount::parse(&shown), Ok(money), "{shown}");
        }
    }
    if let Ok(share) = percent::parse(text) {
        assert!(share.decimal() <= percent::PERCENT_MOST.into());
        assert_eq!(percent::parse(&share.to_string()), Ok(share), "{share}");
    }
});
