//! How long nobody has touched the device, by the clock and not by counting: timers stand still while
//! a device sleeps.

/// How long the countdown takes, in seconds.
pub const COUNTDOWN: u32 = 30;

/// The seconds left at which it is told again how many they are: often enough to be heard, and seldom
/// enough to be listened to.
pub const TOLD: [u32; 3] = [20, 10, 5];

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Somebody is there.
    Used,
    /// Nobody was for a while: so many seconds are left, from [`COUNTDOWN`] down to 1.
    Leaving(u32),
    /// Nobody is there.
    Over,
}

impl Idle {
    /// At a moment, after the last input, both in milliseconds by the clock of the device. `patience`
    /// is how many seconds without an input it takes until the countdown begins; 0 for ever.
    pub fn at(now: f64, last: f64, patience: u32) -> Self {
        let idle = (now - last) / 1000.0;
        let left = f64::from(patience + COUNTDOWN) - idle;
        if patience == 0 || idle < f64::from(patience) {
            Self::Used
        } else if left > 0.0 {
            (1..=COUNTDOWN)
                .find(|seconds| left <= f64::from(*seconds))
                .map_or(Self::Leaving(COUNTDOWN), Self::Leaving)
        } else {
            Self::Over
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_by_the_clock() {
        const LAST: f64 = 1_800_000_000_000.0;
        for (seconds, expected) in [
            (0.0, Idle::Used),
            (119.999, Idle::Used),
            (120.0, Idle::Leaving(30)),
            (120.5, Idle::Leaving(30)),
            (121.0, Idle::Leaving(29)),
            (149.0, Idle::Leaving(1)),
            (149.999, Idle::Leaving(1)),
            (150.0, Idle::Over),
            // It slept.
            (86_400.0, Idle::Over),
            // Its clock was set back.
            (-3_600.0, Idle::Used),
        ] {
            let now = LAST + seconds * 1000.0;
            assert_eq!(Idle::at(now, LAST, 120), expected, "after {seconds} s");
        }
    }

    #[test]
    fn it_never_begins_where_it_must_not() {
        assert_eq!(Idle::at(1e15, 0.0, 0), Idle::Used);
    }

    #[test]
    fn what_is_told_comes_in_order_and_after_the_beginning() {
        assert!(TOLD[0] < COUNTDOWN);
        assert!(TOLD.is_sorted_by(|one, next| one > next));
    }
}
