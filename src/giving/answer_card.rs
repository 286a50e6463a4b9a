//! The card with the answer to a form.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::on_demand::deferred;
use crate::components::words::line;
use crate::drafts::DraftError;
use crate::session::Handle;
use crate::shared::at_pause::at_pause;

/// The id of the heading of the card.
pub const HEADING: &str = "hasil-hitung";

/// Draws the details. As long as there is no answer, those of the last one stay hidden in their place, so that a
/// row that somebody opened is still open when the next number is typed.
fn kept<Details: Fn(&Handle) -> Html + 'static>(
    session: &Handle,
    details: &Rc<Option<Details>>,
) -> Html {
    let without_answer = details.is_none();
    let (session, details) = (session.clone(), Rc::clone(details));
    html! {
        <div hidden={without_answer}>
            { deferred(without_answer, move || {
                let details = details.as_ref().as_ref();
                details.map(|details| details(&session)).unwrap_or_default()
            }) }
        </div>
    }
}

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
    let details = Rc::new(details);
    html! {
        <section class="answer-card" aria-labelledby={HEADING} aria-busy={session.is_typing().then_some("true")}>
            <h2 id={HEADING} tabindex="-1">{ lang.donate_result() }</h2>
            <div role="status">{ headline }</div>
            { at_pause(session, move |session| kept(session, &details)) }
        </section>
    }
}
