//! What is known of a fund for those of the screened list. Who waits and what each kelurahan gets the worker
//! tells; the rest follows by the rules. Nothing is drawn here.

use lindungi_rules::cover::{FundPlan, Reach, Waiting};
use lindungi_rules::policy::{Priority, Rupiah};
use lindungi_screening::protocol::{Ask, FileKind, HandIn, Listed, Plan, Planned};

use crate::drafts::DraftError;
use crate::drafts::fund::FundAsk;
use crate::session::{Handle, Session};

/// What is known of a fund for the list.
#[derive(Debug, Default)]
pub(super) struct FundOfList {
    /// What was asked last.
    asked: Option<Plan>,
    /// What it does.
    planned: Option<Planned>,
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
    pub(super) fn asks(&mut self, session: &Handle) -> Vec<Ask> {
        let draft = &session.drafts.fund;
        let Ok(asked) = draft.asked(session.policy(), session.today.month()) else {
            return Vec::new();
        };
        // What is wrong with a fund does not depend on who waits.
        if session.is_typing() || asked.plan(&Waiting::default(), session.policy()).is_err() {
            return Vec::new();
        }
        let plan = Plan::of(&asked.fund, draft.to_be_checked);
        let mut asks = Vec::new();
        if self.asked.as_ref() != Some(&plan) {
            self.asked = Some(plan.clone());
            asks.push(Ask::Plan(plan.clone()));
        }
        let wanted = self.wanted(plan);
        if self.wanted != wanted {
            self.wanted.clone_from(&wanted);
            match wanted {
                Some(wanted) => asks.push(Ask::Listed(wanted)),
                None => self.listed.clear(),
            }
        }
        asks
    }

    /// The list to hand in by this plan; nothing without a column.
    fn wanted(&self, plan: Plan) -> Option<HandIn> {
        let columns = self.columns.clone();
        (!columns.is_empty()).then_some(HandIn { plan, columns })
    }

    /// What asks for the list as a file.
    pub(super) fn file(&mut self, kind: FileKind) -> Option<Ask> {
        let wanted = self.wanted.clone()?;
        self.writing = true;
        Some(Ask::HandIn(wanted, kind))
    }

    pub(super) fn planned(&mut self, planned: Planned) {
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
        asked.plan(&Waiting::default(), session.policy())?;
        let Some(planned) = &self.planned else {
            return Ok(None);
        };
        // What is shown is what was told, until the next is.
        let told = planned.plan.fund();
        if told != asked.fund {
            asked.fund = told;
            asked.households = None;
        }
        let mut waiting = Waiting::default();
        for (priority, people) in Priority::ALL.iter().zip(&planned.waiting) {
            waiting.add(*priority, *people);
        }
        let plan = asked.plan(&waiting, session.policy())?;
        Ok(Some((asked, plan)))
    }

    /// How far it reaches in each kelurahan.
    pub(super) fn kelurahan(&self) -> Vec<(String, Reach)> {
        let told = self.planned.iter().flat_map(|planned| &planned.kelurahan);
        told.map(|it| {
            let reach = Reach {
                candidates: it.candidates,
                covered: it.covered,
                partly: it.partly,
                paid: Rupiah::new(it.paid),
            };
            (it.label.clone(), reach)
        })
        .collect()
    }
}
