//! `lindungi screen`: reads a list of residents and writes the same list with a verdict for each row.

mod summary;

use std::path::PathBuf;

use clap::builder::TypedValueParser;
use lindungi_roster::output::are_added;
use lindungi_roster::{Check, Layout, Screener, Writer};
use lindungi_rules::policy::current;
use lindungi_text::Lang;

use crate::files::{self, ROSTER};
use crate::out::Out;
use crate::output::{Answer, refused};
use crate::progress::Progress;
use crate::{ahead, args, clock, lang};

pub(crate) use summary::{counts, group_name, verdicts};

/// The option that names the output file.
const OUT: &str = "--out";

/// The option for an office.
const OFFICE: &str = "--office";

/// The value of `--lang` for a list without sentences.
const NO_LANGUAGE: &str = "none";

const EXAMPLES: &str = "\
Columns are found by name, in any order; at least one of the facts must be there:
  ktp            kota jambi, luar kota
  tanggal_lahir  1990-05-17, 17/5/1990, 17 Mei 1990 or a spreadsheet's date
  usia           whole years: 41 or 41 tahun
  status_kerja   usaha sendiri, pekerja lepas, membantu keluarga, usaha rumahan, karyawan,
                 asn/tni/polri, tidak bekerja
  penghasilan    rupiah a month: 2000000, Rp. 2.000.000,- or 2 juta
  kepesertaan    belum, tidak aktif, bayar sendiri, perusahaan, pemerintah
  desil          1 to 10
The names that `lindungi check` takes are taken too. An empty cell, ? and tidak tahu are not known.
kelurahan and pekerjaan are only counted by. All other columns pass through untouched.

Added are, in the chosen language, what was found, why, the next step, the priority and what to
correct; behind them, for programs, the codes: verdict, reasons, priority, problem and a sentence.
With --lang none the codes alone. A row that cannot be read is invalid and says why; every other row
is still judged.

Examples:
  lindungi screen residents.csv --out screened.csv
  lindungi screen residents.xlsx --out screened.xlsx --as-of 2026-11-22 --lang id --office

An estimate, not a decision: the city decides. Nothing is written anywhere but in FILE.";

/// Screen a list of residents, CSV or XLSX, row by row
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list, CSV or XLSX
    #[arg(value_name = ROSTER)]
    roster: PathBuf,

    /// Output file: .csv or .xlsx
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    /// Day of the check [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    as_of: Option<String>,

    /// Language of the sentences and messages, or none for no sentences [default: that of the
    /// environment, else en]
    #[arg(long, value_parser = sentences())]
    lang: Option<Sentences>,

    /// Write the file for an office
    ///
    /// An XLSX gets a first sheet with the summary, the day and the version of the policy data; its codes
    /// are folded away, its rows can be filtered, and days and numbers are cells of their kind.
    #[arg(long)]
    office: bool,
}

/// The language of the sentences that are added, or none.
#[derive(Debug, Clone, Copy)]
enum Sentences {
    In(Lang),
    None,
}

impl Args {
    /// The language of messages.
    pub(crate) fn lang(&self) -> Lang {
        match self.lang {
            Some(Sentences::In(lang)) => lang,
            Some(Sentences::None) | None => lang::of_environment(),
        }
    }
}

fn sentences() -> impl TypedValueParser<Value = Sentences> {
    let codes = Lang::ALL.iter().map(|lang| lang.code());
    let words: Vec<&'static str> = codes.chain([NO_LANGUAGE]).collect();
    args::words(words, |word| match word {
        NO_LANGUAGE => Some(Sentences::None),
        code => Lang::from_code(code).map(Sentences::In),
    })
}

pub(crate) fn run(args: &Args, lang: Lang) -> Answer {
    if args.office && matches!(args.lang, Some(Sentences::None)) {
        return Err(refused(OFFICE, lang.cli_screen_office()));
    }
    let as_of = clock::day(lang, args.as_of.as_deref())?;
    let ending = files::ending(lang, OUT, &args.out)?;
    let mut source = files::open(lang, &args.roster)?;
    files::check_not_same_file(lang, OUT, &args.roster, &args.out)?;
    let check = Check {
        policy: current(),
        as_of,
        lang: match args.lang {
            Some(Sentences::None) => None,
            _ => Some(lang),
        },
    };
    let headers = source.headers().to_vec();
    let mapping = source.mapping();
    let screener = Screener::new(check, mapping, &headers);
    let mut screener = screener.map_err(|why| files::read_failed(lang, why))?;
    let out = Out::beside(lang, OUT, &args.out)?;
    let write_failed = |why| files::write_failed(lang, OUT, why);
    let format = ending.format(source.kind());
    let layout = Layout {
        check,
        mapping: &mapping,
        for_office: args.office,
    };
    let mut writer = Writer::new(out, format, &headers, layout).map_err(write_failed)?;
    let mut progress = Progress::new(lang);
    ahead::each(lang, &mut source, |row| {
        progress.row();
        writer.row(row, screener.screen(row)).map_err(write_failed)
    })?;
    progress.end();
    let summary = screener.summary();
    let out = writer.finish(&summary).map_err(write_failed)?;
    out.persist().map_err(|error| write_failed(error.into()))?;
    let replaced: Vec<&str> = headers
        .iter()
        .zip(are_added(&headers))
        .filter_map(|(header, is_added)| is_added.then_some(header.as_str()))
        .collect();
    Ok(summary::text(lang, &summary, &mapping, &replaced))
}
