//! What it costs to pay oneself, today.

use lindungi_rules::cover::{ReliefChoice, Tariff, Terms, tariff};
use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{OfficeId, Payer, Sector};
use lindungi_text::{format, names};
use yew::prelude::*;

use crate::components::check_box::CheckBox;
use crate::components::choices::{Choice, Choices};
use crate::components::fold::Fold;
use crate::pages::sourced;
use crate::session::{Session, use_session};

/// What the section needs.
#[derive(Properties, PartialEq)]
pub struct PayOneselfProps {
    /// What is known of the person; only the income counts here.
    pub facts: Facts,
}

/// The section.
#[component]
pub fn PayOneself(props: &PayOneselfProps) -> Html {
    let session = use_session();
    let (lang, policy) = (session.lang, session.policy());
    let sector = use_state_eq(|| Sector::Other);
    let jht = use_state_eq(|| false);
    let phone = policy
        .office(OfficeId::BpjsCall)
        .and_then(|call| call.phone.as_deref())
        .unwrap_or_default();
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
        Callback::from(move |value: AttrValue| {
            sector.set(Sector::from_name(&value).unwrap_or(Sector::Other));
        })
    };
    let onchange = {
        let jht = jht.setter();
        Callback::from(move |on: bool| jht.set(on))
    };
    html! {
        <section aria-labelledby="sendiri">
            <h2 id="sendiri">{ lang.result_own_title() }</h2>
            <p>{ lang.result_own_lead() }</p>
            <Choices id="sektor" legend={lang.result_own_sector()} {choices}
                chosen={AttrValue::from(sector.name())} {onchoose} />
            <CheckBox id="jht" label={lang.result_own_jht()} checked={*jht} {onchange} />
            <div role="status">
                if let Some(due) = tariff(&terms, policy, month) {
                    { price(&session, &terms, &due) }
                } else {
                    <p class="notice">{ lang.result_own_none(&format::month(lang, month), phone) }</p>
                }
            </div>
            <p class="hint">{ lang.result_own_sector_check() }</p>
            <p>{ lang.result_own_how(phone) }</p>
        </section>
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
            <p class="number">{ format::rupiah(due.total) }</p>
            <p>{ lang.result_own_amount(&format::month(lang, due.month)) }</p>
            <p>{ lang.result_own_parts(&format::rupiah(due.base), &format::rupiah(due.jkk), &format::rupiah(due.jkm)) }</p>
            if terms.jht {
                <p>{ lang.result_own_jht_part(&format::rupiah(due.jht)) }</p>
            }
            if let Some((relief, after)) = relief.zip(after) {
                <p>{ lang.result_own_relief(&format::rupiah(after.total), &format::percent(lang, relief.percent), &format::month(lang, relief.until.month())) }</p>
            } else {
                <p>{ lang.result_own_no_relief() }</p>
            }
            <p class="hint">
                if let Some(income) = terms.income {
                    { lang.result_own_income(&format::rupiah(income)) }
                } else {
                    { lang.result_own_income_none() }
                }
            </p>
            <Fold title={lang.donate_figures()}>{ sourced::used(lang, policy, &due.figures) }</Fold>
        </div>
    }
}
