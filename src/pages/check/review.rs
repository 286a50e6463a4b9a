//! All answers, to look over and to change.

use lindungi_text::answers;
use yew::prelude::*;

use super::{Question, Step, question};
use crate::components::button::{Weight, button, way};
use crate::components::heading;
use crate::components::words::line;
use crate::route::Route;
use crate::session::{self, Handle};

/// The page.
pub fn page(session: &Handle) -> Html {
    let (lang, policy, today) = (session.lang, session.policy(), session.today);
    let facts = session.sheet.facts(today);
    let answered = |question: &Question| {
        let asked = question::title(lang, policy, *question);
        let open = !session.sheet.answered(*question, today);
        let answer = if open {
            lang.check_unanswered().to_owned()
        } else {
            answers::words(lang, policy, &facts, question.criterion())
        };
        let href = Route::Check(Step::Ask(*question)).href();
        html! {
            <div key={question.slug()} class={classes!("answer", open.then_some("open"))}>
                <dt>{ answers::asked(lang, question.criterion()) }</dt>
                <dd>{ answer }</dd>
                <dd><a {href}>
                        { if open { lang.check_answer_now() } else { lang.check_change() } }
                        <span class="unseen">{ ": " }{ asked }</span>
                    </a></dd>
            </div>
        }
    };
    let erase = session::erase(session, Route::Check(Step::Start));
    let missing = Question::ALL
        .iter()
        .copied()
        .find(|question| !session.sheet.answered(*question, today));
    html! {
        <div class="review">
            { heading(lang.check_review_title()) }
            { line("lead", lang.check_review_lead()) }
            <dl>{ for Question::ALL.iter().map(answered) }</dl>
            <div class="actions">
                if let Some(missing) = missing {
                    { way(Weight::Main, lang.check_resume(), Route::Check(Step::Ask(missing)).href()) }
                } else {
                    { way(Weight::Main, lang.check_see_result(), Route::Check(Step::Result).href()) }
                }
            </div>
            <div class="asides">
                { button(Weight::Quiet, lang.check_clear(), erase) }
            </div>
        </div>
    }
}
