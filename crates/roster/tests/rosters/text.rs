//! CSV with every delimiter, encoding and line ending.

use lindungi_roster::source::SourceFormat;
use lindungi_roster::{Refused, Row};

use crate::run::{open, refused, table};

const ROWS: [[&str; 3]; 3] = [
    ["nama", "usia", "catatan"],
    ["Zoë", "40", "a \"b\", c; d\te\r\nf"],
    ["Ny. Ø 𝄞", "?", ""],
];

/// Writes the rows above, with quotes around each cell that needs them.
fn written(delimiter: char, end: &str) -> String {
    let cell = |cell: &&str| {
        if cell.contains([delimiter, '"', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            (*cell).to_owned()
        }
    };
    let line = |row: &[&str; 3]| {
        row.iter()
            .map(cell)
            .collect::<Vec<_>>()
            .join(&delimiter.to_string())
    };
    ROWS.iter().map(|row| line(row) + end).collect()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = std::iter::once(0xfeff);
    mark.chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn every_delimiter_encoding_and_line_end_gives_the_same_rows() {
    for delimiter in [',', ';', '\t'] {
        for end in ["\n", "\r\n", "\r"] {
            let text = written(delimiter, end);
            let unended = text.strip_suffix(end).unwrap_or_default().to_owned();
            for text in [text, unended] {
                let ways = [
                    text.clone().into_bytes(),
                    format!("\u{feff}{text}").into_bytes(),
                    utf16(&text, u16::to_le_bytes),
                    utf16(&text, u16::to_be_bytes),
                ];
                for bytes in ways {
                    let case = format!("{delimiter:?} {end:?} {:?}", bytes.get(..3));
                    let mut source = open(&bytes).expect(&case);
                    assert_eq!(source.headers(), ROWS[0], "{case}");
                    let kind = SourceFormat::Csv {
                        delimiter: delimiter as u8,
                    };
                    assert_eq!(source.kind(), kind, "{case}");
                    let mut rows = source.rows().expect(&case);
                    let mut row = Row::default();
                    for expected in &ROWS[1..] {
                        assert!(rows.next(&mut row).expect(&case), "{case}");
                        let cells: Vec<&str> = (0..3).map(|column| row.cell(column)).collect();
                        assert_eq!(cells, expected, "{case}");
                    }
                    assert!(!rows.next(&mut row).expect(&case), "{case}");
                }
            }
        }
    }
}

#[test]
fn the_delimiter_is_that_by_which_columns_are_known() {
    for (text, delimiter) in [
        ("ktp;a,b,c,d\n", b';'),
        ("a;b;c,usia,d\n", b','),
        ("usia\n40\n", b','),
        ("no\tnama, lengkap\tusia\n", b'\t'),
        ("\n\n;;;\nno;usia\n", b';'),
    ] {
        let source = open(text.as_bytes()).expect(text);
        assert_eq!(source.kind(), SourceFormat::Csv { delimiter }, "{text}");
    }
}

#[test]
fn text_in_another_encoding_is_refused_with_its_row() {
    let in_row_3 = b"usia,nama\n40,a\n41,Zo\xeb\n".to_vec();
    assert_eq!(refused(&in_row_3), Refused::Encoding { row: 3 });
    assert_eq!(refused(b"usia,Nam\xe9\n"), Refused::Encoding { row: 1 });
    // The first half of a letter at the end of one cell, the second half in the next.
    assert_eq!(
        refused(b"usia,a,b\n40,\xc3,\xa9\n"),
        Refused::Encoding { row: 2 }
    );
    // The byte of the end mark inside the file is not the end.
    assert_eq!(refused(b"usia\n\xff\n40\n"), Refused::Encoding { row: 2 });
    // Half of a surrogate pair, then half of a code unit.
    let mut half = utf16("usia\n40\n", u16::to_le_bytes);
    half.extend([0x00, 0xd8, b'a', 0]);
    assert!(matches!(refused(&half), Refused::Encoding { .. }));
    let mut odd = utf16("usia\n40\n", u16::to_le_bytes);
    odd.push(b'x');
    assert!(matches!(refused(&odd), Refused::Encoding { .. }));
}

#[test]
fn a_quote_that_is_not_closed_loses_no_row_in_silence() {
    for (text, row) in [
        ("usia,a\n40,\"b\n41,c\n42,d\n", 2),
        ("usia,a\n40,b\n41,\"c", 3),
        ("usia,\"a\n40,b\n", 1),
        ("usia,a\n40,b\n41,\"c \"\" d\n", 3),
    ] {
        assert_eq!(
            refused(text.as_bytes()),
            Refused::OpenQuote { row },
            "{text}"
        );
    }
}

#[test]
fn rows_are_counted_as_spreadsheets_count_them() {
    let text = "usia,a\n\n40,\"b\nc\"\n,\n\n41,d\n";
    let mut source = open(text.as_bytes()).expect("a roster");
    let mut rows = source.rows().expect("rows");
    let mut row = Row::default();
    let mut numbers = Vec::new();
    while rows.next(&mut row).expect("a row") {
        numbers.push(row.number());
    }
    assert_eq!(numbers, [3, 6]);
}

#[test]
fn a_preview_shows_the_first_rows_and_what_is_known() {
    let mut source = open(b"No;Usia;Tempat\n1;40;x\n2;41;y\n3;42;z\n").expect("a roster");
    let preview = source.preview(2).expect("rows");
    assert_eq!(preview.headers, ["No", "Usia", "Tempat"]);
    assert_eq!(preview.rows, [["1", "40", "x"], ["2", "41", "y"]]);
    assert_eq!(preview.mapping, source.mapping());
    // After the preview all rows can still be read.
    let mut rows = source.rows().expect("rows");
    let mut row = Row::default();
    assert!(rows.next(&mut row).expect("a row"));
    assert_eq!(row.cell(0), "1");
}

#[test]
fn quoted_cells_and_long_digits_pass_through() {
    let rows = table(b"usia,nik,x\n40,3202011234560001,\"a\nb\"\"c\"\n41,0001,\n");
    assert_eq!(rows[1][..3], ["40", "3202011234560001", "a\nb\"c"]);
    assert_eq!(rows[2][..3], ["41", "0001", ""]);
}
