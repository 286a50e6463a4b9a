//! The details of a quote line by line, the steps that led to its sum, and its inputs for print.

use lindungi_codes::link::Way;
use lindungi_rules::cover::{Gift, MonthCost, Quote, Steps};
use lindungi_rules::percent;
use lindungi_rules::policy::Rupiah;
use lindungi_text::{Lang, format, names};
use yew::prelude::*;

use crate::components::words::{p, term};
use crate::drafts::gift::GiftAsk;
use crate::session::Session;

/// The months of a year: an RT fund is for one year.
const YEAR: usize = 12;

/// Draws the steps from the inputs to the sum; draws nothing if the sum was typed directly.
pub fn steps(lang: Lang, question: &GiftAsk, quote: &Quote) -> Html {
    let rupiah = format::rupiah;
    let lines = match (question.giving.steps, question.gift) {
        (
            Steps::Payroll {
                given,
                matched,
                uncapped,
                sum,
            },
            Gift::Payroll {
                employees, each, ..
            },
        ) => {
            let all = lang.donate_steps_payroll(
                &rupiah(each),
                &format::count(employees),
                &rupiah(given),
                &rupiah(matched),
                &rupiah(sum),
            );
            let cap = uncapped.map(|full| lang.donate_steps_cap(&rupiah(full)));
            std::iter::once(all).chain(cap).collect()
        }
        (Steps::Share { amount }, Gift::Share { of, percent, .. }) => {
            let percent = format::percent(lang, percent);
            vec![lang.donate_steps_share(&rupiah(amount), &percent, &rupiah(of))]
        }
        (
            Steps::Zakat {
                nisab,
                rate,
                due,
                amount,
            },
            Gift::Zakat { income, infaq, .. },
        ) => {
            let (nisab_text, rate) = (rupiah(nisab), format::percent(lang, rate));
            let zakat = if income < nisab {
                lang.donate_steps_zakat_below(&nisab_text)
            } else {
                lang.donate_steps_zakat(&rupiah(due), &rupiah(income), &nisab_text, &rate)
            };
            let both = (!infaq.is_zero()).then(|| lang.donate_steps_infaq(&rupiah(amount)));
            std::iter::once(zakat).chain(both).collect()
        }
        (Steps::ZakatGiven { amount }, Gift::ZakatGiven { zakat, infaq, .. }) => {
            vec![lang.donate_steps_zakat_given(&rupiah(amount), &rupiah(infaq), &rupiah(zakat))]
        }
        (Steps::RtFund { fund }, Gift::RtFund { households, .. }) => {
            vec![of_fund(lang, quote, fund, households)]
        }
        _ => Vec::new(),
    };
    if lines.is_empty() {
        return Html::default();
    }
    html! { <div class="steps">{ for lines.into_iter().map(p) }</div> }
}

/// Returns the number of workers whose first year the RT fund pays, if it does not pay for all of them.
pub fn fund_pays_for(question: &GiftAsk, quote: &Quote) -> Option<(Rupiah, u64)> {
    let Steps::RtFund { fund } = question.giving.steps else {
        return None;
    };
    let mut year = quote.schedule.iter().take(YEAR);
    let each = year.try_fold(Rupiah::ZERO, |sum, month| sum.checked_add(month.per_worker))?;
    let workers = fund.checked_div_floor(each)?;
    (workers < quote.workers).then_some((fund, workers))
}

/// Returns the sentence on the cost of the first year as a share of the RT fund.
fn of_fund(lang: Lang, quote: &Quote, fund: Rupiah, households: u64) -> String {
    let year: Vec<&MonthCost> = quote.schedule.iter().take(YEAR).collect();
    let cost = year
        .iter()
        .try_fold(Rupiah::ZERO, |sum, month| sum.checked_add(month.total));
    let cost = cost.unwrap_or(quote.total);
    let part = percent::of(cost.to_u64(), fund.to_u64()).map(|part| format::percent(lang, part));
    lang.donate_steps_fund(
        &format::rupiah(cost),
        &format::rupiah(fund),
        &format::count(households),
        &format::months(lang, year.len() as u64),
        &part.unwrap_or_default(),
    )
}

/// Draws the inputs for print, because the form itself is not printed.
pub fn terms(session: &Session, quote: &Quote) -> Html {
    let (lang, form) = (session.lang, &session.drafts.gift);
    let programmes = if form.jht {
        lang.donate_with_jht()
    } else {
        lang.donate_without_jht()
    };
    html! {
        <dl class="lines print-only">
            { term(lang.donate_amount(), format::rupiah(quote.amount)) }
            { term(lang.donate_start(), format::month(lang, form.first_month(session.first_month()))) }
            { term(lang.donate_payer(), names::payer(lang, form.paid_by())) }
            { term(lang.donate_sector(), names::sector(lang, form.sector)) }
            { term(lang.donate_programmes(), programmes) }
            { term(lang.donate_printed(), format::date(lang, session.today)) }
        </dl>
    }
}

/// Draws what is used, what is left and the last month of cover.
pub fn facts(session: &Session, quote: &Quote) -> Html {
    let lang = session.lang;
    let way = session.drafts.gift.way;
    let covered = quote.nobody.is_none();
    let remainder = if quote.remainder.is_zero() {
        lang.donate_remainder_none().to_owned()
    } else {
        format::rupiah(quote.remainder)
    };
    let is_sum = matches!(way, Way::Workers | Way::RtFund);
    // Beside a sum of each month, what is left of all months could be taken for what is left of each.
    let left = if matches!(way, Way::Monthly | Way::Payroll) && !quote.remainder.is_zero() {
        let months = format::months(lang, quote.months.into());
        lang.donate_remainder_of(&remainder, &months)
    } else {
        remainder
    };
    html! {
        <dl class="lines facts">
            if covered {
                { term(lang.donate_total(), format::rupiah(quote.total)) }
            }
            if !is_sum {
                { term(lang.donate_remainder(), left) }
            }
            if let Some(last) = quote.covered_until {
                { term(lang.donate_until(), lang.donate_until_end(&format::month(lang, last))) }
            }
        </dl>
    }
}

/// Draws the cost of one worker, what else the remainder pays for, and the renewal.
pub fn further(session: &Session, quote: &Quote) -> Html {
    let lang = session.lang;
    let way = session.drafts.gift.way;
    let months = format::months(lang, u64::from(quote.months));
    let covered = quote.nobody.is_none();
    // One more worker is possible only if an amount and a number of months are given.
    let can_extend = matches!(way, Way::Amount | Way::Share | Way::Zakat | Way::ZakatGiven);
    let extra = match &quote.extra {
        Some(extra) if covered => Some(lang.donate_extra(
            &format::rupiah(extra.left),
            &format::months(lang, u64::from(extra.months)),
            &format::rupiah(extra.total),
        )),
        None if can_extend && covered && !quote.remainder.is_zero() => {
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
            }
            if let Some(extra) = extra {
                <div class="wide"><dd>{ extra }</dd></div>
            }
            if let Some(renew) = renew {
                { term(lang.donate_renew(), renew) }
            }
        </dl>
    }
}
