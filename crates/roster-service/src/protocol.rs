//! The messages between the page and its worker. Messages are sent as bytes; a file is sent beside them.
//!
//! Sentences and labels are in the current language, ready to be shown; all other data is typed. Only
//! [`Reply::Opened`], [`Reply::Rows`], [`Reply::Row`] and [`Reply::Listed`] hold the text of cells, and
//! only of the rows that are shown.

use lindungi_roster::Problem;
use lindungi_roster::outcome::{RowVerdict, Verdicts};
use lindungi_rules::cover::{AskError, Fund, FundPlan, Order, Reach};
use lindungi_rules::eligibility::Finding;
use lindungi_rules::policy::{Date, Priority, Rupiah};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A request of the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Sets the language for all further replies.
    Speak {
        /// The code of the language: `id`, `en`.
        code: String,
        /// The sentences of the language; `None` if they are built into the worker.
        sentences: Option<String>,
    },
    /// Opens the file that is sent beside the request.
    Open,
    /// Screens the open list.
    Run(Run),
    /// Sends the summary again, in the current language.
    Tell,
    /// Filters the rows.
    Filter(Filter),
    /// Sends some of the filtered rows.
    Rows {
        /// The place of the first row among the filtered rows, from 0.
        from: u32,
        /// The number of rows.
        count: u32,
    },
    /// Explains the row at this place among the filtered rows.
    Row(u32),
    /// Writes the screened list as XLSX. For this the list is screened a second time, so use a worker with
    /// no other work.
    Write(Run),
    /// Writes a list to begin with.
    Begin(Beginning),
    /// Shares a fund out among the residents of the screened list.
    Plan(ListFund),
    /// Sends the first rows of the list to hand in.
    Listed(HandIn),
    /// Writes the list to hand in, as a file of this kind.
    HandIn(HandIn, FileKind),
}

/// The settings of a screening, as the page sends them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The column of each field, in the order of `Column::ALL`; `None` for a field without a column.
    pub mapping: Vec<Option<u16>>,
    /// The day of the assessment.
    pub as_of: Date,
}

/// A list to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Beginning {
    /// The template, as XLSX.
    Template,
    /// The template, as CSV.
    TemplateCsv,
    /// The example with invented residents, as CSV.
    Example,
}

/// The kind of file to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// CSV.
    Csv,
    /// XLSX.
    Xlsx,
}

/// A fund for the residents of the screened list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListFund {
    /// The fund.
    pub fund: Fund,
    /// If true, the fund also pays for residents whom somebody has to check.
    pub to_be_checked: bool,
    /// The order among residents of one priority.
    pub order: Order,
}

/// A list to hand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandIn {
    /// The fund, and the residents for whom it may pay.
    pub fund: ListFund,
    /// The chosen columns, as indices into [`Opened::headers`], in the order in which they are written.
    pub columns: Vec<u16>,
}

/// A filter for rows. A row must match every condition that is set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// The verdict of the row.
    pub verdict: Option<RowVerdict>,
    /// A finding of the row, with an outcome other than "met".
    pub reason: Option<Finding>,
    /// The problem of the row.
    pub problem: Option<Problem>,
    /// The priority of the row.
    pub priority: Option<Priority>,
    /// The kelurahan, by its [`Group::index`].
    pub kelurahan: Option<u16>,
    /// The occupation, by its [`Group::index`].
    pub occupation: Option<u16>,
}

/// A reply of the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// A file is open.
    Opened(Opened),
    /// A request is refused, for the reason in this sentence.
    Refused(String),
    /// The progress of reading the file.
    Progress(Progress),
    /// The summary, after the screening or on request. The screened list as CSV is sent beside the reply.
    Done(Summary),
    /// The number of filtered rows.
    Left(u32),
    /// Some of the filtered rows.
    Rows {
        /// The place of the first row among the filtered rows, from 0.
        from: u32,
        /// The rows.
        rows: Vec<Row>,
    },
    /// The explanation of a row.
    Row(Explained),
    /// The screened list as XLSX is sent beside the reply.
    Written,
    /// The list to begin with is sent beside the reply.
    Beginning(Beginning),
    /// The plan of a fund, or the reason why it cannot be shared out.
    Planned(Result<Box<Planned>, AskError>),
    /// The first rows of the list to hand in.
    Listed(Vec<Listed>),
    /// The list to hand in, as a file of this kind, is sent beside the reply.
    HandedIn(FileKind),
    /// The list to hand in is not written, for the reason in this sentence.
    NotHandedIn(String),
}

/// The plan of a fund for the residents of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// The fund.
    pub asked: ListFund,
    /// The plan for all residents.
    pub plan: FundPlan,
    /// The reach of the fund by kelurahan, the most candidates first; empty if no column holds the
    /// kelurahan.
    pub kelurahan: Vec<Reached>,
}

/// The reach of a fund in a kelurahan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// The name of the kelurahan.
    pub label: String,
    /// The number of candidates and covered residents, and the amount paid.
    pub reach: Reach,
}

/// A row of the list to hand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The cells of the chosen columns.
    pub cells: Vec<String>,
    /// The priority.
    pub priority: Priority,
    /// The place in the order of payment, from 1.
    pub turn: u64,
    /// The number of months covered.
    pub months: u16,
    /// The cost of these months, in rupiah.
    pub cost: Rupiah,
}

/// A list before it is screened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The column headings.
    pub headers: Vec<String>,
    /// The first rows below the header.
    pub rows: Vec<Vec<String>>,
    /// The column of each field as found by the headings, in the order of `Column::ALL`.
    pub mapping: Vec<Option<u16>>,
}

/// The progress of a screening.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The number of rows screened.
    pub rows: u64,
    /// Bytes read of the file, or of its sheet.
    pub read: u64,
    /// Size of the file, or of its sheet, in bytes.
    pub size: u64,
    /// Milliseconds since the beginning.
    pub millis: u64,
}

/// The summary of a screened list, with labels in a language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Rows by verdict.
    pub verdicts: Verdicts,
    /// Rows by finding with an outcome other than "met", the most frequent first.
    pub reasons: Vec<Count<Finding>>,
    /// Rows by problem, the most frequent first.
    pub problems: Vec<Count<Problem>>,
    /// Rows by priority, in the order of priorities.
    pub priorities: Vec<Count<Priority>>,
    /// Rows by kelurahan, the most rows first.
    pub kelurahan: Vec<Group>,
    /// Rows by occupation, the most rows first.
    pub occupations: Vec<Group>,
    /// The headings of the table on the page, which shows the first columns only.
    pub headers: Vec<String>,
    /// The headings of columns from an earlier screening, which the new ones replace.
    pub replaced: Vec<String>,
    /// The reason why the list is too large for an XLSX; `None` if it fits.
    pub xlsx: Option<String>,
}

/// The number of rows with a common property.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count<T> {
    /// The common property, to use in a [`Filter`].
    pub of: T,
    /// The name of the property.
    pub label: String,
    /// The number of rows.
    pub rows: u64,
}

/// The rows of a kelurahan or an occupation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The index, to use in a [`Filter`].
    pub index: u16,
    /// The name of the group.
    pub label: String,
    /// The rows of the group, by verdict.
    pub verdicts: Verdicts,
}

/// A row of the table on the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The number of the row in the file.
    pub number: u32,
    /// The verdict of the row.
    pub verdict: RowVerdict,
    /// The explanation in one sentence.
    pub sentence: String,
    /// The cells of the first columns, shortened.
    pub cells: Vec<String>,
}

/// The explanation of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    /// The number of the row in the file.
    pub number: u32,
    /// The verdict of the row.
    pub verdict: RowVerdict,
    /// The explanation in one sentence.
    pub sentence: String,
    /// The name of the priority; empty if the row has none.
    pub priority: String,
    /// The finding of each criterion.
    pub findings: Vec<ExplainedFinding>,
    /// The cells of the list, each with its heading.
    pub cells: Vec<Cell>,
}

/// A finding in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainedFinding {
    /// The name of the criterion.
    pub criterion: String,
    /// The name of the outcome.
    pub outcome: String,
    /// The reason, and what to do.
    pub why: String,
}

/// A cell of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The heading of the column.
    pub header: String,
    /// The text of the cell.
    pub text: String,
}

/// Encodes a message as bytes.
pub fn pack<T: Serialize>(message: &T) -> Vec<u8> {
    // Packing fails only for sequences of unknown length, which no message contains.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// Decodes a message; `None` if the bytes are not one.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
