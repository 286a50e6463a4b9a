//! Where to go, and what to bring. The kelurahan and the papers at hand are kept with the answers.

use lindungi_text::visit::{self, Paper};
use yew::prelude::*;

use crate::components::check_box::CheckBox;
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{h3, hint, li, p, parts, section};
use crate::pages::sourced;
use crate::session::{self, Handle};

/// The section.
pub fn html(session: &Handle) -> Html {
    let (lang, policy, sheet) = (session.lang, session.policy(), &session.sheet);
    let village = (!sheet.village.is_empty()).then_some(&*sheet.village);
    let papers = visit::papers(lang, policy, &sheet.have);
    let mut body = vec![
        pick(session),
        html! { <ol class="numbered">{ items(visit::places(lang, policy, village)) }</ol> },
    ];
    if let Some(call) = visit::call(lang, policy) {
        body.push(p(call));
    }
    let marks: Vec<Html> = papers.iter().map(|paper| mark(session, paper)).collect();
    let lines = papers.iter().map(|paper| paper.line(lang)).collect();
    body.extend([
        hint(lang.result_where_order(&policy.city.name)),
        h3(lang.result_bring_title()),
        html! {
            <div class="papers screen-only" role="group" aria-label={lang.result_bring_title()}>
                { hint(lang.paper_mark()) }
                { marks }
            </div>
        },
        html! { <ul class="points print-only">{ items(lines) }</ul> },
        hint(lang.result_bring_note()),
    ]);
    if let Some(paper) = papers.first() {
        let from = policy.source(&paper.rule.source);
        body.push(sourced::source(lang, from, paper.rule.mark));
    }
    section("pergi", lang.result_where_title(), parts(body))
}

/// Lines of a list.
fn items(lines: Vec<String>) -> Vec<Html> {
    lines.into_iter().map(li).collect()
}

/// Which kelurahan.
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
            session::answer(&session, |sheet| sheet.village = code);
        })
    };
    let pick = SelectField {
        id: "kelurahan",
        label: lang.result_where_pick(),
        groups: std::iter::once(unpicked).chain(districts).collect(),
        picked: session.sheet.village.clone(),
        onpick,
    };
    html! { <div class="screen-only">{ pick.html() }</div> }
}

/// Whether a paper is at hand.
fn mark(session: &Handle, paper: &Paper) -> Html {
    let document = paper.rule.id;
    let onchange = {
        let session = session.clone();
        Callback::from(move |have: bool| {
            session::answer(&session, move |sheet| {
                sheet.have.retain(|other| *other != document);
                if have {
                    sheet.have.push(document);
                }
            });
        })
    };
    let mark = CheckBox {
        id: document.name().into(),
        label: paper.name.into(),
        hint: Some(session.lang.paper_from(&paper.from).into()),
        checked: paper.have,
        disabled: false,
        onchange,
    };
    mark.html()
}
