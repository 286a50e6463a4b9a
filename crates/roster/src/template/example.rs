//! A roster of invented residents, the same every time.

use std::io::Write;

use lindungi_rules::eligibility::Fact;
use lindungi_rules::policy::{Ktp, Membership, Occupation, Policy, Village, Work};
use lindungi_text::{Lang, names};

use super::COLUMNS;
use crate::cell_words;
use crate::columns::Column;
use crate::output::{Format, Table, WriteError};
use crate::row::CellKind;

/// The number of residents in the example.
pub const RESIDENTS: usize = 200;

/// The heading of the first column, the row number, by which users find a row again.
const NUMBER: &str = "no";

/// The language of the example, which the tests of other crates compare.
const LANG: Lang = Lang::Id;

/// Writes the example: [`RESIDENTS`] invented residents of the policy's kelurahan and occupations, the same
/// every time. A few rows have a mistake, as in real rosters.
///
/// # Errors
/// The output cannot be written.
pub fn example<W: Write + Send>(into: W, format: Format, policy: &Policy) -> Result<W, WriteError> {
    let mut chance = Chance(1);
    let rows = (1..=RESIDENTS).map(|number| {
        let resident = Resident::by(&mut chance, policy);
        let mut cells = vec![number.to_string()];
        cells.extend(COLUMNS.map(|field| resident.cell(field, LANG, policy)));
        mistake(number, &mut cells);
        cells
    });
    write(into, format, rows)
}

fn write<W: Write + Send>(
    into: W,
    format: Format,
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Result<W, WriteError> {
    let fields = COLUMNS.map(|field| (field.header(), kind(field)));
    let headers: Vec<_> = std::iter::once((NUMBER, CellKind::Number))
        .chain(fields)
        .collect();
    let mut table = Table::new(into, format, &headers)?;
    for cells in rows {
        table.row(&cells)?;
    }
    table.finish()
}

/// The kind of a column's cells, for files that have kinds.
const fn kind(field: Column) -> CellKind {
    match field {
        Column::Fact(Fact::BirthDate) => CellKind::Date,
        Column::Fact(Fact::Income | Fact::Decile | Fact::Age) => CellKind::Number,
        Column::Kelurahan
        | Column::Occupation
        | Column::Fact(Fact::Ktp | Fact::Work | Fact::Membership) => CellKind::Text,
    }
}

/// The kelurahan of the city.
pub(super) fn villages(policy: &Policy) -> impl Iterator<Item = &Village> {
    policy
        .city
        .districts
        .iter()
        .flat_map(|district| district.villages.iter())
}

/// An invented resident.
pub(super) struct Resident<'a> {
    village: Option<&'a Village>,
    occupation: Option<&'a Occupation>,
    ktp: Ktp,
    /// Year, month and day of birth.
    born: (u32, u32, u32),
    work: Work,
    /// Income in units of 10,000 rupiah a month, if known.
    income: Option<u32>,
    membership: Membership,
    decile: Option<u32>,
}

impl<'a> Resident<'a> {
    /// A resident with no finding against them.
    pub(super) fn usual(policy: &'a Policy) -> Self {
        Self {
            village: villages(policy).next(),
            occupation: policy.occupations.first(),
            ktp: Ktp::City,
            born: (1990, 5, 17),
            work: Work::OwnAccount,
            income: Some(150),
            membership: Membership::None,
            decile: Some(2),
        }
    }

    fn by(chance: &mut Chance, policy: &'a Policy) -> Self {
        let count = villages(policy).count();
        let village = villages(policy).nth(chance.below(count));
        let occupation = policy
            .occupations
            .get(chance.below(policy.occupations.len()));
        let usual = occupation.map_or(Work::OwnAccount, |occupation| occupation.work);
        Self {
            village,
            occupation,
            ktp: if chance.one_in(12) {
                Ktp::Elsewhere
            } else {
                Ktp::City
            },
            born: (
                1955 + chance.number(56),
                1 + chance.number(12),
                1 + chance.number(28),
            ),
            work: if chance.one_in(10) {
                Work::ALL
                    .get(chance.below(Work::ALL.len()))
                    .copied()
                    .unwrap_or(usual)
            } else {
                usual
            },
            income: (!chance.one_in(8)).then(|| 60 + 5 * chance.number(80)),
            membership: if chance.one_in(4) {
                let all = Membership::ALL;
                all.get(chance.below(all.len()))
                    .copied()
                    .unwrap_or(Membership::None)
            } else {
                Membership::None
            },
            decile: (!chance.one_in(5)).then(|| 1 + chance.number(7)),
        }
    }

    /// The cell of a field in the words of a language.
    pub(super) fn cell(&self, field: Column, lang: Lang, policy: &Policy) -> String {
        let unknown = || cell_words::UNKNOWN[0].to_owned();
        let (year, month, day) = self.born;
        match field {
            Column::Kelurahan => self
                .village
                .map_or_else(String::new, |it| it.name.to_string()),
            Column::Occupation => self
                .occupation
                .map_or_else(String::new, |it| names::occupation(lang, it).to_owned()),
            Column::Fact(Fact::Ktp) => match self.ktp {
                Ktp::City => policy.city.name.to_lowercase(),
                Ktp::Elsewhere => cell_words::elsewhere(lang).to_owned(),
            },
            Column::Fact(Fact::BirthDate) => format!("{year}-{month:02}-{day:02}"),
            Column::Fact(Fact::Work) => {
                cell_words::of(cell_words::of_work(lang), self.work).to_owned()
            }
            Column::Fact(Fact::Income) => self
                .income
                .map_or_else(unknown, |income| (u64::from(income) * 10_000).to_string()),
            Column::Fact(Fact::Membership) => {
                cell_words::of(cell_words::of_membership(lang), self.membership).to_owned()
            }
            Column::Fact(Fact::Decile) => self
                .decile
                .map_or_else(unknown, |decile| decile.to_string()),
            Column::Fact(Fact::Age) => String::new(),
        }
    }
}

/// Puts a typical mistake into a few rows.
fn mistake(number: usize, cells: &mut [String]) {
    let (field, wrong) = match number {
        17 => (Column::Fact(Fact::BirthDate), "31/02/1985"),
        58 => (Column::Fact(Fact::Income), "1,5"),
        103 => (Column::Fact(Fact::Work), "serabutan"),
        144 => (Column::Fact(Fact::Decile), "12"),
        181 => (Column::Fact(Fact::BirthDate), "tahun 1979"),
        _ => return,
    };
    let column = COLUMNS.iter().position(|column| *column == field);
    if let Some(cell) = column.and_then(|column| cells.get_mut(column + 1)) {
        wrong.clone_into(cell);
    }
}

/// Pseudo-random numbers that are the same every time (xorshift).
struct Chance(u32);

impl Chance {
    fn number(&mut self, below: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % below.max(1)
    }

    fn below(&mut self, count: usize) -> usize {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        usize::try_from(self.number(count)).unwrap_or_default()
    }

    fn one_in(&mut self, count: u32) -> bool {
        self.number(count) == 0
    }
}
