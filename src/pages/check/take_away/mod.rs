//! The result to take along: to show, to send as text, or to print on one slip of paper. No data leaves the page until a button is pressed.
//!
//! - `picture`: the slip as a picture
//! - `printed`: the slip

mod picture;
mod printed;

use lindungi_codes::result_code;
use lindungi_rules::eligibility::assess;
use lindungi_text::share as text;
use yew::prelude::*;

use crate::browser::{page, picture as drawn, share};
use crate::check::{PaperSize, Step};
use crate::components::button::{Weight, button};
use crate::components::heading;
use crate::components::words::{hint, line};
use crate::route::Route;
use crate::session::{self, Handle};

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let page = &session.page;
    let answers = &session.answers;
    let content = answers.result_code(policy, day);
    // Impossible answers are never accepted, so the assessment cannot fail here.
    let Ok(assessment) = assess(&content.facts, policy, day) else {
        return Html::default();
    };
    let code = result_code::write(&content, policy);
    let away = text::TakeAway {
        assessment: &assessment,
        facts: &content.facts,
        answered: &content.answered,
        village: content.village.as_deref(),
        job: answers.occupation,
        papers: &answers.papers,
        code: &code,
    };
    let choice = |each: PaperSize| {
        let pressed = if each == page.paper { "true" } else { "false" };
        let session = session.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            session::edit_page(&session, move |page| page.paper = each);
        });
        html! {
            <button key={each.name()} type="button" class="chip" aria-pressed={pressed} {onclick}>
                { each.words(lang) }
            </button>
        }
    };
    let print = Callback::from(|_: MouseEvent| page::print());
    let slip = text::slip(lang, policy, &away);
    let save = {
        let session = session.clone();
        let name = ["lindungi-", &assessment.as_of.to_string(), ".png"].concat();
        let blocks = picture::blocks(lang, &slip, &code);
        Callback::from(move |_: MouseEvent| {
            let session = session.clone();
            drawn::save(&name, &blocks, move |done| {
                session::edit_page(&session, move |page| page.pictured = Some(done));
            });
        })
    };
    let plain = text::slip_text(lang, policy, &away);
    let href = share::whatsapp(&plain);
    let copy = {
        let (session, plain) = (session.clone(), plain.clone());
        Callback::from(move |_: MouseEvent| {
            let session = session.clone();
            share::copy(&plain, move |done| {
                session::edit_page(&session, move |page| page.copied = Some(done));
            });
        })
    };
    let share = Callback::from(move |_: MouseEvent| share::share(&plain));
    html! {
        <div class="away">
            <div class="prose screen-only">
                { heading(lang.slip_title()) }
                { line("lead", lang.slip_lead()) }
            </div>
            { printed::html(lang, slip, &code) }
            <div class="prose screen-only">
                <div class="actions">
                    // In field mode the device is shared, and nothing of a resident may stay on it.
                    if !session.field_mode.on {
                        { button(Weight::Main, lang.slip_picture(), save) }
                    }
                    <a class="button button-second" {href} target="_blank" rel="noopener noreferrer external">{ lang.take_whatsapp() }</a>
                    if share::can_share() {
                        { button(Weight::Second, lang.slip_share(), share) }
                    }
                    if share::can_copy() {
                        { button(Weight::Second, lang.slip_copy(), copy) }
                    }
                </div>
                { hint(lang.slip_share_note()) }
                <div role="status">
                    if let Some(pictured) = page.pictured {
                        { line("notice", if pictured { lang.slip_pictured() } else { lang.slip_picture_failed() }) }
                    }
                    if let Some(copied) = page.copied {
                        { line("notice", if copied { lang.slip_copied() } else { lang.slip_copy_failed() }) }
                    }
                </div>
                <div role="group" aria-labelledby="kertas">
                    <p id="kertas" class="label">{ lang.slip_paper() }</p>
                    <div class="chips">{ for PaperSize::ALL.into_iter().map(choice) }</div>
                </div>
                <div class="actions">
                    { button(Weight::Second, lang.shell_print(), print) }
                </div>
            </div>
            <div class="secondary-actions screen-only">
                <a href={Route::Check(Step::Result).href()}>{ lang.shell_back() }</a>
            </div>
        </div>
    }
}
