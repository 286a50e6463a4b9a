//! Writes a file under a temporary name in the folder of its destination, and moves it there once it is
//! complete, so that a run that fails leaves nothing behind and overwrites nothing. A thread of its own
//! writes to the disk: a list grows to three times its length when it is screened, and rows need not wait
//! until the disk has taken the rows before them.

use std::io::{self, Write};
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use lindungi_text::Lang;
use tempfile::NamedTempFile;

use crate::output::{Failure, refused};
use crate::system;

/// The number of bytes that are written at once.
const CHUNK: usize = 1 << 18;

/// The most chunks that wait for the disk, so that memory stays bounded however long the file is.
const WAITING: usize = 4;

/// A file that appears at its destination once it is complete.
pub(crate) struct Out {
    destination: PathBuf,
    /// The bytes that are not yet sent to the thread.
    text: Vec<u8>,
    /// The chunks for the thread; `None` once the thread is to end.
    chunks: Option<SyncSender<Vec<u8>>>,
    /// The thread that writes; `None` once it has ended.
    thread: Option<JoinHandle<io::Result<NamedTempFile>>>,
}

impl Out {
    /// Creates the temporary file in the folder of `destination`. A refusal names `option`.
    pub(crate) fn beside(lang: Lang, option: &str, destination: &Path) -> Result<Self, Failure> {
        let folder = destination.parent().filter(|it| !it.as_os_str().is_empty());
        let mut builder = tempfile::Builder::new();
        builder.prefix(".lindungi-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        match builder.tempfile_in(folder.unwrap_or(Path::new("."))) {
            Ok(file) => Ok(Self::new(file, destination)),
            Err(error) => {
                let reason = system::why(lang, &error);
                Err(refused(option, lang.cli_screen_file(&reason)))
            }
        }
    }

    fn new(mut file: NamedTempFile, destination: &Path) -> Self {
        let (chunks, waiting) = sync_channel::<Vec<u8>>(WAITING);
        let thread = thread::spawn(move || {
            for chunk in waiting {
                file.write_all(&chunk)?;
            }
            Ok(file)
        });
        Self {
            destination: destination.to_owned(),
            text: Vec::with_capacity(CHUNK),
            chunks: Some(chunks),
            thread: Some(thread),
        }
    }

    /// Writes the rest and moves the file to its destination.
    pub(crate) fn persist(mut self) -> io::Result<()> {
        self.hand_over()?;
        let file = self.end()?;
        file.persist(&self.destination)?;
        Ok(())
    }

    fn hand_over(&mut self) -> io::Result<()> {
        let text = mem::replace(&mut self.text, Vec::with_capacity(CHUNK));
        let sent = self.chunks.as_ref().map(|chunks| chunks.send(text));
        match sent {
            Some(Ok(())) => Ok(()),
            // The thread ends early only if it cannot write: `end` returns that error.
            _ => self.end().map(drop),
        }
    }

    /// Waits until the thread has written all chunks. Returns the file, or the error of writing it.
    fn end(&mut self) -> io::Result<NamedTempFile> {
        self.chunks = None;
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(file)) => file,
            _ => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.text.extend_from_slice(bytes);
        if self.text.len() >= CHUNK {
            self.hand_over()?;
        }
        Ok(bytes.len())
    }

    /// Does nothing: the file is not visible before it is complete.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Out {
    fn drop(&mut self) {
        // The temporary file is deleted with the thread's result: the command must not end before that.
        drop(self.end());
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};

    use super::*;

    fn beside(destination: &Path) -> Out {
        let Ok(out) = Out::beside(Lang::En, "--out", destination) else {
            panic!("there is no file beside it")
        };
        out
    }

    fn names(folder: &Path) -> Vec<std::ffi::OsString> {
        let read = fs::read_dir(folder).expect("a folder");
        let names = read.map(|file| file.expect("a file").file_name());
        names.collect()
    }

    /// Writes more than is ever held in memory, in pieces that fit no chunk.
    #[test]
    fn all_is_there_in_its_order() {
        let folder = tempfile::tempdir().expect("a folder");
        let destination = folder.path().join("out");
        let mut out = beside(&destination);
        let mut expected = Vec::new();
        for number in 0..200_000_u32 {
            let piece = format!("{number} {}\n", "x".repeat(number as usize % 40));
            out.write_all(piece.as_bytes()).expect("written");
            expected.extend_from_slice(piece.as_bytes());
        }
        assert!(!destination.exists());
        out.persist().expect("kept");
        assert!(expected.len() > CHUNK * (WAITING + 2));
        assert!(fs::read(&destination).expect("it is there") == expected);
        assert_eq!(names(folder.path()), ["out"]);
    }

    #[test]
    fn what_is_given_up_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut out = beside(&folder.path().join("out"));
        out.write_all(&vec![b'x'; 3 * CHUNK]).expect("written");
        drop(out);
        assert!(names(folder.path()).is_empty());
    }

    /// Writes to a read-only file, which fails as on a full disk: while rows are written, or only at the
    /// end.
    #[test]
    fn what_cannot_be_written_is_said_and_leaves_nothing() {
        for chunks in [0, 1, 3 * WAITING] {
            let folder = tempfile::tempdir().expect("a folder");
            let (file, path) = NamedTempFile::new_in(folder.path())
                .expect("a file")
                .into_parts();
            drop(file);
            let unwritable = File::open(&path).expect("it can be read");
            let file = NamedTempFile::from_parts(unwritable, path);
            let destination = folder.path().join("out");
            let mut out = Out::new(file, &destination);
            let mut write = || {
                for _ in 0..chunks {
                    out.write_all(&vec![b'x'; CHUNK])?;
                }
                out.write_all(b"x")
            };
            let result = write().and_then(|()| out.persist());
            let error = result.expect_err("it takes nothing");
            assert_ne!(error.kind(), io::ErrorKind::BrokenPipe);
            assert!(names(folder.path()).is_empty());
        }
    }
}
