//! The slip with its texts and its code. The slip contains no name.

use lindungi_text::share::{Line, Slip};
use lindungi_text::visit::{AtHand, DocumentToBring};
use lindungi_text::{Lang, answers::Answer};
use yew::prelude::*;

use crate::browser::address;
use crate::components::qr::qr;
use crate::components::words::{h3, li, line, list, p, term};
use crate::route::Route;

/// Draws the slip, the same on the screen as on paper.
pub fn html(lang: Lang, slip: Slip, code: &str) -> Html {
    let answer = |answer: Answer| term(answer.question, answer.words);
    let reason = |reason: Line| {
        html! { <li><strong>{ reason.name }{ ": " }</strong>{ reason.words }</li> }
    };
    let paper = |paper: &DocumentToBring| {
        let class = match paper.at_hand {
            AtHand::Unanswered => "",
            AtHand::Has => "have",
            AtHand::Lacks => "need",
        };
        html! { <li {class}>{ paper.line(lang) }</li> }
    };
    html! {
        <section class="slip" aria-labelledby="lembar">
            <h2 id="lembar">{ slip.heading }</h2>
            <div class="found">
                { line("verdict-words", slip.verdict.title) }
                { p(slip.next) }
            </div>
            <div class="halves">
                <div>
                    <div class="coded">
                        { qr(code, lang.slip_code()) }
                        // The code may wrap between its groups and is still copied without spaces.
                        <p class="code">
                            { for code.split_inclusive([':', '-']).map(|group| html! { <span>{ group }</span> }) }
                        </p>
                        if let Some(address) = address::of(Route::Code) {
                            { p(lang.slip_opens(&address)) }
                        }
                        { p(lang.slip_holds()) }
                    </div>
                    { h3(lang.slip_answers()) }
                    <dl>{ for slip.answers.into_iter().map(answer) }</dl>
                    { for slip.skipped_questions.map(p) }
                    { h3(lang.result_reasons_title()) }
                    { list("", slip.reasons.into_iter().map(reason).collect()) }
                </div>
                <div>
                    if !slip.places.is_empty() {
                        { h3(lang.result_where_title()) }
                        <ol>{ for slip.places.into_iter().map(li) }</ol>
                    }
                    { for slip.call.map(p) }
                    if !slip.papers.is_empty() {
                        { h3(lang.result_bring_title()) }
                        { list("ticks", slip.papers.iter().map(paper).collect()) }
                    }
                    { for slip.with_whom.map(p) }
                </div>
            </div>
            { p(slip.decides) }
            { p(slip.checked) }
        </section>
    }
}
