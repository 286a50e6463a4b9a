//! What was typed into fields for money, counts and percentages, kept as it was typed.

use lindungi_rules::amount::{self, AmountError, Period};
use lindungi_rules::count;
use lindungi_rules::cover::{HOUSEHOLDS_MOST, MONTHS_MOST, WORKERS_MOST};
use lindungi_rules::link::{Key, Value};
use lindungi_rules::percent::{self, PercentError};
use lindungi_rules::policy::{Number, Rupiah};
use lindungi_text::{Lang, errors, format};

use crate::kept::Pen;

/// A field to type into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
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
pub enum Kind {
    /// Rupiah.
    Money,
    /// A whole number from 1 to this.
    Count(u64),
    /// A percentage.
    Percent,
}

impl Field {
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
    pub fn kind(self) -> Kind {
        match self {
            Self::Amount
            | Self::Monthly
            | Self::Each
            | Self::Cap
            | Self::Whole
            | Self::Zakat
            | Self::Income
            | Self::Infaq
            | Self::Budget => Kind::Money,
            Self::Workers
            | Self::Employees
            | Self::Target
            | Self::High
            | Self::Medium
            | Self::Low => Kind::Count(WORKERS_MOST),
            Self::Months => Kind::Count(MONTHS_MOST.into()),
            Self::Households => Kind::Count(HOUSEHOLDS_MOST),
            Self::Match | Self::Share | Self::Growth => Kind::Percent,
        }
    }

    /// The period that its amount is for, if any.
    fn period(self) -> Option<Period> {
        matches!(
            self,
            Self::Monthly | Self::Each | Self::Cap | Self::Income | Self::Infaq
        )
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
pub enum FieldError {
    /// Nothing was typed.
    Empty(Field),
    /// It is no amount.
    Amount(AmountError),
    /// It is no number in its range.
    Count(Field),
    /// It is no percentage.
    Percent(PercentError),
}

/// What was typed, field by field.
#[derive(Debug, Clone, PartialEq)]
pub struct Texts {
    texts: [String; Field::ALL.len()],
    /// Fields that have been left: only then do they tell what is wrong, not at the first digit.
    left: Vec<Field>,
}

impl Texts {
    /// These texts; the other fields are empty.
    pub fn of(texts: &[(Field, &str)]) -> Self {
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
    pub fn keep(&mut self, pen: &mut Pen) {
        for text in &mut self.texts {
            pen.text(text);
        }
        pen.each(
            &mut self.left,
            || Field::Amount,
            |field, pen| pen.one_of(field, &Field::ALL),
        );
    }

    /// What was typed into a field.
    pub fn get(&self, field: Field) -> &str {
        self.texts.get(field as usize).map_or("", String::as_str)
    }

    /// Something else was typed.
    pub fn set(&mut self, field: Field, text: String) {
        if let Some(place) = self.texts.get_mut(field as usize) {
            *place = text;
        }
    }

    /// A field is left. An amount then takes its grouped form, which shows what was understood.
    pub fn leave(&mut self, field: Field) {
        if !self.left.contains(&field) {
            self.left.push(field);
        }
        if let (Kind::Money, Ok(amount)) = (field.kind(), self.money(field)) {
            self.set(field, format::amount(amount));
        }
    }

    /// Whether a field has been left.
    pub fn was_left(&self, field: Field) -> bool {
        self.left.contains(&field)
    }

    /// Money as read.
    pub fn money(&self, field: Field) -> Result<Rupiah, FieldError> {
        match amount::read(self.get(field), field.period()) {
            Err(AmountError::Empty) => Err(FieldError::Empty(field)),
            read => read.map_err(FieldError::Amount),
        }
    }

    /// Money as read; nothing where the field may be empty and is.
    pub fn money_or_none(&self, field: Field) -> Result<Option<Rupiah>, FieldError> {
        match self.money(field) {
            Err(FieldError::Empty(_)) if field.is_optional() => Ok(None),
            read => read.map(Some),
        }
    }

    /// A percentage as read.
    pub fn percent(&self, field: Field) -> Result<Number, FieldError> {
        match percent::parse(self.get(field)) {
            Err(PercentError::Empty) => Err(FieldError::Empty(field)),
            read => read.map_err(FieldError::Percent),
        }
    }

    /// A whole number in the range of the field, plain or grouped as an amount is.
    pub fn count(&self, field: Field) -> Result<u64, FieldError> {
        let text = self.get(field).trim();
        if text.is_empty() {
            return Err(FieldError::Empty(field));
        }
        let most = match field.kind() {
            Kind::Count(most) => most,
            Kind::Money | Kind::Percent => 0,
        };
        count::grouped(text)
            .filter(|number| (1..=most).contains(number))
            .ok_or(FieldError::Count(field))
    }

    /// A whole number as read; 0 where the field may be empty and is.
    pub fn count_or_none(&self, field: Field) -> Result<u64, FieldError> {
        match (field.is_optional(), self.get(field).trim()) {
            (true, "" | "0") => Ok(0),
            _ => self.count(field),
        }
    }

    /// Months as read.
    pub fn months(&self) -> Result<u16, FieldError> {
        let months = self.count(Field::Months)?;
        u16::try_from(months).map_err(|_| FieldError::Count(Field::Months))
    }

    /// What is wrong with a field.
    pub fn fault(&self, field: Field) -> Option<FieldError> {
        match field.kind() {
            Kind::Money => self.money_or_none(field).err(),
            Kind::Count(_) => self.count_or_none(field).err(),
            Kind::Percent => self.percent(field).err(),
        }
    }

    /// Takes over what a link says of a field, as it would stand there once the field was left.
    pub fn take(&mut self, key: Key, value: Value) {
        let field = Field::ALL
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
pub fn message(lang: Lang, error: FieldError) -> String {
    match error {
        FieldError::Empty(field) => match field.kind() {
            Kind::Money => errors::amount(lang, AmountError::Empty),
            Kind::Percent => errors::percent(lang, PercentError::Empty),
            Kind::Count(most) if field == Field::Months => {
                lang.error_months_empty(&format::count(most))
            }
            Kind::Count(_) if field == Field::Workers => lang.error_workers_empty().to_owned(),
            Kind::Count(most) => lang.error_count_empty(&format::count(most)),
        },
        FieldError::Amount(error) => errors::amount(lang, error),
        FieldError::Percent(error) => errors::percent(lang, error),
        FieldError::Count(field) => {
            let most = match field.kind() {
                Kind::Count(most) => format::count(most),
                Kind::Money | Kind::Percent => String::new(),
            };
            match field {
                Field::Months => lang.error_months(&most),
                Field::Workers => lang.error_workers(&most),
                _ => lang.error_count(&most),
            }
        }
    }
}
