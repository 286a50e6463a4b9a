//! Several links in one text, as a comparison passes them on:
//!
//! ```text
//! hitungan=2&v=1&cara=sekali&…&cek=6282ed8e&v=1&cara=bulanan&…&cek=0c5b1a77
//! ```
//!
//! Each is a whole link with its own check digits. The count in front tells a text that was cut between two
//! links from a whole one.

use super::{LinkError, LinkReading, VERSION_KEY, read, repaired};

/// The key of the count.
const COUNT_KEY: &str = "hitungan";

/// Writes several links as one text.
pub fn write_several(links: &[String]) -> String {
    let mut text = [COUNT_KEY, "=", &links.len().to_string()].concat();
    for link in links {
        text.push('&');
        text.push_str(link);
    }
    text
}

/// Reads several links, in order. If the text has a fault, repaired versions of it are read too. The second
/// part is `LinkError::Damaged` if links are missing.
pub fn read_several(text: &str) -> (Vec<LinkReading>, Option<LinkError>) {
    let readings = unrepaired(text);
    if is_sound(&readings) {
        return readings;
    }
    let mut candidates = repaired::of(text).into_iter().map(|text| unrepaired(&text));
    candidates.find(is_sound).unwrap_or(readings)
}

fn is_sound((readings, missing): &(Vec<LinkReading>, Option<LinkError>)) -> bool {
    missing.is_none() && readings.iter().all(|reading| reading.errors.is_empty())
}

fn unrepaired(text: &str) -> (Vec<LinkReading>, Option<LinkError>) {
    let begin = [VERSION_KEY, "="].concat();
    let mut links: Vec<String> = Vec::new();
    let mut count = None;
    for pair in text.trim().split('&') {
        if let Some(number) = pair.strip_prefix(COUNT_KEY) {
            count = Some(number.trim_start_matches('=').parse().unwrap_or(0));
        } else if pair.starts_with(&begin) {
            links.push(pair.to_owned());
        } else if let Some(link) = links.last_mut() {
            link.push('&');
            link.push_str(pair);
        }
    }
    let readings: Vec<LinkReading> = links.iter().map(|link| read(link)).collect();
    let missing = readings.is_empty() || count.unwrap_or(1) != readings.len();
    (readings, missing.then_some(LinkError::Damaged))
}
