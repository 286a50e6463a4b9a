//! What it costs to pay oneself, today.

use lindungi_rules::cover::{ReliefChoice, Tariff, Terms, tariff};
use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{OfficeId, Payer, Sector};
use lindungi_text::{format, names};
use yew::prelude::*;

use crate::components::check_box::CheckBox;
use crate::components::choices::{Choice, Choices};
use crate::components::fold;
use crate::components::words::{hint, line, p, section};
use crate::pages::sourced;
use crate::session::{Handle, Session};

/// What the section needs.
#[derive(Properties, PartialEq)]
pub struct PayOneselfProps {
    /// The session.
    pub session: Handle,
    /// What is known of the person; only the income counts here.
    pub facts: Facts,
}

/// The section.
#[component]
pub fn PayOneself(props: &PayOneselfProps) -> Html {
    let session = &props.session;
    let (lang, policy) = (session.lang, session.policy());
    let sector = use_state_eq(|| Sector::Other);
    let jht = use_state_eq(|| false);
    let phone = policy.phone(OfficeId::BpjsCall);
    let terms = Terms {
        payer: Some(Payer::Own),
        sector: *sector,
        jht: *jht,
        relief: ReliefChoice::Usual,
        income: props.facts.income,
    };
    let month = session.today.month();
    let choices = vec![
        Choice::new(Sector::Other.name(), lang.result_own_other()),
        Choice::new(Sector::Transport.name(), lang.result_own_transport()).explained(
            lang.result_own_transport_hint(&names::occupations(
                lang,
                policy,
                |job| job.sector == Sector::Transport,
                5,
            )),
        ),
    ];
    let onchoose = {
        let sector = sector.setter();
        Callback::from(move |value: &'static str| {
            sector.set(Sector::from_name(value).unwrap_or(Sector::Other));
        })
    };
    let onchange = {
        let jht = jht.setter();
        Callback::from(move |on: bool| jht.set(on))
    };
    let sectors = Choices {
        id: "sektor",
        legend: lang.result_own_sector().into(),
        answers: choices,
        chosen: Some(sector.name()),
        onchoose,
        error: None,
    };
    let savings = CheckBox {
        id: "jht",
        label: lang.result_own_jht().into(),
        hint: None,
        checked: *jht,
        disabled: false,
        onchange,
    };
    html! {
        { section("sendiri", lang.result_own_title(), html! { <>
            { p(lang.result_own_lead()) }
            { sectors.html() }
            { savings.html() }
            <div role="status">
                if let Some(due) = tariff(&terms, policy, month) {
                    { price(session, &terms, &due) }
                } else {
                    { line("notice", lang.result_own_none(&format::month(lang, month), phone)) }
                }
            </div>
            { hint(lang.result_own_sector_check()) }
            { p(lang.result_own_how(phone)) }
        </> }) }
    }
}

fn price(session: &Session, terms: &Terms, due: &Tariff) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let relief = policy
        .relief(terms.sector, due.month.first_day())
        .filter(|_| due.relief);
    // What is due once the window has closed, by the tariff of the month after it.
    let after = relief.and_then(|relief| tariff(terms, policy, relief.until.month().plus(1)?));
    html! {
        <div class="price">
            { line("number", format::rupiah(due.total)) }
            { p(lang.result_own_amount(&format::month(lang, due.month))) }
            { p(lang.result_own_parts(&format::rupiah(due.base), &format::rupiah(due.jkk), &format::rupiah(due.jkm))) }
            if terms.jht {
                { p(lang.result_own_jht_part(&format::rupiah(due.jht))) }
            }
            if let Some((relief, after)) = relief.zip(after) {
                { p(lang.result_own_relief(&format::rupiah(after.total), &format::percent(lang, relief.percent), &format::month(lang, relief.until.month()))) }
            } else {
                { p(lang.result_own_no_relief()) }
            }
            <p class="hint">
                if let Some(income) = terms.income {
                    { lang.result_own_income(&format::rupiah(income)) }
                } else {
                    { lang.result_own_income_none() }
                }
            </p>
            { fold(lang.donate_figures(), sourced::used(lang, policy, &due.figures)) }
        </div>
    }
}
