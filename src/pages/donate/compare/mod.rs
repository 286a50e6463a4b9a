//! The comparison: up to [`MOST`] calculations side by side, each a column.
//!
//! - `table`: the rows that differ, with the steps for each column, and the rows that are equal
//! - `chart`: the workers of each calculation on one scale
//! - `take`: the link to the comparison and its spreadsheet

mod chart;
mod table;
mod take;

use lindungi_exports::comparison::{self, Scenario};
use lindungi_rules::cover::Quote;
use lindungi_text::{format, gifts};
use yew::prelude::*;

use crate::browser::{address, focus};
use crate::components::button::{Weight, button, link_button};
use crate::components::heading;
use crate::components::words::{line, p};
use crate::drafts::Drafts;
use crate::drafts::comparison::MOST;
use crate::drafts::gift::{GiftAsk, GiftForm};
use crate::giving::link;
use crate::route::Route;
use crate::session::{self, Handle, Session};

/// A calculation that has an answer.
struct Column {
    /// The key of the calculation.
    key: u32,
    /// The form of the calculator.
    form: GiftForm,
    /// The question to the rules.
    question: GiftAsk,
    /// The answer of the rules.
    quote: Quote,
    /// The letter and the name of the calculation.
    name: String,
    /// True if a phone shows the column.
    is_in_pair: bool,
}

impl Column {
    /// The calculation as the documents take it.
    fn scenario(&self) -> Scenario<'_> {
        Scenario {
            gift: &self.question.gift,
            giving: &self.question.giving,
            ask: &self.question.ask,
            quote: &self.quote,
        }
    }
}

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let lang = session.lang;
    let drafts = &session.drafts;
    let (columns, unanswered) = columns(session);
    let is_empty = drafts.comparison.scenarios.is_empty();
    let is_full = drafts.comparison.scenarios.len() >= MOST;
    let onward = match (is_empty, is_full) {
        (true, _) => link_button(Weight::Main, lang.compare_begin(), Route::Donate.href()),
        (false, false) => link_button(Weight::Second, lang.compare_another(), Route::Donate.href()),
        (false, true) => link_button(Weight::Quiet, lang.compare_back(), Route::Donate.href()),
    };
    html! {
        <div class="comparison">
            { link::reader(session) }
            <div class="prose">
                { heading(lang.compare_title()) }
                { line("lead screen-only", lang.compare_lead(&MOST.to_string())) }
                { link::notice(session) }
                if is_empty {
                    { p(lang.compare_empty(lang.take_add())) }
                }
                <div role="status">{ last_change(session) }</div>
            </div>
            if !columns.is_empty() {
                { chart::html(lang, &columns) }
                { table::html(session, &columns) }
            }
            { for unanswered.into_iter().map(|key| incomplete(session, key)) }
            <div class="actions screen-only">{ onward }</div>
            if !columns.is_empty() {
                { take::html(session, &columns) }
                { line("print-only", lang.board_closing(&format::date(lang, session.today), &session.policy().version)) }
            }
        </div>
    }
}

/// Returns the calculations that have an answer, and the keys of those that have none.
fn columns(session: &Session) -> (Vec<Column>, Vec<u32>) {
    let (lang, policy) = (session.lang, session.policy());
    let comparison = &session.drafts.comparison;
    let pair = comparison.shown_pair();
    let (mut columns, mut unanswered) = (Vec::new(), Vec::new());
    for scenario in &comparison.scenarios {
        let question = scenario.form.question(policy, session.first_month());
        let answer = question.and_then(|question| Ok((question.quote(policy)?, question)));
        let Ok((quote, question)) = answer else {
            unanswered.push(scenario.key);
            continue;
        };
        let mut column = Column {
            key: scenario.key,
            form: scenario.form.clone(),
            question,
            quote,
            name: String::new(),
            is_in_pair: pair.contains(&Some(scenario.key)),
        };
        column.name = comparison::name(lang, columns.len(), &column.scenario());
        columns.push(column);
    }
    (columns, unanswered)
}

/// Returns the name of a calculation without its letter.
fn name_of(session: &Session, form: &GiftForm) -> String {
    match form.question(session.policy(), session.first_month()) {
        Ok(question) => gifts::name(session.lang, &question.gift, &question.giving),
        Err(_) => session.lang.compare_incomplete().to_owned(),
    }
}

/// Returns a callback that changes the drafts and then opens a page.
fn edit_and_open(
    session: &Handle,
    to: Route,
    edit: impl Fn(&mut Drafts) + Clone + 'static,
) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        session::calculate(&session, edit.clone());
        address::open(to);
    })
}

/// Returns a callback that opens a calculation in the calculator, to be changed there.
fn change(session: &Handle, key: u32, form: GiftForm) -> Callback<MouseEvent> {
    edit_and_open(session, Route::Donate, move |drafts| {
        drafts.gift = form.clone();
        drafts.comparison.editing = Some(key);
        drafts.link_errors = None;
    })
}

/// Returns a callback that removes a calculation.
fn remove(session: &Handle, key: u32) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        session::calculate(&session, move |drafts| drafts.comparison.remove(key));
        focus::on(focus::HEADING);
    })
}

/// Draws the message about the last change: a removed calculation with a button to undo, or the new place
/// of a moved calculation for screen readers.
fn last_change(session: &Handle) -> Html {
    let (lang, comparison) = (session.lang, &session.drafts.comparison);
    if let Some((_, scenario)) = &comparison.removed {
        let undo = {
            let session = session.clone();
            Callback::from(move |_: MouseEvent| {
                session::calculate(&session, |drafts| drafts.comparison.bring_back());
                focus::on(focus::HEADING);
            })
        };
        return html! {
            <p class="notice screen-only">
                { lang.compare_removed(&name_of(session, &scenario.form)) }
                { " " }
                if comparison.scenarios.len() < MOST {
                    { button(Weight::Quiet, lang.compare_undo(), undo) }
                }
            </p>
        };
    }
    let moved = comparison
        .moved
        .and_then(|key| comparison.index_of(key))
        .and_then(|index| Some((index, comparison.scenarios.get(index)?)));
    match moved {
        Some((index, scenario)) => line(
            "unseen",
            lang.compare_moved(
                &comparison.scenarios.len().to_string(),
                &name_of(session, &scenario.form),
                &(index + 1).to_string(),
            ),
        ),
        None => Html::default(),
    }
}

/// Draws a calculation that has no answer, with the ways to mend that.
fn incomplete(session: &Handle, key: u32) -> Html {
    let lang = session.lang;
    let scenario = session.drafts.comparison.scenarios.iter();
    let Some(scenario) = scenario.clone().find(|scenario| scenario.key == key) else {
        return Html::default();
    };
    html! {
        <div key={key} class="notice screen-only">
            { p(lang.compare_unanswered(lang.compare_edit())) }
            <div class="secondary-actions">
                { button(Weight::Quiet, lang.compare_edit(), change(session, key, scenario.form.clone())) }
                { button(Weight::Quiet, lang.compare_remove(), remove(session, key)) }
            </div>
        </div>
    }
}

/// Draws the notice in the calculator while it edits a calculation of the comparison; draws nothing
/// otherwise.
pub fn editing(session: &Handle) -> Html {
    let (lang, comparison) = (session.lang, &session.drafts.comparison);
    let index = comparison.editing.and_then(|key| comparison.index_of(key));
    let Some(scenario) = index.and_then(|index| comparison.scenarios.get(index)) else {
        return Html::default();
    };
    let save = edit_and_open(session, Route::Compare, |drafts| {
        let form = drafts.gift.clone();
        drafts.comparison.save(form);
    });
    let cancel = edit_and_open(session, Route::Compare, |drafts| {
        drafts.comparison.editing = None;
    });
    html! {
        <div class="notice screen-only">
            { p(lang.compare_editing(&name_of(session, &scenario.form))) }
            <div class="actions">
                { button(Weight::Second, lang.compare_save(), save) }
                { button(Weight::Quiet, lang.compare_cancel(), cancel) }
            </div>
        </div>
    }
}
