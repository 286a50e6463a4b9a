//! Shares out a fund among the residents of a list, and writes the list to hand in. For that the list is
//! read twice: first for the plan, which keeps six bytes a row, and then for the rows of the covered
//! residents.

use std::fs::File;
use std::path::{Path, PathBuf};

use clap::builder::TypedValueParser;
use lindungi_json::given;
use lindungi_roster::columns::Column;
use lindungi_roster::fund::{Candidate, HandInError, RosterPlan, candidates, hand_in, plan};
use lindungi_roster::output::{Basis, HandIn};
use lindungi_roster::{Check, Screener, Source};
use lindungi_rules::cover::{Fund, FundPlan, LOT_MOST, Order};
use lindungi_rules::policy::current;
use lindungi_text::{Lang, errors};

use super::ListResults;
use crate::clock;
use crate::files::{self, Ending, ROSTER};
use crate::out::Out;
use crate::output::{Failure, refused};
use crate::progress::Progress;
use crate::{ahead, args};

/// The options that name the file of the list to hand in, and its columns.
const LIST: &str = "--list";
const COLUMN: &str = "--column";

/// The option with the number by which lots are drawn.
const LOT: &str = "--lot";

/// The options of a list of residents and of the list to hand in.
#[derive(Debug, clap::Args)]
pub(super) struct ListArgs {
    /// The list of residents, CSV or XLSX
    #[arg(value_name = ROSTER)]
    pub(super) roster: Option<PathBuf>,

    /// Include residents of the list who still have to be checked
    #[arg(long, conflicts_with = "workers")]
    to_be_checked: bool,

    /// Order among residents of one priority: that of the list, the lowest decile, or the oldest
    #[arg(long, value_name = "ORDER", conflicts_with_all = ["workers", "lot"], value_parser = orders())]
    order: Option<Order>,

    /// Instead of an order: draw lots with this number, 0 to 999999
    ///
    /// The same number gives the same order of the same list. Resident n of the list gets the n-th number of
    /// `SplitMix64` from there, and the smallest come first.
    #[arg(
        long,
        value_name = "NUMBER",
        conflicts_with = "workers",
        allow_hyphen_values = true
    )]
    lot: Option<String>,

    /// Day of the check of the list [default: today]
    #[arg(
        long,
        value_name = "YYYY-MM-DD",
        conflicts_with = "workers",
        allow_hyphen_values = true
    )]
    as_of: Option<String>,

    /// File for the list of covered residents: .csv or .xlsx
    #[arg(
        long,
        value_name = "FILE",
        requires = "column",
        conflicts_with = "workers"
    )]
    list: Option<PathBuf>,

    /// Column of ROSTER to copy into that file; may be given several times
    #[arg(
        long,
        value_name = "NAME",
        requires = "list",
        allow_hyphen_values = true
    )]
    column: Vec<String>,
}

/// The orders that have a word of their own.
const ORDERS: [(&str, Order); 3] = [
    ("list", Order::List),
    ("decile", Order::Decile),
    ("oldest", Order::Oldest),
];

fn orders() -> impl TypedValueParser<Value = Order> {
    args::words(ORDERS.map(|(word, _)| word).to_vec(), |word| {
        let known = ORDERS.iter().find(|(known, _)| *known == word);
        known.map(|(_, order)| *order)
    })
}

/// The list to hand in: its file, the kind of the file, and the indices of the columns to copy.
struct Wanted<'a> {
    path: &'a Path,
    ending: Ending,
    columns: Vec<usize>,
}

pub(super) fn run(
    args: &ListArgs,
    roster: &Path,
    fund: &Fund,
    lang: Lang,
) -> Result<(FundPlan, ListResults), Failure> {
    let as_of = clock::day(lang, args.as_of.as_deref())?;
    let order = match &args.lot {
        Some(typed) => Order::Lot(given::count(lang, LOT, typed, LOT_MOST)?),
        None => args.order.unwrap_or_default(),
    };
    let ending = |path: &PathBuf| files::ending(lang, LIST, path);
    let ending = args.list.as_ref().map(ending).transpose()?;
    let mut source = files::open(lang, roster)?;
    let headers = source.headers().to_vec();
    let wanted = match args.list.as_deref().zip(ending) {
        None => None,
        Some((path, ending)) => {
            files::check_not_same_file(lang, LIST, roster, path)?;
            let columns = columns(&args.column, &headers, lang)?;
            Some(Wanted {
                path,
                ending,
                columns,
            })
        }
    };
    let check = Check {
        policy: current(),
        as_of,
        lang: None,
    };
    let mapping = source.mapping();
    let screener = Screener::new(check, mapping, &headers);
    let mut screener = screener.map_err(|why| files::read_failed(lang, why))?;
    let mut records = Vec::new();
    let mut progress = Progress::new(lang);
    ahead::each(lang, &mut source, |row| {
        records.push(screener.screen(row).record);
        progress.row();
        Ok(())
    })?;
    progress.end();
    let waiting = candidates(&records, screener.outcomes(), args.to_be_checked, order);
    let planned = plan(fund, order, waiting.clone(), current())
        .map_err(|error| Failure::Refused(errors::ask(lang, error)))?;
    let written = match wanted {
        None => None,
        Some(wanted) => {
            let basis = Basis {
                lang,
                policy: current(),
                as_of,
            };
            Some(write(&mut source, &wanted, &planned, waiting, basis)?)
        }
    };
    let results = ListResults {
        rows: screener.summary().rows,
        kelurahan: mapping
            .column(Column::Kelurahan)
            .map(|_| planned.by_name(screener.kelurahan())),
        written,
        order,
    };
    Ok((planned.plan, results))
}

/// The indices of the columns with these names, in the order of `names`. No message repeats a header: in a
/// list without a header row it would be data of a resident.
fn columns(names: &[String], headers: &[String], lang: Lang) -> Result<Vec<usize>, Failure> {
    let mut columns = Vec::new();
    for (index, name) in (1..).zip(names) {
        let name = name.trim().to_lowercase();
        let is_it = |header: &String| !name.is_empty() && header.to_lowercase() == name;
        let column = headers.iter().position(is_it);
        let column =
            column.ok_or_else(|| refused(COLUMN, lang.cli_fund_column(&position(index))))?;
        if columns.contains(&column) {
            return Err(refused(
                COLUMN,
                lang.cli_fund_column_twice(&position(index)),
            ));
        }
        columns.push(column);
    }
    Ok(columns)
}

fn position(index: u32) -> String {
    index.to_string()
}

/// Writes the list to hand in. Returns the number of its rows.
fn write(
    source: &mut Source<File>,
    wanted: &Wanted,
    shared: &RosterPlan,
    waiting: impl Iterator<Item = Candidate>,
    basis: Basis<'_>,
) -> Result<u64, Failure> {
    let lang = basis.lang;
    let read_failed = |why| files::read_failed(lang, why);
    let write_failed = |why| files::write_failed(lang, LIST, why);
    let format = wanted.ending.format(source.kind());
    let headers = source.headers().to_vec();
    let out = Out::beside(lang, LIST, wanted.path)?;
    let mut list =
        HandIn::new(out, format, &headers, &wanted.columns, basis).map_err(write_failed)?;
    let mut progress = Progress::new(lang);
    let mut rows = source.rows().map_err(read_failed)?;
    let written = hand_in(&mut rows, &mut list, shared, waiting, &mut || {
        progress.row();
        Ok(())
    });
    let written = written.map_err(|why| match why {
        HandInError::Read(why) => read_failed(why),
        HandInError::Write(why) => write_failed(why),
    })?;
    progress.end();
    let out = list.finish(shared).map_err(write_failed)?;
    out.persist().map_err(|error| write_failed(error.into()))?;
    Ok(written)
}
