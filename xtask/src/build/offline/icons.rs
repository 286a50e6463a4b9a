//! The icons of the installed app: `public/icon.svg` as pictures in the sizes that systems need.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::build::drawing::{self, Drawing, Ground, checksum};
use crate::project::repo;
use crate::run::progress::say;

/// The drawing and the folder of its pictures, below the root.
const DRAWING: &str = "public/icon.svg";
const FOLDER: &str = "public/icons";

/// The attribute that rounds the corners of the drawing.
const ROUND: &str = " rx=\"14\"";

/// A square picture of the icon. `side` is in pixels.
struct Icon {
    name: &'static str,
    side: u32,
    /// Whether the picture fills its square, without round corners: the system cuts it into its own shape.
    full_bleed: bool,
    /// The purpose of the picture in the manifest, or `None` if the page names the picture itself.
    purpose: Option<&'static str>,
}

const ICONS: [Icon; 4] = [
    Icon {
        name: "icon-192.png",
        side: 192,
        full_bleed: false,
        purpose: Some("any"),
    },
    Icon {
        name: "icon-512.png",
        side: 512,
        full_bleed: false,
        purpose: Some("any"),
    },
    Icon {
        name: "icon-maskable-512.png",
        side: 512,
        full_bleed: true,
        purpose: Some("maskable"),
    },
    Icon {
        name: "icon-180.png",
        side: 180,
        full_bleed: true,
        purpose: None,
    },
];

/// Returns the icons for the manifest, as JSON.
pub(super) fn listed() -> Vec<Value> {
    let in_manifest = |icon: &Icon| {
        let size = format!("{0}x{0}", icon.side);
        Some(
            json!({ "src": format!("./{}", icon.name), "sizes": size, "type": "image/png", "purpose": icon.purpose? }),
        )
    };
    ICONS.iter().filter_map(in_manifest).collect()
}

/// Copies the icons into the site.
pub(super) fn copy(root: &Path, dist: &Path) -> Result<()> {
    for icon in &ICONS {
        fs::copy(root.join(FOLDER).join(icon.name), dist.join(icon.name)).context(icon.name)?;
    }
    Ok(())
}

/// Renders every icon anew.
pub(crate) fn make(drawing: &Drawing) -> Result<()> {
    let root = repo::root();
    let mut made = toml::Table::new();
    for icon in &ICONS {
        let svg = svg(&root, icon)?;
        let picture = drawing.png(&svg, (icon.side, icon.side), Ground::None)?;
        fs::create_dir_all(root.join(FOLDER))?;
        fs::write(root.join(FOLDER).join(icon.name), &picture).context(icon.name)?;
        made.insert(icon.name.to_owned(), checksum(&svg).into());
        say(&format!("{FOLDER}/{}: {} bytes", icon.name, picture.len()));
    }
    drawing::write_checksums(&root.join(FOLDER), &made)
}

/// Returns the faults of the icons below the root: each a file and a message.
pub(crate) fn faults(root: &Path) -> Vec<(String, String)> {
    let made = drawing::checksums(&root.join(FOLDER));
    let fault = |icon: &Icon| -> Result<()> {
        if made.get(icon.name).and_then(toml::Value::as_str) != Some(&checksum(&svg(root, icon)?)) {
            bail!("its drawing has changed: `cargo xtask cards` makes it anew");
        }
        let picture = fs::read(root.join(FOLDER).join(icon.name))?;
        match drawing::size_of_png(&picture) {
            Some((width, height)) if (width, height) == (icon.side, icon.side) => Ok(()),
            found => bail!("it should be {0} by {0}, and is {found:?}", icon.side),
        }
    };
    ICONS
        .iter()
        .filter_map(|icon| {
            let what = format!("{:#}", fault(icon).err()?);
            Some((format!("{FOLDER}/{}", icon.name), what))
        })
        .collect()
}

/// Returns the drawing of an icon: with its size, and without round corners if it fills its square.
fn svg(root: &Path, icon: &Icon) -> Result<String> {
    let drawing = fs::read_to_string(root.join(DRAWING)).context(DRAWING)?;
    if !drawing.contains(ROUND) || !drawing.contains("<svg ") {
        bail!("{DRAWING} is not svg as expected: where are its round corners?");
    }
    let sized = format!("<svg width=\"{0}\" height=\"{0}\" ", icon.side);
    let drawing = drawing.replacen("<svg ", &sized, 1);
    Ok(if icon.full_bleed {
        drawing.replacen(ROUND, "", 1)
    } else {
        drawing
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icons_are_those_of_the_drawing() {
        assert_eq!(faults(&repo::root()), []);
    }
}
