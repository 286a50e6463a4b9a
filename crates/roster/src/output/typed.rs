//! Cells of text that were read as a day or a number, as cells of that kind. What a cell shows stays the
//! same: any other way of writing, such as `2 juta`, stays text.

use lindungi_rules::amount;
use lindungi_rules::day;
use lindungi_rules::eligibility::Fact;
use lindungi_rules::policy::Date;
use lindungi_text::format;
use lindungi_xlsx::Value;

/// The value of a cell of this fact, on the day of the check; `None` if the text stays text.
pub(super) fn value(fact: Fact, cell: &str, as_of: Date) -> Option<Value<'_>> {
    match fact {
        Fact::BirthDate => date(cell, as_of),
        Fact::Age | Fact::Decile => plain(cell).map(|_| Value::Number(cell)),
        Fact::Income => amount(cell),
        Fact::Ktp | Fact::Work | Fact::Membership => None,
    }
}

/// A day as `1990-05-17` or `17/05/1990`.
fn date(cell: &str, as_of: Date) -> Option<Value<'_>> {
    let day = day::birth(cell, as_of).ok()?;
    let (of_month, month, year) = (day.day(), day.month().number(), day.year());
    if cell == format!("{year:04}-{month:02}-{of_month:02}") {
        Some(Value::Listed(cell))
    } else if cell == format!("{of_month:02}/{month:02}/{year:04}") {
        Some(Value::ListedInOrder(day))
    } else {
        None
    }
}

/// An amount as `1500000` or `1.500.000`.
fn amount(cell: &str) -> Option<Value<'_>> {
    if plain(cell).is_some() {
        return Some(Value::Number(cell));
    }
    let amount = amount::read(cell, None).ok()?.to_u64();
    (cell == format::count(amount)).then_some(Value::Count(amount))
}

/// A number of digits without a zero before them.
fn plain(cell: &str) -> Option<u64> {
    let number: u64 = cell.parse().ok()?;
    (number.to_string() == cell).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_looks_the_same_changes_its_kind() {
        let day = Date::constant(1990, 5, 17);
        let as_of = Date::constant(2026, 11, 30);
        for (fact, cell, expected) in [
            (
                Fact::BirthDate,
                "1990-05-17",
                Some(Value::Listed("1990-05-17")),
            ),
            (
                Fact::BirthDate,
                "17/05/1990",
                Some(Value::ListedInOrder(day)),
            ),
            (Fact::BirthDate, "17/5/1990", None),
            (Fact::BirthDate, "17 Mei 1990", None),
            (Fact::BirthDate, "31/02/1990", None),
            (Fact::BirthDate, "33010", None),
            (Fact::Income, "1500000", Some(Value::Number("1500000"))),
            (Fact::Income, "1.500.000", Some(Value::Count(1_500_000))),
            (Fact::Income, "2 juta", None),
            (Fact::Income, "Rp1.500.000", None),
            (Fact::Income, "0150", None),
            (Fact::Income, "?", None),
            (Fact::Decile, "3", Some(Value::Number("3"))),
            (Fact::Decile, "03", None),
            (Fact::Age, "41 tahun", None),
            (Fact::Work, "1", None),
        ] {
            assert_eq!(value(fact, cell, as_of), expected, "{cell}");
        }
    }
}
