//! Recognises the kind of a file by its first bytes. The file name is not used.

use std::io::{self, Read, Seek, SeekFrom};

use crate::refused::{Foreign, Refused};
use crate::source::text::Encoding;

/// The number of bytes that are examined.
const EXAMINED_BYTES: u64 = 4096;

/// The kind of a file that may be a roster.
pub(super) enum Content {
    /// Text, so it may be CSV.
    Text(Encoding),
    /// A packed file, so it may be XLSX.
    Packed,
}

/// The first bytes of other kinds of files.
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

/// The beginnings of web pages and XML.
const MARKUP: [&str; 4] = ["<!doctype", "<html", "<?xml", "<table"];

/// Recognises the kind of a file, or refuses it.
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
        // "BM" may also begin a CSV header, but a bitmap has zero bytes.
        .find(|(bytes, _)| start.starts_with(bytes) && (*bytes != b"BM" || start.contains(&0)));
    if let Some((_, foreign)) = known {
        return Err(Refused::Foreign(*foreign));
    }
    let encoding = Encoding::of(&start);
    if encoding == Encoding::Utf8 {
        let text = start.strip_prefix(Encoding::BOM).unwrap_or(&start);
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
    file.take(EXAMINED_BYTES).read_to_end(&mut start)?;
    Ok(start)
}

fn begins(text: &[u8], word: &str) -> bool {
    text.get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
}
