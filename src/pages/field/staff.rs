//! The staff page: instructions, the start and end of field mode, the time without an input after which
//! answers are erased, the tally, samples for demonstrations, offline use and the self-test.

use lindungi_text::{Lang, advice};
use yew::prelude::*;

use super::counts::Counts;
use super::idle::COUNTDOWN;
use super::offline;
use super::samples::Sample;
use crate::browser::field_mode::FieldMode;
use crate::browser::{address, storage, tabs};
use crate::check::Step;
use crate::components::button::{Weight, button, link_button};
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{hint, li, line, p, parts, points, section};
use crate::components::{fold, heading};
use crate::route::Route;
use crate::session::{self, Act, Handle, Session};
use crate::shared::sourced;

/// The id of the choice of the time without an input.
const IDLE_TIME: &str = "diam";

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let (lang, field) = (session.lang, session.field_mode);
    html! {
        <div class="prose staff">
            { heading(lang.field_title()) }
            { line("lead", lang.field_lead()) }
            if field.on {
                { line("notice screen-only", lang.field_on()) }
            }
            <ol class="numbered">
                { li(lang.field_step_tell()) }
                { li(lang.field_step_ask()) }
                { li(lang.field_step_show()) }
                { li(lang.before_field()) }
                { li(lang.field_step_clear()) }
            </ol>
            { before(session) }
            { p(if field.on { lang.field_end_text() } else { lang.field_begin_text() }) }
            <div class="actions">
                if field.on {
                    { button(Weight::Second, lang.field_end(), end(session)) }
                } else {
                    { button(Weight::Main, lang.field_begin(), begin(session)) }
                }
                { link_button(Weight::Second, lang.code_title(), Route::Code.href()) }
                { link_button(Weight::Second, lang.screen_title(), Route::Roster.href()) }
                { link_button(Weight::Second, lang.fund_document(), Route::Fund.href()) }
            </div>
            if !storage::is_persistent() {
                { line("notice", lang.field_unkept()) }
            }
            { hint(lang.field_note()) }
            { idle(session) }
            <Counts {lang} today={session.today} />
            { samples(session) }
            { offline::section(session) }
            { section("perangkat", lang.field_device(), html! {
                <p><a class="onward" href={Route::SelfTest.href()}>{ lang.selftest_title() }</a></p>
            }) }
        </div>
    }
}

/// Draws the advice on what to ask before a resident is registered, with its sources.
fn before(session: &Session) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let list = points(advice::before_registering(lang, policy));
    let from = sourced::statements(lang, policy, &advice::STATEMENTS);
    fold(lang.before_title(), parts(vec![list, from]))
}

/// Sets the field mode and stores it on the device.
fn assist(session: &Handle, field: FieldMode) {
    field.remember();
    session.dispatch(Act::SetFieldMode(field));
}

/// Starts field mode with the first resident.
fn begin(session: &Handle) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        assist(
            &session,
            FieldMode {
                on: true,
                ..session.field_mode
            },
        );
        session::restart(&session);
    })
}

/// Ends field mode and erases everything of the last resident.
fn end(session: &Handle) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        tabs::notify_erased();
        // Erase while the mode is on: only then are the drafts and the list erased too.
        session.dispatch(Act::Erase);
        // Store before `restart_at`: an app opened from a file reloads at once, and later changes would be
        // lost.
        assist(
            &session,
            FieldMode {
                on: false,
                ..session.field_mode
            },
        );
        session::restart_at(&session, Route::Home);
    })
}

/// Draws the choice of the time without an input after which the answers are erased.
fn idle(session: &Handle) -> Html {
    let (lang, field) = (session.lang, session.field_mode);
    let line = |seconds: u32| Line {
        value: seconds.to_string(),
        label: idle_time(lang, seconds),
    };
    let onpick = {
        let session = session.clone();
        Callback::from(move |picked: String| {
            if let Ok(idle_seconds) = picked.parse() {
                assist(
                    &session,
                    FieldMode {
                        idle_seconds,
                        ..session.field_mode
                    },
                );
            }
        })
    };
    let select = SelectField {
        id: IDLE_TIME,
        label: lang.field_idle_label(),
        groups: vec![Group {
            name: None,
            lines: FieldMode::IDLE_SECONDS.into_iter().map(line).collect(),
        }],
        picked: field.idle_seconds.to_string(),
        onpick,
    };
    section(
        "diam-atur",
        lang.field_idle_title(),
        html! { <>
            { p(lang.field_idle_how(&COUNTDOWN.to_string())) }
            { select.html() }
        </> },
    )
}

/// Formats a time without an input, in whole minutes; less than a minute is "never".
fn idle_time(lang: Lang, seconds: u32) -> String {
    match seconds / 60 {
        0 => lang.field_idle_never().to_owned(),
        1 => lang.field_idle_minute("1"),
        minutes => lang.field_idle_minutes(&minutes.to_string()),
    }
}

/// Draws one button for each fictitious resident.
fn samples(session: &Handle) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let sample = |sample: Sample| {
        let session = session.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let answers = sample.answers(policy, session.today);
            assist(
                &session,
                FieldMode {
                    on: true,
                    ..session.field_mode
                },
            );
            tabs::notify_erased();
            session.dispatch(Act::LoadSample(Box::new(answers)));
            address::open(Route::Check(Step::Review));
        });
        html! {
            <li><button type="button" class="button button-second" {onclick}>{ sample.words(lang) }</button></li>
        }
    };
    section(
        "contoh",
        lang.field_samples_title(),
        html! { <>
            { p(lang.field_samples_text()) }
            <ul class="field-samples">{ for Sample::ALL.into_iter().map(sample) }</ul>
        </> },
    )
}
