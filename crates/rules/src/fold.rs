//! One spelling for texts that look alike, from any keyboard, chat or spreadsheet.

/// Folds a text: full-width characters become the usual ones, any white space a space, any dash a hyphen,
/// capitals small letters. Removes invisible characters (marks of direction and of line breaks), a leading
/// apostrophe, by which spreadsheets mark text, quotes and chat formatting around the text (`*17 Mei*`), a
/// leading colon (`: 5`) and the punctuation at the end of a sentence.
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
            '\u{201c}'..='\u{201f}' => seen.push('"'),
            c if c.is_whitespace() => seen.push(' '),
            c => seen.push(narrow(c).to_ascii_lowercase()),
        }
    }
    bare(&seen).to_owned()
}

/// Strips quotes and chat formatting around the text, a leading colon or equals sign, and closing
/// punctuation.
fn bare(text: &str) -> &str {
    let mut text = text;
    loop {
        let trimmed = text.trim_start_matches([' ', ':', '=']);
        let ended = match trimmed.trim_end() {
            // Two dots or more say that the text goes on, so they stay.
            open if open.ends_with("..") => open,
            trimmed => trimmed.trim_end_matches([' ', '.', ',', ';', '!']),
        };
        let inner = ['"', '*', '_', '`']
            .iter()
            .find_map(|mark| ended.strip_prefix(*mark)?.strip_suffix(*mark));
        match inner {
            Some(inner) => text = inner,
            None => return ended,
        }
    }
}

/// Turns a full-width character into the usual one: `１` into `1`.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        c => c,
    }
}
