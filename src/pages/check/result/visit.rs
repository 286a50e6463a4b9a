//! Where to go, and what to bring.

use lindungi_text::visit;
use yew::prelude::*;

use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{h3, hint, li, p, points, section};
use crate::pages::sourced;
use crate::session::Handle;

/// What the section needs.
#[derive(Properties, PartialEq)]
pub struct VisitProps {
    /// The session.
    pub session: Handle,
}

/// The section. The kelurahan that is picked stays on this page and is forgotten with it.
#[component]
pub fn Visit(props: &VisitProps) -> Html {
    let session = &props.session;
    let (lang, policy) = (session.lang, session.policy());
    let picked = use_state_eq(String::new);
    let groups = {
        let none = Group {
            name: None,
            lines: vec![Line {
                value: String::new(),
                label: lang.result_where_none().to_owned(),
            }],
        };
        let district = |district: &lindungi_rules::policy::District| Group {
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
        std::iter::once(none)
            .chain(policy.city.districts.iter().map(district))
            .collect::<Vec<_>>()
    };
    let village = (!picked.is_empty()).then(|| picked.as_str());
    let onpick = {
        let picked = picked.setter();
        Callback::from(move |code: String| picked.set(code))
    };
    let pick = SelectField {
        id: "kelurahan",
        label: lang.result_where_pick(),
        groups,
        picked: (*picked).clone(),
        onpick,
    };
    let bring = visit::papers(lang, policy, &[])
        .into_iter()
        .map(|paper| [paper.name, ". ", &lang.paper_from(&paper.from)].concat());
    let from = policy.documents.first();
    html! {
        { section("pergi", lang.result_where_title(), html! { <>
            <div class="screen-only">
                { pick.html() }
            </div>
            <ol class="steps">
                { for visit::places(lang, policy, village).into_iter().map(li) }
            </ol>
            if let Some(call) = visit::call(lang, policy) {
                { p(call) }
            }
            { hint(lang.result_where_order(&policy.city.name)) }
            { h3(lang.result_bring_title()) }
            { points(bring) }
            { hint(lang.result_bring_note()) }
            if let Some(from) = from {
                { sourced::source(lang, policy.source(&from.source), from.mark) }
            }
        </> }) }
    }
}
