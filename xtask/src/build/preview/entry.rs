//! Writes the preview tags of the first page, and the entry pages, which lead into the app.
//!
//! An entry page is in a folder of its own (`cek/`, `donasi/`), describes its page, and leads into the app
//! by a script. Without JavaScript it shows a link, and what else people can do.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::{EntryPage, NAME, SHARED_PAGES, SharedPage, cards, escaped, filled, tags};
use crate::project::content_hash;
use crate::project::html;
use crate::project::locales::Sentences;

const PAGE: &str = include_str!("entry.html");

/// The script that leads from an entry page into the app, below the root.
const SCRIPT: &str = "public/enter.js";

/// The text in the first page after which the tags are put.
const TITLE_END: &str = "</title>";

/// Puts the tags into `dist/index.html`, and writes the entry pages and the cards beside it.
///
/// `root` is the root of the repository. `site` is the whole address of the app and ends with a slash;
/// without it there are no cards, since a preview finds a picture by its whole address only.
pub(crate) fn write(root: &Path, dist: &Path, site: Option<&str>) -> Result<()> {
    let languages = Languages {
        first: Sentences::read(root, "id")?,
        english: Sentences::read(root, "en")?,
    };
    let script = fs::read(root.join(SCRIPT)).context(SCRIPT)?;
    let script_name = format!("enter-{}.js", content_hash(&[&script]));
    fs::write(dist.join(&script_name), script).with_context(|| format!("dist/{script_name}"))?;

    let index = dist.join("index.html");
    let mut first_page = fs::read_to_string(&index).context("dist/index.html")?;
    let shared = Shared::of(&first_page, &script_name)?;
    for target in &SHARED_PAGES {
        let card = site
            .map(|_| cards::publish(root, dist, target))
            .transpose()?;
        let tags = tags::of(target, &languages.first, site.zip(card.as_deref()))?;
        if let Some(entry) = &target.entry {
            let folder = dist.join(target.name);
            fs::create_dir_all(&folder).with_context(|| format!("dist/{}/", target.name))?;
            fs::write(
                folder.join("index.html"),
                page(target, entry, &languages, &shared, &tags)?,
            )
            .with_context(|| format!("dist/{}/index.html", target.name))?;
        } else {
            let end = first_page
                .find(TITLE_END)
                .context("dist/index.html has no title")?;
            let tags = format!("\n{}", tags.trim_end());
            first_page.insert_str(end + TITLE_END.len(), &tags);
        }
    }
    fs::write(index, first_page).context("dist/index.html")
}

/// The sentences of an entry page: in the first language, and in English for the message without
/// JavaScript.
struct Languages {
    first: Sentences,
    english: Sentences,
}

/// What the entry pages take from the first page: its policy, and addresses of files as seen from a folder
/// below it.
struct Shared {
    policy: String,
    icon: String,
    styles: String,
    script: String,
}

impl Shared {
    fn of(first_page: &str, script: &str) -> Result<Self> {
        let tags = html::tags(first_page);
        let find = |name: &str, value: &str, wanted: &str| {
            let tag = tags.iter().find(|tag| tag.get(name) == Some(value));
            let found = tag.and_then(|tag| tag.get(wanted)).map(str::to_owned);
            found.with_context(|| format!("dist/index.html has no {value}"))
        };
        let styles = find("rel", "stylesheet", "href")?;
        // All files are in the folder of the style sheet.
        let folder = styles.rsplit_once('/').map_or("", |(folder, _)| folder);
        Ok(Self {
            policy: find("http-equiv", "Content-Security-Policy", "content")?,
            icon: below(&find("rel", "icon", "href")?),
            script: below(&[folder, "/", script].concat()),
            styles: below(&styles),
        })
    }
}

/// Returns the same address as seen from a folder below.
fn below(address: &str) -> String {
    if address.starts_with('/') {
        address.to_owned()
    } else {
        format!("../{}", address.strip_prefix("./").unwrap_or(address))
    }
}

fn page(
    target: &SharedPage,
    entry: &EntryPage,
    languages: &Languages,
    shared: &Shared,
    tags: &str,
) -> Result<String> {
    let words = &languages.first;
    let sentence = |key| words.get(key).map(escaped);
    let document = filled(
        words.get("shell.document")?,
        &[("page", words.get(entry.document)?)],
    );
    Ok(filled(
        PAGE,
        &[
            ("policy", &escaped(&shared.policy)),
            ("document", &escaped(&document)),
            ("tags", tags),
            ("script", &shared.script),
            ("page", entry.page),
            ("query", if entry.query { " data-query" } else { "" }),
            ("icon", &shared.icon),
            ("styles", &shared.styles),
            ("name", NAME),
            ("title", &sentence(target.title)?),
            ("line", &sentence(target.line)?),
            ("action", &sentence(entry.action)?),
            ("noscript", &sentence("shell.noscript")?),
            (
                "noscript_en",
                &escaped(languages.english.get("shell.noscript")?),
            ),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::project::repo;

    /// The first page as the steps before leave it.
    const INDEX: &str = "<!doctype html>\n<html lang=\"id\">\n  <head>\n    \
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">\n    \
        <title data-text=\"home.document\">Lindungi</title>\n    \
        <link rel=\"icon\" href=\"./icon-1.svg\">\n    \
        <link rel=\"stylesheet\" href=\"./styles-1.css\">\n  </head>\n</html>\n";

    /// A built site in a temporary folder, removed on drop.
    struct Site(PathBuf);

    impl Site {
        fn new(name: &str, index: &str, site: Option<&str>) -> Self {
            let folder =
                std::env::temp_dir().join(format!("lindungi-entry-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).expect("made");
            fs::write(folder.join("index.html"), index).expect("written");
            write(&repo::root(), &folder, site).expect("the real sentences and cards");
            Self(folder)
        }

        fn page(&self, name: &str) -> String {
            fs::read_to_string(self.0.join(name)).expect("a page")
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    /// Returns the content of the `<meta>` tag with this name or property.
    fn meta(page: &str, name: &str) -> Option<String> {
        let tags = html::tags(page);
        let tag = tags
            .iter()
            .find(|tag| [tag.get("property"), tag.get("name")].contains(&Some(name)))?;
        tag.get("content").map(str::to_owned)
    }

    fn canonical(page: &str) -> Option<String> {
        let tags = html::tags(page);
        let link = tags
            .iter()
            .find(|tag| tag.get("rel") == Some("canonical"))?;
        link.get("href").map(str::to_owned)
    }

    const PAGES: [(&str, &str); 3] = [
        ("index.html", ""),
        ("cek/index.html", "cek/"),
        ("donasi/index.html", "donasi/"),
    ];

    #[test]
    fn every_page_has_its_title_line_address_and_picture() {
        let address = "https://example.org/lindungi/";
        let site = Site::new("tags", INDEX, Some(address));
        let words = Sentences::read(&repo::root(), "id").expect("sentences");
        let mut pictures = Vec::new();
        for ((file, folder), target) in PAGES.into_iter().zip(&SHARED_PAGES) {
            let page = site.page(file);
            let own = format!("{address}{folder}");
            let picture = meta(&page, "og:image").expect("a picture");
            for (name, value) in [
                ("description", words.get(target.line).expect("a line")),
                ("og:title", words.get(target.title).expect("a title")),
                ("og:description", words.get(target.line).expect("a line")),
                ("og:type", "website"),
                ("og:url", &own),
                ("og:image:width", "1200"),
                ("og:image:height", "630"),
                ("og:image:alt", words.get(target.picture).expect("words")),
                ("og:locale", "id_ID"),
                ("og:locale:alternate", "en_US"),
                ("og:site_name", "Lindungi"),
                ("twitter:card", "summary_large_image"),
            ] {
                assert_eq!(meta(&page, name).as_deref(), Some(value), "{file}: {name}");
            }
            assert_eq!(canonical(&page), Some(own), "{file}");
            let card = picture.strip_prefix(address).expect("in the site");
            assert_eq!(
                fs::read(site.0.join(card)).expect("the card is there"),
                fs::read(cards::file(&repo::root(), target)).expect("drawn"),
            );
            pictures.push(picture);
        }
        pictures.dedup();
        assert_eq!(pictures.len(), PAGES.len(), "each has a picture of its own");
    }

    /// The app has its own languages, and a resident's answers must not be sent to a translator.
    #[test]
    fn no_page_is_to_be_translated() {
        let site = Site::new("translate", INDEX, None);
        let mut pages: Vec<_> = PAGES[1..].iter().map(|(file, _)| site.page(file)).collect();
        pages.push(fs::read_to_string(repo::root().join("index.html")).expect("the first page"));
        for page in pages {
            let tags = html::tags(&page);
            let html = tags.iter().find(|tag| tag.name == "html").expect("one");
            assert_eq!(html.get("translate"), Some("no"), "{page}");
            assert_eq!(html.get("class"), Some("notranslate"), "{page}");
            assert_eq!(
                meta(&page, "google").as_deref(),
                Some("notranslate"),
                "{page}"
            );
        }
    }

    #[test]
    fn without_an_address_nothing_claims_one() {
        let site = Site::new("none", INDEX, None);
        for (file, _) in PAGES {
            let page = site.page(file);
            for name in ["og:url", "og:image", "og:image:alt", "twitter:image:alt"] {
                assert_eq!(meta(&page, name), None, "{file}: {name}");
            }
            assert_eq!(canonical(&page), None, "{file}");
            assert!(meta(&page, "og:title").is_some(), "{file}");
            assert_eq!(meta(&page, "twitter:card").as_deref(), Some("summary"));
        }
        let mut files = Vec::new();
        repo::below(&site.0, Path::new(""), &mut files).expect("listed");
        assert!(
            files
                .iter()
                .all(|file| file.extension() != Some("png".as_ref())),
            "{files:?}"
        );
    }

    #[test]
    fn a_page_leads_on_under_the_policy_of_the_first() {
        for (name, index, folder) in [
            ("relative", INDEX.to_owned(), "../"),
            ("absolute", INDEX.replace("./", "/lindungi/"), "/lindungi/"),
        ] {
            let site = Site::new(name, &index, None);
            for (file, page, query) in [
                ("cek/index.html", "#/cek", None),
                ("donasi/index.html", "#/donasi", Some("")),
            ] {
                let html = site.page(file);
                let tags = html::tags(&html);
                let all =
                    |name: &str| -> Vec<_> { tags.iter().filter(|tag| tag.name == name).collect() };
                let [script] = all("script")[..] else {
                    panic!("{html}")
                };
                let src = script.get("src").expect("a file of its own");
                let of_script = src.strip_prefix(folder).expect("beside the first page");
                assert!(site.0.join(of_script).is_file(), "{src}");
                assert_eq!(script.get("data-page"), Some(page));
                assert_eq!(script.get("data-query"), query, "{file}");
                let ways: Vec<_> = all("a").iter().filter_map(|a| a.get("href")).collect();
                assert_eq!(ways, ["../".to_owned(), format!("../{page}")], "{file}");
                let styles = format!("{folder}styles-1.css");
                let icon = format!("{folder}icon-1.svg");
                let links: Vec<_> = all("link").iter().filter_map(|a| a.get("href")).collect();
                assert_eq!(links, [icon, styles], "{file}");
                assert!(
                    tags.iter().any(|tag| {
                        tag.get("http-equiv") == Some("Content-Security-Policy")
                            && tag.get("content") == Some("default-src 'none'; script-src 'self'")
                    }),
                    "{html}"
                );
                assert!(!html.contains('{'), "{html}");
            }
        }
    }
}
