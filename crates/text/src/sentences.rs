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
fn sentence(lang: Lang, words: &[&'static str; Lang::ALL.len()]) -> &'static str {
    words.get(lang as usize).copied().unwrap_or_default()
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
