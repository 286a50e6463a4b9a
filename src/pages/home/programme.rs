//! The programme in numbers, and the terms of the programme.

use lindungi_rules::cover::{ReliefChoice, Terms, tariff};
use lindungi_rules::policy::{FigureId, Payer, Policy, Sector, Work};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::components::words::{hint, line, p, term};
use crate::components::{fold, panel};
use crate::route::Route;
use crate::session::Session;
use crate::shared::sourced;

/// Draws both as closed rows.
pub fn programme(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    html! {
        <div class="panels">
            { panel("angka", lang.home_numbers_title(), "", html! { <>
                <ul class="numbers">
                    { number(session, FigureId::ProgrammeCovered, lang.home_covered().into()) }
                    { number(session, FigureId::ProgrammePlanned, planned(lang, policy).into()) }
                    { number(session, FigureId::ProgrammeRecorded, lang.home_recorded(&policy.city.name).into()) }
                    { number(session, FigureId::ProgrammeRtHeads, lang.home_rt_heads().into()) }
                </ul>
                { hint(lang.home_numbers_note()) }
            </> }) }
            { words(session) }
        </div>
    }
}

/// Returns the label of the number that the city plans, with the year of the plan: the year after its
/// announcement.
fn planned(lang: Lang, policy: &Policy) -> String {
    let figure = policy.latest(FigureId::ProgrammePlanned);
    let year = figure.map(|figure| (figure.from.year() + 1).to_string());
    lang.home_planned(&year.unwrap_or_default())
}

/// Draws a number with its date and source; draws nothing if the policy has no such figure.
fn number(session: &Session, id: FigureId, words: AttrValue) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let Some(figure) = policy.latest(id) else {
        return Html::default();
    };
    let date = format::date(lang, figure.from);
    let when = if id == FigureId::ProgrammePlanned {
        lang.home_said_on(&date)
    } else {
        lang.home_as_of(&date)
    };
    html! {
        <li key={id.name()}>
            { line("number", format::number(figure.value)) }
            { p(words) }
            { line("when", when) }
            { fold(lang.shell_source(), sourced::source(lang, policy.source(&figure.source), figure.mark)) }
        </li>
    }
}

/// Draws the terms of the programme with their meanings.
fn words(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let basic = Terms {
        payer: Some(Payer::Donor),
        sector: Sector::Other,
        jht: false,
        relief: ReliefChoice::Off,
        income: None,
    };
    let price =
        tariff(&basic, policy, session.today.month()).map(|tariff| format::rupiah(tariff.total));
    let examples = names::occupations(
        lang,
        policy,
        |job| job.work == Work::Casual || job.work == Work::OwnAccount,
        4,
    );
    panel(
        "arti",
        lang.home_what_title(),
        "",
        html! { <>
            <dl class="words">
                { term(lang.home_term_rentan(), lang.home_term_rentan_text(&examples)) }
                { term(lang.home_term_bpjs(), lang.home_term_bpjs_text()) }
                if let Some(price) = price {
                    { term(lang.home_term_iuran(), lang.home_term_iuran_text(&price)) }
                }
                { term(lang.home_term_not_cash(), lang.home_term_not_cash_text()) }
            </dl>
            <p><a class="onward" href={Route::Sources.href()}>{ lang.shell_sources() }</a></p>
        </> },
    )
}
