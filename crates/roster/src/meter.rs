//! A reader with a byte allowance.

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Reads bytes until the allowance is used up, then returns an error of the kind
/// [`ErrorKind::QuotaExceeded`].
pub(crate) struct Metered<R> {
    inner: R,
    allowance: Allowance,
}

/// The number of bytes that may still be read. Clones share one allowance. `Arc`, because another thread
/// may read the roster; two threads never read the same roster.
#[derive(Clone)]
pub(crate) struct Allowance(Arc<AtomicU64>);

impl Allowance {
    /// Allows this number of bytes from now on.
    pub(crate) fn set(&self, bytes: u64) {
        self.0.store(bytes, Ordering::Relaxed);
    }

    fn remaining(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl<R> Metered<R> {
    /// Returns a reader that may read this number of bytes, and its allowance.
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
        let allowed = self.allowance.remaining();
        if allowed == 0 && !into.is_empty() {
            return Err(ErrorKind::QuotaExceeded.into());
        }
        let max = usize::try_from(allowed).unwrap_or(usize::MAX);
        let max = into.len().min(max);
        let read = self.inner.read(into.get_mut(..max).unwrap_or_default())?;
        self.allowance.set(allowed.saturating_sub(read as u64));
        Ok(read)
    }
}

impl<R: Seek> Seek for Metered<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
