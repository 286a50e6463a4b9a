//! The home page: the way into the check, the other two entrances, and the programme.
//!
//! - `programme`: closed rows with the programme in numbers and its terms, loaded after the page

mod programme;

use lindungi_rules::policy::Criterion;
use yew::prelude::*;

use crate::check::{Question, Step};
use crate::components::button::{Weight, link_button};
use crate::components::drawing::city;
use crate::components::heading;
use crate::components::icon::{Glyph, icon};
use crate::components::words::{hint, line};
use crate::route::Route;
use crate::session::Session;

pub use programme::programme;

/// Draws the page. `has_result` is true if the answers are enough for a result; `programme` are the rows at
/// the end.
pub fn page(session: &Session, has_result: bool, programme: Html) -> Html {
    let (lang, policy) = (session.lang, session.policy());
    let check = if has_result {
        link_button(
            Weight::Main,
            lang.check_see_result(),
            Route::Check(Step::Result).href(),
        )
    } else if session.answers.untouched() {
        let questions = Criterion::ALL.len().to_string();
        let first = Route::Check(Question::first(policy, session.today));
        html! { <a class="button" href={first.href()}>{ lang.home_resident_action(&questions) }</a> }
    } else {
        link_button(
            Weight::Main,
            lang.check_resume(),
            Route::Check(Step::Review).href(),
        )
    };
    let door =
        |route: Route, glyph: Glyph, title: &'static str, text: AttrValue, action: &'static str| {
            html! {
                <li key={title}>
                    <a class="door" href={route.href()}>
                        { icon(glyph) }
                        <span class="door-title">{ title }</span>
                        <span class="door-text">{ text }</span>
                        <span class="door-action">{ action }</span>
                    </a>
                </li>
            }
        };
    html! {
        <div class="home">
            <section class="hero">
                { heading(lang.home_title()) }
                { line("lead", lang.home_lead()) }
                <div class="actions">{ check }</div>
                { hint(lang.home_resident_text()) }
                <div class="screen-only">{ city() }</div>
            </section>
            <ul class="doors">
                { door(Route::Donate, Glyph::Hand, lang.home_donor_title(), lang.home_donor_text().into(), lang.home_donor_action()) }
                { door(Route::Field, Glyph::Pair, lang.home_field_title(), lang.home_field_text().into(), lang.home_field_action()) }
            </ul>
            { programme }
        </div>
    }
}
