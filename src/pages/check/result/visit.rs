//! Where to go, and what to bring. The kelurahan that is picked and the papers that are at hand
//! also stand on what is taken away.

use lindungi_rules::policy::{District, Document};
use lindungi_text::visit;
use yew::prelude::*;

use crate::components::check_box::CheckBox;
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{h3, hint, li, p, section};
use crate::pages::sourced;
use crate::session::{self, Handle};

/// The section.
pub fn html(session: &Handle) -> Html {
    let (lang, policy, sheet) = (session.lang, session.policy(), &session.sheet);
    let village = (!sheet.village.is_empty()).then_some(sheet.village.as_str());
    let from = policy.documents.first();
    html! {
        { section("pergi", lang.result_where_title(), html! { <>
            <div class="screen-only">
                { kelurahan(session) }
            </div>
            <ol class="steps">{ for visit::places(lang, policy, village).into_iter().map(li) }</ol>
            { for visit::call(lang, policy).map(p) }
            { hint(lang.result_where_order(&policy.city.name)) }
            { h3(lang.result_bring_title()) }
            <fieldset class="papers">
                <legend>{ lang.paper_mark() }</legend>
                { for visit::papers(lang, policy, &sheet.have).into_iter().map(|each| paper(session, &each)) }
            </fieldset>
            { hint(lang.result_bring_note()) }
            if let Some(from) = from {
                { sourced::source(lang, policy.source(&from.source), from.mark) }
            }
        </> }) }
    }
}

fn kelurahan(session: &Handle) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let none = Group {
        name: None,
        lines: vec![Line {
            value: String::new(),
            label: lang.result_where_none().to_owned(),
        }],
    };
    let district = |district: &District| Group {
        name: Some(district.name.to_string()),
        lines: district
            .villages
            .iter()
            .map(|village| Line {
                value: village.code.to_string(),
                label: village.name.to_string(),
            })
            .collect(),
    };
    let onpick = {
        let session = session.clone();
        Callback::from(move |code: String| {
            session::answer(&session, move |sheet| sheet.village = code);
        })
    };
    SelectField {
        id: "kelurahan",
        label: lang.result_where_pick(),
        groups: std::iter::once(none)
            .chain(policy.city.districts.iter().map(district))
            .collect(),
        picked: session.sheet.village.clone(),
        onpick,
    }
    .html()
}

/// A paper, to be marked where it is at hand; where to get it, where it is not.
fn paper(session: &Handle, paper: &visit::Paper) -> Html {
    let document = paper.rule.id;
    let onchange = {
        let session = session.clone();
        Callback::from(move |have: bool| {
            session::answer(&session, move |sheet| {
                sheet.have.retain(|each| *each != document);
                if have {
                    sheet.have.push(document);
                }
            });
        })
    };
    CheckBox {
        id: match document {
            Document::Ktp => "surat-ktp",
            Document::Kk => "surat-kk",
            Document::WorkLetter => "surat-kerja",
        },
        label: paper.name.into(),
        hint: Some(session.lang.paper_from(&paper.from).into()),
        checked: paper.have,
        disabled: false,
        onchange,
    }
    .html()
}
