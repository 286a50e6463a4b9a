//! What is known of a fund for those of the screened list. The worker shares it out. Nothing is drawn here.

use lindungi_roster_service::protocol::{FileKind, HandIn, ListFund, Listed, Planned, Request};
use lindungi_rules::cover::{AskError, FundPlan, Reach};

use crate::drafts::DraftError;
use crate::drafts::fund::FundAsk;
use crate::session::{Handle, Session};

/// What is known of a fund for the list.
#[derive(Debug, Default)]
pub(super) struct FundOfList {
    /// The fund that was asked for last.
    asked: Option<ListFund>,
    /// How it is shared out, or why it is not.
    planned: Option<Result<Box<Planned>, AskError>>,
    /// The columns that were chosen for the list to hand in.
    pub(super) columns: Vec<u16>,
    /// The list that was asked for last.
    wanted: Option<HandIn>,
    /// Its first rows.
    pub(super) listed: Vec<Listed>,
    /// Whether a file of it is being written.
    pub(super) writing: bool,
}

impl FundOfList {
    /// It is asked for again in another language.
    pub(super) fn forget(&mut self) {
        (self.asked, self.wanted) = (None, None);
    }

    /// The list is another one by now; what was chosen stays.
    pub(super) fn begin(&mut self) {
        *self = Self {
            columns: std::mem::take(&mut self.columns),
            ..Self::default()
        };
    }

    /// What is to be asked now, where something is.
    pub(super) fn asks(&mut self, session: &Handle) -> Vec<Request> {
        let draft = &session.drafts.fund;
        let Ok(asked) = draft.asked(session.policy(), session.today.month()) else {
            return Vec::new();
        };
        if session.is_typing() {
            return Vec::new();
        }
        let fund = ListFund {
            fund: asked.fund,
            to_be_checked: draft.to_be_checked,
        };
        let mut asks = Vec::new();
        if self.asked != Some(fund) {
            self.asked = Some(fund);
            asks.push(Request::Plan(fund));
        }
        let wanted = self.wanted(fund);
        if self.wanted != wanted {
            self.wanted.clone_from(&wanted);
            match wanted {
                Some(wanted) => asks.push(Request::Listed(wanted)),
                None => self.listed.clear(),
            }
        }
        asks
    }

    /// The list to hand in for this fund; nothing without a column.
    fn wanted(&self, fund: ListFund) -> Option<HandIn> {
        let columns = self.columns.clone();
        (!columns.is_empty()).then_some(HandIn { fund, columns })
    }

    /// What asks for the list as a file.
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

    /// A column is chosen, or not any more. They are written in the order of the list.
    pub(super) fn choose(&mut self, column: u16, on: bool) {
        self.columns.retain(|chosen| *chosen != column);
        if on {
            self.columns.push(column);
            self.columns.sort_unstable();
        }
    }

    /// What the fund of the form does, as far as it was told.
    pub(super) fn plan(
        &self,
        session: &Session,
    ) -> Result<Option<(FundAsk, FundPlan)>, DraftError> {
        let draft = &session.drafts.fund;
        let mut asked = draft.asked(session.policy(), session.today.month())?;
        let planned = match &self.planned {
            None => return Ok(None),
            Some(Err(error)) => return Err(DraftError::Ask(*error)),
            Some(Ok(planned)) => planned,
        };
        // The plan shown is the last one, until the next is there.
        if planned.plan.fund != asked.fund {
            asked.fund = planned.plan.fund;
            asked.households = None;
        }
        Ok(Some((asked, planned.plan.clone())))
    }

    /// How far it reaches in each kelurahan.
    pub(super) fn kelurahan(&self) -> Vec<(String, Reach)> {
        let planned = self.planned.iter().flatten();
        let reached = planned.flat_map(|planned| &planned.kelurahan);
        reached.map(|it| (it.label.clone(), it.reach)).collect()
    }
}
