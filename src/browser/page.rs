//! The page itself: mounting the app, its title and language, paper and printing.

use gloo::utils::{document, document_element, window};
use lindungi_text::Lang;
use yew::{BaseComponent, Renderer};

/// Draws the app into the element of this id.
pub fn mount<App: BaseComponent>(root: &str, props: App::Properties) {
    if let Some(root) = document().get_element_by_id(root) {
        Renderer::<App>::with_root_and_props(root, props).render();
    }
}

/// The language that the page is in, which is that of the part of the app drawn last; nothing where
/// its sentences are not there.
pub fn language() -> Option<Lang> {
    let lang = Lang::from_code(&document_element().get_attribute("lang")?);
    lang.filter(|lang| super::language::ready(*lang))
}

/// Names the page and says in which language it is.
pub fn describe(title: &str, language: &str) {
    document().set_title(title);
    // An attribute of this name and value is never refused.
    let _ = document_element().set_attribute("lang", language);
}

/// Tells the style sheets for which paper the page is; without a name, for none of its own.
pub fn paper(name: Option<&str>) {
    const PAPER: &str = "data-paper";
    let page = document_element();
    // An attribute of this name and these values is never refused.
    let _ = match name {
        Some(name) => page.set_attribute(PAPER, name),
        None => page.remove_attribute(PAPER),
    };
}

/// Opens the browser's own print dialog.
pub fn print() {
    // Where printing is not possible the browser says so itself.
    let _ = window().print();
}
