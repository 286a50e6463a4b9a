//! Compares two screened rosters row by row: `compare ONE OTHER`. The columns `verdict`, `reasons`,
//! `priority` and `problem` are compared. Prints the number of equal rows, or fails at the first different
//! row and prints that row of both.

use std::error::Error;
use std::ffi::OsString;
use std::fs::File;

use csv::{ByteRecord, Reader};

const COMPARED: [&str; 4] = ["verdict", "reasons", "priority", "problem"];

/// A screened roster, and the indices of its compared columns.
struct Screened {
    reader: Reader<File>,
    columns: Vec<usize>,
    row: ByteRecord,
}

impl Screened {
    fn open(file: Option<OsString>) -> Result<Self, Box<dyn Error>> {
        let mut reader = Reader::from_path(file.ok_or("two files are needed")?)?;
        // The reader drops a byte order mark, so that it is no part of the first name.
        let headers = reader.headers()?.clone();
        let column = |name| {
            let place = headers.iter().position(|header| header == name);
            place.ok_or_else(|| format!("there is no column {name}"))
        };
        Ok(Self {
            columns: COMPARED.map(column).into_iter().collect::<Result<_, _>>()?,
            reader,
            row: ByteRecord::new(),
        })
    }

    fn next(&mut self) -> Result<bool, csv::Error> {
        self.reader.read_byte_record(&mut self.row)
    }

    fn compared(&self) -> impl Iterator<Item = &[u8]> {
        let columns = self.columns.iter();
        columns.map(|column| self.row.get(*column).unwrap_or_default())
    }

    fn row_text(&self) -> String {
        let cells = self.row.iter().map(String::from_utf8_lossy);
        cells.collect::<Vec<_>>().join(" | ")
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = std::env::args_os().skip(1);
    let mut one = Screened::open(files.next())?;
    let mut other = Screened::open(files.next())?;
    let mut alike: u64 = 0;
    loop {
        match (one.next()?, other.next()?) {
            (true, true) if one.compared().eq(other.compared()) => alike += 1,
            (false, false) => break,
            _ => {
                let (one, other) = (one.row_text(), other.row_text());
                return Err(format!("after {alike} rows:\n{one}\n{other}").into());
            }
        }
    }
    println!("{alike}");
    Ok(())
}
