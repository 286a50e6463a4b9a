//! Checks the sentences of `locales/`: each is used by the code, by `index.html` or by previews of links,
//! and `index.html` shows, before the app has started, the same sentences as the app.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{Finding, Text};
use crate::build::preview;
use crate::project::html;
use crate::project::locales::{FIRST, flattened};

const LOCALE: &str = "locales/id.toml";
const PAGE: &str = "index.html";

/// Checks the sentences against the code and the page.
pub(super) fn check(texts: &[Text]) -> Vec<Finding> {
    let mut locales = BTreeMap::new();
    for text in texts {
        let Some(language) = language(&text.name) else {
            continue;
        };
        match text.content.parse::<toml::Table>() {
            Ok(table) => locales.insert(language, flattened(&table, ".")),
            Err(error) => return vec![Finding::new(&text.name, 0, error.to_string())],
        };
    }
    let Some(sentences) = locales.get(FIRST) else {
        return vec![Finding::new(LOCALE, 0, "is missing")];
    };
    let page = texts.iter().find(|text| text.name == PAGE);
    let tags = page
        .map(|page| html::tags(&page.content))
        .unwrap_or_default();

    let mut findings = unused(sentences, texts, &tags);
    findings.extend(out_of_step(&locales, &tags));
    findings
}

/// Returns the language of a file of sentences, or `None` for any other file.
pub(super) fn language(file: &str) -> Option<&str> {
    file.strip_prefix("locales/")?.strip_suffix(".toml")
}

/// Finds sentences that nothing uses.
fn unused(
    sentences: &BTreeMap<String, String>,
    texts: &[Text],
    tags: &[html::Tag],
) -> Vec<Finding> {
    let code: Vec<&str> = texts
        .iter()
        .filter(|text| {
            Path::new(&text.name)
                .extension()
                .is_some_and(|extension| extension == "rs")
                && (text.name.starts_with("crates/") || text.name.starts_with("src/"))
        })
        .map(|text| text.content.as_str())
        .collect();
    let names: BTreeSet<&str> = code
        .iter()
        .flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_'))
        .collect();
    let in_page: BTreeSet<&str> = tags.iter().filter_map(|tag| tag.get("data-text")).collect();
    let in_previews: BTreeSet<&str> = preview::keys().collect();
    sentences
        .keys()
        .filter(|key| {
            let method = key.replace(['.', '-'], "_");
            let quoted = format!("\"{key}\"");
            !names.contains(method.as_str())
                && !in_page.contains(key.as_str())
                && !in_previews.contains(key.as_str())
                && !code.iter().any(|code| code.contains(&quoted))
        })
        .map(|key| Finding::new(LOCALE, 0, format!("`{key}` is used nowhere")))
        .collect()
}

/// Finds elements of the page whose text is not the sentence that they name.
fn out_of_step(
    locales: &BTreeMap<&str, BTreeMap<String, String>>,
    tags: &[html::Tag],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for tag in tags {
        let Some(key) = tag.get("data-text") else {
            continue;
        };
        // An element in another language than the page has a `lang`.
        let language = tag.get("lang").unwrap_or(FIRST);
        let sentence = locales
            .get(language)
            .and_then(|sentences| sentences.get(key));
        let what = match (sentence, &tag.text) {
            (None, _) => format!("`{key}` is no sentence of locales/{language}.toml"),
            (Some(_), None) => format!("the element of `{key}` may hold only its sentence"),
            (Some(sentence), Some(text)) if html::collapse(sentence) != *text => {
                format!("`{key}` reads «{text}», but in locales/{language}.toml «{sentence}»")
            }
            _ => continue,
        };
        findings.push(Finding::new(PAGE, tag.line, what));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    const SENTENCES: &str = "
        title = \"Lindungi\"
        [home.doors]
        resident = \"Apakah saya terlindungi?\"
        donor = \"Bantu & lindungi\"
        staff-only = \"Petugas\"
        [error]
        missing = \"Tidak ada\"
        by_key = \"Kunci\"
    ";

    fn findings(page: &str, code: &str) -> Vec<String> {
        check(&[
            sample(LOCALE, SENTENCES),
            sample(PAGE, page),
            sample("src/pages/home.rs", code),
            sample("xtask/src/other.rs", "error_missing"),
            sample("docs/words.md", "error_missing"),
        ])
        .into_iter()
        .map(|finding| format!("{}:{} {}", finding.file, finding.line, finding.what))
        .collect()
    }

    const PAGE_IN_STEP: &str = "<title data-text=\"title\">Lindungi</title>\n\
        <p data-text=\"home.doors.donor\">Bantu\n &amp; lindungi</p>";

    #[test]
    fn a_sentence_is_used_by_method_by_key_or_by_the_page() {
        let code = "t.home_doors_resident(); t.home_doors_staff_only(); t.error_missing(); \
                    t.of(\"error.by_key\")";
        assert_eq!(findings(PAGE_IN_STEP, code), [""; 0]);
        assert_eq!(
            findings(
                PAGE_IN_STEP,
                &code.replace("error_missing", "error_missing_too")
            ),
            ["locales/id.toml:0 `error.missing` is used nowhere"]
        );
    }

    #[test]
    fn the_page_says_the_sentences_as_they_are() {
        let code = "home_doors_resident home_doors_staff_only error_missing \"error.by_key\"";
        let page = format!(
            "{PAGE_IN_STEP}\n<p data-text='home.doors.resident'>Apakah?</p>\n\
             <p data-text='home.doors.other'>x</p>\n<p data-text=title><b>Lindungi</b></p>"
        );
        let findings = findings(&page, code);
        assert_eq!(findings.len(), 3, "{findings:?}");
        assert!(findings[0].starts_with("index.html:4 ") && findings[0].contains("«Apakah?»"));
        assert!(findings[1].starts_with("index.html:5 ") && findings[1].contains("no sentence"));
        assert!(findings[2].starts_with("index.html:6 ") && findings[2].contains("only its"));
    }

    #[test]
    fn an_element_in_another_language_says_its_sentence() {
        let page = "<p lang=\"en\" data-text=\"title\">Protected</p>\n\
            <p lang=\"en\" data-text=\"title\">Lindungi</p>\n\
            <p lang=\"xx\" data-text=\"title\">Lindungi</p>";
        let found: Vec<usize> = check(&[
            sample(LOCALE, "title = \"Lindungi\""),
            sample("locales/en.toml", "title = \"Protected\""),
            sample(PAGE, page),
        ])
        .into_iter()
        .map(|finding| finding.line)
        .collect();
        assert_eq!(found, [2, 3]);
    }

    #[test]
    fn a_locale_that_is_missing_or_broken_is_a_finding() {
        assert_eq!(check(&[]).len(), 1);
        assert_eq!(check(&[sample(LOCALE, "a = ")]).len(), 1);
    }
}
