//! The self-test: runs the worked examples of the project on this device and shows versions, features of the
//! browser, speed and stored files. The page can be printed for technical support.
//!
//! - `speed`: measures the number of assessments per second

mod speed;

use std::rc::Rc;

use lindungi_json::golden::{self, Example};
use lindungi_rules::policy::{self, Date};
use lindungi_text::{Lang, format};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::device::{self, Ability, AppCache};
use crate::browser::{page, speech, tick};
use crate::components::button::{Weight, button, link_button};
use crate::components::heading;
use crate::components::icon::{Glyph, icon};
use crate::components::words::{h3, hint, line, list, p, section, term};
use crate::route::Route;

/// The properties of [`SelfTest`].
#[derive(Properties, PartialEq)]
pub struct SelfTestProps {
    /// The language of the text.
    pub lang: Lang,
    /// The day for which the speed is measured.
    pub today: Date,
}

/// The results of the self-test.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    examples: Vec<Example>,
    /// Assessments per second.
    speed: f64,
    caches: Vec<AppCache>,
    /// The bytes in use by this site and its quota, or `None` if the browser does not report them.
    space: Option<(f64, f64)>,
}

/// Draws the page and runs the test when it is opened.
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
                { found.as_ref().map_or_else(|| p(lang.selftest_running()), |found| conclusion(lang, &found.examples)) }
            </div>
            { for found.as_ref().map(|found| details(lang, found)) }
            <div class="actions screen-only">
                if found.is_some() {
                    { button(Weight::Main, lang.selftest_again(), again) }
                    { button(Weight::Second, lang.shell_print(), print) }
                }
                { link_button(Weight::Second, lang.field_document(), Route::Field.href()) }
            </div>
        </div>
    }
}

/// Runs all tests without blocking the page.
async fn look(today: Date) -> Found {
    tick::yield_now().await;
    Found {
        examples: golden::all(Lang::default()),
        speed: speed::checks(today).await,
        caches: device::app_caches().await,
        space: device::space().await,
    }
}

/// Draws the number of examples that hold, and the conclusion.
fn conclusion(lang: Lang, examples: &[Example]) -> Html {
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
    let yes = |present: bool| {
        if present {
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
        { section("tersimpan", lang.selftest_kept(), stored_files(lang, found)) }
    </> }
}

/// Draws the stored files of the app and the storage space.
fn stored_files(lang: Lang, found: &Found) -> Html {
    let line = |cache: &AppCache| {
        let files = format::count(cache.files.into());
        html! { <li>{ &cache.name }{ ": " }{ lang.selftest_files(&files, &size(lang, cache.bytes)) }</li> }
    };
    html! { <>
        if found.caches.is_empty() {
            { p(lang.selftest_kept_none()) }
        } else {
            { list("points", found.caches.iter().map(line).collect()) }
        }
        if let Some((used, all)) = found.space {
            { hint(lang.selftest_space(&size(lang, all), &size(lang, used))) }
        }
    </> }
}

/// Formats a number of bytes in kilobytes (rounded up) or megabytes.
fn size(lang: Lang, bytes: f64) -> String {
    const KILO: f64 = 1024.0;
    let (kilo, mega) = (bytes / KILO, bytes / KILO / KILO);
    if mega < 1.0 {
        lang.selftest_kilobytes(&whole(kilo.ceil()))
    } else {
        lang.selftest_megabytes(&whole(mega.round()))
    }
}

/// Formats the integer part of a number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is no count becomes the nearest one"
)]
fn whole(number: f64) -> String {
    format::count(number as u64)
}
