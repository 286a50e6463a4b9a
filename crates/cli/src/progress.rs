//! Shows the progress on standard error, if that is a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use lindungi_text::{Lang, format};

/// The shortest time between two messages.
const EVERY: Duration = Duration::from_millis(500);

/// The number of rows after which the clock is read again.
const ROWS: u64 = 4096;

/// Counts rows, and shows the number and the rate.
pub(crate) struct Progress {
    lang: Lang,
    /// The start; `None` if standard error is no terminal.
    since: Option<Instant>,
    told: Duration,
    rows: u64,
}

impl Progress {
    pub(crate) fn new(lang: Lang) -> Self {
        Self {
            lang,
            since: io::stderr().is_terminal().then(Instant::now),
            told: Duration::ZERO,
            rows: 0,
        }
    }

    /// Counts one more row.
    pub(crate) fn row(&mut self) {
        self.rows += 1;
        if self.rows.is_multiple_of(ROWS)
            && let Some(since) = self.since
            && since.elapsed() >= self.told + EVERY
        {
            self.told = since.elapsed();
            self.tell("\r", "");
        }
    }

    /// Shows the final number, if any was shown before.
    pub(crate) fn end(&mut self) {
        if self.told > Duration::ZERO {
            self.tell("\r", "\n");
        }
    }

    fn tell(&self, before: &str, after: &str) {
        let Some(since) = self.since else { return };
        let millis = u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
        let rate = self.rows.saturating_mul(1000) / millis.max(1);
        let (rows, rate) = (format::count(self.rows), format::count(rate));
        let told = self.lang.cli_screen_progress(&rate, &rows);
        let _ = write!(io::stderr(), "{before}{told}{after}");
    }
}
