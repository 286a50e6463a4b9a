//! Finds the figures and rules of a policy by id and day, and lists all figures.

use crate::{
    Band, BandTable, Case, Condition, Criterion, CriterionRule, Date, Document, DocumentRule,
    Figure, FigureId, Ktp, Mark, Membership, Number, Office, OfficeId, Payer, PayerRule, Policy,
    Relief, Rupiah, Sector, Source, Statement, StatementId, Unit, Work,
};

/// True if the span contains `day`. A side without a date is open.
fn span_contains(from: Option<Date>, until: Option<Date>, day: Date) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

impl Policy {
    /// The figure that is in force on `day`; `None` if none is published for it.
    pub fn figure(&self, id: FigureId, day: Date) -> Option<&Figure> {
        self.figures
            .iter()
            .find(|figure| figure.id == id && span_contains(Some(figure.from), figure.until, day))
    }

    /// The newest figure with this id, whatever the day: for counts that are shown with their date.
    pub fn latest(&self, id: FigureId) -> Option<&Figure> {
        self.figures.iter().rfind(|figure| figure.id == id)
    }

    /// The band table that is in force on `day`, or `None`.
    pub fn band_table(&self, day: Date) -> Option<&BandTable> {
        self.band_tables
            .iter()
            .find(|table| span_contains(Some(table.from), table.until, day))
    }

    /// The relief that is in force for a sector on `day`, or `None`.
    pub fn relief(&self, sector: Sector, day: Date) -> Option<&Relief> {
        self.reliefs.iter().find(|relief| {
            relief.sector == sector && span_contains(Some(relief.from), Some(relief.until), day)
        })
    }

    /// The rule of a payer. A policy that was read from files has one for each payer.
    pub fn payer(&self, id: Payer) -> Option<&PayerRule> {
        self.payers.iter().find(|payer| payer.id == id)
    }

    /// The decision table of a criterion, whatever its dates. A policy that was read from files has one for
    /// each criterion.
    pub fn criterion(&self, id: Criterion) -> Option<&CriterionRule> {
        self.criteria.iter().find(|rule| rule.id == id)
    }

    /// The source with this id, or `None`.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The statement with this id, whatever its dates. A policy that was read from files has each
    /// statement.
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == id)
    }

    /// The place of residence by KTP that a word of JSON or a roster stands for: the id of the city for its
    /// residents, or `elsewhere`. `None` for any other word.
    pub fn ktp(&self, name: &str) -> Option<Ktp> {
        if name == self.city.id {
            Some(Ktp::City)
        } else {
            (name == Ktp::Elsewhere.name()).then_some(Ktp::Elsewhere)
        }
    }

    /// The word for a place of residence by KTP, as [`Policy::ktp`] reads it.
    pub fn ktp_name(&self, ktp: Ktp) -> &str {
        match ktp {
            Ktp::City => &self.city.id,
            Ktp::Elsewhere => ktp.name(),
        }
    }

    /// The rule for a paper to bring.
    pub fn document(&self, id: Document) -> Option<&DocumentRule> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The office with this id.
    pub fn office(&self, id: OfficeId) -> Option<&Office> {
        self.offices.iter().find(|office| office.id == id)
    }

    /// The telephone number of an office; empty if none is known.
    pub fn phone(&self, id: OfficeId) -> &str {
        self.office(id)
            .and_then(|office| office.phone.as_deref())
            .unwrap_or_default()
    }

    /// Lists every figure of the policy: single figures, the bases of all bands, and reliefs. The page of
    /// sources and `policy show` list the same.
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
    /// Returns the band of an income and its index in the table: the last band whose `from` is at most the
    /// income. `None` if there is no such band.
    ///
    /// Printed tables leave steps between bands (…1,099,000, 1,100,000…), so only `from` counts.
    pub fn band(&self, income: Rupiah) -> Option<(usize, &Band)> {
        self.bands
            .iter()
            .enumerate()
            .rfind(|(_, band)| band.from <= income)
    }

    /// The figure id of the band at this index: `base.band_01` for index 0.
    pub fn id(index: usize) -> String {
        format!("base.band_{:02}", index.saturating_add(1))
    }
}

impl Relief {
    /// The figure id of the relief, such as `relief.transport`.
    pub fn id(&self) -> String {
        format!("relief.{}", self.sector)
    }
}

impl Statement {
    /// True if the statement is in force on `day`.
    pub fn in_force(&self, day: Date) -> bool {
        span_contains(self.from, self.until, day)
    }
}

impl CriterionRule {
    /// True if the table is in force on `day`.
    pub fn in_force(&self, day: Date) -> bool {
        span_contains(self.from, self.until, day)
    }

    /// The case whose condition a value meets, or `None` if there is none.
    pub fn case(&self, value: Value) -> Option<&Case> {
        self.cases.iter().find(|case| case.when.is_met_by(value))
    }

    /// The range of numbers (ages, deciles) for which the criterion is met, both ends included; `None` if
    /// the criterion does not use ranges.
    pub fn met_range(&self) -> Option<(u8, Option<u8>)> {
        self.cases.iter().find_map(|case| match case.when {
            Condition::Between(from, to) if case.outcome == crate::Outcome::Met => Some((from, to)),
            _ => None,
        })
    }

    /// The figure with which the criterion compares an amount; `None` if it compares with none.
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
    /// The place of residence by KTP.
    Ktp(Ktp),
    /// The kind of work.
    Work(Work),
    /// Membership of BPJS Ketenagakerjaan.
    Membership(Membership),
    /// A number: an age, a decile.
    Number(u8),
    /// An amount, and the amount of the figure with which it is compared.
    Amount(Rupiah, Rupiah),
}

impl Condition {
    /// True if a value meets the condition; never for a value of another kind of fact.
    pub fn is_met_by(&self, value: Value) -> bool {
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
    /// True if people of this age bring the paper. People of unknown age count as adults.
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

/// One figure in the list of all figures, with its dates, source and mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The id of the figure, such as `umk`.
    pub id: String,
    /// The value, in `unit`.
    pub value: Number,
    /// The unit of the value.
    pub unit: Unit,
    /// The first day in force, or `None` if it is not known.
    pub from: Option<Date>,
    /// The last day in force, or `None` if it is not known.
    pub until: Option<Date>,
    /// The id of the source.
    pub source: &'a str,
    /// The mark: how well the figure is known.
    pub mark: Mark,
}

impl Entry<'_> {
    /// True if the figure is in force on `day`.
    pub fn in_force(&self, day: Date) -> bool {
        span_contains(self.from, self.until, day)
    }
}
