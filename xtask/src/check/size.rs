//! Measures a first visit: every file that `index.html` loads and that these files need to begin, raw, by
//! gzip and by brotli. Fails above the budget.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::build::compress;
use crate::build::weight::{self, grouped};
use crate::project::dist;
use crate::project::html::{self, Tag};
use crate::run::progress::say;

/// The bytes that a first visit may load, compressed by brotli: three seconds at the 50 KB/s of a poor
/// connection, and little of a phone's data plan.
const BUDGET: u64 = 150 * 1024;

/// Types of links that name a file or address without loading it on a visit.
const NOT_LOADED: [&str; 3] = ["alternate", "apple-touch-icon", "canonical"];

/// Prints the sizes of the files that are loaded at first and later; fails above the budget.
pub(crate) fn run(dist: &Path) -> Result<()> {
    if !dist.join("index.html").is_file() {
        bail!("dist/index.html is missing: build it first, by `cargo xtask build`");
    }
    let first = first_visit(dist)?;
    let mut later = dist::files(dist)?;
    later.retain(|file| !first.contains(file) && !compress::is_compressed_copy(file));
    let (table, total) = weight::table(dist, first)?;
    say(&table);
    say("Loaded later, when it is needed:");
    say(&weight::table(dist, later)?.0);
    say(&format!(
        "A first visit loads {} left.",
        within_budget(total)?
    ));
    Ok(())
}

/// Returns the size, the budget and the rest as text, in bytes and in KB of 1,000 bytes. Fails above the
/// budget.
fn within_budget(brotli: u64) -> Result<String> {
    let both = |bytes| format!("{} bytes ({} KB)", grouped(bytes), kilobytes(bytes));
    let loads = format!(
        "{} of {} bytes by brotli ({} of {} KB)",
        grouped(brotli),
        grouped(BUDGET),
        kilobytes(brotli),
        kilobytes(BUDGET)
    );
    match BUDGET.checked_sub(brotli) {
        Some(left) => Ok(format!("{loads}: {}", both(left))),
        None => bail!(
            "a first visit loads {loads}: {} too many",
            both(brotli - BUDGET)
        ),
    }
}

/// Formats bytes in KB of 1,000 bytes: `143.6`.
fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Returns the files of `dist` that a first visit loads, relative to it: those that the page names, and the
/// script that the glue of the app imports. All other files are loaded later, some of them while the home
/// page is read.
fn first_visit(dist: &Path) -> Result<BTreeSet<String>> {
    let page = dist::read(dist, "index.html")?;
    let mut found = BTreeSet::from(["index.html".to_owned()]);
    for tag in html::tags(&page) {
        for (name, value) in &tag.attributes {
            if !loads(&tag, name) || value.is_empty() {
                continue;
            }
            let file = in_site(dist, value).with_context(|| {
                format!(
                    "dist/index.html loads `{value}`, which is not in dist/: \
                     everything has to come from the app itself"
                )
            })?;
            if name == "data-js" {
                found.extend(imports(&dist::read(dist, &file)?));
            }
            found.insert(file);
        }
    }
    Ok(found)
}

/// Returns whether an attribute names a file that is loaded with the page.
fn loads(tag: &Tag, attribute: &str) -> bool {
    match attribute {
        "src" | "data-js" | "data-wasm" | "data-guard" => true,
        "href" => {
            let kinds = tag.get("rel").unwrap_or_default().split_whitespace();
            tag.name == "link" && !kinds.into_iter().any(|kind| NOT_LOADED.contains(&kind))
        }
        _ => false,
    }
}

/// Yields the files that a script imports before it begins.
fn imports(script: &str) -> impl Iterator<Item = String> {
    let after = script.split("from \"./").skip(1);
    after.filter_map(|rest| rest.split_once('"').map(|(name, _)| name.to_owned()))
}

/// Returns the file of the site that an address names, under any path of the site. `None` if the address
/// leads elsewhere or the file does not exist.
fn in_site(dist: &Path, address: &str) -> Option<String> {
    let name = address.rsplit('/').next()?;
    let is_elsewhere = address.contains(':') || address.starts_with("//") || address.contains("..");
    (!is_elsewhere && dist.join(name).is_file()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A built site in a temporary folder, removed on drop.
    struct Site(std::path::PathBuf);

    impl Site {
        fn new(name: &str, files: &[(&str, &str)]) -> Self {
            let folder =
                std::env::temp_dir().join(format!("lindungi-size-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).expect("made");
            for (file, content) in files {
                fs::write(folder.join(file), content).expect("written");
            }
            Self(folder)
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    const PAGE: &str = r##"<!doctype html>
        <link rel="stylesheet" href="./styles-1.css">
        <link rel="icon" href="./icon.svg"><link rel=manifest href=app.webmanifest>
        <link rel="apple-touch-icon" href="./icon.png">
        <link rel="canonical" href="https://lindungi.example/">
        <a href="about.html">about</a><a href="#isi">isi</a>
        <script type="module" src="./boot.js" data-js="./app-1.js" data-wasm="./app-1_bg.wasm" data-scan="./scan.js"></script>"##;

    #[test]
    fn what_a_first_visit_loads_is_what_the_page_names() {
        let files = [
            ("styles-1.css", "a {}"),
            ("icon.svg", "<svg/>"),
            ("app.webmanifest", "{}"),
            ("icon.png", "big"),
            ("boot.js", "import(address(names.js));"),
            ("app-1.js", "import { f } from \"./parts-1.js\";"),
            ("parts-1.js", "new URL(\"./split_check.wasm\")"),
            ("split_check.wasm", "later"),
            ("app-1_bg.wasm", "wasm"),
            ("scan.js", "later"),
            ("about.html", "other page"),
        ];
        for page in [PAGE.to_owned(), PAGE.replace("\"./", "\"/lindungi/")] {
            let site = Site::new("named", &[&files[..], &[("index.html", &page)]].concat());
            let found: Vec<String> = first_visit(&site.0)
                .expect("all there")
                .into_iter()
                .collect();
            let expected = [
                "app-1.js",
                "app-1_bg.wasm",
                "app.webmanifest",
                "boot.js",
                "icon.svg",
                "index.html",
                "parts-1.js",
                "styles-1.css",
            ];
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_file_that_is_missing_or_elsewhere_is_named() {
        for (name, page, part) in [
            ("missing", "<script src=gone.js></script>", "gone.js"),
            ("outside", "<img src='../secret.png'>", "secret.png"),
            (
                "host",
                "<script src='https://cdn.example/x.js'></script>",
                "cdn.example",
            ),
            (
                "same-scheme",
                "<img src='//cdn.example/x.png'>",
                "cdn.example",
            ),
        ] {
            let site = Site::new(
                name,
                &[
                    ("index.html", page),
                    ("x.js", ""),
                    ("x.png", ""),
                    ("secret.png", ""),
                ],
            );
            let error = first_visit(&site.0).expect_err(name).to_string();
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn the_budget_is_kept_to_the_byte() {
        assert!(within_budget(BUDGET).is_ok());
        assert_eq!(
            within_budget(143_560).expect("within"),
            "143 560 of 153 600 bytes by brotli (143.6 of 153.6 KB): 10 040 bytes (10.0 KB)"
        );
        let error = within_budget(BUDGET + 1)
            .expect_err("one too many")
            .to_string();
        assert!(error.contains("153 601 of 153 600"), "{error}");
    }
}
