//! How an answer or a refusal leaves. No write here panics, whatever standard output is.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use lindungi_json::Refused;
use lindungi_text::Lang;
use serde::Serialize;

use crate::system;

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input is refused: what is wrong, and what is accepted.
    Refused(String),
    /// There is an answer, but it cannot be written, for this reason.
    Unwritten(io::Error),
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused.to_string())
    }
}

/// What a command comes to: what to write on standard output.
pub(crate) type Answer = Result<String, Failure>;

/// An answer as one JSON object.
pub(crate) fn json(answer: &impl Serialize) -> Answer {
    lindungi_json::text(answer)
        .map(|object| object + "\n")
        .map_err(|error| Failure::Unwritten(error.into()))
}

/// Something refused, and where it stands: an option or a key.
pub(crate) fn refused(place: &str, what: impl Display) -> Failure {
    Refused::at(place, what).into()
}

/// Writes what a command came to, and says with which status to end.
pub(crate) fn finish(lang: Lang, answer: Answer) -> ExitCode {
    match answer.and_then(|text| write(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Refused(what)) => {
            complain(&what);
            ExitCode::from(2)
        }
        Err(Failure::Unwritten(error)) => {
            complain(&lang.cli_unwritten(&system::why(lang, &error)));
            ExitCode::FAILURE
        }
    }
}

fn write(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Whoever read it has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(Failure::Unwritten),
    }
}

fn complain(what: &str) {
    // Where not even that can be written, the exit status still tells.
    let _ = writeln!(io::stderr(), "lindungi: {what}");
}
