//! A field for a photo: one that is taken now, or one from the gallery.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// A button that asks the device for a photo, from the camera or from the gallery (a code may have been
/// sent as a picture). With the attribute `capture` phones would offer only the camera.
pub struct PhotoField {
    /// The id of the input.
    pub id: &'static str,
    /// The text of the button.
    pub label: &'static str,
    /// Called with each photo.
    pub onphoto: Callback<File>,
    /// The message of an error.
    pub error: Option<AttrValue>,
}

impl PhotoField {
    /// Draws the field.
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
            // Otherwise choosing the same photo again would fire no event.
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
