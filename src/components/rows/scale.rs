//! The mapping between positions in a list and positions in the element that scrolls. Browsers draw no
//! element taller than some millions of pixels, so a long list is compressed: both ends keep their size,
//! the middle is squeezed.

/// The greatest height of the element, in pixels.
const MOST: f64 = 4_000_000.0;

/// The height at either end that is not compressed, in pixels.
const END: f64 = 200_000.0;

/// The scale of a list of a certain height. Positions and heights are in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The height of all rows.
    list_height: f64,
}

impl Scale {
    /// Makes the scale for rows that are `list_height` pixels high in total.
    pub fn new(list_height: f64) -> Self {
        Self { list_height }
    }

    /// Returns the height of the element.
    pub fn element_height(self) -> f64 {
        self.list_height.min(MOST)
    }

    /// Returns the factor by which the middle is compressed, below 1.
    fn ratio(self) -> f64 {
        (self.element_height() - 2.0 * END) / (self.list_height - 2.0 * END)
    }

    /// Converts a position in the list into a position in the element.
    pub fn squeezed(self, at: f64) -> f64 {
        if self.list_height <= MOST || at <= END {
            at
        } else if at >= self.list_height - END {
            self.element_height() - (self.list_height - at)
        } else {
            END + (at - END) * self.ratio()
        }
    }

    /// Converts a position in the element into a position in the list.
    pub fn stretched(self, at: f64) -> f64 {
        if self.list_height <= MOST || at <= END {
            at
        } else if at >= self.element_height() - END {
            self.list_height - (self.element_height() - at)
        } else {
            END + (at - END) / self.ratio()
        }
    }

    /// Returns the position in the list after the element was scrolled `from` one position `to` another;
    /// `was` is the position before. A short scroll moves by as many pixels as it shows; one longer than
    /// the `window` is converted like a jump.
    pub fn scrolled(self, was: f64, from: f64, to: f64, window: f64) -> f64 {
        if self.list_height <= MOST || (to - from).abs() > window {
            return self.stretched(to);
        }
        let ends = to <= END || to >= self.element_height() - END - window;
        if ends {
            self.stretched(to)
        } else {
            (was + to - from).clamp(0.0, self.list_height - window)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_reached_and_found_again() {
        for list_height in [0.0, 48.0, 3_999_999.0, 48_000_000.0, 96_000_000.0] {
            let scale = Scale::new(list_height);
            assert!(scale.element_height() <= MOST);
            let mut last = -1.0;
            for part in 0..=1000 {
                let at = list_height * f64::from(part) / 1000.0;
                let squeezed = scale.squeezed(at);
                assert!(
                    squeezed <= scale.element_height() && (squeezed > last || list_height == 0.0)
                );
                last = squeezed;
                assert!(
                    (scale.stretched(squeezed) - at).abs() < 0.001,
                    "{at} of {list_height}"
                );
            }
        }
    }

    #[test]
    fn a_short_way_is_as_far_as_it_looks() {
        let scale = Scale::new(48_000_000.0);
        let was = 20_000_000.0;
        let from = scale.squeezed(was);
        let now = scale.scrolled(was, from, from + 100.0, 600.0);
        assert!((now - was - 100.0).abs() < 0.001);
        let far = scale.scrolled(was, from, from + 10_000.0, 600.0);
        assert!(far - was > 100_000.0);
    }
}
