//! The question about work: search for an occupation by its everyday name, or choose the way of working.

use lindungi_rules::occupation::{Match, search};
use lindungi_rules::policy::{Occupation, Policy, Work};
use lindungi_text::{Lang, names};
use yew::prelude::*;

use super::selection::{SelectionQuestion, selection};
use super::title::session_title;
use crate::browser::focus::HEADING;
use crate::browser::{focus, press};
use crate::check::Question;
use crate::check::answers::{Answers, Selection};
use crate::components::choices::Choice;
use crate::components::combobox::{Act, Combobox, Entry, line_id};
use crate::components::heading;
use crate::components::icon::Glyph;
use crate::session::{self, Handle, Session};

/// The id of the search field.
pub const JOB: &str = "pekerjaan";

/// The largest number of occupations listed for a search.
const MOST: usize = 6;

/// The number of occupations named as examples.
const EXAMPLES: usize = 3;

/// The state of the list of occupations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shown {
    what: What,
    /// The index of the marked line.
    marked: Option<usize>,
}

/// The occupations that are listed: none, those found by the search, or all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum What {
    #[default]
    Nothing,
    Found,
    All,
}

/// Draws the fields of the question.
pub fn body(session: &Handle, shown: &UseStateHandle<Shown>, error: Option<AttrValue>) -> Html {
    html! {
        <div class="body">
            { heading(session_title(session, Question::Work)) }
            { job(session, shown) }
            { ways(session, error) }
        </div>
    }
}

/// Returns the occupation that was meant if the typed words fit only one.
pub fn only_match(session: &Session) -> Option<&'static Occupation> {
    let answers = &session.answers;
    let is_open = answers.work == Selection::Open && !answers.search.trim().is_empty();
    match &*listed(session, if is_open { What::Found } else { What::Nothing }) {
        [only] => Some(only.occupation),
        _ => None,
    }
}

/// Stores the occupation that was meant.
pub fn set(session: &Handle, job: &'static Occupation) {
    let lang = session.lang;
    session::answer(session, move |answers| take(answers, job, lang));
}

/// Draws the ways of working, to choose from where no occupation was found. They are closed until they are
/// needed.
fn ways(session: &Handle, error: Option<AttrValue>) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let choice = |work: &Work| {
        let choice = Choice::new(work.name(), names::work(lang, *work)).with_icon(glyph(*work));
        let examples = names::occupations(lang, policy, |job| job.work == *work, EXAMPLES);
        if examples.is_empty() {
            choice
        } else {
            choice.with_hint(lang.ask_work_example(&examples))
        }
    };
    let answers = &session.answers;
    let by_way = answers.work != Selection::Open && answers.occupation.is_none();
    let open = by_way || error.is_some();
    let question = SelectionQuestion {
        question: Question::Work,
        legend: lang.ask_work_title().into(),
        choices: Work::ALL.iter().map(choice).collect(),
        chosen: session.answers.work,
        name: Work::name,
        read: Work::from_name,
        selection_of: |answers| &mut answers.work,
    };
    html! {
        <details class="fold" {open}>
            <summary>{ lang.ask_work_ways() }</summary>
            { selection(session, question, error) }
        </details>
    }
}

fn glyph(work: Work) -> Glyph {
    match work {
        Work::OwnAccount => Glyph::Stall,
        Work::Casual => Glyph::Hammer,
        Work::Family => Glyph::Family,
        Work::HomeBusiness => Glyph::House,
        Work::Employee => Glyph::Factory,
        Work::CivilServant => Glyph::Office,
        Work::NotWorking => Glyph::Pause,
    }
}

/// Draws the field to search for an occupation, with its list.
fn job(session: &Handle, shown: &UseStateHandle<Shown>) -> Html {
    let (lang, policy, answers) = (session.lang, session.policy(), &session.answers);
    let Shown { what, marked } = **shown;

    let jobs = listed(session, what);
    let nothing = || listed(session, What::Found).is_empty();
    let entry = |found: &Match<'static>| Entry {
        key: &found.occupation.id,
        label: names::occupation(lang, found.occupation),
        found_by: found.words,
    };
    let message = match (jobs.len(), answers.occupation) {
        (0, Some(job)) => [&names::reading(lang, job), " ", lang.job_correct()].concat(),
        (0, None) if !answers.search.trim().is_empty() && nothing() => lang.job_none().to_owned(),
        (0, None) => String::new(),
        (count, _) if what == What::All => lang.job_listed(&count.to_string()),
        (1, _) => lang.job_found_one("1"),
        (count, _) => lang.job_found_many(&count.to_string()),
    };
    let combobox = Combobox {
        id: JOB,
        named_by: HEADING,
        hint: lang
            .job_hint(&names::everyday(lang, policy, EXAMPLES))
            .into(),
        value: answers.search.clone(),
        lines: jobs.iter().map(entry).collect(),
        marked,
        message,
        button_labels: [lang.job_all(), lang.job_clear()],
        onact: {
            let (session, shown) = (session.clone(), shown.clone());
            Callback::from(move |act: Act| {
                // Read the current state: on a slow device it may be newer than the drawn one.
                let Shown { what, marked } = *shown;
                let jobs = listed(&session, what);
                let opened = || {
                    if listed(&session, What::Found).is_empty() {
                        What::All
                    } else {
                        What::Found
                    }
                };
                let mut next = Shown::default();
                match act {
                    Act::Type(text) => {
                        session::answer(&session, move |answers| write(answers, text));
                        next.what = What::Found;
                    }
                    Act::Open => next.what = opened(),
                    Act::Move(step) => {
                        next.what = if jobs.is_empty() { opened() } else { what };
                        let count = listed(&session, next.what).len();
                        next.marked = step.from(marked, count);
                    }
                    Act::Take | Act::Pick(_) => {
                        let line = match act {
                            Act::Pick(line) => Some(line),
                            _ if what == What::Found => Some(marked.unwrap_or(0)),
                            _ => marked,
                        };
                        if let Some(found) = line.and_then(|line| jobs.get(line)) {
                            let job = found.occupation;
                            session::answer(&session, move |answers| take(answers, job, lang));
                        }
                    }
                    Act::Close => {}
                    Act::Leave => {
                        let shown = shown.clone();
                        return press::afterwards(move || shown.set(next));
                    }
                    Act::All(by_key) => {
                        if what != What::All {
                            next.what = What::All;
                        }
                        // The field handles the keys of the list. A touch must not open the on-screen
                        // keyboard.
                        if by_key {
                            focus::on(JOB);
                        }
                    }
                    Act::Clear => {
                        session::answer(&session, |answers| write(answers, String::new()));
                        focus::on(JOB);
                    }
                }
                if let Some(line) = next.marked {
                    focus::show(line_id(JOB, line));
                }
                shown.set(next);
            })
        },
    };
    combobox.html()
}

/// Returns the occupations to list.
fn listed(session: &Session, what: What) -> Vec<Match<'static>> {
    match what {
        What::Nothing => Vec::new(),
        What::Found => search(&session.answers.search, session.policy(), MOST),
        What::All => by_name(session.lang, session.policy()),
    }
}

/// Returns every occupation, sorted by name.
fn by_name(lang: Lang, policy: &'static Policy) -> Vec<Match<'static>> {
    let mut jobs: Vec<Match<'static>> = Vec::new();
    for occupation in policy.occupations.iter() {
        let words = names::occupation(lang, occupation);
        let index = jobs.iter().take_while(|job| job.words <= words).count();
        jobs.insert(index, Match { occupation, words });
    }
    jobs
}

/// Stores the typed text. Clears the occupation that was chosen before, with its sector and its way of
/// working.
fn write(answers: &mut Answers, text: String) {
    if let Some(job) = answers.occupation.take() {
        answers.sector = None;
        if answers.work == Selection::Known(job.work) {
            answers.work = Selection::Open;
        }
    }
    answers.search = text;
}

/// Stores the chosen occupation, with its way of working and its sector.
fn take(answers: &mut Answers, job: &'static Occupation, lang: Lang) {
    names::occupation(lang, job).clone_into(&mut answers.search);
    answers.occupation = Some(job);
    answers.work = Selection::Known(job.work);
    answers.sector = Some(job.sector);
}
