//! For those who assist residents, one after another.

use yew::prelude::*;

use crate::browser::address;
use crate::components::Heading;
use crate::components::button::Button;
use crate::pages::check::{Question, Step};
use crate::route::Route;
use crate::session::{Act, use_session};

/// The page.
#[component]
pub fn Field() -> Html {
    let session = use_session();
    let lang = session.lang;
    let next = Callback::from(move |()| {
        session.dispatch(Act::Erase);
        address::open(Route::Check(Step::Ask(Question::FIRST)));
    });
    html! {
        <div class="prose">
            <Heading text={lang.field_title()} />
            <p class="lead">{ lang.field_lead() }</p>
            <ol class="steps">
                <li>{ lang.field_step_tell() }</li>
                <li>{ lang.field_step_ask() }</li>
                <li>{ lang.field_step_show() }</li>
                <li>{ lang.field_step_clear() }</li>
            </ol>
            <p><Button onclick={next}>{ lang.field_start() }</Button></p>
            <p class="hint">{ lang.field_note() }</p>
        </div>
    }
}
