//! Text elements of a page. One function per kind of element keeps the app small: a page contains a call
//! and not the code that builds the element.

use yew::prelude::*;

/// An element with text. An empty class means no class.
#[inline(never)]
#[expect(clippy::ignored_unit_patterns, reason = "written by the macro")]
fn element(name: &'static str, class: &'static str, words: AttrValue) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{name} {class}>{ words }</@> }
}

/// A paragraph.
pub fn p(words: impl Into<AttrValue>) -> Html {
    element("p", "", words.into())
}

/// A paragraph with a class.
pub fn line(class: &'static str, words: impl Into<AttrValue>) -> Html {
    element("p", class, words.into())
}

/// A hint, in small print.
pub fn hint(words: impl Into<AttrValue>) -> Html {
    element("p", "hint", words.into())
}

/// A heading of level 3, below that of a section.
pub fn h3(words: impl Into<AttrValue>) -> Html {
    element("h3", "", words.into())
}

/// A heading of level 4.
pub fn h4(words: impl Into<AttrValue>) -> Html {
    element("h4", "", words.into())
}

/// An item of a list.
pub fn li(words: impl Into<AttrValue>) -> Html {
    element("li", "", words.into())
}

/// The header cell of a table row, with a note in small print unless `small` is empty.
#[inline(never)]
pub fn th(words: String, small: &'static str) -> Html {
    html! {
        <th scope="row">
            { words }
            if !small.is_empty() {
                { hint(small) }
            }
        </th>
    }
}

/// A row of a table, with a class.
#[inline(never)]
pub fn tr(class: &'static str, cells: Vec<Html>) -> Html {
    html! { <tr {class}>{ cells }</tr> }
}

/// A cell of a table.
pub fn td(words: impl Into<AttrValue>) -> Html {
    element("td", "", words.into())
}

/// Several parts in sequence, without an element around them.
pub fn parts(parts: Vec<Html>) -> Html {
    html! { <>{ parts }</> }
}

/// A bulleted list of texts.
pub fn points(lines: impl IntoIterator<Item = impl Into<AttrValue>>) -> Html {
    let points: Vec<AttrValue> = lines.into_iter().map(Into::into).collect();
    list("points", points.into_iter().map(li).collect())
}

/// A list of any content. Its items must keep their order.
#[inline(never)]
pub fn list(class: &'static str, items: Vec<Html>) -> Html {
    html! { <ul {class}>{ items }</ul> }
}

/// A section of a page with a heading of level 2; `id` is the id of the heading.
#[inline(never)]
pub fn section(id: &'static str, title: &'static str, body: Html) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            { body }
        </section>
    }
}

/// A term of a description list, and its meaning.
pub fn term(term: &'static str, meaning: impl Into<AttrValue>) -> Html {
    pair(term, meaning.into())
}

#[inline(never)]
fn pair(term: &'static str, meaning: AttrValue) -> Html {
    html! { <div><dt>{ term }</dt><dd>{ meaning }</dd></div> }
}

/// A table with column headings.
#[inline(never)]
pub fn table(columns: &[&'static str], rows: Vec<Html>) -> Html {
    let column = |name: &&'static str| html! { <th scope="col">{ *name }</th> };
    html! {
        <table>
            <thead><tr>{ for columns.iter().map(column) }</tr></thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}
