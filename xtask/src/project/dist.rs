//! The folder of the built site: its files, their names, and the tag of its page that loads the app.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::project::content_hash;
use crate::project::html::{self, Tag};
use crate::project::repo;

/// Lists every file below the folder: paths relative to the folder, with `/` on every system.
pub(crate) fn files(dist: &Path) -> Result<BTreeSet<String>> {
    let mut files = Vec::new();
    repo::below(dist, Path::new(""), &mut files)?;
    let name = |file: &PathBuf| file.to_string_lossy().replace('\\', "/");
    Ok(files.iter().map(name).collect())
}

/// Reads a text file of the site.
pub(crate) fn read(dist: &Path, name: &str) -> Result<String> {
    fs::read_to_string(dist.join(name)).with_context(|| format!("dist/{name}"))
}

/// Writes a file of the site.
pub(crate) fn write(dist: &Path, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(dist.join(name), content).with_context(|| format!("dist/{name}"))
}

/// Adds the hash of the content to the name of a file: `boot.js` becomes `boot-0123456789abcdef.js`.
pub(crate) fn named(name: &str, content: &[&[u8]]) -> String {
    let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{ending}", content_hash(content))
}

/// Replaces every `old` in the text by `new`; fails if there is none.
pub(crate) fn replace(text: &mut String, old: &str, new: &str) -> Result<()> {
    if !text.contains(old) {
        bail!("{old} is not where it should be: has a tool or the page changed?");
    }
    *text = text.replace(old, new);
    Ok(())
}

/// The attribute of the loader that names the wasm of the app. Further attributes are put in before it.
const CODE: &str = "data-wasm=";

/// Returns the loader: the `<script>` tag that loads the app. Fails if the page has none.
pub(crate) fn loader(page: &str) -> Result<Tag> {
    let script = |tag: &Tag| tag.get("data-wasm").is_some();
    let found = html::tags(page).into_iter().find(script);
    found.context("the page loads no app")
}

/// Adds an attribute to the loader.
pub(crate) fn set_on_loader(page: &mut String, name: &str, value: &str) -> Result<()> {
    replace(page, CODE, &format!("{name}=\"{value}\" {CODE}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_missing_is_an_error() {
        let mut script = "import './a.js'".to_owned();
        replace(&mut script, "a.js", "a-1.js").expect("there");
        assert_eq!(script, "import './a-1.js'");
        assert!(replace(&mut script, "b.js", "b-1.js").is_err());
    }

    #[test]
    fn the_loader_takes_attributes() {
        let mut page = "<script data-js=\"./a.js\" data-wasm=\"./a.wasm\"></script>".to_owned();
        set_on_loader(&mut page, "data-en", "./en.txt").expect("a loader");
        let loader = loader(&page).expect("a loader");
        assert_eq!(loader.get("data-en"), Some("./en.txt"));
        assert_eq!(loader.get("data-wasm"), Some("./a.wasm"));
    }
}
