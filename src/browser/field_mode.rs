//! Whether staff use this device to assist one resident after another, and after how long without an
//! input it begins anew by itself. Both are remembered on the device; nothing of a resident is.

use gloo::utils::document_element;

use super::storage;

const NAME: &str = "field";
const ON: &str = "on";
const OFF: &str = "off";

/// What the style sheets go by.
const SHOWN: &str = "data-field";

/// What staff have set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldMode {
    /// Whether field mode is on.
    pub on: bool,
    /// The seconds without an input after which the countdown begins; 0 where it never does.
    pub patience: u32,
}

impl FieldMode {
    /// The seconds to choose from.
    pub const PATIENCE: [u32; 5] = [60, 120, 180, 300, 0];

    /// As it was set on this device before: off, and two minutes, where it never was.
    pub fn remembered() -> Self {
        Self::read(&storage::get(NAME).unwrap_or_default())
    }

    fn read(kept: &str) -> Self {
        let (mode, patience) = kept.split_once(' ').unwrap_or_default();
        let patience = patience.parse().ok();
        Self {
            on: mode == ON,
            patience: patience
                .filter(|seconds| Self::PATIENCE.contains(seconds))
                .unwrap_or(Self::PATIENCE[1]),
        }
    }

    /// Shows the page like this.
    pub fn show(self) {
        let page = document_element();
        // An attribute of this name and value is never refused.
        let _ = if self.on {
            page.set_attribute(SHOWN, "")
        } else {
            page.remove_attribute(SHOWN)
        };
    }

    /// Remembers it.
    pub fn remember(self) {
        storage::set(NAME, &self.write());
    }

    fn write(self) -> String {
        let mode = if self.on { ON } else { OFF };
        [mode, " ", &self.patience.to_string()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_was_set() {
        for on in [true, false] {
            for patience in FieldMode::PATIENCE {
                let field = FieldMode { on, patience };
                assert_eq!(FieldMode::read(&field.write()), field);
            }
        }
    }

    #[test]
    fn what_nobody_can_have_set_is_two_minutes() {
        for (kept, on) in [
            ("", false),
            ("on", false),
            ("on 1", true),
            ("on -120", true),
            ("On 120", false),
            ("off 99999999999", false),
        ] {
            assert_eq!(
                FieldMode::read(kept),
                FieldMode { on, patience: 120 },
                "{kept:?}"
            );
        }
    }
}
