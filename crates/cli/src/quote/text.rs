//! A quote as text.

use lindungi_rules::cover::{Ask, Nobody, Quote, Want};
use lindungi_rules::policy::Policy;
use lindungi_text::{Lang, format};

use crate::figures;
use crate::notes::{self, schedule};
use crate::table::{self, Side};

pub(super) fn text(lang: Lang, policy: &Policy, ask: &Ask, quote: &Quote) -> String {
    let mut parts = vec![headline(lang, ask, quote), sums(lang, quote)];
    if !quote.schedule.is_empty() {
        parts.push(schedule(lang, &quote.schedule));
    }
    parts.push(figures::text(lang, policy, &quote.figures));
    let notes = notes::of(lang, policy, ask.start, &ask.terms, &quote.schedule);
    if !notes.is_empty() {
        parts.push(notes.join("\n") + "\n");
    }
    parts.join("\n")
}

fn headline(lang: Lang, ask: &Ask, quote: &Quote) -> String {
    let months = format::months(lang, quote.months.into());
    let workers = format::workers(lang, quote.workers);
    let title = match (&quote.nobody, ask.want) {
        (Some(nobody), want) => self::nobody(lang, nobody, want),
        (None, Want::AmountForMonths(..)) => format!("{workers} {}", lang.donate_covers(&months)),
        (None, Want::WorkersForMonths(..)) => {
            format!(
                "{} {}",
                format::rupiah(quote.total),
                lang.donate_costs(&months, &workers)
            )
        }
        (None, Want::AmountForWorkers(..)) => format!("{months} {}", lang.donate_lasts(&workers)),
        (None, Want::MonthlyForMonths(..)) => format!("{workers} {}", lang.donate_steady(&months)),
    };
    title + "\n"
}

/// The headline for an amount that covers nobody: the cost of one worker, and how long the amount would
/// last.
fn nobody(lang: Lang, nobody: &Nobody, want: Want) -> String {
    let months = |number: u16| format::months(lang, number.into());
    let title = match want {
        Want::AmountForWorkers(_, 2..) => lang.donate_nobody_group(),
        _ => lang.donate_nobody(),
    };
    let cost = lang.donate_nobody_cost(
        &format::rupiah(nobody.one_worker),
        &months(nobody.asked_months),
    );
    let lasts = match nobody.months {
        0 => lang.donate_nobody_months_none().to_owned(),
        enough => lang.donate_nobody_months(&months(enough)),
    };
    format!("{title}\n{cost}\n{lasts}")
}

fn sums(lang: Lang, quote: &Quote) -> String {
    let mut rows = Vec::new();
    let mut row = |label: &str, value: String| rows.push([label.to_owned(), value]);
    if quote.months > 0 {
        let months = format::months(lang, quote.months.into());
        let each = lang.donate_per_worker_for(&format::rupiah(quote.per_worker), &months);
        row(lang.donate_per_worker(), each);
    }
    row(lang.donate_total(), format::rupiah(quote.total));
    row(lang.donate_remainder(), format::rupiah(quote.remainder));
    if let Some(last) = quote.covered_until {
        row(
            lang.donate_until(),
            lang.donate_until_end(&format::month(lang, last)),
        );
        if let Some(day) = quote.renew_before() {
            let day = format::date(lang, day);
            let renew = match quote.renew_total {
                Some(total) => lang.donate_renew_text(&format::rupiah(total), &day),
                None => lang.donate_renew_unknown(&day),
            };
            row(lang.donate_renew(), renew);
        }
    }
    let mut out = table::lines([Side::Left, Side::Left], &rows);
    // If nobody is covered, the headline already says how long the amount would last.
    if let (Some(extra), None) = (&quote.extra, &quote.nobody) {
        out.push_str(&lang.donate_extra(
            &format::rupiah(extra.left),
            &format::months(lang, extra.months.into()),
            &format::rupiah(extra.total),
        ));
        out.push('\n');
    }
    out
}
