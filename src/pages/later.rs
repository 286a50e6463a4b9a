//! The pages that are loaded when one of them is opened, so that a first visit stays small.
//!
//! They are split off when the app is built (docs/decisions/10) and share everything with the rest:
//! memory, state, and the code that both need. In anything but a browser they are just there.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the parts are drawn or a failure to load them is told"
)]

use futures::FutureExt as _;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::check::{self, Step};
use super::{budget, code, donate, questions, sources};
use crate::browser::{focus, frame};
use crate::components::button::{Weight, button};
use crate::components::words::p;
use crate::components::{HEADING, heading};
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
    let route = props.route;
    let page = draw(props);
    let update = use_force_update();
    let failed = use_state_eq(|| false);
    let load = {
        let (failed, update) = (failed.setter(), update);
        move || {
            let (failed, update) = (failed.clone(), update.clone());
            failed.set(false);
            wasm_bindgen_futures::spawn_local(async move {
                failed.set(load(route).await.is_err());
                update.force_update();
                focus::top(HEADING);
            });
        }
    };
    {
        let load = load.clone();
        let there = page.is_some();
        use_effect_with(route, move |_| {
            if !there {
                load();
            }
        });
    }
    if let Some(page) = page {
        return page;
    }
    let again = Callback::from(move |_: MouseEvent| load());
    html! {
        <div class="prose">
            if *failed {
                { heading(lang.shell_failed_title()) }
                { p(lang.shell_failed_text()) }
                <p>{ button(Weight::Main, lang.shell_failed_again(), again) }</p>
            } else {
                { heading(lang.shell_loading()) }
            }
        </div>
    }
}

/// Whether a page comes with the calculator and the sources, or else with the result.
fn is_for_donors(route: Route) -> bool {
    matches!(
        route,
        Route::Donate | Route::Compare | Route::Pledge | Route::Budget | Route::Sources
    )
}

/// Loads what a page needs ahead of time.
pub fn fetch(route: Route) {
    // Should it fail, opening the page tries again and says so.
    wasm_bindgen_futures::spawn_local(load(route).map(drop));
}

async fn load(route: Route) -> Result<(), SplitLoaderError> {
    if is_for_donors(route) {
        load_donor().await
    } else {
        load_result().await
    }
}

/// The page; nothing as long as it is not loaded.
fn draw(props: &LaterProps) -> Option<Html> {
    let (route, session) = (props.route, props.session.clone());
    let drawn = if is_for_donors(route) {
        draw_donor(route, session).now_or_never()
    } else {
        draw_result(route, session).now_or_never()
    };
    drawn?.ok()
}

#[wasm_split(result, preload(load_result), fallible)]
fn draw_result(route: Route, session: Handle) -> Result<Html, SplitLoaderError> {
    Ok(match route {
        Route::Check(Step::TakeAway) => check::take_away(&session),
        Route::Code => code::page(&session),
        Route::Questions(open) => questions::page(&session, open),
        _ => check::result(&session),
    })
}

#[wasm_split(donor, preload(load_donor), fallible)]
fn draw_donor(route: Route, session: Handle) -> Result<Html, SplitLoaderError> {
    donate::take_link(&session);
    frame::start();
    Ok(match route {
        Route::Sources => sources::page(&session),
        Route::Compare => donate::compare(&session),
        Route::Pledge => donate::pledge(&session),
        Route::Budget => budget::page(&session),
        _ => donate::page(&session),
    })
}
