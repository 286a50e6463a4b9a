//! The pages that come after the questions, which are loaded when one of them is opened.
//!
//! They are split off when the app is built (`cargo xtask build`), and share everything with the
//! rest of the app: memory, state, and what both need. Until they are there, a line says so.

use futures::FutureExt as _;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::components::button::{Weight, button};
use crate::components::words::line;
use crate::route::Route;
use crate::session::Handle;

/// What a page needs.
#[derive(Properties, PartialEq)]
pub struct LaterProps {
    /// The page.
    pub route: Route,
    /// The session.
    pub session: Handle,
}

/// The page, once it is there.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let lang = props.session.lang;
    let update = use_force_update();
    let failed = use_state_eq(|| false);
    // Already there, it is drawn at once.
    if let Some(Ok(page)) = draw(props.route, props.session.clone()).now_or_never() {
        return page;
    }
    let load = {
        let (failed, update) = (failed.setter(), update);
        move || {
            let (failed, update) = (failed.clone(), update.clone());
            wasm_bindgen_futures::spawn_local(async move {
                failed.set(load().await.is_err());
                update.force_update();
            });
        }
    };
    if !*failed {
        load();
    }
    let again = Callback::from(move |_: MouseEvent| load());
    html! {
        <div class="prose" role="status">
            { line("notice", lang.shell_loading()) }
            if *failed {
                { button(Weight::Main, lang.shell_failed_again(), again) }
            }
        </div>
    }
}

#[wasm_split(result, preload(load), fallible)]
fn draw(route: Route, session: Handle) -> Result<Html, SplitLoaderError> {
    Ok(super::after_the_questions(&session, route))
}
