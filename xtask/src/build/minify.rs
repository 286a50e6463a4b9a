//! Removes comments, blank lines and the spaces around lines from pages, style sheets and scripts: only
//! people read them. Lines are never joined, so that the rest keeps its meaning. (Trunk's minifier fails on
//! the glue that wasm-bindgen writes.)

use anyhow::{Result, bail};

/// Returns a style sheet without its comments.
pub(crate) fn styles(sheet: &str) -> String {
    let mut slim = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, after) = rest.split_at(at);
        slim.push_str(before);
        let quote = after.chars().next().unwrap_or_default();
        let end = if let Some(comment) = after.strip_prefix("/*") {
            let end = comment.find("*/").map_or(after.len(), |end| end + 4);
            rest = &after[end..];
            if !slim.ends_with(char::is_whitespace) {
                slim.push(' ');
            }
            continue;
        } else if quote == '/' {
            1
        } else {
            1 + text_end(&after[1..], quote)
        };
        slim.push_str(&after[..end]);
        rest = &after[end..];
    }
    slim.push_str(rest);
    trimmed(&slim)
}

/// Returns the position after the closing quote, or the end of the text if there is none.
fn text_end(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == quote {
            return at + 1;
        }
    }
    text.len()
}

/// Returns a page without its comments.
pub(crate) fn page(page: &str) -> String {
    let mut slim = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, comment)) = rest.split_once("<!--") {
        slim.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    slim.push_str(rest);
    trimmed(&slim)
}

/// Returns a script without the comments that have lines of their own.
///
/// # Errors
/// If a text goes over several lines, since it would lose spaces, or if code follows the end of a comment
/// of several lines.
pub(crate) fn script(script: &str) -> Result<String> {
    let mut slim = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines() {
        let code = line.trim();
        if in_comment || code.starts_with("/*") {
            match code.split_once("*/") {
                None => {
                    in_comment = true;
                    continue;
                }
                Some((_, "")) => {
                    in_comment = false;
                    continue;
                }
                Some(_) if in_comment => bail!("code after the end of a comment: {code}"),
                Some(_) => {}
            }
        }
        if code.is_empty() || code.starts_with("//") {
            continue;
        }
        if code.matches('`').count() % 2 == 1 || code.ends_with('\\') {
            bail!("a text that goes over several lines: {code}");
        }
        slim.extend([code, "\n"]);
    }
    Ok(slim)
}

/// Returns the lines that are not blank, without the spaces around them.
fn trimmed(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::project::repo;

    #[test]
    fn styles_lose_their_comments_and_keep_their_texts() {
        for (sheet, slim) in [
            ("/* a */ b { c: d; } /* e */\n", "b { c: d; }\n"),
            ("a {\n  b: c; /* d\n e */\n}\n\n", "a {\nb: c;\n}\n"),
            (
                "a { content: \"/* b */\"; }",
                "a { content: \"/* b */\"; }\n",
            ),
            (
                "a { content: 'it\\'s /* b'; } /* c */",
                "a { content: 'it\\'s /* b'; }\n",
            ),
            (
                "a { background: url(data:image/png;base64,AA//) }",
                "a { background: url(data:image/png;base64,AA//) }\n",
            ),
            (
                "a/* b */c { d: calc(1px / 2) }/* not closed",
                "a c { d: calc(1px / 2) }\n",
            ),
        ] {
            assert_eq!(styles(sheet), slim);
        }
    }

    #[test]
    fn a_page_loses_its_comments() {
        let text = "<p>\n    a\n    <!-- b\n c --><b>d</b>\n</p>\n";
        assert_eq!(page(text), "<p>\na\n<b>d</b>\n</p>\n");
    }

    #[test]
    fn a_script_loses_the_lines_that_are_comments() {
        let text = "// a\nconst b = 'https://c'; // d\n\n/**\n * e\n */\n  f(/* g */ `h`);\n/* i */\n/* j */ k();\n";
        let slim = "const b = 'https://c'; // d\nf(/* g */ `h`);\n/* j */ k();\n";
        assert_eq!(script(text).expect("no text over several lines"), slim);
        for text in ["a(`b\n  c`);", "a('b\\\n  c');", "/* a\n b */ c();"] {
            assert!(script(text).is_err(), "{text}");
        }
    }

    #[test]
    fn every_script_and_sheet_of_the_project_stays_what_it_does() {
        for file in repo::files().expect("git") {
            let name = file.to_string_lossy().into_owned();
            let read = || fs::read_to_string(repo::root().join(&file)).expect("read");
            let is_script = file.extension().is_some_and(|ending| ending == "js");
            if name.starts_with("public/") && is_script {
                let slim = script(&read()).unwrap_or_else(|error| panic!("{name}: {error}"));
                assert!(slim.len() < read().len(), "{name}");
            } else if name.starts_with("styles/") {
                let (sheet, slim) = (read(), styles(&read()));
                assert!(!slim.contains("/*"), "{name}");
                for sign in ['{', '}', ';'] {
                    let outside = sheet.split("/*").map(|part| part.split("*/").last());
                    let left: usize = outside.flatten().map(|it| it.matches(sign).count()).sum();
                    assert_eq!(slim.matches(sign).count(), left, "{name} {sign}");
                }
            }
        }
    }
}
