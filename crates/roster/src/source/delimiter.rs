//! Finds the delimiter of a CSV file, which the file does not declare.

use std::io::{self, Read};

use csv::{ByteRecord, ReaderBuilder};

use crate::columns::{Mapping, headers};

/// The possible delimiters. If two fit equally well, the first one is used.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The number of bytes of text that are examined.
const EXAMINED_BYTES: u64 = 1 << 16;

/// Returns the delimiter that gives the most known headings, then the most columns.
pub(super) fn of(text: impl Read) -> io::Result<u8> {
    let mut start = Vec::new();
    text.take(EXAMINED_BYTES).read_to_end(&mut start)?;
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| {
        let header = header(&start, *delimiter);
        (Mapping::known(&headers(&header)), header.len())
    });
    Ok(best.unwrap_or(b','))
}

fn header(start: &[u8], delimiter: u8) -> ByteRecord {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(start);
    let mut records = reader.byte_records().flatten();
    let filled = |record: &ByteRecord| record.iter().any(|cell| !cell.trim_ascii().is_empty());
    records.find(filled).unwrap_or_default()
}
