//! The question of the work: found by what people call it, or told by the way of working.

use lindungi_rules::occupation::search;
use lindungi_rules::policy::{Occupation, Policy, Work};
use lindungi_text::{Lang, names};
use yew::prelude::*;

use super::Question;
use super::question::{Picking, picks, title};
use super::sheet::{Pick, Sheet};
use crate::browser::{focus, press};
use crate::components::button::{Weight, button};
use crate::components::choices::Choice;
use crate::components::combobox::{Act, Combobox, Entry, keep_focus, line_id, list_id};
use crate::components::icon::Glyph;
use crate::components::words::p;
use crate::components::{HEADING, heading};
use crate::session::{self, Handle};

/// The id of the field.
const JOB: &str = "pekerjaan";

/// The most occupations that are shown for what was typed.
const MOST: usize = 6;

/// How many occupations are named as examples.
const EXAMPLES: usize = 3;

/// Which occupations are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listed {
    Nothing,
    Found,
    All,
}

/// The question's fields.
pub fn body(session: &Handle, error: Option<AttrValue>) -> Html {
    let lang = session.lang;
    html! {
        <div class="body">
            { heading(title(lang, session.policy(), Question::Work)) }
            <Search session={session.clone()} />
            { ways(session, error) }
        </div>
    }
}

/// How one works, whether or not the work was found.
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
        chosen: session.sheet.work,
        name: Work::name,
        read: Work::from_name,
        place: |sheet| &mut sheet.work,
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

/// An occupation of the list, with the words by which it was found.
type Job = (&'static Occupation, Option<&'static str>);

/// What the search needs.
#[derive(Properties, PartialEq)]
struct SearchProps {
    session: Handle,
}

/// The field in which the work is searched, with its list.
#[component]
fn Search(props: &SearchProps) -> Html {
    let session = &props.session;
    let (lang, policy, sheet) = (session.lang, session.policy(), &session.sheet);
    let state = use_state_eq(|| (Listed::Nothing, None));
    let (listed, marked) = *state;

    let found = search(&sheet.search, policy, MOST);
    let lost = found.is_empty() && !sheet.search.trim().is_empty();
    let jobs: Vec<Job> = match listed {
        Listed::Nothing => Vec::new(),
        Listed::Found => found
            .iter()
            .map(|found| (found.occupation, Some(found.words)))
            .collect(),
        Listed::All => by_name(lang, policy),
    };
    let entry = |(job, words): &Job| {
        let label = names::occupation(lang, job);
        Entry {
            key: (&*job.id).into(),
            label: label.to_owned().into(),
            found_by: words.filter(|words| *words != label).map(AttrValue::from),
        }
    };
    let lines: Vec<Entry> = jobs.iter().map(entry).collect();
    let open = !lines.is_empty();
    let said = match (lines.len(), sheet.occupation) {
        (0, Some(job)) => [&names::reading(lang, job), " ", lang.job_correct()].concat(),
        (0, None) if lost => lang.job_none().to_owned(),
        (0, None) => String::new(),
        (1, _) => lang.job_found_one("1"),
        (count, _) => lang.job_found_many(&count.to_string()),
    };

    let onact = {
        let (session, state, nothing) = (session.clone(), state.setter(), found.is_empty());
        Callback::from(move |act: Act| match act {
            Act::Type(text) => {
                session::answer(&session, move |sheet| write(sheet, text));
                state.set((Listed::Found, None));
            }
            Act::Open(line) => {
                let listed = if nothing { Listed::All } else { Listed::Found };
                state.set((listed, line));
                if let Some(line) = line {
                    focus::show(line_id(JOB, line));
                }
            }
            Act::Mark(line) => {
                state.set((listed, Some(line)));
                focus::show(line_id(JOB, line));
            }
            Act::Take | Act::Pick(_) => {
                let line = match act {
                    Act::Pick(line) => Some(line),
                    _ if listed == Listed::Found => Some(marked.unwrap_or(0)),
                    _ => marked,
                };
                if let Some((job, _)) = line.and_then(|line| jobs.get(line)) {
                    let job = *job;
                    session::answer(&session, move |sheet| take(sheet, job, lang));
                }
                state.set((Listed::Nothing, None));
            }
            Act::Close => state.set((Listed::Nothing, None)),
            Act::Leave => {
                let state = state.clone();
                press::afterwards(move || state.set((Listed::Nothing, None)));
            }
        })
    };
    let see_all = {
        let state = state.setter();
        Callback::from(move |event: MouseEvent| {
            let then = if listed == Listed::All {
                Listed::Nothing
            } else {
                Listed::All
            };
            state.set((then, None));
            // By a key: the list goes by the keys of the field. A finger needs no keyboard for it.
            if event.detail() == 0 {
                focus::on(JOB);
            }
        })
    };
    let clear = {
        let (session, state) = (session.clone(), state.setter());
        Callback::from(move |_: MouseEvent| {
            session::answer(&session, |sheet| write(sheet, String::new()));
            state.set((Listed::Nothing, None));
            focus::on(JOB);
        })
    };
    let between = html! { <>
        <div class="asides">
            <button type="button" class="button-quiet" aria-expanded={if open { "true" } else { "false" }}
                aria-controls={list_id(JOB)} onmousedown={keep_focus()} onclick={see_all}>
                { lang.job_all() }
            </button>
            if !sheet.search.is_empty() {
                { button(Weight::Quiet, lang.job_clear(), clear) }
            }
        </div>
        <div class="said" role="status">{ p(said) }</div>
    </> };
    Combobox {
        id: JOB,
        named_by: HEADING,
        hint: lang
            .job_hint(&names::everyday(lang, policy, EXAMPLES))
            .into(),
        value: sheet.search.clone(),
        lines,
        marked,
        between,
        onact,
    }
    .html()
}

/// Every occupation by its name, as a list to look through.
fn by_name(lang: Lang, policy: &'static Policy) -> Vec<Job> {
    let name = |job: &'static Occupation| names::occupation(lang, job);
    let mut jobs: Vec<Job> = Vec::new();
    for job in policy.occupations.iter() {
        let place = jobs
            .iter()
            .take_while(|(other, _)| name(other) <= name(job))
            .count();
        jobs.insert(place, (job, None));
    }
    jobs
}

/// Takes over what is typed. What was picked before is meant no more, nor what was read from it.
fn write(sheet: &mut Sheet, text: String) {
    if let Some(job) = sheet.occupation.take() {
        sheet.sector = None;
        if sheet.work == Pick::Known(job.work) {
            sheet.work = Pick::Open;
        }
    }
    sheet.search = text;
}

/// Takes an occupation, and what it says of the way of working and the sector.
fn take(sheet: &mut Sheet, job: &'static Occupation, lang: Lang) {
    names::occupation(lang, job).clone_into(&mut sheet.search);
    sheet.occupation = Some(job);
    sheet.work = Pick::Known(job.work);
    sheet.sector = Some(job.sector);
}
