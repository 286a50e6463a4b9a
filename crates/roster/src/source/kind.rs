//! What a file is, by its first bytes. Its name says nothing.

use std::io::{self, Read, Seek, SeekFrom};

use crate::refused::{Foreign, Refused};
use crate::source::text::Encoding;

/// So many bytes are looked at.
const LOOKED_AT: u64 = 4096;

/// What a file is.
pub(super) enum Content {
    /// Text, so it may be CSV.
    Text(Encoding),
    /// A packed file, so it may be XLSX.
    Packed,
}

/// What other files begin with.
const SIGNATURES: [(&[u8], Foreign); 14] = [
    (b"%PDF", Foreign::Pdf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::OldExcel),
    (b"\x09\x08", Foreign::OldExcel),
    (b"\x89PNG", Foreign::Picture),
    (b"\xff\xd8\xff", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"II*\0", Foreign::Picture),
    (b"MM\0*", Foreign::Picture),
    (b"BM", Foreign::Picture),
    (b"\x1f\x8b", Foreign::Archive),
    (b"7z\xbc\xaf", Foreign::Archive),
    (b"Rar!", Foreign::Archive),
    (b"{\\rtf", Foreign::Binary),
    (b"\x7fELF", Foreign::Binary),
];

/// What web pages and XML begin with.
const MARKUP: [&str; 4] = ["<!doctype", "<html", "<?xml", "<table"];

/// Looks at the beginning of a file.
pub(super) fn of<R: Read + Seek>(file: &mut R) -> Result<Content, Refused> {
    let start = beginning(file)?;
    if start.is_empty() {
        return Err(Refused::Empty);
    }
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return Ok(Content::Packed);
    }
    let known = SIGNATURES
        .iter()
        // "BM" may begin a header too; the zeros after it do not.
        .find(|(bytes, _)| start.starts_with(bytes) && (*bytes != b"BM" || start.contains(&0)));
    if let Some((_, foreign)) = known {
        return Err(Refused::Foreign(*foreign));
    }
    let encoding = Encoding::of(&start);
    if encoding == Encoding::Utf8 {
        let text = start.strip_prefix(Encoding::MARK).unwrap_or(&start);
        let text = text.trim_ascii_start();
        if MARKUP.iter().any(|word| begins(text, word)) {
            return Err(Refused::Foreign(Foreign::Markup));
        }
        if text.contains(&0) {
            return Err(Refused::Foreign(Foreign::Binary));
        }
    }
    Ok(Content::Text(encoding))
}

fn beginning<R: Read + Seek>(file: &mut R) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(0))?;
    let mut start = Vec::new();
    file.take(LOOKED_AT).read_to_end(&mut start)?;
    Ok(start)
}

fn begins(text: &[u8], word: &str) -> bool {
    text.get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
}
