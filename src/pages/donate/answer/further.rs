//! What stands behind an answer: its months, the benefits with their conditions, open legal questions, the
//! offices, and the figures with their sources.

use lindungi_rules::cover::{self, Benefits, CitedFigure, Quote};
use lindungi_rules::policy::{FigureId, OfficeId};
use lindungi_text::{benefits, names};
use yew::prelude::*;

use super::{law, lines};
use crate::components::on_demand::fold_on_demand;
use crate::components::words::{h3, hint, p, term};
use crate::drafts::gift::GiftAsk;
use crate::giving::pictures::months;
use crate::giving::schedule::schedule;
use crate::session::Session;
use crate::shared::sourced;

/// Draws all of it.
pub fn html(session: &Session, question: &GiftAsk, quote: &Quote, pays: &Benefits) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let waiting = pays
        .figures
        .iter()
        .filter(|used| used.id == FigureId::JkmWaitingMonths.name())
        .cloned();
    let mut figures: Vec<CitedFigure> = quote.figures.clone();
    figures.extend(question.giving.figures.iter().cloned().chain(waiting));
    if session.drafts.gift.start.is_none() {
        figures.extend(cover::first_month(session.today, policy).passed);
    }
    // If nobody is covered, a calendar of months would suggest that somebody is.
    let covered = quote.nobody.is_none();
    html! { <>
        { lines::further(session, quote) }
        if covered && !quote.schedule.is_empty() {
            { h3(lang.donate_strip_title()) }
            { months::html(lang, &quote.schedule) }
            { hint(lang.donate_schedule_assumed()) }
            { fold_on_demand(lang.donate_schedule(), {
                let months = quote.schedule.clone();
                move || schedule(lang, &months)
            }) }
        }
        if covered {
            { h3(lang.donate_benefits_title()) }
            <dl class="benefits">
                { for benefits::in_short(lang, pays).into_iter().map(|event| term(event.title, event.text)) }
            </dl>
        }
        { law::html(session, question) }
        { give(session) }
        { fold_on_demand(lang.donate_figures(), move || sourced::used(lang, policy, &figures)) }
    </> }
}

/// Draws the offices through which to give.
fn give(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let name = |id| names::office_of(lang, policy, id);
    let phone = policy.phone(OfficeId::BpjsCall);
    html! {
        <div class="give">
            { h3(lang.donate_give_title()) }
            { p(lang.donate_give_text(name(OfficeId::Baznas), name(OfficeId::BpjsBranch), phone)) }
        </div>
    }
}
