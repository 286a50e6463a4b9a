//! Runs axe-core on the page as it is. The driver injects axe-core, never a script tag, so the
//! Content-Security-Policy stays in force.

use std::{fmt::Write, sync::LazyLock};

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    environment,
    failure::{Failure, Result},
    page::Page,
};

const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// The rules about colours. When only the colours change, the other rules would find the same as before.
const OF_COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    violations: Vec<Violation>,
    error: Option<String>,
}

#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    target: String,
    html: String,
    summary: String,
}

/// Fails with the list of violations if axe-core finds any.
pub(super) async fn check(page: &Page) -> Result {
    run(page, json!({ "type": "tag", "values": TAGS })).await
}

/// Runs only the rules that depend on colours, for a page whose other rules `check` has run.
pub(super) async fn check_colours(page: &Page) -> Result {
    run(page, json!({ "type": "rule", "values": OF_COLOURS })).await
}

async fn run(page: &Page, rules: Value) -> Result {
    static SOURCE: LazyLock<std::result::Result<String, String>> =
        LazyLock::new(|| environment::axe().map_err(|failure| failure.to_string()));
    let source = SOURCE.as_ref().map_err(Failure::new)?;
    if !page.eval("return Boolean(window.axe)", vec![]).await? {
        page.eval::<Value>(&format!("{source}\nwindow.axe = axe; return null"), vec![])
            .await?;
    }
    let answer: Answer = page
        .eval_async(include_str!("js/axe.js"), vec![rules])
        .await?;
    if let Some(error) = answer.error {
        return Err(Failure::new(format!("axe-core failed: {error}")));
    }
    if answer.violations.is_empty() {
        return Ok(());
    }
    let mut report = String::from("axe-core finds:");
    for violation in &answer.violations {
        let _ = write!(report, "\n  {}: {}", violation.id, violation.help);
        for node in &violation.nodes {
            let summary = node.summary.replace('\n', "\n        ");
            let html: String = node.html.chars().take(200).collect();
            let _ = write!(
                report,
                "\n    {}\n        {html}\n        {summary}",
                node.target
            );
        }
    }
    Err(Failure::new(report))
}
