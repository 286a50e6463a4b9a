//! Sentences in a language for refused rosters and rows. No sentence holds the text of a cell.

use std::io::ErrorKind;

use lindungi_rules::eligibility::{Assessment, EARLIEST_BIRTH, Fact, OLDEST};
use lindungi_rules::policy::{DECILES, Date, Outcome, Policy, Rupiah};
use lindungi_text::{Lang, format, names, row};

use crate::cell_words;
use crate::cells::{Code, Problem};
use crate::columns::{Column, Mapping};
use crate::limit::Limit;
use crate::outcome::{RowVerdict, Words};
use crate::refused::{Foreign, Refused};

/// Explains why a roster is refused, where in the file, and what to do.
pub fn refused(lang: Lang, refused: Refused) -> String {
    let at_row = |row: u64, what: &str| lang.roster_at_row(&format::count(row), what);
    match refused {
        Refused::Foreign(kind) => with_accepted(lang, foreign(lang, kind)),
        Refused::Empty => with_accepted(lang, lang.roster_empty()),
        Refused::NoFacts => with_accepted(lang, lang.roster_no_facts()),
        Refused::NoSheet => with_accepted(lang, lang.roster_no_sheet()),
        Refused::SameHeader { first, second } => {
            lang.roster_same_header(&letters(first), &letters(second))
        }
        Refused::Mapping => lang.roster_mapping().to_owned(),
        Refused::Limit { limit, row, column } => {
            let what = limit_exceeded(lang, limit);
            match (row, column) {
                (Some(row), Some(column)) => {
                    lang.roster_at_cell(&letters(column), &format::count(row), &what)
                }
                (Some(row), None) => at_row(row, &what),
                _ => what,
            }
        }
        Refused::Encoding { row } => at_row(row, lang.roster_encoding()),
        Refused::OpenQuote { row } => at_row(row, lang.roster_open_quote()),
        Refused::Damaged { row: 0 } => lang.roster_damaged().to_owned(),
        Refused::Damaged { row } => {
            lang.roster_read_until(&format::count(row), lang.roster_damaged())
        }
        Refused::Unreadable(kind) => unreadable(lang, kind).to_owned(),
    }
}

/// Explains why the system could not read a file. The system's own messages would be in English.
fn unreadable(lang: Lang, kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => lang.roster_gone(),
        ErrorKind::PermissionDenied => lang.roster_forbidden(),
        ErrorKind::IsADirectory => lang.roster_folder(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => lang.roster_no_room(),
        _ => lang.roster_unreadable(),
    }
}

fn with_accepted(lang: Lang, what: &str) -> String {
    let facts = Fact::ALL.map(|fact| Column::Fact(fact).header());
    format!("{what} {}", lang.roster_accepted(&facts.join(", ")))
}

fn foreign(lang: Lang, kind: Foreign) -> &'static str {
    match kind {
        Foreign::Pdf => lang.roster_foreign_pdf(),
        Foreign::OldExcel => lang.roster_foreign_old_excel(),
        Foreign::BinaryExcel => lang.roster_foreign_binary_excel(),
        Foreign::OpenDocument => lang.roster_foreign_open_document(),
        Foreign::Picture => lang.roster_foreign_picture(),
        Foreign::Markup => lang.roster_foreign_markup(),
        Foreign::Archive => lang.roster_foreign_archive(),
        Foreign::Binary => lang.roster_foreign_binary(),
    }
}

fn limit_exceeded(lang: Lang, limit: Limit) -> String {
    let max = match limit {
        Limit::File | Limit::Unpacked | Limit::Held => megabytes(limit.max()),
        Limit::Rows | Limit::Columns | Limit::Cell | Limit::Sheet => format::count(limit.max()),
    };
    match limit {
        Limit::File => lang.roster_limit_file(&max),
        Limit::Rows => lang.roster_limit_rows(&max),
        Limit::Columns => lang.roster_limit_columns(&max),
        Limit::Cell => lang.roster_limit_cell(&max),
        Limit::Unpacked => lang.roster_limit_unpacked(&max),
        Limit::Held => lang.roster_limit_held(&max),
        Limit::Sheet => lang.roster_limit_sheet(&max),
    }
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", format::count(bytes / 1_000_000))
}

/// The letters of a column in spreadsheets: A for 1, AA for 27.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or_default());
        rest /= 26;
    }
    letters
        .iter()
        .rev()
        .map(|letter| char::from(*letter))
        .collect()
}

/// The number of letters of a heading that are quoted.
const MAX_QUOTED_CHARS: usize = 40;

/// The name of a field's column in the file: its heading in quotes, or its letters if it has no heading.
fn column(mapping: &Mapping, headers: &[String], field: Column) -> String {
    let Some(place) = mapping.column(field) else {
        return field.header().to_owned();
    };
    let heading = headers.get(place).map_or("", |heading| heading.trim());
    if heading.is_empty() {
        return letters(place.saturating_add(1));
    }
    let mut quoted: String = heading.chars().take(MAX_QUOTED_CHARS).collect();
    if quoted.len() < heading.len() {
        quoted.push('…');
    }
    format!("“{quoted}”")
}

/// The name of a verdict.
pub fn verdict(lang: Lang, verdict: RowVerdict) -> &'static str {
    match verdict {
        RowVerdict::Likely => lang.verdict_likely_title(),
        RowVerdict::NeedsCheck => lang.verdict_needs_check_title(),
        RowVerdict::OtherRoute => lang.verdict_other_route_title(),
        RowVerdict::Invalid => lang.screen_invalid(),
    }
}

/// The result of a row that could be read, in words.
pub(crate) fn found(lang: Lang, assessment: &Assessment, policy: &Policy) -> Words {
    let unmet = assessment.findings.iter();
    let unmet = unmet.filter(|finding| finding.outcome != Outcome::Met);
    let reasons: Vec<String> = unmet.map(|it| row::label(lang, *it, policy)).collect();
    Words {
        verdict: verdict(lang, assessment.verdict.into()),
        reasons: reasons.join("; "),
        step: row::sentence(lang, assessment, policy),
        priority: assessment.priority.map_or("", |it| names::rank(lang, it)),
        problem: String::new(),
    }
}

/// The result of a row that could not be read, in words, with the explanation of its problem.
pub(crate) fn not_read(lang: Lang, problem: &str) -> Words {
    Words {
        verdict: verdict(lang, RowVerdict::Invalid),
        step: lang.list_correct_first().to_owned(),
        problem: problem.to_owned(),
        ..Words::default()
    }
}

/// Explains a problem of a row, with an example or range that is accepted. Columns are named as in the
/// file.
pub fn problem(
    lang: Lang,
    problem: Problem,
    mapping: &Mapping,
    headers: &[String],
    policy: &Policy,
    as_of: Date,
) -> String {
    let (fact, code) = match problem {
        Problem::TooFewCells => return lang.row_too_few_cells().to_owned(),
        Problem::TooManyCells => return lang.row_too_many_cells().to_owned(),
        Problem::Cell(fact, code) => (fact, code),
    };
    let column = &column(mapping, headers, Column::Fact(fact));
    match code {
        Code::NotADate => lang.row_not_a_date(column),
        Code::NotANumber => lang.row_not_a_number(column),
        Code::NotAnAmount => lang.row_not_an_amount(column),
        Code::UnknownValue => {
            lang.row_unknown_value(&accepted(lang, fact, policy).join(", "), column)
        }
        Code::OutOfRange => {
            let (min, max) = bounds(fact, as_of);
            lang.row_out_of_range(column, &min, &max)
        }
    }
}

/// The words that are accepted for a fact; empty for dates and numbers.
pub(crate) fn accepted(lang: Lang, fact: Fact, policy: &Policy) -> Vec<String> {
    let plain = |word: &&str| (*word).to_owned();
    match fact {
        Fact::Ktp => vec![
            policy.city.name.to_lowercase(),
            cell_words::elsewhere(lang).to_owned(),
        ],
        Fact::Work => cell_words::of_work(lang)
            .iter()
            .map(|(word, _)| plain(word))
            .collect(),
        Fact::Membership => cell_words::of_membership(lang)
            .iter()
            .map(|(word, _)| plain(word))
            .collect(),
        Fact::BirthDate | Fact::Age | Fact::Income | Fact::Decile => Vec::new(),
    }
}

/// The least and the greatest value of a fact; empty for facts given in words.
fn bounds(fact: Fact, as_of: Date) -> (String, String) {
    match fact {
        Fact::BirthDate => (EARLIEST_BIRTH.to_string(), as_of.to_string()),
        Fact::Age => ("0".to_owned(), OLDEST.to_string()),
        Fact::Income => (format::rupiah(Rupiah::ZERO), format::rupiah(Rupiah::LIMIT)),
        Fact::Decile => (DECILES.start().to_string(), DECILES.end().to_string()),
        Fact::Ktp | Fact::Work | Fact::Membership => Default::default(),
    }
}
