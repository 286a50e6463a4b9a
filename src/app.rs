//! The root component: header, footer, language and the open page; or, when embedded in another site, the
//! calculator alone with a reduced header and footer.

mod header;

use lindungi_text::format;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::focus::HEADING;
use crate::browser::{self, address, day, focus, frame, offline, page, place, press, tabs};
use crate::check::Step;
use crate::components::button::{Weight, button};
use crate::components::words::{line, p};
use crate::pages;
use crate::route::Route;
use crate::session::{self, Act, Handle, Session, use_session};
use crate::shared::at_pause::at_pause;
use header::{DISPLAY, MAIN};

/// The open page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Open {
    route: Route,
    /// The number of pages opened before this one. Makes the value differ, so that the focus moves, even if
    /// somebody returns to a page before a slow device has drawn the page in between.
    before: u32,
}

/// Starts the app.
pub fn start() {
    browser::failure::show_message_on_panic();
    browser::press::watch();
    focus::fold_by_escape(DISPLAY);
    if !frame::embedded() {
        place::take_over();
    }
    let Some(snapshot) = browser::failure::take_snapshot() else {
        return mount(Session::new());
    };
    spawn_local(async move {
        // If the reader of snapshots cannot be loaded, the app starts with an empty session.
        let session = pages::lazy::read_snapshot(snapshot).await;
        mount(session.unwrap_or_else(|_| Session::new()));
    });
}

fn mount(begin: Session) {
    page::mount::<App>(AppProps { begin });
}

/// The properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The session to begin with.
    begin: Session,
}

/// The root component of the app: keeps the session, follows the address and draws the open page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let session = use_session(&props.begin);
    let open = use_state_eq(|| Open {
        route: address::route(),
        before: 0,
    });
    let route = open.route;
    {
        let (open, session) = (open.setter(), session.clone());
        use_effect_with((), move |()| {
            let show = {
                let session = session.clone();
                move |route, before| {
                    take_link(route, &session);
                    open.set(Open { route, before });
                }
            };
            // The address may have changed between the first read and this effect.
            let now = address::route();
            let mut before = u32::from(now != route);
            show(now, before);
            let listener = address::on_change(move |route| {
                before += 1;
                focus::leave();
                place::leave();
                session.dispatch(Act::OpenPage);
                show(route, before);
            });
            move || drop(listener)
        });
    }
    {
        let session = session.clone();
        use_effect_with((), move |()| {
            let look = move || session.dispatch(Act::SetOffline(offline::now()));
            look();
            let listener = offline::on_change(look);
            move || drop(listener)
        });
    }
    {
        let session = session.clone();
        use_effect_with((), move |()| {
            let others = {
                let session = session.clone();
                tabs::on_change(move |erased| session::follow_other_tab(&session, erased))
            };
            let days = day::on_change(move || {
                session.dispatch(Act::CheckDay);
                // Wait for the end of the press: the notice would move the element under the finger.
                let session = session.clone();
                press::afterwards(move || session.dispatch(Act::AnnounceDay));
            });
            move || drop((others, days))
        });
    }
    // An effect, because until the new page is drawn the heading is that of the previous page.
    let assists = session.field_mode.on;
    use_effect_with(*open, move |open| {
        // In field mode a reload counts as opening a page.
        if open.before > 0 || assists {
            match place::arrive() {
                Some(place) => focus::back(HEADING, place),
                None => focus::top(HEADING),
            }
        }
    });
    // A result with missing answers shows the review instead, and the address is changed to match.
    let resolved = pages::resolve(&session, route);
    let shown = resolved.shown;
    use_effect_with((resolved.title.clone(), session.lang), |(title, lang)| {
        page::describe(title, lang.meta_html());
    });
    // Load the check while home is read or a code is entered, and the result while the answers are reviewed.
    use_effect_with(route, |route| {
        let next = match route {
            Route::Home | Route::Code => Step::Start,
            Route::Check(Step::Review) => Step::Result,
            _ => return,
        };
        pages::prefetch(Route::Check(next));
    });
    let paper = pages::paper(&session, shown);
    use_effect_with((route, shown, paper), |(route, shown, paper)| {
        page::paper(*paper);
        if *route != *shown && *shown == Route::Check(Step::Review) {
            address::replace(*shown);
        }
    });
    let embedded = frame::embedded();
    // While staff interview a resident, nothing around the question leads elsewhere.
    let interview = session.field_mode.on && matches!(shown, Route::Check(_));
    html! {
        <>
            if embedded {
                <header class="header-alone">{ header::languages(&session) }{ notice(&session, route) }</header>
            } else {
                { at_pause(&session, move |session| {
                    header::html(session, route, interview, notice(session, route))
                }) }
                if session.field_mode.on {
                    { pages::field_bar(&session, shown, pages::field_watch(&session, shown)) }
                }
            }
            <main id={MAIN} tabindex="-1" class={pages::class(shown)}>
                { pages::draw(&session, &resolved, route) }
            </main>
            { at_pause(&session, move |session| footer(session, embedded, interview)) }
        </>
    }
}

/// Stores the query of an opened calculation link until its page reads it, and removes it from the address.
fn take_link(route: Route, session: &Handle) {
    if !matches!(route, Route::Donate | Route::Compare | Route::Budget) {
        return;
    }
    if let Some(text) = address::query() {
        session::calculate(session, move |drafts| {
            drafts.opened_link = Some((route, text));
        });
        address::remove_query(route);
    }
}

/// Draws the notices of the header: the date has changed (on pages with dated figures), a language could
/// not be loaded, and a newer version is ready (only outside the check and while nothing is entered that
/// would be lost).
fn notice(session: &Session, open: Route) -> Html {
    let lang = session.lang;
    let may_reload = !matches!(open, Route::Check(_)) && !session.has_input();
    html! {
        <div class="header-notice" role="status">
            if let Some(day) = session.new_day.filter(|_| pages::is_dated(open)) {
                { line("notice", lang.shell_turned(&format::date(lang, day))) }
            }
            if session.language_failed {
                { line("notice", lang.shell_language_failed()) }
            }
            if session.offline.renewable && may_reload {
                <div class="notice renewal">
                    { p(lang.offline_newer()) }
                    { button(Weight::Second, lang.offline_renew(), Callback::from(|_: MouseEvent| offline::renew())) }
                </div>
            }
        </div>
    }
}

/// Draws the publisher, the links and the versions; below the embedded calculator only the publisher and a
/// link to the full app. During an interview it is only on paper.
fn footer(session: &Session, embedded: bool, interview: bool) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    html! {
        <footer class={classes!("footer", interview.then_some("print-only"))}>
            <p>{ lang.shell_publisher(&policy.publisher) }{ " " }{ lang.shell_unofficial(&policy.city.name) }</p>
            if embedded {
                <p class="screen-only"><a href={Route::Home.href()}>{ lang.embed_open() }</a></p>
            } else {
                <ul>
                    <li><a href={Route::Home.href()}>{ lang.shell_home() }</a></li>
                    <li><a href={Route::Budget.href()}>{ lang.budget_document() }</a></li>
                    <li><a href={Route::Questions(None).href()}>{ lang.faq_document() }</a></li>
                    <li><a href={Route::Sources.href()}>{ lang.shell_sources() }</a></li>
                    <li><a href={Route::Privacy.href()}>{ lang.shell_privacy() }</a></li>
                </ul>
                { p(lang.shell_running(&page::version())) }
                { p(lang.shell_version(&policy.version)) }
            }
        </footer>
    }
}
