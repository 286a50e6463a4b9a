//! A file that reports how far it is read.

use std::cell::{Cell, OnceCell, RefCell};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::rc::Rc;

/// A file that can be read from any offset.
pub trait File: Read + Seek {}

impl<T: Read + Seek> File for T {}

/// The progress of a screening.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// The number of rows screened.
    pub rows: u64,
    /// Bytes read of the file, or of its sheet.
    pub read: u64,
    /// Size of the file, or of its sheet, in bytes.
    pub size: u64,
}

/// A function that is called with the progress, each time the file is read.
pub type OnProgress = Box<dyn FnMut(Progress)>;

/// The progress of reading a file, shared between the file and its reader.
pub(crate) struct Watch {
    on_progress: RefCell<OnProgress>,
    /// The number of rows screened.
    pub(crate) rows: Cell<u64>,
    /// The offset in the file up to which was read last.
    at: Cell<u64>,
    /// The size of the file, in bytes.
    pub(crate) size: u64,
    /// The byte ranges of the packed sheets; set once the file is open.
    pub(crate) sheets: OnceCell<Vec<Range<u64>>>,
}

impl Watch {
    fn report(&self) {
        let at = self.at.get();
        let mut sheets = self.sheets.get().into_iter().flatten();
        // When a sheet is read again, the bytes before and after it are not.
        let read = match sheets.find(|sheet| sheet.start < at && at <= sheet.end) {
            Some(sheet) => sheet.clone(),
            None => 0..self.size,
        };
        (self.on_progress.borrow_mut())(Progress {
            rows: self.rows.get(),
            read: at.saturating_sub(read.start),
            size: read.end.saturating_sub(read.start),
        });
    }
}

/// A file that reports how far it is read.
pub(crate) struct Watched {
    file: Box<dyn File>,
    at: u64,
    watch: Rc<Watch>,
}

impl Watched {
    /// Watches a file, and calls `on_progress` with the progress of reading.
    pub(crate) fn new(mut file: Box<dyn File>, on_progress: OnProgress) -> io::Result<Self> {
        let watch = Rc::new(Watch {
            on_progress: RefCell::new(on_progress),
            rows: Cell::new(0),
            at: Cell::new(0),
            size: file.seek(SeekFrom::End(0))?,
            sheets: OnceCell::new(),
        });
        Ok(Self { file, at: 0, watch })
    }

    /// The progress of reading.
    pub(crate) fn watch(&self) -> Rc<Watch> {
        Rc::clone(&self.watch)
    }
}

impl Read for Watched {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.at += count as u64;
        self.watch.at.set(self.at);
        self.watch.report();
        Ok(count)
    }
}

impl Seek for Watched {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}
