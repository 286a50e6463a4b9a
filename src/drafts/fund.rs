//! The form for a fund, and the fund that results from it.

use lindungi_rules::cover::{CitedFigure, Fund, FundPlan, Queue, rt_fund, share_out};
use lindungi_rules::policy::{Month, Payer, Policy, Priority};

use super::DraftError;
use super::gift::{GiftForm, Way};
use super::inputs::{Input, Texts};
use crate::codec::Codec;

/// The form for a fund.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FundForm {
    /// The fields, as a form of the calculator (by amount or by households); `None` stands for an example.
    form: Option<GiftForm>,
    /// True if the fund also covers the people of a list who are still to be checked.
    pub to_be_checked: bool,
}

/// The fund that results from a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundAsk {
    /// The fund.
    pub fund: Fund,
    /// The number of households of the RT; `None` if the fund is not an RT's.
    pub households: Option<u64>,
    /// The figures that the amount is computed from; empty if the amount was typed.
    pub figures: Vec<CitedFigure>,
}

/// The priorities with a field of their own; the other workers have an unknown priority.
const KNOWN: [(Input, Priority); 3] = [
    (Input::High, Priority::High),
    (Input::Medium, Priority::Medium),
    (Input::Low, Priority::Low),
];

/// Returns an example that is too small to cover everyone, so that the first view shows what follows from
/// that.
fn example() -> GiftForm {
    GiftForm {
        way: Way::Amount,
        texts: Texts::of(&[
            (Input::Budget, "5.000.000"),
            (Input::Households, "80"),
            (Input::Workers, "30"),
            (Input::High, "10"),
            (Input::Medium, "5"),
            (Input::Months, "12"),
        ]),
        payer: Payer::City,
        ..GiftForm::default()
    }
}

impl FundForm {
    /// Writes the form to the codec, or reads it back.
    pub fn transfer(&mut self, codec: &mut Codec) {
        codec.some(&mut self.form, GiftForm::default, GiftForm::transfer);
        codec.flag(&mut self.to_be_checked);
    }

    /// Returns the fund of the RT in a gift, for the same number of workers.
    pub fn of_gift(gift: &GiftForm) -> Self {
        let mut form = GiftForm {
            way: Way::RtFund,
            start: gift.start,
            jht: gift.jht,
            ..example()
        };
        for field in [Input::Households, Input::Workers, Input::Months] {
            form.texts.set(field, gift.texts.get(field).to_owned());
        }
        for (field, _) in KNOWN {
            form.texts.set(field, String::new());
        }
        Self {
            form: Some(form),
            to_be_checked: false,
        }
    }

    /// Returns the fields, or the example if nothing was typed.
    pub fn form(&self) -> GiftForm {
        self.form.clone().unwrap_or_else(example)
    }

    /// Returns the fields to change; starts from the example.
    pub fn form_mut(&mut self) -> &mut GiftForm {
        self.form.get_or_insert_with(example)
    }

    /// Returns the fund that results from the form; `usual` is its first month if none was chosen.
    pub fn to_fund(&self, policy: &Policy, usual: Month) -> Result<FundAsk, DraftError> {
        let form = self.form();
        let (texts, start) = (&form.texts, form.first_month(usual));
        let months = texts.months()?;
        let (amount, households, figures) = if form.way == Way::RtFund {
            let households = texts.count(Input::Households)?;
            let (amount, figures) =
                rt_fund(households, policy, start).map_err(DraftError::RtFund)?;
            (amount, Some(households), figures)
        } else {
            (texts.money(Input::Budget)?, None, Vec::new())
        };
        Ok(FundAsk {
            fund: Fund {
                amount,
                start,
                months,
                terms: form.terms(policy),
            },
            households,
            figures,
        })
    }

    /// Returns the number of people who wait, by priority.
    fn waiting(&self) -> Result<Queue, DraftError> {
        let form = self.form();
        let mut rest = form.texts.count(Input::Workers)?;
        let mut waiting = Queue::default();
        for (field, priority) in KNOWN {
            let people = form.texts.count_or_none(field)?;
            rest = rest.checked_sub(people).ok_or(DraftError::Priorities)?;
            waiting.add(priority, people);
        }
        waiting.add(Priority::Unknown, rest);
        Ok(waiting)
    }

    /// Returns the fund, and the plan for the people who wait.
    pub fn planned(
        &self,
        policy: &Policy,
        usual: Month,
    ) -> Result<(FundAsk, FundPlan), DraftError> {
        let ask = self.to_fund(policy, usual)?;
        let plan = ask.plan(&self.waiting()?, policy)?;
        Ok((ask, plan))
    }
}

impl FundAsk {
    /// Returns the plan for the people who wait.
    pub fn plan(&self, waiting: &Queue, policy: &Policy) -> Result<FundPlan, DraftError> {
        Ok(share_out(&self.fund, waiting, policy)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_rules::cover::GiftError;
    use lindungi_rules::policy::{self, Date};

    use crate::drafts::inputs::InputError;

    fn today() -> Month {
        Date::constant(2026, 11, 22).month()
    }

    /// Changes fields of the example; returns the number of people covered in full, or the error.
    fn covered(way: Way, texts: &[(Input, &str)]) -> Result<u64, DraftError> {
        let mut draft = FundForm::default();
        draft.form_mut().way = way;
        for (field, text) in texts {
            draft.form_mut().texts.set(*field, (*text).to_owned());
        }
        let policy = policy::fixture();
        let plan = draft
            .to_fund(policy, today())?
            .plan(&draft.waiting()?, policy)?;
        Ok(plan.all.covered)
    }

    #[test]
    fn what_is_typed_comes_to_a_plan_or_a_reason() {
        use Way::{Amount, RtFund};
        let workers = Input::Workers;
        for (way, texts, expected) in [
            (Amount, &[][..], Ok(24)),
            (RtFund, &[], Ok(30)),
            (RtFund, &[(Input::Workers, "1.000")], Ok(347)),
            (Amount, &[(Input::High, "0"), (Input::Medium, "")], Ok(24)),
            (Amount, &[(Input::Low, "16")], Err(DraftError::Priorities)),
            (Amount, &[(Input::Low, "15")], Ok(24)),
            (Amount, &[(Input::Budget, "0")], Ok(0)),
            (Amount, &[(Input::Budget, "")], Err(DraftError::Incomplete)),
            (Amount, &[(Input::Households, "x")], Ok(24)),
            (RtFund, &[(Input::Budget, "x")], Ok(30)),
            (
                Amount,
                &[(workers, "x")],
                Err(DraftError::Input(InputError::Count(workers))),
            ),
            (
                Amount,
                &[(Input::Months, "121")],
                Err(DraftError::Input(InputError::Count(Input::Months))),
            ),
            (
                Amount,
                &[(Input::High, "-1")],
                Err(DraftError::Input(InputError::Count(Input::High))),
            ),
        ] {
            assert_eq!(covered(way, texts), expected, "{way:?} {texts:?}");
        }
    }

    #[test]
    fn an_rt_has_a_fund_only_where_it_is_published() {
        let mut draft = FundForm::default();
        let next = Month::parse("2027-01").expect("a month");
        draft.form_mut().start = Some(next);
        assert!(draft.to_fund(policy::fixture(), today()).is_ok());
        draft.form_mut().way = Way::RtFund;
        let result = draft.to_fund(policy::fixture(), today());
        assert_eq!(result, Err(DraftError::RtFund(GiftError::NoFund(next))));
    }
}
