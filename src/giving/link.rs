//! Fills in a form from an opened link to a calculation, and draws the notice about that.

use lindungi_text::errors;
use yew::prelude::*;

use crate::browser::frame;
use crate::components::words::{li, line};
use crate::drafts::Drafts;
use crate::session::{self, Handle, Session};

/// The properties of [`ReadLink`].
#[derive(Properties, PartialEq)]
pub struct ReadLinkProps {
    session: Handle,
}

/// Fills in the form of the page from the opened link. Draws nothing.
#[component]
fn ReadLink(props: &ReadLinkProps) -> Html {
    let session = &props.session;
    let waits = session.drafts.opened_link.is_some();
    use_effect_with((waits, session.clone()), |(waits, session)| {
        frame::start();
        if *waits {
            session::calculate(session, Drafts::read_link);
        }
    });
    Html::default()
}

/// Returns the component that reads the link with which the page was opened. Every page that can be opened
/// by a link to a calculation must include it.
pub fn reader(session: &Handle) -> Html {
    html! { <ReadLink session={session.clone()} /> }
}

/// Draws the notice that the form was filled in from a link, with the errors of that link. The notice is
/// empty if there was no link.
pub fn notice(session: &Session) -> Html {
    let lang = session.lang;
    let content = match &session.drafts.link_errors {
        None => Html::default(),
        Some(errors) if errors.is_empty() => line("hint", lang.link_opened()),
        Some(errors) => html! {
            <div class="notice">
                <ul class="points">{ for errors.iter().map(|error| li(errors::link(lang, *error))) }</ul>
            </div>
        },
    };
    html! { <div role="status" class="screen-only">{ content }</div> }
}
