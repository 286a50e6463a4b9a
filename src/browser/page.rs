//! The page: mounting the app, title and language, the paper size and printing.

use gloo::utils::{document, document_element, window};
use yew::{BaseComponent, Renderer};

/// The element that the app is drawn into, replacing the content that the page came with.
const ROOT: &str = "app";

/// The script that carries the name of the build.
const BUILT: &str = "script[data-build]";

/// Draws the app with these properties.
pub fn mount<App: BaseComponent>(properties: App::Properties) {
    if let Some(root) = document().get_element_by_id(ROOT) {
        Renderer::<App>::with_root_and_props(root, properties).render();
    }
}

/// Sets the title and the language of the page.
pub fn describe(title: &str, language: &str) {
    document().set_title(title);
    // An attribute of this name and value is never refused.
    let _ = document_element().set_attribute("lang", language);
}

/// Returns the name of the build, and the size of its offline copy in kilobytes; `None` if the build has no
/// offline copy.
pub fn build() -> Option<(String, u64)> {
    let script = document().query_selector(BUILT).ok()??;
    let weight = script.get_attribute("data-weight")?.parse().ok()?;
    Some((script.get_attribute("data-build")?, weight))
}

/// Returns the version of the app, with the name of the build if there is one.
pub fn version() -> String {
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    match build() {
        // The first 8 characters are enough to tell two builds apart.
        Some((build, _)) => format!("{VERSION} ({})", build.get(..8).unwrap_or(&build)),
        None => VERSION.to_owned(),
    }
}

/// Returns the address at which others find the app, ending in a slash; `None` unless this is a local file
/// with such an address.
pub fn site() -> Option<String> {
    let script = document().query_selector("script[data-site]").ok()??;
    script.get_attribute("data-site")
}

/// Sets the paper size for the style sheets; `None` means that the page has no size of its own.
pub fn paper(name: Option<&str>) {
    const PAPER: &str = "data-paper";
    let page = document_element();
    // Setting an attribute of this name never fails.
    let _ = match name {
        Some(name) => page.set_attribute(PAPER, name),
        None => page.remove_attribute(PAPER),
    };
}

/// Opens the print dialog of the browser.
pub fn print() {
    // If printing is impossible, the browser reports it.
    let _ = window().print();
}
