//! Makes the built app one that can be installed and opens without a network (docs/decisions/20).
//!
//! - [`manifest`]: the names and colours of the installed app
//! - [`icons`]: the icons of the installed app
//!
//! This module lists the files that the device keeps, and names the build.

pub(crate) mod icons;
mod manifest;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

use crate::build::weight;
use crate::project::{content_hash, dist};

/// The service worker, which keeps the app on the device: its name in `public/` and in the site.
const WORKER: &str = "sw.js";

/// The placeholders in the service worker for the name of the build and for its files.
const BUILD: &str = "__BUILD__";
const FILES: &str = "__FILES__";

/// The links by which browsers find the manifest and icon of the app, and the link in the page before which
/// they are put.
const LINKS: &str = "<link rel=\"manifest\" href=\"./manifest.webmanifest\">\n\
    <link rel=\"apple-touch-icon\" href=\"./icon-180.png\">\n";
const ICON: &str = "<link rel=\"icon\"";

/// Writes the files of the installed app into the built site. Runs after every step that changes a file,
/// since the service worker holds the hashes of all files.
pub(crate) fn write(root: &Path, dist: &Path) -> Result<()> {
    icons::copy(root, dist)?;
    fs::write(dist.join(manifest::FILE), manifest::text(root)?).context(manifest::FILE)?;
    let mut page = dist::read(dist, "index.html")?;
    dist::replace(&mut page, ICON, &format!("{LINKS}{ICON}"))?;
    dist::write(dist, "index.html", page)?;
    let names = files_to_keep(dist)?;
    let build = name_build(dist, &names)?;
    let worker = fs::read_to_string(root.join("public").join(WORKER)).context(WORKER)?;
    for place in [BUILD, FILES] {
        if !worker.contains(place) {
            bail!("public/{WORKER} does not hold {place}");
        }
    }
    let files = names
        .iter()
        .map(|name| {
            let content = fs::read(dist.join(name)).with_context(|| format!("dist/{name}"))?;
            Ok((name.as_str(), integrity(&content)))
        })
        .collect::<Result<BTreeMap<&str, String>>>()?;
    let files = serde_json::to_string_pretty(&files)?;
    let worker = worker.replace(BUILD, &build).replace(FILES, &files);
    fs::write(dist.join(WORKER), worker).context(WORKER)
}

/// Lists the files that the device keeps: all that a page of the app may request.
fn files_to_keep(dist: &Path) -> Result<Vec<String>> {
    let mut names = dist::files(dist)?;
    names.retain(|name| {
        let picture = Path::new(name)
            .extension()
            .is_some_and(|ending| ending == "png");
        // Pictures are for other apps and for the system, which keep their own copies.
        !picture && name != WORKER && name != manifest::FILE
    });
    Ok(names.into_iter().collect())
}

/// Names the build by the names and contents of its files, writes the name and the size in KB into the
/// page, and returns the name.
fn name_build(dist: &Path, names: &[String]) -> Result<String> {
    let mut parts: Vec<Vec<u8>> = Vec::new();
    for name in names {
        parts.push(name.clone().into_bytes());
        parts.push(fs::read(dist.join(name)).with_context(|| format!("dist/{name}"))?);
    }
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    let build = content_hash(&parts);
    let weight = weight::by_brotli(dist, names)?.div_ceil(1000);
    let mut page = dist::read(dist, "index.html")?;
    dist::set_on_loader(&mut page, "data-build", &build)?;
    dist::set_on_loader(&mut page, "data-weight", &weight.to_string())?;
    dist::write(dist, "index.html", page)?;
    Ok(build)
}

/// Returns the hash that a browser compares a file with, in the form of Subresource Integrity.
fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::repo;

    /// Writes a site of these files into a temporary folder.
    fn site(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
        let dist =
            std::env::temp_dir().join(format!("lindungi-offline-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&dist);
        for (name, content) in files {
            let file = dist.join(name);
            fs::create_dir_all(file.parent().expect("a folder")).expect("made");
            fs::write(file, content).expect("written");
        }
        dist
    }

    const PAGE: &str = "<link rel=\"icon\" href=\"./a.svg\"><script data-js=\"a-1.js\" data-wasm=\"a-1.wasm\"></script>";

    #[test]
    fn every_file_but_pictures_is_kept_with_its_hash() {
        let files = [
            ("index.html", PAGE),
            ("cek/index.html", "cek"),
            ("a-1.js", ""),
            ("card-a-1.png", "x"),
        ];
        let dist = site("files", &files);
        write(&repo::root(), &dist).expect("written");
        let worker = fs::read_to_string(dist.join(WORKER)).expect("read");
        assert!(
            worker.contains("\"a-1.js\": \"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\""),
            "{worker}"
        );
        let page = fs::read(dist.join("index.html")).expect("read");
        assert!(worker.contains(&format!("\"index.html\": \"{}\"", integrity(&page))));
        assert!(worker.contains("\"cek/index.html\""));
        for absent in [".png", manifest::FILE, "\"sw.js\"", BUILD, FILES] {
            assert!(!worker.contains(absent), "{absent}");
        }
        fs::remove_dir_all(dist).expect("removed");
    }

    #[test]
    fn a_build_is_named_by_all_that_is_in_it() {
        let named = |name: &str, content: &str| {
            let dist = site(name, &[("index.html", PAGE), ("a-1.wasm", content)]);
            write(&repo::root(), &dist).expect("written");
            let page = fs::read_to_string(dist.join("index.html")).expect("read");
            let worker = fs::read_to_string(dist.join(WORKER)).expect("read");
            let (_, build) = page.split_once("data-build=\"").expect("a build");
            let build = build[..16].to_owned();
            assert!(worker.contains(&format!("const BUILD = \"{build}\"")));
            fs::remove_dir_all(dist).expect("removed");
            build
        };
        assert_eq!(named("one", "1"), named("same", "1"));
        assert_ne!(named("one", "1"), named("other", "2"));
    }
}
