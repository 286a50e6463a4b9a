//! Lengths in a picture, as parts of its whole. Pictures have no units of their own: their letters
//! stay as large as the page's.

/// `37.5%`: a part of a whole, to one decimal; nothing of nothing is nothing.
pub fn percent(part: u64, whole: u64) -> String {
    let permille = u128::from(part) * 1000 / u128::from(whole.max(1));
    let mut text = (permille / 10).to_string();
    text.push('.');
    text.push_str(&(permille % 10).to_string());
    text.push('%');
    text
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_part_is_never_drawn_longer_than_it_is() {
        for (part, whole, drawn) in [
            (0, 70_000_000, "0.0%"),
            (10_000_000, 70_000_000, "14.2%"),
            (70_000_000, 70_000_000, "100.0%"),
            (1, 12, "8.3%"),
            (0, 0, "0.0%"),
            (u64::MAX, u64::MAX, "100.0%"),
        ] {
            assert_eq!(percent(part, whole), drawn);
        }
    }
}
