//! A roster file → its rows, one after the other, in bounded memory.
//!
//! - [`Source`]: a file that is a roster; [`Rows`]: its rows, as often as they are asked for
//! - `kind`: what a file is, by its first bytes
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

/// What kind of file a roster is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceFormat {
    /// CSV.
    Csv {
        /// By what its cells are divided: `,`, `;` or a tab.
        delimiter: u8,
    },
    /// XLSX.
    Xlsx,
}

impl SourceFormat {
    /// By what cells are divided where it is written as CSV: as in the file, or as an Indonesian Excel expects
    /// it.
    pub const fn delimiter(self) -> u8 {
        match self {
            Self::Csv { delimiter } => delimiter,
            Self::Xlsx => b';',
        }
    }
}

/// A file that is a roster.
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

/// What is shown of a roster before it is screened, so that the mapping can be corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What kind of file it is.
    pub kind: SourceFormat,
    /// What its columns are called.
    pub headers: Vec<String>,
    /// Its first rows below the header, each with as many cells as it has.
    pub rows: Vec<Vec<String>>,
    /// Which column is what, by their names.
    pub mapping: Mapping,
}

impl<R: Read + Seek> Source<R> {
    /// Looks at a file and reads its header, which is its first row that is not empty.
    ///
    /// # Errors
    /// What it is instead, or what is wrong with it. That no column is known is no error here: a
    /// mapping may be chosen.
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

    /// What kind of file it is.
    pub fn kind(&self) -> SourceFormat {
        match &self.body {
            Body::Csv { delimiter, .. } => SourceFormat::Csv {
                delimiter: *delimiter,
            },
            Body::Xlsx(_) => SourceFormat::Xlsx,
        }
    }

    /// Where in the file the sheets of an XLSX are packed, in bytes; nothing of CSV, which is all rows.
    /// By this and by how far the file is read it can be told how much is left.
    pub fn packed(&self) -> &[Range<u64>] {
        match &self.body {
            Body::Csv { .. } => &[],
            Body::Xlsx(book) => book.packed(),
        }
    }

    /// What its columns are called, without spaces around it.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Which column is what, by their names.
    pub fn mapping(&self) -> Mapping {
        Mapping::of(&self.headers)
    }

    /// What kind of file it is, its header, its first rows and which column is what.
    ///
    /// # Errors
    /// What is wrong with these rows.
    pub fn preview(&mut self, most: usize) -> Result<Preview, Refused> {
        let mut first = Vec::new();
        let mut row = Row::default();
        let mut rows = self.rows()?;
        while first.len() < most && rows.next(&mut row)? {
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
    /// Why they cannot be read.
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

/// The rows of a roster.
pub struct Rows<'a, R: Read + Seek> {
    body: RowsOf<'a, R>,
    read: u64,
}

enum RowsOf<'a, R: Read + Seek> {
    Csv(csv::Rows<&'a mut R>),
    Xlsx(xlsx::Rows<'a>),
}

impl<R: Read + Seek> Rows<'_, R> {
    /// Reads the next row; those that are wholly empty are passed over. Says whether there is one.
    ///
    /// # Errors
    /// Why it cannot be read. The rows before it were as they are.
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
