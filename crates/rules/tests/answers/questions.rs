//! The open questions, found by brute force over all answers to the other questions; and the number of
//! questions asked, in the order of the rules and in every other order.

use std::collections::BTreeSet;

use lindungi_rules::eligibility::{Facts, Finding, Verdict, assess, open, order};
use lindungi_rules::policy::{Criterion, Date, Outcome, Policy, Remedy};

use crate::space::{Place, Space};
use crate::{common, day, policy, stated};

/// A day of 2026, and two days without a published minimum wage.
const DAYS: [&str; 3] = ["2026-11-22", "2027-01-02", "2030-06-01"];

/// A set of questions: one bit for each question, in the order of the criteria.
type QuestionSet = u8;

const fn one(question: usize) -> QuestionSet {
    1 << question
}

/// All findings that are possible, and the open questions for each set of answers.
struct Tree {
    /// For each question, one answer for each possible finding.
    found: [Vec<usize>; 6],
    /// For each question and answer, the index of its finding in `found`.
    class: [Vec<usize>; 6],
    /// The open questions of each state, by [`Tree::index`].
    open: Vec<QuestionSet>,
}

/// The state of the questions: 0 if a question is not answered, else 1 plus the index of the finding.
type State = [usize; 6];

const NOTHING: State = [0; 6];

impl Tree {
    fn of(space: &Space, policy: &Policy, as_of: Date) -> Self {
        let at = |place| assess(&space.facts(place), policy, as_of).expect("facts that can be");
        let mut found: [Vec<usize>; 6] = Default::default();
        let class = std::array::from_fn(|question| {
            let mut seen: Vec<Finding> = Vec::new();
            let answers = 0..space.sizes()[question];
            let class = answers.map(|answer| {
                let mut place: Place = [0; 6];
                place[question] = answer;
                let finding = at(place).findings[question];
                seen.iter()
                    .position(|old| *old == finding)
                    .unwrap_or_else(|| {
                        seen.push(finding);
                        found[question].push(answer);
                        seen.len() - 1
                    })
            });
            class.collect()
        });
        let mut tree = Self {
            found,
            class,
            open: Vec::new(),
        };
        tree.open = tree.open_by_force(|state| {
            at(std::array::from_fn(|question| {
                tree.found[question][state[question] - 1]
            }))
            .verdict
        });
        tree
    }

    fn sizes(&self) -> [usize; 6] {
        std::array::from_fn(|question| self.found[question].len())
    }

    /// Returns the number of combinations of findings.
    fn points(&self) -> usize {
        self.sizes().iter().product()
    }

    fn stride(&self, question: usize) -> usize {
        let after = self.sizes().into_iter().skip(question + 1);
        after.map(|size| size + 1).product()
    }

    fn index(&self, state: State) -> usize {
        (0..6)
            .map(|question| state[question] * self.stride(question))
            .sum()
    }

    fn open_in(&self, state: State) -> QuestionSet {
        self.open[self.index(state)]
    }

    /// Returns every state in which all questions are answered.
    fn whole(&self) -> impl Iterator<Item = State> + '_ {
        (0..self.points()).map(|mut point| {
            std::array::from_fn(|question| {
                let size = self.sizes()[question];
                let class = point % size;
                point /= size;
                class + 1
            })
        })
    }

    /// Finds the open questions of each state: those whose answers lead to different verdicts for some
    /// answers to the other questions that are not answered.
    fn open_by_force(&self, verdict: impl Fn(State) -> Verdict) -> Vec<QuestionSet> {
        let strides: State = std::array::from_fn(|question| self.stride(question));
        let sizes = self.sizes();
        let mut verdicts = vec![None; (self.found[0].len() + 1) * strides[0]];
        for state in self.whole() {
            verdicts[self.index(state)] = Some(verdict(state));
        }
        let mut open: Vec<QuestionSet> = vec![0; verdicts.len()];
        for state in self.whole() {
            let index = self.index(state);
            let decisive: QuestionSet = (0..6)
                .filter(|question| {
                    let line = index - state[*question] * strides[*question];
                    (1..=sizes[*question])
                        .any(|other| verdicts[line + other * strides[*question]] != verdicts[index])
                })
                .map(one)
                .sum();
            for answered in 0..one(6) {
                let part: usize = (0..6)
                    .filter(|question| answered & one(*question) != 0)
                    .map(|question| state[question] * strides[question])
                    .sum();
                open[part] |= decisive & !answered;
            }
        }
        open
    }

    /// Returns the number of ways to answer the questions that are not answered.
    fn completions(&self, state: State) -> usize {
        let sizes = self.sizes().into_iter().zip(state);
        sizes
            .filter(|(_, answer)| *answer == 0)
            .map(|(size, _)| size)
            .product()
    }

    /// Returns the states that follow when a question is answered.
    fn after(&self, state: State, question: usize) -> impl Iterator<Item = State> {
        (1..=self.sizes()[question]).map(move |answer| {
            let mut next = state;
            next[question] = answer;
            next
        })
    }

    /// Asks the open questions in this order, from a state on. Returns the number of questions asked in all
    /// completions together, and the most in one completion.
    fn count_asked(&self, order: &[usize; 6], state: State) -> (usize, usize) {
        let open = self.open_in(state);
        let Some(question) = order.iter().find(|question| open & one(**question) != 0) else {
            return (0, 0);
        };
        let mut sum = self.completions(state);
        let mut most = 0;
        for next in self.after(state, *question) {
            let (more, longest) = self.count_asked(order, next);
            sum += more;
            most = most.max(longest);
        }
        (sum, most + 1)
    }

    /// Returns the fewest questions in all completions together, if each next question may depend on all
    /// answers before it.
    fn fewest(&self, state: State, known: &mut [Option<usize>]) -> usize {
        let index = self.index(state);
        if let Some(fewest) = known[index] {
            return fewest;
        }
        let open = self.open[index];
        let mut fewest = usize::MAX;
        for question in (0..6).filter(|question| open & one(*question) != 0) {
            let later: usize = self
                .after(state, question)
                .map(|next| self.fewest(next, known))
                .sum();
            fewest = fewest.min(later + self.completions(state));
        }
        let fewest = if open == 0 { 0 } else { fewest };
        known[index] = Some(fewest);
        fewest
    }

    fn fewest_of_all(&self) -> usize {
        self.fewest(NOTHING, &mut vec![None; self.open.len()])
    }
}

fn place_of(criterion: Criterion) -> usize {
    let mut all = Criterion::ALL.iter();
    all.position(|other| *other == criterion)
        .expect("one of the criteria")
}

fn places(order: [Criterion; 6]) -> [usize; 6] {
    order.map(place_of)
}

/// Returns the facts of the given answers, each an index in the list of answers; `None` if not answered
/// yet.
fn facts_of(space: &Space, given: [Option<usize>; 6]) -> Facts {
    space.facts(given.map(Option::unwrap_or_default))
}

#[test]
fn a_question_is_open_if_and_only_if_its_answer_can_change_the_verdict() {
    let (space, policy) = (Space::whole(), policy());
    let mut count = 0;
    for as_of in DAYS.map(day) {
        let tree = Tree::of(&space, &policy, as_of);
        let order = order(&policy, as_of);
        let mut ever_open: QuestionSet = 0;
        let states: usize = space.sizes().iter().map(|size| size + 1).product();
        for index in 0..states {
            let mut rest = index;
            let given: [Option<usize>; 6] = std::array::from_fn(|question| {
                let size = space.sizes()[question] + 1;
                let digit = rest % size;
                rest /= size;
                digit.checked_sub(1)
            });
            let answered: Vec<Criterion> = (0..6)
                .filter(|question| given[*question].is_some())
                .map(|question| Criterion::ALL[question])
                .collect();
            // Answers that have not been asked for must not count, even if the fact is there.
            let facts = space.facts(std::array::from_fn(|question| {
                given[question].unwrap_or((index + question) % space.sizes()[question])
            }));
            let state = std::array::from_fn(|question| {
                given[question].map_or(0, |answer| tree.class[question][answer] + 1)
            });
            let expected = tree.open_in(state);
            let found = open(&facts, &answered, &policy, as_of);
            let by_order = order.iter();
            assert!(
                found
                    .iter()
                    .eq(by_order.filter(|criterion| expected & one(place_of(**criterion)) != 0)),
                "{found:?} of {facts:?}, {answered:?} answered, on {as_of}"
            );
            ever_open |= expected;
            count += 1;
        }
        // Without a minimum wage every verdict is to be checked or another way: neither income nor decile
        // changes that.
        let decided_by_wage = stated::findings(&crate::likely(), as_of)[4].0 == Outcome::Met;
        let wage = one(place_of(Criterion::Income)) | one(place_of(Criterion::Welfare));
        assert_eq!(ever_open & wage, if decided_by_wage { wage } else { 0 });
        assert_eq!(ever_open | wage, one(6) - 1, "on {as_of}");
    }
    common::report(&format!(
        "{count} states of a check, in each of which exactly the open questions are open"
    ));
}

#[test]
fn when_no_question_is_open_the_verdict_is_that_of_all_answers() {
    let (space, policy) = (Space::whole(), policy());
    for as_of in DAYS.map(day) {
        let tree = Tree::of(&space, &policy, as_of);
        let order = places(order(&policy, as_of));
        for index in 0..space.combinations() {
            let whole = space.place(index);
            let mut state = NOTHING;
            let mut given = [None; 6];
            loop {
                let open = tree.open_in(state);
                let Some(question) = order.iter().find(|place| open & one(**place) != 0) else {
                    break;
                };
                state[*question] = tree.class[*question][whole[*question]] + 1;
                given[*question] = Some(whole[*question]);
            }
            let settled = assess(&facts_of(&space, given), &policy, as_of);
            let stated = stated::verdict(&stated::findings(&space.facts(whole), as_of));
            assert_eq!(
                settled.map(|found| found.verdict),
                Ok(stated),
                "{:?} on {as_of}",
                space.facts(whole)
            );
        }
    }
}

/// Returns every order of six things.
fn every_order() -> Vec<[usize; 6]> {
    let mut all = vec![Vec::new()];
    for _ in 0..6 {
        let longer = all.iter().flat_map(|start: &Vec<usize>| {
            (0..6)
                .filter(|next| !start.contains(next))
                .map(|next| [start.as_slice(), &[next]].concat())
        });
        all = longer.collect();
    }
    let six = all.into_iter().map(<[usize; 6]>::try_from);
    six.map(|order| order.expect("six")).collect()
}

fn mean(sum: usize, of: usize) -> String {
    let hundredths = (sum * 100 + of / 2) / of;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[test]
fn no_order_asks_fewer_questions() {
    let (space, policy) = (Space::whole(), policy());
    let orders = every_order();
    let distinct: BTreeSet<_> = orders.iter().collect();
    assert_eq!((orders.len(), distinct.len()), (720, 720));
    for as_of in DAYS.map(day) {
        let tree = Tree::of(&space, &policy, as_of);
        let points = tree.points();
        let (count_asked, most) = tree.count_asked(&places(order(&policy, as_of)), NOTHING);
        let others = orders
            .iter()
            .map(|order| tree.count_asked(order, NOTHING).0);
        let others: Vec<usize> = others.collect();
        let fewest = others.iter().copied().min().expect("720 of them");
        let largest = others.iter().copied().max().expect("720 of them");
        let own: usize = tree.count_asked(&[0, 1, 2, 3, 4, 5], NOTHING).0;
        assert_eq!(count_asked, fewest, "on {as_of}");
        assert_eq!(count_asked, tree.fewest_of_all(), "on {as_of}");
        common::report(&format!(
            "questions asked on {as_of} over {points} combinations of findings: mean {}, most \
             {most}; of all 720 orders with the same end the least mean is {} (reached by {}), the \
             largest {}; in the criteria's own order {}; without an end always 6",
            mean(count_asked, points),
            mean(fewest, points),
            others.iter().filter(|sum| **sum == fewest).count(),
            mean(largest, points),
            mean(own, points),
        ));
    }
}

#[test]
fn first_comes_what_settles_most_often() {
    use Criterion::{Age, Income, InformalWork, NoDoubleCover, Residence, Welfare};
    for as_of in DAYS.map(day) {
        assert_eq!(
            order(&policy(), as_of),
            [InformalWork, Age, NoDoubleCover, Residence, Income, Welfare],
            "{as_of}"
        );
    }
}

#[test]
fn what_the_policy_puts_first_is_asked_first_and_the_rest_keeps_its_order() {
    let (space, policy) = (Space::whole(), policy());
    for as_of in DAYS.map(day) {
        let usual = order(&policy, as_of);
        let tree = Tree::of(&space, &policy, as_of);
        for first in Criterion::ALL {
            let mut policy = policy.clone();
            let rules = policy.criteria.to_mut();
            let rule = rules.iter_mut().find(|rule| rule.id == *first);
            rule.expect("all six have a rule").ask_first = true;
            let rest = usual.iter().filter(|criterion| **criterion != *first);
            let expected: Vec<Criterion> = std::iter::once(first).chain(rest).copied().collect();
            let found = order(&policy, as_of);
            assert_eq!(found.to_vec(), expected, "{as_of}");
            let (asked, most) = tree.count_asked(&places(found), NOTHING);
            common::report(&format!(
                "{first:?} first: mean {} questions, most {most}, on {as_of}",
                mean(asked, tree.points())
            ));
        }
    }
}

/// The order must hold for any tables that a policy may have, not only for those of today.
#[test]
fn no_order_asks_fewer_questions_in_a_changed_policy() {
    let (space, policy, as_of) = (Space::whole(), policy(), day(DAYS[0]));
    let mut changed = Vec::new();
    for (at, rule) in policy.criteria.iter().enumerate() {
        for case in 0..rule.cases.len() {
            for outcome in [Outcome::Met, Outcome::Check, Outcome::NotMet] {
                let mut policy = policy.clone();
                let rule = &mut policy.criteria.to_mut()[at];
                let case = &mut rule.cases.to_mut()[case];
                if case.outcome != outcome {
                    case.outcome = outcome;
                    case.remedy = (outcome != Outcome::Met).then_some(Remedy::OwnCity);
                    changed.push(policy);
                }
            }
        }
        let mut other = policy.clone();
        let rule = &mut other.criteria.to_mut()[at];
        rule.optional = !rule.optional;
        changed.push(other);
        let mut ended = policy.clone();
        ended.criteria.to_mut()[at].until = as_of.yesterday();
        changed.push(ended);
    }
    let mut orders = BTreeSet::new();
    for policy in &changed {
        let tree = Tree::of(&space, policy, as_of);
        let order = order(policy, as_of);
        let (count_asked, _) = tree.count_asked(&places(order), NOTHING);
        assert_eq!(count_asked, tree.fewest_of_all(), "{:#?}", policy.criteria);
        let open = open(&Facts::default(), &[], policy, as_of);
        let expected = tree.open_in(NOTHING);
        assert!(
            open.iter().eq(order
                .iter()
                .filter(|criterion| expected & one(place_of(**criterion)) != 0)),
            "{open:?} of {:#?}",
            policy.criteria
        );
        orders.insert(order);
    }
    assert!(orders.len() > 5, "{orders:?}");
    common::report(&format!(
        "{} changed policies with {} orders, none of which asks more than it must",
        changed.len(),
        orders.len()
    ));
}
