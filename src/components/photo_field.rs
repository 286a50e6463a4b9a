//! What is photographed: a photo that is taken now, or one that is there already.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// A button that asks the device for a photo, from its camera or from its gallery, where a code that was sent is.
/// The attribute `capture` would leave phones the camera alone.
pub struct PhotoField {
    /// Its id.
    pub id: &'static str,
    /// What it says.
    pub label: &'static str,
    /// Called with each photo.
    pub onphoto: Callback<File>,
    /// What is wrong.
    pub error: Option<AttrValue>,
}

impl PhotoField {
    /// Draws it.
    pub fn html(self) -> Html {
        let Self {
            id,
            label,
            onphoto,
            error,
        } = self;
        let described = super::described_by(id, false, error.is_some());
        let invalid = error.is_some().then_some("true");
        let onchange = Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let photo = input.files().and_then(|files| files.item(0));
            // So that the same photo can be chosen once more.
            input.set_value("");
            if let Some(photo) = photo {
                onphoto.emit(photo);
            }
        });
        html! {
            <div class={classes!("photo", invalid.map(|_| "wrong"))}>
                { super::error(id, error) }
                <input type="file" class="unseen" {id} accept="image/*"
                    aria-invalid={invalid} aria-describedby={described} {onchange} />
                <label class="button button-second" for={id}>{ label }</label>
            </div>
        }
    }
}
