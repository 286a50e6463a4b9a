//! The places to go and the papers to bring. The kelurahan and the papers at hand are stored with the
//! answers.

use lindungi_text::visit::{self, AtHand, DocumentToBring};
use yew::prelude::*;

use crate::components::check_box::CheckBox;
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{h3, hint, li, p, parts, section};
use crate::session::{self, Handle};
use crate::shared::aloud::Aloud;

/// The id of the element that is read aloud.
const READ: &str = "pergi-isi";

/// Draws the section.
pub fn html(session: &Handle) -> Html {
    let (lang, policy, answers) = (session.lang, session.policy(), &session.answers);
    let village = (!answers.village.is_empty()).then_some(&*answers.village);
    let day = session.day();
    let age = answers.facts(day).age_on(day);
    let papers = visit::papers(lang, policy, age, &answers.papers);
    let places = items(visit::places(lang, policy, village));
    let mut read = vec![html! { <ol class="numbered">{ places }</ol> }];
    let marks: Vec<Html> = papers.iter().map(|paper| mark(session, paper)).collect();
    let lines = papers.iter().map(|paper| paper.line(lang)).collect();
    read.extend([
        h3(lang.result_bring_title()),
        html! {
            <div class="papers screen-only" role="group" aria-label={lang.result_bring_title()}>
                { marks }
            </div>
        },
        html! { <ul class="points print-only">{ items(lines) }</ul> },
    ]);
    read.extend(visit::with_whom(lang, policy, age).map(p));
    read.push(hint(lang.result_bring_note()));
    section(
        "pergi",
        lang.result_where_title(),
        parts(vec![
            pick(session),
            html! { <div id={READ}>{ parts(read) }</div> },
            html! { <Aloud {lang} id={READ} /> },
        ]),
    )
}

/// Draws each text as a list item.
fn items(lines: Vec<String>) -> Vec<Html> {
    lines.into_iter().map(li).collect()
}

/// Draws the choice of the kelurahan.
fn pick(session: &Handle) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let unpicked = Group {
        name: None,
        lines: vec![Line {
            value: String::new(),
            label: lang.result_where_none().to_owned(),
        }],
    };
    let districts = policy.city.districts.iter().map(|district| Group {
        name: Some(district.name.to_string()),
        lines: district
            .villages
            .iter()
            .map(|village| Line {
                value: village.code.to_string(),
                label: village.name.to_string(),
            })
            .collect(),
    });
    let onpick = {
        let session = session.clone();
        Callback::from(move |code: String| {
            session::answer(&session, |answers| answers.village = code);
        })
    };
    let pick = SelectField {
        id: "kelurahan",
        label: lang.result_where_pick(),
        groups: std::iter::once(unpicked).chain(districts).collect(),
        picked: session.answers.village.clone(),
        onpick,
    };
    html! { <div class="screen-only">{ pick.html() }</div> }
}

/// Draws a paper with a check box "at hand" and, while the box is not checked, a button "missing". The hint
/// states the answer in words too, for people who listen to the page.
fn mark(session: &Handle, paper: &DocumentToBring) -> Html {
    let (lang, document) = (session.lang, paper.rule.id);
    let set_answer = move |session: &Handle, answer: Option<bool>| {
        session::answer(session, move |answers| {
            answers.papers.retain(|(other, _)| *other != document);
            answers.papers.extend(answer.map(|has| (document, has)));
        });
    };
    let onchange = {
        let session = session.clone();
        Callback::from(move |has: bool| set_answer(&session, has.then_some(true)))
    };
    let lacks = paper.at_hand == AtHand::Lacks;
    let onclick = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| set_answer(&session, (!lacks).then_some(false)))
    };
    let box_to_tick = CheckBox {
        id: document.name().into(),
        label: paper.name.into(),
        hint: paper.state(lang).map(Into::into),
        checked: paper.at_hand == AtHand::Has,
        disabled: false,
        onchange,
    };
    html! { <div key={document.name()}>
        { box_to_tick.html() }
        if paper.at_hand != AtHand::Has {
            <button type="button" class="chip" aria-pressed={if lacks { "true" } else { "false" }}
                aria-label={[paper.name, ": ", lang.paper_lack()].concat()} {onclick}>
                { lang.paper_lack() }
            </button>
        }
    </div> }
}
