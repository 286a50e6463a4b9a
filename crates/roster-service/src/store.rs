//! Where the screened list is kept: it grows while it is written, and parts of it are read again.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// So many bytes are put into the store at once.
const PIECE: usize = 4 << 20;

/// Keeps bytes.
pub trait Store {
    /// Adds bytes at the end.
    ///
    /// # Errors
    /// There is no room for them.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// The bytes from one place up to another; nothing where they cannot be read.
    fn read(&self, from: u64, to: u64) -> Option<Vec<u8>>;
}

/// In memory, where there is nothing else.
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

/// What is written and not yet stored. Writers of rosters want something that any thread may have, and
/// what a browser keeps is of one thread; so this stands between.
#[derive(Clone, Default)]
pub(crate) struct Pending(Arc<Mutex<Vec<u8>>>);

impl Pending {
    /// Puts it into the store where it is enough, or the last.
    pub(crate) fn store(&self, store: &mut dyn Store, last: bool) -> io::Result<()> {
        let mut pending = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pending.len() >= PIECE || last && !pending.is_empty() {
            store.append(&pending)?;
            // Its room is kept: to grow into it anew would copy everything twice.
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
