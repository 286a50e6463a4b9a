//! Files that are not rosters, whatever their names.

use std::collections::BTreeSet;
use std::io::{self, Cursor, ErrorKind, Read, Seek, SeekFrom};

use lindungi_roster::refused::Foreign;
use lindungi_roster::{Refused, Source, say};
use lindungi_text::Lang;

use crate::run::{NO_STYLES, NO_TEXTS, book, book_of, packed, refused, sheet, texts};

#[test]
fn what_is_something_else_is_told() {
    let ods: &[(&str, &[u8])] = &[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", b"<x/>"),
    ];
    let xlsb: &[(&str, &[u8])] = &[("xl/workbook.bin", b"x")];
    let docx: &[(&str, &[u8])] = &[("word/document.xml", b"<x/>")];
    let table: Vec<(&str, Vec<u8>, Foreign)> = vec![
        ("pdf", b"%PDF-1.7\n%\xe2\xe3".to_vec(), Foreign::Pdf),
        (
            "xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec(),
            Foreign::OldExcel,
        ),
        (
            "old xls",
            b"\x09\x08\x10\0\0\x06".to_vec(),
            Foreign::OldExcel,
        ),
        ("png", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), Foreign::Picture),
        (
            "jpeg",
            b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(),
            Foreign::Picture,
        ),
        ("bmp", b"BM\x36\0\0\0".to_vec(), Foreign::Picture),
        (
            "html",
            b"<html><table><tr><td>ktp</td></tr></table>".to_vec(),
            Foreign::Markup,
        ),
        (
            "html in disguise",
            b"\xef\xbb\xbf\r\n<!DOCTYPE html>".to_vec(),
            Foreign::Markup,
        ),
        (
            "xml",
            b"<?xml version=\"1.0\"?><Workbook/>".to_vec(),
            Foreign::Markup,
        ),
        ("gzip", b"\x1f\x8b\x08\0".to_vec(), Foreign::Archive),
        ("ods", packed(ods), Foreign::OpenDocument),
        ("xlsb", packed(xlsb), Foreign::BinaryExcel),
        ("docx", packed(docx), Foreign::Archive),
        ("empty zip", packed(&[]), Foreign::Archive),
        (
            "a program",
            b"\x7fELF\x02\x01\x01\0".to_vec(),
            Foreign::Binary,
        ),
        ("zeros", vec![0; 5000], Foreign::Binary),
        // UTF-16 without a byte order mark cannot be recognised.
        (
            "utf-16 without a mark",
            b"k\0t\0p\0\n\0".to_vec(),
            Foreign::Binary,
        ),
    ];
    for (name, bytes, kind) in table {
        assert_eq!(refused(&bytes), Refused::Foreign(kind), "{name}");
    }
}

#[test]
fn what_is_empty_or_damaged_is_told() {
    let whole = book(&sheet(&texts(1, &["ktp"])), NO_TEXTS, NO_STYLES);
    let hidden = "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\" state=\"hidden\"/>";
    let rows = sheet(&texts(1, &["ktp"]));
    let table: Vec<(&str, Vec<u8>, Refused)> = vec![
        ("no byte", Vec::new(), Refused::Empty),
        ("a mark", b"\xef\xbb\xbf".to_vec(), Refused::Empty),
        ("a mark of utf-16", b"\xff\xfe".to_vec(), Refused::Empty),
        ("empty lines", b"\r\n\r\n\n".to_vec(), Refused::Empty),
        ("empty cells", b" \n\t\n  \t \n".to_vec(), Refused::Empty),
        (
            "no cell",
            book(&sheet(""), NO_TEXTS, NO_STYLES),
            Refused::Empty,
        ),
        (
            "no sheet",
            book_of("", "", &[], NO_TEXTS, NO_STYLES),
            Refused::NoSheet,
        ),
        (
            "no sheet shown",
            book_of("", hidden, &[&rows], NO_TEXTS, NO_STYLES),
            Refused::NoSheet,
        ),
        (
            "cut in half",
            whole[..whole.len() / 2].to_vec(),
            Refused::Damaged { row: 0 },
        ),
        (
            "only its beginning",
            b"PK\x03\x04".to_vec(),
            Refused::Damaged { row: 0 },
        ),
    ];
    for (name, bytes, expected) in table {
        assert_eq!(refused(&bytes), expected, "{name}");
    }
}

#[test]
fn a_sheet_that_ends_early_tells_how_far_it_was_read() {
    let rows = [
        texts(1, &["ktp"]),
        texts(2, &["luar kota"]),
        texts(5, &["kota jambi"]),
    ]
    .concat();
    let cut = format!("<worksheet><sheetData>{rows}<row r=\"6\"><c r=\"A6\"><v>1");
    assert_eq!(
        refused(&book(&cut, NO_TEXTS, NO_STYLES)),
        Refused::Damaged { row: 5 }
    );
}

/// A file that fails after its last byte.
struct Broken(Cursor<Vec<u8>>);

impl Read for Broken {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.0.read(into)? {
            0 => Err(ErrorKind::ConnectionReset.into()),
            read => Ok(read),
        }
    }
}

impl Seek for Broken {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    let file = Broken(Cursor::new(b"ktp\nluar kota\n".to_vec()));
    let refused = Source::open(file).err();
    assert_eq!(
        refused,
        Some(Refused::Unreadable(ErrorKind::ConnectionReset))
    );
}

/// The system's own messages are in English and do not say what to do, so none of them is shown.
#[test]
fn what_the_system_refuses_is_said_in_words_of_the_page() {
    const KINDS: [ErrorKind; 7] = [
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::IsADirectory,
        ErrorKind::StorageFull,
        ErrorKind::ConnectionReset,
        ErrorKind::UnexpectedEof,
        ErrorKind::Other,
    ];
    for lang in Lang::ALL {
        let mut messages = BTreeSet::new();
        for kind in KINDS {
            let message = say::refused(*lang, Refused::Unreadable(kind));
            assert!(!message.contains(&kind.to_string()), "{message}");
            messages.insert(message);
        }
        // The last three kinds share a message: the file cannot be read.
        assert_eq!(messages.len(), KINDS.len() - 2, "{messages:?}");
    }
    let not_found = |lang| say::refused(lang, Refused::Unreadable(ErrorKind::NotFound));
    assert!(not_found(Lang::Id).ends_with("pilih sekali lagi."));
    assert!(not_found(Lang::En).ends_with("choose it again."));
}

#[test]
fn every_refusal_is_said_in_every_language_and_names_what_is_expected() {
    for lang in Lang::ALL {
        for kind in Foreign::ALL {
            let message = say::refused(*lang, Refused::Foreign(kind));
            assert!(
                message.contains("XLSX") && message.contains("tanggal_lahir"),
                "{message}"
            );
        }
        for limit in lindungi_roster::limit::Limit::ALL {
            let column = Some(28);
            let row = Some(1_048_577);
            let message = say::refused(*lang, Refused::Limit { limit, row, column });
            assert!(
                message.contains("1.048.577") && message.contains("AB"),
                "{message}"
            );
        }
        let same = Refused::SameHeader {
            first: 3,
            second: 27,
        };
        let message = say::refused(*lang, same);
        assert!(
            message.contains(" C ") && message.contains("AA"),
            "{message}"
        );
    }
}
