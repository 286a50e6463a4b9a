//! The page of the pledge letter: its form, and the letter as it is printed.

use lindungi_exports::letter::{
    Blank, Giver, Letter, LetterInput, Signature, TYPED_MOST, Table, letter,
};
use lindungi_text::Lang;
use yew::prelude::*;

use super::answer::quoted;

use crate::browser::{language, page};
use crate::components::button::{Weight, button, link_button};
use crate::components::heading;
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::{h3, line, list, p, term};
use crate::drafts::gift::Occasion;
use crate::drafts::pledge::Pledge;
use crate::giving::fields::typing;
use crate::route::Route;
use crate::session::{self, Act, Handle, Session};
use crate::shared::at_pause::at_pause;

/// A text field of the letter's form.
struct Line {
    id: &'static str,
    label: fn(Lang) -> &'static str,
    /// The effect of leaving the field empty, or `None` for the general hint that the field is optional.
    hint: Option<fn(Lang) -> &'static str>,
    text_of: fn(&mut Pledge) -> &mut String,
}

/// The text fields that are always shown.
const LINES: [Line; 4] = [
    Line {
        id: "pemberi",
        label: Lang::pledge_name,
        hint: Some(Lang::pledge_optional),
        text_of: |pledge| &mut pledge.name,
    },
    Line {
        id: "jabatan",
        label: Lang::pledge_position,
        hint: Some(Lang::pledge_optional),
        text_of: |pledge| &mut pledge.position,
    },
    Line {
        id: "lembaga",
        label: Lang::pledge_organisation,
        hint: Some(Lang::pledge_optional),
        text_of: |pledge| &mut pledge.organisation,
    },
    Line {
        id: "tempat",
        label: Lang::pledge_place,
        hint: Some(Lang::pledge_optional),
        text_of: |pledge| &mut pledge.place,
    },
];

/// The purpose of the remainder; shown only if there is a remainder.
const REMAINDER: Line = Line {
    id: "sisa",
    label: Lang::pledge_remainder,
    hint: None,
    text_of: |pledge| &mut pledge.remainder_for,
};

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let lang = session.lang;
    let written = write(session);
    let fields = |remainder: bool| at_pause(session, move |session| form(session, remainder));
    let print = Callback::from(|_: MouseEvent| page::print());
    html! {
        <div class="away pledge">
            <div class="prose screen-only">
                { heading(lang.pledge_title()) }
                { line("lead", lang.pledge_lead()) }
                if let Ok((_, remainder)) = &written {
                    { fields(*remainder) }
                    <div class="actions">
                        { button(Weight::Main, lang.shell_print(), print) }
                    </div>
                }
            </div>
            {
                match written {
                    Ok((letter, _)) => letter_section(letter_lang(session), &letter),
                    Err(why) => line("notice", why),
                }
            }
            <div class="secondary-actions screen-only">
                { link_button(Weight::Quiet, lang.pledge_back(), Route::Donate.href()) }
            </div>
        </div>
    }
}

/// Returns the language of the letter: the chosen one, or that of the app.
fn letter_lang(session: &Session) -> Lang {
    session.drafts.pledge.lang.unwrap_or(session.lang)
}

/// Returns the letter and whether there is a remainder, or a message why no letter can be written.
fn write(session: &Session) -> Result<(Letter, bool), String> {
    let (question, quote) =
        quoted(session).map_err(|error| error.message(session.lang, session.policy()))?;
    let pledge = &session.drafts.pledge;
    let input = LetterInput {
        ask: &question.ask,
        quote: &quote,
        zakat: Occasion::of(session.drafts.gift.way) == Occasion::Zakat,
        giver: Giver {
            name: &pledge.name,
            organisation: &pledge.organisation,
            position: &pledge.position,
        },
        remainder_for: &pledge.remainder_for,
        place: &pledge.place,
        date: session.today,
        today: session.today,
    };
    letter(letter_lang(session), session.policy(), &input)
        .map(|letter| (letter, !quote.remainder.is_zero()))
        .ok_or_else(|| session.lang.pledge_none().to_owned())
}

fn form(session: &Handle, remainder: bool) -> Html {
    let lang = session.lang;
    let field = |line: &Line| {
        let text_of = line.text_of;
        let mut pledge = session.drafts.pledge.clone();
        let text = TextField {
            id: line.id,
            label: (line.label)(lang),
            content: InputContent::Words,
            hint: Some(
                line.hint
                    .map_or(lang.donate_optional(), |hint| hint(lang))
                    .into(),
            ),
            value: text_of(&mut pledge).clone(),
            oninput: typing(session, move |drafts, text| {
                *text_of(&mut drafts.pledge) = text.chars().take(TYPED_MOST).collect();
            }),
            onleave: Callback::noop(),
            error: None,
        };
        html! { <div key={line.id}>{ text.html() }</div> }
    };
    let chosen = letter_lang(session);
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
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { for LINES.iter().map(field) }
            if remainder {
                { field(&REMAINDER) }
            }
            <div role="group" aria-labelledby="bahasa-surat">
                <p id="bahasa-surat" class="label">{ lang.pledge_language() }</p>
                <div class="chips">{ for Lang::ALL.iter().map(language_button) }</div>
            </div>
        </form>
    }
}

/// Draws the letter, the same on the screen as on paper.
fn letter_section(lang: Lang, letter: &Letter) -> Html {
    let place = letter.place.as_deref();
    html! {
        <section class="letter" lang={lang.meta_html()} aria-labelledby="surat">
            <p class="place">
                if let Some(place) = place { { place } } else { { blank() } }
                { ", " }{ &letter.date }
            </p>
            <h2 id="surat">{ letter.title }</h2>
            { line("about", letter.about.clone()) }
            { p(letter.opening) }
            <dl>{ for letter.giver.iter().map(giver_line) }</dl>
            { p(letter.pledge.clone()) }
            <dl>{ for letter.terms.iter().map(|each| term(each.name, each.value.clone())) }</dl>
            { schedule(&letter.schedule) }
            { list("notes", letter.notes.iter().map(|note| html! { <li>{ note }</li> }).collect()) }
            { p(letter.closing) }
            <div class="signatures">{ for letter.signatures.iter().map(signature) }</div>
        </section>
    }
}

/// Draws an empty line to fill in by hand.
fn blank() -> Html {
    html! { <span class="blank"></span> }
}

fn giver_line(each: &Blank) -> Html {
    html! {
        <div>
            <dt>{ each.name }</dt>
            <dd>if let Some(value) = &each.value { { value } } else { { blank() } }</dd>
        </div>
    }
}

fn schedule(table: &Table) -> Html {
    let head = |words: &&'static str| html! { <th scope="col">{ *words }</th> };
    html! { <>
        { h3(table.title) }
        <table>
            <thead><tr>{ for table.head.iter().map(head) }</tr></thead>
            <tbody>
                { for table.rows.iter().map(|row| html! {
                    <tr>
                        <th scope="row">
                            { &row.time }
                            if let Some(mark) = row.mark {
                                <span class="hint">{ mark }</span>
                            }
                        </th>
                        { for [&row.months, &row.per_worker, &row.all_workers, &row.sum].map(|cell| html! { <td>{ cell }</td> }) }
                    </tr>
                }) }
            </tbody>
            <tfoot>
                <tr><th scope="row" colspan="4">{ table.sum_name }</th><td>{ &table.sum }</td></tr>
            </tfoot>
        </table>
    </> }
}

fn signature(each: &Signature) -> Html {
    html! {
        <div>
            { p(each.role) }
            <div class="sign"></div>
            <p class="signed">if let Some(name) = &each.name { { name } } else { { blank() } }</p>
            { for each.position.iter().map(|below| p(below.clone())) }
        </div>
    }
}
