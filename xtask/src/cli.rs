//! The commands of `cargo xtask`. Their doc comments are the help.

#![expect(clippy::doc_markdown, reason = "most of it is read in a terminal")]
#![expect(rustdoc::bare_urls, reason = "as above")]

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::build::{Destination, destination};
use crate::check::bench::Measured;
use crate::check::fuzz;

/// Lindungi's own commands. `serve` and `test` are all that a change needs.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = TOOLS, disable_version_flag = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const TOOLS: &str = "\
Tools go to $LINDUNGI_TOOLS, or else to lindungi/tools in the cache folder of the user
($XDG_CACHE_HOME or ~/.cache). Deleting that folder undoes the set-up. They are fetched
from GitHub, or from its mirror named in $LINDUNGI_GITHUB; where neither can be reached,
they are built from source.";

/// One command with its arguments.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Command {
    /// Set up what is missing, build, serve at http://127.0.0.1:8080/
    ///
    /// Prints the address. Ctrl-C stops the server.
    Serve {
        /// The port to try first; if it is in use, the next free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Build with Trunk for debugging, and show each change some ten seconds after it is saved
        ///
        /// The first build takes about two minutes; both times are for two cores. Trunk builds the app as
        /// one module, watches the sources and reloads the page.
        #[arg(long, conflicts_with_all = ["site", "public_url"])]
        quick: bool,
        /// As --quick, and print the address of the catalogue: every component in its states
        #[arg(long, conflicts_with_all = ["site", "public_url"])]
        components: bool,
        #[command(flatten)]
        to: Address,
    },
    /// Set up what tests need, then run every check and every test
    ///
    /// Stops at the first failure.
    Test {
        /// Part of a journey's name, and options of the test runner such as --skip NAME
        #[arg(last = true)]
        filter: Vec<String>,
    },
    /// Only set up what builds need: the wasm target, wasm-bindgen, wasm-split, wasm-opt
    Setup {
        /// Also set up what tests need: browsers and their drivers, nginx, Caddy, LibreOffice, poppler,
        /// khal, a C++ compiler, rustfmt, clippy, Node.js, axe-core, cargo-deny, cargo-fuzz, Trunk,
        /// TypeScript, Vite
        #[arg(long)]
        tests: bool,
    },
    /// Set up, then build the release into dist/
    Build {
        #[command(flatten)]
        to: Address,
        /// Also write the files compressed by brotli and by gzip, for hosts that send such copies
        /// (docs/deploy.md)
        #[arg(long)]
        compress: bool,
    },
    /// Set up, and run only the fuzz targets
    ///
    /// Feeds random input to the code that reads links, amounts, percentages, days and lists (CSV, XLSX).
    /// Input that breaks a target is kept in fuzz/artifacts/, and its file is named.
    Fuzz {
        /// The seconds that each target runs
        // Not 0: the fuzzer takes 0 as no limit and would never end.
        #[arg(default_value_t = fuzz::SECONDS, value_parser = clap::value_parser!(u32).range(1..))]
        seconds: u32,
    },
    /// Set up, build, and run only the journeys in real browsers: Chromium, Firefox and WebKitGTK
    ///
    /// `LINDUNGI_ENGINES=chromium,firefox` selects browsers.
    Journeys {
        /// Part of a journey's name, and options of the test runner such as --skip NAME
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        filter: Vec<String>,
    },
    /// Measure speed and print the times, without passing or failing
    ///
    /// Sets up what tests need, builds the release and measures it, side by side in one run with other
    /// programs that do the same. Do not use the machine meanwhile.
    Bench {
        /// What to measure; both if none is named
        what: Option<Measured>,
        /// For keys, part of the name of a way to give; for rosters, one of command, verdicts, browser
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        filter: Vec<String>,
    },
    /// Set up, build, and write screenshots of every state that the journeys reach, in Chromium
    Shots {
        /// The folder to write into [default: target/shots]
        dir: Option<PathBuf>,
    },
    /// Set up, build, and write the whole app as one HTML file, which opens by a double click
    SingleFile {
        /// The file to write [default: target/lindungi.html]
        file: Option<PathBuf>,
        /// The whole address of the app on the web, for its links; without it they lead to this file, on
        /// this device only
        #[arg(long, value_parser = destination::site)]
        site: Option<String>,
    },
    /// Set up, then build the rules as a JavaScript module, and beside it the one file that npm installs
    ///
    /// crates/js/README.md shows how to use the module.
    Module {
        /// The folder to write into [default: target/module]
        dir: Option<PathBuf>,
    },
    /// Set up, build, and test the configurations of docs/deploy/ with the nginx and the Caddy of this
    /// machine
    Hosts,
    /// Draw the pictures of link previews and the icons anew, with Chromium
    ///
    /// The pictures are drawn from public/cards/*.svg, with sentences of locales/id.toml in the sans-serif
    /// font of this machine; the icons from public/icon.svg. Look at them before you commit them.
    Cards,
    /// Check the dependencies against RustSec's database of known faults
    ///
    /// Fails if a fault is known, or if there is no database. The database is fetched from GitHub, or from
    /// the folder named in $LINDUNGI_ADVISORIES: a git repository, as `git clone --bare
    /// https://github.com/RustSec/advisory-db` makes it. `cargo xtask test` checks the same, and its last
    /// line says if it could not.
    Advisories,
    /// Print the bytes of a first visit: raw, gzip, brotli; fail above the budget (needs dist/)
    Size,
    /// Check the source tree itself
    ///
    /// Nothing left unfinished, no path of one machine, no host of a package registry, no module of src/
    /// that imports from a higher one, every sentence used, no preview of a link too long or with a figure;
    /// index.html, the pictures of previews and the icons in step with sentences and drawings.
    Tidy,
}

/// The address of the built app, from `--public-url` and `--site`.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(crate) struct Address {
    /// The path of the app on its host, such as /lindungi/ (./ fits any)
    #[arg(long, value_parser = destination::public_url)]
    public_url: Option<String>,
    /// The whole address of the app, such as https://example.org/lindungi/, for previews of links: without
    /// it they have no picture
    #[arg(long, value_parser = destination::site)]
    site: Option<String>,
}

impl Address {
    /// Returns the destination for the build; fails if the path and the address name different places.
    pub(crate) fn with(self, compress: bool) -> anyhow::Result<Destination> {
        Destination::new(self.public_url, self.site, compress)
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        let words = std::iter::once("cargo xtask").chain(line.split_whitespace());
        let cli = Cli::try_parse_from(words).map_err(|error| error.to_string())?;
        Ok(cli.command)
    }

    #[test]
    fn the_commands_hold_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn commands_and_their_arguments() {
        assert_eq!(parsed("setup --tests"), Ok(Command::Setup { tests: true }));
        assert_eq!(
            parsed("serve --port=9000 --public-url /lindungi"),
            Ok(Command::Serve {
                port: 9000,
                quick: false,
                components: false,
                to: Address {
                    public_url: Some("/lindungi/".to_owned()),
                    site: None,
                }
            })
        );
        assert_eq!(parsed("fuzz"), Ok(Command::Fuzz { seconds: 10 }));
        let filter = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        assert_eq!(
            parsed("journeys donor --skip chromium"),
            Ok(Command::Journeys {
                filter: filter(&["donor", "--skip", "chromium"])
            })
        );
        assert_eq!(
            parsed("bench keys payroll"),
            Ok(Command::Bench {
                what: Some(Measured::Keys),
                filter: filter(&["payroll"])
            })
        );
        assert_eq!(
            parsed("test -- donor --help"),
            Ok(Command::Test {
                filter: filter(&["donor", "--help"])
            })
        );
    }

    #[test]
    fn a_mistake_is_named() {
        for (line, part) in [
            ("bulid", "bulid"),
            ("serve --prot 1", "--prot"),
            ("serve --port many", "many"),
            ("serve --quick --site https://example.org/", "--quick"),
            ("serve --components --public-url ./", "--components"),
            ("build --port 1", "--port"),
            ("build --public-url //example.org/", "--public-url"),
            ("build --site example.org/lindungi/", "whole address"),
            ("test donor", "donor"),
            ("fuzz 0", "0"),
            ("module one two", "two"),
        ] {
            let error = parsed(line).expect_err(line);
            assert!(error.contains(part), "{line}: {error}");
        }
    }
}
