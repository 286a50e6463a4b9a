//! Prints an answer or a refusal. No write here panics, whatever standard output is.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use lindungi_json::Refused;
use lindungi_text::Lang;
use serde::Serialize;

use crate::system;

/// The reason why a command prints no answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input is refused: the text says what is wrong and what is accepted.
    Refused(String),
    /// There is an answer, but writing it fails with this error.
    WriteFailed(io::Error),
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused.to_string())
    }
}

/// The result of a command: the text for standard output, or the failure.
pub(crate) type Answer = Result<String, Failure>;

/// An answer as one JSON object on one line.
pub(crate) fn json(answer: &impl Serialize) -> Answer {
    lindungi_json::text(answer)
        .map(|object| object + "\n")
        .map_err(|error| Failure::WriteFailed(error.into()))
}

/// Refuses the value at `place`, an option or a key.
pub(crate) fn refused(place: &str, what: impl Display) -> Failure {
    Refused::at(place, what).into()
}

/// Prints the result of a command and returns its exit status.
pub(crate) fn finish(lang: Lang, answer: Answer) -> ExitCode {
    match answer.and_then(|text| write(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Refused(what)) => {
            complain(&what);
            ExitCode::from(2)
        }
        Err(Failure::WriteFailed(error)) => {
            complain(&lang.cli_unwritten(&system::why(lang, &error)));
            ExitCode::FAILURE
        }
    }
}

fn write(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // The reader has closed the pipe, as `head` does: no error.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(Failure::WriteFailed),
    }
}

fn complain(what: &str) {
    // If this cannot be written either, the exit status still shows the failure.
    let _ = writeln!(io::stderr(), "lindungi: {what}");
}
