//! Plain words on a page. One function draws each kind of element, so that a page costs a call
//! for each of them and not the code that builds it.

use yew::prelude::*;

/// An element of this name around words; without a class where that is empty.
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

/// A paragraph of this class.
pub fn line(class: &'static str, words: impl Into<AttrValue>) -> Html {
    element("p", class, words.into())
}

/// What helps, set small.
pub fn hint(words: impl Into<AttrValue>) -> Html {
    element("p", "hint", words.into())
}

/// A heading below that of a section.
pub fn h3(words: impl Into<AttrValue>) -> Html {
    element("h3", "", words.into())
}

/// A heading within what such a heading is above.
pub fn h4(words: impl Into<AttrValue>) -> Html {
    element("h4", "", words.into())
}

/// A point of a list.
pub fn li(words: impl Into<AttrValue>) -> Html {
    element("li", "", words.into())
}

/// The name of a row of a table, and what is said of it in small.
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

/// A row of a table; one that stands out has this class.
#[inline(never)]
pub fn tr(class: &'static str, cells: Vec<Html>) -> Html {
    html! { <tr {class}>{ cells }</tr> }
}

/// A cell of a table.
pub fn td(words: impl Into<AttrValue>) -> Html {
    element("td", "", words.into())
}

/// Several parts one after the other.
pub fn parts(parts: Vec<Html>) -> Html {
    html! { <>{ parts }</> }
}

/// A list of points.
pub fn points(lines: impl IntoIterator<Item = impl Into<AttrValue>>) -> Html {
    let points: Vec<AttrValue> = lines.into_iter().map(Into::into).collect();
    list("points", points.into_iter().map(li).collect())
}

/// A list of whatever; the items never change places.
#[inline(never)]
pub fn list(class: &'static str, items: Vec<Html>) -> Html {
    html! { <ul {class}>{ items }</ul> }
}

/// A part of a page under a heading.
#[inline(never)]
pub fn section(id: &'static str, title: &'static str, body: Html) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            { body }
        </section>
    }
}

/// A term and what it means.
pub fn term(term: &'static str, meaning: impl Into<AttrValue>) -> Html {
    pair(term, meaning.into())
}

#[inline(never)]
fn pair(term: &'static str, meaning: AttrValue) -> Html {
    html! { <div><dt>{ term }</dt><dd>{ meaning }</dd></div> }
}

/// A table: the names of its columns, and its rows.
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
