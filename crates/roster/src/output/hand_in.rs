//! The list to hand in: the residents for whom a fund pays, with the chosen columns only.

use std::io::Write;

use lindungi_rules::policy::{Date, Policy, Priority, Rupiah};
use lindungi_text::{Lang, fund, names};

use super::cover::{Beside, Cover};
use super::{AddedCell, File, Format, WriteError};
use crate::fund::{RosterPlan, Turn};
use crate::row::{CellKind, Row};

/// What a list to hand in is based on.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The language of the list.
    pub lang: Lang,
    /// The policy.
    pub policy: &'a Policy,
    /// The day of the check.
    pub as_of: Date,
}

/// Writes the list to hand in.
pub struct HandIn<'a, W: Write + Send> {
    file: File<W>,
    columns: Vec<usize>,
    basis: Basis<'a>,
    rows: u64,
    paid: u64,
}

/// The number of columns about the fund.
const ADDED: usize = 7;

/// The place of the cost among them.
const COST: usize = 3;

impl<'a, W: Write + Send> HandIn<'a, W> {
    /// Begins a list with these columns of a roster, in this order, followed by those about the fund:
    /// first and last month, number of months and cost, priority, turn, and the order among equals.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn new(
        into: W,
        format: Format,
        headers: &[String],
        columns: &[usize],
        basis: Basis<'a>,
    ) -> Result<Self, WriteError> {
        let lang = basis.lang;
        let mut file = File::for_office(into, format, lang.list_cover(), lang.list_rows())?;
        let name = |column: &usize| headers.get(*column).map_or("", String::as_str);
        let added: [_; ADDED] = [
            (lang.fund_list_from(), CellKind::Date),
            (lang.fund_list_until(), CellKind::Date),
            (lang.fund_list_months(), CellKind::Number),
            (lang.fund_list_cost(), CellKind::Number),
            (lang.fund_list_priority(), CellKind::Text),
            (lang.fund_list_turn(), CellKind::Number),
            (lang.fund_list_order(), CellKind::Text),
        ];
        let chosen = columns.iter().map(|column| (name(column), CellKind::Text));
        let head: Vec<_> = chosen.chain(added).collect();
        file.head(&head)?;
        Ok(Self {
            file,
            columns: columns.to_vec(),
            basis,
            rows: 0,
            paid: 0,
        })
    }

    /// Writes a row and its share of the fund; no row if the share is empty.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn row(
        &mut self,
        row: &Row,
        shared: &RosterPlan,
        priority: Priority,
        turn: Turn,
    ) -> Result<(), WriteError> {
        let Turn { place, share } = turn;
        let Some(until) = shared.plan.last_of(share.months) else {
            return Ok(());
        };
        let lang = self.basis.lang;
        let order = fund::order(lang, shared.order);
        let added: [_; ADDED] = [
            AddedCell::Month(shared.plan.fund.start),
            AddedCell::Month(until),
            AddedCell::Count(share.months.into()),
            AddedCell::Rupiah(share.paid),
            AddedCell::Words(names::rank(lang, priority)),
            AddedCell::Count(place),
            AddedCell::Words(&order),
        ];
        self.rows += 1;
        self.paid = self.paid.saturating_add(share.paid.to_u64());
        self.file.listed(row, &self.columns, &added)
    }

    /// Ends the file, and returns the output. An XLSX gets a row with the sum, and its cover.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn finish(mut self, shared: &RosterPlan) -> Result<W, WriteError> {
        if let File::Xlsx(file) = &mut self.file {
            let cost = self.columns.len() + COST;
            if self.rows > 0 {
                file.sum(self.basis.lang.sheet_sum(), cost, Rupiah::new(self.paid))?;
            }
            file.cover(&cover(self.basis, shared))?;
        }
        self.file.finish()
    }
}

/// The cover of the list: the fund, whom it reaches and in what order, and what the list is not.
fn cover(basis: Basis<'_>, shared: &RosterPlan) -> Cover {
    let Basis {
        lang,
        policy,
        as_of,
    } = basis;
    let plan = &shared.plan;
    let mut cover = Cover::new(lang, lang.fund_list_cover());
    cover.basis(lang, policy, as_of);
    cover.line(lang.budget_funds(), Beside::Rupiah(plan.fund.amount));
    cover.line(lang.donate_start(), Beside::Month(plan.fund.start));
    cover.line(lang.donate_months(), Beside::Count(plan.fund.months.into()));
    if let Some(payer) = plan.fund.terms.payer {
        let payer = names::payer(lang, payer).to_owned();
        cover.line(lang.sheet_payer(), Beside::Words(payer));
    }
    let people = plan.all.covered + plan.all.partly;
    cover.line(lang.fund_list_count(), Beside::Count(people));
    cover.line(lang.donate_total(), Beside::Rupiah(plan.all.paid));
    cover.line(lang.fund_candidates(), Beside::Count(plan.all.candidates));
    cover.part(lang.list_priorities());
    for (priority, reach) in &plan.priorities {
        let people = Beside::Count(reach.covered + reach.partly);
        cover.line(names::rank(lang, *priority), people);
    }
    cover.sentence(fund::among_equals(lang, shared.order));
    cover.sentence(lang.fund_only_a_plan());
    cover
}
