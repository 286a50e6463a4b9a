//! Ways to say which element is meant, as a person would: by role and name, by label, by text.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Which element is meant. Names are the accessible ones: the whole name fits, or else a part of
/// it. Only visible elements count, and exactly one must fit unless `nth` chooses.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Find {
    role: Option<&'static str>,
    name: Option<String>,
    css: Option<String>,
    within: Option<String>,
    nth: Option<usize>,
}

/// The script that finds it in the page.
pub(super) const SCRIPT: &str = include_str!("js/find.js");

/// What the script gives.
#[derive(Deserialize)]
pub(super) struct Found {
    #[serde(rename = "found")]
    pub(super) elements: Vec<Value>,
    /// What to press to activate each: a radio button's label in its stead.
    press: Vec<Value>,
    /// The names of everything of that role.
    pub(super) names: Vec<String>,
    /// The found elements in words.
    pub(super) said: Vec<String>,
}

impl Found {
    /// The first element.
    pub(super) fn element(&self) -> Value {
        self.elements.first().cloned().unwrap_or_default()
    }

    /// What to press to activate the first element.
    pub(super) fn press(&self) -> Value {
        self.press.first().cloned().unwrap_or_default()
    }
}

/// An element of this ARIA role with this name.
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

/// The innermost element that holds this text.
pub(crate) fn text(text: impl Into<String>) -> Find {
    role("text", text)
}

/// An element by CSS selector, for what has no name.
pub(crate) fn css(selector: impl Into<String>) -> Find {
    Find {
        css: Some(selector.into()),
        ..Find::default()
    }
}

impl Find {
    /// Only inside of what this CSS selector chooses.
    pub(crate) fn within(mut self, selector: impl Into<String>) -> Self {
        self.within = Some(selector.into());
        self
    }

    /// Only the nth of those that fit, counted from 0.
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
