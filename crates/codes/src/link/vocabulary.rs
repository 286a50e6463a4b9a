//! The keys of a link, the values that each can have, and the one spelling of each.
//!
//! Spellings are part of the format: a word keeps its meaning forever.

use lindungi_rules::cover::{HOUSEHOLDS_MOST, MONTHS_MOST, WORKERS_MOST};
use lindungi_rules::percent;
use lindungi_rules::policy::{Month, Number, Payer, Rupiah, Sector};

/// Declares an enum whose variants each have one spelling in links.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every variant, in the order in which they are written.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The spelling in links.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The variant with exactly this spelling, or `None`.
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
    /// The key of a value.
    Key {
        /// The way to give.
        Way = "cara",
        /// The sum that is given once.
        Amount = "jumlah",
        /// The sum that is given each month.
        Monthly = "sebulan",
        /// The number of workers.
        Workers = "orang",
        /// The number of months.
        Months = "bulan",
        /// The number of employees who give.
        Employees = "karyawan",
        /// The sum that each employee gives a month.
        Each = "tiap",
        /// The addition of the company, in percent of the employees' gifts.
        Match = "tambahan",
        /// The most that the company adds a month.
        Cap = "batas",
        /// The profit or budget of which a share is given.
        Whole = "dari",
        /// The share, in percent.
        Share = "persen",
        /// The sum of zakat.
        Zakat = "zakat",
        /// The sum of infaq that is given besides zakat.
        Infaq = "infak",
        /// The number of households of an RT.
        Households = "kk",
        /// The number of workers that a city plans to cover.
        Target = "target",
        /// The budget of a city, in rupiah.
        Budget = "anggaran",
        /// The growth of the number of workers for the next period, in percent.
        Growth = "tumbuh",
        /// The first month of cover.
        Start = "mulai",
        /// The payer of the contributions.
        Payer = "pembayar",
        /// The sector of the work.
        Sector = "sektor",
        /// The choice of relief; absent for the default of the payer.
        Relief = "keringanan",
        /// The choice of old-age savings (JHT).
        Jht = "jht",
    }
}

/// A value of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A way to give.
    Way(Way),
    /// Rupiah, at most [`Rupiah::LIMIT`].
    Money(Rupiah),
    /// A count, from 1 to the limit of its key.
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
    /// Reads a word under this key; `None` if the key cannot have it.
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
    /// The spelling in links: letters, digits, dots and dashes only.
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

/// Returns the value that is spelled as `word`.
fn spelled<T: Copy>(all: &[T], spelling: fn(T) -> &'static str, word: &str) -> Option<T> {
    all.iter().copied().find(|one| spelling(*one) == word)
}

/// Parses a number of digits only, without a sign.
fn digits(word: &str) -> Option<u64> {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

fn count(word: &str, most: u64) -> Option<Value> {
    let count = digits(word).filter(|count| (1..=most).contains(count));
    count.map(Value::Count)
}
