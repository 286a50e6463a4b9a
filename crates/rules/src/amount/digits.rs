//! Numbers in digits, grouped or with decimals.

use super::AmountError;

/// Reads digits, plain or grouped by threes, optionally with cents that are zero.
pub(crate) fn whole(number: &str) -> Result<u64, AmountError> {
    let Some(first) = number.find(['.', ',', ' ']) else {
        return digits(number);
    };
    let separator = number
        .get(first..)
        .and_then(|rest| rest.chars().next())
        .unwrap_or(' ');
    let (whole, cents) = match number.rsplit_once(['.', ',']) {
        // The last separator differs from the first, so cents follow it.
        Some((whole, cents))
            if !number
                .get(whole.len()..)
                .is_some_and(|rest| rest.starts_with(separator)) =>
        {
            (whole, Some(cents))
        }
        _ => (number, None),
    };
    let mut groups = whole.split(separator);
    let head = groups.next().unwrap_or_default();
    let tail: Vec<&str> = groups.collect();
    if cents.is_none()
        && separator != ' '
        && let [decimals] = tail.as_slice()
        && all_digits(decimals)
    {
        // Four digits or more before the separator are no group, so only cents can follow.
        if head.len() > 3 && decimals.len() != 3 {
            return zero(decimals).and_then(|()| digits(head));
        }
        if head == "0" && zero(decimals).is_ok() {
            return Ok(0);
        }
        // Most people read 0,500 as a half, nobody reads it as five hundred.
        if matches!(decimals.len(), 1 | 2) || head == "0" {
            return Err(AmountError::DecimalWithoutUnit);
        }
    }
    let grouped = (1..=3).contains(&head.len())
        && all_digits(head)
        && tail
            .iter()
            .all(|group| group.len() == 3 && all_digits(group));
    if !grouped {
        return Err(AmountError::Grouping);
    }
    match cents {
        Some(cents) if !all_digits(cents) || cents.len() == 3 => Err(AmountError::Grouping),
        cents => {
            zero(cents.unwrap_or_default()).and_then(|()| digits(&whole.replace(separator, "")))
        }
    }
}

/// Refuses cents that are not zero.
fn zero(cents: &str) -> Result<(), AmountError> {
    if cents.bytes().all(|byte| byte == b'0') {
        Ok(())
    } else {
        Err(AmountError::Fraction)
    }
}

/// Reads a number before a unit word, with at most two decimals. Returns hundredths.
pub(super) fn hundredths(number: &str) -> Result<u64, AmountError> {
    let (whole, decimals) = match number.split_once(['.', ',', ' ']) {
        None => (number, ""),
        Some((_, rest)) if rest.contains(['.', ',', ' ']) => return Err(AmountError::Grouping),
        Some((_, rest)) if rest.len() == 3 => return Err(AmountError::ThousandsOrDecimals),
        Some((_, rest)) if rest.is_empty() || number.contains(' ') => {
            return Err(AmountError::NotAnAmount);
        }
        Some((_, rest)) if rest.len() > 2 => return Err(AmountError::TooManyDecimals),
        Some(parts) => parts,
    };
    digits(
        &[
            whole,
            decimals,
            "00".get(decimals.len()..).unwrap_or_default(),
        ]
        .concat(),
    )
}

pub(crate) fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn digits(digits: &str) -> Result<u64, AmountError> {
    let significant = digits.trim_start_matches('0');
    if significant.len() > 18 {
        return Err(AmountError::TooLarge);
    }
    if significant.is_empty() {
        Ok(0)
    } else {
        significant.parse().map_err(|_| AmountError::NotAnAmount)
    }
}
