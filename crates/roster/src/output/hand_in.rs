//! The list to hand in: those for whom a fund pays, with the columns that were chosen and no other.

use std::io::Write;

use lindungi_rules::cover::{FundPlan, Share};
use lindungi_text::Lang;

use super::{AddedCell, File, Format, WriteError};
use crate::row::{CellKind, Row};

/// Writes the list to hand in.
pub struct HandIn<W: Write + Send> {
    file: File<W>,
    columns: Vec<usize>,
}

impl<W: Write + Send> HandIn<W> {
    /// Begins a list of these columns of a roster, in this order. Behind them stands what the fund pays:
    /// the first month and the last, how many they are, and what they cost.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub fn new(
        into: W,
        format: Format,
        headers: &[String],
        columns: &[usize],
        lang: Lang,
    ) -> Result<Self, WriteError> {
        let mut file = File::new(into, format)?;
        let name = |column: &usize| headers.get(*column).map_or("", String::as_str);
        let added = [
            (lang.fund_list_from(), CellKind::Date),
            (lang.fund_list_until(), CellKind::Date),
            (lang.fund_list_months(), CellKind::Number),
            (lang.fund_list_cost(), CellKind::Number),
        ];
        let chosen = columns.iter().map(|column| (name(column), CellKind::Text));
        let head: Vec<_> = chosen.chain(added).collect();
        file.head(&head)?;
        Ok(Self {
            file,
            columns: columns.to_vec(),
        })
    }

    /// Writes a row and what it gets of the fund; nothing where it gets nothing.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub fn row(&mut self, row: &Row, plan: &FundPlan, share: Share) -> Result<(), WriteError> {
        let Some(until) = plan.last_of(share.months) else {
            return Ok(());
        };
        let told = [
            AddedCell::Month(plan.fund.start),
            AddedCell::Month(until),
            AddedCell::Count(share.months.into()),
            AddedCell::Rupiah(share.paid),
        ];
        self.file.listed(row, &self.columns, &told)
    }

    /// Ends the file, and gives back what it was written into.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub fn finish(self) -> Result<W, WriteError> {
        self.file.finish()
    }
}
