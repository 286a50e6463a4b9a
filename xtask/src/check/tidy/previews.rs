//! Checks previews of links: sentences are short enough to be shown whole and hold no figure, since a
//! preview stays in chats long after a figure has changed; pictures are in step with their words and
//! drawings.

use std::path::Path;

use super::sentences::language;
use super::{Finding, Text};
use crate::build::offline::icons;
use crate::build::preview::{LINE_MAX_CHARS, SHARED_PAGES, TITLE_MAX_CHARS, cards};
use crate::project::locales::{FIRST, Sentences};

/// Checks the sentences of every language, and the pictures below the root.
pub(super) fn check(root: &Path, texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for text in texts {
        // `sentences` reports a file that cannot be parsed.
        let (Some(language), Ok(sentences)) = (language(&text.name), text.content.parse()) else {
            continue;
        };
        let found = faults(&sentences);
        findings.extend(
            found
                .into_iter()
                .map(|what| Finding::new(&text.name, 0, what)),
        );
        if language == FIRST {
            let faults = cards::faults(root, &sentences).into_iter();
            let faults = faults.chain(icons::faults(root));
            findings.extend(faults.map(|(file, what)| Finding::new(&file, 0, what)));
        }
    }
    findings
}

/// Returns the faults of the sentences of a language, as messages.
fn faults(sentences: &Sentences) -> Vec<String> {
    let mut faults = Vec::new();
    for shared in &SHARED_PAGES {
        for (key, most) in [
            (shared.title, Some(TITLE_MAX_CHARS)),
            (shared.line, Some(LINE_MAX_CHARS)),
            (shared.words, Some(TITLE_MAX_CHARS)),
            (shared.picture, None),
        ] {
            let sentence = match sentences.get(key) {
                Ok(sentence) => sentence,
                Err(error) => {
                    faults.push(format!("{error:#}"));
                    continue;
                }
            };
            let length = sentence.chars().count();
            if most.is_some_and(|most| length > most) {
                faults.push(format!("`{key}` is cut in previews: {length} characters"));
            }
            if sentence.contains(|c: char| c.is_ascii_digit() || c == '{') {
                faults.push(format!(
                    "`{key}` stands in previews: no figure may be in it"
                ));
            }
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(replace: impl Fn(&str) -> String) -> Sentences {
        let mut text = String::new();
        for shared in &SHARED_PAGES {
            for key in [shared.title, shared.line, shared.words, shared.picture] {
                let line = format!("{key} = \"{}\"\n", replace(key));
                if !text.contains(&line) {
                    text.push_str(&line);
                }
            }
        }
        text.parse().expect("sentences")
    }

    #[test]
    fn what_is_cut_or_holds_a_figure_is_told() {
        let ok = "a".repeat(TITLE_MAX_CHARS);
        assert_eq!(faults(&sentences(|_| ok.clone())), [""; 0]);
        for (key, sentence, part) in [
            (
                "check.title",
                "a".repeat(TITLE_MAX_CHARS + 1),
                "61 characters",
            ),
            (
                "home.donor_text",
                "a".repeat(LINE_MAX_CHARS + 1),
                "111 characters",
            ),
            ("home.title", "Empat dari 10".to_owned(), "no figure"),
            (
                "preview.check_line",
                "{count} tanya".to_owned(),
                "no figure",
            ),
        ] {
            let faults = faults(&sentences(|other| {
                if other == key { &sentence } else { &ok }.clone()
            }));
            let [fault] = &faults[..] else {
                panic!("{faults:?}")
            };
            assert!(fault.contains(key) && fault.contains(part), "{fault}");
        }
        assert!(!faults(&"".parse().expect("no sentences")).is_empty());
    }
}
