//! The card with the answer to a form.

use yew::prelude::*;

use crate::components::words::line;
use crate::drafts::DraftError;
use crate::session::Handle;
use crate::shared::at_pause::at_pause;

/// The id of the heading of the card.
pub const HEADING: &str = "hasil-hitung";

/// Draws the answer to a form: after every key its headline, or the error if there is no answer; at the
/// next pause in typing the details.
pub fn answer_card<Details: Fn(&Handle) -> Html + 'static>(
    session: &Handle,
    answer: Result<(Html, Details), DraftError>,
) -> Html {
    let lang = session.lang;
    let (headline, details) = match answer {
        Ok((headline, details)) => (headline, Some(details)),
        Err(error) => (line("notice", error.message(lang, session.policy())), None),
    };
    html! {
        <section class="answer-card" aria-labelledby={HEADING} aria-busy={session.is_typing().then_some("true")}>
            <h2 id={HEADING} tabindex="-1">{ lang.donate_result() }</h2>
            <div role="status">{ headline }</div>
            { at_pause(session, move |session| match &details {
                Some(details) => details(session),
                None => html! { <div class="answer-details"></div> },
            }) }
        </section>
    }
}
