//! The list to hand in: the residents for whom a fund pays, with the chosen columns only.

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
    /// Begins a list with these columns of a roster, in this order, followed by four columns about the
    /// fund: first month, last month, number of months and cost.
    ///
    /// # Errors
    /// The output cannot be written.
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

    /// Writes a row and its share of the fund; no row if the share is empty.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn row(&mut self, row: &Row, plan: &FundPlan, share: Share) -> Result<(), WriteError> {
        let Some(until) = plan.last_of(share.months) else {
            return Ok(());
        };
        let added = [
            AddedCell::Month(plan.fund.start),
            AddedCell::Month(until),
            AddedCell::Count(share.months.into()),
            AddedCell::Rupiah(share.paid),
        ];
        self.file.listed(row, &self.columns, &added)
    }

    /// Ends the file, and returns the output.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn finish(self) -> Result<W, WriteError> {
        self.file.finish()
    }
}
