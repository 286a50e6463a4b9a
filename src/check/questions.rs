//! The questions, one for each criterion. Which comes when, the rules say.

use lindungi_rules::eligibility::order;
use lindungi_rules::policy::{Criterion, Date, Policy};

/// A question of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Where the KTP places the person.
    Ktp,
    /// How the person works.
    Work,
    /// Age or date of birth.
    Age,
    /// Membership of BPJS Ketenagakerjaan.
    Membership,
    /// Income.
    Income,
    /// Welfare decile.
    Decile,
}

impl Question {
    /// Every question, in the order of the criteria.
    pub const ALL: [Self; 6] = [
        Self::Ktp,
        Self::Work,
        Self::Age,
        Self::Membership,
        Self::Income,
        Self::Decile,
    ];

    /// The question that a criterion needs.
    pub fn of(criterion: Criterion) -> Self {
        match criterion {
            Criterion::Residence => Self::Ktp,
            Criterion::InformalWork => Self::Work,
            Criterion::Age => Self::Age,
            Criterion::NoDoubleCover => Self::Membership,
            Criterion::Income => Self::Income,
            Criterion::Welfare => Self::Decile,
        }
    }

    /// The criterion that its answer is for.
    pub fn criterion(self) -> Criterion {
        match self {
            Self::Ktp => Criterion::Residence,
            Self::Work => Criterion::InformalWork,
            Self::Age => Criterion::Age,
            Self::Membership => Criterion::NoDoubleCover,
            Self::Income => Criterion::Income,
            Self::Decile => Criterion::Welfare,
        }
    }

    /// The questions in the order in which they are asked.
    pub fn order(policy: &Policy, today: Date) -> [Self; 6] {
        order(policy, today).map(Self::of)
    }

    /// Its part of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Ktp => "ktp",
            Self::Work => "kerja",
            Self::Age => "umur",
            Self::Membership => "kepesertaan",
            Self::Income => "penghasilan",
            Self::Decile => "desil",
        }
    }

    /// The step before it.
    pub fn before(self, policy: &Policy, today: Date) -> Step {
        let order = Self::order(policy, today);
        let before = order.iter().take_while(|question| **question != self);
        before.last().copied().map_or(Step::Start, Step::Ask)
    }
}

/// A step of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What it is about.
    Start,
    /// A question.
    Ask(Question),
    /// All answers, to look over.
    Review,
    /// What was found.
    Result,
    /// What was found, to take along.
    TakeAway,
}

impl Step {
    /// Every step, in order.
    #[cfg(test)]
    pub fn all() -> Vec<Self> {
        let questions = Question::ALL.iter().copied().map(Self::Ask);
        std::iter::once(Self::Start)
            .chain(questions)
            .chain([Self::Review, Self::Result, Self::TakeAway])
            .collect()
    }

    /// Its part of the address; nothing for the first.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Start => "",
            Self::Ask(question) => question.slug(),
            Self::Review => "jawaban",
            Self::Result => "hasil",
            Self::TakeAway => "bawa",
        }
    }

    /// The step of this part of the address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "jawaban" => Some(Self::Review),
            "hasil" => Some(Self::Result),
            "bawa" => Some(Self::TakeAway),
            _ => Question::ALL
                .iter()
                .copied()
                .find(|question| question.slug() == slug)
                .map(Self::Ask),
        }
    }
}
