//! Where the result goes: beside its place until it is whole, so that a run that fails leaves nothing
//! behind and takes nothing away.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use lindungi_roster::Format;
use lindungi_roster::source::Kind;
use lindungi_text::Lang;
use tempfile::NamedTempFile;

use super::OUT;
use crate::output::{Failure, refused};

/// Which kind of file is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Csv,
    Xlsx,
}

impl Ending {
    /// What is written for a list of this kind.
    pub(super) fn format(self, source: Kind) -> Format {
        match self {
            Self::Csv => Format::csv(source),
            Self::Xlsx => Format::Xlsx,
        }
    }
}

/// Which kind of file this is, by its name.
pub(super) fn ending(lang: Lang, out: &Path) -> Result<Ending, Failure> {
    let ending = out.extension().unwrap_or_default();
    if ending.eq_ignore_ascii_case("csv") {
        Ok(Ending::Csv)
    } else if ending.eq_ignore_ascii_case("xlsx") {
        Ok(Ending::Xlsx)
    } else {
        Err(refused(OUT, lang.cli_screen_ending()))
    }
}

/// That the result is not the list itself, by whatever way it is named.
pub(super) fn apart(lang: Lang, roster: &Path, out: &Path) -> Result<(), Failure> {
    match (fs::canonicalize(roster), fs::canonicalize(out)) {
        (Ok(roster), Ok(out)) if roster == out => Err(refused(OUT, lang.cli_screen_same())),
        _ => Ok(()),
    }
}

/// A file that takes its place once it is whole.
pub(super) struct Out {
    file: BufWriter<NamedTempFile>,
    place: PathBuf,
}

impl Out {
    /// A file beside this place.
    pub(super) fn beside(lang: Lang, place: &Path) -> Result<Self, Failure> {
        let folder = place.parent().filter(|it| !it.as_os_str().is_empty());
        let mut builder = tempfile::Builder::new();
        builder.prefix(".lindungi-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        match builder.tempfile_in(folder.unwrap_or(Path::new("."))) {
            Ok(file) => Ok(Self {
                file: BufWriter::new(file),
                place: place.to_owned(),
            }),
            Err(error) => {
                let reason = error.kind().to_string();
                Err(refused(OUT, lang.cli_screen_file(&reason)))
            }
        }
    }

    /// Puts it in its place.
    pub(super) fn keep(self) -> io::Result<()> {
        let file = self.file.into_inner()?;
        file.persist(self.place)?;
        Ok(())
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
