//! The home page: the way into the check, the other two entrances, and folded the programme in numbers and
//! the terms of the programme.

use lindungi_rules::cover::{ReliefChoice, Terms, tariff};
use lindungi_rules::policy::{Criterion, FigureId, Payer, Policy, Sector, Work};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::check::{Question, Step};
use crate::components::button::{Weight, link_button};
use crate::components::drawing::city;
use crate::components::icon::{Glyph, icon};
use crate::components::words::{hint, line, p, term};
use crate::components::{fold, heading, panel};
use crate::route::Route;
use crate::session::Session;
use crate::shared::sourced;

/// Draws the page. `has_result` is true if the answers are enough for a result.
pub fn page(session: &Session, has_result: bool) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let check = if has_result {
        link_button(
            Weight::Main,
            lang.check_see_result(),
            Route::Check(Step::Result).href(),
        )
    } else if session.answers.untouched() {
        let questions = Criterion::ALL.len().to_string();
        let first = Route::Check(Question::first(policy, session.today));
        html! { <a class="button" href={first.href()}>{ lang.home_resident_action(&questions) }</a> }
    } else {
        link_button(
            Weight::Main,
            lang.check_resume(),
            Route::Check(Step::Review).href(),
        )
    };
    let door =
        |route: Route, glyph: Glyph, title: &'static str, text: AttrValue, action: &'static str| {
            html! {
                <li key={title}>
                    <a class="door" href={route.href()}>
                        { icon(glyph) }
                        <span class="door-title">{ title }</span>
                        <span class="door-text">{ text }</span>
                        <span class="door-action">{ action }</span>
                    </a>
                </li>
            }
        };
    html! {
        <div class="home">
            <section class="hero">
                { heading(lang.home_title()) }
                { line("lead", lang.home_lead()) }
                <div class="actions">{ check }</div>
                { hint(lang.home_resident_text()) }
                <div class="screen-only">{ city() }</div>
            </section>
            <ul class="doors">
                { door(Route::Donate, Glyph::Hand, lang.home_donor_title(), lang.home_donor_text().into(), lang.home_donor_action()) }
                { door(Route::Field, Glyph::Pair, lang.home_field_title(), lang.home_field_text().into(), lang.home_field_action()) }
            </ul>
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
