//! A roster past a limit is refused with the limit named, before it takes memory.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use lindungi_roster::limit::{
    CELL_BYTES, COLUMNS, FILE_BYTES, HELD_BYTES, Limit, ROWS, UNPACKED_BYTES,
};
use lindungi_roster::{Refused, Row, Source};

use crate::run::{NO_STYLES, book, open, packed, refused, sheet, texts};

fn past(limit: Limit, row: u64, column: usize) -> Refused {
    Refused::Limit {
        limit,
        row: Some(row),
        column: Some(column),
    }
}

#[test]
fn the_limits_are_those_that_are_promised() {
    let limits = [
        FILE_BYTES,
        ROWS,
        COLUMNS as u64,
        CELL_BYTES as u64,
        UNPACKED_BYTES,
    ];
    assert_eq!(limits, [200_000_000, 2_000_000, 200, 32_767, 1_000_000_000]);
}

#[test]
fn a_cell_may_be_as_long_as_the_limit() {
    let roster = |length| {
        format!(
            "usia,x\n40,{}\n",
            "ä".repeat(length / 2) + &"x".repeat(length % 2)
        )
    };
    assert!(open(roster(CELL_BYTES).as_bytes()).is_ok());
    let mut source = open(roster(CELL_BYTES).as_bytes()).map(drop);
    assert!(source.is_ok());
    source = Err(refused(roster(CELL_BYTES + 1).as_bytes()));
    assert_eq!(source, Err(past(Limit::Cell, 2, 2)));
    let header = format!("usia,{}\n", "x".repeat(CELL_BYTES + 1));
    assert_eq!(refused(header.as_bytes()), past(Limit::Cell, 1, 2));
    for length in [CELL_BYTES, CELL_BYTES + 1] {
        let text = "x".repeat(length);
        let rows = texts(1, &["usia", "x"]) + &texts(2, &["40", &text]);
        let xlsx = book(&sheet(&rows), "<sst></sst>", NO_STYLES);
        let read = open(&xlsx).and_then(|mut source| source.preview(5).map(drop));
        let expected = if length > CELL_BYTES {
            Err(past(Limit::Cell, 2, 2))
        } else {
            Ok(())
        };
        assert_eq!(read, expected);
    }
}

#[test]
fn a_row_may_have_as_many_columns_as_the_limit() {
    let row = |columns: usize| {
        (0..columns)
            .map(|column| format!("c{column}"))
            .collect::<Vec<_>>()
    };
    let roster = |columns| format!("usia,{}\n", row(columns - 1).join(","));
    assert!(open(roster(COLUMNS).as_bytes()).is_ok());
    assert_eq!(
        refused(roster(COLUMNS + 1).as_bytes()),
        past(Limit::Columns, 1, COLUMNS + 1)
    );
    let wide = format!("usia\n{}\n", ",".repeat(1_000_000));
    assert_eq!(
        refused(wide.as_bytes()),
        past(Limit::Columns, 2, COLUMNS + 1)
    );
    // In XLSX only filled cells count as columns.
    let styled = "<row r=\"2\"><c r=\"A2\"><v>40</v></c><c r=\"XFD2\" s=\"1\"/></row>";
    let xlsx = book(
        &sheet(&(texts(1, &["usia"]) + styled)),
        "<sst></sst>",
        NO_STYLES,
    );
    assert!(open(&xlsx).expect("a roster").preview(5).is_ok());
    let filled = "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>";
    let xlsx = book(
        &sheet(&(texts(1, &["usia"]) + filled)),
        "<sst></sst>",
        NO_STYLES,
    );
    assert_eq!(refused(&xlsx), past(Limit::Columns, 2, COLUMNS + 1));
}

/// A file that repeats a text without holding it in memory.
struct Repeated {
    start: &'static [u8],
    again: &'static [u8],
    length: u64,
    at: u64,
}

impl Repeated {
    fn new(start: &'static str, again: &'static str, times: u64) -> Self {
        Self {
            start: start.as_bytes(),
            again: again.as_bytes(),
            length: start.len() as u64 + again.len() as u64 * times,
            at: 0,
        }
    }
}

impl Read for Repeated {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut read = 0;
        for byte in into.iter_mut() {
            if self.at == self.length {
                break;
            }
            let at = usize::try_from(self.at).expect("it fits");
            *byte = match self.start.get(at) {
                Some(byte) => *byte,
                None => self.again[(at - self.start.len()) % self.again.len()],
            };
            self.at += 1;
            read += 1;
        }
        Ok(read)
    }
}

impl Seek for Repeated {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(_) => self.length,
            SeekFrom::Current(by) => self.at.checked_add_signed(by).expect("it is within"),
        };
        Ok(self.at)
    }
}

/// Reads all rows, and returns their number.
fn rows_of(file: impl Read + Seek) -> Result<u64, Refused> {
    let mut source = Source::open(file)?;
    let mut rows = source.rows()?;
    let mut row = Row::default();
    let mut count = 0;
    while rows.next(&mut row)? {
        count += 1;
    }
    Ok(count)
}

#[test]
fn a_file_may_have_as_many_rows_and_bytes_as_the_limits() {
    assert_eq!(rows_of(Repeated::new("usia\n", "9\n", ROWS)), Ok(ROWS));
    let more = Refused::Limit {
        limit: Limit::Rows,
        row: Some(ROWS + 2),
        column: None,
    };
    assert_eq!(rows_of(Repeated::new("usia\n", "9\n", ROWS + 1)), Err(more));
    // Empty lines do not count as rows.
    assert_eq!(rows_of(Repeated::new("usia\n40", "\n", ROWS * 2)), Ok(1));
    let large = Refused::Limit {
        limit: Limit::File,
        row: None,
        column: None,
    };
    let file = Repeated::new("usia,\n", "0123456789\n", FILE_BYTES / 11 + 1);
    assert_eq!(rows_of(file), Err(large));
}

#[test]
fn a_row_without_an_end_is_refused_before_it_is_held() {
    let endless = Repeated::new("usia,x\n40,\"", "x", 150_000_000);
    let cell = Refused::Limit {
        limit: Limit::Cell,
        row: Some(2),
        column: None,
    };
    assert_eq!(rows_of(endless), Err(cell));
    let endless = Repeated::new("usia,x\n40", ",x", 75_000_000);
    assert_eq!(rows_of(endless), Err(cell));
}

/// A text of spaces, which is packed to a thousandth of its length.
fn spaces(length: u64) -> Vec<u8> {
    vec![b' '; usize::try_from(length).expect("it fits")]
}

#[test]
fn what_is_packed_is_measured_by_unpacking_it() {
    let rows = sheet(&texts(1, &["usia"]));
    let whole = book(&rows, "<sst></sst>", NO_STYLES);
    assert!(open(&whole).is_ok());
    let styles = spaces(HELD_BYTES + 1);
    let bomb = packed(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/styles.xml", &styles),
    ]);
    assert!(bomb.len() < 1_000_000);
    let refusal = |limit| Refused::Limit {
        limit,
        row: None,
        column: None,
    };
    assert_eq!(refused(&bomb), refusal(Limit::Held));
    // The file declares a small size.
    let mut liar = bomb;
    let length = u32::try_from(HELD_BYTES + 1)
        .expect("it fits")
        .to_le_bytes();
    for at in 0..liar.len() - 4 {
        if liar[at..at + 4] == length {
            liar[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
    }
    assert!(Source::open(Cursor::new(liar)).is_err());
    let fifth = spaces(UNPACKED_BYTES / 5);
    let picture = |index: u32| format!("xl/media/{index}.png");
    let names: Vec<String> = (0..6).map(picture).collect();
    let mut parts: Vec<(&str, &[u8])> = vec![("xl/workbook.xml", b"<workbook/>")];
    parts.extend(names.iter().map(|name| (name.as_str(), fifth.as_slice())));
    assert_eq!(refused(&packed(&parts)), refusal(Limit::Unpacked));
}
