//! The meaning of each column: found by its heading, and correctable.

use csv::ByteRecord;
use foldhash::HashMap;
use lindungi_rules::eligibility::Fact;
use lindungi_text::Lang;

use crate::refused::Refused;

/// The field that a column holds. Only facts reach a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// A fact of the assessment.
    Fact(Fact),
    /// The kelurahan, by which rows are counted.
    Kelurahan,
    /// The occupation, by which rows are counted.
    Occupation,
}

impl Column {
    /// All fields: the facts in their order, the kelurahan, the occupation.
    pub const ALL: [Self; 9] = [
        Self::Fact(Fact::Ktp),
        Self::Fact(Fact::BirthDate),
        Self::Fact(Fact::Age),
        Self::Fact(Fact::Work),
        Self::Fact(Fact::Income),
        Self::Fact(Fact::Membership),
        Self::Fact(Fact::Decile),
        Self::Kelurahan,
        Self::Occupation,
    ];

    /// The Indonesian name of the field.
    pub const fn header(self) -> &'static str {
        match self {
            Self::Fact(Fact::Ktp) => "ktp",
            Self::Fact(Fact::BirthDate) => "tanggal_lahir",
            Self::Fact(Fact::Age) => "usia",
            Self::Fact(Fact::Work) => "status_kerja",
            Self::Fact(Fact::Income) => "penghasilan",
            Self::Fact(Fact::Membership) => "kepesertaan",
            Self::Fact(Fact::Decile) => "desil",
            Self::Kelurahan => "kelurahan",
            Self::Occupation => "pekerjaan",
        }
    }

    /// The English name of the field, which is accepted as a heading too.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fact(fact) => fact.name(),
            Self::Kelurahan => "village",
            Self::Occupation => "occupation",
        }
    }

    /// The heading of the column in the template of a language.
    pub const fn title(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Fact(Fact::Ktp), _) => "KTP",
            (Self::Fact(Fact::BirthDate), Lang::Id) => "Tanggal lahir",
            (Self::Fact(Fact::BirthDate), Lang::En) => "Birth date",
            (Self::Fact(Fact::Age), Lang::Id) => "Usia",
            (Self::Fact(Fact::Age), Lang::En) => "Age",
            (Self::Fact(Fact::Work), Lang::Id) => "Status kerja",
            (Self::Fact(Fact::Work), Lang::En) => "Work",
            (Self::Fact(Fact::Income), Lang::Id) => "Penghasilan",
            (Self::Fact(Fact::Income), Lang::En) => "Income",
            (Self::Fact(Fact::Membership), Lang::Id) => "Kepesertaan",
            (Self::Fact(Fact::Membership), Lang::En) => "Membership",
            (Self::Fact(Fact::Decile), Lang::Id) => "Desil",
            (Self::Fact(Fact::Decile), Lang::En) => "Decile",
            (Self::Kelurahan, Lang::Id) => "Kelurahan",
            (Self::Kelurahan, Lang::En) => "Village",
            (Self::Occupation, Lang::Id) => "Pekerjaan",
            (Self::Occupation, Lang::En) => "Occupation",
        }
    }

    /// Returns the field of a heading, and the name that the heading matches.
    fn named(header: &str) -> Option<(Self, &'static str)> {
        Self::ALL.into_iter().find_map(|field| {
            let names = [field.header(), field.name()];
            let name = names.into_iter().find(|name| same(header, name))?;
            Some((field, name))
        })
    }

    fn index(self) -> usize {
        match self {
            Self::Fact(fact) => fact as usize,
            Self::Kelurahan => Fact::ALL.len(),
            Self::Occupation => Fact::ALL.len() + 1,
        }
    }
}

/// Compares a heading with a name, in any letter case; a space or hyphen counts as `_`.
fn same(header: &str, name: &str) -> bool {
    let header = header.trim();
    let letter = |byte: u8| match byte {
        b' ' | b'-' => b'_',
        byte => byte.to_ascii_lowercase(),
    };
    header.len() == name.len() && header.bytes().map(letter).eq(name.bytes())
}

/// The column of each field, if it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapping {
    columns: [Option<u16>; Column::ALL.len()],
    /// The name by which each column was found; [`Column::name`] for a column chosen by hand.
    names: [&'static str; Column::ALL.len()],
}

impl Default for Mapping {
    /// Returns a mapping without columns.
    fn default() -> Self {
        Self {
            columns: [None; Column::ALL.len()],
            names: Column::ALL.map(Column::name),
        }
    }
}

impl Mapping {
    /// Finds the fields of these headings. If two headings name the same field, the first one counts.
    pub fn of(headers: &[String]) -> Self {
        let mut mapping = Self::default();
        for (column, header) in headers.iter().enumerate() {
            if let Some((field, name)) = Column::named(header)
                && mapping.column(field).is_none()
            {
                mapping.columns[field.index()] = Some(column_index(column));
                mapping.names[field.index()] = name;
            }
        }
        mapping
    }

    /// The number of headings that name a field.
    pub(crate) fn known(headers: &[String]) -> usize {
        headers
            .iter()
            .filter(|header| Column::named(header).is_some())
            .count()
    }

    /// The column of a field, counted from 0; `None` if the field has no column.
    pub fn column(&self, field: Column) -> Option<usize> {
        self.columns[field.index()].map(usize::from)
    }

    /// Sets the column of a field, or removes it with `None`.
    pub fn set(&mut self, field: Column, column: Option<usize>) {
        if self.column(field) != column {
            self.columns[field.index()] = column.map(column_index);
            self.names[field.index()] = field.name();
        }
    }

    /// The name of a field's column: the name by which it was found in the file, otherwise
    /// [`Column::name`].
    pub fn name(&self, field: Column) -> &'static str {
        self.names[field.index()]
    }

    /// Checks the mapping for a roster with this number of columns.
    ///
    /// # Errors
    /// [`Refused::Mapping`] if a column is past the last one or has two fields, [`Refused::NoFacts`] if no
    /// fact has a column.
    pub fn check(&self, columns: usize) -> Result<(), Refused> {
        let fields = Column::ALL.into_iter();
        let chosen: Vec<usize> = fields.filter_map(|field| self.column(field)).collect();
        let twice = |(index, column)| chosen.iter().skip(index + 1).any(|other| other == column);
        if chosen.iter().any(|column| *column >= columns) || chosen.iter().enumerate().any(twice) {
            return Err(Refused::Mapping);
        }
        let mut facts = Fact::ALL.into_iter().map(Column::Fact);
        if facts.all(|fact| self.column(fact).is_none()) {
            return Err(Refused::NoFacts);
        }
        Ok(())
    }
}

/// A column as a small number. Columns beyond its range are far beyond the limit of columns.
fn column_index(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// The column headings of a roster, without spaces around them.
pub(crate) fn headers(cells: &ByteRecord) -> Vec<String> {
    cells
        .iter()
        .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
        .collect()
}

/// Checks that no two columns are the same.
///
/// # Errors
/// Two headings that are equal in any letter case, or that name the same field. Any number of columns may
/// have no heading.
pub(crate) fn distinct(headers: &[String]) -> Result<(), Refused> {
    let mut fields = [None; Column::ALL.len()];
    // A heading may be as long as a cell, so each is lowercased only once.
    let mut names: HashMap<String, usize> = HashMap::default();
    for (index, header) in headers.iter().enumerate().filter(|(_, it)| !it.is_empty()) {
        let field = Column::named(header).map(|(field, _)| &mut fields[field.index()]);
        let of_field = field.and_then(|first| first.replace(index));
        let of_name = names.insert(header.to_lowercase(), index);
        if let Some(first) = of_field.into_iter().chain(of_name).min() {
            return Err(Refused::SameHeader {
                first: first + 1,
                second: index + 1,
            });
        }
    }
    Ok(())
}
