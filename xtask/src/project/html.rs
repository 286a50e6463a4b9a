//! A small scanner of HTML: start tags, their attributes, and the text that follows.
//! Enough for the one page of this project; it is no parser of other people's pages.

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// The element, in lower case.
    pub(crate) name: String,
    /// The attributes in their order, names in lower case, values decoded.
    pub(crate) attributes: Vec<(String, String)>,
    /// All that follows the tag.
    pub(crate) after: &'a str,
    /// The line the tag starts in, from 1.
    pub(crate) line: usize,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }

    /// The text up to the element's end, decoded and with its white space as the browser
    /// shows it; none when the element holds more than text.
    pub(crate) fn text(&self) -> Option<String> {
        let (text, rest) = self.after.split_once("</")?;
        let end = rest.get(..self.name.len())?;
        (end.eq_ignore_ascii_case(&self.name) && !text.contains('<'))
            .then(|| collapse(&decode(text)))
    }
}

/// White space as the browser shows it.
pub(crate) fn collapse(text: &str) -> String {
    // Not a no-break space, which is a sign like others.
    text.split([' ', '\t', '\n', '\r'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Every start tag of a page, outside of comments, scripts and style sheets.
pub(crate) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let inner = &rest[at + 1..];
        if let Some(comment) = inner.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
            rest = inner;
            continue;
        }
        let line = 1 + page[..page.len() - inner.len()].matches('\n').count();
        let (name, attributes, after) = start_tag(inner);
        rest = match name.as_str() {
            // What is in them is not HTML.
            "script" | "style" => after
                .find(&format!("</{name}"))
                .map_or("", |end| &after[end..]),
            _ => after,
        };
        tags.push(Tag {
            name,
            attributes,
            after,
            line,
        });
    }
    tags
}

/// Reads a start tag from after its `<`; gives back what follows its `>`.
fn start_tag(inner: &str) -> (String, Vec<(String, String)>, &str) {
    let is_end = |c: char| c.is_whitespace() || c == '>' || c == '/';
    let name_end = inner.find(is_end).unwrap_or(inner.len());
    let name = inner[..name_end].to_ascii_lowercase();
    let mut rest = &inner[name_end..];
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return (name, attributes, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (name, attributes, after);
        }
        let end = rest
            .find(|c: char| is_end(c) || c == '=')
            .unwrap_or(rest.len())
            .max(1);
        // A sign of several bytes can't be cut: `end` is where a sign starts, or 1 after
        // an `=` that stands where a name should.
        let attribute = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            (value, rest) = if let Some(quote @ ('"' | '\'')) = after.chars().next() {
                let inner = &after[1..];
                inner.split_once(quote).unwrap_or((inner, ""))
            } else {
                let end = after
                    .find(|c: char| c.is_whitespace() || c == '>')
                    .unwrap_or(after.len());
                after.split_at(end)
            };
        }
        attributes.push((attribute, decode(value)));
    }
}

/// Replaces the character references a hand-written page holds.
fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let reference = rest
            .find(';')
            .and_then(|end| Some((character(&rest[1..end])?, end + 1)));
        if let Some((sign, length)) = reference {
            decoded.push(sign);
            rest = &rest[length..];
        } else {
            decoded.push('&');
            rest = &rest[1..];
        }
    }
    decoded.push_str(rest);
    decoded
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        "times" => Some('×'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
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
        assert_eq!(tags[2].text().as_deref(), Some("Sehari\u{a0}<1> & malam"));
        assert_eq!(tags[3].get("alt"), Some(""));
    }

    #[test]
    fn an_element_that_holds_others_has_no_plain_text() {
        let tags = tags("<p>Rp<b>1.000</b></p><p>open");
        assert_eq!(tags[0].text(), None);
        assert_eq!(tags[1].text().as_deref(), Some("1.000"));
        assert_eq!(tags[2].text(), None);
    }

    #[test]
    fn odd_pages_end() {
        for page in [
            "<", "<a", "<a =", "<a é=\"", "<a x='1", "<!--", "<script>", "a < b", "<a==>",
        ] {
            let _ = tags(page);
        }
        assert_eq!(
            decode("&nosuch; & &#x2013; &#8211; &#xffffff;"),
            "&nosuch; & – – &#xffffff;"
        );
    }
}
