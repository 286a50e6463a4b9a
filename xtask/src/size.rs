//! What a first visit costs: every file that `index.html` loads and that these load in
//! turn, raw, by gzip and by brotli; fails above the budget.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::compress;
use crate::html;
use crate::progress::say;
use crate::repo;
use crate::split::PARTS;

/// What a first visit to the resident's way may load, in bytes, compressed by brotli: at
/// the 50 KB/s of a poor connection that is three seconds, and it weighs little on a
/// phone's plan.
const BUDGET: u64 = 150 * 1024;

/// Links that name something without loading it on a visit.
const NOT_LOADED: &[&str] = &[
    "alternate",
    "apple-touch-icon",
    "author",
    "canonical",
    "help",
    "license",
    "me",
    "next",
    "prev",
    "search",
];

/// One file and its bytes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Bytes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the table, and fails above the budget.
pub(crate) fn run(dist: &Path) -> Result<()> {
    if !dist.join("index.html").is_file() {
        bail!("dist/index.html is missing: build it first, by `cargo xtask build`");
    }
    let first = first_visit(dist)?;
    let mut later = all(dist)?;
    later.retain(|file| !first.contains(file) && !compress::is_one(file));
    let rows = self::rows(dist, first)?;
    let later = self::rows(dist, later)?;
    let total = sum(&rows);
    say(&table(&rows, total));
    say("Loaded later, when it is needed:");
    say(&table(&later, sum(&later)));
    judge(total.brotli)
}

/// The table of these files of a folder.
pub(crate) fn listed(folder: &Path, files: impl IntoIterator<Item = String>) -> Result<String> {
    let rows = rows(folder, files.into_iter().collect())?;
    Ok(table(&rows, sum(&rows)))
}

/// Every file of `dist`, relative to it, with `/`.
pub(crate) fn all(dist: &Path) -> Result<BTreeSet<String>> {
    let mut files = Vec::new();
    repo::below(dist, Path::new(""), &mut files)?;
    let name = |file: &PathBuf| file.to_string_lossy().replace('\\', "/");
    Ok(files.iter().map(name).collect())
}

/// What these files weigh together, by brotli.
pub(crate) fn compressed(dist: &Path, names: &[String]) -> Result<u64> {
    let rows = rows(dist, names.iter().cloned().collect())?;
    Ok(sum(&rows).brotli)
}

/// The files with what they weigh, the heaviest first.
fn rows(dist: &Path, files: BTreeSet<String>) -> Result<Vec<(String, Bytes)>> {
    let mut rows = Vec::new();
    for file in files {
        let content = fs::read(dist.join(&file)).with_context(|| format!("dist/{file}"))?;
        rows.push((file, measure(&content)?));
    }
    rows.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.brotli));
    Ok(rows)
}

fn sum(rows: &[(String, Bytes)]) -> Bytes {
    rows.iter().fold(Bytes::default(), |sum, (_, bytes)| Bytes {
        raw: sum.raw + bytes.raw,
        gzip: sum.gzip + bytes.gzip,
        brotli: sum.brotli + bytes.brotli,
    })
}

fn judge(brotli: u64) -> Result<()> {
    let told = told(brotli)?;
    say(&format!("A first visit loads {told} left."));
    Ok(())
}

/// The size, the budget and what is left: in bytes, and in KB of 1,000 bytes, as everywhere.
fn told(brotli: u64) -> Result<String> {
    let both = |bytes| format!("{} bytes ({} KB)", grouped(bytes), kilobytes(bytes));
    let told = format!(
        "{} of {} bytes by brotli ({} of {} KB)",
        grouped(brotli),
        grouped(BUDGET),
        kilobytes(brotli),
        kilobytes(BUDGET)
    );
    match BUDGET.checked_sub(brotli) {
        Some(left) => Ok(format!("{told}: {}", both(left))),
        None => bail!(
            "a first visit loads {told}: {} too many",
            both(brotli - BUDGET)
        ),
    }
}

/// `143.6`
fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The files of `dist` that a first visit loads, relative to it.
fn first_visit(dist: &Path) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::from(["index.html".to_owned()]);
    let mut open = VecDeque::from(["index.html".to_owned()]);
    while let Some(file) = open.pop_front() {
        let text = || {
            fs::read_to_string(dist.join(&file)).with_context(|| format!("dist/{file} is no text"))
        };
        // References of the page must be there. In scripts, any quoted text may be a file.
        let (references, certain) = match Path::new(&file).extension().and_then(|e| e.to_str()) {
            Some("html") => (in_page(&text()?), true),
            Some("css") => (in_style_sheet(&text()?), true),
            // It names what is loaded when a page needs it.
            Some("js") if file.starts_with(PARTS) => continue,
            Some("js" | "mjs") => (in_script(&text()?), false),
            // A manifest's icons are loaded when the app is installed, not when visited.
            _ => continue,
        };
        for reference in references {
            if reference.starts_with("data:") || reference.starts_with('#') {
                continue;
            }
            let next = locate(dist, &file, &reference);
            if next.is_none() && certain {
                bail!(
                    "dist/{file} loads `{reference}`, which is not in dist/: \
                     everything has to come from the app itself"
                );
            }
            open.extend(next.filter(|next| found.insert(next.clone())));
        }
    }
    Ok(found)
}

/// What a page loads by its attributes.
fn in_page(page: &str) -> Vec<String> {
    let mut references = Vec::new();
    for tag in html::tags(page) {
        // A link to another page is followed only when somebody follows it.
        let loads_href = tag.name == "link"
            && !tag
                .get("rel")
                .unwrap_or_default()
                .split_whitespace()
                .any(|rel| NOT_LOADED.contains(&rel));
        for (name, value) in &tag.attributes {
            let loads = match name.as_str() {
                "src" | "data-js" | "data-wasm" | "data-guard" => true,
                "href" => loads_href || tag.name == "image" || tag.name == "use",
                _ => false,
            };
            if loads && !value.is_empty() {
                references.push(value.clone());
            }
        }
    }
    references
}

/// What a style sheet loads: `url(…)`, and `@import "…"`.
fn in_style_sheet(sheet: &str) -> Vec<String> {
    let mut references = Vec::new();
    for part in sheet.split("url(").skip(1) {
        let inside = part.split(')').next().unwrap_or_default();
        references.push(inside.trim().trim_matches(['"', '\'']).to_owned());
    }
    for part in sheet.split("@import").skip(1) {
        let statement = part.split(';').next().unwrap_or_default().trim_start();
        if let Some(quote @ ('"' | '\'')) = statement.chars().next() {
            references.extend(statement[1..].split(quote).next().map(str::to_owned));
        }
    }
    references
}

/// Every quoted text of a script that could be a file.
fn in_script(script: &str) -> Vec<String> {
    let mut references = Vec::new();
    for quote in ['"', '\'', '`'] {
        let mut rest = script;
        while let Some(at) = rest.find(quote) {
            rest = &rest[at + 1..];
            let Some(end) = rest.find([quote, '\n']) else {
                break;
            };
            let text = &rest[..end];
            // Whether this quote opens or closes is not known: so only this one is
            // stepped over, and the next text starts at the other.
            if (3..200).contains(&text.len()) && text.contains('.') && !text.contains(' ') {
                references.push(text.to_owned());
            }
        }
    }
    references
}

/// The file of `dist` that a reference means. A public URL before it is not known here:
/// so a path from the root is tried with fewer and fewer of its leading folders.
fn locate(dist: &Path, from: &str, reference: &str) -> Option<String> {
    let path = reference.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() || path.contains(':') || path.starts_with("//") || path.contains('\\') {
        return None;
    }
    let is_file =
        |path: &str| (!path.is_empty() && dist.join(path).is_file()).then(|| path.to_owned());
    if let Some(mut rooted) = path.strip_prefix('/') {
        loop {
            if let Some(file) = is_file(&normal(rooted)?) {
                return Some(file);
            }
            rooted = rooted.split_once('/')?.1;
        }
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    is_file(&normal(&format!("{folder}/{path}"))?)
}

/// The path without `.` and `..`; none when it leaves the folder.
fn normal(path: &str) -> Option<String> {
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn measure(content: &[u8]) -> Result<Bytes> {
    Ok(Bytes {
        raw: content.len() as u64,
        gzip: gzip(content)?.len() as u64,
        brotli: brotli(content)?.len() as u64,
    })
}

/// As small as gzip makes it.
pub(crate) fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(content)?;
    Ok(gzip.finish()?)
}

/// As small as brotli makes it.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut brotli, &best)?;
    Ok(brotli)
}

fn table(rows: &[(String, Bytes)], total: Bytes) -> String {
    let width = rows
        .iter()
        .map(|(file, _)| file.chars().count())
        .max()
        .unwrap_or_default()
        .max("in total".len());
    let line = |name: &str, raw: &str, gzip: &str, brotli: &str| {
        format!("{name:width$}  {raw:>11}  {gzip:>11}  {brotli:>11}\n")
    };
    let mut text = line("", "raw", "gzip -9", "brotli -q 11");
    let total = ("in total".to_owned(), total);
    for (file, bytes) in rows.iter().chain([&total]) {
        text.push_str(&line(
            file,
            &grouped(bytes.raw),
            &grouped(bytes.gzip),
            &grouped(bytes.brotli),
        ));
    }
    text
}

/// A number with its thousands apart: `1 234 567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A built site in a temporary folder, removed when done with.
    struct Site(std::path::PathBuf);

    impl Site {
        fn new(name: &str, files: &[(&str, &str)]) -> Self {
            let folder =
                std::env::temp_dir().join(format!("lindungi-size-{name}-{}", std::process::id()));
            for (file, content) in files {
                let path = folder.join(file);
                fs::create_dir_all(path.parent().expect("a folder")).expect("made");
                fs::write(path, content).expect("written");
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
        <link rel="stylesheet" href="./app-1.css">
        <link rel="icon" href="icon.svg"><link rel=manifest href=app.webmanifest>
        <link rel="canonical" href="https://lindungi.example/">
        <link rel="alternate" href="en.html" hreflang="en">
        <a href="about.html">about</a><a href="#isi">isi</a>
        <script type="module" src="./boot.js" data-js="./app-1.js" data-wasm="./app-1_bg.wasm"></script>"##;

    #[test]
    fn what_a_first_visit_loads_is_followed_from_the_page() {
        let site = Site::new(
            "followed",
            &[
                ("index.html", PAGE),
                (
                    "app-1.css",
                    "@import \"more.css\"; a { background: url('img/motif.svg#x') }",
                ),
                (
                    "more.css",
                    "b { background: url(data:image/png;base64,AAAA) }",
                ),
                ("img/motif.svg", "<svg/>"),
                ("icon.svg", "<svg/>"),
                (
                    "app.webmanifest",
                    "{\"icons\":[{\"src\":\"icon-512.png\"}]}",
                ),
                ("icon-512.png", "big"),
                (
                    "boot.js",
                    "import(data.js); navigator.serviceWorker.register('./sw.js');",
                ),
                ("sw.js", "// it's \"late.js\"\nconst x = `a.b`;"),
                ("late.js", ""),
                (
                    "app-1.js",
                    "import { f } from './snippets/a/inline0.js'; new URL('app-1_bg.wasm', here)",
                ),
                ("snippets/a/inline0.js", "export function f() {}"),
                ("app-1_bg.wasm", "wasm"),
                ("about.html", "other page"),
                ("roster_bg.wasm", "for the worker only"),
            ],
        );
        let files = first_visit(&site.0).expect("all there");
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        assert_eq!(
            files,
            [
                "app-1.css",
                "app-1.js",
                "app-1_bg.wasm",
                "app.webmanifest",
                "boot.js",
                "icon.svg",
                "img/motif.svg",
                "index.html",
                "late.js",
                "more.css",
                "snippets/a/inline0.js",
                "sw.js",
            ]
        );
    }

    #[test]
    fn what_is_loaded_later_is_listed_in_folders_too() {
        let site = Site::new(
            "folders",
            &[
                ("index.html", PAGE),
                ("cek/index.html", "cek"),
                ("a.png", ""),
            ],
        );
        let files: Vec<String> = all(&site.0).expect("listed").into_iter().collect();
        assert_eq!(files, ["a.png", "cek/index.html", "index.html"]);
        let rows = rows(&site.0, files.into_iter().collect()).expect("measured");
        assert_eq!(rows.len(), 3);
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
            let site = Site::new(name, &[("index.html", page)]);
            let error = first_visit(&site.0).expect_err(name).to_string();
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn a_public_url_does_not_hide_a_file() {
        let site = Site::new("public-url", &[("index.html", ""), ("a/b.js", "")]);
        for reference in ["/lindungi/a/b.js", "/a/b.js", "./a/b.js", "a/b.js?v=1"] {
            assert_eq!(
                locate(&site.0, "index.html", reference).as_deref(),
                Some("a/b.js"),
                "{reference}"
            );
        }
        assert_eq!(
            locate(&site.0, "a/b.js", "../index.html").as_deref(),
            Some("index.html")
        );
        assert_eq!(locate(&site.0, "index.html", "/lindungi/c.js"), None);
    }

    #[test]
    fn the_budget_is_kept_to_the_byte() {
        assert!(judge(BUDGET).is_ok());
        assert_eq!(
            told(143_560).expect("within"),
            "143 560 of 153 600 bytes by brotli (143.6 of 153.6 KB): 10 040 bytes (10.0 KB)"
        );
        let error = judge(BUDGET + 1).expect_err("one too many").to_string();
        assert!(error.contains("153 601 of 153 600"), "{error}");
    }

    #[test]
    fn compression_is_measured() {
        let bytes = measure(&b"iuran ".repeat(1000)).expect("measured");
        assert_eq!(bytes.raw, 6000);
        assert!(bytes.brotli < bytes.gzip && bytes.gzip < 100, "{bytes:?}");
    }

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1 000"),
            (1_234_567, "1 234 567"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}
