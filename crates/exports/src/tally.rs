//! The tally of field mode as a sheet: how often each verdict was found, day by day.

use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::Date;
use lindungi_text::{Lang, explain};

use crate::sheet::{Cell, Sheet};

/// The number of times that each verdict was found on a day, in the order of [`Verdict::ALL`].
pub type Counts = [u32; Verdict::ALL.len()];

/// Returns a sheet with a row for each day, in the given order: the day, the count of each verdict, and
/// their sum.
pub fn sheet(lang: Lang, days: impl IntoIterator<Item = (Date, Counts)>) -> Sheet {
    let mut head = vec![lang.field_tally_day()];
    head.extend(Verdict::ALL.map(|verdict| explain::verdict(lang, verdict).title));
    head.push(lang.field_tally_total());
    let row = |(day, counts): (Date, Counts)| {
        let all = counts.iter().copied().map(u64::from).sum();
        let mut row = vec![Cell::Day(day)];
        row.extend(counts.map(|count| Cell::Count(count.into())));
        row.push(Cell::Count(all));
        row
    };
    Sheet {
        name: lang.field_tally_title(),
        head,
        rows: days.into_iter().map(row).collect(),
        foot: Vec::new(),
    }
}
