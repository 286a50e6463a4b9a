//! The tables of policy files, as written. Any file except `policy.toml` may hold any of them.

use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};
use toml::Spanned;
use toml::value::Datetime;

use crate::{
    Aid, BaseRule, Criterion, Document, FigureId, Mark, OfficeId, Outcome, Payer, Place, Priority,
    Programme, ReliefRule, Remedy, Sector, SourceKind, StatementId, Unit, Work,
};

/// `policy.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) version: Spanned<String>,
    pub(super) publisher: Spanned<String>,
    pub(super) city: String,
}

/// Any other file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
pub(super) struct File {
    pub(super) city: Option<Spanned<City>>,
    pub(super) district: Vec<Spanned<District>>,
    pub(super) source: Vec<Spanned<Source>>,
    pub(super) figure: Vec<Spanned<Figure>>,
    pub(super) band_table: Vec<Spanned<BandTable>>,
    pub(super) relief: Vec<Spanned<Relief>>,
    pub(super) payer: Vec<Spanned<PayerRule>>,
    pub(super) criterion: Vec<Spanned<CriterionRule>>,
    pub(super) priority: Vec<Spanned<PriorityRule>>,
    pub(super) document: Vec<Spanned<DocumentRule>>,
    pub(super) office: Vec<Spanned<Office>>,
    pub(super) occupation: Vec<Spanned<Occupation>>,
    pub(super) aid: Vec<Spanned<AidRule>>,
    pub(super) statement: Vec<Spanned<Statement>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct City {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) code: Spanned<String>,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct District {
    pub(super) code: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) villages: Vec<Spanned<Village>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Village {
    pub(super) code: Spanned<String>,
    pub(super) name: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) id: Spanned<String>,
    pub(super) title: Spanned<String>,
    pub(super) title_en: Option<Spanned<String>>,
    pub(super) kind: SourceKind,
    pub(super) published: Option<Spanned<Datetime>>,
    pub(super) address: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Figure {
    pub(super) id: Spanned<FigureId>,
    pub(super) value: Spanned<Exact>,
    pub(super) unit: Spanned<Unit>,
    pub(super) from: Spanned<Datetime>,
    pub(super) until: Option<Spanned<Datetime>>,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BandTable {
    pub(super) unit: Spanned<Unit>,
    pub(super) from: Spanned<Datetime>,
    pub(super) until: Option<Spanned<Datetime>>,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
    pub(super) bands: Vec<Spanned<Band>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Band {
    pub(super) from: Spanned<Exact>,
    pub(super) below: Option<Spanned<Exact>>,
    pub(super) base: Spanned<Exact>,
    pub(super) mark: Option<Mark>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Relief {
    pub(super) sector: Spanned<Sector>,
    pub(super) value: Spanned<Exact>,
    pub(super) unit: Spanned<Unit>,
    pub(super) programmes: Spanned<Vec<Programme>>,
    pub(super) from: Spanned<Datetime>,
    pub(super) until: Spanned<Datetime>,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PayerRule {
    pub(super) id: Spanned<Payer>,
    pub(super) relief: ReliefRule,
    pub(super) base: BaseRule,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CriterionRule {
    pub(super) id: Spanned<Criterion>,
    #[serde(default)]
    pub(super) optional: bool,
    #[serde(default)]
    pub(super) ask_first: bool,
    pub(super) from: Option<Spanned<Datetime>>,
    pub(super) until: Option<Spanned<Datetime>>,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
    pub(super) cases: Vec<Spanned<Case>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) when: Option<Vec<Spanned<String>>>,
    pub(super) from: Option<u8>,
    pub(super) to: Option<u8>,
    pub(super) at_most: Option<FigureId>,
    pub(super) above: Option<FigureId>,
    pub(super) outcome: Outcome,
    #[serde(rename = "route")]
    pub(super) remedy: Option<Remedy>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PriorityRule {
    pub(super) level: Priority,
    pub(super) from: u8,
    pub(super) to: u8,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentRule {
    pub(super) id: Spanned<Document>,
    pub(super) from: Spanned<Vec<Place>>,
    pub(super) age_from: Option<u8>,
    pub(super) age_to: Option<Spanned<u8>>,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Office {
    pub(super) id: Spanned<OfficeId>,
    pub(super) name: Bilingual,
    pub(super) phone: Option<Spanned<String>>,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Occupation {
    pub(super) id: Spanned<String>,
    pub(super) name: Bilingual,
    #[serde(default)]
    pub(super) also: Vec<Spanned<String>>,
    pub(super) work: Work,
    pub(super) sector: Sector,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AidRule {
    pub(super) id: Spanned<Aid>,
    #[serde(rename = "routes")]
    pub(super) remedies: Spanned<Vec<Remedy>>,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    pub(super) id: Spanned<StatementId>,
    pub(super) from: Option<Spanned<Datetime>>,
    pub(super) until: Option<Spanned<Datetime>>,
    pub(super) source: Spanned<String>,
    pub(super) mark: Mark,
}

/// A name in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bilingual {
    pub(super) id: Spanned<String>,
    pub(super) en: Spanned<String>,
}

/// A whole number, or a decimal in quotes. A float is refused: it is not exact.
pub(super) struct Exact(pub(super) Decimal);

impl<'de> serde::Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Seen;
        impl Visitor<'_> for Seen {
            type Value = Exact;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number, or a decimal in quotes such as \"2.5\"")
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Exact, E> {
                Ok(Exact(Decimal::from(number)))
            }

            fn visit_str<E: Error>(self, number: &str) -> Result<Exact, E> {
                Decimal::from_str_exact(number).map(Exact).map_err(|_| {
                    E::custom(format!("\"{number}\" is no number; write it as \"2.5\""))
                })
            }
        }
        from.deserialize_any(Seen)
    }
}
