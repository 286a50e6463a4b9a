//! Shows the progress on standard error, if that is a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use lindungi_text::{Lang, format};

/// The shortest time between two messages.
const INTERVAL: Duration = Duration::from_millis(500);

/// The number of rows after which the clock is read again.
const ROWS: u64 = 4096;

/// Counts rows, and shows the number and the rate.
pub(crate) struct Progress {
    lang: Lang,
    /// The start; `None` if standard error is no terminal.
    since: Option<Instant>,
    last_shown: Duration,
    rows: u64,
}

impl Progress {
    pub(crate) fn new(lang: Lang) -> Self {
        Self {
            lang,
            since: io::stderr().is_terminal().then(Instant::now),
            last_shown: Duration::ZERO,
            rows: 0,
        }
    }

    /// Counts one more row.
    pub(crate) fn row(&mut self) {
        self.rows += 1;
        if self.rows.is_multiple_of(ROWS)
            && let Some(since) = self.since
            && since.elapsed() >= self.last_shown + INTERVAL
        {
            self.last_shown = since.elapsed();
            self.show("\r", "");
        }
    }

    /// Shows the final number, if any was shown before.
    pub(crate) fn end(&mut self) {
        if self.last_shown > Duration::ZERO {
            self.show("\r", "\n");
        }
    }

    fn show(&self, before: &str, after: &str) {
        let Some(since) = self.since else { return };
        let millis = u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
        let rate = self.rows.saturating_mul(1000) / millis.max(1);
        let (rows, rate) = (format::count(self.rows), format::count(rate));
        let message = self.lang.cli_screen_progress(&rate, &rows);
        let _ = write!(io::stderr(), "{before}{message}{after}");
    }
}
