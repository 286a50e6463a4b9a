//! Recognises cells that a spreadsheet would run as a formula.

/// The first bytes of formulas.
const BEGINNINGS: [u8; 6] = [b'=', b'+', b'-', b'@', b'\t', b'\r'];

/// Returns true if a spreadsheet that opens a CSV file would run this cell. A number is safe, with any
/// sign.
pub fn is_formula(cell: &[u8]) -> bool {
    cell.first().is_some_and(|byte| BEGINNINGS.contains(byte)) && !is_number(cell)
}

/// Recognises a sign and digits, with separators between the digits: `-5`, `+62812`, `-1.500,50`.
fn is_number(cell: &[u8]) -> bool {
    let Some(([b'+' | b'-'], digits)) = cell.split_at_checked(1) else {
        return false;
    };
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    digit(digits.first())
        && digit(digits.last())
        && digits
            .iter()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}
