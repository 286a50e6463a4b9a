//! The quote on the screen: first its main number, then the details.
//!
//! - `bar`: the answer in one line at the foot of a phone, as long as the card is below the screen
//! - `lines`: facts line by line, and the steps that led to the sum
//! - `further`: the months, the law, the figures with their sources, in a row that is closed at first
//! - `law`: open legal questions, with their sources
//! - `nearby`: sums with which hardly anything is left

mod bar;
mod further;
mod law;
mod lines;
mod nearby;

use lindungi_codes::link::Way;
use lindungi_rules::cover::{self, Benefits, Nobody, Quote};
use lindungi_text::{Lang, benefits, format};
use yew::prelude::*;

use super::headline::headline_words;
use super::take;
use crate::components::panel;
use crate::components::words::{h3, hint, line, p, points};
use crate::drafts::DraftError;
use crate::drafts::gift::GiftAsk;
use crate::giving::answer_card::answer_card;
use crate::giving::fields;
use crate::giving::pictures::{path, people};
use crate::session::{Handle, Session};

/// Draws the answer to the form: the main number after every key, the details at the next pause in typing.
pub fn html(session: &Handle) -> Html {
    let answer = quoted(session);
    let bar = answer.as_ref().map_or_else(
        |_| Html::default(),
        |(_, quote)| bar::html(session.lang, quote),
    );
    let card = answer_card(
        session,
        answer.map(|(question, quote)| {
            let headline = headline(session, &question, &quote);
            (headline, move |session: &Handle| {
                details(session, &question, &quote)
            })
        }),
    );
    html! { <>{ bar }{ card }</> }
}

/// Reads the calculator's form and computes its quote. Returns an error if an input is missing or invalid,
/// or if the rules cannot compute a quote.
pub fn quoted(session: &Session) -> Result<(GiftAsk, Quote), DraftError> {
    let policy = session.policy();
    let question = session
        .drafts
        .gift
        .question(policy, session.first_month())?;
    let quote = question.quote(policy)?;
    Ok((question, quote))
}

/// Draws the details below the main number: what the money is for and what to do next, then the way to all
/// who wait, then the rest in a row that is closed at first.
fn details(session: &Handle, question: &GiftAsk, quote: &Quote) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let cover = cover::benefits(policy, session.today);
    let covered = quote.nobody.is_none();
    let part = quote.extra.map(|extra| extra.months);
    html! {
        <div class="answer-details">
            { lines::steps(lang, question, quote) }
            { lines::terms(session, quote) }
            if covered {
                if let Some((_, workers)) = lines::fund_pays_for(question, quote) {
                    { people::two(lang, workers, quote.workers - workers, "none") }
                } else {
                    { people::html(lang, quote.workers, quote.months, part) }
                }
            }
            { lines::facts(session, quote) }
            if session.drafts.gift.start.is_none() {
                { fields::start_reason(session) }
            }
            if covered {
                { impact(lang, &cover, quote) }
            }
            { nearby::html(session, question, quote) }
            { take::html(session, question, quote) }
            if covered {
                { h3(lang.donate_path_title()) }
                { path::html(lang, policy, quote.workers) }
            }
            <div class="panels">
                { panel(
                    "rincian",
                    lang.donate_details(),
                    lang.donate_details_inside(),
                    further::html(session, question, quote, &cover),
                ) }
            </div>
        </div>
    }
}

/// Draws what the money pays for, in sentences, with a note that says when that begins and who decides.
fn impact(lang: Lang, cover: &Benefits, quote: &Quote) -> Html {
    html! {
        <div class="impact">
            { h3(lang.donate_impact_title()) }
            { points(benefits::of_gift(lang, cover, quote.workers, quote.months)) }
            { hint(lang.donate_impact_note()) }
        </div>
    }
}

/// Draws the main number, or the message that nobody is covered.
fn headline(session: &Session, question: &GiftAsk, quote: &Quote) -> Html {
    if let Some(nobody) = &quote.nobody {
        return self::nobody(session, nobody);
    }
    let (number, words) = headline_words(session.lang, session.drafts.gift.way, quote);
    html! {
        <div class="headline">
            { line("number", number) }
            { p(words) }
            if let Some(limit) = limit(session, question, quote) {
                { line("notice", limit) }
            }
        </div>
    }
}

/// Returns whom the money of an RT covers if that is not all of them, or says that more workers are covered than
/// wait.
fn limit(session: &Session, question: &GiftAsk, quote: &Quote) -> Option<String> {
    let lang = session.lang;
    if let Some((fund, workers)) = lines::fund_pays_for(question, quote) {
        let (fund, workers) = (format::rupiah(fund), format::workers(lang, workers));
        return Some(lang.donate_fund_enough(&fund, &workers));
    }
    let waiting = path::waiting(session.policy()).filter(|waiting| quote.workers > *waiting)?;
    Some(lang.donate_path_more(
        &format::workers(lang, waiting),
        &format::workers(lang, quote.workers),
    ))
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
