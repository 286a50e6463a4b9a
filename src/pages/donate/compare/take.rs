//! The comparison to take away: its link, its spreadsheet and print.

use lindungi_codes::link::{self, Way};
use lindungi_exports::{comparison, packed};
use yew::prelude::*;

use super::Column;
use crate::browser::{download, page, spreadsheet};
use crate::components::button::{Weight, button};
use crate::components::words::section;
use crate::giving::take::{XLSX, file_state, links};
use crate::route::Route;
use crate::session::{self, FileState, Handle};

/// Draws the ways to take the comparison away.
pub fn html(session: &Handle, columns: &[Column]) -> Html {
    let lang = session.lang;
    let texts: Vec<String> = columns
        .iter()
        .map(|column| column.question.link())
        .collect();
    let has_zakat = columns
        .iter()
        .any(|column| matches!(column.form.way, Way::Zakat | Way::ZakatGiven));
    let holds = if has_zakat {
        lang.take_link_income()
    } else {
        lang.take_link_holds()
    };
    let print = Callback::from(|_: MouseEvent| page::print());
    let content = html! { <>
        <div class="actions">
            { button(Weight::Second, lang.shell_print(), print) }
            { button(Weight::Second, lang.compare_xlsx(), to_xlsx(session, columns)) }
        </div>
        { file_state(session) }
        { links(session, Route::Compare, &link::write_several(&texts), lang.compare_message(), holds) }
    </> };
    html! { <div class="take screen-only">{ section("bawa", lang.compare_take(), content) }</div> }
}

/// Returns a callback that saves all calculations as a spreadsheet.
fn to_xlsx(session: &Handle, columns: &[Column]) -> Callback<MouseEvent> {
    let (lang, policy) = (session.lang, session.policy());
    let scenarios: Vec<_> = columns.iter().map(Column::scenario).collect();
    let packed = packed::pack(lang, &comparison::sheets(lang, policy, &scenarios));
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        let done = session.clone();
        session::edit_page(&session, |page| page.file = Some(FileState::Working));
        spreadsheet::write(packed.clone(), move |file| {
            let state = file.is_none().then_some(FileState::Failed);
            if let Some(file) = file {
                download::save(&[lang.compare_file(), ".xlsx"].concat(), XLSX, &file);
            }
            session::edit_page(&done, move |page| page.file = state);
        });
    })
}
