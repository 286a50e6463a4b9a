//! What happens with what people tell the app: nothing.

use yew::prelude::*;

use crate::browser::address;
use crate::components::Heading;
use crate::components::button::{Button, Weight};
use crate::pages::check::Step;
use crate::route::Route;
use crate::session::{Act, use_session};

/// The page.
#[component]
pub fn Privacy() -> Html {
    let session = use_session();
    let lang = session.lang;
    let erase = Callback::from(move |()| {
        session.dispatch(Act::Erase);
        address::open(Route::Check(Step::Start));
    });
    html! {
        <div class="prose">
            <Heading text={lang.privacy_title()} />
            <p class="lead">{ lang.privacy_lead() }</p>
            <ul class="points">
                <li>{ lang.privacy_no_send() }</li>
                <li>{ lang.privacy_no_store() }</li>
                <li>{ lang.privacy_language() }</li>
                <li>{ lang.privacy_no_id() }</li>
                <li>{ lang.privacy_no_track() }</li>
                <li>{ lang.privacy_server() }</li>
                <li>{ lang.privacy_links() }</li>
            </ul>
            <p><Button onclick={erase} weight={Weight::Second}>{ lang.privacy_clear() }</Button></p>
        </div>
    }
}
