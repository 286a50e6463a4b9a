//! The review of all answers before the result.

use lindungi_text::answers;
use yew::prelude::*;

use super::income;
use super::title::session_title;
use crate::check::{Question, Step};
use crate::components::button::{Weight, button, link_button};
use crate::components::heading;
use crate::components::words::line;
use crate::route::Route;
use crate::session::{self, Handle};

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let (lang, policy, day) = (session.lang, session.policy(), session.day());
    let answers = &session.answers;
    let facts = answers.facts(day);
    let open = answers.open(policy, day);
    let card = answers.card(policy, day);
    let answered = |question: &Question| {
        let title = session_title(session, *question);
        let criterion = question.criterion();
        let answered = answers.answered(*question, day);
        let needed = open.contains(question);
        // An income by the day or the week is shown with its multiplication.
        let sum = (*question == Question::Income && facts.income.is_some())
            .then(|| income::sum(lang, &answers.income.read().ok()?))
            .flatten();
        let answer = if let Some(sum) = sum.filter(|_| answered) {
            sum
        } else if answered {
            answers::words(lang, policy, &facts, criterion, answers.occupation)
        } else if needed {
            lang.check_unanswered().to_owned()
        } else {
            lang.order_skipped().to_owned()
        };
        let href = Route::Check(Step::Ask(*question)).href();
        html! {
            <div key={question.slug()} class={classes!("answer", needed.then_some("open"))}>
                <dt>{ answers::question(lang, criterion, card) }</dt>
                <dd>{ answer }</dd>
                <dd><a {href}>
                        { if answered { lang.check_change() } else { lang.check_answer_now() } }
                        <span class="unseen">{ ": " }{ title }</span>
                    </a></dd>
            </div>
        }
    };
    let erase = session::erase(session, Route::Check(Step::Start));
    let order = Question::order(policy, day);
    let skips = order
        .iter()
        .any(|question| !answers.answered(*question, day));
    html! {
        <div class="review">
            { heading(lang.check_review_title()) }
            { line("lead", lang.check_review_lead()) }
            if open.is_empty() && skips {
                { line("notice", lang.order_enough()) }
            }
            <dl>{ for order.iter().map(answered) }</dl>
            <div class="actions">
                if let Some(missing) = open.first() {
                    { link_button(Weight::Main, lang.check_resume(), Route::Check(Step::Ask(*missing)).href()) }
                } else {
                    { link_button(Weight::Main, lang.check_see_result(), Route::Check(Step::Result).href()) }
                }
            </div>
            <div class="secondary-actions">
                { button(Weight::Quiet, lang.check_clear(), erase) }
            </div>
        </div>
    }
}
