//! The cost of paying for oneself: today, and month by month.

use lindungi_rules::cover::{
    CitedFigure, EqualInstalments, ReliefChoice, Tariff, Terms, instalments, tariff,
};
use lindungi_rules::eligibility::Facts;
use lindungi_rules::policy::{OfficeId, Payer, Rupiah, Sector};
use lindungi_text::faq::Topic;
use lindungi_text::{Lang, faq, format, names};
use yew::prelude::*;

use super::strip;
use crate::components::check_box::CheckBox;
use crate::components::choices::{Choice, Choices};
use crate::components::panel;
use crate::components::words::{h3, hint, line, p, parts, table, td, th, tr};
use crate::route::Route;
use crate::session::{self, Handle, Session};
use crate::shared::phone;

/// The number of months for which contributions are shown.
const MONTHS: u16 = 12;

/// Draws the row. The sector and the savings are stored with the answers; `facts` gives only the income.
pub fn html(session: &Handle, facts: &Facts) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let day = session.day();
    let number = policy.phone(OfficeId::BpjsCall);
    let plan = |sector: Sector| plan(session, facts, sector);
    let sectors = sectors(session.answers.sector, plan);
    let now = sectors.iter().filter_map(|sector| {
        let plan = plan(*sector);
        plan.first().map(|now| now.due.total)
    });
    let inside = match (now.clone().min(), now.clone().max()) {
        (Some(least), Some(most)) if least < most => lang.result_own_from(&format::rupiah(least)),
        (Some(least), _) => lang.result_own_inside(&format::rupiah(least)),
        _ => String::new(),
    };
    let transport = faq::one(lang, Topic::Transport, policy, day);
    panel(
        "sendiri",
        lang.result_own_title(),
        inside,
        html! { <>
            { p(lang.result_own_lead()) }
            { choices(session) }
            { hint(lang.result_own_sector_check()) }
            <p>
                <a class="onward" href={Route::Questions(Some(transport.topic)).href()}>{ transport.question }</a>
            </p>
            <div role="status">
                { for sectors.iter().map(|sector| {
                    let title = (sectors.len() > 1).then(|| h3(names::if_sector(lang, *sector)));
                    let price = match plan(*sector).first() {
                        Some(now) => price(session, &terms(session, facts, *sector), &now.due),
                        None => line("notice", lang.result_own_none(&format::month(lang, day.month()), number)),
                    };
                    parts(title.into_iter().chain([price]).collect())
                }) }
            </div>
            if let [sector] = *sectors {
                { months(lang, &plan(sector)) }
            }
            { phone::linked(policy, &lang.result_own_how(number)) }
        </> },
    )
}

/// Returns the sectors whose contribution is shown: the person's own sector if known. Otherwise all
/// sectors, because no sector is assumed, or only the first if the contribution is the same in all sectors.
fn sectors(own: Option<Sector>, plan: impl Fn(Sector) -> Vec<EqualInstalments>) -> Vec<Sector> {
    let mut sectors = own.map_or_else(|| Sector::ALL.to_vec(), |sector| vec![sector]);
    if let [first, others @ ..] = &*sectors
        && others.iter().all(|other| plan(*other) == plan(*first))
    {
        sectors.truncate(1);
    }
    sectors
}

/// Draws the choice of the sector and of the savings (JHT).
fn choices(session: &Handle) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let examples = names::occupations(lang, policy, |job| job.sector == Sector::Transport, 5);
    let onchoose = {
        let session = session.clone();
        Callback::from(move |value: &'static str| {
            session::answer(&session, move |answers| {
                answers.sector = Sector::from_name(value);
            });
        })
    };
    let onchange = {
        let session = session.clone();
        Callback::from(move |on: bool| session::answer(&session, move |answers| answers.jht = on))
    };
    let sectors = Choices {
        id: "sektor",
        legend: lang.result_own_drives().into(),
        answers: vec![
            Choice::new(Sector::Other.name(), lang.result_own_other()),
            Choice::new(Sector::Transport.name(), lang.result_own_transport())
                .with_hint(lang.result_own_transport_hint(&examples)),
        ],
        chosen: session.answers.sector.map(Sector::name),
        onchoose,
        error: None,
    };
    let savings = CheckBox {
        id: "jht".into(),
        label: lang.result_own_jht().into(),
        hint: None,
        checked: session.answers.jht,
        disabled: false,
        onchange,
    };
    html! { <>
        { sectors.html() }
        { savings.html() }
    </> }
}

fn price(session: &Session, terms: &Terms, due: &Tariff) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let relief = policy
        .relief(terms.sector, due.month.first_day())
        .filter(|_| due.relief);
    // The contribution after the relief ends, by the tariff of the next month.
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
        </div>
    }
}

/// Draws the months as a strip and as a table; draws nothing if the plan is empty.
fn months(lang: Lang, plan: &[EqualInstalments]) -> Html {
    if plan.is_empty() {
        return Html::default();
    }
    let mut rows = Vec::new();
    for stretch in plan {
        let mut span = format::month(lang, stretch.from);
        if stretch.until != stretch.from {
            span.push_str(" – ");
            span.push_str(&format::month(lang, stretch.until));
        }
        let relief = if stretch.due.relief {
            lang.donate_schedule_relief()
        } else {
            ""
        };
        rows.push(row(
            "",
            th(span, relief),
            stretch.due.total.into(),
            of(stretch),
        ));
    }
    let (count, sum) = total(plan);
    let count = format::months(lang, count);
    rows.push(row("chosen", th(count.clone(), ""), None, sum));
    let from = plan.first().map(|first| format::month(lang, first.from));
    html! {
        <div class="plan">
            { h3(lang.result_own_plan(&from.unwrap_or_default(), &count)) }
            { strip::html(lang, plan) }
            { table(&[lang.donate_schedule_month(), lang.result_own_each(), lang.result_own_sum()], rows) }
            { hint(lang.donate_schedule_assumed()) }
        </div>
    }
}

#[inline(never)]
fn row(class: &'static str, name: Html, each: Option<Rupiah>, sum: Option<Rupiah>) -> Html {
    let cell = |amount: Option<Rupiah>| td(amount.map(format::rupiah).unwrap_or_default());
    tr(class, vec![name, cell(each), cell(sum)])
}

/// Returns the contribution for all months of a stretch, or `None` on overflow.
fn of(stretch: &EqualInstalments) -> Option<Rupiah> {
    stretch.due.total.checked_mul(stretch.months.into())
}

/// Returns the number of months of a plan and the contribution for all of them, or `None` on overflow.
fn total(plan: &[EqualInstalments]) -> (u64, Option<Rupiah>) {
    plan.iter()
        .fold((0, Some(Rupiah::ZERO)), |(months, sum), stretch| {
            let more = u64::from(stretch.months);
            let sum = sum
                .zip(of(stretch))
                .and_then(|(sum, due)| sum.checked_add(due));
            (months.saturating_add(more), sum)
        })
}

/// Returns the figures of the coming months, each once, in the sectors that are shown.
pub fn figures(session: &Session, facts: &Facts) -> Vec<CitedFigure> {
    let plan = |sector: Sector| plan(session, facts, sector);
    let mut figures = Vec::new();
    for sector in sectors(session.answers.sector, plan) {
        for used in plan(sector).iter().flat_map(|stretch| &stretch.due.figures) {
            if !figures.contains(used) {
                figures.push(used.clone());
            }
        }
    }
    figures
}

/// Returns the terms of a person who pays in this sector; `facts` gives only the income.
fn terms(session: &Session, facts: &Facts, sector: Sector) -> Terms {
    Terms {
        payer: Some(Payer::Own),
        sector,
        jht: session.answers.jht,
        relief: ReliefChoice::Usual,
        income: facts.income,
    }
}

/// Returns the contributions of the coming months.
fn plan(session: &Session, facts: &Facts, sector: Sector) -> Vec<EqualInstalments> {
    let (policy, day) = (session.policy(), session.day());
    instalments(&terms(session, facts, sector), policy, day.month(), MONTHS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lindungi_rules::policy::{self, Date};

    #[test]
    fn nobody_is_given_a_sector_unasked() {
        let policy = policy::current();
        let plan = |day: Date| {
            move |sector| {
                let terms = Terms {
                    payer: Some(Payer::Own),
                    sector,
                    jht: false,
                    relief: ReliefChoice::Usual,
                    income: None,
                };
                instalments(&terms, policy, day.month(), MONTHS)
            }
        };
        let relieved = Date::constant(2026, 11, 23);
        assert_eq!(sectors(None, plan(relieved)), Sector::ALL);
        for sector in Sector::ALL {
            assert_eq!(sectors(Some(*sector), plan(relieved)), [*sector]);
        }
        // When no sector has relief, all sectors pay the same.
        assert_eq!(sectors(None, plan(Date::constant(2027, 5, 1))).len(), 1);
    }

    #[test]
    fn the_total_is_that_of_every_single_month() {
        let policy = policy::current();
        for sector in [Sector::Transport, Sector::Other] {
            for jht in [false, true] {
                let terms = Terms {
                    payer: Some(Payer::Own),
                    sector,
                    jht,
                    relief: ReliefChoice::Usual,
                    income: Some(Rupiah::new(2_000_000)),
                };
                let start = Date::constant(2026, 11, 23).month();
                let single = (0..MONTHS).filter_map(|index| {
                    Some(tariff(&terms, policy, start.plus(index)?)?.total.to_u64())
                });
                let single: Vec<u64> = single.collect();
                let plan = instalments(&terms, policy, start, MONTHS);
                assert!(plan.len() > 1, "the relief ends within a year");
                let (months, sum) = total(&plan);
                assert_eq!(months, single.len() as u64);
                assert_eq!(sum.map(Rupiah::to_u64), Some(single.iter().sum()));
            }
        }
    }
}
