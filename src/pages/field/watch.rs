//! The watch on every page in field mode. Erases the answers when nobody touches the device any more, keeps
//! the screen awake while somebody does, and counts each resident whose result is shown.

use lindungi_rules::eligibility::assess;
use yew::prelude::*;

use super::idle::{Idle, Stillness};
use super::{aside, countdown, tally};
use crate::browser::input::{self, Input, Sight};
use crate::browser::{awake, clock, focus, press, speech, tick};
use crate::check::Step;
use crate::route::Route;
use crate::session::{self, Act, AnswerOrigin, Handle, Session};

/// The milliseconds after the countdown appears in which a movement of the page is not counted as an input:
/// the on-screen keyboard closes when the focus leaves its field, which moves the page.
const SETTLES: f64 = 1000.0;

/// The properties of [`FieldWatch`].
#[derive(Properties, PartialEq)]
pub struct FieldWatchProps {
    /// The open page.
    pub open: Route,
    /// The session to watch and to erase.
    pub session: Handle,
}

/// The state kept between two looks.
struct Watch {
    still: Stillness,
    /// The seconds left at the last look, or `None` if no countdown runs.
    left: Option<u32>,
    /// The moment when the countdown appeared, by the steady clock.
    since: f64,
    /// The element that had the focus before the countdown.
    before: Option<focus::SavedFocus>,
    /// The session at the last rendering.
    session: Handle,
}

/// Draws the countdown while it runs, and nothing otherwise.
#[component]
pub fn FieldWatch(props: &FieldWatchProps) -> Html {
    let FieldWatchProps { open, session } = props;
    let left = use_state_eq(|| None);
    let watch = {
        let session = session.clone();
        use_mut_ref(move || Watch {
            still: Stillness::new(clock::moment()),
            left: None,
            since: 0.0,
            before: None,
            session,
        })
    };
    watch.borrow_mut().session = session.clone();

    let (seen, shown) = (watch.clone(), left.setter());
    use_effect_with((), move |()| {
        awake::keep();
        session::offer_to_restore(true);
        let look = {
            let (watch, shown) = (seen.clone(), shown.clone());
            move || look(&mut watch.borrow_mut(), &shown)
        };
        let inputs = {
            let (watch, shown) = (seen.clone(), shown.clone());
            input::on_any(move |input| handle_input(&mut watch.borrow_mut(), input, &shown))
        };
        let returns = {
            let look = look.clone();
            input::on_sight(move |sight| match sight {
                Sight::Lost => {
                    let mut watch = seen.borrow_mut();
                    watch.still.set_away(true);
                    // Nobody sees when the time for restoring ends, so it ends now.
                    if watch.session.erased.is_restorable() {
                        session::restart_this_tab(&watch.session);
                    }
                }
                Sight::Found => {
                    awake::renew();
                    look();
                    seen.borrow_mut().still.set_away(false);
                }
                // A page restored from the back/forward cache may hold another resident's answers.
                Sight::BroughtBack => session::restart_this_tab(&seen.borrow().session),
            })
        };
        let ticks = tick::each(tick::SECOND, look);
        move || {
            drop((inputs, returns, ticks));
            session::offer_to_restore(false);
            awake::release();
        }
    });

    use_effect_with((*open, session.clone()), |(open, session)| {
        count(session, *open);
    });

    let next = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| session::restart(&session))
    };
    html! {
        <div class="field-beside">
            { for left.map(|left| countdown::html(session.lang, left, next)) }
            if session.erased.is_restorable() {
                { aside::html(session) }
            }
        </div>
    }
}

/// Handles an input: restarts the time without an input and closes the countdown.
fn handle_input(watch: &mut Watch, input: Input, shown: &UseStateSetter<Option<u32>>) {
    let now = clock::moment();
    if watch.session.erased.is_restorable() && watch.still.stood_still(now) {
        return session::restart_this_tab(&watch.session);
    }
    let counting = watch.left.is_some();
    if counting && input == Input::Moved && now.steady - watch.since < SETTLES {
        return;
    }
    // The person who wakes a sleeping device may be the next resident.
    if input != Input::Printed && watch.still.stood_still(now) {
        look(watch, shown);
        if watch.left.is_some() && !counting {
            return;
        }
    }
    watch.still = Stillness::new(now);
    awake::keep();
    if counting {
        watch.left = None;
        speech::stop();
        let (shown, before) = (shown.clone(), watch.before.take());
        // The press that closes the countdown must not hit the page below it.
        press::afterwards(move || {
            shown.set(None);
            if let Some(before) = before {
                before.restore();
            }
        });
    }
}

/// Looks at the time without an input and shows the countdown, or erases the answers when it has ended.
fn look(watch: &mut Watch, shown: &UseStateSetter<Option<u32>>) {
    let now = clock::moment();
    // Timers stop while the device sleeps, the time for restoring does not.
    if watch.session.erased.is_restorable() && watch.still.stood_still(now) {
        return session::restart_this_tab(&watch.session);
    }
    match watch.still.look(now, watch.session.field_mode.idle_seconds) {
        Idle::Used => {}
        // Nothing was entered, so there is nothing to erase.
        Idle::Leaving(_) if !watch.session.has_input() => {}
        Idle::Leaving(left) => {
            if watch.left.is_none() {
                watch.since = now.steady;
                watch.before = focus::save();
                focus::on(countdown::STAY);
            }
            let before = watch.left.replace(left);
            if before != Some(left) {
                let lang = watch.session.lang;
                if let Some(words) =
                    countdown::spoken(lang, before, left).filter(|_| !watch.still.is_out_of_sight())
                {
                    speech::say(lang, &words, || {});
                }
                shown.set(Some(left));
            }
        }
        Idle::Over => {
            awake::release();
            watch.left = None;
            watch.before = None;
            shown.set(None);
            if watch.session.has_input() {
                session::restart_this_tab(&watch.session);
            }
        }
    }
}

/// Counts a resident whose result is shown, once. If the result changes afterwards, the count moves to the
/// new verdict. Samples and earlier results, opened by their codes, are not counted: they were not found
/// here today.
fn count(session: &Handle, open: Route) {
    let found = matches!(open, Route::Check(Step::Result | Step::TakeAway));
    let was = match session.answer_origin {
        AnswerOrigin::Residents => None,
        AnswerOrigin::Counted(day, verdict) => Some((day, verdict)),
        AnswerOrigin::Sample => return,
    };
    if !found || session.answers.earlier.is_some() {
        return;
    }
    let state: &Session = session;
    let day = state.day();
    let Ok(assessment) = assess(&state.answers.facts(day), state.policy(), day) else {
        return;
    };
    let verdict = assessment.verdict;
    let day = was.map_or(state.today, |(day, _)| day);
    if was != Some((day, verdict)) {
        tally::count(was, day, verdict);
        session.dispatch(Act::Count(day, verdict));
    }
}
