//! The manifest of the installed app, with sentences of `locales/`.

use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::icons;
use crate::build::preview::NAME;
use crate::project::locales::Sentences;

/// The name of the manifest in the site.
pub(crate) const FILE: &str = "manifest.webmanifest";

/// The colours of the system's bars and background, as in `styles/tokens.css`.
const THEME: &str = "#0F5E5A";
const PAPER: &str = "#FBFAF7";

/// The shortcuts in the menu of a long press on the icon: a page, and the key of its name.
const SHORTCUTS: [(&str, &str); 3] = [
    ("./#/cek", "check.title"),
    ("./#/donasi", "donate.title"),
    ("./#/dampingi", "field.title"),
];

/// Returns the manifest as JSON, in the app's first language.
pub(super) fn text(root: &Path) -> Result<String> {
    let words = Sentences::read(root, "id")?;
    let shortcuts = SHORTCUTS
        .iter()
        .map(|(page, name)| Ok(json!({ "name": words.get(name)?, "url": page })))
        .collect::<Result<Vec<_>>>()?;
    let manifest = json!({
        "name": words.get("home.document")?,
        "short_name": NAME,
        "description": words.get("home.lead")?,
        "lang": "id",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": THEME,
        "background_color": PAPER,
        "icons": icons::listed(),
        "shortcuts": shortcuts,
    });
    Ok(serde_json::to_string_pretty(&manifest)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::repo;

    #[test]
    fn every_place_of_it_is_relative() {
        let text = text(&repo::root()).expect("a manifest");
        let manifest: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(manifest["scope"], "./");
        assert_eq!(manifest["shortcuts"].as_array().map(Vec::len), Some(3));
        assert!(!text.contains("http") && !text.contains("\"/"), "{text}");
    }

    #[test]
    fn its_colours_are_those_of_the_styles() {
        let styles = std::fs::read_to_string(repo::root().join("styles/tokens.css")).expect("read");
        for colour in [THEME, PAPER] {
            assert!(
                styles.to_lowercase().contains(&colour.to_lowercase()),
                "{colour}"
            );
        }
    }
}
