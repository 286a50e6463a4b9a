//! Rupiah, counts, months and dates in the form that people read.

use lindungi_rules::policy::{Date, Month, Number, Rupiah, Unit};

use crate::Lang;

/// Groups digits by threes with dots, as is usual in Indonesia. All languages of the app use this form.
fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// `Rp1.000.000`
pub fn rupiah(amount: Rupiah) -> String {
    format!("Rp{}", grouped(&amount.to_string()))
}

/// `1.000.000`
pub fn amount(amount: Rupiah) -> String {
    grouped(&amount.to_string())
}

/// `15.000`
pub fn count(number: u64) -> String {
    grouped(&number.to_string())
}

/// Writes a number with a decimal comma: `2,5`.
pub fn number(number: Number) -> String {
    let plain = number.to_string();
    match plain.split_once('.') {
        Some((whole, decimals)) => format!("{},{decimals}", grouped(whole)),
        None => grouped(&plain),
    }
}

/// `2,5%`
pub fn percent(lang: Lang, percent: Number) -> String {
    lang.count_percent(&number(percent))
}

/// `1 worker`, `15.000 workers`
pub fn workers(lang: Lang, number: u64) -> String {
    match number {
        1 => lang.count_workers_one("1"),
        _ => lang.count_workers_many(&count(number)),
    }
}

/// `1 month`, `12 months`
pub fn months(lang: Lang, number: u64) -> String {
    match number {
        1 => lang.count_months_one("1"),
        _ => lang.count_months_many(&count(number)),
    }
}

/// Writes the value of a figure in its unit.
pub fn value(lang: Lang, value: Number, unit: Unit) -> String {
    let plain = number(value);
    match unit {
        Unit::Rupiah => format!("Rp{plain}"),
        Unit::RupiahPerMonth => lang.count_per_month(&format!("Rp{plain}")),
        Unit::Percent => lang.count_percent(&plain),
        Unit::Days => lang.count_full_days(&plain),
        Unit::Months => months(lang, value.count().unwrap_or_default()),
        Unit::Years => lang.count_years(&plain),
        Unit::People => lang.count_people(&plain),
        Unit::Households => lang.count_households(&plain),
        Unit::DayOfMonth => lang.count_day_of_month(&plain),
        Unit::TimesBase => lang.count_times_base(&plain),
    }
}

/// The name of a month, 1 to 12.
pub fn month_name(lang: Lang, number: i8) -> &'static str {
    match number {
        1 => lang.months_m1(),
        2 => lang.months_m2(),
        3 => lang.months_m3(),
        4 => lang.months_m4(),
        5 => lang.months_m5(),
        6 => lang.months_m6(),
        7 => lang.months_m7(),
        8 => lang.months_m8(),
        9 => lang.months_m9(),
        10 => lang.months_m10(),
        11 => lang.months_m11(),
        _ => lang.months_m12(),
    }
}

/// `November 2026`
pub fn month(lang: Lang, month: Month) -> String {
    format!("{} {}", month_name(lang, month.number()), month.year())
}

/// `22 November 2026`
pub fn date(lang: Lang, date: Date) -> String {
    format!("{} {}", date.day(), month(lang, date.month()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped_with_dots() {
        for (plain, written) in [
            (0, "Rp0"),
            (999, "Rp999"),
            (1_000, "Rp1.000"),
            (1_000_000, "Rp1.000.000"),
            (1_000_000_000_000_000, "Rp1.000.000.000.000.000"),
        ] {
            assert_eq!(rupiah(Rupiah::new(plain)), written);
        }
        assert_eq!(number(Number::new(25, 1)), "2,5");
    }

    #[test]
    fn months_have_their_names_in_each_language() {
        let day = Date::constant(2026, 5, 2);
        assert_eq!(date(Lang::Id, day), "2 Mei 2026");
        assert_eq!(date(Lang::En, day), "2 May 2026");
    }

    #[test]
    fn one_is_told_from_many() {
        assert_eq!(workers(Lang::En, 1), "1 worker");
        assert_eq!(months(Lang::En, 12), "12 months");
        assert_eq!(workers(Lang::Id, 4000), "4.000 pekerja");
    }
}
