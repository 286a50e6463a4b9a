//! The comparison: up to [`MOST`] calculations side by side.

use lindungi_rules::cover::{Quote, ReliefChoice};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::browser::{address, focus, page};
use crate::components::button::{Weight, button, link_button};
use crate::components::heading;
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::{h3, line, p, term};
use crate::drafts::Drafts;
use crate::drafts::comparison::{MOST, NAME_MOST, Scenario};
use crate::drafts::gift::GiftAsk;
use crate::giving::fields::typing;
use crate::giving::pictures::people;
use crate::route::Route;
use crate::session::{self, Handle};
use crate::shared::at_pause::at_pause;

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

/// Draws the page. All of it waits for a pause in typing, because only the text field has to follow each key.
pub fn page(session: &Handle) -> Html {
    at_pause(session, side_by_side)
}

/// Draws the heading, all calculations and the buttons below.
fn side_by_side(session: &Handle) -> Html {
    let lang = session.lang;
    let comparison = &session.drafts.comparison;
    let most = MOST.to_string();
    let print = Callback::from(|_: MouseEvent| page::print());
    html! {
        <div class="comparison">
            <div class="prose">
                { heading(lang.compare_title()) }
                { line("lead screen-only", lang.compare_lead(&most)) }
                if comparison.scenarios.is_empty() {
                    { p(lang.compare_empty(lang.take_add())) }
                }
                <div role="status">{ last_change(session) }</div>
            </div>
            <ol class="scenarios">
                { for comparison.scenarios.iter().enumerate().map(|(index, each)| scenario(session, index, each)) }
            </ol>
            <div class="actions screen-only">
                if comparison.scenarios.len() < MOST {
                    { link_button(Weight::Main, if comparison.scenarios.is_empty() { lang.compare_back() } else { lang.compare_another() }, Route::Donate.href()) }
                } else {
                    { link_button(Weight::Main, lang.compare_back(), Route::Donate.href()) }
                }
                if !comparison.scenarios.is_empty() {
                    { button(Weight::Second, lang.shell_print(), print) }
                }
            </div>
        </div>
    }
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
                focus::on(crate::browser::focus::HEADING);
            })
        };
        return html! {
            <p class="notice">
                { lang.compare_removed(&scenario.display_name(lang)) }
                { " " }
                if comparison.scenarios.len() < MOST {
                    { button(Weight::Quiet, lang.compare_undo(), undo) }
                }
            </p>
        };
    }
    match comparison
        .moved
        .and_then(|key| Some((key, comparison.index_of(key)?)))
    {
        Some((key, index)) => line(
            "unseen",
            lang.compare_moved(
                &comparison.scenarios.len().to_string(),
                &comparison.name(lang, key),
                &(index + 1).to_string(),
            ),
        ),
        None => Html::default(),
    }
}

fn scenario(session: &Handle, index: usize, scenario: &Scenario) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let all = &session.drafts.comparison.scenarios;
    let key = scenario.key;
    let display_name = scenario.display_name(lang);
    let id = |part: &str| format!("{part}-{key}");
    let question = scenario.form.question(policy, session.first_month());
    let answer = question.and_then(|question| Ok((question.quote(policy)?, question)));
    let name = TextField {
        id: NAME_IDS.get(index).copied().unwrap_or_default(),
        label: lang.compare_name(),
        content: InputContent::Words,
        hint: None,
        value: scenario
            .name
            .clone()
            .unwrap_or_else(|| display_name.clone()),
        oninput: typing(session, move |drafts, text| {
            if let Some(scenario) = drafts.comparison.find(key) {
                scenario.name = Some(text.chars().take(NAME_MOST).collect());
            }
        }),
        onleave: Callback::noop(),
        error: None,
    };
    let shift = |later: bool| {
        let part = if later { "mundur" } else { "maju" };
        let (session, own) = (session.clone(), id(part));
        let back = id(if later { "maju" } else { "mundur" });
        let end = if later { all.len() - 2 } else { 1 };
        let at_end = index == end;
        Callback::from(move |_: MouseEvent| {
            session::calculate(&session, move |drafts| drafts.comparison.shift(key, later));
            // A calculation that reaches the end loses this button, so the opposite one gets the focus.
            focus::on(if at_end { &back } else { &own });
        })
    };
    let button_label = |words: &'static str| AttrValue::from(lang.compare_of(words, &display_name));
    let form = scenario.form.clone();
    let edit = edit_and_open(session, Route::Donate, move |drafts| {
        drafts.gift = form.clone();
        drafts.comparison.editing = Some(key);
        drafts.link_errors = None;
    });
    let remove = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            session::calculate(&session, move |drafts| drafts.comparison.remove(key));
            focus::on(crate::browser::focus::HEADING);
        })
    };
    html! {
        <li key={key}>
            <div class="screen-only">{ name.html() }</div>
            <div class="print-only">{ h3(display_name.clone()) }</div>
            {
                match &answer {
                    Ok((quote, question)) => answer_lines(lang, question, quote),
                    Err(_) => line("notice", lang.compare_unanswered(lang.compare_edit())),
                }
            }
            <div class="secondary-actions screen-only">
                <button type="button" class="button-quiet" aria-label={button_label(lang.compare_edit())} onclick={edit}>{ lang.compare_edit() }</button>
                if index > 0 {
                    <button type="button" id={id("maju")} class="button-quiet" aria-label={button_label(lang.compare_earlier())} onclick={shift(false)}>{ lang.compare_earlier() }</button>
                }
                if index + 1 < all.len() {
                    <button type="button" id={id("mundur")} class="button-quiet" aria-label={button_label(lang.compare_later())} onclick={shift(true)}>{ lang.compare_later() }</button>
                }
                <button type="button" class="button-quiet" aria-label={button_label(lang.compare_remove())} onclick={remove}>{ lang.compare_remove() }</button>
            </div>
        </li>
    }
}

/// The ids of the name fields, by the position of the calculation.
const NAME_IDS: [&str; MOST] = ["nama-1", "nama-2", "nama-3", "nama-4"];

/// Draws the answer of a calculation in the same lines as all others, so that they can be compared.
fn answer_lines(lang: Lang, question: &GiftAsk, quote: &Quote) -> Html {
    let terms = &question.ask.terms;
    let part = quote.extra.map(|extra| extra.months);
    let covered = quote.nobody.is_none();
    let relief =
        terms.relief == ReliefChoice::On && quote.schedule.iter().any(|month| month.relief);
    let until = quote
        .covered_until
        .map(|last| lang.donate_until_end(&format::month(lang, last)));
    let year = quote.per_worker_year().filter(|_| covered);
    html! { <>
        <dl class="lines">
            { term(lang.compare_workers(), format::workers(lang, quote.workers)) }
            { term(lang.compare_months(), format::months(lang, quote.months.into())) }
            { term(lang.compare_start(), format::month(lang, question.ask.start)) }
            { term(lang.donate_until(), until.unwrap_or_else(|| NOTHING.to_owned())) }
            { term(lang.donate_total(), format::rupiah(quote.total)) }
            { term(lang.donate_remainder(), format::rupiah(quote.remainder)) }
            { term(lang.compare_worker_year(), year.map_or_else(|| NOTHING.to_owned(), format::rupiah)) }
            { term(lang.donate_programmes(), if terms.jht { lang.donate_with_jht() } else { lang.donate_without_jht() }) }
            { for terms.payer.map(|payer| term(lang.compare_payer(), names::payer(lang, payer))) }
            { term(
                lang.donate_relief_short(),
                if relief { lang.compare_relief_on() } else { lang.compare_relief_off() },
            ) }
        </dl>
        if covered {
            { people::html(lang, quote.workers, quote.months, part) }
        } else {
            { line("notice", lang.donate_nobody()) }
        }
    </> }
}

/// Shown in the place of a missing value.
const NOTHING: &str = "–";

/// Draws the notice in the calculator while it edits a calculation of the comparison; draws nothing
/// otherwise.
pub fn editing(session: &Handle) -> Html {
    let (lang, drafts) = (session.lang, &session.drafts);
    let Some(key) = drafts.comparison.editing else {
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
            { p(lang.compare_editing(&drafts.comparison.name(lang, key))) }
            <div class="actions">
                { button(Weight::Second, lang.compare_save(), save) }
                { button(Weight::Quiet, lang.compare_cancel(), cancel) }
            </div>
        </div>
    }
}
