//! A list that is opened, and screening it.

use std::cell::{Cell, OnceCell, RefCell};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::rc::Rc;

use lindungi_roster::columns::{Field, Mapping};
use lindungi_roster::output::{WriteError, is_added};
use lindungi_roster::source::{Kind, Preview, Rows};
use lindungi_roster::{Check, Format, Refused, Row, Screener, Source, Writer, say};
use lindungi_rules::policy::{Date, Policy};
use lindungi_text::{Lang, format};

use crate::protocol::Opened;
use crate::screened::{Places, Screened};
use crate::store::{Store, Waiting};

/// So many rows are shown before a list is screened.
const PREVIEW: usize = 5;

/// How many rows pass until it is looked whether enough is written to be stored.
pub(crate) const STORED_EVERY: u64 = 2048;

/// So many cells an XLSX may have that is written here. All of it is held in memory until it is whole: some
/// 240 bytes a cell, measured in a browser's 32 bits, so half a gigabyte; and three to four times its text.
pub const XLSX_CELLS: u64 = 2_000_000;

/// So many bytes of text, as CSV has them.
pub const XLSX_BYTES: u64 = 60_000_000;

/// A file: it can be read from any place.
pub trait File: Read + Seek {}

impl<T: Read + Seek> File for T {}

/// How far a screening is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Rows that are screened.
    pub rows: u64,
    /// How many bytes are read of what is read, the file or a sheet in it.
    pub read: u64,
    /// How many it has.
    pub size: u64,
}

/// Is told how far it is, now and then while the file is read.
pub type Followed = Box<dyn FnMut(Progress)>;

/// A list that is opened.
pub struct Screening {
    source: Source<Watched>,
    preview: Preview,
    watch: Rc<Watch>,
}

/// The settings of a screening.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// The column of each field.
    pub mapping: Mapping,
    /// The day of the check.
    pub as_of: Date,
    /// The policy that judges.
    pub policy: &'static Policy,
    /// The language of sentences and messages.
    pub lang: Lang,
}

impl Screening {
    /// Opens a file.
    ///
    /// # Errors
    /// Why it is no list that can be read.
    pub fn open(mut file: Box<dyn File>, followed: Followed) -> Result<Self, Refused> {
        let watch = Rc::new(Watch {
            followed: RefCell::new(followed),
            rows: Cell::new(0),
            at: Cell::new(0),
            size: file.seek(SeekFrom::End(0))?,
            sheets: OnceCell::new(),
        });
        let watched = Watched {
            file,
            at: 0,
            watch: Rc::clone(&watch),
        };
        let mut source = Source::open(watched)?;
        let preview = source.preview(PREVIEW)?;
        watch.sheets.get_or_init(|| source.packed().to_vec());
        Ok(Self {
            source,
            preview,
            watch,
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

    /// Screens it, and keeps the screened list as CSV in a store.
    ///
    /// # Errors
    /// Why it cannot be screened.
    pub fn run(&mut self, how: How, mut store: Box<dyn Store>) -> Result<Screened, Refused> {
        let kind = self.preview.kind;
        let Format::Csv { delimiter } = Format::csv(kind) else {
            return Err(Refused::Mapping);
        };
        let mut screener = self.screener(how)?;
        self.watch.rows.set(0);
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
            self.watch.rows.set(count);
            if count % STORED_EVERY == 0 {
                waiting.store(&mut *store, false)?;
            }
        }
        writer.finish().map_err(unwritten)?;
        waiting.store(&mut *store, true)?;
        Ok(Screened::new(
            how, delimiter, headers, &screener, places, store,
        ))
    }

    /// The columns that an earlier screening added, and that are written anew.
    pub fn replaced(&self) -> Vec<String> {
        let headers = self.preview.headers.iter();
        headers.filter(|it| is_added(it)).cloned().collect()
    }

    /// The screened list as XLSX, for which it is screened.
    ///
    /// # Errors
    /// Why it cannot be written, in the language of `how`.
    pub fn xlsx(&mut self, how: How) -> Result<Vec<u8>, String> {
        let refused = |why: Refused| say::refused(how.lang, why);
        let mut screener = self.screener(how).map_err(refused)?;
        self.watch.rows.set(0);
        let headers = &self.preview.headers;
        let mut writer = Writer::new(Vec::new(), Format::Xlsx, headers, true)
            .map_err(|why| refused(unwritten(why)))?;
        let mut rows = self.source.rows().map_err(refused)?;
        let mut row = Row::default();
        let mut count = 0;
        while rows.next(&mut row).map_err(refused)? {
            count += 1;
            // What there is of text has been looked at before it is asked for.
            if let Some(why) = too_large(how.lang, count, headers.len() as u64, 0) {
                return Err(why);
            }
            let found = screener.screen(&row);
            writer
                .row(&row, found)
                .map_err(|why| refused(unwritten(why)))?;
            self.watch.rows.set(count);
        }
        writer.finish().map_err(|why| refused(unwritten(why)))
    }

    /// What its columns are called.
    pub(crate) fn headers(&self) -> &[String] {
        &self.preview.headers
    }

    /// Its rows below the header, once more from the first.
    pub(crate) fn rows(&mut self) -> Result<Rows<'_, Watched>, Refused> {
        self.source.rows()
    }

    /// What kind of file it is.
    pub(crate) fn kind(&self) -> Kind {
        self.preview.kind
    }

    fn screener(&self, how: How) -> Result<Screener<'static>, Refused> {
        let check = Check {
            policy: how.policy,
            as_of: how.as_of,
            lang: Some(how.lang),
        };
        Screener::new(check, how.mapping, &self.preview.headers)
    }
}

/// Why a list of so many rows, columns and bytes cannot be written as XLSX here, and what to do; nothing
/// where it can.
pub(crate) fn too_large(lang: Lang, rows: u64, columns: u64, bytes: u64) -> Option<String> {
    let added = lindungi_roster::output::ADDED.len() as u64;
    let cells = rows.saturating_mul(columns + added);
    (cells > XLSX_CELLS || bytes > XLSX_BYTES).then(|| {
        let megabytes = format::count(XLSX_BYTES / 1_000_000);
        lang.screen_xlsx_large(&format::count(XLSX_CELLS), &megabytes)
    })
}

pub(crate) fn unwritten(why: WriteError) -> Refused {
    match why {
        WriteError::Limit(limit) => Refused::Limit {
            limit,
            row: None,
            column: None,
        },
        WriteError::Io(error) => error.into(),
    }
}

/// How far it is.
struct Watch {
    followed: RefCell<Followed>,
    /// Rows that are screened.
    rows: Cell<u64>,
    /// Where in the file was read last.
    at: Cell<u64>,
    /// How long it is.
    size: u64,
    /// Where in it its sheets are packed, once it is open.
    sheets: OnceCell<Vec<Range<u64>>>,
}

impl Watch {
    fn tell(&self) {
        let at = self.at.get();
        let mut sheets = self.sheets.get().into_iter().flatten();
        // What comes before and after a sheet is not read again with it.
        let read = match sheets.find(|sheet| sheet.start < at && at <= sheet.end) {
            Some(sheet) => sheet.clone(),
            None => 0..self.size,
        };
        (self.followed.borrow_mut())(Progress {
            rows: self.rows.get(),
            read: at.saturating_sub(read.start),
            size: read.end.saturating_sub(read.start),
        });
    }
}

/// A file of which it is told how far it is read.
pub(crate) struct Watched {
    file: Box<dyn File>,
    at: u64,
    watch: Rc<Watch>,
}

impl Read for Watched {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.at += count as u64;
        self.watch.at.set(self.at);
        self.watch.tell();
        Ok(count)
    }
}

impl Seek for Watched {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use lindungi_roster::template;
    use lindungi_rules::policy::current;

    use super::*;

    fn how(screening: &Screening) -> How {
        How {
            mapping: screening.mapping(&screening.opened().mapping),
            as_of: Date::parse("2026-11-22").expect("a day"),
            policy: current(),
            lang: Lang::Id,
        }
    }

    #[test]
    fn it_is_told_how_far_the_rows_are_read() {
        for format in [Format::Csv { delimiter: b';' }, Format::Xlsx] {
            let file = template::example(Cursor::new(Vec::new()), format, current());
            let file = file.expect("written");
            let told = Rc::new(RefCell::new(Vec::new()));
            let heard = Rc::clone(&told);
            let followed = Box::new(move |progress| heard.borrow_mut().push(progress));
            let mut screening = Screening::open(Box::new(file), followed).expect("opened");
            let size = screening.watch.size;
            assert!(told.take().iter().all(|progress| progress.size == size));

            let how = how(&screening);
            screening.run(how, Box::new(Vec::new())).expect("screened");
            let told = told.take();
            // Of an XLSX, only its sheet is read again.
            let last = told.last().expect("told");
            assert_eq!(last.read, last.size);
            assert_eq!(last.size < size, format == Format::Xlsx);
            let ordered =
                |pair: &[Progress]| pair[0].rows <= pair[1].rows && pair[0].read <= pair[1].read;
            let rows = told.iter().filter(|progress| progress.size == last.size);
            let rows: Vec<Progress> = rows.copied().collect();
            assert!(rows.windows(2).all(ordered), "{rows:?}");
        }
    }

    #[test]
    fn an_xlsx_is_as_large_as_memory_allows() {
        let most = XLSX_CELLS / 15;
        for (rows, bytes, fits) in [
            (0, 0, true),
            (most, XLSX_BYTES, true),
            (most + 1, 0, false),
            (1, XLSX_BYTES + 1, false),
            (u64::MAX, u64::MAX, false),
        ] {
            let why = too_large(Lang::Id, rows, 10, bytes);
            assert_eq!(why.is_none(), fits, "{rows} rows, {bytes} bytes");
            assert!(why.is_none_or(|why| why.contains("2.000.000") && why.contains("60 MB")));
        }
    }

    /// There is no room for anything.
    struct Full;

    impl Store for Full {
        fn append(&mut self, _: &[u8]) -> io::Result<()> {
            Err(io::ErrorKind::StorageFull.into())
        }

        fn read(&self, _: u64, _: u64) -> Option<Vec<u8>> {
            None
        }
    }

    #[test]
    fn a_list_for_which_there_is_no_room_is_refused() {
        let file = Cursor::new(b"ktp,usia\nkota jambi,40\n".to_vec());
        let mut screening = Screening::open(Box::new(file), Box::new(|_| {})).expect("opened");
        let how = how(&screening);
        let refused = screening.run(how, Box::new(Full)).err();
        let full = Refused::Unreadable(io::ErrorKind::StorageFull);
        assert_eq!(refused, Some(full));
    }
}
