//! The time for which nobody has touched the device. Neither clock tells it alone: that of the device is set
//! right while somebody uses it, and the steady one stands still while some devices sleep, as timers do.

use crate::browser::clock::Moment;

/// How long the countdown takes, in seconds.
pub const COUNTDOWN: u32 = 30;

/// The seconds left at which it is told again how many they are: often enough to be heard, and seldom
/// enough to be listened to.
pub const TOLD: [u32; 3] = [20, 10, 5];

/// The most that the clocks differ by chance, in milliseconds. They differ by more where one was set or stood
/// still.
const APART: f64 = 3000.0;

/// The milliseconds without a look after which the device must have slept: a page in sight looks each second.
const ASLEEP: f64 = 10_000.0;

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
    /// The state after so many seconds without an input. `patience` is the number of seconds until the
    /// countdown begins; with 0 it never does.
    fn after(idle: f64, patience: u32) -> Self {
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

/// The time without an input, counted from one look to the next.
#[derive(Debug, Clone, Copy)]
pub struct Stillness {
    /// The last look.
    at: Moment,
    /// The milliseconds without an input by then.
    idle: f64,
    /// Whether the page is out of sight, or was until now.
    away: bool,
}

impl Stillness {
    /// Somebody is there at this moment.
    pub fn new(at: Moment) -> Self {
        Self {
            at,
            idle: 0.0,
            away: false,
        }
    }

    /// Notes that the page goes out of sight, or is in sight again and was looked at since.
    pub fn set_away(&mut self, away: bool) {
        self.away = away;
    }

    /// Whether nobody sees the page.
    pub fn is_out_of_sight(&self) -> bool {
        self.away
    }

    /// Whether timers have stood still up to this moment: the device slept.
    pub fn stood_still(&self, now: Moment) -> bool {
        (now.clock - self.at.clock).max(now.steady - self.at.steady) > ASLEEP
    }

    /// Looks at the clocks.
    pub fn look(&mut self, now: Moment, patience: u32) -> Idle {
        let steady = (now.steady - self.at.steady).max(0.0);
        let clock = now.clock - self.at.clock;
        let ahead = clock - steady;
        self.at = now;
        self.idle += if self.away { steady.max(clock) } else { steady };
        // In sight, a clock that was set forward and a device that has slept look alike; so do, out of sight,
        // one that was set back and one that has slept long. Whoever is there is asked.
        let unsure = if self.away {
            ahead < -APART
        } else {
            ahead > APART
        };
        if unsure {
            let asked = f64::from(patience) * 1000.0;
            let most = if self.away {
                asked
            } else {
                (self.idle + ahead).min(asked)
            };
            self.idle = self.idle.max(most);
        }
        Idle::after(self.idle / 1000.0, patience)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: u32 = 120;
    const HOUR: f64 = 3600.0;

    /// A stretch of time: the seconds by the device's clock and by the steady one, and whether the page
    /// was out of sight in it.
    type Stretch = (f64, f64, bool);

    /// The state after the last of these stretches.
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
            found = still.look(now, PATIENCE);
        }
        found
    }

    /// So many seconds that pass one by one by both clocks.
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
        // Set back: neither sooner nor later.
        for by in [-HOUR, -86_400.0, -10.0] {
            assert_eq!(with((by, 1.0, false), 118), Idle::Used);
            assert_eq!(with((by, 1.0, false), 119), Idle::Leaving(30));
            assert_eq!(with((by, 1.0, false), 149), Idle::Over);
        }
        // Set forward: whoever is there is asked first, for as long as always.
        for by in [150.0, HOUR, 1e9] {
            assert_eq!(with((by, 1.0, false), 0), Idle::Leaving(30));
            assert_eq!(with((by, 1.0, false), 29), Idle::Leaving(1));
            assert_eq!(with((by, 1.0, false), 30), Idle::Over);
        }
        // A little: as if it had passed.
        assert_eq!(with((60.0, 1.0, false), 59), Idle::Used);
        assert_eq!(with((60.0, 1.0, false), 60), Idle::Leaving(30));
        // Forward again in the countdown: it goes on as it was.
        let again = [
            vec![(HOUR, 1.0, false)],
            ticks(10),
            vec![(HOUR, 1.0, false)],
        ]
        .concat();
        assert_eq!(after(&again), Idle::Leaving(19));
        // To and fro, as two networks may.
        let fro: Vec<Stretch> = (0..75)
            .flat_map(|_| [(60.0, 1.0, false), (-58.0, 1.0, false)])
            .collect();
        assert_eq!(after(&fro), Idle::Over);
    }

    #[test]
    fn nothing_outlives_a_sleep() {
        for (slept, expected) in [
            // Out of sight, and the steady clock goes on or stands still.
            ((HOUR, HOUR, true), Idle::Over),
            ((HOUR, 0.5, true), Idle::Over),
            ((150.0, 0.0, true), Idle::Over),
            ((130.0, 0.0, true), Idle::Leaving(20)),
            ((60.0, 0.0, true), Idle::Used),
            // Its clock was set back meanwhile: nobody knows how long it slept.
            ((-HOUR, 0.5, true), Idle::Leaving(30)),
            // With the page in sight, as when a lid is closed.
            ((HOUR, HOUR, false), Idle::Over),
            ((HOUR, 0.5, false), Idle::Leaving(30)),
        ] {
            assert_eq!(after(&[slept]), expected, "{slept:?}");
        }
        // Piece by piece.
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
    fn what_is_told_comes_in_order_and_after_the_beginning() {
        assert!(TOLD[0] < COUNTDOWN);
        assert!(TOLD.is_sorted_by(|one, next| one > next));
    }
}
