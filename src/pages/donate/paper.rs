//! The frame of a paper that is filled in and printed: its form, and beside it the paper as it is printed.

use lindungi_exports::letter::TYPED_MOST;
use lindungi_text::Lang;
use lindungi_text::benefits::Event;
use yew::prelude::*;

use crate::browser::{language, page};
use crate::components::button::{Weight, button, link_button};
use crate::components::heading;
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::{line, list, p};
use crate::drafts::pledge::Pledge;
use crate::giving::fields::typing;
use crate::route::Route;
use crate::session::{self, Act, Handle, Session};
use crate::shared::at_pause::at_pause;

/// A text field of a paper's form. Each may stay empty.
pub struct Line {
    /// The id of the field.
    pub id: &'static str,
    /// The label of the field.
    pub label: fn(Lang) -> &'static str,
    /// The text of the field among the texts of all papers.
    pub text_of: fn(&mut Pledge) -> &mut String,
}

/// A page with a paper.
pub struct Paper {
    /// The title of the page.
    pub title: &'static str,
    /// The sentence below the title.
    pub lead: &'static str,
    /// The fields of the form.
    pub lines: Vec<&'static Line>,
    /// The paper as it is printed, or a message why there is none.
    pub sheet: Result<Html, String>,
}

/// Returns the language of the papers: the chosen one, or that of the app.
pub fn lang_of(session: &Session) -> Lang {
    session.drafts.pledge.lang.unwrap_or(session.lang)
}

impl Paper {
    /// Draws the page. The form waits for a pause in typing, the paper follows each key.
    pub fn html(self, session: &Handle) -> Html {
        let lang = session.lang;
        let Self {
            title,
            lead,
            lines,
            sheet,
        } = self;
        let print = Callback::from(|_: MouseEvent| page::print());
        html! {
            <div class="paper-page">
                <div class="prose screen-only">
                    { heading(title) }
                    { line("lead", lead) }
                    if sheet.is_ok() {
                        { at_pause(session, move |session| form(session, &lines)) }
                        <div class="actions">
                            { button(Weight::Main, lang.pledge_print(), print) }
                        </div>
                    }
                    <div class="secondary-actions">
                        { link_button(Weight::Quiet, lang.pledge_back(), Route::Donate.href()) }
                    </div>
                </div>
                { sheet.unwrap_or_else(|why| line("notice", why)) }
            </div>
        }
    }
}

fn form(session: &Handle, lines: &[&'static Line]) -> Html {
    let lang = session.lang;
    let field = |line: &&'static Line| {
        let text_of = line.text_of;
        let mut pledge = session.drafts.pledge.clone();
        let text = TextField {
            id: line.id,
            label: (line.label)(lang),
            content: InputContent::Words,
            hint: None,
            value: text_of(&mut pledge).clone(),
            oninput: typing(session, move |drafts, text| {
                *text_of(&mut drafts.pledge) = text.chars().take(TYPED_MOST).collect();
            }),
            onleave: Callback::noop(),
            error: None,
        };
        html! { <div key={line.id}>{ text.html() }</div> }
    };
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { for lines.iter().map(field) }
            { languages(session) }
        </form>
    }
}

/// Draws the choice of the language of the paper.
fn languages(session: &Handle) -> Html {
    let chosen = lang_of(session);
    let language_button = |other: &Lang| {
        let (session, other) = (session.clone(), *other);
        let onclick = Callback::from(move |_: MouseEvent| {
            let session = session.clone();
            language::load(other, move |loaded| {
                if loaded {
                    session::calculate(&session, move |drafts| drafts.pledge.lang = Some(other));
                } else {
                    session.dispatch(Act::SetLanguage(None));
                }
            });
        });
        html! {
            <button key={other.code()} type="button" class="chip" lang={other.meta_html()}
                aria-pressed={if other == chosen { "true" } else { "false" }} {onclick}>
                { other.meta_name() }
            </button>
        }
    };
    html! {
        <div role="group" aria-labelledby="bahasa-surat">
            <p id="bahasa-surat" class="label">{ session.lang.pledge_language() }</p>
            <div class="chips">{ for Lang::ALL.iter().map(language_button) }</div>
        </div>
    }
}

/// Draws an empty line to fill in by hand.
pub fn blank() -> Html {
    html! { <span class="blank"></span> }
}

/// Draws what cover pays, one event after the other.
pub fn events(events: &[Event]) -> Html {
    let event = |event: &Event| html! { <li><strong>{ event.title }{ "." }</strong>{ " " }{ &event.text }</li> };
    list("events", events.iter().map(event).collect())
}

/// Draws the footnotes of a paper.
pub fn footnotes(lines: &[String]) -> Html {
    html! { <div class="footnotes">{ for lines.iter().map(|line| p(line.clone())) }</div> }
}
