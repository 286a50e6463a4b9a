//! The page of the pledge letter: its form, and the letter as it is printed.

use lindungi_exports::letter::{Blank, Giver, Letter, LetterInput, Signature, Table, letter};
use lindungi_text::Lang;
use yew::prelude::*;

use super::answer::quoted;
use super::paper::{self, Line, Paper, blank, events, footnotes};

use crate::components::words::{h3, line, p, term};
use crate::session::{Handle, Session};

/// The text fields that are always shown.
static LINES: [Line; 6] = [
    Line {
        id: "kepada",
        label: Lang::pledge_addressee,
        text_of: |pledge| &mut pledge.addressee,
    },
    Line {
        id: "nomor",
        label: Lang::pledge_number,
        text_of: |pledge| &mut pledge.number,
    },
    Line {
        id: "pemberi",
        label: Lang::pledge_name,
        text_of: |pledge| &mut pledge.name,
    },
    Line {
        id: "jabatan",
        label: Lang::pledge_position,
        text_of: |pledge| &mut pledge.position,
    },
    Line {
        id: "lembaga",
        label: Lang::pledge_organisation,
        text_of: |pledge| &mut pledge.organisation,
    },
    Line {
        id: "tempat",
        label: Lang::pledge_place,
        text_of: |pledge| &mut pledge.place,
    },
];

/// The purpose of the remainder; shown only if there is a remainder.
static REMAINDER: Line = Line {
    id: "sisa",
    label: Lang::pledge_remainder,
    text_of: |pledge| &mut pledge.remainder_for,
};

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let lang = session.lang;
    let written = write(session);
    let mut lines: Vec<&Line> = LINES.iter().collect();
    if let Ok((_, true)) = &written {
        lines.push(&REMAINDER);
    }
    let sheet = written.map(|(letter, _)| sheet(paper::lang_of(session), &letter));
    Paper {
        title: lang.pledge_title(),
        lead: lang.pledge_lead(),
        lines,
        sheet,
    }
    .html(session)
}

/// Returns the letter and whether there is a remainder, or a message why no letter can be written.
fn write(session: &Session) -> Result<(Letter, bool), String> {
    let (question, quote) =
        quoted(session).map_err(|error| error.message(session.lang, session.policy()))?;
    let pledge = &session.drafts.pledge;
    let input = LetterInput {
        gift: &question.gift,
        giving: &question.giving,
        ask: &question.ask,
        quote: &quote,
        giver: Giver {
            name: &pledge.name,
            organisation: &pledge.organisation,
            position: &pledge.position,
        },
        addressee: &pledge.addressee,
        number: &pledge.number,
        remainder_for: &pledge.remainder_for,
        place: &pledge.place,
        date: session.today,
        today: session.today,
    };
    letter(paper::lang_of(session), session.policy(), &input)
        .map(|letter| (letter, !quote.remainder.is_zero()))
        .ok_or_else(|| session.lang.pledge_none().to_owned())
}

/// Draws the letter, the same on the screen as on paper.
fn sheet(lang: Lang, letter: &Letter) -> Html {
    let place = letter.place.as_deref();
    // A long letter is printed a little smaller, so that it stays on its page.
    let size = letter.is_long().then_some("long");
    html! {
        <section class={classes!("sheet", "letter", size)} lang={lang.meta_html()} aria-labelledby="surat">
            <div class="letter-head">
                <div>
                    if let Some(number) = &letter.number {
                        <p>{ lang.letter_number() }{ ": " }{ number }</p>
                    }
                    if let Some(addressee) = &letter.addressee {
                        <p>{ lang.letter_addressee() }<br /><strong>{ addressee }</strong></p>
                    }
                </div>
                <p class="place">
                    if let Some(place) = place { { place } } else { { blank() } }
                    { ", " }<span class="unbroken">{ &letter.date }</span>
                </p>
            </div>
            <h2 id="surat">{ letter.title }</h2>
            { line("about", letter.about.clone()) }
            { p(letter.opening) }
            <dl>{ for letter.giver.iter().map(giver_line) }</dl>
            { p(letter.pledge.clone()) }
            <dl>{ for letter.terms.iter().map(|each| term(each.name, each.value.clone())) }</dl>
            { schedule(&letter.schedule) }
            { h3(lang.donate_impact_title()) }
            { events(&letter.benefits) }
            <div class="body">{ for letter.notes.iter().map(|note| p(note.clone())) }</div>
            { p(letter.closing) }
            <div class="signatures">
                { for letter.signatures.iter().enumerate().map(|(index, each)| signature(lang, index == 0, each)) }
            </div>
            { footnotes(&letter.footnotes) }
        </section>
    }
}

fn giver_line(each: &Blank) -> Html {
    html! {
        <div>
            <dt>{ each.name }</dt>
            <dd>if let Some(value) = &each.value { { value } } else { { blank() } }</dd>
        </div>
    }
}

/// Draws the schedule. On a phone each cell has a line of its own, with the heading of its column.
fn schedule(table: &Table) -> Html {
    let head = |words: &&'static str| html! { <th scope="col">{ *words }</th> };
    let [_, columns @ ..] = table.head;
    html! { <>
        { h3(table.title.clone()) }
        <table class="stacking">
            <thead><tr>{ for table.head.iter().map(head) }</tr></thead>
            <tbody>
                { for table.rows.iter().map(|row| html! {
                    <tr>
                        <th scope="row">
                            { &row.time }
                            if let Some(mark) = &row.mark {
                                <span class="hint">{ mark }</span>
                            }
                        </th>
                        { for columns.iter().zip([&row.months, &row.per_worker, &row.all_workers, &row.sum]).map(|(name, cell)| html! {
                            <td data-name={*name}>{ cell }</td>
                        }) }
                    </tr>
                }) }
            </tbody>
            <tfoot>
                <tr><th scope="row" colspan="4">{ table.sum_name }</th><td>{ &table.sum }</td></tr>
            </tfoot>
        </table>
    </> }
}

/// Draws a place to sign; the giver's has room for a stamp.
fn signature(lang: Lang, stamped: bool, each: &Signature) -> Html {
    html! {
        <div>
            { p(each.role) }
            <div class="sign">
                if stamped {
                    <span class="stamp">{ lang.letter_stamp() }</span>
                }
            </div>
            <p class="signed">if let Some(name) = &each.name { { name } } else { { blank() } }</p>
            { for each.position.iter().map(|below| p(below.clone())) }
        </div>
    }
}
