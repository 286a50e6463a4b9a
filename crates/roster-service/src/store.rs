//! Storage for the screened list: it grows while the list is written, and parts of it are read again.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// The number of bytes after which they are put into the store.
const PIECE: usize = 4 << 20;

/// Storage that grows at its end.
pub trait Store {
    /// Adds bytes at the end.
    ///
    /// # Errors
    /// There is no room for them.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// The bytes between two offsets; `None` if they cannot be read.
    fn read(&self, from: u64, to: u64) -> Option<Vec<u8>>;
}

/// Storage in memory, for browsers without another.
impl Store for Vec<u8> {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.extend_from_slice(bytes);
        Ok(())
    }

    fn read(&self, from: u64, to: u64) -> Option<Vec<u8>> {
        let place = |at: u64| usize::try_from(at).ok();
        self.get(place(from)?..place(to)?).map(<[u8]>::to_vec)
    }
}

/// Text that is written but not yet stored. The writer of rosters needs an output that is `Send`, but the
/// storage of a browser belongs to one thread; so the text is collected here first.
#[derive(Clone, Default)]
pub(crate) struct Pending(Arc<Mutex<Vec<u8>>>);

impl Pending {
    /// Moves the text into the store if there is enough of it, or if it is the last.
    pub(crate) fn store(&self, store: &mut dyn Store, last: bool) -> io::Result<()> {
        let mut pending = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pending.len() >= PIECE || last && !pending.is_empty() {
            store.append(&pending)?;
            // The capacity is kept: to grow it again would copy everything twice.
            pending.clear();
        }
        Ok(())
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut pending = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pending.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
