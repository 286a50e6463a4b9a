//! Checks the decision tables of criteria, the priorities and the papers to bring.

use std::ops::{Range, RangeInclusive};

use toml::Spanned;

use super::{At, Check, SourceFile};
use crate::read::file;
use crate::{
    Case, Condition, Criterion, CriterionRule, DECILES, Document, DocumentRule, FigureId, Ktp,
    List, Membership, Outcome, Priority, PriorityRule, Value, Work,
};

impl Check {
    pub(super) fn criteria(
        &self,
        head: &SourceFile,
        city: &str,
        parts: Vec<At<file::CriterionRule>>,
    ) -> List<CriterionRule> {
        self.exactly_once(head, "criterion", Criterion::ALL, &parts, |part| {
            *part.id.get_ref()
        });
        let mut rules: Vec<CriterionRule> = parts
            .into_iter()
            .map(
                |At {
                     file,
                     span: at,
                     part,
                 }| {
                    let id = part.id.into_inner();
                    let cases = self.cases(file, city, id, &part.cases);
                    self.one_case_for_each_value(file, &at, city, id, &cases);
                    let (from, until) = self.span(file, part.from.as_ref(), part.until.as_ref());
                    let source = self.source(file, part.source);
                    CriterionRule {
                        id,
                        optional: part.optional,
                        ask_first: part.ask_first,
                        from,
                        until,
                        source,
                        mark: part.mark,
                        cases: List::Owned(cases),
                    }
                },
            )
            .collect();
        rules.sort_by_key(|rule| rule.id);
        List::Owned(rules)
    }

    fn cases(
        &self,
        file: &SourceFile,
        city: &str,
        id: Criterion,
        written: &[Spanned<file::Case>],
    ) -> Vec<Case> {
        written
            .iter()
            .filter_map(|written| {
                let (at, case) = (written.span(), written.get_ref());
                match (case.outcome, case.remedy) {
                    (Outcome::Unknown, _) => self.at(
                        file,
                        &at,
                        "a table cannot decide \"unknown\"",
                        "write met, check or not_met",
                    ),
                    (Outcome::Met, Some(_)) => self.at(
                        file,
                        &at,
                        "a met criterion has a route",
                        "take the route out",
                    ),
                    (Outcome::Check | Outcome::NotMet, None) => self.at(
                        file,
                        &at,
                        "the case has no route",
                        "add route = \"…\", so that the person learns what helps instead",
                    ),
                    _ => {}
                }
                let when = self.condition(file, city, id, &at, case)?;
                Some(Case {
                    when,
                    outcome: case.outcome,
                    remedy: case.remedy,
                })
            })
            .collect()
    }

    fn condition(
        &self,
        file: &SourceFile,
        city: &str,
        id: Criterion,
        at: &Range<usize>,
        case: &file::Case,
    ) -> Option<Condition> {
        let condition = match (id, Shape::of(case)) {
            (Criterion::Residence, Some(Shape::Words(words))) => {
                let ktp = |name: &str| {
                    if name == city {
                        Some(Ktp::City)
                    } else {
                        Ktp::from_name(name).filter(|ktp| *ktp == Ktp::Elsewhere)
                    }
                };
                Condition::Ktp(self.values(file, words, ktp, &[city, Ktp::Elsewhere.name()]))
            }
            (Criterion::InformalWork, Some(Shape::Words(words))) => {
                Condition::Work(self.values(file, words, Work::from_name, Work::NAMES))
            }
            (Criterion::NoDoubleCover, Some(Shape::Words(words))) => Condition::Membership(
                self.values(file, words, Membership::from_name, Membership::NAMES),
            ),
            (Criterion::Age | Criterion::Welfare, Some(Shape::Range(from, to))) => {
                Condition::Between(from, to)
            }
            (Criterion::Income, Some(Shape::AtMost(figure))) => Condition::AtMost(figure),
            (Criterion::Income, Some(Shape::Above(figure))) => Condition::Above(figure),
            _ => {
                let wanted = match id {
                    Criterion::Residence | Criterion::InformalWork | Criterion::NoDoubleCover => {
                        "when = [\"…\"]"
                    }
                    Criterion::Age | Criterion::Welfare => "from = … and, but for the last, to = …",
                    Criterion::Income => "at_most = \"…\" or above = \"…\"",
                };
                self.at(
                    file,
                    at,
                    format!("the case does not say when it holds for {id}"),
                    format!("write {wanted}, and nothing else"),
                );
                return None;
            }
        };
        Some(condition)
    }

    fn values<T: Clone>(
        &self,
        file: &SourceFile,
        written: &[Spanned<String>],
        read: impl Fn(&str) -> Option<T>,
        names: &[&str],
    ) -> List<T> {
        written
            .iter()
            .filter_map(|name| {
                let value = read(name.get_ref());
                if value.is_none() {
                    self.at(
                        file,
                        &name.span(),
                        format!("unknown value \"{}\"", name.get_ref()),
                        format!("write one of {}", names.join(", ")),
                    );
                }
                value
            })
            .collect()
    }

    /// Reports a fault unless exactly one case holds for each value of the fact.
    fn one_case_for_each_value(
        &self,
        file: &SourceFile,
        at: &Range<usize>,
        city: &str,
        id: Criterion,
        cases: &[Case],
    ) {
        let ktp = |ktp: &Ktp| {
            if *ktp == Ktp::City {
                city.to_owned()
            } else {
                ktp.to_string()
            }
        };
        let counts = match id {
            Criterion::Residence => counted(cases, Ktp::ALL, ktp, Value::Ktp),
            Criterion::InformalWork => counted(cases, Work::ALL, Work::to_string, Value::Work),
            Criterion::NoDoubleCover => {
                let written = Membership::to_string;
                counted(cases, Membership::ALL, written, Value::Membership)
            }
            Criterion::Age => counted(cases, &every(0..=u8::MAX), u8::to_string, Value::Number),
            Criterion::Welfare => counted(cases, &every(DECILES), u8::to_string, Value::Number),
            Criterion::Income => {
                return match cases {
                    [
                        Case {
                            when: Condition::AtMost(low),
                            ..
                        },
                        Case {
                            when: Condition::Above(high),
                            ..
                        },
                    ] if low == high => {}
                    _ => self.at(
                        file,
                        at,
                        "incomes are not decided by one figure",
                        "write one case with at_most and one with above, both with the same figure",
                    ),
                };
            }
        };
        for (value, count) in counts {
            match count {
                1 => {}
                0 => {
                    return self.at(
                        file,
                        at,
                        format!("{id} leaves {value} undecided"),
                        format!("add a case that holds for {value}"),
                    );
                }
                _ => {
                    return self.at(
                        file,
                        at,
                        format!("{id} decides {value} twice"),
                        format!("let one case only hold for {value}"),
                    );
                }
            }
        }
    }

    pub(super) fn priorities(
        &self,
        head: &SourceFile,
        parts: Vec<At<file::PriorityRule>>,
    ) -> List<PriorityRule> {
        for decile in DECILES {
            let mut matching = parts
                .iter()
                .filter(|at| (at.part.from..=at.part.to).contains(&decile));
            if matching.next().is_none() {
                self.fault(head.whole(
                    format!("decile {decile} has no priority"),
                    "add a [[priority]] whose from and to hold it",
                ));
            }
            for at in matching {
                self.at(
                    at.file,
                    &at.span,
                    format!("decile {decile} has two priorities"),
                    "let from and to of the two not overlap",
                );
            }
        }
        parts
            .into_iter()
            .map(
                |At {
                     file,
                     span: at,
                     part,
                 }| {
                    if part.level == Priority::Unknown {
                        self.at(
                            file,
                            &at,
                            "a decile cannot lead to an unknown priority",
                            "write high, medium or low",
                        );
                    }
                    PriorityRule {
                        level: part.level,
                        from: part.from,
                        to: part.to,
                        source: self.source(file, part.source),
                        mark: part.mark,
                    }
                },
            )
            .collect()
    }

    pub(super) fn documents(
        &self,
        head: &SourceFile,
        parts: Vec<At<file::DocumentRule>>,
    ) -> List<DocumentRule> {
        self.exactly_once(head, "document", Document::ALL, &parts, |part| {
            *part.id.get_ref()
        });
        for At { file, part, .. } in &parts {
            if let (Some(from), Some(to)) = (part.age_from, &part.age_to)
                && from > *to.get_ref()
            {
                self.at(
                    file,
                    &to.span(),
                    format!("age_to is below age_from, {from}"),
                    "write the younger age first",
                );
            }
        }
        parts
            .into_iter()
            .map(|At { file, part, .. }| DocumentRule {
                id: part.id.into_inner(),
                from: self.distinct(file, "from", part.from),
                age_from: part.age_from,
                age_to: part.age_to.map(Spanned::into_inner),
                source: self.source(file, part.source),
                mark: part.mark,
            })
            .collect()
    }
}

/// The keys that state the condition of a case. A case uses exactly one of these shapes.
enum Shape<'a> {
    /// `when`
    Words(&'a [Spanned<String>]),
    /// `from` and `to`; the last case has no `to`
    Range(u8, Option<u8>),
    /// `at_most`
    AtMost(FigureId),
    /// `above`
    Above(FigureId),
}

impl<'a> Shape<'a> {
    /// The shape of a case; `None` if the case states no condition, or more than one.
    fn of(case: &'a file::Case) -> Option<Self> {
        let file::Case {
            when,
            from,
            to,
            at_most,
            above,
            outcome: _,
            remedy: _,
        } = case;
        match (when, from, to, at_most, above) {
            (Some(words), None, None, None, None) => Some(Self::Words(words)),
            (None, Some(from), to, None, None) => Some(Self::Range(*from, *to)),
            (None, None, None, Some(figure), None) => Some(Self::AtMost(*figure)),
            (None, None, None, None, Some(figure)) => Some(Self::Above(*figure)),
            _ => None,
        }
    }
}

/// Returns each value as it is written, with the number of cases that hold for it.
fn counted<T: Copy>(
    cases: &[Case],
    all: &[T],
    written: impl Fn(&T) -> String,
    value: impl Fn(T) -> Value,
) -> Vec<(String, usize)> {
    let holding = |of: T| {
        cases
            .iter()
            .filter(|case| case.when.is_met_by(value(of)))
            .count()
    };
    all.iter().map(|of| (written(of), holding(*of))).collect()
}

fn every(numbers: RangeInclusive<u8>) -> Vec<u8> {
    numbers.collect()
}
