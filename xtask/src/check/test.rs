//! Every check and every test, one after the other, stopping at the first that fails.

use std::fmt::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

use super::advisories::{self, Advisories};
use super::{deny, fuzz, hosts, journeys, office, size, tidy, trunk};
use crate::build::{Destination, module, single, site};
use crate::project::repo;
use crate::run::background::Background;
use crate::run::process::{cargo, line, run};
use crate::run::progress::{heading, human, say, warn};
use crate::setup::install::Installer;
use crate::setup::{self, WASM_TARGET};

/// Runs everything and prints the time of each step. `filter` selects journeys only.
pub(crate) fn run_all(filter: &[String]) -> Result<()> {
    let mut notes = Vec::new();
    let mut steps = Steps::default();
    let mut advisories = Advisories::NotChecked("the run stopped before".to_owned());
    let result = all(&mut steps, &mut notes, &mut advisories, filter);

    heading(if result.is_ok() { "passed" } else { "stopped" });
    say(&steps.table());
    // Warnings come last, where people look.
    for note in &notes {
        warn(note);
    }
    advisories.print();
    result
}

fn all(
    steps: &mut Steps,
    notes: &mut Vec<String>,
    advisories: &mut Advisories,
    filter: &[String],
) -> Result<()> {
    let installer = Installer::new()?;
    let tools = steps.step("set-up", || setup::for_tests(&installer, notes))?;

    steps.cargo("format", "fmt --all --check")?;
    let features = [journeys::FEATURE, office::FEATURE].join(",");
    steps.lints(
        "lints",
        &format!("--workspace --all-targets --features {features}"),
    )?;
    let wasm = "--package lindungi --package lindungi-on-demand --package lindungi-js \
        --package lindungi-contenders --target";
    steps.lints(
        "lints of what runs as wasm",
        &format!("{wasm} {WASM_TARGET}"),
    )?;
    // The app as it is released; the lints before check it as Trunk builds it.
    let split = "--package lindungi --no-default-features --features split --target";
    steps.lints("lints of what is split", &format!("{split} {WASM_TARGET}"))?;
    steps.step("the documentation of the code", || {
        let mut doc = cargo();
        doc.current_dir(repo::root())
            .args(["doc", "--no-deps", "--workspace", "--locked", "--quiet"])
            .env("RUSTDOCFLAGS", "-D warnings");
        run(&mut doc)
    })?;
    // Passing tests print counts: how many cases they tried, how many figures they changed.
    steps.cargo("native tests", "test --workspace --locked -- --show-output")?;
    steps.step("what is taken along, in LibreOffice and khal", || {
        office::test(&tools.office)
    })?;
    steps.step("fuzzing", || {
        fuzz::run_all(&tools.cargo_fuzz, fuzz::SECONDS)
    })?;
    steps.step("the tree itself", tidy::run)?;
    steps.step("the dependencies", || {
        let tool = deny::Tool::new(&tools.cargo_deny);
        deny::check(&tool)?;
        *advisories = advisories::check(&tool, &installer.github)?;
        Ok(())
    })?;
    let command_line = Background::start("command-line", &mut command_line())?;
    let compiled = Background::start("journeys", &mut journeys::compile())?;
    let by_trunk = Background::start("trunk", &mut trunk::build(&tools.trunk)?)?;
    steps.step("the release build", || {
        site::build(&tools.build, &Destination::default())
    })?;
    steps.step("the command line, as it is released", || {
        command_line.finish()
    })?;
    steps.step("what drives browsers", || compiled.finish())?;
    steps.step("size of a first visit", || size::run(&repo::dist()))?;
    let chromium = &tools.browsers.chromium.browser;
    steps.step("the servers of docs/deploy", || {
        hosts::test(&tools.servers, chromium, &repo::dist())
    })?;
    let module = module::folder();
    steps.step("the JavaScript module", || {
        module::build(&tools.build, &module)
    })?;
    steps.step("the module against the command line", || {
        super::module::test(&tools, &module)
    })?;
    steps.step("the app as Trunk alone builds it", || {
        by_trunk.finish()?;
        trunk::test(chromium)
    })?;
    steps.step("the app as one file", || {
        single::write(&repo::dist(), &single::default_file(), None)
    })?;
    steps.step("journeys in real browsers", || {
        journeys::run_journeys(&tools, filter)
    })
}

/// Returns the Cargo command that builds the command line as it is released.
fn command_line() -> Command {
    let mut command = cargo();
    command.current_dir(repo::root()).args([
        "build",
        "--package",
        "lindungi-cli",
        "--profile",
        "cli",
        "--locked",
    ]);
    command
}

/// The steps done so far, with their times.
#[derive(Default)]
struct Steps {
    done: Vec<(String, Duration, bool)>,
}

impl Steps {
    fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        heading(&format!("{}. {name}", self.done.len() + 1));
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        self.done.push((name.to_owned(), took, result.is_ok()));
        if result.is_ok() {
            say(&format!("   {name}: passed in {}", human(took)));
        }
        result.with_context(|| format!("{name}: failed after {}", human(took)))
    }

    fn cargo(&mut self, name: &str, args: &str) -> Result<()> {
        self.step(name, || {
            let mut command = cargo();
            command
                .current_dir(repo::root())
                .args(args.split_whitespace());
            say(&format!("$ {}", line(&command)));
            run(&mut command)
        })
    }

    /// Clippy over a part of the workspace; a warning is a failure.
    fn lints(&mut self, name: &str, part: &str) -> Result<()> {
        self.cargo(name, &format!("clippy {part} --locked -- -D warnings"))
    }

    fn table(&self) -> String {
        let mut text = String::new();
        let mut total = Duration::ZERO;
        for (name, took, passed) in &self.done {
            let mark = if *passed { "passed" } else { "FAILED" };
            let _ = writeln!(text, "{mark}  {name:40} {:>14}", human(*took));
            total += *took;
        }
        let _ = write!(text, "        {:40} {:>14}", "in total", human(total));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_tells_what_passed_and_what_did_not() {
        let mut steps = Steps::default();
        steps.step("first", || Ok(())).expect("passes");
        let error = steps
            .step("second", || -> Result<()> { anyhow::bail!("no") })
            .expect_err("fails");
        assert!(format!("{error:#}").starts_with("second: failed after 0.0 s: no"));
        let table = steps.table();
        assert!(
            table.contains("passed  first") && table.contains("FAILED  second"),
            "{table}"
        );
    }
}
