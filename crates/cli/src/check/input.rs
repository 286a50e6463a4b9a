//! The text of the facts, from a file or from standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use lindungi_text::Lang;

use crate::output::{Failure, refused};

/// The most bytes that are read: one person's facts take far less.
const MOST: u64 = 1_000_000;

/// How that is told.
const MOST_TOLD: &str = "1 MB";

/// Reads the whole text.
pub(super) fn read(lang: Lang, file: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        limited(io::stdin().lock(), &mut bytes)
    } else {
        File::open(file).and_then(|file| limited(file, &mut bytes))
    };
    read.map_err(|error| refused("--facts", lang.cli_facts_file(&error.to_string())))?;
    if u64::try_from(bytes.len()).is_ok_and(|read| read > MOST) {
        return Err(refused("--facts", lang.cli_facts_large(MOST_TOLD)));
    }
    String::from_utf8(bytes).map_err(|_| refused("--facts", lang.cli_facts_text()))
}

/// One byte more than may be, so that what is too much is noticed.
fn limited(from: impl Read, into: &mut Vec<u8>) -> io::Result<usize> {
    from.take(MOST + 1).read_to_end(into)
}
