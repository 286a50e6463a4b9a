//! Drawings in SVG made into pictures, by a Chromium. The pictures are in the tree, so that a build needs
//! no browser; beside them stands of what each was made.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::project::repo;
use crate::run::process::run_quietly;
use crate::setup::browsers;

/// What is behind a drawing.
#[derive(Clone, Copy)]
pub(crate) enum Ground {
    White,
    None,
}

/// Where pictures are made.
pub(crate) struct Drawing {
    chromium: PathBuf,
    scratch: PathBuf,
}

impl Drawing {
    /// Chromium is installed where it is missing.
    pub(crate) fn new() -> Result<Self> {
        let chromium = browsers::chromium_alone()?;
        let scratch = repo::target().join("lindungi-drawing");
        let _ = fs::remove_dir_all(&scratch);
        fs::create_dir_all(&scratch).context("the folder for drawing")?;
        Ok(Self { chromium, scratch })
    }

    /// The drawing as PNG, so many points wide and high, on white or on nothing.
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

/// What tells one drawing from another. Not against an attacker.
pub(crate) fn checksum(svg: &str) -> String {
    let mut sum = flate2::Crc::new();
    // However the lines end where it was checked out.
    for line in svg.lines() {
        sum.update(line.as_bytes());
        sum.update(b"\n");
    }
    format!("{:08x}", sum.sum())
}

/// The checksums of what the pictures of a folder were made of, by their names.
pub(crate) fn checksums(folder: &Path) -> toml::Table {
    let made = fs::read_to_string(folder.join(MADE)).ok();
    made.and_then(|made| made.parse().ok()).unwrap_or_default()
}

/// Writes them beside the pictures.
pub(crate) fn write_checksums(folder: &Path, made: &toml::Table) -> Result<()> {
    let text = format!("{HEAD}{made}");
    fs::write(folder.join(MADE), text).context(MADE)
}

/// Where they stand.
const MADE: &str = "made.toml";

const HEAD: &str = "# Of what each picture was made: written by `cargo xtask cards`, read by `cargo xtask tidy`.\n";

/// How wide and high a PNG is; nothing where it is none.
pub(crate) fn size_of_png(picture: &[u8]) -> Option<(u32, u32)> {
    // It begins with its signature, then the length and the name of its first part, which says the size.
    let header = picture.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let side = |from: usize| {
        header
            .get(from..)?
            .first_chunk()
            .map(|side| u32::from_be_bytes(*side))
    };
    Some((side(0)?, side(4)?))
}
