//! The page of one question.

use lindungi_rules::policy::{FigureId, Ktp, Membership};
use lindungi_text::{format, names};
use yew::prelude::*;

use super::selection::{SelectionQuestion, selection};
use super::title::session_title;
use super::{age, income, work};
use crate::browser::focus::HEADING;
use crate::browser::{address, focus};
use crate::check::answers::{Selection, Typed, TypedState};
use crate::check::{Answers, Question, Step};
use crate::components::button::{Weight, button};
use crate::components::choices::{Choice, first_id};
use crate::components::error_summary::{Fault, SUMMARY, error_summary};
use crate::components::heading;
use crate::components::icon::Glyph;
use crate::components::text_field::{InputContent, TextField};
use crate::components::words::line;
use crate::route::Route;
use crate::session::{self, Handle, Session};
use crate::shared::aloud::Aloud;

/// The id of the element that is read aloud.
const READ: &str = "tanya";

/// The properties of [`Ask`].
#[derive(Properties, PartialEq)]
pub struct AskProps {
    /// The question of the page.
    pub question: Question,
    /// The session that holds the answers.
    pub session: Handle,
}

/// Draws the page of a question.
#[component]
pub fn Ask(props: &AskProps) -> Html {
    let (session, question) = (&props.session, props.question);
    let lang = session.lang;
    // If the verdict was already settled when the page opened, saving leads back to the review.
    let local = use_state_eq(|| (false, session.is_decided()));
    let (tried, from_review) = *local;
    let shown = use_state_eq(work::Shown::default);
    let faults = if tried {
        faults(session, question)
    } else {
        Vec::new()
    };
    let submit = {
        let session = session.clone();
        move |state: TypedState| {
            let mut answers = session.answers.clone();
            set_state(&mut answers, question, state);
            let after = if from_review {
                Step::Review
            } else {
                answers.next(session.policy(), session.day())
            };
            session::answer(&session, move |answers| set_state(answers, question, state));
            address::open(Route::Check(after));
        }
    };

    let go_on = {
        let (session, local, submit) = (session.clone(), local.setter(), submit.clone());
        Callback::from(move |()| {
            // The only match counts as chosen.
            if question == Question::Work
                && let Some(job) = work::only_match(&session)
            {
                work::set(&session, job);
                return submit(TypedState::Yes);
            }
            if self::faults(&session, question).is_empty() {
                submit(TypedState::Yes);
            } else {
                local.set((true, from_review));
                focus::on(SUMMARY);
            }
        })
    };
    let onsubmit = go_on.reform(|event: SubmitEvent| event.prevent_default());
    let unknown = Callback::from(move |_: MouseEvent| submit(TypedState::Unknown));
    let left = session.answers.open(session.policy(), session.day());
    let back = if from_review {
        Step::Review
    } else {
        question.before(session.policy(), session.day())
    };
    let begin = match question {
        Question::Work => Some(work::JOB),
        Question::Age => Some(age::first_field(&session.answers.age)),
        Question::Income => Some(income::AMOUNT),
        Question::Decile => Some(Question::Decile.slug()),
        Question::Ktp | Question::Membership => None,
    };
    let is_selection = matches!(
        question,
        Question::Ktp | Question::Work | Question::Membership
    );
    html! {
        <form class="question" novalidate=true data-begin={begin} {onsubmit}>
            <div>{ error_summary(lang.shell_error_title(), &faults) }</div>
            { progress(session, question, left.len()) }
            <Aloud {lang} id={READ} />
            // Screen readers name the group as they enter the field, which has the focus before the heading.
            <div class="asked" id={READ} role={begin.map(|_| "group")} aria-labelledby={begin.map(|_| HEADING)}>
                { body(session, question, &shown, faults.first()) }
                <p class="why"><strong>{ lang.check_why() }</strong>{ " " }{ why(session, question) }</p>
            </div>
            <div class="actions">
                <button type="submit" class="button">
                    { if from_review { lang.check_save() } else { lang.check_next() } }
                </button>
                if !is_selection {
                    { button(Weight::Second, lang.check_unknown(), unknown) }
                }
            </div>
            <div class="secondary-actions">
                <a href={Route::Check(back).href()}>{ lang.shell_back() }</a>
            </div>
        </form>
    }
}

/// Draws the largest number of questions left; an answer can make others unnecessary.
fn progress(session: &Session, question: Question, open: usize) -> Html {
    let (lang, answers) = (session.lang, &session.answers);
    let answered = answers.answered(question, session.day());
    if open == 0 {
        // The verdict is settled: this is a change of an answer or an optional one.
        return if answered {
            Html::default()
        } else {
            line("progress", lang.order_optional())
        };
    }
    let answered_count = answers.criteria(session.day()).len();
    // An answer that is being changed counts as one of those left.
    let current = usize::from(answered);
    let words = match open + current {
        1 => lang.order_last().to_owned(),
        left => lang.order_left(&left.to_string()),
    };
    html! { <>
        { line("progress", words) }
        <progress max={(answered_count + open).to_string()} value={(answered_count - current).to_string()} aria-hidden="true"></progress>
    </> }
}

fn why(session: &Session, question: Question) -> String {
    let (lang, day, city) = (session.lang, session.day(), &session.policy().city.name);
    match question {
        // Who is too young for a KTP, or may be, must know which card is meant.
        Question::Ktp if session.answers.facts(day).age_on(day).is_none() => {
            lang.ask_ktp_why_any(city)
        }
        Question::Ktp => lang.ask_ktp_why(city),
        Question::Work => lang.ask_work_why().to_owned(),
        Question::Age => lang.ask_age_why().to_owned(),
        Question::Membership => lang.ask_membership_why().to_owned(),
        Question::Income => lang.ask_income_why().to_owned(),
        Question::Decile => lang.ask_decile_why().to_owned(),
    }
}

fn body(
    session: &Handle,
    question: Question,
    shown: &UseStateHandle<work::Shown>,
    fault: Option<&Fault>,
) -> Html {
    let error = fault.map(|fault| fault.message.clone());
    match question {
        Question::Ktp => ktp(session, error),
        Question::Work => work::body(session, shown, error),
        Question::Age => age::body(session, fault),
        Question::Membership => membership(session, error),
        Question::Income => income::body(session, fault),
        Question::Decile => decile(session, error),
    }
}

fn ktp(session: &Handle, error: Option<AttrValue>) -> Html {
    let (lang, city) = (session.lang, &session.policy().city.name);
    let choice = |ktp: &Ktp| {
        Choice::new(ktp.name(), names::ktp(lang, *ktp, city)).with_icon(match ktp {
            Ktp::City => Glyph::Here,
            Ktp::Elsewhere => Glyph::Away,
        })
    };
    let question = SelectionQuestion {
        question: Question::Ktp,
        legend: heading(session_title(session, Question::Ktp)),
        choices: Ktp::ALL.iter().map(choice).collect(),
        chosen: session.answers.ktp,
        name: Ktp::name,
        read: Ktp::from_name,
        selection_of: |answers| &mut answers.ktp,
    };
    selection(session, question, error)
}

fn membership(session: &Handle, error: Option<AttrValue>) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let lapse = policy.figure(FigureId::LapseMonths, session.today);
    let choice = |membership: &Membership| {
        let choice = Choice::new(membership.name(), names::membership(lang, *membership))
            .with_icon(match membership {
                Membership::None => Glyph::Unshielded,
                Membership::Lapsed => Glyph::ShieldPause,
                Membership::SelfPaid => Glyph::ShieldPerson,
                Membership::Employer => Glyph::ShieldCase,
                Membership::Government => Glyph::ShieldFlag,
            });
        match (membership, lapse) {
            (Membership::Government, _) => choice.with_hint(lang.ask_membership_government_hint()),
            (Membership::Lapsed, Some(lapse)) => {
                choice.with_hint(lang.ask_membership_lapsed_hint(&format::number(lapse.value)))
            }
            _ => choice,
        }
    };
    let question = SelectionQuestion {
        question: Question::Membership,
        legend: heading(session_title(session, Question::Membership)),
        choices: Membership::ALL.iter().map(choice).collect(),
        chosen: session.answers.membership,
        name: Membership::name,
        read: Membership::from_name,
        selection_of: |answers| &mut answers.membership,
    };
    selection(session, question, error)
}

fn decile(session: &Handle, error: Option<AttrValue>) -> Html {
    let lang = session.lang;
    let field = TextField {
        id: Question::Decile.slug(),
        label: lang.ask_decile_label(),
        content: InputContent::Number,
        hint: None,
        value: session.answers.decile.text.clone(),
        oninput: typing(session, |answers| &mut answers.decile),
        onleave: Callback::noop(),
        error,
    };
    html! {
        <div class="body">
            { heading(session_title(session, Question::Decile)) }
            { unknown_chosen(session, &session.answers.decile) }
            { field.html() }
        </div>
    }
}

fn unknown_chosen(session: &Session, typed: &Typed) -> Html {
    if typed.state == TypedState::Unknown {
        html! { { line("notice", session.lang.check_unknown_chosen()) } }
    } else {
        Html::default()
    }
}

/// Returns a callback that stores the typed text. The text becomes an answer when Continue is pressed.
fn typing(session: &Handle, field: fn(&mut Answers) -> &mut Typed) -> Callback<String> {
    let session = session.clone();
    Callback::from(move |text: String| {
        session::answer(&session, move |answers| {
            *field(answers) = Typed {
                text,
                state: TypedState::Open,
            };
        });
    })
}

/// Returns the errors of the answer; empty if the answer can be accepted.
fn faults(session: &Session, question: Question) -> Vec<Fault> {
    let (lang, answers) = (session.lang, &session.answers);
    let not_chosen = |open: bool| {
        open.then(|| Fault {
            field: first_id(question.slug()).into(),
            message: lang.check_choose().into(),
        })
    };
    let fault = match question {
        Question::Ktp => not_chosen(answers.ktp == Selection::Open),
        Question::Work => not_chosen(answers.work == Selection::Open),
        Question::Membership => not_chosen(answers.membership == Selection::Open),
        Question::Age => age::fault(session),
        Question::Income => income::fault(session),
        Question::Decile => answers.read_decile().is_none().then(|| Fault {
            field: question.slug().into(),
            message: lang.error_decile().into(),
        }),
    };
    fault.into_iter().collect()
}

/// Marks a typed answer as given or as "I don't know". Chosen options are stored when they are chosen.
fn set_state(answers: &mut Answers, question: Question, state: TypedState) {
    match question {
        Question::Age => answers.age.state = state,
        Question::Income => answers.income.state = state,
        Question::Decile => answers.decile.state = state,
        Question::Ktp | Question::Work | Question::Membership => {}
    }
    // A changed answer makes this a new check as of today.
    answers.earlier = None;
}
