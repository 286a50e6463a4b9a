//! A file that is watched while it is read, so that somebody can be told how far it is.

use std::cell::{Cell, OnceCell, RefCell};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::rc::Rc;

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

/// How far a file is read. It is shared by the file and whoever reads it.
pub(crate) struct Watch {
    followed: RefCell<Followed>,
    /// Rows that are screened.
    pub(crate) rows: Cell<u64>,
    /// Where in the file was read last.
    at: Cell<u64>,
    /// How long it is.
    pub(crate) size: u64,
    /// Where in it its sheets are packed, once it is open.
    pub(crate) sheets: OnceCell<Vec<Range<u64>>>,
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

impl Watched {
    /// Watches a file, and tells `followed` how far it is read.
    pub(crate) fn new(mut file: Box<dyn File>, followed: Followed) -> io::Result<Self> {
        let watch = Rc::new(Watch {
            followed: RefCell::new(followed),
            rows: Cell::new(0),
            at: Cell::new(0),
            size: file.seek(SeekFrom::End(0))?,
            sheets: OnceCell::new(),
        });
        Ok(Self { file, at: 0, watch })
    }

    /// How far it is read.
    pub(crate) fn watch(&self) -> Rc<Watch> {
        Rc::clone(&self.watch)
    }
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
