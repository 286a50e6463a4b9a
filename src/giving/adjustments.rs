//! The first month, the payer, the sector, the relief and savings of a gift or a fund, as a form.

use lindungi_codes::link::Way;
use lindungi_rules::policy::{Date, Payer, Relief, ReliefRule, Sector};
use lindungi_text::{format, names};
use yew::prelude::*;

use super::fields::{self, change};
use crate::components::check_box::CheckBox;
use crate::components::choices::{Choice, Choices};
use crate::components::words::hint;
use crate::drafts::Drafts;
use crate::drafts::gift::GiftForm;
use crate::session::Handle;

/// Selects one form among all drafts.
pub type FormOf = fn(&mut Drafts) -> &mut GiftForm;

/// Draws the form. With an RT fund, the payer, the sector and the relief are fixed and therefore not asked.
pub fn adjustments(session: &Handle, form: &GiftForm, form_of: FormOf) -> Html {
    let lang = session.lang;
    let payers = [Payer::Donor, Payer::City, Payer::Own];
    let payers = Choices {
        id: "pembayar",
        legend: lang.donate_payer().into(),
        answers: payers
            .map(|payer| Choice::new(payer.name(), names::payer(lang, payer)))
            .into(),
        chosen: Some(form.payer.name()),
        onchoose: change(session, move |drafts, value: &'static str| {
            let form = form_of(drafts);
            form.payer = Payer::from_name(value).unwrap_or(Payer::Donor);
            form.relief = None;
        }),
        error: None,
    };
    let sectors = [Sector::Other, Sector::Transport];
    let sectors = Choices {
        id: "sektor",
        legend: lang.donate_sector().into(),
        answers: sectors
            .map(|sector| Choice::new(sector.name(), names::sector(lang, sector)))
            .into(),
        chosen: Some(form.sector.name()),
        onchoose: change(session, move |drafts, value: &'static str| {
            form_of(drafts).sector = Sector::from_name(value).unwrap_or(Sector::Other);
        }),
        error: None,
    };
    let savings = CheckBox {
        id: "jht".into(),
        label: lang.donate_jht().into(),
        hint: Some(lang.donate_jht_hint().into()),
        checked: form.jht,
        disabled: false,
        onchange: change(session, move |drafts, on: bool| form_of(drafts).jht = on),
    };
    let from_fund = form.way == Way::RtFund;
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { fields::start(session, form.start, move |drafts| &mut form_of(drafts).start) }
            if from_fund {
                { hint(lang.donate_payer_fund()) }
            } else {
                { payers.html() }
                { sectors.html() }
            }
            <fieldset class="more">
                <legend>{ lang.donate_more() }</legend>
                if !from_fund {
                    { relief(session, form, form_of) }
                }
                { savings.html() }
            </fieldset>
        </form>
    }
}

/// Draws the relief as a check box with a hint: the months of the relief, or the reason why it is disabled
/// or off.
fn relief(session: &Handle, form: &GiftForm, form_of: FormOf) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let windows = || {
        policy
            .reliefs
            .iter()
            .filter(|relief| relief.sector == form.sector)
    };
    let Some(percent) = windows().map(|relief| relief.percent).max() else {
        return Html::default();
    };
    let rule = policy.payer(form.payer).map(|payer| payer.relief);
    let start = form.first_month(session.first_month());
    // The first period of relief that has not ended before the first month of cover.
    let window = windows().find(|relief| start <= relief.until.month());
    let months = |relief: &Relief| {
        let month = |date: Date| format::month(lang, date.month());
        lang.donate_relief_self(&month(relief.from), &month(relief.until))
    };
    let hint = match (rule, window) {
        (Some(ReliefRule::Never) | None, _) => lang.donate_relief_city().to_owned(),
        (_, None) => lang.donate_relief_none().to_owned(),
        (Some(ReliefRule::DefaultOff), Some(_)) => lang.donate_relief_donor().to_owned(),
        (Some(ReliefRule::DefaultOn), Some(window)) => months(window),
    };
    let onchange = change(session, move |drafts, on: bool| {
        form_of(drafts).relief = Some(on);
    });
    CheckBox {
        id: "keringanan".into(),
        label: lang.donate_relief(&format::percent(lang, percent)).into(),
        hint: Some(hint.into()),
        checked: form.relief_wanted(policy) && window.is_some(),
        disabled: matches!(rule, Some(ReliefRule::Never) | None) || window.is_none(),
        onchange,
    }
    .html()
}
