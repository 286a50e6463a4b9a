//! A file that is chosen, or dropped onto the page.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// A field for a file. Any file can be chosen: phones grey out files whose type they do not know, lists among
/// them, and the page can say what is wrong with a file only once it was chosen.
pub struct FileField {
    /// Its id.
    pub id: &'static str,
    /// What it says.
    pub label: &'static str,
    /// That a file may be dropped here.
    pub drop: &'static str,
    /// Called with each file.
    pub onfile: Callback<File>,
}

impl FileField {
    /// Draws it.
    pub fn html(self) -> Html {
        let Self {
            id,
            label,
            drop,
            onfile,
        } = self;
        let onchange = {
            let onfile = onfile.clone();
            Callback::from(move |event: Event| {
                let input = event.target_unchecked_into::<HtmlInputElement>();
                let file = input.files().and_then(|files| files.item(0));
                // So that the same file can be chosen once more.
                input.set_value("");
                if let Some(file) = file {
                    onfile.emit(file);
                }
            })
        };
        // Without this the browser would open the file in the place of the page.
        let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
        let ondrop = Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|dropped| dropped.files());
            if let Some(file) = files.and_then(|files| files.item(0)) {
                onfile.emit(file);
            }
        });
        html! {
            <div class="drop" {ondragover} {ondrop}>
                <input type="file" class="unseen" {id} {onchange} />
                <label class="button" for={id}>{ label }</label>
                { super::words::line("hint", drop) }
            </div>
        }
    }
}
