//! The contributions of one worker month by month, with equal neighbours joined.

use crate::cover::{Tariff, Terms, tariff};
use crate::policy::{Month, Policy};

/// Months in a row with the same contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EqualInstalments {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub until: Month,
    /// The number of months.
    pub months: u16,
    /// The contribution for each month. Its `month` is the first month; its `figures` are those of all the
    /// months.
    pub due: Tariff,
}

/// Returns the contributions of `months` months from `start` on, equal neighbours joined. The list ends
/// before the first month for which a figure is not published; it is empty if that is the first month.
pub fn instalments(
    terms: &Terms,
    policy: &Policy,
    start: Month,
    months: u16,
) -> Vec<EqualInstalments> {
    let mut instalments: Vec<EqualInstalments> = Vec::new();
    for index in 0..months {
        let Some(due) = start
            .plus(index)
            .and_then(|month| tariff(terms, policy, month))
        else {
            break;
        };
        match instalments.last_mut() {
            Some(last) if same(&last.due, &due) => last.join(due),
            _ => instalments.push(EqualInstalments {
                from: due.month,
                until: due.month,
                months: 1,
                due,
            }),
        }
    }
    instalments
}

/// Returns true if the contributions are equal part by part; their sources may differ.
fn same(one: &Tariff, other: &Tariff) -> bool {
    let parts = |due: &Tariff| [due.base, due.jkk, due.jkm, due.jht];
    parts(one) == parts(other) && one.relief == other.relief
}

impl EqualInstalments {
    /// Adds the next month.
    fn join(&mut self, next: Tariff) {
        self.until = next.month;
        self.months = self.months.saturating_add(1);
        for figure in next.figures {
            if !self.due.figures.contains(&figure) {
                self.due.figures.push(figure);
            }
        }
    }
}
