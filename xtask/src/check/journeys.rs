//! Runs the journeys through the release build in real browsers. Other targets that drive browsers get the
//! same environment.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::build::module;
use crate::build::single;
use crate::project::repo;
use crate::run::process::{cargo, run};
use crate::run::progress::say;
use crate::setup::TestTools;

/// The feature with which targets that drive browsers are compiled.
pub(crate) const FEATURE: &str = "lindungi/journeys";

/// Runs the journeys that the test runner selects by these arguments; all if there are none.
pub(crate) fn run_journeys(tools: &TestTools, filter: &[String]) -> Result<()> {
    start(tools, filter, None)
}

/// Runs the journeys in Chromium and keeps a screenshot of every state in the folder.
pub(crate) fn take_shots(tools: &TestTools, folder: &Path) -> Result<()> {
    let folder = std::path::absolute(folder)?;
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("{} cannot be made", folder.display()))?;
    start(tools, &["chromium".to_owned()], Some(&folder))?;
    say(&format!("The screenshots are in {}", folder.display()));
    Ok(())
}

/// Returns the command that compiles the journeys without running any.
pub(crate) fn compile() -> Command {
    let mut command = cargo_for(&["test", "--test", "journeys"]);
    command.arg("--no-run");
    command
}

fn start(tools: &TestTools, filter: &[String], shots: Option<&Path>) -> Result<()> {
    let mut command = cargo_with(tools, &["test", "--test", "journeys"]);
    command.arg("--").args(filter);
    // An engine that cannot be had is left out, unless the user has chosen the engines.
    let chosen = std::env::var_os("LINDUNGI_ENGINES").is_some();
    if let Some(folder) = shots {
        command
            .env("LINDUNGI_SHOTS", folder)
            .env("LINDUNGI_ENGINES", "chromium");
    } else if tools.browsers.webkit.is_none() && !chosen {
        command.env("LINDUNGI_ENGINES", "chromium,firefox");
    }
    run(&mut command).context("the journeys did not pass")
}

/// Returns the Cargo command for a target that drives browsers, with the paths of the browsers and of the
/// built app in its environment.
pub(crate) fn cargo_with(tools: &TestTools, target: &[&str]) -> Command {
    let browsers = &tools.browsers;
    let mut command = cargo_for(target);
    command
        .env("LINDUNGI_DIST", repo::dist())
        .env("LINDUNGI_MODULE", module::folder())
        .env("LINDUNGI_SINGLE", single::default_file())
        .env("LINDUNGI_AXE", &tools.axe)
        .env("LINDUNGI_CHROMIUM", &browsers.chromium.browser)
        .env("LINDUNGI_CHROMEDRIVER", &browsers.chromium.driver)
        .env("LINDUNGI_FIREFOX", &browsers.firefox)
        .env("LINDUNGI_GECKODRIVER", &tools.geckodriver);
    if let Some(webkit) = &browsers.webkit {
        command
            .env("LINDUNGI_MINIBROWSER", &webkit.driven.browser)
            .env("LINDUNGI_WEBKITDRIVER", &webkit.driven.driver)
            .env("LINDUNGI_XVFB", &webkit.xvfb);
    }
    command
}

/// Returns the Cargo command for such a target. It is for the whole workspace, as in all native tests: with
/// the features of one package alone, the dependencies would be compiled again.
fn cargo_for(target: &[&str]) -> Command {
    let mut command = cargo();
    command.current_dir(repo::root()).args(target).args([
        "--workspace",
        "--features",
        FEATURE,
        "--locked",
    ]);
    command
}
