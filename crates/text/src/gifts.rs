//! A gift in words: its name in a row of other gifts, and the way it is given.

use lindungi_rules::cover::{Gift, Giving, Steps};
use lindungi_rules::policy::Rupiah;

use crate::{Lang, format};

/// Returns the occasion on which a gift is given, as the calculator offers it.
pub fn occasion(lang: Lang, gift: &Gift) -> &'static str {
    match gift {
        Gift::Amount { .. } | Gift::Workers { .. } | Gift::Duration { .. } => {
            lang.donate_occasion_once()
        }
        Gift::Monthly { .. } => lang.donate_occasion_monthly(),
        Gift::Payroll { .. } => lang.donate_occasion_payroll(),
        Gift::Share { .. } => lang.donate_occasion_share(),
        Gift::Zakat { .. } | Gift::ZakatGiven { .. } => lang.donate_occasion_zakat(),
        Gift::RtFund { .. } => lang.donate_occasion_rt(),
    }
}

/// Returns a short name that tells gifts apart: `CSR 2,5% dari Rp2 miliar`, `Rp500.000 sebulan`. It never
/// holds an income. `giving` is the result of the rules for the gift.
pub fn name(lang: Lang, gift: &Gift, giving: &Giving) -> String {
    let money = |amount| short(lang, amount);
    match *gift {
        Gift::Amount { amount, .. } => lang.gift_once(&money(amount)),
        Gift::Workers { workers, .. } => format::workers(lang, workers),
        Gift::Duration {
            amount, workers, ..
        } => lang.gift_duration(&money(amount), &format::workers(lang, workers)),
        Gift::Monthly { sum, .. } => lang.gift_monthly(&money(sum)),
        Gift::Payroll {
            employees, each, ..
        } => lang.gift_payroll(&money(each), &format::count(employees)),
        Gift::Share { of, percent, .. } => {
            lang.gift_share(&format::percent(lang, percent), &money(of))
        }
        Gift::Zakat { infaq, .. } => zakat(lang, due(giving), infaq, money),
        Gift::ZakatGiven {
            zakat: sum, infaq, ..
        } => zakat(lang, sum, infaq, money),
        Gift::RtFund { workers, .. } => lang.gift_fund(&format::workers(lang, workers)),
    }
}

/// Returns the way in which a gift is given, with its full sums, for a letter: never an income.
pub fn way(lang: Lang, gift: &Gift, giving: &Giving) -> String {
    let occasion = occasion(lang, gift);
    let more = match (*gift, giving.steps) {
        (
            Gift::Payroll {
                employees, each, ..
            },
            Steps::Payroll {
                given,
                matched,
                sum,
                ..
            },
        ) => lang.donate_steps_payroll(
            &format::rupiah(each),
            &format::count(employees),
            &format::rupiah(given),
            &format::rupiah(matched),
            &format::rupiah(sum),
        ),
        (Gift::Share { of, percent, .. }, Steps::Share { amount }) => lang.donate_steps_share(
            &format::rupiah(amount),
            &format::percent(lang, percent),
            &format::rupiah(of),
        ),
        (Gift::Zakat { infaq, .. }, _) => {
            return zakat(lang, due(giving), infaq, format::rupiah);
        }
        (
            Gift::ZakatGiven {
                zakat: sum, infaq, ..
            },
            _,
        ) => return zakat(lang, sum, infaq, format::rupiah),
        _ => return occasion.to_owned(),
    };
    [occasion, ": ", &more].concat()
}

/// The zakat that is due on an income; zero for any other gift.
fn due(giving: &Giving) -> Rupiah {
    match giving.steps {
        Steps::Zakat { due, .. } => due,
        _ => Rupiah::ZERO,
    }
}

fn zakat(lang: Lang, zakat: Rupiah, infaq: Rupiah, money: impl Fn(Rupiah) -> String) -> String {
    match (zakat.is_zero(), infaq.is_zero()) {
        (true, false) => lang.gift_infaq(&money(infaq)),
        (false, false) => lang.gift_zakat_infaq(&money(infaq), &money(zakat)),
        _ => lang.gift_zakat(&money(zakat)),
    }
}

/// Writes a number with the word of a unit.
type InUnit = fn(Lang, &str) -> String;

/// The units of a short amount, each with the amount from which it is used.
const UNITS: [(u64, InUnit); 3] = [
    (1_000_000_000_000, |lang, number| lang.gift_trillion(number)),
    (1_000_000_000, |lang, number| lang.gift_billion(number)),
    (1_000_000, |lang, number| lang.gift_million(number)),
];

/// Returns an amount in the largest unit that writes it exactly with at most one decimal: `Rp2,5 miliar`.
pub fn short(lang: Lang, amount: Rupiah) -> String {
    let amount_u64 = amount.to_u64();
    for (unit, words) in UNITS {
        let tenth = unit / 10;
        if amount_u64 >= unit && amount_u64.is_multiple_of(tenth) {
            let (whole, tenths) = (amount_u64 / unit, amount_u64 / tenth % 10);
            let mut number = format::count(whole);
            if tenths > 0 {
                number.push(',');
                number.push_str(&tenths.to_string());
            }
            return words(lang, &number);
        }
    }
    format::rupiah(amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_amount_is_exact() {
        for (amount, expected) in [
            (16_800, "Rp16.800"),
            (999_999, "Rp999.999"),
            (1_000_000, "Rp1\u{a0}juta"),
            (1_050_000, "Rp1.050.000"),
            (1_500_000, "Rp1,5\u{a0}juta"),
            (250_000_000, "Rp250\u{a0}juta"),
            (1_234_000_000, "Rp1.234\u{a0}juta"),
            (2_000_000_000, "Rp2\u{a0}miliar"),
            (1_000_000_000_000_000, "Rp1.000\u{a0}triliun"),
        ] {
            assert_eq!(short(Lang::Id, Rupiah::new(amount)), expected);
        }
    }
}
