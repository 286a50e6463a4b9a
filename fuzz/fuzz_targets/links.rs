//! Any text as a link: reading never panics, and whatever was read is written to a text that reads
//! as the very same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use lindungi_codes::link::{Read, read, write};

fuzz_target!(|text: &str| {
    let pairs = read(text).pairs;
    let again = read(&write(&pairs));
    let errors = Vec::new();
    assert_eq!(again, Read { pairs, errors });
});
