//! What one worker pays month by month, told in as few stretches as it takes.

use crate::cover::{Tariff, Terms, tariff};
use crate::policy::{Month, Policy};

/// Months in a row for which the same is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EqualInstalments {
    /// The first of them.
    pub from: Month,
    /// The last of them.
    pub until: Month,
    /// How many they are.
    pub months: u16,
    /// What is due for each of them. Its month is the first, its figures are those of all of them.
    pub due: Tariff,
}

/// What is due for each of so many months from the first, equal neighbours joined. It ends before
/// the first month for which a figure is not published; it is empty where that is the first.
pub fn instalments(
    terms: &Terms,
    policy: &Policy,
    start: Month,
    months: u16,
) -> Vec<EqualInstalments> {
    let mut stretches: Vec<EqualInstalments> = Vec::new();
    for index in 0..months {
        let Some(due) = start
            .plus(index)
            .and_then(|month| tariff(terms, policy, month))
        else {
            break;
        };
        match stretches.last_mut() {
            Some(last) if same(&last.due, &due) => last.join(due),
            _ => stretches.push(EqualInstalments {
                from: due.month,
                until: due.month,
                months: 1,
                due,
            }),
        }
    }
    stretches
}

/// Whether the same is to be paid, part by part, whatever sources it rests on.
fn same(one: &Tariff, other: &Tariff) -> bool {
    let parts = |due: &Tariff| [due.base, due.jkk, due.jkm, due.jht];
    parts(one) == parts(other) && one.relief == other.relief
}

impl EqualInstalments {
    /// One month more.
    fn join(&mut self, next: Tariff) {
        self.until = next.month;
        self.months = self.months.saturating_add(1);
        for used in next.figures {
            if !self.due.figures.contains(&used) {
                self.due.figures.push(used);
            }
        }
    }
}
