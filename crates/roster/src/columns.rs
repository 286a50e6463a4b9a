//! Which column is what: found by the names of columns, and correctable.

use csv::ByteRecord;
use foldhash::HashMap;
use lindungi_rules::eligibility::Fact;

use crate::refused::Refused;

/// What a column can be. Only facts reach a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// A fact.
    Fact(Fact),
    /// The kelurahan, by which rows are counted.
    Kelurahan,
    /// The occupation, by which rows are counted.
    Occupation,
}

impl Column {
    /// Every one of them.
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

    /// The name of its column in Indonesian, which templates have.
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

    /// Its own name, which is taken too.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fact(fact) => fact.name(),
            Self::Kelurahan => "village",
            Self::Occupation => "occupation",
        }
    }

    /// The field of this header, and the name by which it is known.
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

/// Whether a header is this name: in any case, and with spaces where the name has `_`.
fn same(header: &str, name: &str) -> bool {
    let header = header.trim();
    let letter = |byte: u8| match byte {
        b' ' | b'-' => b'_',
        byte => byte.to_ascii_lowercase(),
    };
    header.len() == name.len() && header.bytes().map(letter).eq(name.bytes())
}

/// The column of each field, where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapping {
    columns: [Option<u16>; Column::ALL.len()],
    /// What the columns are called where they were found by name.
    names: [&'static str; Column::ALL.len()],
}

impl Default for Mapping {
    /// No column for any field.
    fn default() -> Self {
        Self {
            columns: [None; Column::ALL.len()],
            names: Column::ALL.map(Column::name),
        }
    }
}

impl Mapping {
    /// What these headers say. Where two say the same, it is the first.
    pub fn of(headers: &[String]) -> Self {
        let mut mapping = Self::default();
        for (column, header) in headers.iter().enumerate() {
            if let Some((field, name)) = Column::named(header)
                && mapping.column(field).is_none()
            {
                mapping.columns[field.index()] = Some(counted(column));
                mapping.names[field.index()] = name;
            }
        }
        mapping
    }

    /// How many of these headers are known.
    pub(crate) fn known(headers: &[String]) -> usize {
        headers
            .iter()
            .filter(|header| Column::named(header).is_some())
            .count()
    }

    /// The column of a field, counted from 0.
    pub fn column(&self, field: Column) -> Option<usize> {
        self.columns[field.index()].map(usize::from)
    }

    /// Chooses a column for a field, or none.
    pub fn set(&mut self, field: Column, column: Option<usize>) {
        if self.column(field) != column {
            self.columns[field.index()] = column.map(counted);
            self.names[field.index()] = field.name();
        }
    }

    /// What the column of a field is called: as in the file where it was found by that name, else the
    /// field's own name.
    pub fn name(&self, field: Column) -> &'static str {
        self.names[field.index()]
    }

    /// # Errors
    /// A column past the last, or of two fields; or no column of a fact.
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

/// A column; those past what is counted here are past every limit.
fn counted(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// The headers of a roster, without spaces around them.
pub(crate) fn headers(cells: &ByteRecord) -> Vec<String> {
    cells
        .iter()
        .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
        .collect()
}

/// # Errors
/// Two headers that are the same, in any case, or are the same field. Columns without a header are
/// as many as they are.
pub(crate) fn distinct(headers: &[String]) -> Result<(), Refused> {
    let mut fields = [None; Column::ALL.len()];
    // A header may be as long as a cell: each is put into small letters once.
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
