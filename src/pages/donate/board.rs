//! The page of the paper for a board: its form, and the paper as it is printed.

use lindungi_exports::board::{Board, BoardInput, Costs, board};
use lindungi_text::Lang;
use yew::prelude::*;

use super::answer::quoted;
use super::paper::{self, Line, Paper, blank, events, footnotes};
use crate::components::words::{h3, line, p, points, td};
use crate::drafts::statements::applicable_statements;
use crate::giving::pictures::path;
use crate::session::{Handle, Session};

/// The field for who puts the question.
static ASKED_BY: Line = Line {
    id: "pengaju",
    label: Lang::board_asked_by,
    text_of: |pledge| &mut pledge.asked_by,
};

/// Draws the page.
pub fn page(session: &Handle) -> Html {
    let lang = session.lang;
    let sheet = write(session).map(|(board, workers)| sheet(session, &board, workers));
    Paper {
        title: lang.board_title(),
        lead: lang.board_lead(),
        lines: vec![&ASKED_BY],
        sheet,
    }
    .html(session)
}

/// Returns the paper and its number of workers, or a message why there is none.
fn write(session: &Session) -> Result<(Board, u64), String> {
    let policy = session.policy();
    let (question, quote) = quoted(session).map_err(|error| error.message(session.lang, policy))?;
    let statements = applicable_statements(policy, &question, session.drafts.gift.way);
    let input = BoardInput {
        gift: &question.gift,
        giving: &question.giving,
        ask: &question.ask,
        quote: &quote,
        statements: &statements,
        asked_by: &session.drafts.pledge.asked_by,
        today: session.today,
    };
    board(paper::lang_of(session), policy, &input)
        .map(|board| (board, quote.workers))
        .ok_or_else(|| session.lang.board_none().to_owned())
}

/// Draws the paper, the same on the screen as in print.
fn sheet(session: &Session, board: &Board, workers: u64) -> Html {
    let lang = paper::lang_of(session);
    let figure = |(number, words): &(String, String)| {
        html! { <div>{ line("number", number.clone()) }{ p(words.clone()) }</div> }
    };
    // A long paper is printed a little smaller, so that it stays on its page.
    let size = board.is_long().then_some("long");
    html! {
        <section class={classes!("sheet", "board", size)} lang={lang.meta_html()} aria-labelledby="usul">
            <div class="letter-head">
                <p>
                    { lang.board_kind() }{ " · " }{ lang.board_asked_by() }{ ": " }
                    if let Some(name) = &board.asked_by { <strong>{ name }</strong> } else { { blank() } }
                </p>
                <p class="place unbroken">{ &board.date }</p>
            </div>
            <h2 id="usul">{ &board.question }</h2>
            <div class="board-figures">{ for board.figures.iter().map(figure) }</div>
            <p><strong>{ lang.board_way() }{ ": " }</strong>{ &board.way }</p>
            { h3(lang.board_picture()) }
            { path::html(lang, session.policy(), workers) }
            if let Some(share) = &board.share {
                { line("board-share", share.clone()) }
            }
            <div class="board-columns">
                <div>
                    { h3(board.events_title.clone()) }
                    { events(&board.events) }
                </div>
                <div>{ costs(&board.costs) }</div>
                <div>
                    { h3(lang.board_assumed()) }
                    { points(board.assumed.clone()) }
                </div>
                <div>
                    { h3(lang.board_open()) }
                    { points(board.open.clone()) }
                </div>
            </div>
            <div lang={Lang::Id.meta_html()}>{ footnotes(&board.sources) }</div>
            { line("board-end", board.closing.clone()) }
        </section>
    }
}

fn costs(costs: &Costs) -> Html {
    let head = |words: &&'static str| html! { <th scope="col">{ *words }</th> };
    html! { <>
        { h3(costs.title) }
        <table>
            <thead><tr>{ for costs.head.iter().map(head) }</tr></thead>
            <tbody>
                { for costs.rows.iter().map(|row| html! {
                    <tr><th scope="row">{ &row.time }</th>{ td(row.months.clone()) }{ td(row.sum.clone()) }</tr>
                }) }
            </tbody>
            <tfoot>
                <tr><th scope="row">{ costs.sum_name }</th>{ td(costs.months.clone()) }{ td(costs.sum.clone()) }</tr>
            </tfoot>
        </table>
    </> }
}
