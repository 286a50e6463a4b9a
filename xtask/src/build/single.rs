//! The whole app in one file, which opens by a double click: from a USB stick, from a chat, without a
//! server and without a network (docs/decisions/22).
//!
//! The files that the page loads are in it as `data:` addresses. Browsers let a page from a file load
//! nothing else, and its own policy allows nothing else either.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};

use crate::build::preview::NAME;
use crate::project::dist;
use crate::project::html;
use crate::project::repo;
use crate::run::progress::say;

/// The Content-Security-Policy of the file, which lets it load nothing but itself.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' data:; \
    style-src 'unsafe-inline'; img-src data: blob:; connect-src data:; base-uri 'none'; form-action 'none'";

/// The names by which the two scripts import each other, since scripts inside a page have no addresses.
const APP: &str = "lindungi-app";
const PARTS: &str = "lindungi-parts";

/// Returns the path of the file if no other is named.
pub(crate) fn default_file() -> PathBuf {
    repo::target().join("lindungi.html")
}

/// Writes the built app as one file. `site` is the whole address of the app on the web, for links: nobody
/// else can open a link to this file.
pub(crate) fn write(dist: &Path, file: &Path, site: Option<&str>) -> Result<()> {
    let page = dist::read(dist, "index.html")?;
    let whole = with_all(dist, &page, &loader(dist, &page, site)?)?;
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, &whole).with_context(|| file.display().to_string())?;
    let weight = whole.len().div_ceil(1000);
    say(&format!("{NAME} is in {} ({weight} KB)", file.display()));
    Ok(())
}

/// Returns the scripts that load the app, with the app in them.
fn loader(dist: &Path, page: &str, site: Option<&str>) -> Result<String> {
    let script = dist::loader(page)?;
    let named = |attribute: &str| {
        let name = script
            .get(attribute)
            .and_then(|name| name.rsplit('/').next());
        name.map(str::to_owned)
            .with_context(|| format!("dist/index.html has no {attribute}"))
    };
    let (app, boot) = (named("data-js")?, named("src")?);
    let glue = dist::read(dist, &app)?;
    let parts = between(&glue, "from \"./", "\"").context("the app has no parts")?;
    let glue = glue.replace(&format!("\"./{parts}\""), &format!("\"{PARTS}\""));
    let mut link =
        dist::read(dist, &parts)?.replace(&format!("\"./{app}\""), &format!("\"{APP}\""));
    while let Some(part) = between(&link, "new URL(\"./", "\"") {
        let data = data(dist, &part)?;
        link = link.replace(&format!("\"./{part}\""), &format!("\"{data}\""));
    }
    let (glue, link) = (script_data(&glue), script_data(&link));
    let map = format!(
        "<script type=\"importmap\">{{\"imports\":{{\"{APP}\":\"{glue}\",\"{PARTS}\":\"{link}\"}}}}</script>\n"
    );

    let mut attributes = String::new();
    for (name, value) in script
        .attributes
        .iter()
        .filter(|(name, _)| name.starts_with("data-"))
    {
        let file = value
            .strip_prefix("./")
            .filter(|file| dist.join(file).is_file());
        let value = match file {
            _ if name == "data-js" => glue.clone(),
            Some(file) => data(dist, file)?,
            None => value.clone(),
        };
        attributes.extend([" ", name, "=\"", &value, "\""]);
    }
    if let Some(site) = site {
        attributes.extend([" data-site=\"", site, "\""]);
    }
    let boot = script_of(dist, &boot)?;
    Ok(format!(
        "{map}<script type=\"module\"{attributes}>\n{boot}</script>\n"
    ))
}

/// Returns the name of the script in these tags, or `None`.
fn script(tags: &[html::Tag]) -> Option<&str> {
    let name = tags.iter().find(|tag| tag.name == "script")?.get("src")?;
    Some(name.trim_start_matches("./"))
}

/// Reads a script of the build; fails if the script cannot stand in a page.
fn script_of(dist: &Path, name: &str) -> Result<String> {
    let script = dist::read(dist, name)?;
    ensure!(
        !script.contains("</script"),
        "{name} cannot stand in a page"
    );
    Ok(script)
}

/// Returns the page with every file in it that it loads.
fn with_all(dist: &Path, page: &str, loader: &str) -> Result<String> {
    let mut whole = String::new();
    for line in page.lines() {
        let tags = html::tags(line);
        let has = |name: &str, value: &str| tags.iter().any(|tag| tag.get(name) == Some(value));
        if has("http-equiv", "Content-Security-Policy") {
            whole.extend([
                "    <meta http-equiv=\"Content-Security-Policy\" content=\"",
                POLICY,
                "\">\n",
            ]);
        } else if has("rel", "stylesheet") {
            let href = tags
                .iter()
                .find_map(|tag| tag.get("href"))
                .unwrap_or_default();
            let styles = dist::read(dist, href.trim_start_matches("./"))?;
            ensure!(
                !styles.contains("</style"),
                "the styles cannot stand in a page"
            );
            whole.extend(["<style>\n", &styles, "</style>\n"]);
        } else if has("rel", "icon") {
            let href = tags
                .iter()
                .find_map(|tag| tag.get("href"))
                .unwrap_or_default();
            let icon = data(dist, href.trim_start_matches("./"))?;
            whole.extend(["    <link rel=\"icon\" href=\"", &icon, "\">\n"]);
        } else if line.contains("data-wasm=") {
            whole.push_str(loader);
        } else if let Some(name) = script(&tags) {
            whole.extend(["<script>\n", &script_of(dist, name)?, "</script>\n"]);
        } else if !["modulepreload", "manifest", "apple-touch-icon"]
            .iter()
            .any(|rel| has("rel", rel))
        {
            whole.extend([line, "\n"]);
        }
    }
    ensure!(
        whole.contains("</head>") && !whole.contains("src=\"./") && !whole.contains("href=\"./"),
        "the file would load another"
    );
    Ok(whole)
}

/// Returns the text between the first `before` and the next `after`, or `None`.
fn between(text: &str, before: &str, after: &str) -> Option<String> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found.to_owned())
}

fn script_data(script: &str) -> String {
    address("text/javascript", script.as_bytes())
}

/// Returns a file of the build as a `data:` address.
fn data(dist: &Path, name: &str) -> Result<String> {
    let content = fs::read(dist.join(name)).with_context(|| format!("dist/{name}"))?;
    let kind = mime_guess::from_path(name)
        .first_raw()
        .with_context(|| name.to_owned())?;
    let kind = if kind == "text/plain" {
        "text/plain;charset=utf-8"
    } else {
        kind
    };
    Ok(address(kind, &content))
}

fn address(kind: &str, content: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(content))
}
