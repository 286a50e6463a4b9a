//! Tests of the acts, without a browser.

use std::rc::Rc;

use lindungi_codes::link::LinkError;
use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{Date, Ktp};
use lindungi_text::Lang;

use super::act::{Act, Edit};
use super::{AnswerOrigin, Erased, OpenList, PageState, Session};
use crate::browser::display::Display;
use crate::browser::field_mode::FieldMode;
use crate::browser::offline::Offline;
use crate::check::Answers;
use crate::check::answers::Selection;
use crate::drafts::Drafts;
use crate::drafts::inputs::Input;

const FIRST_DAY: Date = Date::constant(2026, 12, 31);
const NEXT_DAY: Date = Date::constant(2027, 1, 1);

const OFF: FieldMode = FieldMode {
    on: false,
    idle_seconds: 120,
};
const ON: FieldMode = FieldMode {
    on: true,
    idle_seconds: 60,
};

/// A session without any input, with display settings other than the defaults.
fn untouched(field_mode: FieldMode) -> Session {
    Session {
        lang: Lang::default(),
        language_failed: false,
        display: Display {
            size: 2,
            contrast: true,
        },
        today: FIRST_DAY,
        answers: Answers::default(),
        opened: FIRST_DAY,
        new_day: None,
        erased: Erased::Nothing,
        page: PageState::default(),
        drafts: Drafts::default(),
        typing: false,
        offline: Offline::default(),
        field_mode,
        answer_origin: AnswerOrigin::default(),
        list: None,
    }
}

/// A session with some input in every part that holds input.
fn filled_in(field_mode: FieldMode) -> Session {
    let mut session = untouched(field_mode);
    session.answers = elsewhere();
    session.page.code = "LINDUNGI1".to_owned();
    session.page.copied = Some(true);
    type_amount("1.234.567")(&mut session.drafts);
    session.answer_origin = AnswerOrigin::Counted(FIRST_DAY, Verdict::Likely);
    session.list = Some(OpenList(Rc::new("a list")));
    session
}

fn elsewhere() -> Answers {
    Answers {
        ktp: Selection::Known(Ktp::Elsewhere),
        ..Answers::default()
    }
}

/// Types an amount into the calculator.
fn type_amount(text: &'static str) -> Edit<Drafts> {
    Box::new(move |drafts| drafts.gift.texts.set(Input::Amount, text.to_owned()))
}

/// Applies an act on the first day, with nothing typed in between.
fn after(session: &Session, act: Act) -> Session {
    session.after(act, Vec::new(), FIRST_DAY)
}

/// Every act once, with simple values.
fn every_act() -> Vec<Act> {
    vec![
        Act::SetLanguage(None),
        Act::SetDisplay(Display::default()),
        Act::OpenPage,
        Act::Answer(Box::new(|_| {})),
        Act::EditPage(Box::new(|_| {})),
        Act::EditDrafts(Box::new(|_| {})),
        Act::TakeTyped,
        Act::EndTyping,
        Act::Erase,
        Act::SetAside,
        Act::Restore,
        Act::Forget,
        Act::LoadSample(Box::default()),
        Act::Count(FIRST_DAY, Verdict::Likely),
        Act::SetList(None),
        Act::SetFieldMode(OFF),
        Act::Follow {
            field_mode: OFF,
            display: Display::default(),
            erased: false,
        },
        Act::CheckDay,
        Act::AnnounceDay,
        Act::SetOffline(Offline::default()),
        Act::PartLoaded,
    ]
}

#[test]
fn erasing_in_field_mode_leaves_the_settings_and_nothing_else() {
    let erased = after(&filled_in(ON), Act::Erase);
    let expected = Session {
        erased: Erased::Gone,
        ..untouched(ON)
    };
    assert_eq!(erased, expected);
    assert!(filled_in(ON).has_input() && !erased.has_input());
}

#[test]
fn erasing_outside_field_mode_keeps_the_forms_of_givers_and_the_list() {
    let before = filled_in(OFF);
    for (act, erased) in [
        (Act::Erase, Erased::Gone),
        (Act::SetAside, restorable(&before)),
    ] {
        let expected = Session {
            erased,
            drafts: before.drafts.clone(),
            list: before.list.clone(),
            ..untouched(OFF)
        };
        assert_eq!(after(&before, act), expected);
    }
}

/// The answers of a session, as they are kept to be restored.
fn restorable(before: &Session) -> Erased {
    Erased::Restorable(Box::new((before.answers.clone(), before.answer_origin)))
}

#[test]
fn what_is_set_aside_in_field_mode_is_the_answers_alone() {
    let before = filled_in(ON);
    let expected = Session {
        erased: restorable(&before),
        ..untouched(ON)
    };
    let aside = after(&before, Act::SetAside);
    assert_eq!(aside, expected);
    // Nothing is there to erase by itself, to read into a snapshot, or to start from.
    assert!(!aside.has_input() && aside.answers.untouched());
    // A setting of another tab does not take them away; another start does.
    let follow = |erased| Act::Follow {
        field_mode: ON,
        display: Display::default(),
        erased,
    };
    assert!(after(&aside, follow(false)).erased.is_restorable());
    for act in [follow(true), Act::Erase, Act::Forget] {
        assert_eq!(after(&aside, act).erased, Erased::Gone);
    }
}

#[test]
fn erased_answers_come_back_until_they_are_forgotten() {
    for field_mode in [OFF, ON] {
        let before = filled_in(field_mode);
        let erased = after(&before, Act::SetAside);
        let restored = after(&erased, Act::Restore);
        assert_eq!(restored.answers, before.answers);
        assert_eq!(restored.answer_origin, before.answer_origin);
        assert_eq!(restored.erased, Erased::Nothing);
    }
    let erased = after(&filled_in(OFF), Act::SetAside);
    let in_field_mode = || Act::Follow {
        field_mode: ON,
        display: Display::default(),
        erased: false,
    };
    for act in [Act::Forget, Act::SetFieldMode(ON), in_field_mode()] {
        let forgotten = after(&erased, act);
        assert_eq!(forgotten.erased, Erased::Gone);
        assert_eq!(after(&forgotten, Act::Restore).answers, Answers::default());
    }
    // Nothing was answered, so there is nothing to restore.
    assert_eq!(after(&untouched(OFF), Act::SetAside).erased, Erased::Gone);
}

#[test]
fn a_sample_replaces_what_was_entered() {
    for field_mode in [OFF, ON] {
        let before = filled_in(field_mode);
        let sample = after(&before, Act::LoadSample(Box::new(elsewhere())));
        let mut expected = after(&before, Act::Erase);
        expected.answers = elsewhere();
        expected.answer_origin = AnswerOrigin::Sample;
        expected.erased = Erased::Nothing;
        assert_eq!(sample, expected);
    }
}

#[test]
fn another_tab_that_erases_takes_everything_where_either_is_in_field_mode() {
    for (here, there) in [(OFF, OFF), (OFF, ON), (ON, OFF), (ON, ON)] {
        let before = filled_in(here);
        let follow = |erased| Act::Follow {
            field_mode: there,
            display: Display::default(),
            erased,
        };
        let followed = after(&before, follow(true));
        assert_eq!(followed.answers, Answers::default());
        assert_eq!(followed.page, PageState::default());
        assert_eq!(followed.field_mode, there);
        assert_eq!(followed.erased, Erased::Gone);
        let remains = !here.on && !there.on;
        assert_eq!(followed.list.is_some(), remains, "{here:?} {there:?}");
        assert_eq!(
            followed.drafts != Drafts::default(),
            remains,
            "{here:?} {there:?}"
        );

        let followed = after(&before, follow(false));
        let expected = Session {
            field_mode: there,
            display: Display::default(),
            ..before
        };
        assert_eq!(followed, expected);
    }
}

#[test]
fn a_new_page_begins_with_its_own_state_and_keeps_what_was_entered() {
    let mut before = filled_in(OFF);
    before.language_failed = true;
    before.new_day = Some(FIRST_DAY);
    before.drafts.link_errors = Some(vec![LinkError::Damaged]);
    let opened = before.after(Act::OpenPage, Vec::new(), NEXT_DAY);
    let mut drafts = before.drafts.clone();
    drafts.link_errors = None;
    let expected = Session {
        today: NEXT_DAY,
        opened: NEXT_DAY,
        new_day: None,
        language_failed: false,
        page: PageState::default(),
        drafts,
        ..before
    };
    assert_eq!(opened, expected);
}

#[test]
fn what_was_typed_is_taken_over_before_any_act() {
    let shown = |session: &Session| session.drafts.gift.texts.get(Input::Amount).to_owned();
    for act in every_act() {
        let typed = vec![type_amount("1"), type_amount("12")];
        let next = untouched(OFF).after(act, typed, FIRST_DAY);
        assert_eq!(shown(&next), "12");
    }
    // Erasing in field mode also erases what was typed before it.
    let next = untouched(ON).after(Act::Erase, vec![type_amount("12")], FIRST_DAY);
    assert_eq!(next.drafts, Drafts::default());
    // An edit is applied after what was typed before it.
    let edit = Act::EditDrafts(Box::new(|drafts| {
        let text = drafts.gift.texts.get(Input::Amount).to_owned();
        drafts.gift.texts.set(Input::Amount, text + "3");
    }));
    let next = untouched(OFF).after(edit, vec![type_amount("12")], FIRST_DAY);
    assert_eq!(shown(&next), "123");
}

#[test]
fn typing_goes_on_beside_the_background_and_ends_with_any_other_act() {
    let typing = after(&untouched(OFF), Act::TakeTyped);
    assert!(typing.typing);
    for act in every_act() {
        let continues = matches!(
            act,
            Act::TakeTyped
                | Act::SetOffline(_)
                | Act::Forget
                | Act::PartLoaded
                | Act::CheckDay
                | Act::AnnounceDay
                | Act::Follow { .. }
        );
        assert_eq!(after(&typing, act).typing, continues);
    }
    for act in every_act() {
        let begins = matches!(act, Act::TakeTyped);
        assert_eq!(after(&untouched(OFF), act).typing, begins);
    }
}

#[test]
fn a_new_day_is_announced_once_it_differs_from_that_of_the_page() {
    let session = untouched(OFF);
    assert_eq!(after(&session, Act::AnnounceDay).new_day, None);
    let next = session.after(Act::CheckDay, Vec::new(), NEXT_DAY);
    assert_eq!((next.today, next.new_day), (NEXT_DAY, None));
    let next = next.after(Act::AnnounceDay, Vec::new(), NEXT_DAY);
    assert_eq!(next.new_day, Some(NEXT_DAY));
    // The announcement ends if the clock is set back to the day of the page.
    let next = next.after(Act::AnnounceDay, Vec::new(), FIRST_DAY);
    assert_eq!(next.new_day, None);
}

#[test]
fn a_language_that_could_not_be_loaded_leaves_the_one_that_is_there() {
    let failed = after(&untouched(OFF), Act::SetLanguage(None));
    assert_eq!(failed.lang, untouched(OFF).lang);
    assert!(failed.language_failed);
    let loaded = after(&failed, Act::SetLanguage(Some(failed.lang)));
    assert!(!loaded.language_failed);
}

#[test]
fn an_answer_ends_the_notice_that_answers_were_erased() {
    let erased = after(&filled_in(OFF), Act::SetAside);
    let edit = Act::Answer(Box::new(|answers| *answers = elsewhere()));
    let answered = after(&erased, edit);
    assert_eq!(answered.erased, Erased::Nothing);
    assert_eq!(answered.answers, elsewhere());
}
