//! A reader that gives no more than it is allowed.

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Gives bytes as long as there is an allowance, and then an error of the kind
/// [`ErrorKind::QuotaExceeded`].
pub(crate) struct Metered<R> {
    inner: R,
    allowance: Allowance,
}

/// How many bytes may still be read. A clone is the same allowance. It goes along when a roster is read by
/// another thread; two threads never read the same roster.
#[derive(Clone)]
pub(crate) struct Allowance(Arc<AtomicU64>);

impl Allowance {
    /// Allows so many bytes from now on.
    pub(crate) fn set(&self, bytes: u64) {
        self.0.store(bytes, Ordering::Relaxed);
    }

    fn left(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl<R> Metered<R> {
    /// A reader with so many bytes allowed, and its allowance.
    pub(crate) fn new(inner: R, bytes: u64) -> (Self, Allowance) {
        let allowance = Allowance(Arc::new(AtomicU64::new(bytes)));
        let metered = Self {
            inner,
            allowance: allowance.clone(),
        };
        (metered, allowance)
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let allowed = self.allowance.left();
        if allowed == 0 && !into.is_empty() {
            return Err(ErrorKind::QuotaExceeded.into());
        }
        let most = usize::try_from(allowed).unwrap_or(usize::MAX);
        let most = into.len().min(most);
        let read = self.inner.read(into.get_mut(..most).unwrap_or_default())?;
        self.allowance.set(allowed.saturating_sub(read as u64));
        Ok(read)
    }
}

impl<R: Seek> Seek for Metered<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
