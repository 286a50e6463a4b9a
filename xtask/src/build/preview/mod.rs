//! What a link to the app looks like where it is sent: a title, a line and a picture.
//!
//! Pages live in the fragment, which whoever makes a preview of a link never gets. So the build gives
//! the first page its tags, and writes a small page for every other place that people send, which
//! leads on into the app (docs/decisions/15).
//!
//! - `tags`: what previews read in the head of a page
//! - `entry`: those pages
//! - `cards`: the pictures

pub(crate) mod cards;
mod entry;
mod tags;

pub(crate) use entry::write;

/// What the app is called.
pub(crate) const NAME: &str = "Lindungi";

/// Previews cut a title after about so many characters.
pub(crate) const TITLE_MOST: usize = 60;

/// And a line after so many.
pub(crate) const LINE_MOST: usize = 110;

/// A place of the app that people send each other. What is said of it are keys of `locales/`.
pub(crate) struct Place {
    /// The name of its card, and, but for the first page, of the folder of its page.
    pub(crate) name: &'static str,
    /// Its title in a preview.
    pub(crate) title: &'static str,
    /// The line below that.
    pub(crate) line: &'static str,
    /// The words on its card.
    pub(crate) words: &'static str,
    /// What its card shows.
    pub(crate) picture: &'static str,
    /// Where its page leads; none for the first page, which is the app itself.
    way: Option<Way>,
}

/// The way from a page into the app.
struct Way {
    /// The page of the app.
    page: &'static str,
    /// Whether that takes a query.
    query: bool,
    /// What the window is called.
    document: &'static str,
    /// What is pressed to go on.
    action: &'static str,
}

/// Every place, the first page first.
pub(crate) const PLACES: [Place; 3] = [
    Place {
        name: "beranda",
        title: "home.document",
        line: "preview.home_line",
        words: "home.title",
        picture: "preview.home_picture",
        way: None,
    },
    Place {
        name: "cek",
        title: "check.title",
        line: "preview.check_line",
        words: "check.title",
        picture: "preview.check_picture",
        way: Some(Way {
            page: "#/cek",
            query: false,
            document: "check.document",
            action: "home.resident_action",
        }),
    },
    Place {
        name: "donasi",
        title: "donate.title",
        line: "home.donor_text",
        words: "donate.title",
        picture: "preview.donate_picture",
        way: Some(Way {
            page: "#/donasi",
            query: true,
            document: "donate.document",
            action: "home.donor_action",
        }),
    },
];

/// The keys of every sentence that is said in a preview or on the way from it.
pub(crate) fn keys() -> impl Iterator<Item = &'static str> {
    PLACES.iter().flat_map(|place| {
        let own = [place.title, place.line, place.words, place.picture];
        let way = place.way.iter().flat_map(|way| [way.document, way.action]);
        own.into_iter().chain(way)
    })
}

/// A text as it stands in HTML and SVG, between tags or in quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A template with something put in for each name that stands in it between braces.
fn filled(template: &str, parts: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    // What is put in is not looked at: it may hold braces of its own.
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
