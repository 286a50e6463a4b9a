//! Reads any bytes as a roster, mostly as CSV. Reading and screening never panic, and the output is a
//! roster with the same number of rows.

#![no_main]

use std::io::Cursor;

use libfuzzer_sys::fuzz_target;
use lindungi_roster::{Check, Format, Layout, Refused, Row, Screener, Source, Writer, say};
use lindungi_rules::policy::{Date, current};
use lindungi_text::Lang;

fuzz_target!(|bytes: &[u8]| match screened(bytes) {
    Ok((rows, written)) => {
        // The output may be refused: with formulas defused, a header may equal another, or a cell may be
        // one byte too long.
        if let Ok(again) = screened(&written) {
            // Only the numbers of rows are compared: a row with a missing cell is complete in the output
            // and may then have a verdict.
            assert_eq!(again.0, rows);
        }
    }
    Err(refused) => assert!(!say::refused(Lang::Id, refused).is_empty()),
});

/// Screens a roster. Returns the number of its rows and the output.
fn screened(bytes: &[u8]) -> Result<(u64, Vec<u8>), Refused> {
    let mut source = Source::open(Cursor::new(bytes))?;
    let check = Check {
        policy: current(),
        as_of: Date::constant(2026, 11, 22),
        lang: Some(Lang::Id),
    };
    let headers = source.headers().to_vec();
    let mapping = source.mapping();
    let mut screener = Screener::new(check, mapping, &headers)?;
    let format = Format::csv(source.kind());
    let layout = Layout {
        check,
        mapping: &mapping,
        for_office: true,
    };
    let mut writer = Writer::new(Vec::new(), format, &headers, layout).expect("memory is there");
    let mut rows = source.rows()?;
    let mut row = Row::default();
    while rows.next(&mut row)? {
        writer
            .row(&row, screener.screen(&row))
            .expect("memory is there");
    }
    let summary = screener.summary();
    let written = writer.finish(&summary).expect("memory is there");
    Ok((summary.rows.total(), written))
}
