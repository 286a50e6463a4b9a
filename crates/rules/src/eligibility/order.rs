//! Which question comes next, and which need not be asked any more.
//!
//! Both come from the decision tables alone. What a question is and how it is put is not known here.

use crate::eligibility::assess::{cases, find, leads_to, optional};
use crate::eligibility::{Facts, Verdict};
use crate::policy::{Criterion, Date, Outcome, Policy};

/// The criteria in the order in which to ask about them on a day: those first of which the largest
/// share of what they can find is "not met", as such a finding settles the verdict; of equal ones
/// those of which the largest share leads away from a likely verdict at all. What is not known
/// counts as one finding; what is still equal stays in the criteria's own order.
///
/// Where all that a criterion can find is as frequent, no other order needs fewer questions to be
/// asked on average until none is [`open`].
pub fn order(policy: &Policy, as_of: Date) -> [Criterion; Criterion::ALL.len()] {
    let shares = Criterion::ALL.iter().enumerate();
    let shares = shares.map(|(at, criterion)| (at, Share::of(*criterion, policy, as_of)));
    let shares: Vec<(usize, Share)> = shares.collect();
    let mut order = [Criterion::Residence; Criterion::ALL.len()];
    for (criterion, (at, share)) in Criterion::ALL.iter().zip(&shares) {
        let earlier = shares.iter().filter(|(other_at, other)| {
            other.exceeds(*share) || (other_at < at && !share.exceeds(*other))
        });
        if let Some(place) = order.get_mut(earlier.count()) {
            *place = *criterion;
        }
    }
    order
}

/// The criteria whose question is still open, in the order in which to ask: those not yet answered
/// whose answer can still change the verdict, depending on how the others are answered. When there
/// is none, the verdict is settled: [`assess`](crate::eligibility::assess) gives it for these facts.
///
/// "Don't know" is an answer: a criterion is answered where it is among `answered`, whether or not
/// its fact is known. Facts of a criterion that is not among them do not count.
pub fn open(facts: &Facts, answered: &[Criterion], policy: &Policy, as_of: Date) -> Vec<Criterion> {
    // No answer can lead below this.
    let floor = Criterion::ALL
        .iter()
        .fold(Verdict::Likely, |floor, criterion| {
            floor.max(if answered.contains(criterion) {
                leads_to(find(*criterion, facts, policy, as_of), policy)
            } else {
                Range::of(*criterion, policy, as_of).lowest
            })
        });
    let mut open = order(policy, as_of).to_vec();
    open.retain(|criterion| {
        !answered.contains(criterion) && Range::of(*criterion, policy, as_of).highest > floor
    });
    open
}

/// To what the answers to a criterion can lead if everything else is met.
struct Range {
    lowest: Verdict,
    highest: Verdict,
}

impl Range {
    fn of(criterion: Criterion, policy: &Policy, as_of: Date) -> Self {
        let optional = optional(criterion, policy);
        let unknown = Verdict::alone(Outcome::Unknown, optional);
        let range = Self {
            lowest: unknown,
            highest: unknown,
        };
        let cases = cases(criterion, policy, as_of).iter();
        cases.fold(range, |range, case| {
            let verdict = Verdict::alone(case.outcome, optional);
            Self {
                lowest: range.lowest.min(verdict),
                highest: range.highest.max(verdict),
            }
        })
    }
}

/// How many of the different things that a criterion can find lead how far.
#[derive(Clone, Copy)]
struct Share {
    /// Those that are "not met".
    settling: usize,
    /// These, and those that a person must look at.
    raising: usize,
    all: usize,
}

impl Share {
    fn of(criterion: Criterion, policy: &Policy, as_of: Date) -> Self {
        let optional = optional(criterion, policy);
        let mut share = Self {
            settling: 0,
            raising: 0,
            all: 0,
        };
        share.count(Verdict::alone(Outcome::Unknown, optional));
        let cases = cases(criterion, policy, as_of);
        for (index, case) in cases.iter().enumerate() {
            let mut before = cases.iter().take(index);
            if !before.any(|other| (other.outcome, other.route) == (case.outcome, case.route)) {
                share.count(Verdict::alone(case.outcome, optional));
            }
        }
        share
    }

    fn count(&mut self, verdict: Verdict) {
        let more = |count: usize, if_so: bool| count.saturating_add(usize::from(if_so));
        self.settling = more(self.settling, verdict == Verdict::OtherRoute);
        self.raising = more(self.raising, verdict != Verdict::Likely);
        self.all = more(self.all, true);
    }

    /// Whether it is larger. The counts are those of a table's lines: their product is small.
    fn exceeds(self, other: Self) -> bool {
        let of = |share: Self, all| {
            (
                share.settling.saturating_mul(all),
                share.raising.saturating_mul(all),
            )
        };
        of(self, other.all) > of(other, self.all)
    }
}
