//! What the calculator is asked, as a text for the fragment of an address, and back.
//!
//! ```text
//! v=1&cara=sekali&jumlah=1000000&bulan=12&mulai=2026-11&pembayar=donatur&sektor=lain&cek=3f2a90c1
//! ```
//!
//! - readable keys in any order; keys that are not known are ignored, so that a newer app can add some
//! - `v`: the number of the form; what keys and words mean never changes under the same number
//! - `cek`: a CRC-32 of all that was understood, so that a link that was cut short is not taken for one
//!   about less money
//!
//! It holds nothing of a resident, and of a giver no income: zakat is passed on as the sum that it
//! comes to. It knows nothing of pages or of the rest of the address.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use crate::cover::{
    Gift, Giving, HOUSEHOLDS_MOST, MONTHS_MOST, Plan, ReliefChoice, Steps, Terms, WORKERS_MOST,
};
use crate::percent;
use crate::policy::{Month, Number, Payer, Rupiah, Sector};

/// The number of the form that is written and read.
const VERSION: &str = "1";
const VERSION_KEY: &str = "v";
const CHECK_KEY: &str = "cek";

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
        /// [`Gift::Amount`]
        Amount = "sekali",
        /// [`Gift::Workers`]
        Workers = "pekerja",
        /// [`Gift::Duration`]
        Duration = "lama",
        /// [`Gift::Monthly`]
        Monthly = "bulanan",
        /// [`Gift::Payroll`]
        Payroll = "gaji",
        /// [`Gift::Share`]
        Share = "bagian",
        /// [`Gift::Zakat`]; never written, as it would hold an income.
        Zakat = "zakat",
        /// [`Gift::RtFund`]
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
    /// A percentage.
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

/// A value and what it is for.
pub type Pair = (Key, Value);

/// What is wrong with a link. It never holds any of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// Another form, as an older or newer app writes it: nothing of it is taken.
    Version,
    /// The value of this key is none that it can have.
    Value(Key),
    /// This key stands twice with different values.
    Twice(Key),
    /// It was cut short or changed: what is there may be less than what was sent.
    Damaged,
}

/// What was read: all that could be, and all that could not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The values, in the order of their keys, each once.
    pub pairs: Vec<Pair>,
    /// What is wrong.
    pub errors: Vec<LinkError>,
}

impl Read {
    /// The value of a key.
    pub fn value(&self, key: Key) -> Option<Value> {
        let found = self.pairs.iter().find(|(other, _)| *other == key);
        found.map(|(_, value)| *value)
    }
}

/// Writes values, each key once, in the order of their keys.
pub fn write(pairs: &[Pair]) -> String {
    let mut text = plain(pairs);
    let check = check(&text);
    push(&mut text, CHECK_KEY, &check);
    text
}

/// Reads values. Nothing is lost for something else that is wrong, but for another form.
pub fn read(text: &str) -> Read {
    let mut read = Read::default();
    let mut version = None;
    let mut digits = None;
    for (key, word) in form_urlencoded::parse(text.trim().as_bytes()) {
        match &*key {
            VERSION_KEY => version = Some(word.into_owned()),
            CHECK_KEY => digits = Some(word.into_owned()),
            key => {
                if let Some(key) = Key::from_word(key) {
                    read.take(key, &word);
                }
            }
        }
    }
    if version.as_deref() != Some(VERSION) {
        // A link that is cut within its first key has no form at all.
        let error = version.map_or(LinkError::Damaged, |_| LinkError::Version);
        return Read {
            pairs: Vec::new(),
            errors: vec![error],
        };
    }
    read.pairs.sort_by_key(|(key, _)| *key);
    let whole = digits.is_some_and(|digits| digits == check(&plain(&read.pairs)));
    if !whole && read.errors.is_empty() {
        read.errors.push(LinkError::Damaged);
    }
    read
}

impl Read {
    fn take(&mut self, key: Key, word: &str) {
        let Some(value) = key.read(word) else {
            return self.errors.push(LinkError::Value(key));
        };
        match self.value(key) {
            None => self.pairs.push((key, value)),
            Some(same) if same == value => {}
            Some(_) => {
                self.pairs.retain(|(other, _)| *other != key);
                self.errors.push(LinkError::Twice(key));
            }
        }
    }
}

/// The values of a way to give, as a link passes them on.
pub fn of_gift(gift: &Gift, giving: &Giving, start: Month, terms: &Terms) -> Vec<Pair> {
    let mut pairs = match *gift {
        Gift::Amount { amount, months } => sum(amount, months),
        Gift::Workers { workers, months } => {
            let workers = (Key::Workers, Value::Count(workers));
            vec![way(Way::Workers), workers, time(months)]
        }
        Gift::Duration { amount, workers } => vec![
            way(Way::Duration),
            (Key::Amount, Value::Money(amount)),
            (Key::Workers, Value::Count(workers)),
        ],
        Gift::Monthly { sum, months } => {
            let sum = (Key::Monthly, Value::Money(sum));
            vec![way(Way::Monthly), sum, time(months)]
        }
        Gift::Payroll {
            employees,
            each,
            percent,
            cap,
            months,
        } => {
            let mut pairs = vec![
                way(Way::Payroll),
                (Key::Employees, Value::Count(employees)),
                (Key::Each, Value::Money(each)),
                (Key::Match, Value::Percent(percent)),
                time(months),
            ];
            pairs.extend(cap.map(|cap| (Key::Cap, Value::Money(cap))));
            pairs
        }
        Gift::Share {
            of,
            percent,
            months,
        } => vec![
            way(Way::Share),
            (Key::Whole, Value::Money(of)),
            (Key::Share, Value::Percent(percent)),
            time(months),
        ],
        Gift::Zakat { months, .. } => match giving.steps {
            Steps::Zakat { amount, .. } => sum(amount, months),
            _ => Vec::new(),
        },
        Gift::RtFund {
            households,
            workers,
            months,
        } => vec![
            way(Way::RtFund),
            (Key::Households, Value::Count(households)),
            (Key::Workers, Value::Count(workers)),
            time(months),
        ],
    };
    pairs.extend(conditions(start, terms));
    pairs
}

/// The values of a city's plan.
pub fn of_plan(plan: &Plan) -> Vec<Pair> {
    let mut pairs = vec![
        (Key::Target, Value::Count(plan.target)),
        (Key::Budget, Value::Money(plan.budget)),
        (Key::Growth, Value::Percent(plan.growth)),
        time(plan.months),
        (Key::Start, Value::Month(plan.start)),
    ];
    pairs.extend(plan.terms.jht.then_some((Key::Jht, Value::Switch(true))));
    pairs
}

fn way(way: Way) -> Pair {
    (Key::Way, Value::Way(way))
}

fn time(months: u16) -> Pair {
    (Key::Months, Value::Count(months.into()))
}

fn sum(amount: Rupiah, months: u16) -> Vec<Pair> {
    vec![
        way(Way::Amount),
        (Key::Amount, Value::Money(amount)),
        time(months),
    ]
}

fn conditions(start: Month, terms: &Terms) -> Vec<Pair> {
    let mut pairs = vec![
        (Key::Start, Value::Month(start)),
        (Key::Sector, Value::Sector(terms.sector)),
    ];
    pairs.extend(terms.payer.map(|payer| (Key::Payer, Value::Payer(payer))));
    let relief = match terms.relief {
        ReliefChoice::Usual => None,
        ReliefChoice::On => Some(true),
        ReliefChoice::Off => Some(false),
    };
    pairs.extend(relief.map(|on| (Key::Relief, Value::Switch(on))));
    pairs.extend(terms.jht.then_some((Key::Jht, Value::Switch(true))));
    pairs
}

impl Key {
    /// The value that a word stands for under this key.
    fn read(self, word: &str) -> Option<Value> {
        match self {
            Self::Way => Way::from_word(word).map(Value::Way),
            Self::Amount | Self::Monthly | Self::Each | Self::Cap | Self::Whole | Self::Budget => {
                let amount = number(word).map(Rupiah::new);
                amount
                    .filter(|amount| *amount <= Rupiah::LIMIT)
                    .map(Value::Money)
            }
            Self::Workers | Self::Employees | Self::Target => count(word, WORKERS_MOST),
            Self::Months => count(word, MONTHS_MOST.into()),
            Self::Households => count(word, HOUSEHOLDS_MOST),
            Self::Match | Self::Share | Self::Growth => {
                percent::parse(word).ok().map(Value::Percent)
            }
            Self::Start => Month::parse(word).map(Value::Month),
            Self::Payer => payer(word).map(Value::Payer),
            Self::Sector => sector(word).map(Value::Sector),
            Self::Relief | Self::Jht => match word {
                YES => Some(Value::Switch(true)),
                NO => Some(Value::Switch(false)),
                _ => None,
            },
        }
    }
}

const YES: &str = "ya";
const NO: &str = "tidak";

impl Value {
    fn word(self) -> String {
        match self {
            Self::Way(way) => way.word().to_owned(),
            Self::Money(amount) => amount.to_string(),
            Self::Count(count) => count.to_string(),
            Self::Percent(percent) => percent.to_string(),
            Self::Month(month) => month.to_string(),
            Self::Payer(payer) => payer_word(payer).to_owned(),
            Self::Sector(sector) => sector_word(sector).to_owned(),
            Self::Switch(on) => if on { YES } else { NO }.to_owned(),
        }
    }
}

fn payer_word(payer: Payer) -> &'static str {
    match payer {
        Payer::City => "kota",
        Payer::Donor => "donatur",
        Payer::Own => "sendiri",
    }
}

fn payer(word: &str) -> Option<Payer> {
    let mut payers = Payer::ALL.iter().copied();
    payers.find(|payer| payer_word(*payer) == word)
}

fn sector_word(sector: Sector) -> &'static str {
    match sector {
        Sector::Transport => "angkutan",
        Sector::Other => "lain",
    }
}

fn sector(word: &str) -> Option<Sector> {
    let mut sectors = Sector::ALL.iter().copied();
    sectors.find(|sector| sector_word(*sector) == word)
}

/// Digits only.
fn number(word: &str) -> Option<u64> {
    let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

fn count(word: &str, most: u64) -> Option<Value> {
    let count = number(word).filter(|count| (1..=most).contains(count));
    count.map(Value::Count)
}

/// The values in the order of their keys, without check digits.
fn plain(pairs: &[Pair]) -> String {
    let mut sorted = pairs.to_vec();
    sorted.sort_by_key(|(key, _)| *key);
    sorted.dedup_by_key(|(key, _)| *key);
    let mut text = [VERSION_KEY, "=", VERSION].concat();
    for (key, value) in sorted {
        push(&mut text, key.word(), &value.word());
    }
    text
}

/// Every word is of letters, digits, dots and dashes, which addresses take as they are.
fn push(text: &mut String, key: &str, word: &str) {
    for part in ["&", key, "=", word] {
        text.push_str(part);
    }
}

fn check(text: &str) -> String {
    let sum = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(text.as_bytes());
    format!("{sum:08x}")
}
