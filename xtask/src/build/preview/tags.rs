//! The tags in the head of a page that previews of links read: Open Graph, which messengers and networks
//! agree on. X reads Open Graph too, and needs tags of its own only for the layout and the text
//! alternative.

use anyhow::Result;

use super::cards::{HEIGHT, WIDTH};
use super::{NAME, SharedPage, escaped};
use crate::project::locales::Sentences;

/// Returns the tags of a shared page. `absolute` is the whole address of the site and the name of the page's
/// card in it; tags that need a whole address are left out without it.
pub(super) fn of(
    shared: &SharedPage,
    words: &Sentences,
    absolute: Option<(&str, &str)>,
) -> Result<String> {
    let (title, line) = (words.get(shared.title)?, words.get(shared.line)?);
    let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
    let mut tags = Tags::default();
    tags.meta("name", "description", line);
    tags.meta("property", "og:type", "website");
    tags.meta("property", "og:site_name", NAME);
    tags.meta("property", "og:title", title);
    tags.meta("property", "og:description", line);
    tags.meta("property", "og:locale", "id_ID");
    tags.meta("property", "og:locale:alternate", "en_US");
    let Some((site, card)) = absolute else {
        tags.meta("name", "twitter:card", "summary");
        return Ok(tags.0);
    };
    let address = match shared.entry {
        Some(_) => format!("{site}{}/", shared.name),
        None => site.to_owned(),
    };
    let picture = words.get(shared.picture)?;
    tags.meta("property", "og:url", &address);
    tags.meta("property", "og:image", &format!("{site}{card}"));
    tags.meta("property", "og:image:type", "image/png");
    tags.meta("property", "og:image:width", &width);
    tags.meta("property", "og:image:height", &height);
    tags.meta("property", "og:image:alt", picture);
    tags.meta("name", "twitter:card", "summary_large_image");
    tags.meta("name", "twitter:image:alt", picture);
    tags.line(&["<link rel=\"canonical\" href=\"", &escaped(&address), "\">"]);
    Ok(tags.0)
}

/// Lines for the head of a page.
#[derive(Default)]
struct Tags(String);

impl Tags {
    fn line(&mut self, parts: &[&str]) {
        self.0.push_str("    ");
        self.0.extend(parts.iter().copied());
        self.0.push('\n');
    }

    fn meta(&mut self, by: &str, name: &str, content: &str) {
        let content = escaped(content);
        self.line(&["<meta ", by, "=\"", name, "\" content=\"", &content, "\">"]);
    }
}
