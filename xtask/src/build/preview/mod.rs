//! Previews of links to the app, as messengers and networks show them: a title, a line and a picture.
//!
//! The pages of the app are in the fragment of an address, which no program that makes a preview receives.
//! So the build puts tags into the first page, and writes for every other page that people share a small
//! entry page, which leads into the app (docs/decisions/15).
//!
//! - `tags`: the tags that previews read in the head of a page
//! - `entry`: the tags of the first page, and the entry pages
//! - `cards`: the pictures

pub(crate) mod cards;
mod entry;
mod tags;

pub(crate) use entry::write;

/// The name of the app.
pub(crate) const NAME: &str = "Lindungi";

/// The number of characters after which previews cut a title, roughly.
pub(crate) const TITLE_MAX_CHARS: usize = 60;

/// The number of characters after which previews cut the line below the title, roughly.
pub(crate) const LINE_MAX_CHARS: usize = 110;

/// A page of the app that people share by its link. Its texts are keys of `locales/`.
pub(crate) struct SharedPage {
    /// The name of the card and, except for the first page, of the folder of the entry page.
    pub(crate) name: &'static str,
    /// The title in a preview.
    pub(crate) title: &'static str,
    /// The line below the title.
    pub(crate) line: &'static str,
    /// The words on the card.
    pub(crate) words: &'static str,
    /// The text alternative of the card.
    pub(crate) picture: &'static str,
    /// The entry page, which leads into the app. `None` for the first page, which is the app itself.
    entry: Option<EntryPage>,
}

/// An entry page, which leads into the app.
struct EntryPage {
    /// The fragment of the page of the app: `#/cek`.
    page: &'static str,
    /// Whether that page takes a query, such as a shared calculation.
    query: bool,
    /// The title of the window.
    document: &'static str,
    /// The words of the button that leads into the app.
    action: &'static str,
}

/// Every shared page, the first page of the app first.
pub(crate) const SHARED_PAGES: [SharedPage; 3] = [
    SharedPage {
        name: "beranda",
        title: "home.document",
        line: "preview.home_line",
        words: "home.title",
        picture: "preview.home_picture",
        entry: None,
    },
    SharedPage {
        name: "cek",
        title: "check.title",
        line: "preview.check_line",
        words: "check.title",
        picture: "preview.check_picture",
        entry: Some(EntryPage {
            page: "#/cek",
            query: false,
            document: "check.document",
            action: "check.start",
        }),
    },
    SharedPage {
        name: "donasi",
        title: "donate.title",
        line: "home.donor_text",
        words: "donate.title",
        picture: "preview.donate_picture",
        entry: Some(EntryPage {
            page: "#/donasi",
            query: true,
            document: "donate.document",
            action: "home.donor_action",
        }),
    },
];

/// Yields the keys of the sentences of every shared page, for previews and entry pages.
pub(crate) fn keys() -> impl Iterator<Item = &'static str> {
    SHARED_PAGES.iter().flat_map(|shared| {
        let own = [shared.title, shared.line, shared.words, shared.picture];
        let entry = shared
            .entry
            .iter()
            .flat_map(|entry| [entry.document, entry.action]);
        own.into_iter().chain(entry)
    })
}

/// Escapes a text for HTML and SVG, between tags or in double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Fills a template: puts the part of each name in the place of `{name}`. Other braces stay.
fn filled(template: &str, parts: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    // Parts that are put in are not searched: they may hold braces of their own.
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let part = parts.iter().find_map(|(name, part)| {
            let after = from[1..].strip_prefix(name)?.strip_prefix('}')?;
            Some((part, after))
        });
        rest = if let Some((part, after)) = part {
            text.push_str(part);
            after
        } else {
            text.push('{');
            &from[1..]
        };
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_looked_at() {
        let parts = [("a", "{b}"), ("b", "2")];
        assert_eq!(filled("{a} {b} {c} a { b }", &parts), "{b} 2 {c} a { b }");
    }

    #[test]
    fn text_cannot_end_what_it_stands_in() {
        assert_eq!(
            escaped("Ya & \"tidak\" </title>"),
            "Ya &amp; &quot;tidak&quot; &lt;/title&gt;"
        );
    }
}
