//! The parts of the app. A part is loaded when one of its pages is opened, so that a first visit stays small.
//!
//! Parts are split off when the app is released (docs/decisions/10) and share memory, state and common code
//! with the rest of the app. Without the feature `split`, as in a build by Trunk alone or outside a
//! browser, all parts are compiled in.

use futures::FutureExt as _;
use wasm_split_helpers::SplitLoaderError;
use yew::prelude::*;

use super::{budget, check, code, donate, field, fund, home, privacy, questions, roster, sources};
use crate::browser::focus::HEADING;
use crate::browser::{focus, tick};
use crate::check::Step;
use crate::components::button::{Weight, button};
use crate::components::heading;
use crate::components::words::{line, p, parts};
use crate::route::Route;
use crate::session::{Act, Handle, Session, snapshot};

/// The milliseconds after which loading a part counts as failed. A part that arrives later is still shown.
const LATE: u32 = 20_000;

/// A part of the app that is loaded separately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The start, the questions and the review of the check; the programme on the home page.
    Check,
    /// The result and its slip, the page for codes, the frequent questions, and the privacy page.
    Result,
    /// The calculator, its comparison and papers, the city's budget, and the sources.
    Donor,
    /// The staff page, the self-test, and the watch of field mode.
    Field,
    /// The screening of lists, and the page of the fund.
    Roster,
}

/// The content that is drawn once its part is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// The page of a route.
    Page(Route),
    /// The start, a question or the review of the check. The flag is true if the address names another
    /// step, which the answers do not allow yet.
    Check(Step, bool),
    /// The watch of field mode beside the open page.
    FieldWatch(Route),
    /// The programme in numbers and its terms, at the end of the home page.
    Programme,
}

/// The properties of [`Lazy`].
#[derive(Properties, PartialEq)]
pub struct LazyProps {
    /// The part that holds the content.
    pub part: Part,
    /// The content to draw.
    pub content: Content,
    /// The session passed to the content.
    pub session: Handle,
}

/// Draws content of a part. Until the part is loaded, draws a message that it is loading; after a failure,
/// a button to try again.
#[component]
pub fn Lazy(props: &LazyProps) -> Html {
    let (lang, part, content) = (props.session.lang, props.part, props.content);
    let drawn = draw(props);
    let update = use_force_update();
    let failed = use_state_eq(|| false);
    let is_page = matches!(content, Content::Page(_) | Content::Check(..));
    let start = {
        let (failed, update, session) = (failed.setter(), update, props.session.clone());
        move || {
            let (failed, update, session) = (failed.clone(), update.clone(), session.clone());
            failed.set(false);
            wasm_bindgen_futures::spawn_local(async move {
                let late = {
                    let failed = failed.clone();
                    tick::after(LATE, move || failed.set(true))
                };
                let loaded = load(part).await;
                failed.set(loaded.is_err());
                drop(late);
                if loaded.is_ok() {
                    session.dispatch(Act::PartLoaded);
                }
                update.force_update();
                if is_page {
                    focus::top(HEADING);
                }
            });
        }
    };
    {
        let start = start.clone();
        let is_loaded = drawn.is_some();
        use_effect_with(part, move |_| {
            if !is_loaded {
                start();
            }
        });
    }
    if let Some(drawn) = drawn {
        return drawn;
    }
    let again = Callback::from(move |_: MouseEvent| start());
    let weight = if is_page { Weight::Main } else { Weight::Quiet };
    let again = html! { <p>{ button(weight, lang.shell_failed_again(), again) }</p> };
    html! {
        <div class="prose">
            { match (is_page, *failed) {
                (true, true) => parts(vec![heading(lang.shell_failed_title()), p(lang.shell_failed_text()), again]),
                (true, false) => heading(lang.shell_loading()),
                (false, true) if content == Content::Programme => again,
                (false, true) => parts(vec![line("notice", lang.field_missing()), again]),
                (false, false) => Html::default(),
            } }
        </div>
    }
}

/// Loads a part ahead of time.
pub fn prefetch(part: Part) {
    // On failure, opening the page tries again and shows the error.
    wasm_bindgen_futures::spawn_local(load(part).map(drop));
}

async fn load(part: Part) -> Result<(), SplitLoaderError> {
    match part {
        Part::Check => {
            load_check().await?;
            load_check_steps().await
        }
        Part::Result => load_result().await,
        Part::Donor => load_donor().await,
        Part::Field => load_field().await,
        Part::Roster => load_roster().await,
    }
}

/// Defines a function that is split off into a part of the app and loads that part first. The optional
/// second name is that of a function that only loads the part, for this one function: each function of a
/// part is usable at once only after its own.
macro_rules! split_off {
    (
        $part:ident $(, $load:ident)?;
        $(#[$about:meta])*
        $visibility:vis fn $name:ident($($argument:ident: $kind:ty),*) -> $result:ty { $($body:tt)* }
    ) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($part, $(preload($load),)? fallible)]
        $(#[$about])*
        $visibility fn $name($($argument: $kind),*) -> Result<$result, SplitLoaderError> {
            Ok({ $($body)* })
        }

        #[cfg(not(feature = "split"))]
        $(#[$about])*
        $visibility async fn $name($($argument: $kind),*) -> Result<$result, SplitLoaderError> {
            Ok({ $($body)* })
        }

        $(
            #[cfg(not(feature = "split"))]
            async fn $load() -> Result<(), SplitLoaderError> {
                Ok(())
            }
        )?
    };
}

split_off! { snapshot;
    /// Writes everything that was entered as one text.
    pub fn write_snapshot(session: Session) -> String {
        let mut session = session;
        snapshot::write(&mut session)
    }
}

split_off! { snapshot;
    /// Returns a new session with everything that a snapshot contains.
    pub fn read_snapshot(text: String) -> Session {
        let mut session = Session::new();
        snapshot::read(&text, &mut session);
        session
    }
}

/// Draws the content, or returns `None` until its part is loaded.
fn draw(props: &LazyProps) -> Option<Html> {
    let (content, session) = (props.content, props.session.clone());
    let drawn = match props.part {
        Part::Check => draw_check(content, session).now_or_never(),
        Part::Result => draw_result(content, session).now_or_never(),
        Part::Donor => draw_donor(content, session).now_or_never(),
        Part::Field => draw_field(content, session).now_or_never(),
        Part::Roster => draw_roster(content, session).now_or_never(),
    };
    drawn?.ok()
}

split_off! { check, load_check;
    fn draw_check(content: Content, session: Handle) -> Html {
        match content {
            Content::Check(step, other) => check::page(&session, step, other),
            Content::Programme => home::programme(&session),
            Content::Page(_) | Content::FieldWatch(_) => Html::default(),
        }
    }
}

split_off! { check, load_check_steps;
    fn resolve_check_step(wanted: Step, session: Handle) -> (Step, Option<String>) {
        check::resolve(&session, wanted)
    }
}

/// Returns the step of the check that the answers allow for a wanted one, and the text of the wanted
/// question; `None` until the check is loaded.
pub fn resolve(session: &Handle, wanted: Step) -> Option<(Step, Option<String>)> {
    let resolved = resolve_check_step(wanted, session.clone()).now_or_never();
    resolved?.ok()
}

split_off! { result, load_result;
    fn draw_result(content: Content, session: Handle) -> Html {
        match content {
            Content::Page(Route::Check(Step::TakeAway)) => check::take_away(&session),
            Content::Page(Route::Code) => code::page(&session),
            Content::Page(Route::Questions(open)) => questions::page(&session, open),
            Content::Page(Route::Privacy) => privacy::page(&session),
            _ => check::result(&session),
        }
    }
}

split_off! { donor, load_donor;
    fn draw_donor(content: Content, session: Handle) -> Html {
        match content {
            Content::Page(Route::Sources) => sources::page(&session),
            Content::Page(Route::Compare) => donate::compare(&session),
            Content::Page(Route::Pledge) => donate::pledge(&session),
            Content::Page(Route::Board) => donate::board(&session),
            Content::Page(Route::Budget) => budget::page(&session),
            _ => donate::page(&session),
        }
    }
}

split_off! { field, load_field;
    fn draw_field(content: Content, session: Handle) -> Html {
        match content {
            Content::FieldWatch(open) => field::watch(&session, open),
            Content::Page(Route::SelfTest) => field::self_test(&session),
            _ => field::page(&session),
        }
    }
}

split_off! { roster, load_roster;
    fn draw_roster(content: Content, session: Handle) -> Html {
        match content {
            Content::Page(Route::Fund) => fund::page(&session),
            _ => roster::page(&session),
        }
    }
}
