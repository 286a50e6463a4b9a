//! Which figure is in force on a day, and every figure as one list.

use crate::{
    Band, BandTable, Case, Condition, Criterion, CriterionRule, Date, Document, DocumentRule,
    Figure, FigureId, Ktp, Mark, Membership, Number, Office, OfficeId, Payer, PayerRule, Policy,
    Relief, Rupiah, Sector, Source, Statement, StatementId, Unit, Work,
};

/// Whether a span of days holds `day`.
fn holds(from: Option<Date>, until: Option<Date>, day: Date) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

impl Policy {
    /// The figure that is in force on `day`; `None` where none is published for it.
    pub fn figure(&self, id: FigureId, day: Date) -> Option<&Figure> {
        self.figures
            .iter()
            .find(|figure| figure.id == id && holds(Some(figure.from), figure.until, day))
    }

    /// The newest figure of this id, for dated counts that are shown with their date.
    pub fn latest(&self, id: FigureId) -> Option<&Figure> {
        self.figures.iter().rfind(|figure| figure.id == id)
    }

    /// The band table that is in force on `day`.
    pub fn band_table(&self, day: Date) -> Option<&BandTable> {
        self.band_tables
            .iter()
            .find(|table| holds(Some(table.from), table.until, day))
    }

    /// The relief for a sector on `day`.
    pub fn relief(&self, sector: Sector, day: Date) -> Option<&Relief> {
        self.reliefs.iter().find(|relief| {
            relief.sector == sector && holds(Some(relief.from), Some(relief.until), day)
        })
    }

    /// What holds for a payer. Reading a policy makes sure that each has a rule.
    pub fn payer(&self, id: Payer) -> Option<&PayerRule> {
        self.payers.iter().find(|payer| payer.id == id)
    }

    /// A criterion's table, whatever its dates.
    pub fn criterion(&self, id: Criterion) -> Option<&CriterionRule> {
        self.criteria.iter().find(|rule| rule.id == id)
    }

    /// The source of this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The statement of this id, whatever its dates.
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == id)
    }

    /// Where this word places a person by KTP: residents of the city are written by the city's own
    /// id, in JSON as in rosters.
    pub fn ktp(&self, name: &str) -> Option<Ktp> {
        if name == self.city.id {
            Some(Ktp::City)
        } else {
            (name == Ktp::Elsewhere.name()).then_some(Ktp::Elsewhere)
        }
    }

    /// The word for it, which [`Policy::ktp`] reads.
    pub fn ktp_name(&self, ktp: Ktp) -> &str {
        match ktp {
            Ktp::City => &self.city.id,
            Ktp::Elsewhere => ktp.name(),
        }
    }

    /// The paper of this id.
    pub fn document(&self, id: Document) -> Option<&DocumentRule> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The office of this id.
    pub fn office(&self, id: OfficeId) -> Option<&Office> {
        self.offices.iter().find(|office| office.id == id)
    }

    /// The telephone number of an office; empty where none is known.
    pub fn phone(&self, id: OfficeId) -> &str {
        self.office(id)
            .and_then(|office| office.phone.as_deref())
            .unwrap_or_default()
    }

    /// Every figure of the policy, one row each: what the page of sources and `policy show` list.
    pub fn entries(&self) -> Vec<Entry<'_>> {
        let figures = self.figures.iter().map(|figure| Entry {
            id: figure.id.name().into(),
            value: figure.value,
            unit: figure.unit,
            from: Some(figure.from),
            until: figure.until,
            source: &figure.source,
            mark: figure.mark,
        });
        let bands = self.band_tables.iter().flat_map(|table| {
            table.bands.iter().enumerate().filter_map(|(index, band)| {
                Some(Entry {
                    id: BandTable::id(index),
                    value: Number::from_decimal(band.base.decimal())?,
                    unit: Unit::RupiahPerMonth,
                    from: Some(table.from),
                    until: table.until,
                    source: &table.source,
                    mark: band.mark,
                })
            })
        });
        let reliefs = self.reliefs.iter().map(|relief| Entry {
            id: relief.id(),
            value: relief.percent,
            unit: Unit::Percent,
            from: Some(relief.from),
            until: Some(relief.until),
            source: &relief.source,
            mark: relief.mark,
        });
        figures.chain(bands).chain(reliefs).collect()
    }
}

impl BandTable {
    /// The band of the largest `from` that is at most the income, and its place in the table.
    ///
    /// Printed tables leave steps between bands (…1,099,000, 1,100,000…), so only `from` counts.
    pub fn band(&self, income: Rupiah) -> Option<(usize, &Band)> {
        self.bands
            .iter()
            .enumerate()
            .rfind(|(_, band)| band.from <= income)
    }

    /// The id of the band at this place.
    pub fn id(index: usize) -> String {
        format!("base.band_{:02}", index.saturating_add(1))
    }
}

impl Relief {
    /// Its id.
    pub fn id(&self) -> String {
        format!("relief.{}", self.sector)
    }
}

impl Statement {
    /// Whether the statement holds on `day`.
    pub fn in_force(&self, day: Date) -> bool {
        holds(self.from, self.until, day)
    }
}

impl CriterionRule {
    /// Whether the table is in force on `day`.
    pub fn in_force(&self, day: Date) -> bool {
        holds(self.from, self.until, day)
    }

    /// The line of the table that holds for a value.
    pub fn case(&self, value: Value) -> Option<&Case> {
        self.cases.iter().find(|case| case.when.holds(value))
    }

    /// The range of numbers for which the criterion is met, where it is one of ranges.
    pub fn met_range(&self) -> Option<(u8, Option<u8>)> {
        self.cases.iter().find_map(|case| match case.when {
            Condition::Between(from, to) if case.outcome == crate::Outcome::Met => Some((from, to)),
            _ => None,
        })
    }

    /// The figure with which the criterion compares, where it does.
    pub fn compared(&self) -> Option<FigureId> {
        self.cases.iter().find_map(|case| match case.when {
            Condition::AtMost(figure) => Some(figure),
            _ => None,
        })
    }
}

/// The value of a fact, for a decision table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Where the KTP places somebody.
    Ktp(Ktp),
    /// How somebody works.
    Work(Work),
    /// Membership of BPJS Ketenagakerjaan.
    Membership(Membership),
    /// A number: an age, a decile.
    Number(u8),
    /// An amount, and the amount of the figure with which it is compared.
    Amount(Rupiah, Rupiah),
}

impl Condition {
    /// Whether it holds for a value. A condition on another kind of fact does not.
    pub fn holds(&self, value: Value) -> bool {
        match (self, value) {
            (Self::Ktp(values), Value::Ktp(value)) => values.contains(&value),
            (Self::Work(values), Value::Work(value)) => values.contains(&value),
            (Self::Membership(values), Value::Membership(value)) => values.contains(&value),
            (Self::Between(from, to), Value::Number(value)) => {
                *from <= value && to.is_none_or(|to| value <= to)
            }
            (Self::AtMost(_), Value::Amount(amount, figure)) => amount <= figure,
            (Self::Above(_), Value::Amount(amount, figure)) => amount > figure,
            _ => false,
        }
    }
}

impl DocumentRule {
    /// Whether people of this age bring the paper. People whose age is not known count as adults.
    pub fn is_for(&self, age: Option<u8>) -> bool {
        match age {
            Some(age) => {
                self.age_from.is_none_or(|from| from <= age)
                    && self.age_to.is_none_or(|to| age <= to)
            }
            None => self.age_to.is_none(),
        }
    }
}

/// One figure in a list of all: what it is, and how it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its id.
    pub id: String,
    /// Its value, in `unit`.
    pub value: Number,
    /// What it is counted in.
    pub unit: Unit,
    /// First day, where known.
    pub from: Option<Date>,
    /// Last day, where known.
    pub until: Option<Date>,
    /// Id of the source.
    pub source: &'a str,
    /// How well it is known.
    pub mark: Mark,
}

impl Entry<'_> {
    /// Whether it is in force on `day`.
    pub fn in_force(&self, day: Date) -> bool {
        holds(self.from, self.until, day)
    }
}
