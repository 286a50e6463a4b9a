//! The questions, one for each criterion, and the steps of the check. The rules decide the order of the
//! questions.

use lindungi_rules::eligibility::{Facts, open, order};
use lindungi_rules::policy::{Criterion, Date, Policy};

/// A question of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// The place of residence on the KTP.
    Ktp,
    /// The kind of work.
    Work,
    /// Age or date of birth.
    Age,
    /// Membership of BPJS Ketenagakerjaan.
    Membership,
    /// The income.
    Income,
    /// The welfare decile (*desil*) of the household.
    Decile,
}

impl Question {
    /// All questions, in the order of the criteria.
    pub const ALL: [Self; 6] = [
        Self::Ktp,
        Self::Work,
        Self::Age,
        Self::Membership,
        Self::Income,
        Self::Decile,
    ];

    /// Returns the question that a criterion needs.
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

    /// Returns the criterion that the answer is for.
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

    /// Returns the questions in the order in which they are asked on a day.
    pub fn order(policy: &Policy, today: Date) -> [Self; 6] {
        order(policy, today).map(Self::of)
    }

    /// Returns the step that a resident begins with: the first open question of a person of whom nothing is
    /// known.
    pub fn first(policy: &Policy, today: Date) -> Step {
        let open = open(&Facts::default(), &[], policy, today);
        open.first()
            .map_or(Step::Review, |criterion| Step::Ask(Self::of(*criterion)))
    }

    /// Returns the last part of the address of the question.
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

    /// Returns the step before the question.
    pub fn before(self, policy: &Policy, today: Date) -> Step {
        let order = Self::order(policy, today);
        let before = order.iter().take_while(|question| **question != self);
        before.last().copied().map_or(Step::Start, Step::Ask)
    }
}

/// A step of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// An introduction to the check.
    Start,
    /// A question.
    Ask(Question),
    /// A list of all answers.
    Review,
    /// The verdict and its reasons.
    Result,
    /// The result to print, copy or send.
    TakeAway,
}

impl Step {
    /// All steps, in order.
    #[cfg(test)]
    pub fn all() -> Vec<Self> {
        let questions = Question::ALL.iter().copied().map(Self::Ask);
        std::iter::once(Self::Start)
            .chain(questions)
            .chain([Self::Review, Self::Result, Self::TakeAway])
            .collect()
    }

    /// Returns the last part of the address; empty for the start.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Start => "",
            Self::Ask(question) => question.slug(),
            Self::Review => "jawaban",
            Self::Result => "hasil",
            Self::TakeAway => "bawa",
        }
    }

    /// Returns the step of an address part; `None` if the part is unknown.
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
