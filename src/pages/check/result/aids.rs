//! Other help of the city that may fit.

use lindungi_text::Lang;
use lindungi_text::help::OtherAid;
use yew::prelude::*;

use crate::components::panel;
use crate::components::words::{p, parts, points};

/// Draws the row; draws nothing if there is no such help.
pub fn html(lang: Lang, aids: &[OtherAid]) -> Html {
    if aids.is_empty() {
        return Html::default();
    }
    panel(
        "jalur-lain",
        lang.help_title(),
        aids.len().to_string(),
        parts(vec![
            p(lang.help_aids()),
            points(aids.iter().map(|aid| aid.name)),
        ]),
    )
}
