//! Any bytes as a roster, CSV for the most part: reading and screening never panics, and what is written
//! is a roster of as many rows, which is written the same again.

#![no_main]

use std::io::Cursor;

use libfuzzer_sys::fuzz_target;
use lindungi_roster::{Check, Format, Refused, Row, Screener, Source, Writer, say};
use lindungi_rules::policy::{Date, current};
use lindungi_text::Lang;

fuzz_target!(|bytes: &[u8]| match screened(bytes) {
    Ok((rows, written)) => {
        // A cell that is kept from being run is a byte longer, and may then be one too many.
        if bytes.len() < 30_000 {
            assert_eq!(screened(&written), Ok((rows, written.clone())));
        }
    }
    Err(refused) => assert!(!say::refused(Lang::Id, refused).is_empty()),
});

/// How many rows there are, and what is written.
fn screened(bytes: &[u8]) -> Result<(u64, Vec<u8>), Refused> {
    let mut source = Source::open(Cursor::new(bytes))?;
    let check = Check {
        policy: current(),
        as_of: Date::constant(2026, 11, 22),
        lang: Some(Lang::Id),
    };
    let headers = source.headers().to_vec();
    let mut screener = Screener::new(check, source.mapping(), headers.len())?;
    let format = Format::csv(source.kind());
    let mut writer = Writer::new(Vec::new(), format, &headers, true).expect("memory is there");
    let mut rows = source.rows()?;
    let mut row = Row::default();
    while rows.next(&mut row)? {
        let screened = screener.screen(&row);
        writer.row(&row, screened).expect("memory is there");
    }
    let written = writer.finish().expect("memory is there");
    Ok((screener.summary().rows.total(), written))
}
