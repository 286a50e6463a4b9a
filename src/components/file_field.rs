//! A field for a file, which is chosen or dropped onto it.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// A field for a file. It accepts files of any type: phones grey out files whose type they do not know,
/// lists of residents among them, and the page can explain what is wrong with a file only after it was
/// chosen.
pub struct FileField {
    /// The id of the input.
    pub id: &'static str,
    /// The text of the button.
    pub label: &'static str,
    /// The note that a file can be dropped here.
    pub drop: &'static str,
    /// Called with each file that is chosen or dropped.
    pub onfile: Callback<File>,
}

impl FileField {
    /// Draws the field.
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
                // Otherwise choosing the same file again would fire no event.
                input.set_value("");
                if let Some(file) = file {
                    onfile.emit(file);
                }
            })
        };
        // Without this the browser would open the file instead of the page.
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
