//! What was typed and chosen in the calculator, and the question that it comes to.

use lindungi_rules::cover::{
    self, Ask, AskError, Gift, GiftError, Giving, ReliefChoice, Terms, giving,
};
use lindungi_rules::link::{self, Key, Value};
use lindungi_rules::policy::{Month, Payer, Policy, ReliefRule, Rupiah, Sector};

pub use lindungi_rules::link::Way;

use super::typed::{Field, FieldError, Texts};
use crate::kept::Pen;

/// On what occasion one gives: what is chosen first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Once.
    Once,
    /// Every month.
    Monthly,
    /// From a company's payroll.
    Payroll,
    /// From a profit or a budget.
    Share,
    /// As zakat and infaq.
    Zakat,
    /// From an RT's fund.
    RtFund,
}

impl Occasion {
    /// Every one of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Once,
        Self::Monthly,
        Self::Payroll,
        Self::Share,
        Self::Zakat,
        Self::RtFund,
    ];

    /// The ways to give that it has, the usual one first.
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

    /// The occasion of a way.
    pub fn of(way: Way) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|occasion| occasion.ways().contains(&way))
            .unwrap_or(Self::Once)
    }
}

/// The fields that a way to give needs.
pub fn fields(way: Way) -> &'static [Field] {
    match way {
        Way::Amount => &[Field::Amount, Field::Months],
        Way::Workers => &[Field::Workers, Field::Months],
        Way::Duration => &[Field::Amount, Field::Workers],
        Way::Monthly => &[Field::Monthly, Field::Months],
        Way::Payroll => &[
            Field::Employees,
            Field::Each,
            Field::Match,
            Field::Cap,
            Field::Months,
        ],
        Way::Share => &[Field::Whole, Field::Share, Field::Months],
        Way::Zakat => &[Field::Income, Field::Infaq, Field::Months],
        Way::ZakatGiven => &[Field::Zakat, Field::Infaq, Field::Months],
        Way::RtFund => &[Field::Households, Field::Workers, Field::Months],
    }
}

/// Why there is no question yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormError {
    /// A field is empty.
    Incomplete,
    /// A field cannot be read.
    Field(Field),
    /// The way to give comes to no question.
    Gift(GiftError),
    /// The question has no answer.
    Ask(AskError),
}

/// What was typed and chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The way to give.
    pub way: Way,
    /// What was typed.
    pub texts: Texts,
    /// The first month; none is this month.
    pub start: Option<Month>,
    /// Who pays.
    pub payer: Payer,
    /// The sector.
    pub sector: Sector,
    /// Whether the relief is wanted; none is as usual for the payer.
    pub relief: Option<bool>,
    /// With old-age savings.
    pub jht: bool,
}

/// The question of the form, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The way to give.
    pub gift: Gift,
    /// How it came to the question.
    pub giving: Giving,
    /// The question.
    pub ask: Ask,
}

impl Asked {
    /// What a link passes on.
    pub fn link(&self) -> String {
        let Ask { start, terms, .. } = &self.ask;
        link::write(&link::of_gift(&self.gift, &self.giving, *start, terms))
    }

    /// Its answer.
    pub fn quote(&self, policy: &Policy) -> Result<cover::Quote, FormError> {
        cover::quote(&self.ask, policy).map_err(FormError::Ask)
    }
}

impl Default for Form {
    /// An example to begin with, so that the first sight is an answer.
    fn default() -> Self {
        Self {
            way: Way::Amount,
            texts: Texts::of(&[
                (Field::Amount, "1.000.000"),
                (Field::Monthly, "100.000"),
                (Field::Workers, "10"),
                (Field::Months, "12"),
                (Field::Employees, "50"),
                (Field::Each, "20.000"),
                (Field::Match, "100"),
                (Field::Share, "2,5"),
                (Field::Whole, "100.000.000"),
                (Field::Income, "10.000.000"),
                (Field::Zakat, "250.000"),
                (Field::Households, "80"),
            ]),
            start: None,
            payer: Payer::Donor,
            sector: Sector::Other,
            relief: None,
            jht: false,
        }
    }
}

impl Form {
    /// The first month.
    pub fn first_month(&self, today: Month) -> Month {
        self.start.unwrap_or(today)
    }

    /// Who pays: an RT's fund is the city's money.
    pub fn paid_by(&self) -> Payer {
        match self.way {
            Way::RtFund => Payer::City,
            _ => self.payer,
        }
    }

    /// Whether the relief is asked for, as the payer has it.
    pub fn relief_wanted(&self, policy: &Policy) -> bool {
        match policy.payer(self.paid_by()).map(|payer| payer.relief) {
            Some(ReliefRule::DefaultOn) => self.relief.unwrap_or(true),
            Some(ReliefRule::DefaultOff) => self.relief.unwrap_or(false),
            Some(ReliefRule::Never) | None => false,
        }
    }

    /// On what terms cover is bought. The relief is as it was chosen, or as is usual for the payer.
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

    /// The way to give, with what was typed.
    fn gift(&self) -> Result<Gift, FieldError> {
        let texts = &self.texts;
        Ok(match self.way {
            Way::Amount => Gift::Amount {
                amount: texts.money(Field::Amount)?,
                months: texts.months()?,
            },
            Way::Workers => Gift::Workers {
                workers: texts.count(Field::Workers)?,
                months: texts.months()?,
            },
            Way::Duration => Gift::Duration {
                amount: texts.money(Field::Amount)?,
                workers: texts.count(Field::Workers)?,
            },
            Way::Monthly => Gift::Monthly {
                sum: texts.money(Field::Monthly)?,
                months: texts.months()?,
            },
            Way::Payroll => Gift::Payroll {
                employees: texts.count(Field::Employees)?,
                each: texts.money(Field::Each)?,
                percent: texts.percent(Field::Match)?,
                cap: texts.money_or_none(Field::Cap)?,
                months: texts.months()?,
            },
            Way::Share => Gift::Share {
                of: texts.money(Field::Whole)?,
                percent: texts.percent(Field::Share)?,
                months: texts.months()?,
            },
            Way::Zakat => Gift::Zakat {
                income: texts.money(Field::Income)?,
                infaq: texts.money_or_none(Field::Infaq)?.unwrap_or(Rupiah::ZERO),
                months: texts.months()?,
            },
            Way::ZakatGiven => Gift::ZakatGiven {
                zakat: texts.money(Field::Zakat)?,
                infaq: texts.money_or_none(Field::Infaq)?.unwrap_or(Rupiah::ZERO),
                months: texts.months()?,
            },
            Way::RtFund => Gift::RtFund {
                households: texts.count(Field::Households)?,
                workers: texts.count(Field::Workers)?,
                months: texts.months()?,
            },
        })
    }

    /// The question that the form comes to.
    pub fn asked(&self, policy: &Policy, today: Month) -> Result<Asked, FormError> {
        // What is wrong is told before what is missing.
        let faults = || {
            fields(self.way)
                .iter()
                .map(|field| (*field, self.texts.fault(*field)))
        };
        for (field, fault) in faults() {
            if fault.is_some_and(|fault| !matches!(fault, FieldError::Empty(_))) {
                return Err(FormError::Field(field));
            }
        }
        let gift = self.gift().map_err(|_| FormError::Incomplete)?;
        let start = self.first_month(today);
        let giving = giving(&gift, policy, start).map_err(FormError::Gift)?;
        let terms = self.terms(policy);
        let ask = Ask {
            start,
            terms,
            want: giving.want,
        };
        Ok(Asked { gift, giving, ask })
    }

    /// Writes or reads what was typed and chosen.
    pub fn keep(&mut self, pen: &mut Pen) {
        pen.one_of(&mut self.way, Way::ALL);
        self.texts.keep(pen);
        pen.month(&mut self.start);
        pen.one_of(&mut self.payer, Payer::ALL);
        pen.one_of(&mut self.sector, Sector::ALL);
        pen.maybe(&mut self.relief, &[false, true]);
        pen.flag(&mut self.jht);
    }

    /// The form as a link has it; what the link does not say is as in a new form.
    pub fn from_link(read: &link::Read) -> Self {
        let mut form = Self::default();
        for (key, value) in &read.pairs {
            match (*key, *value) {
                (Key::Way, Value::Way(way)) => form.way = way,
                (Key::Start, Value::Month(month)) => form.start = Some(month),
                (Key::Payer, Value::Payer(payer)) => form.payer = payer,
                (Key::Sector, Value::Sector(sector)) => form.sector = sector,
                (Key::Relief, Value::Switch(on)) => form.relief = Some(on),
                (Key::Jht, Value::Switch(on)) => form.jht = on,
                (key, value) => form.texts.take(key, value),
            }
        }
        // A cap that the link does not name is none.
        form
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::donate::answer::bears;
    use lindungi_rules::policy::{self, Date};

    fn today() -> Month {
        Date::constant(2026, 11, 22).month()
    }

    /// Every way with every choice, as it stands in a new form.
    fn forms() -> Vec<Form> {
        let mut forms = Vec::new();
        for way in Way::ALL {
            for payer in Payer::ALL {
                for sector in Sector::ALL {
                    for relief in [None, Some(true), Some(false)] {
                        for jht in [false, true] {
                            forms.push(Form {
                                way: *way,
                                payer: *payer,
                                sector: *sector,
                                relief,
                                jht,
                                start: Some(today()),
                                ..Form::default()
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
                form.texts.set(Field::Cap, "999.999".to_owned());
            }
            let asked = form.asked(policy, today()).expect("an example");
            let read = link::read(&asked.link());
            assert!(read.errors.is_empty(), "{:?}", read.errors);
            let restored = Form::from_link(&read).asked(policy, today());
            let restored = restored.expect("the same");
            assert_eq!(restored.ask, asked.ask);
            if form.way != Way::Zakat {
                assert_eq!(restored.gift, asked.gift);
            }
        }
    }

    #[test]
    fn an_income_is_never_in_a_link() {
        let mut form = Form {
            way: Way::Zakat,
            ..Form::default()
        };
        form.texts.set(Field::Income, "12.345.678".to_owned());
        let asked = form.asked(policy::current(), today()).expect("an example");
        let link = asked.link();
        assert!(
            !link.contains("12345678") && link.contains("cara=zakat&"),
            "{link}"
        );
    }

    /// Whoever opens a link gives in the same way, so that the same is said of the law.
    #[test]
    fn a_link_keeps_the_way_of_giving() {
        let policy = policy::current();
        for form in forms() {
            let asked = form.asked(policy, today()).expect("an example");
            let restored = Form::from_link(&link::read(&asked.link()));
            assert_eq!(Occasion::of(restored.way), Occasion::of(form.way));
            assert_eq!(restored.paid_by(), form.paid_by());
            let again = restored.asked(policy, today()).expect("the same");
            assert_eq!(
                bears(policy, &again, restored.way),
                bears(policy, &asked, form.way)
            );
        }
    }

    #[test]
    fn what_is_wrong_is_told_before_what_is_missing() {
        let policy = policy::current();
        let mut form = Form::default();
        form.texts.set(Field::Amount, String::new());
        assert_eq!(form.asked(policy, today()), Err(FormError::Incomplete));
        form.texts.set(Field::Months, "x".to_owned());
        assert_eq!(
            form.asked(policy, today()),
            Err(FormError::Field(Field::Months))
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
        for (index, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, index);
        }
    }
}
