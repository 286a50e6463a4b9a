//! Screening a list of residents: a file is chosen, its columns are checked, a worker screens it, and
//! what it came to is looked through and taken along. Nothing of it leaves the device.
//!
//! - `list`: the list that is open, which outlives the page; `model`: its state, and what
//!   changes it; `worker`: the worker that reads it
//! - `choice`, `columns`, `running`, `result`: the steps; `notice`: what is said above them
//! - `summary`: what the list came to, in pictures and tables
//! - `filters`, `table`, `row`: its rows, those that a filter leaves, and one of them explained
//! - `fund`, `hand_in`: for whom of them a fund pays, and the list of these; `fund_of_list`: the state
//!   of both
//! - `ids`: ids of elements that take the focus; `pressed`: buttons
//!
//! What is open stays in memory, until it is closed or the app is.

mod choice;
mod columns;
mod filters;
mod fund;
mod fund_of_list;
mod hand_in;
mod ids;
mod list;
mod model;
mod notice;
mod pressed;
mod result;
mod row;
mod running;
mod summary;
mod table;
mod worker;

use gloo::events::EventListener;
use yew::prelude::*;

use self::list::List;
use self::model::{Act, Step};
use crate::browser::{drop, focus};
use crate::components::heading;
use crate::session::{self, Handle};

/// What the page needs.
#[derive(Properties, PartialEq)]
struct RosterProps {
    session: Handle,
}

/// The page.
pub fn page(session: &Handle) -> Html {
    html! { <Roster session={session.clone()} /> }
}

/// What happens: something with the list, or nothing but that it has changed.
type Happens = Option<Act>;

/// The page, on the list that is open.
struct Roster {
    list: List,
    /// Whether the session holds the list. Where it no longer does, somebody has erased it.
    is_held: bool,
    /// For parts that are drawn anew only where something of theirs has changed.
    act: Callback<Act>,
    /// A file that is dropped beside its field would open in the place of the page.
    _drops: [EventListener; 2],
}

impl Component for Roster {
    type Message = Happens;
    type Properties = RosterProps;

    fn create(context: &Context<Self>) -> Self {
        let session = &context.props().session;
        let list = session.list.as_ref().and_then(List::of);
        let this = Self {
            is_held: list.is_some(),
            list: list.unwrap_or_else(|| List::new(session.lang, session.today)),
            act: context.link().callback(Some),
            _drops: drop::refuse(),
        };
        this.show(context);
        this
    }

    fn changed(&mut self, context: &Context<Self>, _: &RosterProps) -> bool {
        let session = &context.props().session;
        if self.is_held && session.list.is_none() {
            self.is_held = false;
            self.list = List::new(session.lang, session.today);
        }
        self.show(context);
        true
    }

    fn update(&mut self, context: &Context<Self>, happens: Happens) -> bool {
        if let Some(act) = happens {
            // Nothing changes until the rows are there.
            let waits = matches!(act, Act::View(..) | Act::Explain(_));
            self.list.act(act);
            self.list.follow(&context.props().session);
            return !waits;
        }
        true
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        if let Some(id) = self.list.take_focus() {
            focus::on(&id);
        }
        let is_open = self.list.is_open();
        if is_open != self.is_held {
            self.is_held = is_open;
            let list = is_open.then(|| self.list.kept());
            let session = &context.props().session;
            session.dispatch(session::Act::SetList(list));
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let session = &context.props().session;
        let model = self.list.model();
        let step = match model.step {
            Step::Choose => choice::html(session.lang, &model, &self.act),
            Step::Columns => columns::html(session.lang, &model, &self.act),
            Step::Running => running::html(session.lang, &model, &self.act),
            Step::Result => result::html(session.lang, &model, &self.act),
            Step::Fund => fund::html(session, &model, &self.act),
        };
        html! {
            <div class="roster">
                { heading(session.lang.screen_title()) }
                { notice::html(session, &model, &self.act) }
                { step }
            </div>
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.list.left();
    }
}

impl Roster {
    fn show(&self, context: &Context<Self>) {
        let session = &context.props().session;
        let redraw = context.link().callback(|()| None);
        self.list.shown(session.lang, session.today, redraw);
        self.list.follow(session);
    }
}
