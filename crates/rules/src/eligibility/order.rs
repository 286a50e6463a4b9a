//! The order of questions, and the questions that need not be asked any more.
//!
//! Both follow from the decision tables alone. The wording of questions is not known here.

use crate::eligibility::assess::{cases, find, leads_to, optional};
use crate::eligibility::{Facts, Verdict};
use crate::policy::{Criterion, Date, Outcome, Policy};

/// Returns the criteria in the order in which to ask about them on a day. First come criteria that the
/// policy puts first, such as one that everybody answers at once; then criteria with the
/// largest share of possible findings that are "not met", as such a finding settles the verdict; of equal
/// ones, those with the largest share of findings that lead away from a likely verdict. An unknown fact
/// counts as one finding. Criteria that are still equal keep their own order.
///
/// If all findings of a criterion are equally frequent and the policy puts none first, no other order needs
/// fewer questions on average until none is [`open`].
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

/// Returns the criteria whose question is open, in the order in which to ask: those not yet answered whose
/// answer can still change the verdict, depending on the answers to the others. If the list is empty, the
/// verdict is settled: [`assess`](crate::eligibility::assess) returns it for these facts.
///
/// "Don't know" is an answer: a criterion is answered if it is in `answered`, even if its fact is not
/// known. The facts of other criteria are ignored.
pub fn open(facts: &Facts, answered: &[Criterion], policy: &Policy, as_of: Date) -> Vec<Criterion> {
    // The lowest verdict that is still possible.
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

/// The lowest and the highest verdict to which answers to a criterion lead if all other criteria are met.
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

/// The counts of a criterion's possible findings, from which shares are compared.
#[derive(Clone, Copy)]
struct Share {
    /// True if the policy puts the criterion first.
    first: bool,
    /// The findings that are "not met".
    settling: usize,
    /// The findings that are "not met" or that a person must look at.
    raising: usize,
    all: usize,
}

impl Share {
    fn of(criterion: Criterion, policy: &Policy, as_of: Date) -> Self {
        let optional = optional(criterion, policy);
        let rule = policy.criterion(criterion);
        let mut share = Self {
            first: rule.is_some_and(|rule| rule.ask_first),
            settling: 0,
            raising: 0,
            all: 0,
        };
        share.count(Verdict::alone(Outcome::Unknown, optional));
        let cases = cases(criterion, policy, as_of);
        for (index, case) in cases.iter().enumerate() {
            let mut before = cases.iter().take(index);
            if !before.any(|other| (other.outcome, other.remedy) == (case.outcome, case.remedy)) {
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

    /// Returns true if this share is larger. The counts are numbers of lines of a table: their product is
    /// small.
    fn exceeds(self, other: Self) -> bool {
        let of = |share: Self, all| {
            (
                share.first,
                share.settling.saturating_mul(all),
                share.raising.saturating_mul(all),
            )
        };
        of(self, other.all) > of(other, self.all)
    }
}
