//! The page itself: mounting the app, its title and language, paper and printing.

use gloo::utils::{document, document_element, window};
use yew::{BaseComponent, Renderer};

/// The element that the app is drawn into, in place of the first paint.
const ROOT: &str = "app";

/// The script that was told what build it loads.
const BUILT: &str = "script[data-build]";

/// Draws the app, from these properties.
pub fn mount<App: BaseComponent>(properties: App::Properties) {
    if let Some(root) = document().get_element_by_id(ROOT) {
        Renderer::<App>::with_root_and_props(root, properties).render();
    }
}

/// Names the page and says in which language it is.
pub fn describe(title: &str, language: &str) {
    document().set_title(title);
    // An attribute of this name and value is never refused.
    let _ = document_element().set_attribute("lang", language);
}

/// The build of the app, and what it weighs in kilobytes where it is kept on the device; nothing where it
/// was not built for that.
pub fn build() -> Option<(String, u64)> {
    let script = document().query_selector(BUILT).ok()??;
    let weight = script.get_attribute("data-weight")?.parse().ok()?;
    Some((script.get_attribute("data-build")?, weight))
}

/// The version of the app, with its build where it is one.
pub fn version() -> String {
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    match build() {
        // As much of its name as tells two builds apart.
        Some((build, _)) => format!("{VERSION} ({})", build.get(..8).unwrap_or(&build)),
        None => VERSION.to_owned(),
    }
}

/// The address under which others find the app, where this is a file that was told one. Ends with a slash.
pub fn site() -> Option<String> {
    let script = document().query_selector("script[data-site]").ok()??;
    script.get_attribute("data-site")
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
