//! The quote on the screen: the number one came for first, then what it means.

use lindungi_rules::cover::{self, Nobody, Quote, Used, quote};
use lindungi_rules::policy::{FigureId, OfficeId};
use lindungi_text::{errors, format, names};
use yew::prelude::*;

use super::form::{FormError, Way, message};
use crate::browser::page;
use crate::components::button::{Weight, button};
use crate::components::fold;
use crate::components::words::{h3, hint, line, p, table, td, term};
use crate::pages::sourced;
use crate::session::Session;

/// The answer to what the form asks.
pub fn html(session: &Session) -> Html {
    let (lang, policy, form) = (session.lang, session.policy(), &session.form);
    let answer = form
        .ask(policy, session.today.month())
        .and_then(|ask| quote(&ask, policy).map_err(FormError::Ask));
    html! {
        <section class="answer-card" aria-labelledby="hasil-hitung">
            <h2 id="hasil-hitung">{ lang.donate_result() }</h2>
            {
                match &answer {
                    Ok(quote) => told(session, quote),
                    Err(error) => html! { <div role="status">{ line("notice", trouble(session, *error)) }</div> },
                }
            }
        </section>
    }
}

/// Why there is no answer yet.
fn trouble(session: &Session, error: FormError) -> String {
    let lang = session.lang;
    match error {
        FormError::Incomplete => lang.donate_waiting().to_owned(),
        FormError::Field(field) => session
            .form
            .fault(field)
            .map(|error| message(lang, error))
            .unwrap_or_default(),
        FormError::Ask(error) => errors::ask(lang, error),
    }
}

fn told(session: &Session, quote: &Quote) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let worth = cover::worth(policy, session.today);
    let waiting = worth
        .figures
        .into_iter()
        .filter(|used| used.id == FigureId::JkmWaitingMonths.name());
    let figures: Vec<Used> = quote.figures.iter().cloned().chain(waiting).collect();
    let print = Callback::from(|_: MouseEvent| page::print());
    html! {
        <div class="told">
            <div role="status">{ headline(session, quote) }</div>
            { terms(session, quote) }
            { lines(session, quote) }
            { hint(lang.donate_schedule_assumed()) }
            if !quote.schedule.is_empty() {
                { fold(lang.donate_schedule(), schedule(session, quote)) }
            }
            { fold(lang.donate_figures(), sourced::used(lang, policy, &figures)) }
            if let Some(death) = worth.other_death {
                { p(lang.donate_honest(&death.waiting_months.to_string())) }
            }
            { give(session) }
            <div class="actions screen-only">
                { button(Weight::Second, lang.shell_print(), print) }
            </div>
        </div>
    }
}

/// The number that one came for.
fn headline(session: &Session, quote: &Quote) -> Html {
    let lang = session.lang;
    if let Some(nobody) = &quote.nobody {
        return self::nobody(session, nobody);
    }
    let months = format::months(lang, u64::from(quote.months));
    let workers = format::workers(lang, quote.workers);
    let (number, words) = match session.form.way {
        Way::Amount => (workers, lang.donate_covers(&months)),
        Way::Workers => (
            format::rupiah(quote.total),
            lang.donate_costs(&months, &workers),
        ),
        Way::Duration => (months, lang.donate_lasts(&workers)),
        Way::Monthly => (workers, lang.donate_steady(&months)),
    };
    html! {
        <div class="headline">
            { line("number", number) }
            { p(words) }
        </div>
    }
}

/// The amount covers nobody: what it would take.
fn nobody(session: &Session, nobody: &Nobody) -> Html {
    let lang = session.lang;
    let asked = format::months(lang, u64::from(nobody.asked_months));
    html! {
        <div class="headline nobody">
            <p class="number">
                { if session.form.way == Way::Duration { lang.donate_nobody_group() } else { lang.donate_nobody() } }
            </p>
            { p(lang.donate_nobody_cost(&format::rupiah(nobody.one_worker), &asked)) }
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

/// What was asked, for paper: the form itself is not printed.
fn terms(session: &Session, quote: &Quote) -> Html {
    let (lang, form) = (session.lang, &session.form);
    let programmes = if form.jht {
        lang.donate_with_jht()
    } else {
        lang.donate_without_jht()
    };
    html! {
        <dl class="lines print-only">
            { term(lang.donate_amount(), format::rupiah(quote.amount)) }
            { term(lang.donate_start(), format::month(lang, form.first_month(session.today.month()))) }
            { term(lang.donate_payer(), names::payer(lang, form.payer)) }
            { term(lang.donate_sector(), names::sector(lang, form.sector)) }
            { term(lang.donate_programmes(), programmes) }
            { term(lang.donate_printed(), format::date(lang, session.today)) }
        </dl>
    }
}

/// What the number means.
fn lines(session: &Session, quote: &Quote) -> Html {
    let lang = session.lang;
    let months = format::months(lang, u64::from(quote.months));
    let covered = quote.nobody.is_none();
    let remainder = if quote.remainder.is_zero() {
        lang.donate_remainder_none().to_owned()
    } else {
        format::rupiah(quote.remainder)
    };
    let extra = match (&quote.extra, session.form.way) {
        (Some(extra), Way::Amount) if covered => Some(lang.donate_extra(
            &format::rupiah(extra.left),
            &format::months(lang, u64::from(extra.months)),
            &format::rupiah(extra.total),
        )),
        (None, Way::Amount) if covered && !quote.remainder.is_zero() => {
            Some(lang.donate_extra_none().to_owned())
        }
        _ => None,
    };
    let renew = quote.renew_before().map(|day| {
        let day = format::date(lang, day);
        match quote.renew_total {
            Some(total) => lang.donate_renew_text(&format::rupiah(total), &day),
            None => lang.donate_renew_unknown(&day),
        }
    });
    html! {
        <dl class="lines">
            if covered {
                { term(lang.donate_per_worker(), lang.donate_per_worker_for(&format::rupiah(quote.per_worker), &months)) }
                { term(lang.donate_total(), format::rupiah(quote.total)) }
            }
            if session.form.way != Way::Workers {
                { term(lang.donate_remainder(), remainder) }
            }
            if let Some(extra) = extra {
                <div class="wide"><dd>{ extra }</dd></div>
            }
            if let Some(last) = quote.covered_until {
                { term(lang.donate_until(), lang.donate_until_end(&format::month(lang, last))) }
            }
            if let Some(renew) = renew {
                { term(lang.donate_renew(), renew) }
            }
        </dl>
    }
}

fn schedule(session: &Session, quote: &Quote) -> Html {
    let lang = session.lang;
    let row = |month: &cover::MonthCost| {
        html! {
            <tr key={month.month.to_string()}>
                <th scope="row">
                    { format::month(lang, month.month) }
                    if month.relief {
                        <span class="hint">{ lang.donate_schedule_relief() }</span>
                    }
                </th>
                { td(format::rupiah(month.per_worker)) }
                { td(format::rupiah(month.total)) }
            </tr>
        }
    };
    table(
        &[
            lang.donate_schedule_month(),
            lang.donate_schedule_per_worker(),
            lang.donate_schedule_total(),
        ],
        quote.schedule.iter().map(row).collect(),
    )
}

/// Through whom to give.
fn give(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let name = |id| {
        policy
            .office(id)
            .map(|office| office.name.to_string())
            .unwrap_or_default()
    };
    let phone = policy.phone(OfficeId::BpjsCall);
    html! {
        <div class="give">
            { h3(lang.donate_give_title()) }
            { p(lang.donate_give_text(&name(OfficeId::Baznas), &name(OfficeId::BpjsBranch), phone)) }
            { hint(lang.donate_give_tax()) }
        </div>
    }
}
