//! What is filled in: empty, filled in, wrong, disabled.

use yew::prelude::*;

use super::shown;
use crate::components::check_box::CheckBox;
use crate::components::choices::{Choice, Choices};
use crate::components::combobox::{Combobox, Entry};
use crate::components::file_field::FileField;
use crate::components::icon::Glyph;
use crate::components::photo_field::PhotoField;
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::text_field::{InputContent, TextField};

const WRONG: &str = "What is wrong, and what to do.";

/// Draws the section.
pub(super) fn html() -> Html {
    html! { <>{ text_fields() }{ choices() }{ check_boxes() }{ lists() }{ files() }</> }
}

fn text_fields() -> Html {
    use InputContent::{Code, Copy, Money, Number, Percent, Words};
    let field = |id, label, content, value: &str, error: Option<&'static str>| {
        TextField {
            id,
            label,
            content,
            hint: Some("How to fill it in".into()),
            value: value.to_owned(),
            oninput: Callback::noop(),
            onleave: Callback::noop(),
            error: error.map(Into::into),
        }
        .html()
    };
    shown(
        "text-fields",
        "Text fields",
        vec![
            field("typed-empty", "Words, empty", Words, "", None),
            field("typed-money", "Money", Money, "1.500.000", None),
            field("typed-wrong", "Money, wrong", Money, "1,5", Some(WRONG)),
            field("typed-number", "Number", Number, "41", None),
            field("typed-percent", "Percentage", Percent, "2,5", None),
            field("typed-code", "Code", Code, "LINDUNGI", None),
            field("typed-copy", "To copy", Copy, "LINDUNGI", None),
        ],
    )
}

fn choices() -> Html {
    let group = |id, error: Option<&'static str>, chosen| {
        Choices {
            id,
            legend: html! { "A question" },
            answers: vec![
                Choice::new("yes", "Yes").with_icon(Glyph::Tick),
                Choice::new("no", "No")
                    .with_icon(Glyph::Cross)
                    .with_hint("An explanation"),
                Choice::new("unknown", "I do not know"),
            ],
            chosen,
            onchoose: Callback::noop(),
            error: error.map(Into::into),
        }
        .html()
    };
    shown(
        "choices",
        "Choices",
        vec![
            group("chosen", None, Some("yes")),
            group("chosen-wrong", Some(WRONG), None),
        ],
    )
}

fn check_boxes() -> Html {
    let one = |id: &'static str, checked, disabled| {
        CheckBox {
            id: id.into(),
            label: "A choice of its own".into(),
            hint: Some("An explanation".into()),
            checked,
            disabled,
            onchange: Callback::noop(),
        }
        .html()
    };
    shown(
        "check-boxes",
        "Check boxes",
        vec![
            one("box-empty", false, false),
            one("box-ticked", true, false),
            one("box-disabled", false, true),
        ],
    )
}

fn lists() -> Html {
    let line = |name: &str| Line {
        value: name.to_owned(),
        label: name.to_owned(),
    };
    let select = SelectField {
        id: "select",
        label: "A drop-down list",
        groups: vec![
            Group {
                name: None,
                lines: vec![line("None")],
            },
            Group {
                name: Some("A group".to_owned()),
                lines: vec![line("First"), line("Second")],
            },
        ],
        picked: "First".to_owned(),
        onpick: Callback::noop(),
    };
    let entry = |key, label, found_by| Entry {
        key,
        label,
        found_by,
    };
    let search = Combobox {
        id: "search",
        named_by: "lists",
        hint: "A search with a list of matches".into(),
        value: "kuli".to_owned(),
        lines: vec![
            entry("1", "Tukang bangunan", "kuli bangunan"),
            entry("2", "Buruh harian lepas", "Buruh harian lepas"),
        ],
        marked: Some(0),
        message: "2 matches".to_owned(),
        button_labels: ["Show all", "Empty the field"],
        onact: Callback::noop(),
    };
    shown("lists", "Lists", vec![select.html(), search.html()])
}

fn files() -> Html {
    let file = FileField {
        id: "file",
        label: "Choose a file",
        drop: "or drop it here",
        onfile: Callback::noop(),
    };
    let photo = |id, error: Option<&'static str>| {
        PhotoField {
            id,
            label: "Choose a photo",
            onphoto: Callback::noop(),
            error: error.map(Into::into),
        }
        .html()
    };
    shown(
        "files",
        "Files",
        vec![
            file.html(),
            photo("photo", None),
            photo("photo-wrong", Some(WRONG)),
        ],
    )
}
