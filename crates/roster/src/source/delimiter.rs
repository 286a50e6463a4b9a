//! By what the cells of a CSV file are divided, which it does not say itself.

use std::io::{self, Read};

use csv::{ByteRecord, ReaderBuilder};

use crate::columns::{Mapping, headers};

/// What may divide cells; of equally good ones the first is taken.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// So many bytes of text are looked at.
const LOOKED_AT: u64 = 1 << 16;

/// The delimiter by which most columns of the header are known, and of these the one by which there
/// are most columns.
pub(super) fn of(text: impl Read) -> io::Result<u8> {
    let mut start = Vec::new();
    text.take(LOOKED_AT).read_to_end(&mut start)?;
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
