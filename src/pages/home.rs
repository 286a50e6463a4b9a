//! The three doors, the programme in numbers, and what the words mean.

use lindungi_rules::cover::{ReliefChoice, Terms, tariff};
use lindungi_rules::policy::{Criterion, FigureId, Payer, Sector, Work};
use lindungi_text::{format, names};
use yew::prelude::*;

use crate::components::Heading;
use crate::components::icon::{Glyph, Icon};
use crate::pages::check::Step;
use crate::pages::sourced;
use crate::route::Route;
use crate::session::{Session, use_session};

/// The page.
#[component]
pub fn Home() -> Html {
    let session = use_session();
    let (lang, policy) = (session.lang, session.policy());
    let questions = Criterion::ALL.len().to_string();
    let door =
        |route: Route, glyph: Glyph, title: &'static str, text: AttrValue, action: &'static str| {
            html! {
                <li key={title}>
                    <a class="door" href={route.href()}>
                        <Icon {glyph} />
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
                <Heading text={lang.home_title()} />
                <p class="lead">{ lang.home_lead() }</p>
            </section>
            <ul class="doors">
                { door(Route::Check(Step::Start), Glyph::Worker, lang.home_resident_title(), lang.home_resident_text(&questions).into(), lang.home_resident_action()) }
                { door(Route::Donate, Glyph::Hand, lang.home_donor_title(), lang.home_donor_text().into(), lang.home_donor_action()) }
                { door(Route::Field, Glyph::Pair, lang.home_field_title(), lang.home_field_text().into(), lang.home_field_action()) }
            </ul>
            <section aria-labelledby="angka">
                <h2 id="angka">{ lang.home_numbers_title() }</h2>
                <ul class="numbers">
                    { number(&session, FigureId::ProgrammeCovered, lang.home_covered().into()) }
                    { number(&session, FigureId::ProgrammePlanned, lang.home_planned().into()) }
                    { number(&session, FigureId::ProgrammeRecorded, lang.home_recorded(&policy.city.name).into()) }
                    { number(&session, FigureId::ProgrammeRtHeads, lang.home_rt_heads().into()) }
                </ul>
                <p class="hint">{ lang.home_numbers_note() }</p>
            </section>
            { words(&session) }
        </div>
    }
}

/// A dated number with its source.
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
            <p class="number">{ format::number(figure.value) }</p>
            <p>{ words }</p>
            <p class="when">{ when }</p>
            { sourced::source(lang, policy.source(&figure.source), figure.mark) }
        </li>
    }
}

/// What the programme's words mean.
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
    html! {
        <section aria-labelledby="arti">
            <h2 id="arti">{ lang.home_what_title() }</h2>
            <dl class="words">
                <div><dt>{ lang.home_term_rentan() }</dt><dd>{ lang.home_term_rentan_text(&examples) }</dd></div>
                <div><dt>{ lang.home_term_bpjs() }</dt><dd>{ lang.home_term_bpjs_text() }</dd></div>
                if let Some(price) = price {
                    <div><dt>{ lang.home_term_iuran() }</dt><dd>{ lang.home_term_iuran_text(&price) }</dd></div>
                }
                <div><dt>{ lang.home_term_not_cash() }</dt><dd>{ lang.home_term_not_cash_text() }</dd></div>
            </dl>
        </section>
    }
}
