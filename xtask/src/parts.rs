//! The names of the parts that are loaded later. Trunk hashes the names of the main part only, so
//! the others get theirs here: a browser never mixes files of two builds.

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// The binaries that `index.html` builds beside the main one.
const PARTS: &[&str] = &["lindungi-donor", "lindungi-scan"];

/// Gives each part names by its content, and tells `index.html`.
pub(crate) fn name(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).context("dist/index.html")?;
    for part in PARTS {
        let (glue, code) = (format!("{part}.js"), format!("{part}_bg.wasm"));
        // Not against an attacker: only so that other content has another name.
        let mut hash = DefaultHasher::new();
        for file in [&glue, &code] {
            hash.write(&fs::read(dist.join(file)).with_context(|| format!("dist/{file}"))?);
        }
        let hash = format!("{:016x}", hash.finish());
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
    fs::write(page, html).context("dist/index.html")
}

#[cfg(test)]
mod tests {
    use super::*;

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
                page.push_str(&format!("<script a=\"./{glue}\" b=\"./{wasm}\"></script>"));
            }
            fs::write(dist.join("index.html"), page).expect("written");
            name(&dist).expect("named");
            fs::read_to_string(dist.join("index.html")).expect("read")
        };
        let (one, same, other) = (write("1"), write("1"), write("2"));
        let named = |page: &str| page.split('"').nth(1).map(str::to_owned).expect("a name");
        assert!(dist.join(named(&one)).is_file());
        assert!(!one.contains("lindungi-donor.js"), "{one}");
        assert_eq!(one, same);
        assert_ne!(one, other);
        fs::remove_dir_all(&dist).expect("removed");
    }
}
