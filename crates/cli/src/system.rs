//! Reasons why a file cannot be read or written, in the chosen language: the messages of the system are in
//! English.

use std::io::{self, ErrorKind};

use lindungi_text::Lang;

/// The reason why a file cannot be read or written.
pub(crate) fn why(lang: Lang, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => lang.cli_why_missing().to_owned(),
        ErrorKind::PermissionDenied => lang.cli_why_forbidden().to_owned(),
        ErrorKind::IsADirectory => lang.cli_why_folder().to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => lang.cli_why_full().to_owned(),
        _ => error.raw_os_error().map_or_else(
            || lang.cli_why_unknown().to_owned(),
            |code| lang.cli_why_code(&code.to_string()),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_own_words_are_not_passed_on() {
        let kinds = [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::IsADirectory,
            ErrorKind::StorageFull,
            ErrorKind::Other,
        ];
        for lang in Lang::ALL {
            let mut messages: Vec<String> = kinds
                .iter()
                .map(|kind| why(*lang, &io::Error::new(*kind, "Broken pipe (os error 32)")))
                .collect();
            // The number of an error is the same in every language.
            messages.push(why(*lang, &io::Error::from_raw_os_error(5)));
            assert!(messages[5].contains('5'), "{messages:?}");
            assert!(
                messages.iter().all(|message| !message.contains("os error")),
                "{messages:?}"
            );
            messages.sort();
            messages.dedup();
            assert_eq!(messages.len(), kinds.len() + 1, "{messages:?}");
        }
    }
}
