//! The four results a row can have: name, short name, colour class and pictogram of each.

use lindungi_roster::outcome::RowVerdict;
use lindungi_roster_service::protocol::{Count, Summary};
use lindungi_text::Lang;
use yew::prelude::*;

use crate::components::icon::{Glyph, icon};

/// Returns the CSS class that colours a verdict.
pub(super) const fn class(verdict: RowVerdict) -> &'static str {
    match verdict {
        RowVerdict::Likely => "likely",
        RowVerdict::NeedsCheck => "check",
        RowVerdict::OtherRoute => "other",
        RowVerdict::Invalid => "invalid",
    }
}

/// Returns the name of a verdict.
pub(super) fn name(lang: Lang, verdict: RowVerdict) -> &'static str {
    match verdict {
        RowVerdict::Likely => lang.verdict_likely_title(),
        RowVerdict::NeedsCheck => lang.verdict_needs_check_title(),
        RowVerdict::OtherRoute => lang.verdict_other_route_title(),
        RowVerdict::Invalid => lang.screen_invalid(),
    }
}

/// Returns the name of a verdict for narrow places, where its full name has been read before.
pub(super) fn short(lang: Lang, verdict: RowVerdict) -> &'static str {
    match verdict {
        RowVerdict::Likely => lang.screen_short_likely(),
        RowVerdict::NeedsCheck => lang.screen_short_check(),
        RowVerdict::OtherRoute => lang.screen_short_other(),
        RowVerdict::Invalid => lang.screen_short_invalid(),
    }
}

/// Draws the pictogram of a verdict.
pub(super) fn pictogram(verdict: RowVerdict) -> Html {
    icon(match verdict {
        RowVerdict::Likely => Glyph::Tick,
        RowVerdict::NeedsCheck => Glyph::Look,
        RowVerdict::OtherRoute => Glyph::Signpost,
        RowVerdict::Invalid => Glyph::Question,
    })
}

/// Draws a verdict as colour, pictogram and words.
pub(super) fn chip(verdict: RowVerdict, words: &'static str) -> Html {
    html! {
        <span class={classes!("verdict-chip", class(verdict))}>
            { pictogram(verdict) }
            <span>{ words }</span>
        </span>
    }
}

/// Returns the number of rows for each verdict, in the order of [`RowVerdict::ALL`].
pub(super) fn counts(lang: Lang, summary: &Summary) -> Vec<Count<RowVerdict>> {
    let count = |of| Count {
        of,
        label: name(lang, of).to_owned(),
        rows: summary.verdicts.of(of),
    };
    RowVerdict::ALL.map(count).to_vec()
}
