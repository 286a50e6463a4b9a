//! What is seen of a text, whatever keyboard, chat or spreadsheet it comes from.

/// The text with nothing in it that does not show: full-width characters as the usual ones, any white
/// space as a space, any dash as a hyphen, small letters, no marks of direction or of where a line may
/// break, and no apostrophe in front, by which spreadsheets mark text.
pub(crate) fn fold(written: &str) -> String {
    let mut seen = String::with_capacity(written.len());
    for c in written.chars() {
        match c {
            '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' => {}
            '\'' | '\u{2018}' | '\u{2019}' if seen.trim_start().is_empty() => {}
            '\u{2010}'..='\u{2015}' | '\u{2212}' => seen.push('-'),
            '\u{bd}' => seen.push_str(" half "),
            c if c.is_whitespace() => seen.push(' '),
            c => seen.push(narrow(c).to_ascii_lowercase()),
        }
    }
    seen
}

/// The usual character for a full-width one: `1` for `１`.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        c => c,
    }
}
