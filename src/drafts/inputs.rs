//! The text fields for money, counts and percentages, with their texts as typed.

use lindungi_codes::link::{Key, Value};
use lindungi_rules::amount::{self, AmountError, Period};
use lindungi_rules::count;
use lindungi_rules::cover::{HOUSEHOLDS_MOST, MONTHS_MOST, WORKERS_MOST};
use lindungi_rules::percent::{self, PercentError};
use lindungi_rules::policy::{Number, Rupiah};
use lindungi_text::{Lang, errors, format};

use crate::codec::Codec;

/// A text field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// The amount of a single gift, in rupiah.
    Amount,
    /// The sum each month, in rupiah.
    Monthly,
    /// The number of workers.
    Workers,
    /// The number of months.
    Months,
    /// The number of employees who give.
    Employees,
    /// The amount from each employee a month, in rupiah.
    Each,
    /// The addition of the company, in percent of the employees' gifts.
    Match,
    /// The largest addition of the company a month, in rupiah; may be empty.
    Cap,
    /// The profit or budget that a share is taken of, in rupiah.
    Whole,
    /// The share in percent.
    Share,
    /// The income of a giver a month, in rupiah.
    Income,
    /// The amount of zakat, if it is known already, in rupiah.
    Zakat,
    /// The gift in addition to zakat (infaq), in rupiah; may be empty.
    Infaq,
    /// The number of households of an RT.
    Households,
    /// The number of workers that a city plans to cover.
    Target,
    /// The budget of a city or the amount of a fund, in rupiah.
    Budget,
    /// The growth of the number of workers after the plan, in percent.
    Growth,
    /// The number of people of high priority who wait; may be empty.
    High,
    /// The number of people of medium priority who wait; may be empty.
    Medium,
    /// The number of people of low priority who wait; may be empty.
    Low,
}

/// The kind of value that a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind {
    /// An amount in rupiah.
    Money,
    /// A whole number from 1 to this maximum.
    Count(u64),
    /// A percentage.
    Percent,
}

impl Input {
    /// All fields, in the order of the variants, which is the order of the texts in [`Texts`].
    pub const ALL: [Self; 20] = [
        Self::Amount,
        Self::Monthly,
        Self::Workers,
        Self::Months,
        Self::Employees,
        Self::Each,
        Self::Match,
        Self::Cap,
        Self::Whole,
        Self::Share,
        Self::Income,
        Self::Zakat,
        Self::Infaq,
        Self::Households,
        Self::Target,
        Self::Budget,
        Self::Growth,
        Self::High,
        Self::Medium,
        Self::Low,
    ];

    /// Returns the name of the field in a link; `None` for an income, which is never in a link, and for
    /// priorities.
    pub fn key(self) -> Option<Key> {
        Some(match self {
            Self::Amount => Key::Amount,
            Self::Monthly => Key::Monthly,
            Self::Workers => Key::Workers,
            Self::Months => Key::Months,
            Self::Employees => Key::Employees,
            Self::Each => Key::Each,
            Self::Match => Key::Match,
            Self::Cap => Key::Cap,
            Self::Whole => Key::Whole,
            Self::Share => Key::Share,
            Self::Zakat => Key::Zakat,
            Self::Infaq => Key::Infaq,
            Self::Income | Self::High | Self::Medium | Self::Low => return None,
            Self::Households => Key::Households,
            Self::Target => Key::Target,
            Self::Budget => Key::Budget,
            Self::Growth => Key::Growth,
        })
    }

    /// Returns the id of the input element.
    pub fn id(self) -> &'static str {
        match self {
            Self::Income => "penghasilan",
            Self::Zakat => "zakat",
            Self::Infaq => "infak",
            Self::Amount => "jumlah",
            Self::Monthly => "bulanan",
            Self::Workers => "pekerja",
            Self::Months => "bulan",
            Self::Employees => "karyawan",
            Self::Each => "tiap",
            Self::Match => "tambahan",
            Self::Cap => "batas",
            Self::Whole => "dari",
            Self::Share => "persen",
            Self::Households => "kk",
            Self::Target => "target",
            Self::Budget => "anggaran",
            Self::Growth => "tumbuh",
            Self::High => "didahulukan",
            Self::Medium => "tengah",
            Self::Low => "kemudian",
        }
    }

    /// Returns the kind of value that the field takes.
    pub fn kind(self) -> InputKind {
        match self {
            Self::Amount
            | Self::Monthly
            | Self::Each
            | Self::Cap
            | Self::Whole
            | Self::Zakat
            | Self::Income
            | Self::Infaq
            | Self::Budget => InputKind::Money,
            Self::Workers
            | Self::Employees
            | Self::Target
            | Self::High
            | Self::Medium
            | Self::Low => InputKind::Count(WORKERS_MOST),
            Self::Months => InputKind::Count(MONTHS_MOST.into()),
            Self::Households => InputKind::Count(HOUSEHOLDS_MOST),
            Self::Match | Self::Share | Self::Growth => InputKind::Percent,
        }
    }

    /// Returns the period of the amount; `None` if the field takes no amount per period.
    fn period(self) -> Option<Period> {
        matches!(self, Self::Monthly | Self::Each | Self::Cap | Self::Income)
            .then_some(Period::Month)
    }

    /// Returns true if the field may be left empty.
    pub fn is_optional(self) -> bool {
        matches!(
            self,
            Self::Cap | Self::Infaq | Self::High | Self::Medium | Self::Low
        )
    }
}

/// The error of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputError {
    /// Nothing was typed.
    Empty(Input),
    /// The text is not an amount.
    Amount(AmountError),
    /// The text is not a whole number in the range of the field.
    Count(Input),
    /// The text is not a percentage.
    Percent(PercentError),
}

/// The texts of all fields, as typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Texts {
    texts: [String; Input::ALL.len()],
    /// The fields that were left: they show their errors only from then on, not at the first digit.
    left: Vec<Input>,
}

impl Texts {
    /// Makes texts from pairs of field and text; the other fields are empty.
    pub fn of(texts: &[(Input, &str)]) -> Self {
        let mut all = Self {
            texts: Default::default(),
            left: Vec::new(),
        };
        for (field, text) in texts {
            all.set(*field, (*text).to_owned());
        }
        all
    }

    /// Writes the texts and which fields were left to the codec, or reads them back.
    pub fn transfer(&mut self, codec: &mut Codec) {
        for text in &mut self.texts {
            codec.text(text);
        }
        codec.each(
            &mut self.left,
            || Input::Amount,
            |field, codec| codec.one_of(field, &Input::ALL),
        );
    }

    /// Returns the text of a field.
    pub fn get(&self, field: Input) -> &str {
        self.texts.get(field as usize).map_or("", String::as_str)
    }

    /// Sets the text of a field.
    pub fn set(&mut self, field: Input, text: String) {
        if let Some(slot) = self.texts.get_mut(field as usize) {
            *slot = text;
        }
    }

    /// Puts a unit word behind the number of a field, in place of the one behind it. Does nothing if there is no
    /// number, or one with which the unit would be no amount: `1.000.000 juta`.
    pub fn set_unit(&mut self, field: Input, unit: &str) {
        let is_unit = |c: char| c.is_alphabetic() || c.is_whitespace();
        let text = [self.get(field).trim_end_matches(is_unit), " ", unit].concat();
        if amount::read(&text, field.period()).is_ok() {
            self.set(field, text);
        }
    }

    /// Marks a field as left. An amount is then formatted with separators, which shows how it was
    /// understood.
    pub fn leave(&mut self, field: Input) {
        if !self.left.contains(&field) {
            self.left.push(field);
        }
        if let (InputKind::Money, Ok(amount)) = (field.kind(), self.money(field)) {
            self.set(field, format::amount(amount));
        }
    }

    /// Returns true if a field was left.
    pub fn was_left(&self, field: Input) -> bool {
        self.left.contains(&field)
    }

    /// Reads an amount.
    pub fn money(&self, field: Input) -> Result<Rupiah, InputError> {
        match amount::read(self.get(field), field.period()) {
            Err(AmountError::Empty) => Err(InputError::Empty(field)),
            read => read.map_err(InputError::Amount),
        }
    }

    /// Reads an amount; `None` if the field is optional and empty.
    pub fn money_or_none(&self, field: Input) -> Result<Option<Rupiah>, InputError> {
        match self.money(field) {
            Err(InputError::Empty(_)) if field.is_optional() => Ok(None),
            read => read.map(Some),
        }
    }

    /// Reads a percentage.
    pub fn percent(&self, field: Input) -> Result<Number, InputError> {
        match percent::parse(self.get(field)) {
            Err(PercentError::Empty) => Err(InputError::Empty(field)),
            read => read.map_err(InputError::Percent),
        }
    }

    /// Reads a whole number in the range of the field, with or without thousands separators.
    pub fn count(&self, field: Input) -> Result<u64, InputError> {
        let text = self.get(field).trim();
        if text.is_empty() {
            return Err(InputError::Empty(field));
        }
        let most = match field.kind() {
            InputKind::Count(most) => most,
            InputKind::Money | InputKind::Percent => 0,
        };
        count::grouped(text)
            .filter(|number| (1..=most).contains(number))
            .ok_or(InputError::Count(field))
    }

    /// Reads a whole number; 0 if the field is optional and empty.
    pub fn count_or_none(&self, field: Input) -> Result<u64, InputError> {
        match (field.is_optional(), self.get(field).trim()) {
            (true, "" | "0") => Ok(0),
            _ => self.count(field),
        }
    }

    /// Reads the number of months.
    pub fn months(&self) -> Result<u16, InputError> {
        let months = self.count(Input::Months)?;
        u16::try_from(months).map_err(|_| InputError::Count(Input::Months))
    }

    /// Returns the error of a field; `None` if its text can be read.
    pub fn fault(&self, field: Input) -> Option<InputError> {
        match field.kind() {
            InputKind::Money => self.money_or_none(field).err(),
            InputKind::Count(_) => self.count_or_none(field).err(),
            InputKind::Percent => self.percent(field).err(),
        }
    }

    /// Sets the field of a key from a link, formatted as after leaving the field.
    pub fn set_from_link(&mut self, key: Key, value: Value) {
        let field = Input::ALL
            .into_iter()
            .find(|field| field.key() == Some(key));
        let text = match value {
            Value::Money(amount) => format::amount(amount),
            Value::Count(count) => format::count(count),
            Value::Percent(percent) => format::number(percent),
            _ => return,
        };
        if let Some(field) = field {
            self.set(field, text);
        }
    }
}

/// Returns the message of an error, for the person who fills in the form.
pub fn message(lang: Lang, error: InputError) -> String {
    match error {
        InputError::Empty(field) => match field.kind() {
            InputKind::Money => errors::amount(lang, AmountError::Empty),
            InputKind::Percent => errors::percent(lang, PercentError::Empty),
            InputKind::Count(most) if field == Input::Months => {
                lang.error_months_empty(&format::count(most))
            }
            InputKind::Count(_) if field == Input::Workers => lang.error_workers_empty().to_owned(),
            InputKind::Count(most) => lang.error_count_empty(&format::count(most)),
        },
        InputError::Amount(error) => errors::amount(lang, error),
        InputError::Percent(error) => errors::percent(lang, error),
        InputError::Count(field) => {
            let most = match field.kind() {
                InputKind::Count(most) => format::count(most),
                InputKind::Money | InputKind::Percent => String::new(),
            };
            match field {
                Input::Months => lang.error_months(&most),
                Input::Workers => lang.error_workers(&most),
                Input::High | Input::Medium | Input::Low => lang.error_count_optional(&most),
                _ => lang.error_count(&most),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_takes_the_place_of_another() {
        for (before, unit, after) in [
            ("5", "juta", "5 juta"),
            ("1,5", "juta", "1,5 juta"),
            ("500rb", "juta", "500 juta"),
            ("500 ribu", "ribu", "500 ribu"),
            ("Rp 20", "ribu", "Rp 20 ribu"),
            ("1.000.000", "juta", "1.000.000"),
            ("", "juta", ""),
            ("juta", "ribu", "juta"),
        ] {
            let mut texts = Texts::of(&[(Input::Amount, before)]);
            texts.set_unit(Input::Amount, unit);
            assert_eq!(texts.get(Input::Amount), after, "{before} {unit}");
        }
    }

    /// Infaq is a single sum on top of zakat; an income is per month.
    #[test]
    fn only_what_is_asked_by_the_month_is_taken_by_the_month() {
        let texts = Texts::of(&[
            (Input::Infaq, "50rb/bulan"),
            (Input::Income, "10 juta/bulan"),
        ]);
        assert!(texts.money(Input::Infaq).is_err());
        assert_eq!(texts.money(Input::Income), Ok(Rupiah::new(10_000_000)));
    }
}
