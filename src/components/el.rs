//! Elements around other elements. What `html!` writes for one is some 400 bytes of code, and a
//! call is some 40: so pages are put together from calls, and `html!` is for what is pressed or
//! typed into.

use yew::prelude::*;
use yew::virtual_dom::VTag;

/// An element of this name and class around children; without a class where that is empty.
pub fn el<const N: usize>(name: &'static str, class: &'static str, children: [Html; N]) -> Html {
    tag(name, &[("class", class)], children.into())
}

/// A division of this class.
pub fn div<const N: usize>(class: &'static str, children: [Html; N]) -> Html {
    el("div", class, children)
}

/// Words by themselves.
pub fn text(words: impl Into<AttrValue>) -> Html {
    Html::VText(yew::virtual_dom::VText::new(words))
}

/// An element of this name with attributes, those left out that are empty.
#[inline(never)]
pub fn tag(
    name: &'static str,
    attributes: &[(&'static str, &'static str)],
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(name);
    for (name, value) in attributes {
        if !value.is_empty() {
            element.add_attribute(name, *value);
        }
    }
    element.add_children(children);
    element.into()
}

/// What there is under a condition, and otherwise nothing in its place.
pub fn when(condition: bool, then: impl FnOnce() -> Html) -> Html {
    if condition { then() } else { Html::default() }
}
