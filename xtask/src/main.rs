//! The project's own commands: `cargo xtask serve`, `cargo xtask test` and their parts. `cargo xtask help`
//! lists them.
//!
//! Each module uses only modules below it:
//!
//! - `cli`: the commands and their help
//! - `check`: every check and every test
//! - `build`: the site, the single-file app and the JavaScript module
//! - `setup`: the tools and programs that the modules above need
//! - `run`: starts other programs and prints progress
//! - `project`: the folders and files of this project

mod build;
mod check;
mod cli;
mod project;
mod run;
mod setup;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser as _;

use crate::build::drawing::Drawing;
use crate::build::{Destination, module, offline, preview, serve, single, site, trunk};
use crate::check::{advisories, bench, deny, fuzz, hosts, journeys, size, test, tidy};
use crate::cli::{Cli, Command};
use crate::project::repo;
use crate::run::progress::{say, warn};
use crate::setup::install::Installer;
use crate::setup::pinned_tools::CARGO_DENY;

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Setup { tests } => {
            let installer = Installer::new()?;
            if tests {
                with_notes(|notes| setup::for_tests(&installer, notes).map(drop))
            } else {
                setup::for_build(&installer).map(drop)
            }
        }
        Command::Build { to, compress } => {
            let to = to.with(compress)?;
            let tools = setup::for_build(&Installer::new()?)?;
            site::build(&tools, &to)
        }
        Command::Serve {
            port,
            quick,
            components,
            ..
        } if quick || components => {
            let tools = setup::for_trunk(&Installer::new()?)?;
            if components {
                say(&format!(
                    "The components: http://127.0.0.1:{port}/{}",
                    trunk::COMPONENTS
                ));
            }
            trunk::serve(&tools, port)
        }
        Command::Serve { port, to, .. } => {
            let to = to.with(false)?;
            let tools = setup::for_build(&Installer::new()?)?;
            site::build(&tools, &to)?;
            serve::run(&repo::dist(), port, to.public_url.as_deref())
        }
        Command::Test { filter } => test::run_all(&filter),
        Command::Fuzz { seconds } => {
            let cargo_fuzz = setup::for_fuzzing(&Installer::new()?)?;
            fuzz::run_all(&cargo_fuzz, seconds)
        }
        Command::Journeys { filter } => with_notes(|notes| {
            let tools = setup::for_tests(&Installer::new()?, notes)?;
            site::build(&tools.build, &Destination::default())?;
            module::build(&tools.build, &module::folder())?;
            single::write(&repo::dist(), &single::default_file(), None)?;
            journeys::run_journeys(&tools, &filter)
        }),
        Command::Shots { dir } => with_notes(|notes| {
            let tools = setup::for_tests(&Installer::new()?, notes)?;
            site::build(&tools.build, &Destination::default())?;
            module::build(&tools.build, &module::folder())?;
            let dir = dir.unwrap_or_else(|| repo::target().join("shots"));
            journeys::take_shots(&tools, &dir)
        }),
        Command::Bench { what, filter } => with_notes(|notes| bench::run(what, &filter, notes)),
        Command::Hosts => with_notes(|notes| {
            let tools = setup::for_tests(&Installer::new()?, notes)?;
            site::build(&tools.build, &Destination::default())?;
            let chromium = &tools.browsers.chromium.browser;
            hosts::test(&tools.servers, chromium, &repo::dist())
        }),
        Command::SingleFile { file, site } => {
            let tools = setup::for_build(&Installer::new()?)?;
            site::build(&tools, &Destination::default())?;
            let file = file.map_or_else(|| Ok(single::default_file()), std::path::absolute)?;
            single::write(&repo::dist(), &file, site.as_deref())
        }
        Command::Module { dir } => {
            let tools = setup::for_build(&Installer::new()?)?;
            let dir = dir.map_or_else(|| Ok(module::folder()), std::path::absolute)?;
            module::build(&tools, &dir)?;
            say(&format!("The module is in {}", dir.display()));
            Ok(())
        }
        Command::Cards => {
            let drawing = Drawing::new()?;
            preview::cards::make(&drawing)?;
            offline::icons::make(&drawing)
        }
        Command::Advisories => {
            let installer = Installer::new()?;
            let cargo_deny = installer.ensure(&CARGO_DENY)?;
            advisories::require(&deny::Tool::new(&cargo_deny), &installer.github)
        }
        Command::Size => size::run(&repo::dist()),
        Command::Tidy => tidy::run(),
    }
}

/// Runs `work`, then prints its notes as warnings, even if it failed: what had to be left out on this
/// machine.
fn with_notes(work: impl FnOnce(&mut Vec<String>) -> Result<()>) -> Result<()> {
    let mut notes = Vec::new();
    let result = work(&mut notes);
    for note in &notes {
        warn(note);
    }
    result
}
