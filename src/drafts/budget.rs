//! What was typed for a city's budget, and the plan that it comes to.

use lindungi_codes::link::{Key, Read, Value};
use lindungi_rules::cover::{self, Ask, ReliefChoice, Terms, Want};
use lindungi_rules::policy::{self, FigureId, Month, Payer, Policy, Sector};
use lindungi_text::format;

use super::DraftError;
use super::inputs::{Input, Texts};
use crate::codec::Codec;

/// The usual length of a budget, and how much more is looked at after it, in percent.
const MONTHS: u16 = 12;
const GROWTH: &str = "10";

/// What was typed and chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BudgetForm {
    /// What was typed; nothing yet is an example from the policy.
    texts: Option<Texts>,
    /// The first month; none is this month.
    pub start: Option<Month>,
    /// With old-age savings.
    pub jht: bool,
}

/// What the city pays: the lowest package, never with relief.
fn terms(jht: bool) -> Terms {
    Terms {
        payer: Some(Payer::City),
        sector: Sector::Other,
        jht,
        relief: ReliefChoice::Off,
        income: None,
    }
}

/// The target that the city has told, with a budget for as many as it covers already.
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
    /// Writes or reads what was typed and chosen.
    pub fn keep(&mut self, codec: &mut Codec) {
        codec.some(&mut self.texts, || Texts::of(&[]), Texts::keep);
        codec.month(&mut self.start);
        codec.flag(&mut self.jht);
    }

    /// What stands in the fields.
    pub fn texts(&self) -> Texts {
        let typed = self.texts.clone();
        typed.unwrap_or_else(|| example(policy::current()))
    }

    /// The same, to be changed.
    pub fn texts_mut(&mut self) -> &mut Texts {
        self.texts.get_or_insert_with(|| example(policy::current()))
    }

    /// The plan that the fields come to.
    pub fn plan(&self, today: Month) -> Result<cover::Plan, DraftError> {
        let texts = self.texts();
        Ok(cover::Plan {
            start: self.start.unwrap_or(today),
            months: texts.months()?,
            terms: terms(self.jht),
            target: texts.count(Input::Target)?,
            budget: texts.money(Input::Budget)?,
            growth: texts.percent(Input::Growth)?,
        })
    }

    /// The plan as a link has it; what the link does not say is as in a new one.
    pub fn from_link(read: &Read) -> Self {
        let mut plan = Self::default();
        for (key, value) in &read.pairs {
            match (*key, *value) {
                (Key::Start, Value::Month(month)) => plan.start = Some(month),
                (Key::Jht, Value::Switch(on)) => plan.jht = on,
                (key, value) => plan.texts_mut().take(key, value),
            }
        }
        plan
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
