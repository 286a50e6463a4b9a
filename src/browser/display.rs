//! How large the text is and how strong the contrast, which is remembered on the device. The style
//! sheets go by attributes of the page.

use gloo::utils::document_element;

use super::storage;

const NAME: &str = "display";
const SIZE: &str = "data-size";
const CONTRAST: &str = "data-contrast";

/// How the page is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Display {
    /// The text's size: 0 as usual, 1 large, 2 largest.
    pub size: u8,
    /// Stronger contrast than usual.
    pub contrast: bool,
}

impl Display {
    /// The largest step.
    pub const LARGEST: u8 = 2;

    /// As it was chosen on this device before.
    pub fn remembered() -> Self {
        let kept = storage::get(NAME).unwrap_or_default();
        let (size, contrast) = kept.split_once(' ').unwrap_or_default();
        Self::read(size, contrast == CONTRAST)
    }

    fn read(size: &str, contrast: bool) -> Self {
        let size = size.parse().unwrap_or_default();
        Self {
            size: if size <= Self::LARGEST { size } else { 0 },
            contrast,
        }
    }

    /// Shows the page like this.
    pub fn show(self) {
        let page = document_element();
        // Attributes of these names and values are never refused.
        let _ = page.set_attribute(SIZE, &self.size.to_string());
        let _ = if self.contrast {
            page.set_attribute(CONTRAST, "")
        } else {
            page.remove_attribute(CONTRAST)
        };
    }

    /// Remembers it.
    pub fn remember(self) {
        let contrast = if self.contrast { CONTRAST } else { "" };
        storage::set(NAME, &[&self.size.to_string(), " ", contrast].concat());
    }
}
