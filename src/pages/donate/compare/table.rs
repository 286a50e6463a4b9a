//! The table of the comparison: a column for each calculation, a row for each value that differs.

use lindungi_exports::comparison::{LETTERS, Row, rows};
use lindungi_exports::sheet::Cell;
use lindungi_rules::policy::Rupiah;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::{Column, change, edit_and_open, remove};
use crate::browser::focus;
use crate::components::fold;
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{hint, term};
use crate::giving::fields;
use crate::route::Route;
use crate::session::{self, Handle};

/// Shown in the place of a missing value.
const NOTHING: &str = "–";

/// The minus sign of a difference.
const MINUS: &str = "−";

/// Draws the table, and below it the values that all calculations have in common.
pub fn html(session: &Handle, columns: &[Column]) -> Html {
    let lang = session.lang;
    let scenarios: Vec<_> = columns.iter().map(Column::scenario).collect();
    let (same, differing): (Vec<Row>, Vec<Row>) = rows(lang, &scenarios)
        .into_iter()
        .partition(|row| columns.len() > 1 && row.is_same());
    let head = |column: &Column| {
        html! { <th key={column.key} scope="col" class={class(column)}>{ &column.name }</th> }
    };
    html! { <>
        if columns.len() > 2 {
            { pair(session, columns) }
        }
        <table class="compared">
            <thead>
                <tr><th scope="col"><span class="unseen">{ lang.compare_name() }</span></th>{ for columns.iter().map(head) }</tr>
            </thead>
            <tbody>{ for differing.iter().map(|row| compared(lang, row, columns)) }</tbody>
            <tfoot class="screen-only">
                <tr>
                    <th scope="row">{ lang.compare_next() }</th>
                    { for columns.iter().enumerate().map(|(index, column)| steps(session, index, column, columns)) }
                </tr>
            </tfoot>
        </table>
        if !same.is_empty() {
            <div class="screen-only">{ fold(lang.compare_same(), common(lang, &same)) }</div>
            <div class="print-only">
                <h2>{ lang.compare_same() }</h2>
                { common(lang, &same) }
            </div>
        }
    </> }
}

/// The class of the cells of a column: on a phone those outside the pair are hidden.
fn class(column: &Column) -> Option<&'static str> {
    (!column.is_in_pair).then_some("apart")
}

/// Draws a row. A number that differs from that of the first column is followed by the difference.
fn compared(lang: Lang, row: &Row, columns: &[Column]) -> Html {
    let first = row.cells.first();
    let cell = |(column, cell): (&Column, &Cell)| {
        let difference = first.and_then(|first| difference(lang, first, cell));
        let differs = (first != Some(cell)).then_some("differs");
        html! {
            <td key={column.key} class={classes!(class(column), differs)}>
                { text(lang, cell) }
                if let Some(difference) = difference {
                    { hint(difference) }
                }
            </td>
        }
    };
    html! {
        <tr key={row.name}>
            <th scope="row">{ row.name }</th>
            { for columns.iter().zip(&row.cells).map(cell) }
        </tr>
    }
}

/// Draws the values that all calculations have in common.
fn common(lang: Lang, rows: &[Row]) -> Html {
    let line = |row: &Row| {
        let value = row.cells.first().map(|cell| text(lang, cell));
        term(row.name, value.unwrap_or_default())
    };
    html! { <dl class="lines">{ for rows.iter().map(line) }</dl> }
}

/// Returns a value as words.
fn text(lang: Lang, cell: &Cell) -> String {
    match cell {
        Cell::Text(words) if words.is_empty() => NOTHING.to_owned(),
        Cell::Text(words) => words.clone(),
        Cell::Month(month) => format::month(lang, *month),
        Cell::Day(day) => format::date(lang, *day),
        Cell::Rupiah(amount) => format::rupiah(*amount),
        Cell::Count(count) => format::count(*count),
        Cell::YesNo(_) | Cell::Formula(..) => String::new(),
    }
}

/// Returns the difference between a number and that of the first column, if there is one.
fn difference(lang: Lang, first: &Cell, other: &Cell) -> Option<String> {
    let signed = |first: u64, other: u64, words: &dyn Fn(u64) -> String| {
        let sign = if other > first { "+" } else { MINUS };
        (first != other).then(|| [sign, &words(other.abs_diff(first))].concat())
    };
    let words = match (first, other) {
        (Cell::Rupiah(first), Cell::Rupiah(other)) => {
            let rupiah = |amount| format::rupiah(Rupiah::new(amount));
            signed(first.to_u64(), other.to_u64(), &rupiah)
        }
        (Cell::Count(first), Cell::Count(other)) => signed(*first, *other, &format::count),
        _ => None,
    };
    words.map(|difference| lang.compare_than(&difference, LETTERS[0]))
}

/// Draws the steps for a calculation: papers, changes, moving and removing it.
fn steps(session: &Handle, index: usize, column: &Column, all: &[Column]) -> Html {
    let lang = session.lang;
    let key = column.key;
    let id = |part: &str| format!("{part}-{key}");
    let step = |id: Option<String>, words: &'static str, onclick: Callback<MouseEvent>| {
        let label = lang.compare_of(words, &column.name);
        html! { <button key={words} type="button" {id} class="button-quiet" aria-label={label} {onclick}>{ words }</button> }
    };
    let paper = |to: Route| {
        let form = column.form.clone();
        edit_and_open(session, to, move |drafts| {
            drafts.gift = form.clone();
            drafts.comparison.editing = None;
            drafts.link_errors = None;
        })
    };
    let shift = |later: bool| {
        let own = id(if later { "kanan" } else { "kiri" });
        let back = id(if later { "kiri" } else { "kanan" });
        let end = if later { all.len() - 2 } else { 1 };
        let (session, at_end) = (session.clone(), index == end);
        Callback::from(move |_: MouseEvent| {
            session::calculate(&session, move |drafts| drafts.comparison.shift(key, later));
            // A calculation that reaches the end loses this button, so the opposite one gets the focus.
            focus::on(if at_end { &back } else { &own });
        })
    };
    let covered = column.quote.nobody.is_none();
    html! {
        <td key={key} class={classes!("steps-of", class(column))}>
            if covered {
                { step(None, lang.compare_letter(), paper(Route::Pledge)) }
                { step(None, lang.compare_board(), paper(Route::Board)) }
            }
            { step(None, lang.compare_edit(), change(session, key, column.form.clone())) }
            if index > 0 {
                { step(Some(id("kiri")), lang.compare_earlier(), shift(false)) }
            }
            if index + 1 < all.len() {
                { step(Some(id("kanan")), lang.compare_later(), shift(true)) }
            }
            { step(None, lang.compare_remove(), remove(session, key)) }
        </td>
    }
}

/// Draws the choice of the two calculations that a phone shows beside each other.
fn pair(session: &Handle, columns: &[Column]) -> Html {
    let lang = session.lang;
    let pair = session.drafts.comparison.shown_pair();
    let select = |place: usize, id: &'static str, label: &'static str| {
        let lines = columns.iter().map(|column| Line {
            value: column.key.to_string(),
            label: column.name.clone(),
        });
        SelectField {
            id,
            label,
            groups: vec![Group {
                name: None,
                lines: lines.collect(),
            }],
            picked: pair[place].map(|key| key.to_string()).unwrap_or_default(),
            onpick: fields::change(session, move |drafts, value: String| {
                if let Ok(key) = value.parse() {
                    drafts.comparison.choose(place, key);
                }
            }),
        }
        .html()
    };
    html! {
        <div class="pair screen-only">
            { select(0, "kolom-1", lang.compare_first()) }
            { select(1, "kolom-2", lang.compare_second()) }
        </div>
    }
}
