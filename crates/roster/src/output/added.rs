//! The columns that a screening adds: the results in the words of a language, then their codes.

use std::ops::Range;

use lindungi_rules::policy::Priority;
use lindungi_text::Lang;

use crate::outcome::RowOutcome;

/// The names of the columns with codes, for programs. The last one holds a sentence and is written only if
/// sentences are requested, so a new column goes before it.
pub const ADDED: [&str; 5] = ["verdict", "reasons", "priority", "problem", "sentence"];

/// The number of columns with words.
const WORDS: usize = 5;

/// The most columns that are added.
pub const MOST_ADDED: usize = WORDS + ADDED.len();

/// The headings of the columns with words. They are not among the sentences of a language because every
/// language is recognised again, also one that is not loaded: a heading once written stays recognised. None
/// may be the name of a code, in any letter case.
const HEADINGS: [(Lang, [&str; WORDS]); 2] = [
    (
        Lang::Id,
        [
            "Hasil",
            "Alasan",
            "Langkah",
            "Prioritas",
            "Yang perlu dibetulkan",
        ],
    ),
    (
        Lang::En,
        [
            "Result",
            "Why",
            "Next step",
            "Order of priority",
            "To correct",
        ],
    ),
];

/// What stands behind a heading if the roster has a column of that name itself: two columns of one name
/// would be refused.
const OURS: &str = " (Lindungi)";

/// The added columns. Their cells depend on the outcome of a row only: rows with equal outcomes share them.
pub(super) struct Added {
    /// The language of the words; `None` for no words.
    lang: Option<Lang>,
    codes: usize,
}

impl Added {
    /// The columns with words in a language, and with codes. Programs also get the sentence as one column;
    /// an office has it as the next step or as what to correct.
    pub(super) fn new(lang: Option<Lang>, for_office: bool) -> Self {
        let has_sentence = lang.is_some() && !for_office;
        Self {
            lang,
            codes: ADDED.len() - usize::from(!has_sentence),
        }
    }

    /// The headings, beside those of the kept columns.
    pub(super) fn headings(&self, kept: &[&str]) -> Vec<String> {
        let words = self.lang.map(words).unwrap_or_default();
        let words = words.iter().map(|name| {
            let is_taken = kept.iter().any(|it| it.eq_ignore_ascii_case(name));
            [*name, if is_taken { OURS } else { "" }].concat()
        });
        let codes = ADDED.iter().take(self.codes);
        words.chain(codes.map(|name| (*name).to_owned())).collect()
    }

    /// The places of the codes among the added columns.
    pub(super) fn codes(&self) -> Range<usize> {
        let words = self.lang.map_or(0, |_| WORDS);
        words..words + self.codes
    }

    /// The cells added to a row.
    pub(super) fn cells<'a>(&self, outcome: &'a RowOutcome) -> impl Iterator<Item = &'a str> {
        let words = &outcome.words;
        let cells: [&str; MOST_ADDED] = [
            words.verdict,
            &words.reasons,
            &words.step,
            words.priority,
            &words.problem,
            outcome.verdict().name(),
            &outcome.reasons,
            outcome.priority().map_or("", Priority::name),
            &outcome.problem,
            &outcome.sentence,
        ];
        let skipped = self.lang.map_or(WORDS, |_| 0);
        let cells = cells.into_iter().skip(skipped);
        cells.take(self.codes().end)
    }
}

fn words(lang: Lang) -> &'static [&'static str] {
    let known = HEADINGS.iter().find(|(of, _)| *of == lang);
    known.map_or(&[], |(_, words)| words)
}

/// The columns that no earlier screening has added; these are written again.
pub fn kept_columns(headers: &[String]) -> Vec<usize> {
    let added = are_added(headers);
    let columns = added.iter().enumerate();
    columns
        .filter(|(_, is_added)| !**is_added)
        .map(|(column, _)| column)
        .collect()
}

/// Tells of each column whether an earlier screening has added it: a column with the name of a code, and
/// the columns with words where all of one language stand side by side. One of them alone, such as
/// “Prioritas”, may be the roster's own.
pub fn are_added(headers: &[String]) -> Vec<bool> {
    let is = |header: &str, name: &str| header.trim().eq_ignore_ascii_case(name);
    let is_code = |header: &String| ADDED.iter().any(|name| is(header, name));
    let mut added: Vec<bool> = headers.iter().map(is_code).collect();
    for (_, words) in HEADINGS {
        for start in 0..headers.len() {
            let beside = headers.get(start..start + WORDS).unwrap_or_default();
            let mut pairs = beside.iter().zip(words);
            let all = !beside.is_empty()
                && pairs
                    .all(|(header, name)| is(header, name) || is(header, &[name, OURS].concat()));
            if let (true, Some(places)) = (all, added.get_mut(start..start + WORDS)) {
                places.fill(true);
            }
        }
    }
    added
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_headings_of_its_own() {
        for lang in Lang::ALL {
            assert_eq!(words(*lang).len(), WORDS, "{lang:?}");
            let is_code = |name: &&&str| ADDED.iter().any(|code| code.eq_ignore_ascii_case(name));
            assert_eq!(words(*lang).iter().find(is_code), None);
        }
    }

    #[test]
    fn only_all_headings_together_are_taken_for_ours() {
        let added = |headers: &[&str]| -> Vec<usize> {
            let headers: Vec<String> = headers.iter().map(|it| (*it).to_owned()).collect();
            kept_columns(&headers)
        };
        let [(_, words), _] = HEADINGS;
        let all = [&["usia"][..], &words, &["Verdict", "x"]].concat();
        assert_eq!(added(&all), [0, 7]);
        assert_eq!(added(&all[..5]), [0, 1, 2, 3, 4]);
        let mut other = words;
        other[3] = "prioritas (lindungi)";
        assert_eq!(added(&other), Vec::<usize>::new());
        other[3] = "Prioritas desa";
        assert_eq!(added(&other).len(), 5);
    }
}
