//! Reads the text of the facts, from a file or from standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use lindungi_json::facts;
use lindungi_text::Lang;

use crate::output::{Failure, refused};
use crate::system;

/// The option that names the file of the facts.
pub(super) const PLACE: &str = "--facts";

/// Reads the whole text; `-` is standard input.
pub(super) fn read(lang: Lang, file: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        limited(io::stdin().lock(), &mut bytes)
    } else {
        File::open(file).and_then(|file| limited(file, &mut bytes))
    };
    read.map_err(|error| refused(PLACE, lang.cli_facts_file(&system::why(lang, &error))))?;
    if bytes.len() > facts::MAX_BYTES {
        return Err(facts::too_large(lang, PLACE).into());
    }
    String::from_utf8(bytes).map_err(|_| refused(PLACE, lang.cli_facts_text()))
}

/// Reads at most one byte more than is allowed, so that a text that is too long is noticed.
fn limited(from: impl Read, into: &mut Vec<u8>) -> io::Result<usize> {
    let max_bytes = u64::try_from(facts::MAX_BYTES).unwrap_or(u64::MAX);
    from.take(max_bytes.saturating_add(1)).read_to_end(into)
}
