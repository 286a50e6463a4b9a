//! What was typed of a fund, and the fund that it comes to.

use lindungi_rules::cover::{
    AskError, Fund, FundPlan, GiftError, Used, Waiting, rt_fund, share_out,
};
use lindungi_rules::policy::{Month, Payer, Policy, Priority};
use lindungi_text::errors;

use crate::kept::Pen;
use crate::pages::donate::form::{Form, Way};
use crate::pages::donate::typed::{Field, FieldError, Texts, message};
use crate::session::Session;

/// What was typed and chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// The calculator's form, by an amount or by households; nothing yet is an example.
    form: Option<Form>,
    /// Also for those of a list whom somebody has to look at.
    pub to_be_checked: bool,
}

/// The fund that a draft comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The fund.
    pub fund: Fund,
    /// The households of the RT whose it is, where it is one.
    pub households: Option<u64>,
    /// The figures that say what is in it.
    pub figures: Vec<Used>,
}

/// Why there is no plan yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A field is empty.
    Incomplete,
    /// A field cannot be read.
    Field(FieldError),
    /// It is not known what the city gives an RT.
    Rt(GiftError),
    /// More are of some priority than there are.
    Priorities,
    /// The fund cannot be shared out.
    Ask(AskError),
}

/// The priorities of which a number is asked; those who are left are of none that is known.
const KNOWN: [(Field, Priority); 3] = [
    (Field::High, Priority::High),
    (Field::Medium, Priority::Medium),
    (Field::Low, Priority::Low),
];

/// A fund that does not reach all, so that the first sight shows what comes of that.
fn example() -> Form {
    Form {
        way: Way::Amount,
        texts: Texts::of(&[
            (Field::Budget, "5.000.000"),
            (Field::Households, "80"),
            (Field::Workers, "30"),
            (Field::High, "10"),
            (Field::Medium, "5"),
            (Field::Months, "12"),
        ]),
        payer: Payer::City,
        ..Form::default()
    }
}

impl Draft {
    /// Writes or reads what was typed and chosen.
    pub fn keep(&mut self, pen: &mut Pen) {
        pen.some(&mut self.form, Form::default, Form::keep);
        pen.flag(&mut self.to_be_checked);
    }

    /// The fund of the RT of a gift, for as many workers.
    pub fn of_gift(gift: &Form) -> Self {
        let mut form = Form {
            way: Way::RtFund,
            start: gift.start,
            jht: gift.jht,
            ..example()
        };
        for field in [Field::Households, Field::Workers, Field::Months] {
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

    /// What stands in the form.
    pub fn form(&self) -> Form {
        self.form.clone().unwrap_or_else(example)
    }

    /// The same, to be changed.
    pub fn form_mut(&mut self) -> &mut Form {
        self.form.get_or_insert_with(example)
    }

    /// The fund that the form comes to.
    pub fn asked(&self, policy: &Policy, today: Month) -> Result<Asked, Fault> {
        let form = self.form();
        let (texts, start) = (&form.texts, form.first_month(today));
        let months = texts.months().map_err(Fault::of)?;
        let (amount, households, figures) = if form.way == Way::RtFund {
            let households = texts.count(Field::Households).map_err(Fault::of)?;
            let (amount, figures) = rt_fund(households, policy, start).map_err(Fault::Rt)?;
            (amount, Some(households), figures)
        } else {
            (
                texts.money(Field::Budget).map_err(Fault::of)?,
                None,
                Vec::new(),
            )
        };
        Ok(Asked {
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

    /// How many wait.
    fn waiting(&self) -> Result<Waiting, Fault> {
        let form = self.form();
        let mut rest = form.texts.count(Field::Workers).map_err(Fault::of)?;
        let mut waiting = Waiting::default();
        for (field, priority) in KNOWN {
            let people = form.texts.count_or_none(field).map_err(Fault::of)?;
            rest = rest.checked_sub(people).ok_or(Fault::Priorities)?;
            waiting.add(priority, people);
        }
        waiting.add(Priority::Unknown, rest);
        Ok(waiting)
    }

    /// What the fund does for so many as were typed.
    pub fn planned(&self, session: &Session) -> Result<(Asked, FundPlan), Fault> {
        let asked = self.asked(session.policy(), session.today.month())?;
        let plan = asked.plan(&self.waiting()?, session.policy())?;
        Ok((asked, plan))
    }
}

impl Asked {
    /// What the fund does for so many.
    pub fn plan(&self, waiting: &Waiting, policy: &Policy) -> Result<FundPlan, Fault> {
        share_out(&self.fund, waiting, policy).map_err(Fault::Ask)
    }
}

impl Fault {
    fn of(error: FieldError) -> Self {
        match error {
            FieldError::Empty(_) => Self::Incomplete,
            wrong => Self::Field(wrong),
        }
    }

    /// Why, in words.
    pub fn words(self, session: &Session) -> String {
        let lang = session.lang;
        match self {
            Self::Incomplete => lang.donate_waiting().to_owned(),
            Self::Field(error) => message(lang, error),
            Self::Rt(error) => errors::rt_fund(lang, session.policy(), error),
            Self::Priorities => lang.fund_priorities_many().to_owned(),
            Self::Ask(error) => errors::ask(lang, error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_rules::policy::{self, Date};

    fn today() -> Month {
        Date::constant(2026, 11, 22).month()
    }

    /// What becomes of the example when this is typed: those covered in full, or why there is no plan.
    fn typed(way: Way, texts: &[(Field, &str)]) -> Result<u64, Fault> {
        let mut draft = Draft::default();
        draft.form_mut().way = way;
        for (field, text) in texts {
            draft.form_mut().texts.set(*field, (*text).to_owned());
        }
        let policy = policy::current();
        let plan = draft
            .asked(policy, today())?
            .plan(&draft.waiting()?, policy)?;
        Ok(plan.all.covered)
    }

    #[test]
    fn what_is_typed_comes_to_a_plan_or_a_reason() {
        use Way::{Amount, RtFund};
        let most = Field::Workers;
        for (way, texts, expected) in [
            (Amount, &[][..], Ok(24)),
            (RtFund, &[], Ok(30)),
            (RtFund, &[(Field::Workers, "1.000")], Ok(347)),
            (Amount, &[(Field::High, "0"), (Field::Medium, "")], Ok(24)),
            (Amount, &[(Field::Low, "16")], Err(Fault::Priorities)),
            (Amount, &[(Field::Low, "15")], Ok(24)),
            (Amount, &[(Field::Budget, "0")], Ok(0)),
            (Amount, &[(Field::Budget, "")], Err(Fault::Incomplete)),
            (Amount, &[(Field::Households, "x")], Ok(24)),
            (RtFund, &[(Field::Budget, "x")], Ok(30)),
            (
                Amount,
                &[(most, "x")],
                Err(Fault::Field(FieldError::Count(most))),
            ),
            (
                Amount,
                &[(Field::Months, "121")],
                Err(Fault::Field(FieldError::Count(Field::Months))),
            ),
            (
                Amount,
                &[(Field::High, "-1")],
                Err(Fault::Field(FieldError::Count(Field::High))),
            ),
        ] {
            assert_eq!(typed(way, texts), expected, "{way:?} {texts:?}");
        }
    }

    #[test]
    fn an_rt_has_a_fund_only_where_it_is_published() {
        let mut draft = Draft::default();
        let next = Month::parse("2027-01").expect("a month");
        draft.form_mut().start = Some(next);
        assert!(draft.asked(policy::current(), today()).is_ok());
        draft.form_mut().way = Way::RtFund;
        let told = draft.asked(policy::current(), today());
        assert_eq!(told, Err(Fault::Rt(GiftError::NoFund(next))));
    }
}
