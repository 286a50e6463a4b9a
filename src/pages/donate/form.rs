//! What was typed into the calculator, and the question that it comes to.

use lindungi_rules::amount::{self, AmountError};
use lindungi_rules::cover::{Ask, AskError, MONTHS_MOST, ReliefChoice, Terms, WORKERS_MOST, Want};
use lindungi_rules::policy::{Month, Payer, Policy, ReliefRule, Rupiah, Sector};
use lindungi_text::{Lang, errors, format};

/// What is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    /// So much money: how many workers?
    #[default]
    Amount,
    /// So many workers: what does it cost?
    Workers,
    /// So much money for so many workers: how long?
    Duration,
    /// So much each month: how many workers?
    Monthly,
}

impl Way {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Amount, Self::Workers, Self::Duration, Self::Monthly];

    /// What stands for it among the choices.
    pub fn name(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Workers => "workers",
            Self::Duration => "duration",
            Self::Monthly => "monthly",
        }
    }

    /// The fields that it needs.
    pub fn fields(self) -> [Field; 2] {
        match self {
            Self::Amount => [Field::Amount, Field::Months],
            Self::Workers => [Field::Workers, Field::Months],
            Self::Duration => [Field::Amount, Field::Workers],
            Self::Monthly => [Field::Monthly, Field::Months],
        }
    }
}

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
}

impl Field {
    /// Its id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Amount => "jumlah",
            Self::Monthly => "bulanan",
            Self::Workers => "pekerja",
            Self::Months => "bulan",
        }
    }

    /// Whether it takes money.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Amount | Self::Monthly)
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
}

/// Why there is no question yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormError {
    /// A field is empty.
    Incomplete,
    /// A field cannot be read.
    Field(Field),
    /// The question has no answer.
    Ask(AskError),
}

/// What was typed and chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// What is asked.
    pub way: Way,
    /// The whole amount, as typed.
    pub amount: String,
    /// The sum each month, as typed.
    pub monthly: String,
    /// How many workers, as typed.
    pub workers: String,
    /// How many months, as typed.
    pub months: String,
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
    /// Fields that have been left: only then do they tell what is wrong, not at the first digit.
    pub left: Vec<Field>,
}

impl Default for Form {
    /// An example to begin with, so that the first sight is an answer.
    fn default() -> Self {
        Self {
            way: Way::default(),
            amount: "1.000.000".to_owned(),
            monthly: "100.000".to_owned(),
            workers: "10".to_owned(),
            months: "12".to_owned(),
            start: None,
            payer: Payer::Donor,
            sector: Sector::Other,
            relief: None,
            jht: false,
            left: Vec::new(),
        }
    }
}

impl Form {
    /// What was typed into a field.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Amount => &self.amount,
            Field::Monthly => &self.monthly,
            Field::Workers => &self.workers,
            Field::Months => &self.months,
        }
    }

    /// The place of what is typed into a field.
    pub fn text_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Amount => &mut self.amount,
            Field::Monthly => &mut self.monthly,
            Field::Workers => &mut self.workers,
            Field::Months => &mut self.months,
        }
    }

    /// A field is left. An amount then takes its grouped form, which shows what was understood.
    pub fn leave(&mut self, field: Field) {
        if !self.left.contains(&field) {
            self.left.push(field);
        }
        if let (true, Ok(amount)) = (field.is_money(), self.money(field)) {
            *self.text_mut(field) = format::amount(amount);
        }
    }

    /// The first month.
    pub fn first_month(&self, today: Month) -> Month {
        self.start.unwrap_or(today)
    }

    /// Whether the relief is asked for, as the payer has it.
    pub fn relief_wanted(&self, policy: &Policy) -> bool {
        match policy.payer(self.payer).map(|payer| payer.relief) {
            Some(ReliefRule::DefaultOn) => self.relief.unwrap_or(true),
            Some(ReliefRule::DefaultOff) => self.relief.unwrap_or(false),
            Some(ReliefRule::Never) | None => false,
        }
    }

    /// An amount of money as read.
    pub fn money(&self, field: Field) -> Result<Rupiah, FieldError> {
        match amount::parse(self.text(field)) {
            Err(AmountError::Empty) => Err(FieldError::Empty(field)),
            read => read.map_err(FieldError::Amount),
        }
    }

    fn workers(&self) -> Result<u64, FieldError> {
        self.number(Field::Workers, WORKERS_MOST)
    }

    fn months(&self) -> Result<u16, FieldError> {
        let months = self.number(Field::Months, u64::from(MONTHS_MOST))?;
        u16::try_from(months).map_err(|_| FieldError::Count(Field::Months))
    }

    /// A whole number from 1, plain or grouped as an amount is.
    fn number(&self, field: Field, most: u64) -> Result<u64, FieldError> {
        let text = self.text(field).trim();
        if text.is_empty() {
            return Err(FieldError::Empty(field));
        }
        let plain = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' '));
        let number = plain
            .then(|| amount::parse(text).ok())
            .flatten()
            .map(Rupiah::to_u64);
        number
            .filter(|number| (1..=most).contains(number))
            .ok_or(FieldError::Count(field))
    }

    /// What is wrong with a field.
    pub fn fault(&self, field: Field) -> Option<FieldError> {
        match field {
            Field::Amount | Field::Monthly => self.money(field).err(),
            Field::Workers => self.workers().err(),
            Field::Months => self.months().err(),
        }
    }

    /// The question that the form comes to.
    pub fn ask(&self, policy: &Policy, today: Month) -> Result<Ask, FormError> {
        for field in self.way.fields() {
            match self.fault(field) {
                None => {}
                Some(FieldError::Empty(_)) => return Err(FormError::Incomplete),
                Some(_) => return Err(FormError::Field(field)),
            }
        }
        let money = |field| self.money(field).map_err(|_| FormError::Field(field));
        let workers = || self.workers().map_err(|_| FormError::Field(Field::Workers));
        let months = || self.months().map_err(|_| FormError::Field(Field::Months));
        let want = match self.way {
            Way::Amount => Want::AmountForMonths(money(Field::Amount)?, months()?),
            Way::Workers => Want::WorkersForMonths(workers()?, months()?),
            Way::Duration => Want::AmountForWorkers(money(Field::Amount)?, workers()?),
            Way::Monthly => Want::MonthlyForMonths(money(Field::Monthly)?, months()?),
        };
        let relief = if self.relief_wanted(policy) {
            ReliefChoice::On
        } else {
            ReliefChoice::Off
        };
        let terms = Terms {
            payer: Some(self.payer),
            sector: self.sector,
            jht: self.jht,
            relief,
            income: None,
        };
        Ok(Ask {
            start: self.first_month(today),
            terms,
            want,
        })
    }
}

/// What is wrong with a field, in words.
pub fn message(lang: Lang, error: FieldError) -> String {
    match error {
        FieldError::Empty(Field::Months) => lang.error_months_empty(&errors::months_most()),
        FieldError::Empty(Field::Workers) => lang.error_workers_empty().to_owned(),
        FieldError::Empty(_) => errors::amount(lang, AmountError::Empty),
        FieldError::Amount(error) => errors::amount(lang, error),
        FieldError::Count(Field::Months) => lang.error_months(&errors::months_most()),
        FieldError::Count(_) => lang.error_workers(&format::count(WORKERS_MOST)),
    }
}
