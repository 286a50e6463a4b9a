//! Links to a calculation that were opened: a form is filled in from them, and the page says so.

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

/// Fills in the form of a page from a link that was opened. Draws nothing.
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

/// Reads the link that a page was opened with. Belongs into each page that has links.
pub fn reader(session: &Handle) -> Html {
    html! { <ReadLink session={session.clone()} /> }
}

/// Says that the form was filled in from a link, and what was wrong with that; nothing where it was not.
pub fn notice(session: &Session) -> Html {
    let lang = session.lang;
    let said = match &session.drafts.link_errors {
        None => Html::default(),
        Some(errors) if errors.is_empty() => line("hint", lang.link_opened()),
        Some(errors) => html! {
            <div class="notice">
                <ul class="points">{ for errors.iter().map(|error| li(errors::link(lang, *error))) }</ul>
            </div>
        },
    };
    html! { <div role="status" class="screen-only">{ said }</div> }
}
