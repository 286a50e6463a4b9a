//! Measures how long nobody has touched the device. This needs two clocks: the device's clock may be
//! adjusted while somebody uses it, and the steady (monotonic) clock stops, like timers, while some devices
//! sleep.

use crate::browser::clock::Moment;

/// The length of the countdown, in seconds.
pub const COUNTDOWN: u32 = 30;

/// The seconds left at which the countdown is announced again: often enough to be noticed, rarely enough
/// not to be ignored.
pub const ANNOUNCED_AT: [u32; 3] = [20, 10, 5];

/// The largest accidental difference of the two clocks, in milliseconds. A larger one means that a clock was
/// adjusted or stopped.
const APART: f64 = 3000.0;

/// The milliseconds between two looks that prove that the device slept: a visible page looks every second.
const ASLEEP: f64 = 10_000.0;

/// The state of the device's use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Somebody uses the device.
    Used,
    /// Nobody has used the device for a while; the seconds left, from [`COUNTDOWN`] down to 1.
    Leaving(u32),
    /// The countdown has ended without an input.
    Over,
}

impl Idle {
    /// Returns the state after `elapsed` seconds without an input. `idle_seconds` is the number of seconds
    /// until the countdown begins; with 0 the countdown never begins.
    fn after(elapsed: f64, idle_seconds: u32) -> Self {
        let left = f64::from(idle_seconds + COUNTDOWN) - elapsed;
        if idle_seconds == 0 || elapsed < f64::from(idle_seconds) {
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

/// The time without an input, summed from one look at the clocks to the next.
#[derive(Debug, Clone, Copy)]
pub struct Stillness {
    /// The moment of the last look.
    at: Moment,
    /// The milliseconds without an input at the last look.
    idle_millis: f64,
    /// The page is hidden, or was hidden until the look in progress.
    away: bool,
}

impl Stillness {
    /// Starts at zero, with an input at this moment.
    pub fn new(at: Moment) -> Self {
        Self {
            at,
            idle_millis: 0.0,
            away: false,
        }
    }

    /// Sets whether the page is hidden. After it becomes visible again, call [`Stillness::look`] before this.
    pub fn set_away(&mut self, away: bool) {
        self.away = away;
    }

    /// Returns true while the page is hidden.
    pub fn is_out_of_sight(&self) -> bool {
        self.away
    }

    /// Returns true if timers stopped between the last look and this moment, that is, the device slept.
    pub fn stood_still(&self, now: Moment) -> bool {
        (now.clock - self.at.clock).max(now.steady - self.at.steady) > ASLEEP
    }

    /// Adds the time since the last look and returns the state. With 0 for `idle_seconds` the state is always
    /// [`Idle::Used`].
    pub fn look(&mut self, now: Moment, idle_seconds: u32) -> Idle {
        let steady = (now.steady - self.at.steady).max(0.0);
        let clock = now.clock - self.at.clock;
        let ahead = clock - steady;
        self.at = now;
        self.idle_millis += if self.away { steady.max(clock) } else { steady };
        // While visible, a clock set forward cannot be distinguished from a sleep; while hidden, neither
        // can a clock set back from a long sleep. In both cases the countdown asks whoever is there.
        let unsure = if self.away {
            ahead < -APART
        } else {
            ahead > APART
        };
        if unsure {
            let limit = f64::from(idle_seconds) * 1000.0;
            let most = if self.away {
                limit
            } else {
                (self.idle_millis + ahead).min(limit)
            };
            self.idle_millis = self.idle_millis.max(most);
        }
        Idle::after(self.idle_millis / 1000.0, idle_seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDLE_SECONDS: u32 = 120;
    const HOUR: f64 = 3600.0;

    /// A stretch of time: seconds by the device's clock, seconds by the steady clock, and true if the page
    /// was hidden.
    type Stretch = (f64, f64, bool);

    /// Returns the state after the last stretch.
    fn after(stretches: &[Stretch]) -> Idle {
        let mut now = Moment {
            clock: 1_800_000_000_000.0,
            steady: 5000.0,
        };
        let mut still = Stillness::new(now);
        let mut found = Idle::Used;
        for (clock, steady, away) in stretches {
            now.clock += clock * 1000.0;
            now.steady += steady * 1000.0;
            still.set_away(*away);
            found = still.look(now, IDLE_SECONDS);
        }
        found
    }

    /// Returns stretches of one second each, the same by both clocks.
    fn ticks(seconds: u32) -> Vec<Stretch> {
        (0..seconds).map(|_| (1.0, 1.0, false)).collect()
    }

    #[test]
    fn it_counts_what_both_clocks_tell() {
        for (seconds, expected) in [
            (0.0, Idle::Used),
            (119.999, Idle::Used),
            (120.0, Idle::Leaving(30)),
            (120.5, Idle::Leaving(30)),
            (121.0, Idle::Leaving(29)),
            (149.0, Idle::Leaving(1)),
            (149.999, Idle::Leaving(1)),
            (150.0, Idle::Over),
            (86_400.0, Idle::Over),
        ] {
            for away in [false, true] {
                let found = after(&[(seconds, seconds, away)]);
                assert_eq!(found, expected, "after {seconds} s, away: {away}");
            }
        }
    }

    #[test]
    fn a_clock_that_is_set_changes_nothing_but_the_countdown() {
        let with = |first: Stretch, then: u32| after(&[vec![first], ticks(then)].concat());
        // Set back: the countdown begins neither sooner nor later.
        for by in [-HOUR, -86_400.0, -10.0] {
            assert_eq!(with((by, 1.0, false), 118), Idle::Used);
            assert_eq!(with((by, 1.0, false), 119), Idle::Leaving(30));
            assert_eq!(with((by, 1.0, false), 149), Idle::Over);
        }
        // Set forward: the full countdown comes first.
        for by in [150.0, HOUR, 1e9] {
            assert_eq!(with((by, 1.0, false), 0), Idle::Leaving(30));
            assert_eq!(with((by, 1.0, false), 29), Idle::Leaving(1));
            assert_eq!(with((by, 1.0, false), 30), Idle::Over);
        }
        // Set forward by less than the idle time: as if this time had passed.
        assert_eq!(with((60.0, 1.0, false), 59), Idle::Used);
        assert_eq!(with((60.0, 1.0, false), 60), Idle::Leaving(30));
        // Set forward again during the countdown: the countdown continues.
        let again = [
            vec![(HOUR, 1.0, false)],
            ticks(10),
            vec![(HOUR, 1.0, false)],
        ]
        .concat();
        assert_eq!(after(&again), Idle::Leaving(19));
        // Set forward and back, as two mobile networks may do.
        let back_and_forth: Vec<Stretch> = (0..75)
            .flat_map(|_| [(60.0, 1.0, false), (-58.0, 1.0, false)])
            .collect();
        assert_eq!(after(&back_and_forth), Idle::Over);
    }

    #[test]
    fn nothing_outlives_a_sleep() {
        for (slept, expected) in [
            // Hidden; the steady clock runs on or stops.
            ((HOUR, HOUR, true), Idle::Over),
            ((HOUR, 0.5, true), Idle::Over),
            ((150.0, 0.0, true), Idle::Over),
            ((130.0, 0.0, true), Idle::Leaving(20)),
            ((60.0, 0.0, true), Idle::Used),
            // Hidden, and the clock was set back meanwhile: the length of the sleep is unknown.
            ((-HOUR, 0.5, true), Idle::Leaving(30)),
            // Visible, as when a lid is closed.
            ((HOUR, HOUR, false), Idle::Over),
            ((HOUR, 0.5, false), Idle::Leaving(30)),
        ] {
            assert_eq!(after(&[slept]), expected, "{slept:?}");
        }
        // Many short sleeps.
        let pieces = [(2.0, 0.0, true); 75];
        assert_eq!(after(&pieces), Idle::Over);
    }

    #[test]
    fn it_never_begins_where_it_must_not() {
        let mut still = Stillness::new(Moment {
            clock: 0.0,
            steady: 0.0,
        });
        for (clock, steady) in [(1e15, 0.0), (1e15, 1e15), (0.0, 1e15)] {
            still.set_away(true);
            assert_eq!(still.look(Moment { clock, steady }, 0), Idle::Used);
        }
    }

    #[test]
    fn announcements_come_in_order_and_after_the_beginning() {
        assert!(ANNOUNCED_AT[0] < COUNTDOWN);
        assert!(ANNOUNCED_AT.is_sorted_by(|one, next| one > next));
    }
}
