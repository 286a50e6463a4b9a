//! The quote on the screen: first its main number, then the details.
//!
//! - `lines`: the details line by line, and the steps that led to the sum
//! - `law`: open legal questions, with their sources
//! - `nearby`: sums with which hardly anything is left

mod law;
mod lines;
mod nearby;

use lindungi_codes::link::Way;
use lindungi_rules::cover::{self, CitedFigure, Nobody, Quote};
use lindungi_rules::policy::{FigureId, OfficeId};
use lindungi_text::{benefits, format, names};
use yew::prelude::*;

use super::headline::headline_words;
use super::take;
use crate::components::on_demand::fold_on_demand;
use crate::components::words;
use crate::components::words::{h3, hint, line, p, term};
use crate::drafts::DraftError;
use crate::drafts::gift::GiftAsk;
use crate::giving::answer_card::answer_card;
use crate::giving::pictures::{months, path, people};
use crate::giving::schedule::schedule;
use crate::session::{Handle, Session};
use crate::shared::sourced;

/// Draws the answer to the form: the main number after every key, the details at the next pause in typing.
pub fn html(session: &Handle) -> Html {
    let answer = quoted(session);
    answer_card(
        session,
        answer.map(|(question, quote)| {
            let headline = headline(session, &quote);
            (headline, move |session: &Handle| {
                details(session, &question, &quote)
            })
        }),
    )
}

/// Reads the calculator's form and computes its quote. Returns an error if an input is missing or invalid,
/// or if the rules cannot compute a quote.
pub fn quoted(session: &Session) -> Result<(GiftAsk, Quote), DraftError> {
    let policy = session.policy();
    let question = session
        .drafts
        .gift
        .question(policy, session.today.month())?;
    let quote = question.quote(policy)?;
    Ok((question, quote))
}

/// Draws the details below the main number.
fn details(session: &Handle, question: &GiftAsk, quote: &Quote) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let cover = cover::benefits(policy, session.today);
    let waiting = cover
        .figures
        .clone()
        .into_iter()
        .filter(|used| used.id == FigureId::JkmWaitingMonths.name());
    let mut figures: Vec<CitedFigure> = quote.figures.clone();
    figures.extend(question.giving.figures.iter().cloned().chain(waiting));
    let covered = quote.nobody.is_none();
    let part = quote.extra.map(|extra| extra.months);
    html! {
        <div class="answer-details">
            { nearby::html(session, question, quote) }
            { lines::steps(lang, question, quote) }
            if covered {
                { people::html(lang, quote.workers, quote.months, part) }
            }
            if covered {
                { h3(lang.donate_impact_title()) }
                <dl class="benefits">
                    { for benefits::in_short(lang, &cover).into_iter().map(|event| term(event.title, event.text)) }
                </dl>
            }
            { lines::terms(session, quote) }
            { lines::lines(session, quote) }
            // If nobody is covered, a calendar of months would suggest that somebody is.
            if covered && !quote.schedule.is_empty() {
                { h3(lang.donate_strip_title()) }
                { months::html(lang, &quote.schedule, session.today.month()) }
            }
            if covered && !quote.schedule.is_empty() {
                { hint(lang.donate_schedule_assumed()) }
                { fold_on_demand(lang.donate_schedule(), {
                    let months = quote.schedule.clone();
                    move || schedule(lang, &months)
                }) }
            }
            if let Some(death) = cover.other_death {
                { p(lang.donate_honest(&death.waiting_months.to_string())) }
            }
            { law::html(session, question) }
            if covered {
                { h3(lang.donate_path_title()) }
                { path::html(lang, policy, quote.workers) }
            }
            { fold_on_demand(lang.donate_figures(), move || sourced::used(lang, policy, &figures)) }
            { give(session) }
            { take::html(session, question, quote) }
        </div>
    }
}

/// Draws the main number, or the message that nobody is covered.
fn headline(session: &Session, quote: &Quote) -> Html {
    if let Some(nobody) = &quote.nobody {
        return self::nobody(session, nobody);
    }
    let (number, words) = headline_words(session.lang, session.drafts.gift.way, quote);
    html! {
        <div class="headline">
            { line("number", number) }
            { p(words) }
        </div>
    }
}

/// Draws the message that the amount covers nobody, with the cost for one worker and the months that the
/// amount would cover.
fn nobody(session: &Session, nobody: &Nobody) -> Html {
    let lang = session.lang;
    let months = format::months(lang, u64::from(nobody.asked_months));
    let group = session.drafts.gift.way == Way::Duration;
    // Enough for one worker for some of the months: that is said first.
    if nobody.months > 0 && !group {
        let fewer = format::months(lang, u64::from(nobody.months));
        return html! {
            <div class="headline nobody">
                { line("number", [&format::workers(lang, 1), ", ", &fewer].concat()) }
                { p(lang.donate_nobody_months(&fewer)) }
                { p(lang.donate_nobody_cost(&format::rupiah(nobody.one_worker), &months)) }
            </div>
        };
    }
    html! {
        <div class="headline nobody">
            { line("number", if group { lang.donate_nobody_group() } else { lang.donate_nobody() }) }
            { p(lang.donate_nobody_cost(&format::rupiah(nobody.one_worker), &months)) }
            <p>
                if nobody.months == 0 {
                    { lang.donate_nobody_months_none() }
                } else {
                    { lang.donate_nobody_months(&format::months(lang, u64::from(nobody.months))) }
                }
            </p>
        </div>
    }
}

/// Draws the offices through which to give.
fn give(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let name = |id| names::office_of(lang, policy, id);
    let phone = policy.phone(OfficeId::BpjsCall);
    html! {
        <div class="give">
            { h3(lang.donate_give_title()) }
            { words::p(lang.donate_give_text(name(OfficeId::Baznas), name(OfficeId::BpjsBranch), phone)) }
        </div>
    }
}
