//! Reads a roster file row by row, in bounded memory.
//!
//! - [`Source`]: an open roster file; [`Rows`]: its rows, which can be read any number of times
//! - `kind`: the kind of a file by its first bytes
//! - `text`, `delimiter`, `csv`: CSV; `xlsx`: XLSX

mod csv;
mod delimiter;
mod kind;
mod text;
mod xlsx;

use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;

use crate::columns::{Mapping, distinct, headers};
use crate::limit::{FILE_BYTES, Limit, ROWS};
use crate::refused::Refused;
use crate::row::Row;
use crate::source::text::{Encoding, Text};

/// The kind of a roster file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceFormat {
    /// CSV.
    Csv {
        /// The delimiter between cells: `,`, `;` or a tab.
        delimiter: u8,
    },
    /// XLSX.
    Xlsx,
}

impl SourceFormat {
    /// The delimiter for writing the roster as CSV: the same as in a CSV file; `;` for XLSX, as an
    /// Indonesian Excel expects.
    pub const fn delimiter(self) -> u8 {
        match self {
            Self::Csv { delimiter } => delimiter,
            Self::Xlsx => b';',
        }
    }
}

/// An open roster file.
pub struct Source<R: Read + Seek> {
    body: Body<R>,
    headers: Vec<String>,
}

enum Body<R: Read + Seek> {
    Csv {
        file: R,
        encoding: Encoding,
        delimiter: u8,
    },
    Xlsx(Box<xlsx::Book<R>>),
}

/// The part of a roster shown before screening, so that the user can correct the mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The kind of file.
    pub kind: SourceFormat,
    /// The column headings.
    pub headers: Vec<String>,
    /// The first rows below the header, each with the number of cells that it has in the file.
    pub rows: Vec<Vec<String>>,
    /// The mapping found by the headings.
    pub mapping: Mapping,
}

impl<R: Read + Seek> Source<R> {
    /// Recognises the file and reads its header, which is the first row that is not empty.
    ///
    /// # Errors
    /// The file is of another kind, or damaged. Unknown headings are no error here, because a mapping may
    /// be chosen.
    pub fn open(mut file: R) -> Result<Self, Refused> {
        let bytes = file.seek(SeekFrom::End(0))?;
        if bytes > FILE_BYTES {
            return Err(Refused::limit(Limit::File));
        }
        let body = match kind::of(&mut file)? {
            kind::Content::Packed => Body::Xlsx(Box::new(xlsx::Book::open(file)?)),
            kind::Content::Text(encoding) => {
                let refused = |error: std::io::Error| match error.kind() {
                    std::io::ErrorKind::InvalidData => Refused::Encoding { row: 1 },
                    kind => Refused::Unreadable(kind),
                };
                let text = Text::new(&mut file, encoding)?;
                let delimiter = delimiter::of(text).map_err(refused)?;
                Body::Csv {
                    file,
                    encoding,
                    delimiter,
                }
            }
        };
        let mut source = Self {
            body,
            headers: Vec::new(),
        };
        let mut header = Row::default();
        if !source.all_rows()?.next(&mut header)? {
            return Err(Refused::Empty);
        }
        source.headers = headers(&header.cells);
        distinct(&source.headers)?;
        Ok(source)
    }

    /// The kind of file.
    pub fn kind(&self) -> SourceFormat {
        match &self.body {
            Body::Csv { delimiter, .. } => SourceFormat::Csv {
                delimiter: *delimiter,
            },
            Body::Xlsx(_) => SourceFormat::Xlsx,
        }
    }

    /// The byte ranges of the packed sheets in an XLSX file, used to show the progress of reading. Empty
    /// for CSV, which consists of rows only.
    pub fn packed(&self) -> &[Range<u64>] {
        match &self.body {
            Body::Csv { .. } => &[],
            Body::Xlsx(book) => book.packed(),
        }
    }

    /// The column headings, without spaces around them.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The mapping found by the headings.
    pub fn mapping(&self) -> Mapping {
        Mapping::of(&self.headers)
    }

    /// Returns the kind of file, the headings, the first rows (at most `max_rows`) and the mapping.
    ///
    /// # Errors
    /// One of these rows cannot be read.
    pub fn preview(&mut self, max_rows: usize) -> Result<Preview, Refused> {
        let mut first = Vec::new();
        let mut row = Row::default();
        let mut rows = self.rows()?;
        while first.len() < max_rows && rows.next(&mut row)? {
            let cells = (0..row.len()).map(|column| row.cell(column).to_owned());
            first.push(cells.collect());
        }
        drop(rows);
        Ok(Preview {
            kind: self.kind(),
            headers: self.headers.clone(),
            rows: first,
            mapping: self.mapping(),
        })
    }

    /// The rows below the header, from the first.
    ///
    /// # Errors
    /// The file cannot be read from its beginning.
    pub fn rows(&mut self) -> Result<Rows<'_, R>, Refused> {
        let mut rows = self.all_rows()?;
        rows.next(&mut Row::default())?;
        rows.read = 0;
        Ok(rows)
    }

    fn all_rows(&mut self) -> Result<Rows<'_, R>, Refused> {
        let body = match &mut self.body {
            Body::Csv {
                file,
                encoding,
                delimiter,
            } => RowsOf::Csv(csv::Rows::new(file, *encoding, *delimiter)?),
            Body::Xlsx(book) => RowsOf::Xlsx(book.rows()?),
        };
        Ok(Rows { body, read: 0 })
    }
}

/// The rows of a roster, one after the other.
pub struct Rows<'a, R: Read + Seek> {
    body: RowsOf<'a, R>,
    read: u64,
}

enum RowsOf<'a, R: Read + Seek> {
    Csv(csv::Rows<&'a mut R>),
    Xlsx(xlsx::Rows<'a>),
}

impl<R: Read + Seek> Rows<'_, R> {
    /// Reads the next row that is not empty. Returns false after the last row.
    ///
    /// # Errors
    /// The row cannot be read. The rows before it remain valid.
    pub fn next(&mut self, row: &mut Row) -> Result<bool, Refused> {
        let read = match &mut self.body {
            RowsOf::Csv(rows) => rows.next(row)?,
            RowsOf::Xlsx(rows) => rows.next(row)?,
        };
        self.read += u64::from(read);
        if self.read > ROWS {
            return Err(Refused::limit_in(Limit::Rows, row.number, None));
        }
        Ok(read)
    }
}
