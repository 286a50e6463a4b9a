//! Checks on the tree itself, which no compiler makes: nothing left unfinished, no trace
//! of one machine, no room of `src/` that imports from above it, every sentence used, the static page and the previews of links in step with
//! the sentences.

mod forbidden;
mod previews;
mod rooms;
mod sentences;

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::project::repo;
use crate::run::progress::say;

/// Something that has to be put right, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    file: String,
    /// From 1; 0 when it is about the whole file.
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

/// A file of the project that is text.
pub(crate) struct Text {
    /// Relative to the root, with `/`.
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
        // What is no UTF-8 is a picture or the like.
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
