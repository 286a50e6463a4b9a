//! Every sentence of every language, written by the build from `locales/`.

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

impl Lang {
    /// The language of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.code() == code)
    }
}

/// A sentence in a language. Each stands by itself, so that what a part of the app never says is
/// not loaded with it.
fn compiled_in(lang: Lang, words: &[&'static str; Lang::ALL.len()]) -> &'static str {
    words.get(lang as usize).copied().unwrap_or_default()
}

#[cfg(loads_languages)]
thread_local! {
    /// The sentences of the languages after the first, once they are loaded.
    static LOADED: std::cell::RefCell<[Vec<&'static str>; Lang::ALL.len()]> =
        const { std::cell::RefCell::new([const { Vec::new() }; Lang::ALL.len()]) };
}

/// Takes over the sentences of a language, one a line, in the order of their keys. Says whether
/// they can be said from now on: not where it is another number of lines than there are sentences.
/// Where every language is compiled in, nothing is taken.
pub fn load(lang: Lang, lines: String) -> bool {
    #[cfg(loads_languages)]
    if !lang.is_loaded() {
        // They stay to the end; each language is loaded once.
        let lines: Vec<&'static str> = String::leak(lines).lines().collect();
        if lines.len() == COUNT {
            LOADED.with_borrow_mut(|loaded| {
                if let Some(place) = loaded.get_mut(lang as usize) {
                    *place = lines;
                }
            });
        }
        return lang.is_loaded();
    }
    drop(lines);
    lang.is_loaded()
}

impl Lang {
    /// Whether its sentences are there to be said.
    pub fn is_loaded(self) -> bool {
        #[cfg(loads_languages)]
        if self != Self::default() {
            return LOADED.with_borrow(|loaded| {
                loaded
                    .get(self as usize)
                    .is_some_and(|lines| !lines.is_empty())
            });
        }
        true
    }
}

/// A sentence in a language that is loaded; in the first language where it is not.
#[cfg(loads_languages)]
fn loaded(lang: Lang, index: usize, first: &'static str) -> &'static str {
    LOADED
        .with_borrow(|loaded| loaded.get(lang as usize)?.get(index).copied())
        .unwrap_or(first)
}

/// Puts values in for the names between braces.
fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        out.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_wherever_they_are_named() {
        assert_eq!(
            fill("{a} and {b}, {a}", &[("a", "1"), ("b", "{a}")]),
            "1 and {a}, 1"
        );
        assert_eq!(fill("plain", &[]), "plain");
    }

    #[test]
    fn languages_are_found_by_their_code() {
        assert_eq!(Lang::ALL.first(), Some(&Lang::default()));
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(*lang));
        }
        assert_eq!(Lang::from_code("xx"), None);
    }
}
