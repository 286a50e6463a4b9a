//! Prints help, and errors of a command line that cannot be read.

use std::io::ErrorKind::BrokenPipe;
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue};
use lindungi_json::shown;

/// Prints a message of clap: help on standard output, errors on standard error. Returns the exit status.
pub(crate) fn print(mut error: Error) -> ExitCode {
    hide_values(&mut error);
    let status = u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from);
    match error.print() {
        Err(print_error) if !error.use_stderr() && print_error.kind() != BrokenPipe => {
            ExitCode::FAILURE
        }
        _ => status,
    }
}

/// Hides typed values in a message: a number may be an income in the wrong place
/// (`--income Rp 1.500.000`). Control characters are replaced, so that none reaches the terminal.
fn hide_values(error: &mut Error) {
    for kind in [
        ContextKind::InvalidArg,
        ContextKind::InvalidSubcommand,
        ContextKind::InvalidValue,
    ] {
        let Some(ContextValue::String(typed)) = error.get(kind) else {
            continue;
        };
        let replacement = if typed.contains(char::is_numeric) {
            error.remove(ContextKind::Suggested);
            "…".to_owned()
        } else {
            shown(typed)
        };
        error.insert(kind, ContextValue::String(replacement));
    }
}
