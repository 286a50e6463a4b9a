//! The page of frequent questions, folded, each with its source. After a check, the questions that matter
//! for the result come first.

use lindungi_text::faq::Topic;
use lindungi_text::format;
use yew::prelude::*;

use crate::check::Step;
use crate::components::button::{Weight, link_button};
use crate::components::heading;
use crate::components::words::{line, section};
use crate::route::Route;
use crate::session::Session;
use crate::shared::faq::{folded, folds, mine};

/// Draws the page with the question `open` unfolded.
pub fn page(session: &Session, open: Option<Topic>) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let mine = mine(session);
    let others = Topic::ALL.iter().copied();
    let others: Vec<Topic> = others.filter(|topic| !mine.contains(topic)).collect();
    let part = |id: &'static str, title: &'static str, topics: &[Topic]| {
        let one = |topic: &Topic| folded(lang, policy, day, *topic, open == Some(*topic));
        section(id, title, folds(topics.iter().map(one).collect()))
    };
    html! {
        <div class="prose">
            { heading(lang.faq_title()) }
            { line("lead", lang.faq_lead(&format::date(lang, day))) }
            if mine.is_empty() {
                { part("semua", lang.faq_all(), &others) }
            } else {
                { part("penting", lang.faq_for_you(), &mine) }
                { part("semua", lang.faq_other(), &others) }
            }
            if session.is_decided() {
                <p>{ link_button(Weight::Second, lang.check_see_result(), Route::Check(Step::Result).href()) }</p>
            }
        </div>
    }
}
