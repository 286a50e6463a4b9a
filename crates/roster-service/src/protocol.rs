//! The messages between the page and its worker. They go as bytes; a file goes beside them.
//!
//! Sentences and labels are in the language that was spoken last, ready to be shown; all else is sent as what
//! it is. No reply but [`Reply::Opened`], [`Reply::Rows`], [`Reply::Row`] and [`Reply::Listed`] holds the text
//! of a cell, and those hold only what is looked at.

use lindungi_roster::Problem;
use lindungi_roster::outcome::{RowVerdict, Verdicts};
use lindungi_rules::cover::{AskError, Fund, FundPlan, Reach};
use lindungi_rules::eligibility::Finding;
use lindungi_rules::policy::{Date, Priority, Rupiah};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A request of the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Speaks a language from now on.
    Speak {
        /// Its code.
        code: String,
        /// Its sentences, where the worker does not come with them.
        sentences: Option<String>,
    },
    /// Opens the file that goes with it.
    Open,
    /// Screens the list that is open.
    Run(Run),
    /// Sends the summary again, in the language that is spoken.
    Tell,
    /// Leaves only these rows.
    Filter(Filter),
    /// Sends rows of those that are left.
    Rows {
        /// The place of the first.
        from: u32,
        /// How many.
        count: u32,
    },
    /// Explains the row at this place of those that are left.
    Row(u32),
    /// Writes the screened list as XLSX; it is screened once more for it. For a worker in which nothing else is
    /// waited for.
    Write(Run),
    /// Writes a list to begin with.
    Begin(Beginning),
    /// Shares a fund out among those of the screened list.
    Plan(ListFund),
    /// Sends the first rows of the list to hand in.
    Listed(HandIn),
    /// Writes the list to hand in, as a file of this kind.
    HandIn(HandIn, FileKind),
}

/// The settings of a screening, as the page sends them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The column of each field, in the order of `Column::ALL`.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListFund {
    /// The fund.
    pub fund: Fund,
    /// Whether it is also for those whom somebody has to look at.
    pub to_be_checked: bool,
}

/// A list to hand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandIn {
    /// For whom which fund pays.
    pub fund: ListFund,
    /// Which columns of [`Opened::headers`], in their order.
    pub columns: Vec<u16>,
}

/// Which rows are left: those of every one of these.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// This verdict.
    pub verdict: Option<RowVerdict>,
    /// This finding, which is not "met".
    pub reason: Option<Finding>,
    /// This problem.
    pub problem: Option<Problem>,
    /// This priority.
    pub priority: Option<Priority>,
    /// This kelurahan: its [`Group::index`].
    pub kelurahan: Option<u16>,
    /// This occupation, likewise.
    pub occupation: Option<u16>,
}

/// A reply of the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// A file is open.
    Opened(Opened),
    /// Something is refused; why, in a sentence.
    Refused(String),
    /// How far the file is read.
    Progress(Progress),
    /// The list is screened, or its summary is sent again; the screened list as CSV goes with it.
    Done(Summary),
    /// So many rows are left.
    Left(u32),
    /// Rows of those that are left.
    Rows {
        /// The place of the first.
        from: u32,
        /// The rows.
        rows: Vec<Row>,
    },
    /// A row, explained.
    Row(Explained),
    /// The screened list as XLSX goes with it.
    Written,
    /// A list to begin with does.
    Beginning(Beginning),
    /// How a fund is shared out, or why it is not.
    Planned(Result<Box<Planned>, AskError>),
    /// The first of the list to hand in.
    Listed(Vec<Listed>),
    /// The list to hand in goes with it, as a file of this kind.
    HandedIn(FileKind),
    /// Why that is not written, in a sentence.
    NotHandedIn(String),
}

/// How a fund is shared out among those of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// The fund.
    pub asked: ListFund,
    /// What it does.
    pub plan: FundPlan,
    /// How far it reaches by kelurahan, the most who wait first; empty without such a column.
    pub kelurahan: Vec<Reached>,
}

/// How far a fund reaches in a kelurahan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// What the kelurahan is called.
    pub label: String,
    /// How far the fund reaches.
    pub reach: Reach,
}

/// A row of the list to hand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The cells of the columns that were chosen.
    pub cells: Vec<String>,
    /// For how many months it is covered.
    pub months: u16,
    /// What that costs.
    pub cost: Rupiah,
}

/// A list before it is screened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// What its columns are called.
    pub headers: Vec<String>,
    /// Its first rows.
    pub rows: Vec<Vec<String>>,
    /// The column of each field as its name tells it, in the order of `Column::ALL`.
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

/// What a list came to, with labels in a language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Rows by verdict.
    pub verdicts: Verdicts,
    /// By finding that is not "met", the most frequent first.
    pub reasons: Vec<Count<Finding>>,
    /// By problem, the most frequent first.
    pub problems: Vec<Count<Problem>>,
    /// By priority, in its order.
    pub priorities: Vec<Count<Priority>>,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count<T> {
    /// What they have in common, as in a [`Filter`].
    pub of: T,
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
    /// Its rows by verdict.
    pub verdicts: Verdicts,
}

/// A row of the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Which row of the file it is.
    pub number: u32,
    /// Its verdict.
    pub verdict: RowVerdict,
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
    /// Its verdict.
    pub verdict: RowVerdict,
    /// The sentence.
    pub sentence: String,
    /// Who comes first; empty where nobody does.
    pub priority: String,
    /// The finding of each criterion.
    pub findings: Vec<ExplainedFinding>,
    /// Each column of the list with its cell.
    pub cells: Vec<Cell>,
}

/// A finding in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainedFinding {
    /// What the criterion is called.
    pub criterion: String,
    /// Its outcome, in a word.
    pub outcome: String,
    /// Why, and what to do.
    pub why: String,
}

/// A cell of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What its column is called.
    pub header: String,
    /// Its text.
    pub text: String,
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
