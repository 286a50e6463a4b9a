//! Copies a CSV file with the crate `csv` and nothing else: `copy FROM TO`. One record is used again for
//! every row, and the buffers have the size of those with which `lindungi screen` reads and writes CSV.

use std::fs::File;
use std::io;

use csv::{ByteRecord, ReaderBuilder, WriterBuilder};

/// The number of bytes that are read and written at once.
const CHUNK: usize = 1 << 16;

fn main() -> io::Result<()> {
    let mut files = std::env::args_os().skip(1);
    let mut next = || files.next().ok_or(io::ErrorKind::InvalidInput);
    let (from, to) = (File::open(next()?)?, File::create(next()?)?);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .buffer_capacity(CHUNK)
        .from_reader(from);
    let mut writer = WriterBuilder::new().buffer_capacity(CHUNK).from_writer(to);
    let mut record = ByteRecord::new();
    while reader.read_byte_record(&mut record)? {
        writer.write_byte_record(&record)?;
    }
    writer.flush()
}
