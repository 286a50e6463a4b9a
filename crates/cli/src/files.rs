//! Lists of residents as files: how they are opened, what kind is written, and why that cannot be done.

use std::fs::{self, File};
use std::io::{Error, ErrorKind};
use std::path::Path;

use lindungi_roster::output::WriteError;
use lindungi_roster::source::SourceFormat;
use lindungi_roster::{Format, Refused, Source, say};
use lindungi_text::Lang;

use crate::output::{Failure, refused};

/// Which kind of file is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Csv,
    Xlsx,
}

impl Ending {
    /// What is written for a list of this kind.
    pub(crate) fn format(self, source: SourceFormat) -> Format {
        match self {
            Self::Csv => Format::csv(source),
            Self::Xlsx => Format::Xlsx,
        }
    }
}

/// The argument that says what to read.
pub(crate) const ROSTER: &str = "ROSTER";

/// Opens a list.
pub(crate) fn open(lang: Lang, roster: &Path) -> Result<Source<File>, Failure> {
    let file = File::open(roster).map_err(|error| unread(lang, error.into()))?;
    // Some systems open a folder as a file and report a huge size for it, which would be told as a file too large.
    if file.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(unread(lang, Error::from(ErrorKind::IsADirectory).into()));
    }
    Source::open(file).map_err(|why| unread(lang, why))
}

/// Why a list cannot be read.
pub(crate) fn unread(lang: Lang, why: Refused) -> Failure {
    refused(ROSTER, say::refused(lang, why))
}

/// Why what this option names cannot be written.
pub(crate) fn unwritten(lang: Lang, option: &str, why: WriteError) -> Failure {
    match why {
        WriteError::Limit(limit) => {
            let (row, column) = (None, None);
            let why = Refused::Limit { limit, row, column };
            refused(option, say::refused(lang, why))
        }
        WriteError::Io(error) => Failure::Unwritten(error),
    }
}

/// Which kind of file this option names, by its name.
pub(crate) fn ending(lang: Lang, option: &str, out: &Path) -> Result<Ending, Failure> {
    let ending = out.extension().unwrap_or_default();
    if ending.eq_ignore_ascii_case("csv") {
        Ok(Ending::Csv)
    } else if ending.eq_ignore_ascii_case("xlsx") {
        Ok(Ending::Xlsx)
    } else {
        Err(refused(option, lang.cli_screen_ending()))
    }
}

/// That the result is not the list itself, by whatever way it is named.
pub(crate) fn apart(lang: Lang, option: &str, roster: &Path, out: &Path) -> Result<(), Failure> {
    match (fs::canonicalize(roster), fs::canonicalize(out)) {
        (Ok(roster), Ok(out)) if roster == out => Err(refused(option, lang.cli_screen_same())),
        _ => Ok(()),
    }
}
