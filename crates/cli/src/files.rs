//! Files with lists of residents: opens them, chooses the kind of file to write, and explains why one
//! cannot be read or written.

use std::fs::{self, File};
use std::io::{Error, ErrorKind};
use std::path::Path;

use lindungi_roster::output::WriteError;
use lindungi_roster::source::SourceFormat;
use lindungi_roster::{Format, Refused, Source, say};
use lindungi_text::Lang;

use crate::output::{Failure, refused};

/// The kind of file to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Csv,
    Xlsx,
}

impl Ending {
    /// The format to write for a list that was read in the format `source`; CSV keeps its delimiter.
    pub(crate) fn format(self, source: SourceFormat) -> Format {
        match self {
            Self::Csv => Format::csv(source),
            Self::Xlsx => Format::Xlsx,
        }
    }
}

/// The argument that names the list to read.
pub(crate) const ROSTER: &str = "ROSTER";

/// Opens a list.
pub(crate) fn open(lang: Lang, roster: &Path) -> Result<Source<File>, Failure> {
    let file = File::open(roster).map_err(|error| read_failed(lang, error.into()))?;
    // Some systems open a folder as a file of a huge size: the message would be that the file is too large.
    if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
        return Err(read_failed(
            lang,
            Error::from(ErrorKind::IsADirectory).into(),
        ));
    }
    Source::open(file).map_err(|why| read_failed(lang, why))
}

/// The refusal of a list that cannot be read.
pub(crate) fn read_failed(lang: Lang, why: Refused) -> Failure {
    refused(ROSTER, say::refused(lang, why))
}

/// The failure to write the file that `option` names: a refusal past a limit, else the error of the system.
pub(crate) fn write_failed(lang: Lang, option: &str, why: WriteError) -> Failure {
    match why {
        WriteError::Limit(limit) => {
            let (row, column) = (None, None);
            let why = Refused::Limit { limit, row, column };
            refused(option, say::refused(lang, why))
        }
        WriteError::Io(error) => Failure::WriteFailed(error),
    }
}

/// The kind of file to write, by the ending of `out`. Refuses any ending but `.csv` and `.xlsx`.
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

/// Refuses an output file that is the list itself, under whatever name.
pub(crate) fn check_not_same_file(
    lang: Lang,
    option: &str,
    roster: &Path,
    out: &Path,
) -> Result<(), Failure> {
    match (fs::canonicalize(roster), fs::canonicalize(out)) {
        (Ok(roster), Ok(out)) if roster == out => Err(refused(option, lang.cli_screen_same())),
        _ => Ok(()),
    }
}
