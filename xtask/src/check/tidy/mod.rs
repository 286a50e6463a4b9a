//! Checks of the source tree that no compiler makes.
//!
//! - `forbidden`: nothing left unfinished, no trace of one machine
//! - `rooms`: no room of `src/` imports from a room above it
//! - `sentences`: every sentence is used, and the static page is in step with the sentences
//! - `previews`: the previews of links and the icons are in step with sentences and drawings

mod forbidden;
mod previews;
mod rooms;
mod sentences;

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::project::repo;
use crate::run::progress::say;

/// A fault in the tree, and its place.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    file: String,
    /// Counted from 1; 0 if the finding is about the whole file.
    line: usize,
    what: String,
}

impl Finding {
    fn new(file: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line,
            what: what.into(),
        }
    }
}

/// A text file of the project.
pub(crate) struct Text {
    /// The path relative to the root, with `/`.
    name: String,
    content: String,
}

impl Text {
    /// The lines, counted from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.content.lines())
    }
}

/// Runs the checks over every file of the project.
pub(crate) fn run() -> Result<()> {
    let root = repo::root();
    let texts = texts(&root)?;
    let forbidden = forbidden::Forbidden::on_this_machine(&root);

    let mut findings = Vec::new();
    for text in &texts {
        findings.extend(forbidden.find(text));
    }
    findings.extend(rooms::check(&texts));
    findings.extend(sentences::check(&texts));
    findings.extend(previews::check(&root, &texts));

    for finding in &findings {
        let place = match finding.line {
            0 => String::new(),
            line => format!(":{line}"),
        };
        say(&format!("{}{place}: {}", finding.file, finding.what));
    }
    if !findings.is_empty() {
        bail!("{} to put right in the tree", findings.len());
    }
    say(&format!(
        "The tree is tidy: {} text files looked at.",
        texts.len()
    ));
    Ok(())
}

fn texts(root: &Path) -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for file in repo::files()? {
        // A file that is not UTF-8 is a picture or the like.
        if let Ok(content) = fs::read_to_string(root.join(&file)) {
            texts.push(Text {
                name: file.to_string_lossy().replace('\\', "/"),
                content,
            });
        }
    }
    Ok(texts)
}

#[cfg(test)]
pub(crate) fn sample(name: &str, content: &str) -> Text {
    Text {
        name: name.to_owned(),
        content: content.to_owned(),
    }
}
