//! Whether this device computes as it should: the worked examples of the project on the device itself,
//! versions, what the browser can do, speed, and what of the app is kept. To look at, and to print for
//! whoever helps.
//!
//! - `speed`: how many checks the rules make in a second

mod speed;

use std::rc::Rc;

use lindungi_json::golden::{self, Example};
use lindungi_rules::policy::{self, Date};
use lindungi_text::{Lang, format};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::device::{self, Ability, Kept};
use crate::browser::{page, speech, tick};
use crate::components::button::{Weight, button, way};
use crate::components::heading;
use crate::components::icon::{Glyph, icon};
use crate::components::words::{h3, hint, line, list, p, section, term};
use crate::route::Route;

/// What it needs.
#[derive(Properties, PartialEq)]
pub struct SelfTestProps {
    /// The language.
    pub lang: Lang,
    /// Today.
    pub today: Date,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    examples: Vec<Example>,
    /// Checks a second.
    speed: f64,
    kept: Vec<Kept>,
    /// The bytes in use, and those that there are.
    space: Option<(f64, f64)>,
}

/// The page.
#[component]
pub fn SelfTest(props: &SelfTestProps) -> Html {
    let (lang, today) = (props.lang, props.today);
    let found = use_state_eq(|| None::<Rc<Found>>);
    let test = {
        let found = found.setter();
        move || {
            let found = found.clone();
            found.set(None);
            spawn_local(async move { found.set(Some(Rc::new(look(today).await))) });
        }
    };
    {
        let test = test.clone();
        use_effect_with((), move |()| test());
    }
    let again = Callback::from(move |_: MouseEvent| test());
    let print = Callback::from(|_: MouseEvent| page::print());
    html! {
        <div class="prose staff">
            { heading(lang.selftest_title()) }
            { line("lead", lang.selftest_lead()) }
            <div role="status">
                { found.as_ref().map_or_else(|| p(lang.selftest_running()), |found| judged(lang, &found.examples)) }
            </div>
            { for found.as_ref().map(|found| details(lang, found)) }
            <div class="actions screen-only">
                if found.is_some() {
                    { button(Weight::Main, lang.selftest_again(), again) }
                    { button(Weight::Second, lang.shell_print(), print) }
                }
                { way(Weight::Second, lang.field_document(), Route::Field.href()) }
            </div>
        </div>
    }
}

/// Looks at everything; the page goes on meanwhile.
async fn look(today: Date) -> Found {
    tick::breath().await;
    Found {
        examples: golden::all(Lang::default()),
        speed: speed::checks(today).await,
        kept: device::kept().await,
        space: device::space().await,
    }
}

/// Whether the examples hold.
fn judged(lang: Lang, examples: &[Example]) -> Html {
    let holds = examples.iter().filter(|example| example.wrong.is_none());
    let (holds, all) = (holds.count().to_string(), examples.len().to_string());
    let (glyph, class, words) = if holds == all {
        (Glyph::Tick, "verdict likely", lang.selftest_well())
    } else {
        (Glyph::Look, "verdict needs-check", lang.selftest_wrong())
    };
    html! {
        <div {class}>
            { icon(glyph) }
            <div>
                <p><strong>{ lang.selftest_holds(&all, &holds) }</strong></p>
                { p(words) }
            </div>
        </div>
    }
}

fn details(lang: Lang, found: &Found) -> Html {
    let wrong = found.examples.iter().filter_map(|example| {
        let wrong = example.wrong.as_deref()?;
        Some(html! { <li>{ &example.rule }{ " " }<code>{ &example.asked }</code>{ ": " }{ wrong }</li> })
    });
    let wrong: Vec<Html> = wrong.collect();
    let yes = |there: bool| {
        if there {
            lang.selftest_there()
        } else {
            lang.selftest_absent()
        }
    };
    html! { <>
        if !wrong.is_empty() {
            { h3(lang.selftest_wrong_title()) }
            { list("points", wrong) }
        }
        { section("versi", lang.selftest_versions(), html! {
            <dl class="facts">
                { term(lang.selftest_app(), page::version()) }
                { term(lang.selftest_policy(), policy::current().version.to_string()) }
                { term(lang.selftest_browser(), device::browser()) }
                { term(lang.selftest_speed(), lang.selftest_checks(&whole(found.speed))) }
            </dl>
        }) }
        { section("mampu", lang.selftest_abilities(), html! {
            <dl class="facts">
                { term(lang.selftest_offline(), yes(device::can(Ability::Offline))) }
                { term(lang.selftest_remember(), yes(device::can(Ability::Remember))) }
                { term(lang.selftest_awake(), yes(device::can(Ability::Awake))) }
                { term(lang.selftest_voice(), yes(speech::can(lang))) }
                { term(lang.selftest_share(), yes(device::can(Ability::Share))) }
            </dl>
        }) }
        { section("tersimpan", lang.selftest_kept(), kept(lang, found)) }
    </> }
}

/// What of the app is kept, and how much room there is.
fn kept(lang: Lang, found: &Found) -> Html {
    let line = |kept: &Kept| {
        let files = format::count(kept.files.into());
        html! { <li>{ &kept.name }{ ": " }{ lang.selftest_files(&files, &size(lang, kept.bytes)) }</li> }
    };
    html! { <>
        if found.kept.is_empty() {
            { p(lang.selftest_kept_none()) }
        } else {
            { list("points", found.kept.iter().map(line).collect()) }
        }
        if let Some((used, all)) = found.space {
            { hint(lang.selftest_space(&size(lang, all), &size(lang, used))) }
        }
    </> }
}

/// Bytes in words.
fn size(lang: Lang, bytes: f64) -> String {
    const KILO: f64 = 1024.0;
    let (kilo, mega) = (bytes / KILO, bytes / KILO / KILO);
    if mega < 1.0 {
        lang.selftest_kilobytes(&whole(kilo.ceil()))
    } else {
        lang.selftest_megabytes(&whole(mega.round()))
    }
}

/// A number without what is behind its comma.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is no count becomes the nearest one"
)]
fn whole(number: f64) -> String {
    format::count(number as u64)
}
