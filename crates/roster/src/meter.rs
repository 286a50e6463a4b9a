//! A reader that gives no more than it is allowed.

use std::cell::Cell;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::rc::Rc;

/// Gives bytes as long as there is an allowance, and then an error of the kind
/// [`ErrorKind::QuotaExceeded`].
pub(crate) struct Metered<R> {
    inner: R,
    allowance: Allowance,
}

/// How many bytes may still be read. A clone is the same allowance.
#[derive(Clone)]
pub(crate) struct Allowance(Rc<Cell<u64>>);

impl Allowance {
    /// Allows so many bytes from now on.
    pub(crate) fn set(&self, bytes: u64) {
        self.0.set(bytes);
    }
}

impl<R> Metered<R> {
    /// A reader with so many bytes allowed, and its allowance.
    pub(crate) fn new(inner: R, bytes: u64) -> (Self, Allowance) {
        let allowance = Allowance(Rc::new(Cell::new(bytes)));
        let metered = Self {
            inner,
            allowance: allowance.clone(),
        };
        (metered, allowance)
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.allowance.0.get() == 0 && !into.is_empty() {
            return Err(ErrorKind::QuotaExceeded.into());
        }
        let most = usize::try_from(self.allowance.0.get()).unwrap_or(usize::MAX);
        let most = into.len().min(most);
        let read = self.inner.read(into.get_mut(..most).unwrap_or_default())?;
        let left = self.allowance.0.get().saturating_sub(read as u64);
        self.allowance.0.set(left);
        Ok(read)
    }
}

impl<R: Seek> Seek for Metered<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
