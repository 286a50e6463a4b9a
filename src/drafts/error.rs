//! The reason why a form has no answer yet.

use lindungi_rules::cover::{AskError, GiftError, PlanError};
use lindungi_rules::policy::Policy;
use lindungi_text::{Lang, errors};

use super::inputs::{InputError, message};

/// The reason why a form has no answer yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftError {
    /// An input is empty.
    Incomplete,
    /// An input cannot be read.
    Input(InputError),
    /// The gift results in no question.
    Gift(GiftError),
    /// The figures for the fund of an RT are not known.
    RtFund(GiftError),
    /// The people by priority are more than all who wait.
    Priorities,
    /// The rules have no answer to the question.
    Ask(AskError),
    /// The rules have no answer to the plan of the city.
    Plan(PlanError),
}

impl From<InputError> for DraftError {
    fn from(error: InputError) -> Self {
        match error {
            InputError::Empty(_) => Self::Incomplete,
            error => Self::Input(error),
        }
    }
}

impl From<AskError> for DraftError {
    fn from(error: AskError) -> Self {
        Self::Ask(error)
    }
}

impl DraftError {
    /// Returns the reason as a sentence, for the person who fills in the form.
    pub fn message(self, lang: Lang, policy: &Policy) -> String {
        match self {
            Self::Incomplete => lang.donate_waiting().to_owned(),
            Self::Input(error) => message(lang, error),
            Self::Gift(error) => errors::gift(lang, policy, error),
            Self::RtFund(error) => errors::rt_fund(lang, policy, error),
            Self::Priorities => lang.fund_priorities_many().to_owned(),
            Self::Ask(error) => errors::ask(lang, error),
            Self::Plan(error) => errors::plan(lang, error),
        }
    }
}
