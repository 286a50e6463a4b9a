//! The header of the app: the name, the languages, the display settings and the menu.

use lindungi_text::Lang;
use yew::prelude::*;

use crate::browser::display::Display;
use crate::browser::{focus, language};
use crate::check::Step;
use crate::route::Route;
use crate::session::{Act, Handle};

/// The id of the main element, the target of the skip button.
pub const MAIN: &str = "isi";

/// The id of the summary that unfolds the choice of text size and contrast.
pub const DISPLAY: &str = "tampilan";

/// The id of the menu.
const MENU: &str = "menu";

/// Draws the header: the name, the languages, the display settings and the menu in one row, and the notices
/// below it. During an interview it has no links.
pub fn html(session: &Handle, open: Route, interview: bool, notice: Html) -> Html {
    let lang = session.lang;
    // A button and not a link: a link to `#isi` would change the fragment, which names the page.
    let skip = Callback::from(|_: MouseEvent| focus::on(MAIN));
    html! {
        <header class="header">
            <button type="button" class="skip" onclick={skip}>{ lang.shell_skip() }</button>
            <div class="motif" aria-hidden="true"></div>
            <div class="header-row">
                if interview {
                    <span class="brand">{ "Lindungi" }</span>
                } else {
                    <a class="brand" href={Route::Home.href()}>{ "Lindungi" }</a>
                }
                { languages(session) }
                { display(session) }
                { notice }
                if !interview {
                    <Menu {lang} {open} />
                }
            </div>
        </header>
    }
}

/// Draws one button for each language.
pub fn languages(session: &Handle) -> Html {
    let lang = session.lang;
    let other = |other: &Lang| {
        let (session, other) = (session.clone(), *other);
        let onclick = Callback::from(move |_: MouseEvent| {
            let session = session.clone();
            language::load(other, move |loaded| {
                if loaded {
                    language::remember(other);
                }
                session.dispatch(Act::SetLanguage(loaded.then_some(other)));
            });
        });
        html! {
            <button key={other.code()} type="button" class="button-quiet" lang={other.meta_html()}
                aria-pressed={if other == lang { "true" } else { "false" }} {onclick}>
                { other.meta_name() }
            </button>
        }
    };
    html! {
        <div class="languages" role="group" aria-label={lang.shell_language()}>
            { for Lang::ALL.iter().map(other) }
        </div>
    }
}

/// The properties of [`Menu`].
#[derive(Properties, PartialEq)]
struct MenuProps {
    lang: Lang,
    /// The open page.
    open: Route,
}

/// Draws the links to the main pages. On a phone a button unfolds them.
#[component]
fn Menu(props: &MenuProps) -> Html {
    let MenuProps { lang, open } = *props;
    let unfolded = use_state_eq(|| None);
    // Opening another page folds the menu.
    let expanded = *unfolded == Some(open);
    let toggle = {
        let unfolded = unfolded.setter();
        Callback::from(move |_: MouseEvent| unfolded.set((!expanded).then_some(open)))
    };
    let nav_item = |to: Route, words: &'static str| {
        let here = match (to, open) {
            (Route::Check(_), Route::Check(_))
            | (Route::Donate, Route::Compare | Route::Pledge)
            | (Route::Field, Route::SelfTest | Route::Roster | Route::Fund) => true,
            (to, open) => to == open,
        };
        html! {
            <li key={words}><a href={to.href()} aria-current={here.then_some("page")}>{ words }</a></li>
        }
    };
    html! { <>
        <button type="button" class="button-quiet menu" aria-expanded={if expanded { "true" } else { "false" }}
            aria-controls={MENU} onclick={toggle}>{ lang.shell_menu_button() }</button>
        <nav id={MENU} class={expanded.then_some("unfolded")} aria-label={lang.shell_menu()}>
            <ul>
                { nav_item(Route::Check(Step::Start), lang.shell_check()) }
                { nav_item(Route::Donate, lang.shell_donate()) }
                { nav_item(Route::Field, lang.shell_field()) }
            </ul>
        </nav>
    </> }
}

/// Draws the choice of text size and contrast.
fn display(session: &Handle) -> Html {
    let (lang, shown) = (session.lang, session.display);
    let toggle = |words: &'static str, pressed: bool, then: Display| {
        let session = session.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            then.remember();
            session.dispatch(Act::SetDisplay(then));
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
            <summary id={DISPLAY} aria-label={lang.view_title()}><span aria-hidden="true">{ "Aa" }</span></summary>
            <div class="chips" role="group" aria-label={lang.view_size()}>
                { for (0..).zip(sizes).map(size) }
                { toggle(lang.view_contrast(), shown.contrast, Display { contrast: !shown.contrast, ..shown }) }
            </div>
        </details>
    }
}
