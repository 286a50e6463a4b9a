//! What givers have typed and chosen, on all of their pages, and what was typed of a fund. In memory only.

use lindungi_rules::link::{self, LinkError};

use super::compare::Comparison;
use super::form::Form;
use super::pledge::Pledge;
use crate::kept::Pen;
use crate::pages::budget::Plan;
use crate::pages::fund;

/// All of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drafts {
    /// The calculator.
    pub form: Form,
    /// What is compared.
    pub compared: Comparison,
    /// The pledge letter.
    pub pledge: Pledge,
    /// A city's budget.
    pub plan: Plan,
    /// A fund that is shared out.
    pub fund: fund::Draft,
    /// A link that was opened and not read yet: what reads it is loaded with its page.
    pub waiting: Option<(Linked, String)>,
    /// What was wrong with the link that a form was filled in from; nothing where it was none.
    pub linked: Option<Vec<LinkError>>,
}

/// Which form a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linked {
    /// The calculator.
    Form,
    /// A city's budget.
    Plan,
}

impl Drafts {
    /// Writes or reads all drafts. A link that was opened is in the form by then, or still in the address.
    pub fn keep(&mut self, pen: &mut Pen) {
        self.form.keep(pen);
        self.compared.keep(pen);
        self.pledge.keep(pen);
        self.plan.keep(pen);
        self.fund.keep(pen);
    }

    /// Fills a form in from the link that waits.
    pub fn take_link(&mut self) {
        let Some((to, text)) = self.waiting.take() else {
            return;
        };
        let read = link::read(&text);
        match to {
            Linked::Form => {
                self.form = Form::from_link(&read);
                self.compared.editing = None;
            }
            Linked::Plan => self.plan = Plan::from_link(&read),
        }
        self.linked = Some(read.errors);
    }
}
