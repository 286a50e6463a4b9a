//! Every combination of answers: for each question, one answer on each side of every boundary, and "not
//! known".

use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{Ktp, Membership, Rupiah, Work};

/// Both sides of every boundary, and both ends.
const AGES: [u8; 8] = [0, 14, 15, 17, 18, 64, 65, 120];

/// Zero, both sides of the minimum wage of each year, and the most.
const INCOMES: [u64; 6] = [
    0,
    3_607_223,
    3_607_224,
    3_868_963,
    3_868_964,
    1_000_000_000_000_000,
];

/// The answers to each question, in the order of the criteria; the first answer is "not known".
pub(crate) struct Space {
    ktp: Vec<Option<Ktp>>,
    work: Vec<Option<Work>>,
    age: Vec<Option<u8>>,
    membership: Vec<Option<Membership>>,
    income: Vec<Option<Rupiah>>,
    decile: Vec<Option<u8>>,
}

/// The index of the answer to each question, in the order of the criteria.
pub(crate) type Place = [usize; 6];

fn unknown_or<T>(values: impl IntoIterator<Item = T>) -> Vec<Option<T>> {
    std::iter::once(None)
        .chain(values.into_iter().map(Some))
        .collect()
}

impl Space {
    pub(crate) fn whole() -> Self {
        Self {
            ktp: unknown_or(Ktp::ALL.iter().copied()),
            work: unknown_or(Work::ALL.iter().copied()),
            age: unknown_or(AGES),
            membership: unknown_or(Membership::ALL.iter().copied()),
            income: unknown_or(INCOMES.map(Rupiah::new)),
            decile: unknown_or(1..=10),
        }
    }

    pub(crate) fn sizes(&self) -> Place {
        [
            self.ktp.len(),
            self.work.len(),
            self.age.len(),
            self.membership.len(),
            self.income.len(),
            self.decile.len(),
        ]
    }

    pub(crate) fn facts(&self, [ktp, work, age, membership, income, decile]: Place) -> Facts {
        Facts {
            ktp: self.ktp[ktp],
            birth_date: None,
            age: self.age[age],
            work: self.work[work],
            income: self.income[income],
            membership: self.membership[membership],
            decile: self.decile[decile],
        }
    }

    pub(crate) fn combinations(&self) -> usize {
        self.sizes().iter().product()
    }

    /// Returns the distance in the table between two places whose answers to this question are neighbours.
    pub(crate) fn stride(&self, question: usize) -> usize {
        self.sizes().iter().skip(question + 1).product()
    }

    pub(crate) fn place(&self, index: usize) -> Place {
        let sizes = self.sizes();
        std::array::from_fn(|question| index / self.stride(question) % sizes[question])
    }
}
