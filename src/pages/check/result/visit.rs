//! Where to go, and what to bring.

use lindungi_rules::policy::OfficeId;
use lindungi_text::names;
use yew::prelude::*;

use crate::components::select_field::{Group, Line, SelectField};
use crate::pages::sourced;
use crate::session::use_session;

/// The section. The kelurahan that is picked stays on this page and is forgotten with it.
#[component]
pub fn Visit() -> Html {
    let session = use_session();
    let (lang, policy) = (session.lang, session.policy());
    let picked = use_state_eq(String::new);
    let groups = {
        let none = Group {
            name: None,
            lines: vec![Line {
                value: AttrValue::default(),
                label: lang.result_where_none().into(),
            }],
        };
        let district = |district: &lindungi_rules::policy::District| Group {
            name: Some(district.name.to_string().into()),
            lines: district
                .villages
                .iter()
                .map(|village| Line {
                    value: village.code.to_string().into(),
                    label: village.name.to_string().into(),
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
    let bring = policy.documents.iter().map(|document| {
        html! { <li key={document.id.name()}>{ names::document(lang, document.id) }</li> }
    });
    let from = policy.documents.first();
    html! {
        <section aria-labelledby="pergi">
            <h2 id="pergi">{ lang.result_where_title() }</h2>
            <div class="screen-only">
                <SelectField id="kelurahan" label={lang.result_where_pick()} {groups}
                    picked={AttrValue::from((*picked).clone())} {onpick} />
            </div>
            <ol class="steps">
                <li>{ lang.result_where_rt() }</li>
                <li>{ village.unwrap_or_else(|| lang.result_where_village_any().to_owned()) }</li>
                if let Some(manpower) = policy.office(OfficeId::Manpower) {
                    <li>{ manpower.name.to_string() }</li>
                }
            </ol>
            if let Some((call, phone)) = call.and_then(|call| Some((call, call.phone.as_ref()?))) {
                <p>{ lang.result_where_call(&call.name, phone) }</p>
            }
            <p class="hint">{ lang.result_where_order(&policy.city.name) }</p>
            <h3>{ lang.result_bring_title() }</h3>
            <ul class="points">{ for bring }</ul>
            <p class="hint">{ lang.result_bring_note() }</p>
            if let Some(from) = from {
                { sourced::source(lang, policy.source(&from.source), from.mark) }
            }
        </section>
    }
}
