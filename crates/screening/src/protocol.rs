//! What the page asks of the worker, and what it is told. Both go as bytes; a file goes beside them.
//!
//! What is told is in the language that was spoken last, ready to be shown. No message but [`Told::Opened`],
//! [`Told::Rows`], [`Told::Row`] and [`Told::Listed`] holds what stands in a cell, and those hold what is
//! looked at.

use lindungi_rules::cover::{Fund, ReliefChoice, Terms};
use lindungi_rules::policy::{Date, Month, Payer, Rupiah, Sector};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What the page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// Speaks this language from now on, by its code; with its sentences, where the worker does not come
    /// with them.
    Speak(String, Option<String>),
    /// Opens the file that goes with it.
    Open,
    /// Screens what is open.
    Run(Run),
    /// Tells again what it came to, in the language that is spoken.
    Tell,
    /// Leaves only these rows.
    Filter(Filter),
    /// So many of the rows that are left, from the one at this place.
    Rows(u32, u32),
    /// Everything about the row at this place of those that are left.
    Row(u32),
    /// The screened list as XLSX; it is screened once more for it. For a worker in which nothing else is
    /// waited for.
    Write(Run),
    /// A list to begin with.
    Begin(Beginning),
    /// Shares a fund out among those of the screened list.
    Plan(Plan),
    /// The first of the list to hand in.
    Listed(HandIn),
    /// The list to hand in, as a file of this kind.
    HandIn(HandIn, FileKind),
}

/// The settings of a screening, as the page sends them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The column of each field, in the order of `Field::ALL`.
    pub mapping: Vec<Option<u16>>,
    /// The day of the check.
    pub as_of: Date,
}

/// A list to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Beginning {
    /// An empty one, as XLSX.
    Template,
    /// The same as CSV.
    TemplateCsv,
    /// One of residents who are made up, as CSV.
    Example,
}

/// Which kind of file is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// CSV.
    Csv,
    /// XLSX.
    Xlsx,
}

/// A fund for those of the screened list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What is in it, in rupiah.
    pub amount: u64,
    /// The first month of cover.
    pub start: Month,
    /// For how many months.
    pub months: u16,
    /// Who pays.
    pub payer: Option<Payer>,
    /// The sector.
    pub sector: Sector,
    /// With old-age savings.
    pub jht: bool,
    /// Whether the relief is asked for.
    pub relief: bool,
    /// Also for those whom somebody has to look at.
    pub to_be_checked: bool,
}

impl Plan {
    /// A fund whose terms say whether the relief is asked for.
    pub fn of(fund: &Fund, to_be_checked: bool) -> Self {
        let Terms {
            payer,
            sector,
            jht,
            relief,
            ..
        } = fund.terms;
        Self {
            amount: fund.amount.to_u64(),
            start: fund.start,
            months: fund.months,
            payer,
            sector,
            jht,
            relief: relief == ReliefChoice::On,
            to_be_checked,
        }
    }

    /// The fund.
    pub fn fund(&self) -> Fund {
        Fund {
            amount: Rupiah::new(self.amount),
            start: self.start,
            months: self.months,
            terms: Terms {
                payer: self.payer,
                sector: self.sector,
                jht: self.jht,
                relief: if self.relief {
                    ReliefChoice::On
                } else {
                    ReliefChoice::Off
                },
                income: None,
            },
        }
    }
}

/// A list to hand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandIn {
    /// By which plan.
    pub plan: Plan,
    /// Which columns of [`Opened::headers`], in their order.
    pub columns: Vec<u16>,
}

/// Which rows are left: those of every one of these.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// This verdict, by its name in rosters.
    pub verdict: Option<String>,
    /// This reason.
    pub reason: Option<String>,
    /// This problem.
    pub problem: Option<String>,
    /// This priority.
    pub priority: Option<String>,
    /// This kelurahan: its [`Group::index`].
    pub kelurahan: Option<u16>,
    /// This occupation, likewise.
    pub occupation: Option<u16>,
}

/// What the page is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// A file is open.
    Opened(Opened),
    /// Something is refused; why, in a sentence.
    Refused(String),
    /// How far the file is read.
    Progress(Progress),
    /// What the list came to; as CSV it goes with it.
    Done(Summary),
    /// So many rows are left.
    Left(u32),
    /// Rows, from this place.
    Rows(u32, Vec<Row>),
    /// A row, explained.
    Row(Explained),
    /// The screened list as XLSX goes with it.
    Written,
    /// A list to begin with does.
    Beginning(Beginning),
    /// What a fund does.
    Planned(Planned),
    /// The first of the list to hand in.
    Listed(Vec<Listed>),
    /// The list to hand in goes with it, as a file of this kind.
    HandedIn(FileKind),
    /// Why that is not written, in a sentence.
    NotHandedIn(String),
}

/// What a fund does for a list. The rest follows from how many wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// The plan that was asked for.
    pub plan: Plan,
    /// How many wait, in the order of `Priority::ALL`.
    pub waiting: Vec<u64>,
    /// By kelurahan, the most who wait first; empty without such a column.
    pub kelurahan: Vec<Reached>,
}

/// How far a fund reaches in a kelurahan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// What it is called.
    pub label: String,
    /// Those who wait.
    pub candidates: u64,
    /// Those who are covered for all the months.
    pub covered: u64,
    /// Those who are covered for a part of them.
    pub partly: u64,
    /// What is paid, in rupiah.
    pub paid: u64,
}

/// A row of the list to hand in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The cells of the columns that were chosen.
    pub cells: Vec<String>,
    /// For how many months it is covered.
    pub months: u16,
    /// What that costs, in rupiah.
    pub cost: u64,
}

/// A list before it is screened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// What its columns are called.
    pub headers: Vec<String>,
    /// Its first rows.
    pub rows: Vec<Vec<String>>,
    /// The column of each field as its name tells it, in the order of `Field::ALL`.
    pub mapping: Vec<Option<u16>>,
}

/// How far it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Rows that are screened.
    pub rows: u64,
    /// Bytes that are read of what is read, the file or a sheet in it.
    pub read: u64,
    /// Bytes that it has.
    pub size: u64,
    /// Since it began, in milliseconds.
    pub millis: u64,
}

/// What a list came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Rows by verdict: likely, to be checked, another route, not readable.
    pub verdicts: [u64; 4],
    /// By reason, the most frequent first.
    pub reasons: Vec<Count>,
    /// By problem, the most frequent first.
    pub problems: Vec<Count>,
    /// By priority, in its order.
    pub priorities: Vec<Count>,
    /// By kelurahan, the most rows first.
    pub kelurahan: Vec<Group>,
    /// By occupation, the most rows first.
    pub occupations: Vec<Group>,
    /// The columns of the table.
    pub headers: Vec<String>,
    /// The columns of an earlier screening that are written anew.
    pub replaced: Vec<String>,
    /// Whether it can be written as XLSX here; else why not.
    pub xlsx: Option<String>,
}

/// Rows with something in common.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// What stands for it in a [`Filter`].
    pub key: String,
    /// What it is called.
    pub label: String,
    /// How many rows.
    pub rows: u64,
}

/// Rows of a kelurahan or an occupation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What stands for it in a [`Filter`].
    pub index: u16,
    /// What it is called.
    pub label: String,
    /// Its rows by verdict, as in [`Summary::verdicts`].
    pub verdicts: [u64; 4],
}

impl Group {
    /// How many rows it has.
    pub fn rows(&self) -> u64 {
        self.verdicts.iter().sum()
    }
}

/// A row of the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Which row of the file it is.
    pub number: u32,
    /// Its verdict: its place in [`Summary::verdicts`].
    pub verdict: u8,
    /// The sentence.
    pub sentence: String,
    /// The cells of the first columns, cut short.
    pub cells: Vec<String>,
}

/// Everything about a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    /// Which row of the file it is.
    pub number: u32,
    /// Its verdict: its place in [`Summary::verdicts`].
    pub verdict: u8,
    /// The sentence.
    pub sentence: String,
    /// Who comes first; empty where nobody does.
    pub priority: String,
    /// Each criterion: what it is called, what it found, why and what to do.
    pub findings: Vec<[String; 3]>,
    /// Each column of the list with its cell.
    pub cells: Vec<[String; 2]>,
}

/// A message as bytes.
pub fn pack<T: Serialize>(message: &T) -> Vec<u8> {
    // Nothing in these messages is without a length, which alone cannot be packed.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// The message of these bytes; nothing where they are none.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
