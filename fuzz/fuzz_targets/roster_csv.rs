//! Any bytes as a roster, CSV for the most part: reading and screening never panics, and what is written
//! is a roster of as many rows.

#![no_main]

use std::io::Cursor;

use libfuzzer_sys::fuzz_target;
use lindungi_roster::{Check, Format, Refused, Row, Screener, Source, Writer, say};
use lindungi_rules::policy::{Date, current};
use lindungi_text::Lang;

fuzz_target!(|bytes: &[u8]| match screened(bytes) {
    Ok((rows, written)) => {
        // Kept from being run, a header may be the same as another, and a cell one byte too long.
        if let Ok(again) = screened(&written) {
            // A row with a cell too few has as many as all others then, so that it may be judged.
            assert_eq!(again.0, rows);
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
    let mut screener = Screener::new(check, source.mapping(), &headers)?;
    let format = Format::csv(source.kind());
    let mut writer = Writer::new(Vec::new(), format, &headers, true).expect("memory is there");
    let mut rows = source.rows()?;
    let mut row = Row::default();
    while rows.next(&mut row)? {
        writer
            .row(&row, screener.screen(&row))
            .expect("memory is there");
    }
    let written = writer.finish().expect("memory is there");
    Ok((screener.summary().rows.total(), written))
}
