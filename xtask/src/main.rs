//! The project's own commands: `cargo xtask serve`, `cargo xtask test` and the parts they
//! are made of. `cargo xtask help` lists them.

mod advisories;
mod bench;
mod beside;
mod browsers;
mod cli;
mod compress;
mod content_hash;
mod deny;
mod drawing;
mod floor;
mod fresh;
mod fuzz;
mod github;
mod hosts;
mod html;
mod install;
mod journeys;
mod machine;
mod module;
mod office;
mod offline;
mod parts;
mod preview;
mod process;
mod progress;
mod repo;
mod serve;
mod setup;
mod short_names;
mod single;
mod site;
mod size;
mod slim;
mod split;
mod test;
mod tidy;
mod tools;
mod versions;

use std::process::ExitCode;

use anyhow::Result;

use crate::cli::{Command, Destination};
use crate::drawing::Easel;
use crate::install::Installer;
use crate::progress::{say, warn};

fn main() -> ExitCode {
    // Trunk calls this program in the place of another.
    if let Some(result) = split::stand_in() {
        return told(result);
    }
    let command = match cli::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(message) => {
            eprintln!("error: {message}\n\n{}", cli::help(None));
            return ExitCode::from(2);
        }
    };
    told(run(command))
}

fn told(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Help(of) => {
            say(cli::help(of.as_deref()));
            Ok(())
        }
        Command::Setup { tests } => {
            let installer = Installer::new()?;
            if tests {
                with_notes(|notes| setup::for_tests(&installer, notes).map(drop))
            } else {
                setup::for_build(&installer).map(drop)
            }
        }
        Command::Build { to } => {
            let tools = setup::for_build(&Installer::new()?)?;
            site::build(&tools, &to)
        }
        Command::Serve { port, to } => {
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
            module::build(&tools.build.for_module(), &module::folder())?;
            single::write(&repo::dist(), &single::usual(), None)?;
            journeys::run_them(&tools, &filter)
        }),
        Command::Shots { dir } => with_notes(|notes| {
            let tools = setup::for_tests(&Installer::new()?, notes)?;
            site::build(&tools.build, &Destination::default())?;
            module::build(&tools.build.for_module(), &module::folder())?;
            let dir = dir.unwrap_or_else(|| repo::target().join("shots"));
            journeys::take_shots(&tools, &dir)
        }),
        Command::Bench { what, filter } => with_notes(|notes| bench::run(what, &filter, notes)),
        Command::Hosts => with_notes(|notes| {
            let tools = setup::for_tests(&Installer::new()?, notes)?;
            site::build(&tools.build, &Destination::default())?;
            hosts::test(
                &tools.hosts,
                &tools.browsers.chromium.browser,
                &repo::dist(),
            )
        }),
        Command::SingleFile { file, site } => {
            let tools = setup::for_build(&Installer::new()?)?;
            site::build(&tools, &Destination::default())?;
            let file = file.map_or_else(|| Ok(single::usual()), std::path::absolute)?;
            single::write(&repo::dist(), &file, site.as_deref())
        }
        Command::Module { dir } => {
            let tools = setup::for_module(&Installer::new()?)?;
            let dir = dir.map_or_else(|| Ok(module::folder()), std::path::absolute)?;
            module::build(&tools, &dir)?;
            say(&format!("The module is in {}", dir.display()));
            Ok(())
        }
        Command::Cards => {
            let easel = Easel::new()?;
            preview::cards::make(&easel)?;
            offline::icons::make(&easel)
        }
        Command::Advisories => {
            let installer = Installer::new()?;
            let cargo_deny = installer.ensure(&tools::CARGO_DENY)?;
            advisories::insist(&deny::Tool::new(&cargo_deny), &installer.github)
        }
        Command::Size => size::run(&repo::dist()),
        Command::Tidy => tidy::run(),
    }
}

/// Does the work, and at its end says what had to be left out on this machine.
fn with_notes(work: impl FnOnce(&mut Vec<String>) -> Result<()>) -> Result<()> {
    let mut notes = Vec::new();
    let result = work(&mut notes);
    for note in &notes {
        warn(note);
    }
    result
}
