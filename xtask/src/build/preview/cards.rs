//! The pictures of previews, called cards: drawn in SVG, with sentences of `locales/` put in, and rendered
//! to PNG, since apps that show previews take no SVG.
//!
//! `cargo xtask tidy` reports a card whose drawing or words have changed since it was rendered.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::{NAME, SHARED_PAGES, SharedPage, escaped, filled};
use crate::build::drawing::{self, Drawing, Ground, checksum};
use crate::project::content_hash;
use crate::project::locales::Sentences;
use crate::project::repo;
use crate::run::progress::say;

/// The size, in pixels, that every network shows uncut.
pub(super) const WIDTH: u32 = 1200;
pub(super) const HEIGHT: u32 = 630;

/// The largest size of a card, in bytes: some messengers give up on a picture that loads slowly.
const MAX_BYTES: usize = 60 * 1024;

/// The folder of the drawings and the cards, below the root.
const FOLDER: &str = "public/cards";

/// The frame around the drawing of every card.
const FRAME: &str = "frame.svg";

/// Returns the path of the card of a shared page in the repository.
pub(super) fn file(root: &Path, shared: &SharedPage) -> PathBuf {
    root.join(FOLDER).join(shared.name).with_extension("png")
}

/// Copies the card of a shared page into the folder of the site and returns its name. The name has the hash of
/// the content, so that apps that keep previews fetch a new card.
pub(super) fn publish(root: &Path, dist: &Path, shared: &SharedPage) -> Result<String> {
    let file = file(root, shared);
    let picture = fs::read(&file).with_context(|| file.display().to_string())?;
    let name = format!("card-{}-{}.png", shared.name, content_hash(&[&picture]));
    fs::write(dist.join(&name), picture).with_context(|| format!("dist/{name}"))?;
    Ok(name)
}

/// Renders every card anew, in the sans-serif font of this machine.
pub(crate) fn make(drawing: &Drawing) -> Result<()> {
    let root = repo::root();
    let words = Sentences::read(&root, "id")?;
    let mut made = toml::Table::new();
    for shared in &SHARED_PAGES {
        let svg = svg(&root, shared, &words)?;
        let content = drawing.png(&svg, (WIDTH, HEIGHT), Ground::White)?;
        fit(&content).with_context(|| format!("the card {}", shared.name))?;
        let file = file(&root, shared);
        fs::write(&file, &content).with_context(|| file.display().to_string())?;
        made.insert(shared.name.to_owned(), checksum(&svg).into());
        say(&format!(
            "{FOLDER}/{}.png: {} bytes",
            shared.name,
            content.len()
        ));
    }
    drawing::write_checksums(&root.join(FOLDER), &made)
}

/// Returns the faults of the cards below the root: each a file and a message.
pub(crate) fn faults(root: &Path, words: &Sentences) -> Vec<(String, String)> {
    let made = drawing::checksums(&root.join(FOLDER));
    let fault = |shared: &SharedPage| -> Result<()> {
        let now = checksum(&svg(root, shared, words)?);
        if made.get(shared.name).and_then(toml::Value::as_str) != Some(&now) {
            bail!("its drawing or its words have changed: `cargo xtask cards` makes it anew");
        }
        fit(&fs::read(file(root, shared))?)
    };
    SHARED_PAGES
        .iter()
        .filter_map(|shared| {
            let what = format!("{:#}", fault(shared).err()?);
            Some((format!("{FOLDER}/{}.png", shared.name), what))
        })
        .collect()
}

/// Returns the card of a shared page as SVG.
fn svg(root: &Path, shared: &SharedPage, words: &Sentences) -> Result<String> {
    let read = |name: &str| {
        let file = root.join(FOLDER).join(name);
        fs::read_to_string(&file).with_context(|| file.display().to_string())
    };
    Ok(filled(
        &read(FRAME)?,
        &[
            ("drawing", &read(&format!("{}.svg", shared.name))?),
            ("name", NAME),
            ("title", &escaped(words.get(shared.words)?)),
        ],
    ))
}

/// Fails unless a picture is a PNG of the right size and small enough.
fn fit(picture: &[u8]) -> Result<()> {
    match drawing::size_of_png(picture) {
        Some((WIDTH, HEIGHT)) if picture.len() <= MAX_BYTES => Ok(()),
        Some((WIDTH, HEIGHT)) => bail!("{} bytes are more than {MAX_BYTES}", picture.len()),
        Some((width, height)) => bail!("{width} by {height} is not {WIDTH} by {HEIGHT}"),
        None => bail!("it is no PNG"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cards_are_those_of_their_drawings_and_words() {
        let root = repo::root();
        let words = Sentences::read(&root, "id").expect("sentences");
        assert_eq!(faults(&root, &words), []);
    }

    #[test]
    fn a_changed_sentence_or_drawing_is_noticed() {
        let root = repo::root();
        let text = fs::read_to_string(root.join("locales/id.toml")).expect("sentences");
        let words: Sentences = text.parse().expect("sentences");
        let title = words.get("check.title").expect("a title").to_owned();
        let other = text.replace(&title, "Apakah iuran saya ditanggung?");
        let faults = faults(&root, &other.parse().expect("sentences"));
        let files: Vec<&str> = faults.iter().map(|(file, _)| file.as_str()).collect();
        assert_eq!(files, ["public/cards/cek.png"], "{faults:?}");
        let frame = svg(&root, &SHARED_PAGES[0], &words).expect("svg");
        assert_ne!(
            checksum(&frame),
            checksum(&frame.replace("#0F5E5A", "#0F5E5B"))
        );
        assert_eq!(checksum(&frame), checksum(&frame.replace('\n', "\r\n")));
    }

    #[test]
    fn only_a_whole_card_of_its_size_is_one() {
        let card = |width: u32, height: u32, more: usize| {
            let mut card = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
            card.extend(width.to_be_bytes());
            card.extend(height.to_be_bytes());
            card.resize(card.len() + more, 0);
            card
        };
        assert!(fit(&card(1200, 630, 5)).is_ok());
        for (picture, part) in [
            (card(1200, 600, 5), "1200 by 600"),
            (card(1200, 630, MAX_BYTES), "more than"),
            (card(1200, 630, 0)[..20].to_vec(), "no PNG"),
            (b"<svg/>".to_vec(), "no PNG"),
        ] {
            let error = fit(&picture).expect_err(part).to_string();
            assert!(error.contains(part), "{error}");
        }
    }
}
