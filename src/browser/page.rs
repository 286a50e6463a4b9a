//! The page itself: mounting the app, its title and language, printing.

use gloo::utils::{document, document_element, window};
use yew::{BaseComponent, Renderer};

/// The element that the app is drawn into, in place of the first paint.
const ROOT: &str = "app";

/// Draws the app.
pub fn mount<App>()
where
    App: BaseComponent<Properties = ()>,
{
    if let Some(root) = document().get_element_by_id(ROOT) {
        Renderer::<App>::with_root(root).render();
    }
}

/// Names the page and says in which language it is.
pub fn describe(title: &str, language: &str) {
    document().set_title(title);
    // An attribute of this name and value is never refused.
    let _ = document_element().set_attribute("lang", language);
}

/// Opens the browser's own print dialog.
pub fn print() {
    // Where printing is not possible the browser says so itself.
    let _ = window().print();
}
