//! What was typed after `cargo xtask`, and the help text.

use std::path::PathBuf;

use crate::fuzz;

/// One command with its arguments.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Show the help: of everything, or of the command named.
    Help(Option<String>),
    /// Install what is missing, and nothing else.
    Setup { tests: bool },
    /// Build the release into `dist/`.
    Build { to: Destination },
    /// Build, then serve `dist/` on this machine.
    Serve { port: u16, to: Destination },
    /// Every check and every test.
    Test { filter: Vec<String> },
    /// Only the fuzz targets, each for so long.
    Fuzz { seconds: u32 },
    /// Only the journeys through the app in real browsers.
    Journeys { filter: Vec<String> },
    /// Screenshots of every state.
    Shots { dir: Option<PathBuf> },
    /// How fast things are, told and not judged: one of them, or all.
    Bench {
        what: Option<Measured>,
        filter: Vec<String>,
    },
    /// Only the servers of docs/deploy.
    Hosts,
    /// The whole app in one file.
    SingleFile {
        file: Option<PathBuf>,
        site: Option<String>,
    },
    /// The rules as a JavaScript module.
    Module { dir: Option<PathBuf> },
    /// Draw the pictures of previews and the icons anew.
    Cards,
    /// What a first visit costs.
    Size,
    /// Checks on the tree itself.
    Tidy,
}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measured {
    /// How long a key in the calculator takes to show.
    Keys,
    /// How fast rosters are screened.
    Rosters,
}

/// Where the built app will be.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Destination {
    /// The path it is reached under; the one of Trunk.toml where there is none. Ends with a slash.
    pub(crate) public_url: Option<String>,
    /// Its whole address, for what has to name it from elsewhere. Ends with a slash.
    pub(crate) site: Option<String>,
    /// Each file is written compressed too.
    pub(crate) compress: bool,
}

/// The port that is tried first.
pub(crate) const DEFAULT_PORT: u16 = 8080;

const OVERVIEW: &str = "\
Lindungi's own commands

    cargo xtask serve       set up what is missing, build, serve at http://127.0.0.1:8080/
    cargo xtask test        set up what tests need, then run every check and every test

    cargo xtask setup       only the set-up (with --tests: also what tests need)
    cargo xtask build       set up, then build the release into dist/
    cargo xtask fuzz        set up, and run only the fuzz targets
    cargo xtask journeys    set up, build, and run only the journeys in real browsers
    cargo xtask bench       how fast things are, told and not judged
    cargo xtask shots       screenshots of every state, in Chromium
    cargo xtask single-file set up, build, and write the whole app as one file
    cargo xtask module      set up, then build the rules as a JavaScript module
    cargo xtask hosts       set up, build, and try the configurations of docs/deploy
    cargo xtask cards       draw the pictures of previews and the icons anew, with Chromium
    cargo xtask size        bytes of a first visit: raw, gzip, brotli (needs dist/)
    cargo xtask tidy        checks on the tree itself: leftovers, locales, paths
    cargo xtask help        this text; `cargo xtask help COMMAND` for one command

Tools go to $LINDUNGI_TOOLS, or else to lindungi/tools in the cache folder of the user
($XDG_CACHE_HOME or ~/.cache). Deleting that folder undoes the set-up. They are fetched
from GitHub, or from its mirror named in $LINDUNGI_GITHUB; where neither can be reached,
they are built from source.";

/// Name and help of each command.
const COMMANDS: &[(&str, &str)] = &[
    (
        "serve",
        "\
cargo xtask serve [--port N] [--public-url PATH] [--site ADDRESS]

Sets up what is missing to build, builds the release and serves dist/ on this
machine. The address is printed; Ctrl-C ends it.

    --port N             the port to try first (8080); the next free one is taken
    --public-url PATH    the path the app is reached under, such as /lindungi/
    --site ADDRESS       as of `build`, to look at what that gives",
    ),
    (
        "build",
        "\
cargo xtask build [--public-url PATH] [--site ADDRESS] [--compress]

Sets up what is missing to build, then builds the release into dist/.

    --public-url PATH    the path the app will be reached under (./ fits any)
    --site ADDRESS       its whole address, such as https://example.org/lindungi/, for
                         the previews of links: without it they have no picture
    --compress           each file once more by brotli and by gzip, for hosts that send
                         those; docs/deploy.md says which",
    ),
    (
        "setup",
        "\
cargo xtask setup [--tests]

Installs what is missing to build: the wasm target, Trunk, wasm-bindgen, wasm-opt.

    --tests    also what tests need: browsers, their drivers, axe-core, cargo-deny,
               cargo-fuzz, TypeScript",
    ),
    (
        "test",
        "\
cargo xtask test [-- FILTER]

Sets up what tests need, then runs every check and every test, stopping at the
first that fails. FILTER, and options of the test runner such as --skip NAME, are
handed to the journeys in the browsers.",
    ),
    (
        "fuzz",
        "\
cargo xtask fuzz [SECONDS]

Sets up cargo-fuzz and gives what reads links, amounts and percentages texts that
nobody would think of, for so many seconds each (10). A text that breaks one is kept
in fuzz/artifacts/, and its file is named.",
    ),
    (
        "journeys",
        "\
cargo xtask journeys [FILTER]

Sets up what tests need, builds the release and runs the journeys through it in
Chromium, Firefox and WebKitGTK. FILTER picks journeys by a part of their name,
--skip NAME leaves some out; LINDUNGI_ENGINES=chromium,firefox picks engines.",
    ),
    (
        "bench",
        "\
cargo xtask bench
cargo xtask bench keys [WAY]
cargo xtask bench rosters [command|verdicts|browser]

Sets up what tests need, builds the release and prints how fast things are, beside what
else does the same in the same run. Leave the machine alone meanwhile.

    keys       how long a key in the calculator takes to show in Chromium, at the speed
               of this machine and four times slower, for every way to give: beside a
               page with nothing but a field. WAY picks some by a part of their name,
               such as payroll
    rosters    a million rows screened: by the command line beside a bare copy and beside
               DuckDB, which is set up by pip where it can be had; in Chromium beside the
               command line; and the rules alone beside JavaScript written by hand.
               About five minutes, and 700 MB in target/bench",
    ),
    (
        "shots",
        "\
cargo xtask shots [DIR]

Takes a screenshot of every state the journeys reach, in Chromium, into DIR
(target/shots when none is given).",
    ),
    (
        "single-file",
        "\
cargo xtask single-file [FILE] [--site ADDRESS]

Sets up what is missing to build, builds the release and writes the whole app as one
HTML file (target/lindungi.html when none is given), which opens by a double click.

    --site ADDRESS       the whole address under which others find the app, for links:
                         without it they lead to where the file is, on this device only",
    ),
    (
        "module",
        "\
cargo xtask module [DIR]

Sets up what is missing to build, then builds the rules as a JavaScript module into DIR
(target/module when none is given) and prints its raw, gzip and brotli bytes.
crates/js/README.md says how it is used.",
    ),
    (
        "hosts",
        "\
cargo xtask hosts

Sets up what tests need, builds the release and tries docs/deploy/ with the nginx and
the Caddy of this machine: every file in every encoding, and the app in Chromium.",
    ),
    (
        "cards",
        "\
cargo xtask cards

Draws the pictures that previews of links show, from public/cards/*.svg with the
sentences of locales/id.toml, in the sans-serif font of this machine, and the icons of
the installed app, from public/icon.svg. Look at them before you commit them. Chromium is installed where it is missing.",
    ),
    (
        "size",
        "\
cargo xtask size

Prints the raw, gzip and brotli bytes of each file that a first visit loads from
dist/, and fails when the brotli total is above the budget.",
    ),
    (
        "tidy",
        "\
cargo xtask tidy

Checks the tree itself: nothing left unfinished, no path of one machine, no host of a
package registry, every sentence of locales/id.toml used, index.html and the pictures of previews in step
with it.",
    ),
];

/// The help text: of everything, or of one command.
pub(crate) fn help(command: Option<&str>) -> &'static str {
    COMMANDS
        .iter()
        .find(|(name, _)| Some(*name) == command)
        .map_or(OVERVIEW, |(_, text)| text)
}

/// Reads the arguments that follow `cargo xtask`.
///
/// # Errors
/// A sentence that says what was not understood and what is accepted.
pub(crate) fn parse<I>(args: I) -> Result<Command, String>
where
    I: IntoIterator<Item = String>,
{
    let mut args = args.into_iter();
    let Some(name) = args.next() else {
        return Ok(Command::Help(None));
    };
    let rest: Vec<String> = args.collect();
    // After `--` everything belongs to the journeys, a --help too.
    let own = rest.iter().position(|arg| arg == "--");
    if rest[..own.unwrap_or(rest.len())]
        .iter()
        .any(|arg| arg == "--help" || arg == "-h")
    {
        return Ok(Command::Help(Some(name)));
    }
    match name.as_str() {
        "help" | "--help" | "-h" => Ok(Command::Help(rest.into_iter().next())),
        "setup" => {
            let mut tests = false;
            for arg in rest {
                match arg.as_str() {
                    "--tests" => tests = true,
                    _ => return Err(unknown(&name, &arg)),
                }
            }
            Ok(Command::Setup { tests })
        }
        "build" => {
            let (port, to) = port_and_destination(&name, rest)?;
            match port {
                Some(_) => Err(unknown(&name, "--port")),
                None => Ok(Command::Build { to }),
            }
        }
        "serve" => {
            let (port, to) = port_and_destination(&name, rest)?;
            Ok(Command::Serve {
                port: port.unwrap_or(DEFAULT_PORT),
                to,
            })
        }
        "test" => match rest.split_first() {
            None => Ok(Command::Test { filter: Vec::new() }),
            Some((first, filter)) if first == "--" => Ok(Command::Test {
                filter: filter.to_vec(),
            }),
            Some((first, _)) => Err(format!(
                "`test` takes a filter for the journeys only after `--`: \
                 cargo xtask test -- {first}"
            )),
        },
        "fuzz" => match rest.as_slice() {
            [] => Ok(Command::Fuzz {
                seconds: fuzz::SECONDS,
            }),
            [seconds] => match seconds.parse() {
                // Without a limit it would never end.
                Ok(0) | Err(_) => Err(format!("`fuzz {seconds}`: give whole seconds, from 1")),
                Ok(seconds) => Ok(Command::Fuzz { seconds }),
            },
            [_, more, ..] => Err(unknown(&name, more)),
        },
        "journeys" => Ok(Command::Journeys {
            filter: rest.into_iter().filter(|arg| arg != "--").collect(),
        }),
        "bench" => bench(rest),
        "shots" => folder(&name, &rest).map(|dir| Command::Shots { dir }),
        "single-file" => single_file(&name, rest),
        "module" => folder(&name, &rest).map(|dir| Command::Module { dir }),
        "hosts" => rest
            .first()
            .map_or(Ok(Command::Hosts), |arg| Err(unknown(&name, arg))),
        "cards" => rest
            .first()
            .map_or(Ok(Command::Cards), |arg| Err(unknown(&name, arg))),
        "size" => rest
            .first()
            .map_or(Ok(Command::Size), |arg| Err(unknown(&name, arg))),
        "tidy" => rest
            .first()
            .map_or(Ok(Command::Tidy), |arg| Err(unknown(&name, arg))),
        other => Err(format!("there is no command `{other}`")),
    }
}

fn unknown(command: &str, arg: &str) -> String {
    format!("`{command}` does not take `{arg}`")
}

/// What is measured, and which parts of it.
fn bench(args: Vec<String>) -> Result<Command, String> {
    let mut args = args.into_iter().filter(|arg| arg != "--");
    let what = match args.next().as_deref() {
        None => None,
        Some("keys") => Some(Measured::Keys),
        Some("rosters") => Some(Measured::Rosters),
        Some(other) => return Err(format!("`bench {other}`: there are keys and rosters")),
    };
    Ok(Command::Bench {
        what,
        filter: args.collect(),
    })
}

/// At most one file, and `--site ADDRESS`.
fn single_file(command: &str, args: Vec<String>) -> Result<Command, String> {
    let (options, files): (Vec<_>, Vec<_>) = {
        let mut after_site = false;
        args.into_iter().partition(|arg| {
            let option = after_site || arg.starts_with('-');
            after_site = arg == "--site";
            option
        })
    };
    let (port, to) = port_and_destination(command, options)?;
    if port.is_some() || to.public_url.is_some() || to.compress {
        return Err(format!("`{command}` takes a file and --site only"));
    }
    let file = folder(command, &files)?;
    Ok(Command::SingleFile {
        file,
        site: to.site,
    })
}

/// At most one folder.
fn folder(command: &str, args: &[String]) -> Result<Option<PathBuf>, String> {
    match args {
        [] => Ok(None),
        [dir] if !dir.starts_with('-') => Ok(Some(PathBuf::from(dir))),
        [arg] | [_, arg, ..] => Err(unknown(command, arg)),
    }
}

/// `--port N`, `--public-url PATH` and `--site ADDRESS`, also written with `=`.
fn port_and_destination(
    command: &str,
    args: Vec<String>,
) -> Result<(Option<u16>, Destination), String> {
    let mut port = None;
    let mut to = Destination::default();
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        let (name, inline) = match arg.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
            None => (arg, None),
        };
        let mut value = || {
            inline
                .clone()
                .or_else(|| args.next())
                .ok_or_else(|| format!("`{name}` needs a value"))
        };
        match name.as_str() {
            "--port" => {
                let text = value()?;
                port =
                    Some(text.parse().map_err(|_| {
                        format!("`--port {text}`: a port is a number from 0 to 65535")
                    })?);
            }
            "--compress" if inline.is_none() => to.compress = true,
            "--public-url" => to.public_url = Some(public_url_of(&value()?)?),
            "--site" => to.site = Some(site_of(&value()?)?),
            _ => return Err(unknown(command, &name)),
        }
    }
    if let (Some(path), Some(site)) = (&to.public_url, &to.site)
        && path.starts_with('/')
        && path_of(site) != Some(path)
    {
        return Err(format!(
            "`--public-url {path}` and `--site {site}` name different paths"
        ));
    }
    Ok((port, to))
}

/// Takes `/path/`, `/path`, `./`; always hands on a trailing slash.
fn public_url_of(text: &str) -> Result<String, String> {
    let accepted = text.starts_with('/') || text == "." || text.starts_with("./");
    if !accepted || text.starts_with("//") || text.contains(['?', '#', '"', '<', '>', ' ']) {
        return Err(format!(
            "`--public-url {text}`: give a path such as /lindungi/, or ./ for any place"
        ));
    }
    Ok(if text.ends_with('/') {
        text.to_owned()
    } else {
        format!("{text}/")
    })
}

/// Takes a whole address, with or without a slash at its end; always hands one on with it.
fn site_of(text: &str) -> Result<String, String> {
    let site = if text.ends_with('/') {
        text.to_owned()
    } else {
        format!("{text}/")
    };
    let host = site
        .strip_prefix("https://")
        .or_else(|| site.strip_prefix("http://"))
        .and_then(|rest| rest.split('/').next())
        .unwrap_or_default();
    let has_host = host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
    // It is put into pages as it stands, and others have to understand it.
    let plain = |c: char| c.is_ascii_graphic() && !"?#\"'<>\\^`{|}@".contains(c);
    if has_host && site.chars().all(plain) {
        Ok(site)
    } else {
        Err(format!(
            "`--site {text}`: give the whole address of the app, such as \
             https://example.org/lindungi/, without a query"
        ))
    }
}

/// The path of such an address.
fn path_of(site: &str) -> Option<&str> {
    let (_, rest) = site.split_once("://")?;
    rest.find('/').map(|at| &rest[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn commands_and_their_arguments() {
        assert_eq!(parsed(""), Ok(Command::Help(None)));
        assert_eq!(parsed("setup --tests"), Ok(Command::Setup { tests: true }));
        assert_eq!(
            parsed("serve"),
            Ok(Command::Serve {
                port: 8080,
                to: Destination::default()
            })
        );
        assert_eq!(
            parsed("serve --port=9000 --public-url /lindungi"),
            Ok(Command::Serve {
                port: 9000,
                to: Destination {
                    public_url: Some("/lindungi/".to_owned()),
                    ..Destination::default()
                }
            })
        );
        assert_eq!(parsed("fuzz"), Ok(Command::Fuzz { seconds: 10 }));
        assert_eq!(parsed("fuzz 1"), Ok(Command::Fuzz { seconds: 1 }));
        let site = |site: &str| Command::Build {
            to: Destination {
                site: Some(site.to_owned()),
                ..Destination::default()
            },
        };
        for (given, kept) in [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/a/b", "https://example.org/a/b/"),
            ("http://localhost:8080/", "http://localhost:8080/"),
            ("http://[::1]:8080/", "http://[::1]:8080/"),
        ] {
            assert_eq!(parsed(&format!("build --site {given}")), Ok(site(kept)));
        }
        let compressed = Destination {
            compress: true,
            ..Destination::default()
        };
        assert_eq!(
            parsed("build --compress"),
            Ok(Command::Build { to: compressed })
        );
        assert!(parsed("build --public-url /a --site https://example.org/a").is_ok());
        assert!(parsed("build --public-url ./ --site https://example.org/a").is_ok());
        assert_eq!(
            parsed("journeys chromium"),
            Ok(Command::Journeys {
                filter: vec!["chromium".to_owned()]
            })
        );
        assert_eq!(
            parsed("bench"),
            Ok(Command::Bench {
                what: None,
                filter: Vec::new()
            })
        );
        assert_eq!(
            parsed("bench keys payroll"),
            Ok(Command::Bench {
                what: Some(Measured::Keys),
                filter: vec!["payroll".to_owned()]
            })
        );
        assert_eq!(
            parsed("test -- donor --help"),
            Ok(Command::Test {
                filter: vec!["donor".to_owned(), "--help".to_owned()]
            })
        );
        assert_eq!(
            parsed("single-file a.html --site https://example.org"),
            Ok(Command::SingleFile {
                file: Some(PathBuf::from("a.html")),
                site: Some("https://example.org/".to_owned()),
            })
        );
        assert_eq!(
            parsed("single-file"),
            Ok(Command::SingleFile {
                file: None,
                site: None
            })
        );
        assert_eq!(
            parsed("module out"),
            Ok(Command::Module {
                dir: Some(PathBuf::from("out"))
            })
        );
        assert_eq!(parsed("module"), Ok(Command::Module { dir: None }));
        assert_eq!(
            parsed("serve --help"),
            Ok(Command::Help(Some("serve".to_owned())))
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, part) in [
            ("bulid", "bulid"),
            ("serve --prot 1", "--prot"),
            ("serve --port many", "many"),
            ("serve --port", "needs a value"),
            ("build --port 1", "--port"),
            ("build --public-url https://example.org/", "--public-url"),
            ("build --public-url //example.org/", "--public-url"),
            ("build --site", "needs a value"),
            ("build --compress=all", "--compress"),
            ("build --site example.org/lindungi/", "whole address"),
            ("build --site ftp://example.org/", "whole address"),
            ("build --site https:///lindungi/", "whole address"),
            ("build --site https://me@example.org/", "whole address"),
            ("build --site https://example.org/?a=1", "without a query"),
            ("build --site https://example.org/#/cek", "whole address"),
            ("build --site https://example.org/\"x", "whole address"),
            ("build --site https://lindüngi.example/", "whole address"),
            (
                "build --public-url /b/ --site https://example.org/a/",
                "different paths",
            ),
            ("cards home", "home"),
            ("test donor", "cargo xtask test -- donor"),
            ("fuzz 0", "from 1"),
            ("fuzz links", "links"),
            ("fuzz 5 6", "6"),
            ("size now", "now"),
            ("shots --all", "--all"),
            ("module one two", "two"),
            ("single-file one two", "two"),
            ("single-file --compress", "--site only"),
        ] {
            let error = parsed(line).expect_err(line);
            assert!(error.contains(part), "{line}: {error}");
        }
    }

    #[test]
    fn every_command_has_a_help_of_its_own() {
        for (name, _) in COMMANDS {
            assert!(help(Some(name)).starts_with(&format!("cargo xtask {name}")));
            assert!(OVERVIEW.contains(&format!("cargo xtask {name} ")), "{name}");
        }
    }
}
