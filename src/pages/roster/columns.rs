//! The step that assigns the columns of the file to fields, to check and correct before the screening.

use lindungi_roster::columns::Column;
use lindungi_roster_service::words;
use lindungi_text::{Lang, format};
use yew::prelude::*;

use super::ids::STEP;
use super::model::{Act, Model, Open, Step};
use super::pressed::pressed;
use crate::components::button::{Weight, button};
use crate::components::select_field::{Group, Line, SelectField};
use crate::components::words::{h3, hint, td};

/// The ids of the select fields, in the order of [`Column::ALL`].
const IDS: [&str; Column::ALL.len()] = [
    "kolom-ktp",
    "kolom-lahir",
    "kolom-usia",
    "kolom-kerja",
    "kolom-penghasilan",
    "kolom-kepesertaan",
    "kolom-desil",
    "kolom-kelurahan",
    "kolom-pekerjaan",
];

/// Draws the step.
pub(super) fn html(lang: Lang, model: &Model, act: &Callback<Act>) -> Html {
    let Some(open) = &model.open else {
        return Html::default();
    };
    let fields = (0..).zip(Column::ALL).zip(IDS);
    let one = |((index, field), id): ((usize, Column), &'static str)| {
        let picked = open.mapping.get(index).copied().flatten();
        let select = SelectField {
            id,
            label: words::field(lang, field),
            groups: vec![Group {
                name: None,
                lines: lines(lang, &open.columns.headers),
            }],
            picked: picked.map_or_else(String::new, |column| column.to_string()),
            onpick: act.reform(move |picked: String| Act::Map(index, picked.parse().ok())),
        };
        html! { <div key={id}>{ select.html() }</div> }
    };
    let to = |step| pressed(act, move || Act::Go(step));
    html! {
        <>
            <h2 id={STEP} tabindex="-1">{ lang.screen_columns() }</h2>
            <p><strong>{ &open.name }</strong></p>
            { hint(lang.screen_columns_lead()) }
            <div class="mapping">{ for fields.map(one) }</div>
            { h3(lang.screen_preview()) }
            { preview(lang, open) }
            <div class="actions">
                { button(Weight::Main, lang.screen_run(), pressed(act, || Act::Run)) }
                if open.result.is_some() {
                    { button(Weight::Second, lang.screen_return_result(), to(Step::Result)) }
                }
                { button(Weight::Quiet, lang.screen_again(), to(Step::Choose)) }
            </div>
        </>
    }
}

/// Returns the options of a field: no column, and each column of the file by its index.
fn lines(lang: Lang, headers: &[String]) -> Vec<Line> {
    let none = Line {
        value: String::new(),
        label: lang.screen_no_column().to_owned(),
    };
    let column = |(index, header): (usize, &String)| Line {
        value: index.to_string(),
        label: named(lang, index, header),
    };
    std::iter::once(none)
        .chain(headers.iter().enumerate().map(column))
        .collect()
}

/// Returns the name of a column: its heading, or its number (from 1) if the heading is empty.
pub(super) fn named(lang: Lang, index: usize, header: &str) -> String {
    if header.is_empty() {
        lang.screen_unnamed(&format::count(index as u64 + 1))
    } else {
        header.to_owned()
    }
}

fn preview(lang: Lang, open: &Open) -> Html {
    let headers = open.columns.headers.iter().enumerate();
    let headers = headers.map(|(index, header)| {
        html! { <th key={index} scope="col">{ named(lang, index, header) }</th> }
    });
    let rows = open.columns.rows.iter().enumerate().map(|(index, row)| {
        html! { <tr key={index}>{ for row.iter().map(|cell| td(cell.clone())) }</tr> }
    });
    html! {
        <div class="wide" tabindex="0" role="region" aria-label={lang.screen_preview()}>
            <table>
                <thead><tr>{ for headers }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
