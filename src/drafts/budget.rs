//! The form for the budget of a city, and the plan that results from it.

use lindungi_codes::link::{Key, LinkReading, Value};
use lindungi_rules::cover::{self, Ask, ReliefChoice, Terms, Want};
use lindungi_rules::policy::{self, FigureId, Month, Payer, Policy, Sector};
use lindungi_text::format;

use super::DraftError;
use super::inputs::{Input, Texts};
use crate::codec::Codec;

/// The usual length of a budget in months, and the growth of the number of workers after it, in percent.
const MONTHS: u16 = 12;
const GROWTH: &str = "10";

/// The form for the budget of a city.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BudgetForm {
    /// The texts of the fields; `None` stands for an example from the policy.
    texts: Option<Texts>,
    /// The first month; `None` means the usual one.
    pub start: Option<Month>,
    /// True if old-age savings (JHT) are included.
    pub jht: bool,
}

/// Returns the terms on which the city pays: the lowest package, never with relief.
fn terms(jht: bool) -> Terms {
    Terms {
        payer: Some(Payer::City),
        sector: Sector::Other,
        jht,
        relief: ReliefChoice::Off,
        income: None,
    }
}

/// Returns the target that the city has published, and a budget for the number of workers it covers
/// already.
fn example(policy: &Policy) -> Texts {
    let count = |id| {
        let figure = policy.latest(id)?;
        Some((figure, figure.value.count()?))
    };
    let target = count(FigureId::ProgrammePlanned).map(|(_, target)| format::count(target));
    let budget = count(FigureId::ProgrammeCovered).and_then(|(figure, covered)| {
        let ask = Ask {
            start: figure.from.month(),
            terms: terms(false),
            want: Want::WorkersForMonths(covered, MONTHS),
        };
        Some(format::amount(cover::quote(&ask, policy).ok()?.total))
    });
    Texts::of(&[
        (Input::Target, target.as_deref().unwrap_or_default()),
        (Input::Budget, budget.as_deref().unwrap_or_default()),
        (Input::Months, &MONTHS.to_string()),
        (Input::Growth, GROWTH),
    ])
}

impl BudgetForm {
    /// Writes the form to the codec, or reads it back.
    pub fn transfer(&mut self, codec: &mut Codec) {
        codec.some(&mut self.texts, || Texts::of(&[]), Texts::transfer);
        codec.month(&mut self.start);
        codec.flag(&mut self.jht);
    }

    /// Returns the texts, or the example if nothing was typed.
    pub fn texts(&self) -> Texts {
        let typed = self.texts.clone();
        typed.unwrap_or_else(|| example(policy::current()))
    }

    /// Returns the texts to change; starts from the example.
    pub fn texts_mut(&mut self) -> &mut Texts {
        self.texts.get_or_insert_with(|| example(policy::current()))
    }

    /// Returns the plan that results from the form; `usual` is its first month if none was chosen.
    pub fn plan(&self, usual: Month) -> Result<cover::Plan, DraftError> {
        let texts = self.texts();
        Ok(cover::Plan {
            start: self.start.unwrap_or(usual),
            months: texts.months()?,
            terms: terms(self.jht),
            target: texts.count(Input::Target)?,
            budget: texts.money(Input::Budget)?,
            growth: texts.percent(Input::Growth)?,
        })
    }

    /// Returns the form that a link describes; keys that the link leaves out are as in a new form.
    pub fn from_link(read: &LinkReading) -> Self {
        let mut form = Self::default();
        for (key, value) in &read.pairs {
            match (*key, *value) {
                (Key::Start, Value::Month(month)) => form.start = Some(month),
                (Key::Jht, Value::Switch(on)) => form.jht = on,
                (key, value) => form.texts_mut().set_from_link(key, value),
            }
        }
        form
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_codes::link;

    #[test]
    fn the_example_is_an_answer_and_a_link_restores_it() {
        let today = Month::parse("2026-11").expect("a month");
        let plan = BudgetForm::default().plan(today).expect("an example");
        assert!(cover::outlook(&plan, policy::current()).is_ok());
        let read = link::read(&link::write(&link::of_plan(&plan)));
        assert!(read.errors.is_empty(), "{:?}", read.errors);
        assert_eq!(BudgetForm::from_link(&read).plan(today), Ok(plan));
    }
}
