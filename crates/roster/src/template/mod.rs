//! Rosters to begin with: the template, and an example with invented residents. No roster of this project
//! contains a name or a NIK.
//!
//! - `fields`: the columns of the template, each with its rule and its guidance
//! - `book`: the template as XLSX: the list, a page of guidance, and the words to choose from
//! - `example`: a roster of invented residents

mod book;
mod example;
mod fields;

use std::io::Write;

use lindungi_rules::eligibility::Fact;
use lindungi_rules::policy::Policy;
use lindungi_text::Lang;

use crate::columns::Column;
use crate::output::{Format, Table, WriteError};
use crate::row::CellKind;
use fields::Field;

pub use example::{RESIDENTS, example};

/// The fields that rosters to begin with have: the groups that are counted, and every fact except the age,
/// which follows from the date of birth.
const COLUMNS: [Column; 8] = [
    Column::Kelurahan,
    Column::Occupation,
    Column::Fact(Fact::Ktp),
    Column::Fact(Fact::BirthDate),
    Column::Fact(Fact::Work),
    Column::Fact(Fact::Income),
    Column::Fact(Fact::Membership),
    Column::Fact(Fact::Decile),
];

/// Writes the template in a language. As XLSX it has no resident: a page of guidance shows how to fill
/// each column, and cells offer the words that may be written. As CSV, which can hold neither, it has one
/// row that shows it.
///
/// # Errors
/// The output cannot be written.
pub fn template<W: Write + Send>(
    into: W,
    format: Format,
    policy: &Policy,
    lang: Lang,
) -> Result<W, WriteError> {
    if format == Format::Xlsx {
        return book::write(into, policy, lang);
    }
    let titles = Field::ALL.map(|field| (field.title(lang), CellKind::Text));
    let mut table = Table::new(into, format, &titles)?;
    table.row(&Field::ALL.map(|field| field.example(lang, policy)))?;
    table.finish()
}
