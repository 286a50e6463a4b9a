//! The forms of givers and of offices, as filled in. In memory only; draws nothing and does not use the
//! browser.
//!
//! - `inputs`: the text fields for money, counts and percentages
//! - `gift`: the calculator and the question to the rules that results from it; `statements`: the
//!   statements of law that apply to a gift
//! - `comparison`: calculations side by side; `pledge`: the pledge letter
//! - `budget`: the budget of a city; `fund`: a fund that is shared out
//! - `error`: the reason why a form has no answer yet

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
    /// The calculations to compare.
    pub comparison: Comparison,
    /// The pledge letter.
    pub pledge: Pledge,
    /// The budget of a city.
    pub budget: BudgetForm,
    /// A fund that is shared out.
    pub fund: FundForm,
    /// The page and the text of a link that was opened and is not read yet: the code that reads links is
    /// loaded with the page.
    pub opened_link: Option<(Route, String)>,
    /// The errors in the link that a form was filled in from; `None` if it was filled in by hand.
    pub link_errors: Option<Vec<LinkError>>,
}

impl Drafts {
    /// Writes the forms to the codec, or reads them back. `opened_link` is left out: by then it is in its
    /// form or still in the address.
    pub fn transfer(&mut self, codec: &mut Codec) {
        self.gift.transfer(codec);
        self.comparison.transfer(codec);
        self.pledge.transfer(codec);
        self.budget.transfer(codec);
        self.fund.transfer(codec);
    }

    /// Fills in the form of the page from the link that was opened.
    pub fn read_link(&mut self) {
        let Some((page, text)) = self.opened_link.take() else {
            return;
        };
        if page == Route::Compare {
            let (links, missing) = link::read_several(&text);
            self.comparison = Comparison::from_links(&links);
            let errors = links.into_iter().flat_map(|link| link.errors);
            let mut errors: Vec<LinkError> = errors.chain(missing).collect();
            errors.dedup();
            self.link_errors = Some(errors);
            return;
        }
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
