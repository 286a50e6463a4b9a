//! What was typed into fields for money, counts and percentages, kept as it was typed.

use lindungi_codes::link::{Key, Value};
use lindungi_rules::amount::{self, AmountError, Period};
use lindungi_rules::count;
use lindungi_rules::cover::{HOUSEHOLDS_MOST, MONTHS_MOST, WORKERS_MOST};
use lindungi_rules::percent::{self, PercentError};
use lindungi_rules::policy::{Number, Rupiah};
use lindungi_text::{Lang, errors, format};

use crate::codec::Codec;

/// A field to type into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// The whole amount.
    Amount,
    /// The sum each month.
    Monthly,
    /// How many workers.
    Workers,
    /// How many months.
    Months,
    /// How many employees give.
    Employees,
    /// What each of them gives a month.
    Each,
    /// What the company adds, in percent.
    Match,
    /// The most that it adds a month; may be empty.
    Cap,
    /// What a share is taken of.
    Whole,
    /// The share in percent.
    Share,
    /// A giver's income a month.
    Income,
    /// Zakat that is known already.
    Zakat,
    /// What is given besides zakat; may be empty.
    Infaq,
    /// Households of an RT.
    Households,
    /// How many workers a city means to cover.
    Target,
    /// A city's budget.
    Budget,
    /// Growth in percent.
    Growth,
    /// How many of those who wait are of high priority; may be empty.
    High,
    /// Of medium priority; may be empty.
    Medium,
    /// Of low priority; may be empty.
    Low,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind {
    /// Rupiah.
    Money,
    /// A whole number from 1 to this.
    Count(u64),
    /// A percentage.
    Percent,
}

impl Input {
    /// Every field, in the order in which their texts are kept.
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

    /// What it is called in a link, where one holds it; an income is never in one.
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

    /// Its id.
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

    /// What it takes.
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

    /// The period that its amount is for, if any.
    fn period(self) -> Option<Period> {
        matches!(self, Self::Monthly | Self::Each | Self::Cap | Self::Income)
            .then_some(Period::Month)
    }

    /// Whether it may be left empty.
    pub fn is_optional(self) -> bool {
        matches!(
            self,
            Self::Cap | Self::Infaq | Self::High | Self::Medium | Self::Low
        )
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputError {
    /// Nothing was typed.
    Empty(Input),
    /// It is no amount.
    Amount(AmountError),
    /// It is no number in its range.
    Count(Input),
    /// It is no percentage.
    Percent(PercentError),
}

/// What was typed, field by field.
#[derive(Debug, Clone, PartialEq)]
pub struct Texts {
    texts: [String; Input::ALL.len()],
    /// Fields that have been left: only then do they tell what is wrong, not at the first digit.
    left: Vec<Input>,
}

impl Texts {
    /// These texts; the other fields are empty.
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

    /// Writes or reads all of them.
    pub fn keep(&mut self, codec: &mut Codec) {
        for text in &mut self.texts {
            codec.text(text);
        }
        codec.each(
            &mut self.left,
            || Input::Amount,
            |field, codec| codec.one_of(field, &Input::ALL),
        );
    }

    /// What was typed into a field.
    pub fn get(&self, field: Input) -> &str {
        self.texts.get(field as usize).map_or("", String::as_str)
    }

    /// Something else was typed.
    pub fn set(&mut self, field: Input, text: String) {
        if let Some(place) = self.texts.get_mut(field as usize) {
            *place = text;
        }
    }

    /// A field is left. An amount then takes its grouped form, which shows what was understood.
    pub fn leave(&mut self, field: Input) {
        if !self.left.contains(&field) {
            self.left.push(field);
        }
        if let (InputKind::Money, Ok(amount)) = (field.kind(), self.money(field)) {
            self.set(field, format::amount(amount));
        }
    }

    /// Whether a field has been left.
    pub fn was_left(&self, field: Input) -> bool {
        self.left.contains(&field)
    }

    /// Money as read.
    pub fn money(&self, field: Input) -> Result<Rupiah, InputError> {
        match amount::read(self.get(field), field.period()) {
            Err(AmountError::Empty) => Err(InputError::Empty(field)),
            read => read.map_err(InputError::Amount),
        }
    }

    /// Money as read; nothing where the field may be empty and is.
    pub fn money_or_none(&self, field: Input) -> Result<Option<Rupiah>, InputError> {
        match self.money(field) {
            Err(InputError::Empty(_)) if field.is_optional() => Ok(None),
            read => read.map(Some),
        }
    }

    /// A percentage as read.
    pub fn percent(&self, field: Input) -> Result<Number, InputError> {
        match percent::parse(self.get(field)) {
            Err(PercentError::Empty) => Err(InputError::Empty(field)),
            read => read.map_err(InputError::Percent),
        }
    }

    /// A whole number in the range of the field, plain or grouped as an amount is.
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

    /// A whole number as read; 0 where the field may be empty and is.
    pub fn count_or_none(&self, field: Input) -> Result<u64, InputError> {
        match (field.is_optional(), self.get(field).trim()) {
            (true, "" | "0") => Ok(0),
            _ => self.count(field),
        }
    }

    /// Months as read.
    pub fn months(&self) -> Result<u16, InputError> {
        let months = self.count(Input::Months)?;
        u16::try_from(months).map_err(|_| InputError::Count(Input::Months))
    }

    /// What is wrong with a field.
    pub fn fault(&self, field: Input) -> Option<InputError> {
        match field.kind() {
            InputKind::Money => self.money_or_none(field).err(),
            InputKind::Count(_) => self.count_or_none(field).err(),
            InputKind::Percent => self.percent(field).err(),
        }
    }

    /// Takes over what a link says of a field, as it would stand there once the field was left.
    pub fn take(&mut self, key: Key, value: Value) {
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

/// What is wrong with a field, in words.
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
                _ => lang.error_count(&most),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Infaq is given on top of zakat, in one sum; an income is told by the month.
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
