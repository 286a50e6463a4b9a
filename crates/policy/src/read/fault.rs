//! A fault in a policy file: its place, the problem, and what to do.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// One fault in a policy file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1; `None` if the fault concerns the whole file.
    pub line: Option<usize>,
    /// The problem.
    pub what: String,
    /// The advice to the author.
    pub todo: String,
}

impl Fault {
    /// A fault of a whole file or folder.
    pub fn of_file(file: &Path, what: &str, todo: &str) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            what: what.to_owned(),
            todo: todo.to_owned(),
        }
    }
}

/// The largest number of characters of a message; some messages list every accepted value.
const MOST: usize = 2_000;

impl Fault {
    /// Returns the fault with messages that are safe to print: text from a file may hold escape sequences
    /// or be very long.
    pub(super) fn safe_to_print(mut self) -> Self {
        for text in [&mut self.what, &mut self.todo] {
            let is_invisible = |c: char| {
                c.is_control()
                    || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            let is_long = text.chars().nth(MOST).is_some();
            let start = text.chars().take(MOST);
            *text = start
                .map(|c| if is_invisible(c) { '?' } else { c })
                .collect();
            if is_long {
                text.push('…');
            }
        }
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}\n  what to do: {}", self.what, self.todo)
    }
}

/// The text of a file, to find lines in it.
pub(super) struct SourceFile<'a> {
    path: &'a Path,
    text: &'a str,
}

impl<'a> SourceFile<'a> {
    pub(super) fn new(path: &'a Path, text: &'a str) -> Self {
        Self { path, text }
    }

    /// Parses the file as `T`.
    pub(super) fn parse<T: serde::de::DeserializeOwned>(&self) -> Result<T, Fault> {
        toml::from_str(self.text).map_err(|error| {
            let what = plain(error.message().trim());
            let correct = if what.starts_with(MISSING) {
                "add it to what begins on this line"
            } else {
                "correct this line"
            };
            Fault {
                file: self.path.to_owned(),
                line: error.span().map(|span| self.line(&span)),
                what,
                todo: format!("{correct}; docs/policy.md shows every key and what it takes"),
            }
        })
    }

    /// A fault at a place in the file.
    pub(super) fn fault(
        &self,
        at: &Range<usize>,
        what: impl Into<String>,
        todo: impl Into<String>,
    ) -> Fault {
        Fault {
            file: self.path.to_owned(),
            line: Some(self.line(at)),
            what: what.into(),
            todo: todo.into(),
        }
    }

    /// A fault of the file as a whole.
    pub(super) fn whole(&self, what: impl Into<String>, todo: impl Into<String>) -> Fault {
        Fault {
            file: self.path.to_owned(),
            line: None,
            what: what.into(),
            todo: todo.into(),
        }
    }

    fn line(&self, at: &Range<usize>) -> usize {
        let before = self.text.as_bytes().get(..at.start).unwrap_or_default();
        before.split(|byte| *byte == b'\n').count()
    }
}

const MISSING: &str = "missing key";

/// Puts a message of the TOML parser into the words of docs/policy.md.
fn plain(message: &str) -> String {
    [
        ("missing field", MISSING),
        ("unknown field", "unknown key"),
        ("unknown variant", "unknown value"),
    ]
    .iter()
    .find_map(|(technical, plain)| Some(format!("{plain}{}", message.strip_prefix(technical)?)))
    .unwrap_or_else(|| message.to_owned())
}
