//! Where to go, and what to bring.

use lindungi_rules::policy::OfficeId;
use lindungi_text::names;
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
    let village = policy.city.districts.iter().find_map(|district| {
        let village = district
            .villages
            .iter()
            .find(|village| village.code == *picked)?;
        Some(lang.result_where_village(&district.name, &village.name))
    });
    let call = policy.office(OfficeId::BpjsCall);
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
    let bring = policy
        .documents
        .iter()
        .map(|document| names::document(lang, document.id));
    let from = policy.documents.first();
    html! {
        { section("pergi", lang.result_where_title(), html! { <>
            <div class="screen-only">
                { pick.html() }
            </div>
            <ol class="steps">
                { li(lang.result_where_rt()) }
                { li(village.unwrap_or_else(|| lang.result_where_village_any().to_owned())) }
                if let Some(manpower) = policy.office(OfficeId::Manpower) {
                    { li(manpower.name.to_string()) }
                }
            </ol>
            if let Some((call, phone)) = call.and_then(|call| Some((call, call.phone.as_ref()?))) {
                { p(lang.result_where_call(&call.name, phone)) }
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
