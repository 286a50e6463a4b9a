//! Renders SVG drawings to PNG pictures with Chromium. The pictures are in the repository, so that a build
//! needs no browser; `made.toml` beside them has the checksum of the drawing that each was made from.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::project::repo;
use crate::run::process::run_quietly;
use crate::setup::browsers;

/// The background of a drawing: white or transparent.
#[derive(Clone, Copy)]
pub(crate) enum Ground {
    White,
    None,
}

/// Chromium and the folder in which it renders pictures.
pub(crate) struct Drawing {
    chromium: PathBuf,
    scratch: PathBuf,
}

impl Drawing {
    /// Finds Chromium and empties the folder. Installs Chromium if it is missing.
    pub(crate) fn new() -> Result<Self> {
        let chromium = browsers::chromium_alone()?;
        let scratch = repo::target().join("lindungi-drawing");
        let _ = fs::remove_dir_all(&scratch);
        fs::create_dir_all(&scratch).context("the folder for drawing")?;
        Ok(Self { chromium, scratch })
    }

    /// Renders an SVG drawing as PNG, `width` by `height` pixels.
    pub(crate) fn png(
        &self,
        drawing: &str,
        (width, height): (u32, u32),
        ground: Ground,
    ) -> Result<Vec<u8>> {
        let (file, picture) = (
            self.scratch.join("drawing.svg"),
            self.scratch.join("picture.png"),
        );
        fs::write(&file, drawing)?;
        run_quietly(
            Command::new(&self.chromium)
                .args(["--headless", "--no-sandbox", "--disable-gpu"])
                .args(["--disable-background-networking", "--hide-scrollbars"])
                .arg("--force-device-scale-factor=1")
                .args(match ground {
                    Ground::White => &[][..],
                    Ground::None => &["--default-background-color=00000000"],
                })
                .arg(format!("--window-size={width},{height}"))
                .arg(format!(
                    "--user-data-dir={}",
                    self.scratch.join("profile").display()
                ))
                .arg(format!("--screenshot={}", picture.display()))
                .arg(&file),
        )?;
        fs::read(&picture).context("Chromium made no picture")
    }
}

/// Returns the CRC-32 of a drawing as 8 hex digits: it shows a change, but does not resist an attacker.
pub(crate) fn checksum(svg: &str) -> String {
    let mut sum = flate2::Crc::new();
    // By lines, so that the line endings of a checkout make no difference.
    for line in svg.lines() {
        sum.update(line.as_bytes());
        sum.update(b"\n");
    }
    format!("{:08x}", sum.sum())
}

/// Reads the checksums of the drawings that the pictures of a folder were made from, by the names of the
/// pictures. Empty if there is no such file.
pub(crate) fn checksums(folder: &Path) -> toml::Table {
    let made = fs::read_to_string(folder.join(MADE)).ok();
    made.and_then(|made| made.parse().ok()).unwrap_or_default()
}

/// Writes the checksums beside the pictures.
pub(crate) fn write_checksums(folder: &Path, made: &toml::Table) -> Result<()> {
    let text = format!("{HEAD}{made}");
    fs::write(folder.join(MADE), text).context(MADE)
}

/// The file with the checksums.
const MADE: &str = "made.toml";

const HEAD: &str = "# Of what each picture was made: written by `cargo xtask cards`, read by `cargo xtask tidy`.\n";

/// Returns the width and height of a PNG in pixels, or `None` if the file is no PNG.
pub(crate) fn size_of_png(picture: &[u8]) -> Option<(u32, u32)> {
    // A PNG begins with its signature, then the length and the name of its first chunk, which holds the
    // size.
    let header = picture.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let side = |from: usize| {
        header
            .get(from..)?
            .first_chunk()
            .map(|side| u32::from_be_bytes(*side))
    };
    Some((side(0)?, side(4)?))
}
