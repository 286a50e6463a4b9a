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
use super::{budget, code, donate, field, fund, privacy, questions, roster, sources};
use crate::browser::{focus, frame, tick};
use crate::components::button::{Weight, button};
use crate::components::words::{line, p, parts};
use crate::components::{HEADING, heading};
use crate::kept;
use crate::route::Route;
use crate::session::{Handle, Session};

/// The milliseconds after which people are told that a part does not come. Should it come after all, it is shown.
const LATE: u32 = 20_000;

/// The properties of [`Later`].
#[derive(Properties, PartialEq)]
pub struct LaterProps {
    /// The thing to draw.
    pub what: What,
    /// The session.
    pub session: Handle,
}

/// Something that is drawn by a part of the app which is loaded later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A page.
    Page(Route),
    /// The start, a question or the review of the check; and whether the address names another page, which
    /// cannot be shown yet.
    Check(Step, bool),
    /// What goes on in field mode beside the page that is open.
    Beside(Route),
}

/// Draws such a thing once its part is loaded.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let (lang, what) = (props.session.lang, props.what);
    let drawn = draw(props);
    let update = use_force_update();
    let failed = use_state_eq(|| false);
    let load = {
        let (failed, update) = (failed.setter(), update);
        move || {
            let (failed, update) = (failed.clone(), update.clone());
            failed.set(false);
            wasm_bindgen_futures::spawn_local(async move {
                let late = {
                    let failed = failed.clone();
                    tick::after(LATE, move || failed.set(true))
                };
                failed.set(load(Part::of(what)).await.is_err());
                drop(late);
                update.force_update();
                if let What::Page(_) | What::Check(..) = what {
                    focus::top(HEADING);
                }
            });
        }
    };
    {
        let load = load.clone();
        let there = drawn.is_some();
        use_effect_with(Part::of(what), move |_| {
            if !there {
                load();
            }
        });
    }
    if let Some(drawn) = drawn {
        return drawn;
    }
    let again = Callback::from(move |_: MouseEvent| load());
    let weight = match what {
        What::Page(_) | What::Check(..) => Weight::Main,
        What::Beside(_) => Weight::Quiet,
    };
    let again = html! { <p>{ button(weight, lang.shell_failed_again(), again) }</p> };
    html! {
        <div class="prose">
            { match (what, *failed) {
                (What::Page(_) | What::Check(..), true) => parts(vec![heading(lang.shell_failed_title()), p(lang.shell_failed_text()), again]),
                (What::Page(_) | What::Check(..), false) => heading(lang.shell_loading()),
                (What::Beside(_), true) => parts(vec![line("notice", lang.field_missing()), again]),
                (What::Beside(_), false) => Html::default(),
            } }
        </div>
    }
}

/// A part of the app that is loaded as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Check,
    Result,
    Donor,
    Field,
    Roster,
}

impl Part {
    /// The part that it comes with.
    fn of(what: What) -> Self {
        match what {
            What::Check(..)
            | What::Page(Route::Check(Step::Start | Step::Ask(_) | Step::Review)) => Self::Check,
            What::Page(
                Route::Donate | Route::Compare | Route::Pledge | Route::Budget | Route::Sources,
            ) => Self::Donor,
            What::Page(Route::Field | Route::SelfTest) | What::Beside(_) => Self::Field,
            What::Page(Route::Roster | Route::Fund) => Self::Roster,
            What::Page(_) => Self::Result,
        }
    }
}

/// Loads what a page needs ahead of time.
pub fn fetch(route: Route) {
    // Should it fail, opening the page tries again and says so.
    wasm_bindgen_futures::spawn_local(load(Part::of(What::Page(route))).map(drop));
}

async fn load(part: Part) -> Result<(), SplitLoaderError> {
    match part {
        Part::Check => load_check().await,
        Part::Result => load_result().await,
        Part::Donor => load_donor().await,
        Part::Field => load_field().await,
        Part::Roster => load_roster().await,
    }
}

/// All that people have typed and chosen, as a text.
#[wasm_split(kept, fallible)]
pub fn keep(mut session: Session) -> Result<String, SplitLoaderError> {
    Ok(kept::write(&mut session))
}

/// A session with what [`keep`] has written.
#[wasm_split(kept, fallible)]
pub fn restore(text: String) -> Result<Session, SplitLoaderError> {
    let mut session = Session::new();
    kept::read(&text, &mut session);
    Ok(session)
}

/// The thing, drawn; `None` as long as its part is not loaded.
fn draw(props: &LaterProps) -> Option<Html> {
    let session = props.session.clone();
    let drawn = match (Part::of(props.what), props.what) {
        (_, What::Check(step, other)) => draw_check(step, other, session).now_or_never(),
        (Part::Result, What::Page(route)) => draw_result(route, session).now_or_never(),
        (Part::Donor, What::Page(route)) => draw_donor(route, session).now_or_never(),
        (Part::Roster, What::Page(route)) => draw_roster(route, session).now_or_never(),
        (_, what) => draw_field(what, session).now_or_never(),
    };
    drawn?.ok()
}

#[wasm_split(check, preload(load_check), fallible)]
fn draw_check(step: Step, other: bool, session: Handle) -> Result<Html, SplitLoaderError> {
    Ok(check::page(&session, step, other))
}

#[wasm_split(result, preload(load_result), fallible)]
fn draw_result(route: Route, session: Handle) -> Result<Html, SplitLoaderError> {
    Ok(match route {
        Route::Check(Step::TakeAway) => check::take_away(&session),
        Route::Code => code::page(&session),
        Route::Questions(open) => questions::page(&session, open),
        Route::Privacy => privacy::page(&session),
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

#[wasm_split(field, preload(load_field), fallible)]
fn draw_field(what: What, session: Handle) -> Result<Html, SplitLoaderError> {
    Ok(match what {
        What::Beside(open) => field::beside(&session, open),
        What::Page(Route::SelfTest) => field::self_test(&session),
        What::Page(_) | What::Check(..) => field::page(&session),
    })
}

#[wasm_split(roster, preload(load_roster), fallible)]
fn draw_roster(route: Route, session: Handle) -> Result<Html, SplitLoaderError> {
    Ok(match route {
        Route::Fund => fund::page(&session),
        _ => roster::page(&session),
    })
}
