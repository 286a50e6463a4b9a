//! Reads any text as a link. Reading never panics, and the pairs that were read, written as a link, read
//! back as the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use lindungi_codes::link::{LinkReading, read, write};

fuzz_target!(|text: &str| {
    let pairs = read(text).pairs;
    let again = read(&write(&pairs));
    let errors = Vec::new();
    assert_eq!(again, LinkReading { pairs, errors });
});
