//! Ways to name an element as a person would: by role and name, by label, by text.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A description of one element. Names are accessible names: elements whose whole name matches come first,
/// else those whose name contains the text. Only visible elements count, and exactly one must match unless
/// `nth` chooses.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Find {
    role: Option<&'static str>,
    name: Option<String>,
    css: Option<String>,
    within: Option<String>,
    nth: Option<usize>,
}

/// The script that finds the elements in the page.
pub(super) const SCRIPT: &str = include_str!("js/find.js");

/// The result of that script.
#[derive(Deserialize)]
pub(super) struct Found {
    #[serde(rename = "found")]
    pub(super) elements: Vec<Value>,
    /// The element to press for each: for a radio button or tick box, its label.
    press: Vec<Value>,
    /// The names of all elements of the role.
    pub(super) names: Vec<String>,
    /// Descriptions of the elements that match, for messages.
    pub(super) descriptions: Vec<String>,
}

impl Found {
    /// The first element, or `null` if none matches.
    pub(super) fn element(&self) -> Value {
        self.elements.first().cloned().unwrap_or_default()
    }

    /// The element to press to activate the first element.
    pub(super) fn press(&self) -> Value {
        self.press.first().cloned().unwrap_or_default()
    }
}

/// An element with this ARIA role and this name.
pub(crate) fn role(role: &'static str, name: impl Into<String>) -> Find {
    Find {
        role: Some(role),
        name: Some(name.into()),
        ..Find::default()
    }
}

pub(crate) fn button(name: impl Into<String>) -> Find {
    role("button", name)
}

pub(crate) fn link(name: impl Into<String>) -> Find {
    role("link", name)
}

pub(crate) fn radio(name: impl Into<String>) -> Find {
    role("radio", name)
}

pub(crate) fn checkbox(name: impl Into<String>) -> Find {
    role("checkbox", name)
}

pub(crate) fn heading(name: impl Into<String>) -> Find {
    role("heading", name)
}

/// A text field, number field or select with this label or this id.
pub(crate) fn field(label_or_id: impl Into<String>) -> Find {
    role("field", label_or_id)
}

/// The innermost element that contains this text.
pub(crate) fn text(text: impl Into<String>) -> Find {
    role("text", text)
}

/// An element by CSS selector, for elements without a name.
pub(crate) fn css(selector: impl Into<String>) -> Find {
    Find {
        css: Some(selector.into()),
        ..Find::default()
    }
}

impl Find {
    /// Searches only inside the elements that this CSS selector matches.
    pub(crate) fn within(mut self, selector: impl Into<String>) -> Self {
        self.within = Some(selector.into());
        self
    }

    /// Chooses the nth of the matching elements, counted from 0.
    pub(crate) fn nth(mut self, nth: usize) -> Self {
        self.nth = Some(nth);
        self
    }
}

impl fmt::Display for Find {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.css, self.role, &self.name) {
            (Some(css), ..) => write!(f, "{css}")?,
            (None, Some(role), Some(name)) => write!(f, "{role} “{name}”")?,
            (None, role, _) => write!(f, "{}", role.unwrap_or("element"))?,
        }
        if let Some(within) = &self.within {
            write!(f, " within {within}")?;
        }
        if let Some(nth) = self.nth {
            write!(f, " (number {nth})")?;
        }
        Ok(())
    }
}
