//! A list that is opened, and screening it.

use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

use lindungi_roster::columns::{Field, Mapping};
use lindungi_roster::output::{WriteError, is_added};
use lindungi_roster::source::{Kind, Preview};
use lindungi_roster::{Check, Format, Refused, Row, Screener, Source, Writer, say};
use lindungi_rules::policy::{Date, Policy};
use lindungi_text::{Lang, format};

use crate::protocol::Opened;
use crate::screened::{Places, Screened};
use crate::store::{Store, Waiting};

/// So many rows are shown before a list is screened.
const PREVIEW: usize = 5;

/// How many rows pass until it is told how far it is.
const TOLD_EVERY: u64 = 2048;

/// So many cells an XLSX file may have that is written here: all of them are held in memory until it is
/// whole.
pub const XLSX_CELLS: u64 = 5_000_000;

/// A file: it can be read from any place.
pub trait File: Read + Seek {}

impl<T: Read + Seek> File for T {}

/// How far a screening is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Rows that are screened.
    pub rows: u64,
    /// How far the file is read, in bytes.
    pub read: u64,
    /// How long it is.
    pub size: u64,
}

/// A list that is opened.
pub struct Screening {
    source: Source<Followed>,
    preview: Preview,
    /// How far the file was read last.
    read: Rc<Cell<u64>>,
    size: u64,
}

/// How a list is screened.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// Which column is what.
    pub mapping: Mapping,
    /// As of which day.
    pub as_of: Date,
    /// By which policy.
    pub policy: &'static Policy,
    /// The language of sentences and messages.
    pub lang: Lang,
}

impl Screening {
    /// Opens a file.
    ///
    /// # Errors
    /// Why it is no list that can be read.
    pub fn open(mut file: Box<dyn File>) -> Result<Self, Refused> {
        let size = file.seek(SeekFrom::End(0))?;
        let read = Rc::new(Cell::new(0));
        let followed = Followed {
            file,
            at: 0,
            read: Rc::clone(&read),
        };
        let mut source = Source::open(followed)?;
        let preview = source.preview(PREVIEW)?;
        Ok(Self {
            source,
            preview,
            read,
            size,
        })
    }

    /// What is shown of it before it is screened.
    pub fn opened(&self) -> Opened {
        let column = |field| self.preview.mapping.column(field);
        Opened {
            headers: self.preview.headers.clone(),
            rows: self.preview.rows.clone(),
            mapping: Field::ALL
                .map(|field| column(field).and_then(|column| u16::try_from(column).ok()))
                .to_vec(),
        }
    }

    /// The mapping of these columns, in the order of [`Field::ALL`].
    pub fn mapping(&self, columns: &[Option<u16>]) -> Mapping {
        let mut mapping = self.preview.mapping;
        for (field, column) in Field::ALL.into_iter().zip(columns) {
            mapping.set(field, column.map(usize::from));
        }
        mapping
    }

    /// Screens it, and keeps the screened list as CSV in a store. It is told how far it is.
    ///
    /// # Errors
    /// Why it cannot be screened.
    pub fn run(
        &mut self,
        how: How,
        mut store: Box<dyn Store>,
        told: &mut dyn FnMut(Progress),
    ) -> Result<Screened, Refused> {
        let kind = self.preview.kind;
        let Format::Csv { delimiter } = Format::csv(kind) else {
            return Err(Refused::Mapping);
        };
        let mut screener = self.screener(how)?;
        let waiting = Waiting::default();
        let headers = &self.preview.headers;
        let mut writer =
            Writer::new(waiting.clone(), Format::csv(kind), headers, true).map_err(unwritten)?;
        let mut places = Places::new(writer.place().unwrap_or_default());
        let mut rows = self.source.rows()?;
        let mut row = Row::default();
        let mut count = 0;
        while rows.next(&mut row)? {
            let found = screener.screen(&row);
            let record = found.record;
            writer.row(&row, found).map_err(unwritten)?;
            places.push(row.number(), record, writer.place().unwrap_or_default());
            count += 1;
            if count % TOLD_EVERY == 0 {
                waiting.store(&mut *store, false);
                told(Progress {
                    rows: count,
                    read: self.read.get(),
                    size: self.size,
                });
            }
        }
        writer.finish().map_err(unwritten)?;
        waiting.store(&mut *store, true);
        told(Progress {
            rows: count,
            read: self.size,
            size: self.size,
        });
        Ok(Screened::new(
            how,
            delimiter,
            headers.len() as u64,
            &screener,
            places,
            store,
        ))
    }

    /// The columns that an earlier screening added, and that are written anew.
    pub fn replaced(&self) -> Vec<String> {
        let headers = self.preview.headers.iter();
        headers.filter(|it| is_added(it)).cloned().collect()
    }

    /// The screened list as XLSX; it is screened once more for it.
    ///
    /// # Errors
    /// Why it cannot be written, in the language of `how`.
    pub fn xlsx(
        &mut self,
        how: How,
        rows: u64,
        told: &mut dyn FnMut(Progress),
    ) -> Result<Vec<u8>, String> {
        if let Some(why) = too_large(how.lang, rows, self.preview.headers.len() as u64) {
            return Err(why);
        }
        let refused = |why: Refused| say::refused(how.lang, why);
        let mut screener = self.screener(how).map_err(refused)?;
        let into = Vec::new();
        let headers = &self.preview.headers;
        let mut writer = Writer::new(into, Format::Xlsx, headers, true)
            .map_err(|why| refused(unwritten(why)))?;
        let mut rows = self.source.rows().map_err(refused)?;
        let mut row = Row::default();
        let mut count = 0;
        while rows.next(&mut row).map_err(refused)? {
            let found = screener.screen(&row);
            writer
                .row(&row, found)
                .map_err(|why| refused(unwritten(why)))?;
            count += 1;
            if count % TOLD_EVERY == 0 {
                told(Progress {
                    rows: count,
                    read: self.read.get(),
                    size: self.size,
                });
            }
        }
        writer.finish().map_err(|why| refused(unwritten(why)))
    }

    /// What kind of file it is.
    pub fn kind(&self) -> Kind {
        self.preview.kind
    }

    fn screener(&self, how: How) -> Result<Screener<'static>, Refused> {
        let check = Check {
            policy: how.policy,
            as_of: how.as_of,
            lang: Some(how.lang),
        };
        Screener::new(check, how.mapping, self.preview.headers.len())
    }
}

/// Why a list of so many rows and columns cannot be written as XLSX here, and what to do; nothing where
/// it can.
pub(crate) fn too_large(lang: Lang, rows: u64, columns: u64) -> Option<String> {
    let added = lindungi_roster::output::ADDED.len() as u64;
    let most = XLSX_CELLS / (columns + added).max(1);
    (rows > most).then(|| lang.screen_xlsx_large(&format::count(most)))
}

fn unwritten(why: WriteError) -> Refused {
    match why {
        WriteError::Limit(limit) => Refused::Limit {
            limit,
            row: None,
            column: None,
        },
        WriteError::Io(error) => error.into(),
    }
}

/// A file of which it is known how far it was read.
struct Followed {
    file: Box<dyn File>,
    at: u64,
    read: Rc<Cell<u64>>,
}

impl Read for Followed {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.at += count as u64;
        self.read.set(self.at);
        Ok(count)
    }
}

impl Seek for Followed {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}
