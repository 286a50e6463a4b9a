//! Checks the rooms of `src/`, which stand one above the other: no room imports from a room above it, and
//! no page imports a page.

use super::{Finding, Text};

/// The rooms from the ground up. `components` stands beside `session`, above `browser`.
const ROOMS: &[&str] = &[
    "codec",
    "check",
    "route",
    "drafts",
    "browser",
    "session",
    "components",
    "shared",
    "giving",
    "pages",
    "app",
    "catalogue",
    "lib",
];

/// The files of `src/pages` that know all pages.
const OF_ALL_PAGES: &[&str] = &["src/pages/mod.rs", "src/pages/lazy.rs"];

/// Finds imports that lead up, and imports of one page by another.
pub(super) fn check(texts: &[Text]) -> Vec<Finding> {
    texts.iter().flat_map(find).collect()
}

fn find(text: &Text) -> Vec<Finding> {
    let Some(path) = text.name.strip_prefix("src/") else {
        return Vec::new();
    };
    let room = path.split(['/', '.']).next().unwrap_or_default();
    let Some(floor) = ROOMS.iter().position(|known| *known == room) else {
        // `main` and other binaries are in no room.
        return Vec::new();
    };
    let page = (room == "pages" && !OF_ALL_PAGES.contains(&text.name.as_str()))
        .then(|| path.split(['/', '.']).nth(1).unwrap_or_default());
    let mut findings = Vec::new();
    for (line, content) in text.lines() {
        for named in content.split("crate::").skip(1) {
            let mut names = named.split(|sign: char| sign != '_' && !sign.is_alphanumeric());
            let other = names.next().unwrap_or_default();
            let above = ROOMS.iter().position(|known| *known == other);
            if above.is_some_and(|above| above > floor) {
                let what = format!("`{room}` imports `{other}`, which stands above it");
                findings.push(Finding::new(&text.name, line, what));
            }
            if let (Some(page), "pages") = (page, other) {
                let path = named.strip_prefix("pages::").unwrap_or_default();
                if !path.starts_with(page) {
                    let what = format!("the page `{page}` imports another page or their list");
                    findings.push(Finding::new(&text.name, line, what));
                }
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, content: &str) -> Vec<String> {
        let text = Text {
            name: name.to_owned(),
            content: content.to_owned(),
        };
        find(&text)
            .into_iter()
            .map(|finding| finding.what)
            .collect()
    }

    #[test]
    fn an_import_that_leads_up_is_found() {
        for (name, content) in [
            ("src/route.rs", "use crate::pages::check;"),
            ("src/browser/address.rs", "use crate::session::Handle;"),
            ("src/session/mod.rs", "use crate::components::button;"),
            (
                "src/check/answers.rs",
                "let x = crate::browser::clock::today();",
            ),
            ("src/pages/home.rs", "use crate::pages::donate;"),
            ("src/pages/check/mod.rs", "use crate::pages::lazy;"),
        ] {
            assert_eq!(found(name, content).len(), 1, "{name}: {content}");
        }
    }

    #[test]
    fn an_import_that_leads_down_is_none() {
        for (name, content) in [
            ("src/app.rs", "use crate::pages;"),
            ("src/pages/mod.rs", "use crate::pages::donate;"),
            (
                "src/pages/donate/take.rs",
                "use crate::pages::donate::form;",
            ),
            (
                "src/components/mod.rs",
                "use crate::browser::focus::HEADING;",
            ),
            ("src/bin/roster.rs", "use crate::anything;"),
            ("crates/rules/src/lib.rs", "use crate::pages;"),
        ] {
            assert_eq!(
                found(name, content),
                Vec::<String>::new(),
                "{name}: {content}"
            );
        }
    }
}
