//! Screening a list of residents: the user chooses a file and checks its columns, a worker screens the
//! list, and the user views and downloads the result. No data of the list leaves the device.
//!
//! - `list`: a handle to the open list, which outlives the page
//! - `model`: the state of the list and its changes; `worker`: the worker that reads the list
//! - `choice`, `columns`, `running`, `result`: the steps; `notice`: the notices above them
//! - `headline`, `next`: the sentence of the result with a tile for each verdict, and what to do next
//! - `summary`, `groups`: the counts of the result, as tables with bars; `verdicts`: names and looks of verdicts
//! - `filters`, `shown`, `table`, `row`: the choice of rows and of columns, the table of rows, and the
//!   explanation of one row beside it
//! - `fund`: a fund for the residents of the list; `hand_in`: the list of those covered; `fund_of_list`:
//!   the state of both; `order`: who comes first among equals
//! - `ids`: ids of elements that get the focus; `pressed`: callbacks of buttons
//!
//! An open list stays in memory until the list or the app is closed.

mod choice;
mod columns;
mod filters;
mod fund;
mod fund_of_list;
mod groups;
mod hand_in;
mod headline;
mod ids;
mod list;
mod model;
mod next;
mod notice;
mod order;
mod pressed;
mod result;
mod row;
mod running;
mod shown;
mod summary;
mod table;
mod verdicts;
mod worker;

use gloo::events::EventListener;
use yew::prelude::*;

use self::list::List;
use self::model::{Act, Step};
use crate::browser::{drop, focus};
use crate::components::heading;
use crate::session::{self, Handle};

/// The properties of [`Roster`].
#[derive(Properties, PartialEq)]
struct RosterProps {
    session: Handle,
}

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    html! { <Roster session={session.clone()} /> }
}

/// A message to the component: an action on the list, or `None` to redraw after a change.
type Happens = Option<Act>;

/// The component of the page, with the open list.
struct Roster {
    list: List,
    /// True while the session keeps the list. If the session then has no list, somebody has erased the list.
    is_held: bool,
    /// Stays the same callback, so that child components are redrawn only if their own properties change.
    act: Callback<Act>,
    /// Refuses files dropped outside their field: the browser would open them in place of the page.
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
            // These actions change nothing visible until the worker answers.
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
            let list = is_open.then(|| self.list.to_open_list());
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
