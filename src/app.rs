//! The page around the pages: header, footer, language, and which page is open.

use lindungi_text::Lang;
use yew::prelude::*;

use crate::browser::display::Display;
use crate::browser::{self, address, focus, language, page};
use crate::components::HEADING;
use crate::components::words::p;
use crate::pages::check::Step;
use crate::route::{Owner, Route};
use crate::session::{Act, Handle, Session};

/// The id of the main part, where the skip link leads.
const MAIN: &str = "isi";

/// A part of the app: a module of its own, with its own pages.
pub struct Part {
    /// Whose pages it draws.
    pub owner: Owner,
    /// The id of the element that it is drawn into.
    pub root: &'static str,
    /// The page that can be shown for an address: a result for which answers are missing is
    /// their review.
    pub shown: fn(&Session, Route) -> Route,
    /// What a page is called in the browser's history.
    pub title: fn(Lang, Route) -> String,
    /// The page that is shown, and the one that was wanted.
    pub page: fn(&Handle, Route, Route) -> Html,
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.owner == other.owner
    }
}

/// Starts a part of the app.
pub fn start(part: &'static Part) {
    browser::failure::tell_the_page_when_it_stops();
    browser::press::watch();
    page::mount::<App>(part.root, AppProps { part });
}

/// What the app needs.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The part that this is.
    pub part: &'static Part,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let part = props.part;
    let session = use_reducer(Session::new);
    let route = use_state_eq(address::route);
    {
        let (route, session) = (route.setter(), session.dispatcher());
        use_effect_with((), move |()| {
            let listener = address::on_change(move |opened| {
                session.dispatch(Act::Open);
                route.set(opened);
                if opened.owner() == part.owner {
                    focus::top(HEADING);
                }
            });
            move || drop(listener)
        });
    }
    // The other part of the app draws what is not of this one.
    let mine = route.owner() == part.owner;
    use_effect_with((*route, session.lang), move |(route, lang)| {
        if mine {
            page::describe(&(part.title)(*lang, *route), lang.meta_html());
        }
    });
    // The address says which page is shown.
    let shown = (part.shown)(&session, *route);
    let paper = (shown == Route::Check(Step::TakeAway)).then(|| session.held.paper.name());
    use_effect_with((*route, shown, paper), move |(route, shown, paper)| {
        if mine {
            page::paper(*paper);
        }
        if *shown == Route::Check(Step::Review) && route != shown {
            address::replace(*shown);
        }
    });
    if !mine {
        return html! { <div hidden=true></div> };
    }
    html! {
        <>
            { header(&session, *route) }
            <main id={MAIN} tabindex="-1" class={class(shown)}>
                { (part.page)(&session, shown, *route) }
            </main>
            { footer(&session) }
        </>
    }
}

fn class(route: Route) -> &'static str {
    match route {
        Route::Home => "page",
        Route::Check(Step::Result | Step::TakeAway) => "page page-result",
        Route::Check(_) => "page page-check",
        Route::Donate => "page page-donate",
        Route::Sources => "page page-sources",
        Route::Field | Route::Code | Route::Privacy | Route::NotFound => "page page-text",
    }
}

fn header(session: &Handle, open: Route) -> Html {
    let lang = session.lang;
    let way = |to: Route, words: &'static str| {
        let here = match (to, open) {
            (Route::Check(_), Route::Check(_)) => true,
            (to, open) => to == open,
        };
        html! {
            <li key={words}><a href={to.href()} aria-current={here.then_some("page")}>{ words }</a></li>
        }
    };
    let other = |other: &Lang| {
        let (session, other) = (session.clone(), *other);
        let onclick = Callback::from(move |_: MouseEvent| {
            language::remember(other);
            session.dispatch(Act::Speak(other));
        });
        html! {
            <button key={other.code()} type="button" class="button-quiet" lang={other.meta_html()}
                aria-pressed={if other == lang { "true" } else { "false" }} {onclick}>
                { other.meta_name() }
            </button>
        }
    };
    // A link would change the fragment, which names the page.
    let skip = Callback::from(|_: MouseEvent| focus::on(MAIN));
    html! {
        <header class="header">
            <button type="button" class="skip" onclick={skip}>{ lang.shell_skip() }</button>
            <div class="motif" aria-hidden="true"></div>
            <div class="header-row">
                <a class="brand" href={Route::Home.href()}>{ "Lindungi" }</a>
                { display(session) }
                <div class="languages" role="group" aria-label={lang.shell_language()}>
                    { for Lang::ALL.iter().map(other) }
                </div>
                <nav aria-label={lang.shell_menu()}>
                    <ul>
                        { way(Route::Check(Step::Start), lang.shell_check()) }
                        { way(Route::Donate, lang.shell_donate()) }
                        { way(Route::Field, lang.shell_field()) }
                    </ul>
                </nav>
            </div>
        </header>
    }
}

/// How large the text is, and how strong the contrast.
fn display(session: &Handle) -> Html {
    let (lang, shown) = (session.lang, session.display);
    let toggle = |words: &'static str, pressed: bool, then: Display| {
        let session = session.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            then.remember();
            session.dispatch(Act::Show(then));
        });
        html! {
            <button type="button" class="chip" aria-pressed={if pressed { "true" } else { "false" }} {onclick}>
                { words }
            </button>
        }
    };
    let size = |(size, words): (u8, &'static str)| {
        toggle(words, shown.size == size, Display { size, ..shown })
    };
    let sizes = [lang.view_size_1(), lang.view_size_2(), lang.view_size_3()];
    html! {
        <details class="display">
            <summary aria-label={lang.view_title()}><span aria-hidden="true">{ "Aa" }</span></summary>
            <div class="chips" role="group" aria-label={lang.view_size()}>
                { for (0..).zip(sizes).map(size) }
                { toggle(lang.view_contrast(), shown.contrast, Display { contrast: !shown.contrast, ..shown }) }
            </div>
        </details>
    }
}

fn footer(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    html! {
        <footer class="footer">
            <p>{ lang.shell_publisher(&policy.publisher) }{ " " }{ lang.shell_unofficial(&policy.city.name) }</p>
            <ul>
                <li><a href={Route::Home.href()}>{ lang.shell_home() }</a></li>
                <li><a href={Route::Sources.href()}>{ lang.shell_sources() }</a></li>
                <li><a href={Route::Privacy.href()}>{ lang.shell_privacy() }</a></li>
            </ul>
            { p(lang.shell_version(&policy.version)) }
        </footer>
    }
}
