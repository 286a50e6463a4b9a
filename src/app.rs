//! The page around the pages: header, footer, language, and which page is open.

use lindungi_text::Lang;
use yew::prelude::*;

use crate::browser::{address, focus, language, page};
use crate::components::HEADING;
use crate::components::words::p;
use crate::pages::check::Step;
use crate::pages::{check, donate, field, home, not_found, privacy, sources};
use crate::route::Route;
use crate::session::{Act, Handle, Session};

/// The id of the main part, where the skip link leads.
const MAIN: &str = "isi";

/// The app.
#[component]
pub fn App() -> Html {
    let session = use_reducer(Session::new);
    let route = use_state_eq(address::route);
    {
        let (route, session) = (route.setter(), session.dispatcher());
        use_effect_with((), move |()| {
            let listener = address::on_change(move |opened| {
                session.dispatch(Act::Open);
                route.set(opened);
                focus::top(HEADING);
            });
            move || drop(listener)
        });
    }
    use_effect_with((*route, session.lang), |(route, lang)| {
        page::describe(&title(*lang, *route), lang.meta_html());
    });
    // A result for which answers are missing is their review; the address says so too.
    let shown = match *route {
        Route::Check(step) => Route::Check(session.sheet.allowed(step, session.today)),
        route => route,
    };
    use_effect_with((*route, shown), |(route, shown)| {
        if (*route, *shown) == (Route::Check(Step::Result), Route::Check(Step::Review)) {
            address::replace(*shown);
        }
    });
    html! {
        <>
            { header(&session, *route) }
            <main id={MAIN} tabindex="-1" class={class(shown)}>
                {
                    match shown {
                        Route::Home => home::page(&session),
                        Route::Check(step) => check::page(&session, step, shown != *route),
                        Route::Donate => donate::page(&session),
                        Route::Field => field::page(&session),
                        Route::Sources => sources::page(&session),
                        Route::Privacy => privacy::page(&session),
                        Route::NotFound => not_found::page(&session),
                    }
                }
            </main>
            { footer(&session) }
        </>
    }
}

fn class(route: Route) -> &'static str {
    match route {
        Route::Home => "page",
        Route::Check(Step::Result) => "page page-result",
        Route::Check(_) => "page page-check",
        Route::Donate => "page page-donate",
        Route::Sources => "page page-sources",
        Route::Field | Route::Privacy | Route::NotFound => "page page-text",
    }
}

/// What the page is called in the browser's history; a question is called by its words.
fn title(lang: Lang, route: Route) -> String {
    let words = match route {
        Route::Home => return lang.home_document().to_owned(),
        Route::Check(Step::Ask(question)) => {
            return lang.shell_document(&check::question_title(lang, question));
        }
        Route::Check(Step::Start) => lang.check_document(),
        Route::Check(Step::Review) => lang.check_review_document(),
        Route::Check(Step::Result) => lang.result_document(),
        Route::Donate => lang.donate_document(),
        Route::Field => lang.field_document(),
        Route::Sources => lang.sources_document(),
        Route::Privacy => lang.privacy_document(),
        Route::NotFound => lang.shell_not_found_title(),
    };
    lang.shell_document(words)
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
