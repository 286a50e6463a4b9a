//! The text size and the contrast, which are remembered on the device. The style sheets read them from
//! attributes of the `html` element.

use gloo::utils::document_element;

use super::storage;

const NAME: &str = "display";
const SIZE: &str = "data-size";
const CONTRAST: &str = "data-contrast";

/// The text size and the contrast of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Display {
    /// The text size: 0 is normal, 1 large, 2 largest.
    pub size: u8,
    /// True for a stronger contrast than normal.
    pub contrast: bool,
}

impl Display {
    /// The largest text size.
    pub const LARGEST: u8 = 2;

    /// Returns the settings remembered on this device, or the normal ones.
    pub fn remembered() -> Self {
        let stored = storage::get(NAME).unwrap_or_default();
        let (size, contrast) = stored.split_once(' ').unwrap_or_default();
        Self::read(size, contrast == CONTRAST)
    }

    fn read(size: &str, contrast: bool) -> Self {
        let size = size.parse().unwrap_or_default();
        Self {
            size: if size <= Self::LARGEST { size } else { 0 },
            contrast,
        }
    }

    /// Applies the settings to the page.
    pub fn show(self) {
        let page = document_element();
        // Setting an attribute of this name never fails.
        let _ = page.set_attribute(SIZE, &self.size.to_string());
        let _ = if self.contrast {
            page.set_attribute(CONTRAST, "")
        } else {
            page.remove_attribute(CONTRAST)
        };
    }

    /// Remembers the settings on the device.
    pub fn remember(self) {
        let contrast = if self.contrast { CONTRAST } else { "" };
        storage::set(NAME, &[&self.size.to_string(), " ", contrast].concat());
    }
}
