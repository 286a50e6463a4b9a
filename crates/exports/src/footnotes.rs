//! Footnotes of a paper: numbered in the order in which the text refers to them.

/// The digits that stand in the text, raised.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The space between a mark and its footnote, and between two marks: narrow, and never at the end of a line.
const SPACE: char = '\u{202f}';

/// The footnotes of a paper.
#[derive(Debug, Default)]
pub(crate) struct Footnotes(Vec<String>);

impl Footnotes {
    /// Returns the mark of a footnote, which is added unless it is there already.
    pub(crate) fn mark(&mut self, footnote: String) -> String {
        let index = self.0.iter().position(|other| *other == footnote);
        let index = index.unwrap_or_else(|| {
            self.0.push(footnote);
            self.0.len() - 1
        });
        raised(index + 1)
    }

    /// Returns the marks of several footnotes, each once.
    pub(crate) fn marks(&mut self, footnotes: impl IntoIterator<Item = String>) -> String {
        let mut marks: Vec<String> = Vec::new();
        for footnote in footnotes {
            let mark = self.mark(footnote);
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        marks.join(&SPACE.to_string())
    }

    /// Returns a text with the mark of its footnote behind it.
    pub(crate) fn marked(&mut self, text: &str, footnote: String) -> String {
        [text, &self.mark(footnote)].concat()
    }

    /// Returns the footnotes, each behind its mark.
    pub(crate) fn into_lines(self) -> Vec<String> {
        let line = |(index, text): (usize, String)| format!("{}{SPACE}{text}", raised(index + 1));
        self.0.into_iter().enumerate().map(line).collect()
    }
}

fn raised(number: usize) -> String {
    let digit = |digit: char| digit.to_digit(10).and_then(|at| RAISED.get(at as usize));
    number.to_string().chars().filter_map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footnote_is_numbered_once() {
        let mut notes = Footnotes::default();
        assert_eq!(notes.marked("a", "x".to_owned()), "a¹");
        assert_eq!(notes.marked("b", "y".to_owned()), "b²");
        assert_eq!(notes.marked("c", "x".to_owned()), "c¹");
        let both = notes.marks(["y", "z", "y"].map(str::to_owned));
        assert_eq!(both, "²\u{202f}³");
        assert_eq!(
            notes.into_lines(),
            ["¹\u{202f}x", "²\u{202f}y", "³\u{202f}z"]
        );
        assert_eq!(raised(10), "¹⁰");
    }
}
