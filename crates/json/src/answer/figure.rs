//! The figures that an answer rests on.

use lindungi_rules::cover::CitedFigure;
use lindungi_rules::policy::Number;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// A number exactly as it is, never by way of a float.
#[derive(Debug, Clone, Copy)]
pub struct Exact(pub Number);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.0.to_string())
            .map_err(S::Error::custom)?
            .serialize(to)
    }
}

/// A figure used.
#[derive(Debug, Serialize)]
pub struct Figure<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its value, in its unit.
    pub value: Exact,
    /// The id of its source.
    pub source: &'a str,
}

/// Figures used, in their order.
pub fn figures(used: &[CitedFigure]) -> Vec<Figure<'_>> {
    used.iter()
        .map(|used| Figure {
            id: &used.id,
            value: Exact(used.value),
            source: &used.source,
        })
        .collect()
}
