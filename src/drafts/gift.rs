//! The form of the calculator, and the question to the rules that results from it.

use lindungi_codes::link::{self, Key, Value};
use lindungi_rules::cover::{self, Ask, Gift, Giving, ReliefChoice, Terms, giving};
use lindungi_rules::policy::{Month, Payer, Policy, ReliefRule, Rupiah, Sector};

pub use lindungi_codes::link::Way;

use super::DraftError;
use super::inputs::{Input, InputError, Texts};
use crate::codec::Codec;

/// The occasion of a gift, which is chosen first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// A single gift.
    Once,
    /// A gift every month.
    Monthly,
    /// A gift from the payroll of a company.
    Payroll,
    /// A share of a profit or a budget.
    Share,
    /// Zakat and infaq.
    Zakat,
    /// A gift from the fund of an RT.
    RtFund,
}

impl Occasion {
    /// All occasions, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Once,
        Self::Monthly,
        Self::Payroll,
        Self::Share,
        Self::Zakat,
        Self::RtFund,
    ];

    /// Returns the ways of giving for the occasion, the usual one first.
    pub fn ways(self) -> &'static [Way] {
        match self {
            Self::Once => &[Way::Amount, Way::Workers, Way::Duration],
            Self::Monthly => &[Way::Monthly],
            Self::Payroll => &[Way::Payroll],
            Self::Share => &[Way::Share],
            Self::Zakat => &[Way::Zakat, Way::ZakatGiven],
            Self::RtFund => &[Way::RtFund],
        }
    }

    /// Returns the occasion of a way of giving.
    pub fn of(way: Way) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|occasion| occasion.ways().contains(&way))
            .unwrap_or(Self::Once)
    }
}

/// Returns the fields that a way of giving needs.
pub fn inputs(way: Way) -> &'static [Input] {
    match way {
        Way::Amount => &[Input::Amount, Input::Months],
        Way::Workers => &[Input::Workers, Input::Months],
        Way::Duration => &[Input::Amount, Input::Workers],
        Way::Monthly => &[Input::Monthly, Input::Months],
        Way::Payroll => &[
            Input::Employees,
            Input::Each,
            Input::Match,
            Input::Cap,
            Input::Months,
        ],
        Way::Share => &[Input::Whole, Input::Share, Input::Months],
        Way::Zakat => &[Input::Income, Input::Infaq, Input::Months],
        Way::ZakatGiven => &[Input::Zakat, Input::Infaq, Input::Months],
        Way::RtFund => &[Input::Households, Input::Workers, Input::Months],
    }
}

/// The form of the calculator.
#[derive(Debug, Clone, PartialEq)]
pub struct GiftForm {
    /// The way of giving.
    pub way: Way,
    /// The texts of the fields.
    pub texts: Texts,
    /// The first month; `None` means the usual one.
    pub start: Option<Month>,
    /// The payer.
    pub payer: Payer,
    /// The sector of the workers.
    pub sector: Sector,
    /// True if the relief is wanted; `None` means as usual for the payer.
    pub relief: Option<bool>,
    /// True if old-age savings (JHT) are included.
    pub jht: bool,
}

/// The question that results from a form, with its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiftAsk {
    /// The gift as entered.
    pub gift: Gift,
    /// The steps from the gift to the question.
    pub giving: Giving,
    /// The question to the rules.
    pub ask: Ask,
}

impl GiftAsk {
    /// Returns the link that restores the question, without an income.
    pub fn link(&self) -> String {
        let Ask { start, terms, .. } = &self.ask;
        link::write(&link::of_gift(&self.gift, &self.giving, *start, terms))
    }

    /// Returns the answer of the rules.
    pub fn quote(&self, policy: &Policy) -> Result<cover::Quote, DraftError> {
        Ok(cover::quote(&self.ask, policy)?)
    }
}

impl Default for GiftForm {
    /// An example, so that the first view shows an answer.
    fn default() -> Self {
        Self {
            way: Way::Amount,
            texts: Texts::of(&[
                (Input::Amount, "1.000.000"),
                (Input::Monthly, "100.000"),
                (Input::Workers, "10"),
                (Input::Months, "12"),
                (Input::Employees, "50"),
                (Input::Each, "20.000"),
                (Input::Match, "100"),
                (Input::Share, "2,5"),
                (Input::Whole, "100.000.000"),
                (Input::Income, "10.000.000"),
                (Input::Zakat, "250.000"),
                (Input::Households, "80"),
            ]),
            start: None,
            payer: Payer::Donor,
            sector: Sector::Other,
            relief: None,
            jht: false,
        }
    }
}

impl GiftForm {
    /// Returns the first month; `usual` is that of a calculation in which none was chosen.
    pub fn first_month(&self, usual: Month) -> Month {
        self.start.unwrap_or(usual)
    }

    /// Returns the payer: for the fund of an RT always the city.
    pub fn paid_by(&self) -> Payer {
        match self.way {
            Way::RtFund => Payer::City,
            _ => self.payer,
        }
    }

    /// Returns true if the relief is to be applied, by the choice and the rule for the payer.
    pub fn relief_wanted(&self, policy: &Policy) -> bool {
        match policy.payer(self.paid_by()).map(|payer| payer.relief) {
            Some(ReliefRule::DefaultOn) => self.relief.unwrap_or(true),
            Some(ReliefRule::DefaultOff) => self.relief.unwrap_or(false),
            Some(ReliefRule::Never) | None => false,
        }
    }

    /// Returns the terms of the cover, with the relief as chosen or as usual for the payer.
    pub fn terms(&self, policy: &Policy) -> Terms {
        Terms {
            payer: Some(self.paid_by()),
            sector: self.sector,
            jht: self.jht,
            relief: if self.relief_wanted(policy) {
                ReliefChoice::On
            } else {
                ReliefChoice::Off
            },
            income: None,
        }
    }

    /// Returns the gift that results from the way of giving and the texts.
    fn gift(&self) -> Result<Gift, InputError> {
        let texts = &self.texts;
        Ok(match self.way {
            Way::Amount => Gift::Amount {
                amount: texts.money(Input::Amount)?,
                months: texts.months()?,
            },
            Way::Workers => Gift::Workers {
                workers: texts.count(Input::Workers)?,
                months: texts.months()?,
            },
            Way::Duration => Gift::Duration {
                amount: texts.money(Input::Amount)?,
                workers: texts.count(Input::Workers)?,
            },
            Way::Monthly => Gift::Monthly {
                sum: texts.money(Input::Monthly)?,
                months: texts.months()?,
            },
            Way::Payroll => Gift::Payroll {
                employees: texts.count(Input::Employees)?,
                each: texts.money(Input::Each)?,
                percent: texts.percent(Input::Match)?,
                cap: texts.money_or_none(Input::Cap)?,
                months: texts.months()?,
            },
            Way::Share => Gift::Share {
                of: texts.money(Input::Whole)?,
                percent: texts.percent(Input::Share)?,
                months: texts.months()?,
            },
            Way::Zakat => Gift::Zakat {
                income: texts.money(Input::Income)?,
                infaq: texts.money_or_none(Input::Infaq)?.unwrap_or(Rupiah::ZERO),
                months: texts.months()?,
            },
            Way::ZakatGiven => Gift::ZakatGiven {
                zakat: texts.money(Input::Zakat)?,
                infaq: texts.money_or_none(Input::Infaq)?.unwrap_or(Rupiah::ZERO),
                months: texts.months()?,
            },
            Way::RtFund => Gift::RtFund {
                households: texts.count(Input::Households)?,
                workers: texts.count(Input::Workers)?,
                months: texts.months()?,
            },
        })
    }

    /// Returns the question that results from the form; `usual` is the first month if none was chosen.
    pub fn question(&self, policy: &Policy, usual: Month) -> Result<GiftAsk, DraftError> {
        // An unreadable input is reported before an empty one.
        let mut errors = inputs(self.way)
            .iter()
            .filter_map(|input| self.texts.fault(*input));
        if let Some(error) = errors.find(|error| !matches!(error, InputError::Empty(_))) {
            return Err(DraftError::Input(error));
        }
        let gift = self.gift()?;
        let start = self.first_month(usual);
        let giving = giving(&gift, policy, start).map_err(DraftError::Gift)?;
        let terms = self.terms(policy);
        let ask = Ask {
            start,
            terms,
            want: giving.want,
        };
        Ok(GiftAsk { gift, giving, ask })
    }

    /// Writes the form to the codec, or reads it back.
    pub fn transfer(&mut self, codec: &mut Codec) {
        codec.one_of(&mut self.way, Way::ALL);
        self.texts.transfer(codec);
        codec.month(&mut self.start);
        codec.one_of(&mut self.payer, Payer::ALL);
        codec.one_of(&mut self.sector, Sector::ALL);
        codec.maybe(&mut self.relief, &[false, true]);
        codec.flag(&mut self.jht);
    }

    /// Returns the form that a link describes; keys that the link leaves out are as in a new form.
    pub fn from_link(read: &link::LinkReading) -> Self {
        let mut form = Self::default();
        for (key, value) in &read.pairs {
            match (*key, *value) {
                (Key::Way, Value::Way(way)) => form.way = way,
                (Key::Start, Value::Month(month)) => form.start = Some(month),
                (Key::Payer, Value::Payer(payer)) => form.payer = payer,
                (Key::Sector, Value::Sector(sector)) => form.sector = sector,
                (Key::Relief, Value::Switch(on)) => form.relief = Some(on),
                (Key::Jht, Value::Switch(on)) => form.jht = on,
                (key, value) => form.texts.set_from_link(key, value),
            }
        }
        // An empty cap means that there is none.
        form
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::statements::applicable_statements;
    use lindungi_rules::policy::{self, Date};

    fn today() -> Month {
        Date::constant(2026, 11, 22).month()
    }

    /// All ways of giving with all choices, on the texts of a new form.
    fn forms() -> Vec<GiftForm> {
        let mut forms = Vec::new();
        for way in Way::ALL {
            for payer in Payer::ALL {
                for sector in Sector::ALL {
                    for relief in [None, Some(true), Some(false)] {
                        for jht in [false, true] {
                            forms.push(GiftForm {
                                way: *way,
                                payer: *payer,
                                sector: *sector,
                                relief,
                                jht,
                                start: Some(today()),
                                ..GiftForm::default()
                            });
                        }
                    }
                }
            }
        }
        forms
    }

    #[test]
    fn a_link_restores_the_question_to_the_last_digit() {
        let policy = policy::current();
        for mut form in forms() {
            if form.way == Way::Payroll {
                form.texts.set(Input::Cap, "999.999".to_owned());
            }
            let question = form.question(policy, today()).expect("an example");
            let read = link::read(&question.link());
            assert!(read.errors.is_empty(), "{:?}", read.errors);
            let restored = GiftForm::from_link(&read).question(policy, today());
            let restored = restored.expect("the same");
            assert_eq!(restored.ask, question.ask);
            if form.way != Way::Zakat {
                assert_eq!(restored.gift, question.gift);
            }
        }
    }

    #[test]
    fn an_income_is_never_in_a_link() {
        let mut form = GiftForm {
            way: Way::Zakat,
            ..GiftForm::default()
        };
        form.texts.set(Input::Income, "12.345.678".to_owned());
        let question = form
            .question(policy::current(), today())
            .expect("an example");
        let link = question.link();
        assert!(
            !link.contains("12345678") && link.contains("cara=zakat&"),
            "{link}"
        );
    }

    /// The same way of giving means the same statements of law.
    #[test]
    fn a_link_keeps_the_way_of_giving() {
        let policy = policy::current();
        for form in forms() {
            let question = form.question(policy, today()).expect("an example");
            let restored = GiftForm::from_link(&link::read(&question.link()));
            assert_eq!(Occasion::of(restored.way), Occasion::of(form.way));
            assert_eq!(restored.paid_by(), form.paid_by());
            let again = restored.question(policy, today()).expect("the same");
            assert_eq!(
                applicable_statements(policy, &again, restored.way),
                applicable_statements(policy, &question, form.way)
            );
        }
    }

    #[test]
    fn what_is_wrong_is_reported_before_what_is_missing() {
        let policy = policy::current();
        let mut form = GiftForm::default();
        form.texts.set(Input::Amount, String::new());
        assert_eq!(form.question(policy, today()), Err(DraftError::Incomplete));
        form.texts.set(Input::Months, "x".to_owned());
        assert_eq!(
            form.question(policy, today()),
            Err(DraftError::Input(InputError::Count(Input::Months)))
        );
    }

    #[test]
    fn every_way_is_offered_once() {
        let offered: Vec<Way> = Occasion::ALL
            .iter()
            .flat_map(|occasion| occasion.ways())
            .copied()
            .collect();
        for way in Way::ALL {
            assert_eq!(offered.iter().filter(|other| *other == way).count(), 1);
            assert!(Occasion::of(*way).ways().contains(way));
        }
    }

    #[test]
    fn the_texts_stand_in_the_order_of_the_fields() {
        for (index, field) in Input::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, index);
        }
    }
}
