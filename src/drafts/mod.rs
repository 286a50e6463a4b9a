//! The forms of givers and of offices, as they were filled in. In memory only; draws nothing and knows no browser.
//!
//! - `inputs`: texts that were typed into fields for money, counts and percentages
//! - `gift`: the calculator, and the question that it asks; `statements`: the law that bears on it
//! - `comparison`: calculations side by side; `pledge`: the letter
//! - `budget`: a city's budget; `fund`: a fund that is shared out
//! - `error`: why a form has no answer yet

pub mod budget;
pub mod comparison;
mod error;
pub mod fund;
pub mod gift;
pub mod inputs;
pub mod pledge;
pub mod statements;

use lindungi_codes::link::{self, LinkError};

pub use error::DraftError;

use crate::codec::Codec;
use crate::route::Route;
use budget::BudgetForm;
use comparison::Comparison;
use fund::FundForm;
use gift::GiftForm;
use pledge::Pledge;

/// All forms.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drafts {
    /// The calculator.
    pub gift: GiftForm,
    /// Calculations side by side.
    pub comparison: Comparison,
    /// The pledge letter.
    pub pledge: Pledge,
    /// A city's budget.
    pub budget: BudgetForm,
    /// A fund that is shared out.
    pub fund: FundForm,
    /// A link that was opened and is not read yet, with its page: the code that reads it is loaded with the
    /// page.
    pub opened_link: Option<(Route, String)>,
    /// The errors of the link that a form was filled in from; `None` where it was filled in by hand.
    pub link_errors: Option<Vec<LinkError>>,
}

impl Drafts {
    /// Writes or reads the forms. A link that was opened is in its form by then, or still in the address.
    pub fn keep(&mut self, codec: &mut Codec) {
        self.gift.keep(codec);
        self.comparison.keep(codec);
        self.pledge.keep(codec);
        self.budget.keep(codec);
        self.fund.keep(codec);
    }

    /// Fills in the form of the page whose link was opened.
    pub fn read_link(&mut self) {
        let Some((page, text)) = self.opened_link.take() else {
            return;
        };
        let read = link::read(&text);
        if page == Route::Budget {
            self.budget = BudgetForm::from_link(&read);
        } else {
            self.gift = GiftForm::from_link(&read);
            self.comparison.editing = None;
        }
        self.link_errors = Some(read.errors);
    }
}
