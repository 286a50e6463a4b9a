//! The calculator's form on the screen.

use lindungi_rules::link::Way;
use lindungi_rules::policy::{Date, Payer, Relief, ReliefRule, Sector};
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use super::drafts::Drafts;
use super::entry::{self, change};
use super::form::{self, Form, Occasion};
use crate::components::check_box::CheckBox;
use crate::components::choices::{Choice, Choices};
use crate::components::icon::Glyph;
use crate::components::words::hint;
use crate::session::Handle;

/// The way to give, and what it needs to know.
pub fn essentials(session: &Handle) -> Html {
    let (lang, form) = (session.lang, &session.drafts.form);
    let occasion = Occasion::of(form.way);
    let choice = |occasion: Occasion| {
        let (name, words, glyph) = occasion_words(lang, occasion);
        Choice::new(name, words).drawn(glyph)
    };
    let occasions = Choices {
        id: "cara",
        legend: lang.donate_occasion().into(),
        answers: Occasion::ALL.into_iter().map(choice).collect(),
        chosen: Some(occasion_words(lang, occasion).0),
        onchoose: change(session, move |drafts, value: &'static str| {
            let mut all = Occasion::ALL.into_iter();
            let chosen = all.find(|occasion| occasion_words(lang, *occasion).0 == value);
            if let Some([way, ..]) = chosen.map(Occasion::ways) {
                drafts.form.way = *way;
            }
        }),
        error: None,
    };
    let ways = Choices {
        id: "tanya",
        legend: lang.donate_way().into(),
        answers: occasion
            .ways()
            .iter()
            .map(|way| Choice::new(way.word(), way_words(lang, *way)))
            .collect(),
        chosen: Some(form.way.word()),
        onchoose: change(session, |drafts, value: &'static str| {
            drafts.form.way = Way::from_word(value).unwrap_or(Way::Amount);
        }),
        error: None,
    };
    let several = occasion.ways().len() > 1;
    let fields = form::fields(form.way).iter();
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            // Each in a place of its own, or the radio button that has the focus is drawn anew.
            <div key="cara" class="tiles">{ occasions.html() }</div>
            <div key="tanya" class="pills">if several { { ways.html() } }</div>
            <div key="isian" class="calculator-form">
                { for fields.map(|field| entry::field(session, &form.texts, |drafts| &mut drafts.form.texts, *field)) }
            </div>
        </form>
    }
}

fn occasion_words(lang: Lang, occasion: Occasion) -> (&'static str, &'static str, Glyph) {
    match occasion {
        Occasion::Once => ("once", lang.donate_occasion_once(), Glyph::Hand),
        Occasion::Monthly => ("monthly", lang.donate_occasion_monthly(), Glyph::Month),
        Occasion::Payroll => ("payroll", lang.donate_occasion_payroll(), Glyph::Pair),
        Occasion::Share => ("share", lang.donate_occasion_share(), Glyph::Factory),
        Occasion::Zakat => ("zakat", lang.donate_occasion_zakat(), Glyph::Crescent),
        Occasion::RtFund => ("rt", lang.donate_occasion_rt(), Glyph::House),
    }
}

fn way_words(lang: Lang, way: Way) -> &'static str {
    match way {
        Way::Workers => lang.donate_way_workers(),
        Way::Duration => lang.donate_way_duration(),
        Way::Zakat => lang.donate_way_zakat(),
        Way::ZakatGiven => lang.donate_way_zakat_given(),
        _ => lang.donate_way_amount(),
    }
}

/// A form among all that was typed.
pub type Place = fn(&mut Drafts) -> &mut Form;

/// From when, by whom, for whom.
pub fn adjustments(session: &Handle, form: &Form, place: Place) -> Html {
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
            let form = place(drafts);
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
            place(drafts).sector = Sector::from_name(value).unwrap_or(Sector::Other);
        }),
        error: None,
    };
    let savings = CheckBox {
        id: "jht".into(),
        label: lang.donate_jht().into(),
        hint: Some(lang.donate_jht_hint().into()),
        checked: form.jht,
        disabled: false,
        onchange: change(session, move |drafts, on: bool| place(drafts).jht = on),
    };
    let from_fund = form.way == Way::RtFund;
    html! {
        <form class="calculator-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { entry::start(session, form.start, move |drafts| &mut place(drafts).start) }
            if from_fund {
                { hint(lang.donate_payer_fund()) }
            } else {
                { payers.html() }
                { sectors.html() }
            }
            <fieldset class="more">
                <legend>{ lang.donate_more() }</legend>
                if !from_fund {
                    { relief(session, form, place) }
                }
                { savings.html() }
            </fieldset>
        </form>
    }
}

/// The relief as a choice that says what is known of it.
fn relief(session: &Handle, form: &Form, place: Place) -> Html {
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
    let start = form.first_month(session.today.month());
    // The window that is open in the first month or opens after it.
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
        place(drafts).relief = Some(on);
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
