//! The policy figures that an answer is based on.

use lindungi_rules::cover::CitedFigure;
use lindungi_rules::policy::Number;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// A number that is written with all its digits and is never converted to a float.
#[derive(Debug, Clone, Copy)]
pub struct Exact(pub Number);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.0.to_string())
            .map_err(S::Error::custom)?
            .serialize(to)
    }
}

/// A figure that an answer is based on.
#[derive(Debug, Serialize)]
pub struct Figure<'a> {
    /// The id of the figure, such as `jkk.rate`.
    pub id: &'a str,
    /// The value, in the unit of the figure.
    pub value: Exact,
    /// The id of the source.
    pub source: &'a str,
}

/// Makes the list of the figures used, in the same order.
pub fn figures(used: &[CitedFigure]) -> Vec<Figure<'_>> {
    used.iter()
        .map(|used| Figure {
            id: &used.id,
            value: Exact(used.value),
            source: &used.source,
        })
        .collect()
}
