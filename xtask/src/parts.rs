//! Finishes the site after Trunk has built it: joins the style sheets, takes comments out, and adds the files that
//! are loaded later, which are the other parts of the app and the sentences of the other languages.
//!
//! Trunk hashes the names of the main part only, so these get theirs here: a browser never mixes
//! files of two builds.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::content_hash::content_hash;
use crate::html;
use crate::slim;
use crate::tidy::sentences;

/// The binaries that `index.html` builds beside the main one.
const PARTS: &[&str] = &["lindungi-scan", "lindungi-sheet", "lindungi-roster-worker"];

/// The scripts of `public/` that `index.html` names as they are.
const SCRIPTS: &[&str] = &[
    "watch.js",
    "boot.js",
    "guard.js",
    "offline.js",
    "scan.js",
    "sheet.js",
    "roster.js",
];

/// Puts the style sheets of the page into one file in their order: one request instead of many, and
/// what they have in common is compressed once.
pub(crate) fn styles(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).context("dist/index.html")?;
    let mut sheet = String::new();
    let mut rest = String::new();
    for line in html.lines() {
        let tags = html::tags(line);
        let Some(link) = tags.iter().find(|tag| tag.get("rel") == Some("stylesheet")) else {
            rest.push_str(line);
            rest.push('\n');
            continue;
        };
        let name = link.get("href").and_then(|href| href.rsplit('/').next());
        let file = dist.join(name.context("a style sheet without an address")?);
        let styles = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        fs::remove_file(&file).with_context(|| file.display().to_string())?;
        if sheet.is_empty() {
            // The first one keeps its place in the page.
            rest.push_str(line);
            rest.push('\n');
        }
        match link.get("media") {
            Some(media) => sheet.extend(["@media ", media, " {\n", &styles, "}\n"]),
            None => sheet.push_str(&styles),
        }
    }
    let sheet = slim::styles(&sheet);
    let name = format!("styles-{}.css", content_hash(&[sheet.as_bytes()]));
    let first = html::tags(&rest)
        .iter()
        .find(|tag| tag.get("rel") == Some("stylesheet"))
        .and_then(|tag| Some(tag.get("href")?.rsplit('/').next()?.to_owned()))
        .context("dist/index.html names no style sheet")?;
    fs::write(dist.join(&name), sheet).with_context(|| format!("dist/{name}"))?;
    fs::write(page, rest.replace(&first, &name)).context("dist/index.html")
}

/// The app is built with the sentences of this language, and loads the others.
const FIRST: &str = "id";

/// The tables of sentences that the app never says: those of the command line, of the
/// JavaScript module and of previews.
const NOT_SAID: [&str; 3] = ["cli_", "module_", "preview_"];

/// The attribute of the script before which the languages are told.
const CODE: &str = "data-wasm=";

/// Writes the sentences of each language but the first from the folder of locales, and tells the
/// script in `index.html` where they are.
pub(crate) fn languages(locales: &Path, dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).context("dist/index.html")?;
    let tags = html::tags(&html);
    let base = tags
        .iter()
        .find_map(|tag| Some(tag.get("data-js")?.rsplit_once('/')?.0.to_owned()))
        .context("dist/index.html names no script")?;
    let mut told = String::new();
    for entry in fs::read_dir(locales).context("locales/")? {
        let path = entry?.path();
        let Some(code) = path.file_stem().and_then(|code| code.to_str()) else {
            continue;
        };
        if code == FIRST {
            continue;
        }
        let text = fs::read_to_string(&path).with_context(|| format!("locales/{code}.toml"))?;
        let lines = lines(
            &text
                .parse()
                .with_context(|| format!("locales/{code}.toml"))?,
        );
        let name = format!("{code}-{}.txt", content_hash(&[lines.as_bytes()]));
        told.extend(["data-", code, "=\"", &base, "/", &name, "\" "]);
        fs::write(dist.join(&name), lines).with_context(|| format!("dist/{name}"))?;
    }
    told.push_str(CODE);
    html = html.replacen(CODE, &told, 1);
    fs::write(page, html).context("dist/index.html")
}

/// The sentences as the text crate loads them: one a line, in the order of their keys. Those that
/// the app never says leave their line empty.
fn lines(table: &toml::Table) -> String {
    let mut lines = String::new();
    for (key, sentence) in sentences::flattened(table, "_") {
        if !NOT_SAID.iter().any(|table| key.starts_with(table)) {
            lines.push_str(&sentence);
        }
        lines.push('\n');
    }
    lines
}

/// Gives each part names by its content, and tells `index.html`.
pub(crate) fn name(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).context("dist/index.html")?;
    for part in PARTS {
        let (glue, code) = (format!("{part}.js"), format!("{part}_bg.wasm"));
        slim_script(&dist.join(&glue))?;
        let read =
            |file: &String| fs::read(dist.join(file)).with_context(|| format!("dist/{file}"));
        let hash = content_hash(&[&read(&glue)?, &read(&code)?]);
        for (old, new) in [
            (&glue, format!("{part}-{hash}.js")),
            (&code, format!("{part}-{hash}_bg.wasm")),
        ] {
            if !html.contains(old.as_str()) {
                bail!("dist/index.html does not name {old}");
            }
            html = html.replace(old.as_str(), &new);
            fs::rename(dist.join(old), dist.join(&new)).with_context(|| format!("dist/{new}"))?;
        }
    }
    for script in SCRIPTS {
        let content = fs::read_to_string(dist.join(script));
        let content = content.with_context(|| format!("dist/{script}"))?;
        let content = slim::script(&content).with_context(|| format!("dist/{script}"))?;
        let (stem, _) = script
            .split_once('.')
            .context("a script without an ending")?;
        let new = format!("{stem}-{}.js", content_hash(&[content.as_bytes()]));
        // Other names end in it.
        let (named, then) = (format!("/{script}\""), format!("/{new}\""));
        if !html.contains(&named) {
            bail!("dist/index.html does not name {script}");
        }
        html = html.replace(&named, &then);
        fs::remove_file(dist.join(script)).with_context(|| format!("dist/{script}"))?;
        fs::write(dist.join(&new), content).with_context(|| format!("dist/{new}"))?;
    }
    fs::write(page, html).context("dist/index.html")
}

fn slim_script(file: &Path) -> Result<()> {
    let name = || file.display().to_string();
    let script = fs::read_to_string(file).with_context(name)?;
    fs::write(file, slim::script(&script).with_context(name)?).with_context(name)
}

/// Takes the comments out of the page.
pub(crate) fn slim_page(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).context("dist/index.html")?;
    fs::write(page, slim::page(&html)).context("dist/index.html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheets_become_one_in_their_order() {
        let dist = std::env::temp_dir().join(format!("lindungi-styles-{}", std::process::id()));
        fs::create_dir_all(&dist).expect("a folder");
        let page = "<head>\n<link rel=\"stylesheet\" href=\"/a/one-1.css\"/>\n<link rel=\"stylesheet\" href=\"/a/two-2.css\" media=\"print\"/>\n</head>\n";
        for (name, content) in [
            ("index.html", page),
            ("one-1.css", "a{}\n"),
            ("two-2.css", "b{}\n"),
        ] {
            fs::write(dist.join(name), content).expect("written");
        }
        styles(&dist).expect("put into one");
        let html = fs::read_to_string(dist.join("index.html")).expect("read");
        let tags = html::tags(&html);
        let links: Vec<&str> = tags.iter().filter_map(|tag| tag.get("href")).collect();
        let [link] = links[..] else { panic!("{html}") };
        let sheet = link.strip_prefix("/a/").expect("in the same folder");
        let sheet = fs::read_to_string(dist.join(sheet)).expect("read");
        assert_eq!(sheet, "a{}\n@media print {\nb{}\n}\n");
        assert!(!dist.join("one-1.css").exists() && !dist.join("two-2.css").exists());
        fs::remove_dir_all(&dist).expect("removed");
    }

    #[test]
    fn a_language_is_one_sentence_a_line_in_the_order_of_the_keys() {
        let table = "[b_x]\na = \"3\"\n[b]\ny = \"4\"\nx = \"2\"\n[a]\nz = \"1\"\n[cli]\nq = \"0\"\n[module]\nq = \"0\"";
        let table = table.parse().expect("sentences");
        assert_eq!(lines(&table), "1\n2\n3\n4\n\n\n");
    }

    #[test]
    fn a_part_is_named_by_its_content() {
        let dist = std::env::temp_dir().join(format!("lindungi-parts-{}", std::process::id()));
        let write = |code: &str| {
            fs::create_dir_all(&dist).expect("a folder");
            let mut page = String::new();
            for part in PARTS {
                let (glue, wasm) = (format!("{part}.js"), format!("{part}_bg.wasm"));
                fs::write(dist.join(&glue), "glue").expect("written");
                fs::write(dist.join(&wasm), code).expect("written");
                page.extend(["<script a=\"./", &glue, "\" b=\"./", &wasm, "\"></script>"]);
            }
            for script in SCRIPTS {
                fs::write(dist.join(script), "script").expect("written");
                page.extend(["<script src=\"./", script, "\"></script>"]);
            }
            fs::write(dist.join("index.html"), page).expect("written");
            name(&dist).expect("named");
            fs::read_to_string(dist.join("index.html")).expect("read")
        };
        let (one, same, other) = (write("1"), write("1"), write("2"));
        let named = |page: &str| page.split('"').nth(1).map(str::to_owned).expect("a name");
        assert!(dist.join(named(&one)).is_file());
        assert!(
            !one.contains("\"./boot.js") && one.contains("\"./boot-"),
            "{one}"
        );
        assert!(!one.contains("lindungi-scan.js"), "{one}");
        assert_eq!(one, same);
        assert_ne!(one, other);
        fs::remove_dir_all(&dist).expect("removed");
    }
}
