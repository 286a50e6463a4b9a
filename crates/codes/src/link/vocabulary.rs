//! The keys of a link, the values that each can have, and the one spelling of each.
//!
//! Spellings are part of the form: a word that was ever written keeps its meaning.

use lindungi_rules::cover::{HOUSEHOLDS_MOST, MONTHS_MOST, WORKERS_MOST};
use lindungi_rules::percent;
use lindungi_rules::policy::{Month, Number, Payer, Rupiah, Sector};

/// Declares words that stand for values, one spelling each.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every one of them, in the order in which they are written.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// How it is written.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// What this word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words! {
    /// A way to give.
    Way {
        /// [`Gift::Amount`](lindungi_rules::cover::Gift::Amount)
        Amount = "sekali",
        /// [`Gift::Workers`](lindungi_rules::cover::Gift::Workers)
        Workers = "pekerja",
        /// [`Gift::Duration`](lindungi_rules::cover::Gift::Duration)
        Duration = "lama",
        /// [`Gift::Monthly`](lindungi_rules::cover::Gift::Monthly)
        Monthly = "bulanan",
        /// [`Gift::Payroll`](lindungi_rules::cover::Gift::Payroll)
        Payroll = "gaji",
        /// [`Gift::Share`](lindungi_rules::cover::Gift::Share)
        Share = "bagian",
        /// [`Gift::Zakat`](lindungi_rules::cover::Gift::Zakat); never written, as it would hold an income.
        Zakat = "penghasilan",
        /// [`Gift::ZakatGiven`](lindungi_rules::cover::Gift::ZakatGiven)
        ZakatGiven = "zakat",
        /// [`Gift::RtFund`](lindungi_rules::cover::Gift::RtFund)
        RtFund = "rt",
    }
}

words! {
    /// What a value is for.
    Key {
        /// The way to give.
        Way = "cara",
        /// The sum.
        Amount = "jumlah",
        /// The sum each month.
        Monthly = "sebulan",
        /// Workers.
        Workers = "orang",
        /// Months.
        Months = "bulan",
        /// Employees who give.
        Employees = "karyawan",
        /// What each of them gives.
        Each = "tiap",
        /// What the company adds, in percent.
        Match = "tambahan",
        /// The most that it adds.
        Cap = "batas",
        /// What a share is taken of.
        Whole = "dari",
        /// The share in percent.
        Share = "persen",
        /// The zakat.
        Zakat = "zakat",
        /// The infaq that is given besides zakat.
        Infaq = "infak",
        /// Households of an RT.
        Households = "kk",
        /// A city's target.
        Target = "target",
        /// A city's budget.
        Budget = "anggaran",
        /// Growth in percent.
        Growth = "tumbuh",
        /// The first month.
        Start = "mulai",
        /// Who pays.
        Payer = "pembayar",
        /// The sector.
        Sector = "sektor",
        /// Whether the relief is asked for.
        Relief = "keringanan",
        /// With old-age savings.
        Jht = "jht",
    }
}

/// A value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A way to give.
    Way(Way),
    /// Rupiah, at most [`Rupiah::LIMIT`].
    Money(Rupiah),
    /// A count from 1 to what its key allows.
    Count(u64),
    /// A percentage, as [`percent::parse`] takes it.
    Percent(Number),
    /// A month.
    Month(Month),
    /// A payer.
    Payer(Payer),
    /// A sector.
    Sector(Sector),
    /// Yes or no.
    Switch(bool),
}

impl Key {
    /// The value that a word stands for under this key.
    pub(super) fn read(self, word: &str) -> Option<Value> {
        match self {
            Self::Way => Way::from_word(word).map(Value::Way),
            Self::Amount
            | Self::Monthly
            | Self::Each
            | Self::Cap
            | Self::Whole
            | Self::Zakat
            | Self::Infaq
            | Self::Budget => {
                let amount = digits(word).map(Rupiah::new);
                let amount = amount.filter(|amount| *amount <= Rupiah::LIMIT);
                amount.map(Value::Money)
            }
            Self::Workers | Self::Employees | Self::Target => count(word, WORKERS_MOST),
            Self::Months => count(word, MONTHS_MOST.into()),
            Self::Households => count(word, HOUSEHOLDS_MOST),
            Self::Match | Self::Share | Self::Growth => {
                percent::parse(word).ok().map(Value::Percent)
            }
            Self::Start => Month::parse(word).map(Value::Month),
            Self::Payer => spelled(Payer::ALL, payer, word).map(Value::Payer),
            Self::Sector => spelled(Sector::ALL, sector, word).map(Value::Sector),
            Self::Relief | Self::Jht => spelled(&[true, false], switch, word).map(Value::Switch),
        }
    }
}

impl Value {
    /// How it is written: letters, digits, dots and dashes.
    pub(super) fn word(self) -> String {
        match self {
            Self::Way(way) => way.word().to_owned(),
            Self::Money(amount) => amount.to_string(),
            Self::Count(count) => count.to_string(),
            Self::Percent(percent) => percent.to_string(),
            Self::Month(month) => month.to_string(),
            Self::Payer(of) => payer(of).to_owned(),
            Self::Sector(of) => sector(of).to_owned(),
            Self::Switch(on) => switch(on).to_owned(),
        }
    }
}

const fn payer(payer: Payer) -> &'static str {
    match payer {
        Payer::City => "kota",
        Payer::Donor => "donatur",
        Payer::Own => "sendiri",
    }
}

const fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Transport => "angkutan",
        Sector::Other => "lain",
    }
}

const fn switch(on: bool) -> &'static str {
    if on { "ya" } else { "tidak" }
}

/// The one of these that is spelled so.
fn spelled<T: Copy>(all: &[T], spelling: fn(T) -> &'static str, word: &str) -> Option<T> {
    all.iter().copied().find(|one| spelling(*one) == word)
}

/// Digits only, without a sign.
fn digits(word: &str) -> Option<u64> {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

fn count(word: &str, most: u64) -> Option<Value> {
    let count = digits(word).filter(|count| (1..=most).contains(count));
    count.map(Value::Count)
}
