//! Criteria, statements and priorities, nudged.

use lindungi_rules::policy::{Condition, Policy};

use super::{Nudged, earlier, later};

impl Nudged<'_> {
    pub(super) fn criteria(&mut self) {
        for (rule_index, rule) in self.policy.criteria.iter().enumerate() {
            if let Some(from) = rule.from {
                self.push(format!("first day of {}", rule.id), |policy| {
                    policy.criteria.to_mut()[rule_index].from = Some(later(from));
                });
            }
            if let Some(until) = rule.until {
                self.push(format!("last day of {}", rule.id), |policy| {
                    policy.criteria.to_mut()[rule_index].until = Some(earlier(until));
                });
            }
            let ranges: Vec<(usize, u8, Option<u8>)> = rule
                .cases
                .iter()
                .enumerate()
                .filter_map(|(index, case)| match case.when {
                    Condition::Between(from, to) => Some((index, from, to)),
                    _ => None,
                })
                .collect();
            for (index, from, to) in &ranges {
                let range = |policy: &mut Policy, index: usize, from, to| {
                    policy.criteria.to_mut()[rule_index].cases.to_mut()[index].when =
                        Condition::Between(from, to);
                };
                // The range before ends where this one begins.
                self.push(format!("{} from {from}", rule.id), |policy| {
                    range(policy, *index, from + 1, *to);
                    for (before, first, last) in &ranges {
                        if last.is_some_and(|last| last + 1 == *from) {
                            range(policy, *before, *first, Some(*from));
                        }
                    }
                });
                if let Some(to) = to
                    && !ranges.iter().any(|(_, next, _)| to + 1 == *next)
                {
                    self.push(format!("{} to {to}", rule.id), |policy| {
                        range(policy, *index, *from, Some(to - 1));
                    });
                }
            }
        }
    }

    pub(super) fn statements(&mut self) {
        for (index, statement) in self.policy.statements.iter().enumerate() {
            if let Some(from) = statement.from {
                self.push(format!("first day of {}", statement.id), |policy| {
                    policy.statements.to_mut()[index].from = Some(later(from));
                });
            }
            if let Some(until) = statement.until {
                self.push(format!("last day of {}", statement.id), |policy| {
                    policy.statements.to_mut()[index].until = Some(earlier(until));
                });
            }
        }
    }

    pub(super) fn priorities(&mut self) {
        for (index, rule) in self.policy.priorities.iter().enumerate() {
            self.push(
                format!("priority {} from {}", rule.level, rule.from),
                |policy| {
                    for other in policy.priorities.to_mut() {
                        if other.to + 1 == rule.from {
                            other.to = rule.from;
                        }
                    }
                    policy.priorities.to_mut()[index].from = rule.from + 1;
                },
            );
            if !self
                .policy
                .priorities
                .iter()
                .any(|next| rule.to + 1 == next.from)
            {
                self.push(
                    format!("priority {} to {}", rule.level, rule.to),
                    |policy| {
                        policy.priorities.to_mut()[index].to = rule.to - 1;
                    },
                );
            }
        }
    }
}
