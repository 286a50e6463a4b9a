//! Answers as a code, and back. A code holds the answers and not the text that was typed: an income by the
//! day comes back as an income by the month.

use lindungi_codes::result_code::ResultCode;
use lindungi_rules::earning::Per;
use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{Criterion, Date, Policy};
use lindungi_text::format;

use super::answers::{Age, AgeWay, Answers, Earlier, Income, Selection, Typed, TypedState};

impl Answers {
    /// Returns the content of the code for these answers.
    pub fn result_code(&self, policy: &Policy, day: Date) -> ResultCode {
        ResultCode {
            as_of: day,
            policy: policy.version.clone(),
            facts: self.facts(day),
            answered: self.criteria(day),
            sector: self.sector,
            village: (!self.village.is_empty()).then(|| self.village.clone().into()),
        }
    }

    /// Returns the answers that a code holds.
    pub fn from_code(content: &ResultCode) -> Self {
        let Facts {
            ktp,
            birth_date,
            age,
            work,
            income,
            membership,
            decile,
        } = content.facts;
        let state = |known: bool, criterion: Criterion| {
            if known {
                TypedState::Yes
            } else if content.answered.contains(&criterion) {
                TypedState::Unknown
            } else {
                TypedState::Open
            }
        };
        let mut typed_age = Age {
            state: state(birth_date.is_some() || age.is_some(), Criterion::Age),
            ..Age::default()
        };
        if let Some(born) = birth_date {
            typed_age.way = AgeWay::Birth;
            typed_age.day = born.day().to_string();
            typed_age.month = born.month().number().to_string();
            typed_age.year = born.year().to_string();
        } else if let Some(age) = age {
            typed_age.way = AgeWay::Years;
            typed_age.years = age.to_string();
        }
        Self {
            ktp: selection(ktp, state(ktp.is_some(), Criterion::Residence)),
            work: selection(work, state(work.is_some(), Criterion::InformalWork)),
            age: typed_age,
            membership: selection(
                membership,
                state(membership.is_some(), Criterion::NoDoubleCover),
            ),
            income: Income {
                sure: income.is_some(),
                per: income.map(|_| Per::Month),
                text: income.map(format::amount).unwrap_or_default(),
                times: String::new(),
                state: state(income.is_some(), Criterion::Income),
            },
            decile: Typed {
                text: decile.map(|decile| decile.to_string()).unwrap_or_default(),
                state: state(decile.is_some(), Criterion::Welfare),
            },
            sector: content.sector,
            village: content.village.as_deref().unwrap_or_default().to_owned(),
            earlier: Some(Earlier {
                as_of: content.as_of,
                policy: content.policy.to_string(),
            }),
            ..Self::default()
        }
    }
}

fn selection<T>(known: Option<T>, state: TypedState) -> Selection<T> {
    match (known, state) {
        (Some(known), _) => Selection::Known(known),
        (None, TypedState::Unknown) => Selection::Unknown,
        (None, _) => Selection::Open,
    }
}

#[cfg(test)]
mod tests {
    use lindungi_codes::result_code::{read, write};
    use lindungi_rules::policy::{self, Document, Ktp, Membership, Sector, Text, Work};
    use qrcodegen::{QrCode, QrCodeEcc};

    use super::*;
    use crate::check::Question;

    const DAY: Date = Date::constant(2026, 11, 23);

    /// All answers to a question with choices.
    fn selections<T: Copy>(all: &[T]) -> Vec<Selection<T>> {
        let known = all.iter().copied().map(Selection::Known);
        [Selection::Open, Selection::Unknown]
            .into_iter()
            .chain(known)
            .collect()
    }

    fn ages() -> Vec<Age> {
        let years = |years: &str, state| Age {
            way: AgeWay::Years,
            years: years.into(),
            state,
            ..Age::default()
        };
        let birth = |day: &str, month: &str, year: &str| Age {
            way: AgeWay::Birth,
            day: day.into(),
            month: month.into(),
            year: year.into(),
            state: TypedState::Yes,
            ..Age::default()
        };
        vec![
            Age::default(),
            years("", TypedState::Unknown),
            years("40", TypedState::Open),
            years(" 40 ", TypedState::Yes),
            years("0", TypedState::Yes),
            years("120", TypedState::Yes),
            years("121", TypedState::Yes),
            birth("1", "1", "1900"),
            birth("29", "02", "2000"),
            birth("23", "11", "2026"),
            birth("24", "11", "2026"),
        ]
    }

    fn incomes() -> Vec<Income> {
        let income = |per, text: &str, times: &str, state| Income {
            per,
            text: text.into(),
            times: times.into(),
            state,
            ..Income::default()
        };
        vec![
            Income::default(),
            income(None, "", "", TypedState::Unknown),
            income(Some(Per::Month), "2 juta", "", TypedState::Open),
            income(Some(Per::Month), "2 juta", "", TypedState::Yes),
            income(Some(Per::Month), "0", "", TypedState::Yes),
            income(Some(Per::Day), "75.000", "26", TypedState::Yes),
            income(Some(Per::Week), "1,25 juta", "4", TypedState::Yes),
            income(Some(Per::Day), "75.000", "32", TypedState::Yes),
            income(Some(Per::Month), "banyak", "", TypedState::Yes),
        ]
    }

    fn deciles() -> Vec<Typed> {
        let decile = |text: &str, state| Typed {
            text: text.into(),
            state,
        };
        vec![
            Typed::default(),
            decile("", TypedState::Unknown),
            decile("3", TypedState::Open),
            decile("1", TypedState::Yes),
            decile(" 10 ", TypedState::Yes),
            decile("11", TypedState::Yes),
        ]
    }

    type Edit = Box<dyn Fn(&mut Answers)>;

    /// Makes an edit for each of the answers.
    fn all<T: Clone + 'static>(answers: Vec<T>, set: fn(&mut Answers, T)) -> Vec<Edit> {
        let edit = |answer: T| -> Edit { Box::new(move |answers| set(answers, answer.clone())) };
        answers.into_iter().map(edit).collect()
    }

    /// Returns answers to every single question, and to every pair of questions.
    fn combined() -> Vec<Answers> {
        let mut edits: Vec<Vec<Edit>> = Vec::new();
        let village = |code: &str| code.to_owned();
        let city = &policy::current().city;
        let last = city.districts.last().and_then(|each| each.villages.last());
        edits.push(all(selections(Ktp::ALL), |answers, ktp| answers.ktp = ktp));
        edits.push(all(selections(Work::ALL), |answers, work| {
            answers.work = work;
        }));
        edits.push(all(ages(), |answers, age| answers.age = age));
        edits.push(all(selections(Membership::ALL), |answers, membership| {
            answers.membership = membership;
        }));
        edits.push(all(incomes(), |answers, income| answers.income = income));
        edits.push(all(deciles(), |answers, decile| answers.decile = decile));
        edits.push(all(
            vec![None, Some(Sector::Transport), Some(Sector::Other)],
            |answers, sector| answers.sector = sector,
        ));
        edits.push(all(
            vec![String::new(), village(&last.expect("a kelurahan").code)],
            |answers, village| answers.village = village,
        ));
        let mut all = Vec::new();
        for (index, one) in edits.iter().enumerate() {
            for other in edits.iter().skip(index + 1) {
                for first in one {
                    for second in other {
                        let mut answers = Answers::default();
                        first(&mut answers);
                        second(&mut answers);
                        all.push(answers);
                    }
                }
            }
        }
        all
    }

    #[test]
    fn a_code_gives_back_what_was_answered() {
        let policy = policy::current();
        let all = combined();
        assert!(all.len() > 1000, "{}", all.len());
        for answers in all {
            let content = answers.result_code(policy, DAY);
            let code = write(&content, policy);
            let fits = QrCode::encode_text(&code, QrCodeEcc::Medium).is_ok();
            assert!(fits, "no QR code for {code}");
            let read = read(&code, policy).expect("a code");
            assert_eq!(read, content, "{answers:?}");
            let again = Answers::from_code(&read);
            assert_eq!(again.facts(DAY), answers.facts(DAY), "{answers:?}");
            assert_eq!(again.criteria(DAY), answers.criteria(DAY), "{answers:?}");
            assert_eq!(
                again.open(policy, DAY),
                answers.open(policy, DAY),
                "{answers:?}"
            );
            assert_eq!(again.sector, answers.sector);
            assert_eq!(again.village, answers.village);
            // Writing the answers that were read gives the same code.
            assert_eq!(again.result_code(policy, DAY), content, "{answers:?}");
        }
    }

    #[test]
    fn answers_come_back_in_the_form_in_which_they_are_changed() {
        let content = ResultCode {
            as_of: DAY,
            policy: Text::Borrowed("another"),
            facts: Facts {
                birth_date: Date::new(1990, 5, 7),
                income: Some(policy::Rupiah::new(1_950_000)),
                decile: Some(3),
                ..Facts::default()
            },
            answered: vec![Criterion::Age, Criterion::Income, Criterion::Welfare],
            sector: None,
            village: None,
        };
        let answers = Answers::from_code(&content);
        let age = &answers.age;
        assert_eq!(age.way, AgeWay::Birth);
        assert_eq!([&age.day, &age.month, &age.year], ["7", "5", "1990"]);
        assert_eq!(answers.income.per, Some(Per::Month));
        assert_eq!(answers.income.text, "1.950.000");
        assert_eq!(answers.decile.text, "3");
        let earlier = answers.earlier.as_ref().expect("an earlier check");
        assert_eq!((earlier.as_of, &*earlier.policy), (DAY, "another"));
        assert!(!answers.answered(Question::Ktp, DAY));

        let years = ResultCode {
            facts: Facts {
                age: Some(40),
                ..Facts::default()
            },
            ..content
        };
        let age = Answers::from_code(&years).age;
        assert_eq!((age.way, &*age.years), (AgeWay::Years, "40"));
    }

    #[test]
    fn a_code_holds_no_paper_and_nothing_that_was_typed_to_find_the_work() {
        let policy = policy::current();
        let plain = Answers {
            ktp: Selection::Known(Ktp::City),
            ..Answers::default()
        };
        let more = Answers {
            papers: vec![(Document::Kk, true), (Document::Ktp, false)],
            search: "ojol".into(),
            occupation: policy.occupations.first(),
            ..plain.clone()
        };
        assert_eq!(
            more.result_code(policy, DAY),
            plain.result_code(policy, DAY)
        );
    }
}
