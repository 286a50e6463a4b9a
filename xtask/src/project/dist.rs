//! The folder of the built site: its files, what they are named, and what its page names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::project::content_hash;
use crate::project::html::{self, Tag};
use crate::project::repo;

/// Every file of the folder, relative to it, with `/`.
pub(crate) fn files(dist: &Path) -> Result<BTreeSet<String>> {
    let mut files = Vec::new();
    repo::below(dist, Path::new(""), &mut files)?;
    let name = |file: &PathBuf| file.to_string_lossy().replace('\\', "/");
    Ok(files.iter().map(name).collect())
}

/// Reads a text of the site.
pub(crate) fn read(dist: &Path, name: &str) -> Result<String> {
    fs::read_to_string(dist.join(name)).with_context(|| format!("dist/{name}"))
}

/// Writes a file of the site.
pub(crate) fn write(dist: &Path, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(dist.join(name), content).with_context(|| format!("dist/{name}"))
}

/// The name of a file with its content in it: `boot.js` becomes `boot-0123456789abcdef.js`.
pub(crate) fn named(name: &str, content: &[&[u8]]) -> String {
    let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{ending}", content_hash(content))
}

/// Replaces a text, which has to be there.
pub(crate) fn replace(text: &mut String, old: &str, new: &str) -> Result<()> {
    if !text.contains(old) {
        bail!("{old} is not where it should be: has a tool or the page changed?");
    }
    *text = text.replace(old, new);
    Ok(())
}

/// The attribute of the loader that names the code of the app. What the build adds to the loader stands before it.
const CODE: &str = "data-wasm=";

/// The script of a page that loads the app.
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
