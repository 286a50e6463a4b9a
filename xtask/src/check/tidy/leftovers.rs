//! Work left for later does not belong in the tree but in the list of issues.

use super::{Finding, Text};

/// The marks of unfinished work, in halves: so this file does not hold them.
const MARKS: [(&str, &str); 4] = [
    ("to", "do!"),
    ("unimple", "mented!"),
    ("TO", "DO"),
    ("FIX", "ME"),
];

/// Marks of unfinished work in this file.
pub(super) fn find(text: &Text) -> Vec<Finding> {
    let marks = MARKS.map(|(head, tail)| format!("{head}{tail}"));
    let mut findings = Vec::new();
    for (number, line) in text.lines() {
        for mark in &marks {
            if holds_word(line, mark) {
                findings.push(Finding::new(
                    &text.name,
                    number,
                    format!("`{mark}`: finish it, or open an issue"),
                ));
            }
        }
    }
    findings
}

/// Whether the line holds this as a word of its own.
fn holds_word(line: &str, word: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(part_of_word)
            && (word.ends_with('!') || !after.is_some_and(part_of_word))
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn marks_are_found_as_words() {
        let todo = format!("{}{}", "TO", "DO");
        let text = sample(
            "src/a.rs",
            &format!(
                "fn a() {{ {}!() }}\n// {todo}: later\nlet x = {todo}S;\nmetodo!\n// {}{}(x)\n",
                todo.to_lowercase(),
                "FIX",
                "ME"
            ),
        );
        let lines: Vec<usize> = find(&text).iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [1, 2, 5]);
    }
}
