//! The number of times each verdict was found on each day. To keep residents anonymous, the counts hold no
//! time, no order and no answer. They are stored on the device until staff clear them.
//!
//! One line per day: `2026-11-22 3 1 0`, the counts in the order of [`Verdict::ALL`].

use lindungi_exports::sheet::Sheet;
use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::Date;
use lindungi_text::Lang;

use crate::browser::storage;

const NAME: &str = "tally";

/// The counts of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// The count of each verdict, in the order of [`Verdict::ALL`].
    pub counts: [u32; Verdict::ALL.len()],
}

impl Day {
    /// Returns the sum of the counts, at most `u32::MAX`.
    pub fn total(&self) -> u32 {
        self.counts
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }
}

/// Returns the counts stored on the device, the latest day first.
pub fn stored() -> Vec<Day> {
    read(&storage::get(NAME).unwrap_or_default())
}

/// Counts a verdict on a day. `was` is the verdict counted for the same resident before, which is then
/// subtracted.
pub fn count(was: Option<(Date, Verdict)>, day: Date, verdict: Verdict) {
    let mut days = stored();
    if let Some((day, verdict)) = was {
        change(&mut days, day, verdict, |count| count.saturating_sub(1));
    }
    change(&mut days, day, verdict, |count| count.saturating_add(1));
    storage::set(NAME, &write(&days));
}

/// Deletes all counts from the device.
pub fn clear() {
    storage::remove(NAME);
}

/// Returns the counts as a sheet for a spreadsheet, in the order of `days`.
pub fn sheet(lang: Lang, days: &[Day]) -> Sheet {
    lindungi_exports::tally::sheet(lang, days.iter().map(|day| (day.date, day.counts)))
}

/// Parses the stored lines and skips invalid ones: another program may have written to the same storage.
fn read(text: &str) -> Vec<Day> {
    let mut days: Vec<Day> = text.lines().filter_map(read_line).collect();
    days.sort_by_key(|day| std::cmp::Reverse(day.date));
    days.dedup_by_key(|day| day.date);
    days
}

fn read_line(line: &str) -> Option<Day> {
    let mut words = line.split(' ');
    let date = Date::parse(words.next()?)?;
    let mut counts = [0; Verdict::ALL.len()];
    for count in &mut counts {
        *count = words.next()?.parse().ok()?;
    }
    words.next().is_none().then_some(Day { date, counts })
}

fn write(days: &[Day]) -> String {
    let line = |day: &Day| {
        let counts = day.counts.map(|count| count.to_string()).join(" ");
        [&day.date.to_string(), " ", &counts].concat()
    };
    days.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Changes one count. Days whose counts are all zero are removed.
fn change(days: &mut Vec<Day>, date: Date, verdict: Verdict, to: impl Fn(u32) -> u32) {
    let index = days.partition_point(|day| day.date > date);
    if days.get(index).is_none_or(|day| day.date != date) {
        let counts = [0; Verdict::ALL.len()];
        days.insert(index, Day { date, counts });
    }
    if let Some(day) = days.get_mut(index) {
        for (count, each) in day.counts.iter_mut().zip(Verdict::ALL) {
            if each == verdict {
                *count = to(*count);
            }
        }
    }
    days.retain(|day| day.total() > 0);
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = Date::constant(2026, 11, 22);
    const NEXT: Date = Date::constant(2026, 11, 23);

    fn counted(days: &[(Date, Verdict)]) -> Vec<Day> {
        let mut all = Vec::new();
        for (date, verdict) in days {
            change(&mut all, *date, *verdict, |count| count + 1);
        }
        all
    }

    #[test]
    fn it_is_the_same_in_whatever_order_residents_came() {
        use Verdict::{Likely, NeedsCheck, OtherRoute};
        let visits = [
            (DAY, Likely),
            (NEXT, OtherRoute),
            (DAY, NeedsCheck),
            (DAY, Likely),
        ];
        let text = write(&counted(&visits));
        assert_eq!(text, "2026-11-23 0 0 1\n2026-11-22 2 1 0");
        let mut other = visits;
        other.reverse();
        assert_eq!(write(&counted(&other)), text);
        assert_eq!(read(&text), counted(&visits));
    }

    #[test]
    fn who_is_counted_anew_is_counted_once() {
        let mut days = counted(&[(DAY, Verdict::Likely)]);
        change(&mut days, DAY, Verdict::Likely, |count| {
            count.saturating_sub(1)
        });
        assert_eq!(days, []);
        change(&mut days, DAY, Verdict::NeedsCheck, |count| count + 1);
        assert_eq!(write(&days), "2026-11-22 0 1 0");
    }

    #[test]
    fn what_is_no_count_is_passed_over() {
        for (text, lines) in [
            ("", 0),
            ("on 120", 0),
            ("2026-11-22 1 1", 0),
            ("2026-11-22 1 1 1 1", 0),
            ("2026-02-30 1 1 1", 0),
            ("2026-11-22 -1 1 1", 0),
            ("2026-11-22 99999999999 1 1", 0),
            ("2026-11-22 1 2 3\nx\n2026-11-23 1 1 1", 2),
            ("2026-11-22 1 2 3\n2026-11-22 4 5 6", 1),
        ] {
            assert_eq!(read(text).len(), lines, "{text:?}");
        }
    }

    #[test]
    fn a_count_stays_at_its_end() {
        let mut days = read("2026-11-22 4294967295 1 0");
        change(&mut days, DAY, Verdict::Likely, |count| {
            count.saturating_add(1)
        });
        assert_eq!(write(&days), "2026-11-22 4294967295 1 0");
        assert_eq!(days[0].total(), u32::MAX);
    }
}
