//! Field mode: staff use this device to assist one resident after another, and the check starts again by
//! itself after some time without input. The settings are remembered on the device; nothing about a
//! resident is.

use gloo::utils::document_element;

use super::storage;

const NAME: &str = "field";
const ON: &str = "on";
const OFF: &str = "off";

/// The attribute that the style sheets read.
const SHOWN: &str = "data-field";

/// The settings of field mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldMode {
    /// True if field mode is on.
    pub on: bool,
    /// The seconds without input until the countdown starts; 0 means never.
    pub idle_seconds: u32,
}

impl FieldMode {
    /// The choices for `idle_seconds`.
    pub const IDLE_SECONDS: [u32; 5] = [60, 120, 180, 300, 0];

    /// Returns the settings remembered on this device. The default is off and two minutes.
    pub fn remembered() -> Self {
        Self::read(&storage::get(NAME).unwrap_or_default())
    }

    fn read(stored: &str) -> Self {
        let (mode, idle_seconds) = stored.split_once(' ').unwrap_or_default();
        let idle_seconds = idle_seconds.parse().ok();
        Self {
            on: mode == ON,
            idle_seconds: idle_seconds
                .filter(|seconds| Self::IDLE_SECONDS.contains(seconds))
                .unwrap_or(Self::IDLE_SECONDS[1]),
        }
    }

    /// Applies the setting to the page.
    pub fn show(self) {
        let page = document_element();
        // Setting an attribute of this name never fails.
        let _ = if self.on {
            page.set_attribute(SHOWN, "")
        } else {
            page.remove_attribute(SHOWN)
        };
    }

    /// Remembers the settings on the device.
    pub fn remember(self) {
        storage::set(NAME, &self.write());
    }

    fn write(self) -> String {
        let mode = if self.on { ON } else { OFF };
        [mode, " ", &self.idle_seconds.to_string()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_was_set() {
        for on in [true, false] {
            for idle_seconds in FieldMode::IDLE_SECONDS {
                let field = FieldMode { on, idle_seconds };
                assert_eq!(FieldMode::read(&field.write()), field);
            }
        }
    }

    #[test]
    fn what_nobody_can_have_set_is_two_minutes() {
        for (stored, on) in [
            ("", false),
            ("on", false),
            ("on 1", true),
            ("on -120", true),
            ("On 120", false),
            ("off 99999999999", false),
        ] {
            assert_eq!(
                FieldMode::read(stored),
                FieldMode {
                    on,
                    idle_seconds: 120
                },
                "{stored:?}"
            );
        }
    }
}
