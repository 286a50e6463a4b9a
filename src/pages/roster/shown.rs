//! The columns of the table of rows: which one names a row and stays in view, and which ones are shown.

use lindungi_text::Lang;
use yew::prelude::*;

use super::columns::named;
use super::model::{Act, Screened};
use crate::components::check_box::CheckBox;
use crate::components::fold;
use crate::components::select_field::{Group, Line, SelectField};

/// The id of the choice of the column that names a row.
const NAMED_BY: &str = "nama-baris";

/// The columns that the user has chosen, by their index in the headers of the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ShownColumns {
    /// The column that names a row; `None` for the number of the row.
    pub(super) name: Option<usize>,
    /// The columns that are not shown.
    hidden: Vec<usize>,
}

impl ShownColumns {
    /// Returns the first choice: all columns, named by the one whose heading says that it holds names.
    pub(super) fn of(headers: &[String]) -> Self {
        Self {
            name: headers.iter().position(|header| holds_names(header)),
            hidden: Vec::new(),
        }
    }

    /// Shows or hides a column.
    pub(super) fn show(&mut self, column: usize, on: bool) {
        self.hidden.retain(|hidden| *hidden != column);
        if !on {
            self.hidden.push(column);
        }
    }

    /// Returns true if the column is shown beside the name of the row.
    pub(super) fn has(&self, column: usize) -> bool {
        self.name != Some(column) && !self.hidden.contains(&column)
    }
}

/// Returns true if a heading says that the column holds the names of people: the word for name, alone or
/// with one that does not name something else.
fn holds_names(header: &str) -> bool {
    let header = header.to_lowercase().replace(['_', '-', '.'], " ");
    let words: Vec<&str> = header.split_whitespace().collect();
    matches!(
        words.as_slice(),
        ["nama" | "name"]
            | [
                "nama",
                "lengkap" | "warga" | "pekerja" | "peserta" | "penduduk"
            ]
            | ["full" | "resident" | "worker", "name"]
    )
}

/// Draws the choice of columns, folded up.
pub(super) fn html(lang: Lang, result: &Screened, act: &Callback<Act>) -> Html {
    let headers = &result.summary.headers;
    let title = |(index, header): (usize, &String)| named(lang, index, header);
    let number = Line {
        value: String::new(),
        label: lang.screen_by_number().to_owned(),
    };
    let columns = headers.iter().enumerate().map(|(index, header)| Line {
        value: index.to_string(),
        label: title((index, header)),
    });
    let name = SelectField {
        id: NAMED_BY,
        label: lang.screen_named_by(),
        groups: vec![Group {
            name: None,
            lines: std::iter::once(number).chain(columns).collect(),
        }],
        picked: result
            .shown
            .name
            .map_or_else(String::new, |it| it.to_string()),
        onpick: act.reform(|picked: String| Act::NameBy(picked.parse().ok())),
    };
    let column = |(index, header): (usize, &String)| {
        let column = CheckBox {
            id: ["tampil-", &index.to_string()].concat().into(),
            label: title((index, header)).into(),
            hint: None,
            checked: result.shown.has(index),
            disabled: false,
            onchange: act.reform(move |on: bool| Act::ShowColumn(index, on)),
        };
        html! { <div key={index}>{ column.html() }</div> }
    };
    let others = headers.iter().enumerate();
    let others = others.filter(|(index, _)| result.shown.name != Some(*index));
    fold(
        lang.screen_shown(),
        html! { <>
            { name.html() }
            <fieldset>
                <legend>{ lang.screen_shown_columns() }</legend>
                <div class="chosen-columns">{ for others.map(column) }</div>
            </fieldset>
        </> },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_named_by_the_column_of_names_if_there_is_one() {
        for (headers, expected) in [
            (vec!["no", "ktp", "usia"], None),
            (vec!["No.", "NAMA", "NIK"], Some(1)),
            (vec!["nik", "nama_lengkap"], Some(1)),
            (vec!["Nama Ibu", "Nama Jalan", "Nama warga"], Some(2)),
            (vec!["Full name", "Name"], Some(0)),
            (vec!["username", ""], None),
        ] {
            let owned: Vec<String> = headers.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(ShownColumns::of(&owned).name, expected, "{headers:?}");
        }
    }

    #[test]
    fn a_column_is_hidden_until_it_is_shown_again() {
        let mut shown = ShownColumns {
            name: Some(0),
            hidden: Vec::new(),
        };
        assert!(!shown.has(0) && shown.has(1));
        shown.show(1, false);
        shown.show(1, false);
        assert!(!shown.has(1));
        shown.show(1, true);
        assert!(shown.has(1));
        // The column that named a row is there again when another one does.
        shown.name = None;
        assert!(shown.has(0));
    }
}
