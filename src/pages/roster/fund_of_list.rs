//! The state of a fund for the residents of the screened list. The worker shares the fund out; this module
//! draws nothing.

use lindungi_roster_service::protocol::{FileKind, HandIn, ListFund, Listed, Planned, Request};
use lindungi_rules::cover::{AskError, FundPlan, Order, Reach};

use super::order::OrderForm;
use crate::drafts::DraftError;
use crate::drafts::fund::FundAsk;
use crate::session::{Handle, Session};

/// The state of a fund for the list: requests and replies.
#[derive(Debug, Default)]
pub(super) struct FundOfList {
    /// The fund last requested from the worker.
    requested: Option<ListFund>,
    /// The plan or its error, or `None` until the worker has answered.
    planned: Option<Result<Box<Planned>, AskError>>,
    /// The indices of the columns chosen for the list to hand in, ascending.
    pub(super) columns: Vec<u16>,
    /// The choice of the order among residents of one priority.
    pub(super) order: OrderForm,
    /// The list to hand in last requested from the worker.
    wanted: Option<HandIn>,
    /// The first rows of the list to hand in.
    pub(super) listed: Vec<Listed>,
    /// True while a file of the list to hand in is being written.
    pub(super) writing: bool,
}

impl FundOfList {
    /// Forgets the requests, so that they are sent again, in another language. The replies stay until then.
    pub(super) fn forget(&mut self) {
        (self.requested, self.wanted) = (None, None);
    }

    /// Resets the state after the list was screened again. The chosen columns and the order stay.
    pub(super) fn begin(&mut self) {
        *self = Self {
            columns: std::mem::take(&mut self.columns),
            order: std::mem::take(&mut self.order),
            ..Self::default()
        };
    }

    /// Returns the requests to send now: none while somebody types, the form has an error or nothing has
    /// changed.
    pub(super) fn requests(&mut self, session: &Handle) -> Vec<Request> {
        let draft = &session.drafts.fund;
        let Ok(ask) = draft.to_fund(session.policy(), session.first_month()) else {
            return Vec::new();
        };
        if session.is_typing() {
            return Vec::new();
        }
        let Some(order) = self.order.order() else {
            return Vec::new();
        };
        let fund = ListFund {
            fund: ask.fund,
            to_be_checked: draft.to_be_checked,
            order,
        };
        let mut requests = Vec::new();
        if self.requested != Some(fund) {
            self.requested = Some(fund);
            requests.push(Request::Plan(fund));
        }
        let wanted = self.wanted(fund);
        if self.wanted != wanted {
            self.wanted.clone_from(&wanted);
            match wanted {
                Some(wanted) => requests.push(Request::Listed(wanted)),
                None => self.listed.clear(),
            }
        }
        requests
    }

    /// Returns the list to hand in for this fund, or `None` if no column is chosen.
    fn wanted(&self, fund: ListFund) -> Option<HandIn> {
        let columns = self.columns.clone();
        (!columns.is_empty()).then_some(HandIn { fund, columns })
    }

    /// Returns the request for the list to hand in as a file, or `None` if no column is chosen.
    pub(super) fn file(&mut self, kind: FileKind) -> Option<Request> {
        let wanted = self.wanted.clone()?;
        self.writing = true;
        Some(Request::HandIn(wanted, kind))
    }

    pub(super) fn planned(&mut self, planned: Result<Box<Planned>, AskError>) {
        self.planned = Some(planned);
    }

    pub(super) fn listed(&mut self, listed: Vec<Listed>) {
        self.listed = listed;
    }

    /// Adds a column to the list to hand in, or removes it. Columns stay in the order of the residents' list.
    pub(super) fn choose(&mut self, column: u16, on: bool) {
        self.columns.retain(|chosen| *chosen != column);
        if on {
            self.columns.push(column);
            self.columns.sort_unstable();
        }
    }

    /// Returns the fund of the form with the worker's latest plan, or `None` until the worker has answered.
    /// Returns an error if the form is invalid or the fund cannot be planned.
    pub(super) fn plan(
        &self,
        session: &Session,
    ) -> Result<Option<(FundAsk, FundPlan)>, DraftError> {
        let draft = &session.drafts.fund;
        let mut ask = draft.to_fund(session.policy(), session.first_month())?;
        let planned = match &self.planned {
            None => return Ok(None),
            Some(Err(error)) => return Err(DraftError::Ask(*error)),
            Some(Ok(planned)) => planned,
        };
        // Until the worker answers, the previous plan is shown, so its own fund must be shown with it.
        if planned.plan.fund != ask.fund {
            ask.fund = planned.plan.fund;
            ask.households = None;
        }
        Ok(Some((ask, planned.plan.clone())))
    }

    /// Returns the order of the worker's latest plan, which may be another than the one being typed.
    pub(super) fn planned_order(&self) -> Order {
        let planned = self.planned.iter().flatten().next();
        planned.map_or(Order::List, |planned| planned.asked.order)
    }

    /// Returns the name of each kelurahan and the reach of the fund there.
    pub(super) fn kelurahan(&self) -> Vec<(String, Reach)> {
        let planned = self.planned.iter().flatten();
        let reached = planned.flat_map(|planned| &planned.kelurahan);
        reached.map(|it| (it.label.clone(), it.reach)).collect()
    }
}
