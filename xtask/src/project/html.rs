//! Finds the start tags of a page, with their attributes and text, by the tokenizer of `html5gum`.

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    /// The name of the element, in lower case.
    pub(crate) name: String,
    /// The attributes: names in lower case, values decoded.
    pub(crate) attributes: Vec<(String, String)>,
    /// The text up to the element's end, decoded and with white space collapsed. `None` if the element
    /// holds more than text, or does not end.
    pub(crate) text: Option<String>,
    /// The line the tag starts in, from 1.
    pub(crate) line: usize,
}

impl Tag {
    /// Returns the value of an attribute, or `None` if the tag has no such attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Collapses white space as the browser does: one space between words, none at the ends.
pub(crate) fn collapse(text: &str) -> String {
    // A no-break space stays, as any other character does.
    text.split([' ', '\t', '\n', '\r'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns every start tag of a page, outside of comments, scripts and style sheets.
pub(crate) fn tags(page: &str) -> Vec<Tag> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // The content of scripts and style sheets is not HTML.
    emitter.naively_switch_states(true);
    let text_of = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut tags: Vec<Tag> = Vec::new();
    // The text since the last start tag; `None` once anything else has followed.
    let mut text = None;
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter();
                tags.push(Tag {
                    name: text_of(&tag.name),
                    attributes: attributes
                        .map(|(name, value)| (text_of(name), text_of(value)))
                        .collect(),
                    text: None,
                    line: 1 + page[..tag.span.start].matches('\n').count(),
                });
                text = Some(String::new());
            }
            Token::String(more) => {
                if let Some(text) = &mut text {
                    text.push_str(&text_of(&more));
                }
            }
            Token::EndTag(end) => {
                if let (Some(tag), Some(text)) = (tags.last_mut(), text.take())
                    && tag.name.as_bytes() == &**end.name
                {
                    tag.text = Some(collapse(&text));
                }
            }
            Token::Comment(_) => text = None,
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_with_every_way_to_write_attributes() {
        let page = "<!doctype html>\n<!-- <link href=no> -->\n<LINK rel=icon\n  HREF='a b.png' \
                    crossorigin/><script src=\"x.js\">if (a < b) { '<img src=no>' }</script>\
                    <p data-text = \"a.b\">Sehari&nbsp;&lt;1&gt;\n  &amp; malam</p><img/alt>";
        let tags = tags(page);
        let names: Vec<_> = tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["link", "script", "p", "img"]);
        assert_eq!(tags[0].line, 3);
        assert_eq!(tags[0].get("rel"), Some("icon"));
        assert_eq!(tags[0].get("href"), Some("a b.png"));
        assert_eq!(tags[0].get("crossorigin"), Some(""));
        assert_eq!(tags[1].get("src"), Some("x.js"));
        assert_eq!(tags[2].get("data-text"), Some("a.b"));
        assert_eq!(tags[2].text.as_deref(), Some("Sehari\u{a0}<1> & malam"));
        assert_eq!(tags[3].get("alt"), Some(""));
    }

    #[test]
    fn an_element_that_holds_others_has_no_plain_text() {
        let tags = tags("<p>Rp<b>1.000</b></p><p>open");
        assert_eq!(tags[0].text, None);
        assert_eq!(tags[1].text.as_deref(), Some("1.000"));
        assert_eq!(tags[2].text, None);
    }

    #[test]
    fn odd_pages_end() {
        for page in [
            "<", "<a", "<a =", "<a é=\"", "<a x='1", "<!--", "<script>", "a < b", "<a==>",
        ] {
            let _ = tags(page);
        }
    }
}
