//! The question about work: search for an occupation by its everyday name, or choose the way of working.

use lindungi_rules::occupation::{Match, search};
use lindungi_rules::policy::{Occupation, Policy, Work};
use lindungi_text::{Lang, names};
use yew::prelude::*;

use super::question::{Picking, asked, picks};
use crate::browser::focus::HEADING;
use crate::browser::{focus, press};
use crate::check::Question;
use crate::check::answers::{Answers, Pick};
use crate::components::choices::Choice;
use crate::components::combobox::{Act, Combobox, Entry, line_id};
use crate::components::heading;
use crate::components::icon::Glyph;
use crate::session::{self, Handle, Session};

/// The id of the search field.
const JOB: &str = "pekerjaan";

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
            { heading(asked(session, Question::Work)) }
            { job(session, shown) }
            { ways(session, error) }
        </div>
    }
}

/// Draws the choice of the way of working, also if no occupation was found.
fn ways(session: &Handle, error: Option<AttrValue>) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let choice = |work: &Work| {
        let choice = Choice::new(work.name(), names::work(lang, *work)).drawn(glyph(*work));
        let examples = names::occupations(lang, policy, |job| job.work == *work, EXAMPLES);
        if examples.is_empty() {
            choice
        } else {
            choice.explained(lang.ask_work_example(&examples))
        }
    };
    let picking = Picking {
        question: Question::Work,
        legend: lang.ask_work_title().into(),
        choices: Work::ALL.iter().map(choice).collect(),
        chosen: session.answers.work,
        name: Work::name,
        read: Work::from_name,
        place: |answers| &mut answers.work,
    };
    picks(session, picking, error)
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
    let said = match (jobs.len(), answers.occupation) {
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
        said,
        ways: [lang.job_all(), lang.job_clear()],
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
                let mut then = Shown::default();
                match act {
                    Act::Type(text) => {
                        session::answer(&session, move |answers| write(answers, text));
                        then.what = What::Found;
                    }
                    Act::Open => then.what = opened(),
                    Act::Move(way) => {
                        then.what = if jobs.is_empty() { opened() } else { what };
                        let count = listed(&session, then.what).len();
                        then.marked = way.from(marked, count);
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
                        return press::afterwards(move || shown.set(then));
                    }
                    Act::All(by_key) => {
                        if what != What::All {
                            then.what = What::All;
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
                if let Some(line) = then.marked {
                    focus::show(line_id(JOB, line));
                }
                shown.set(then);
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
        let place = jobs.iter().take_while(|job| job.words <= words).count();
        jobs.insert(place, Match { occupation, words });
    }
    jobs
}

/// Stores the typed text. Clears the occupation that was chosen before, with its sector and its way of
/// working.
fn write(answers: &mut Answers, text: String) {
    if let Some(job) = answers.occupation.take() {
        answers.sector = None;
        if answers.work == Pick::Known(job.work) {
            answers.work = Pick::Open;
        }
    }
    answers.search = text;
}

/// Stores the chosen occupation, with its way of working and its sector.
fn take(answers: &mut Answers, job: &'static Occupation, lang: Lang) {
    names::occupation(lang, job).clone_into(&mut answers.search);
    answers.occupation = Some(job);
    answers.work = Pick::Known(job.work);
    answers.sector = Some(job.sector);
}
