//! Where rows stand in a box that scrolls. Browsers draw nothing taller than some millions of pixels, so
//! a long table is squeezed: near both ends as it is, in between closer together.

/// The tallest that a table is made, in pixels.
const MOST: f64 = 4_000_000.0;

/// So much at either end is as it is.
const END: f64 = 200_000.0;

/// How a table of some height is squeezed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// How tall all rows are.
    tall: f64,
}

impl Scale {
    /// For so many pixels of rows.
    pub fn new(tall: f64) -> Self {
        Self { tall }
    }

    /// How tall the table is made.
    pub fn made(self) -> f64 {
        self.tall.min(MOST)
    }

    /// How much closer together it is in the middle.
    fn ratio(self) -> f64 {
        (self.made() - 2.0 * END) / (self.tall - 2.0 * END)
    }

    /// Where a place among all rows is in the table as it is made.
    pub fn squeezed(self, at: f64) -> f64 {
        if self.tall <= MOST || at <= END {
            at
        } else if at >= self.tall - END {
            self.made() - (self.tall - at)
        } else {
            END + (at - END) * self.ratio()
        }
    }

    /// Which place among all rows a place in the table is.
    pub fn stretched(self, at: f64) -> f64 {
        if self.tall <= MOST || at <= END {
            at
        } else if at >= self.made() - END {
            self.tall - (self.made() - at)
        } else {
            END + (at - END) / self.ratio()
        }
    }

    /// Where among all rows one is after scrolling from one place in the table to another, having been
    /// at `was`: a short way is as far as it looks.
    pub fn scrolled(self, was: f64, from: f64, to: f64, window: f64) -> f64 {
        if self.tall <= MOST || (to - from).abs() > window {
            return self.stretched(to);
        }
        let ends = to <= END || to >= self.made() - END - window;
        if ends {
            self.stretched(to)
        } else {
            (was + to - from).clamp(0.0, self.tall - window)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_reached_and_found_again() {
        for tall in [0.0, 48.0, 3_999_999.0, 48_000_000.0, 96_000_000.0] {
            let scale = Scale::new(tall);
            assert!(scale.made() <= MOST);
            let mut last = -1.0;
            for part in 0..=1000 {
                let at = tall * f64::from(part) / 1000.0;
                let made = scale.squeezed(at);
                assert!(made <= scale.made() && (made > last || tall == 0.0));
                last = made;
                assert!((scale.stretched(made) - at).abs() < 0.001, "{at} of {tall}");
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
