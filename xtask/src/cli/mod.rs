//! What was typed after `cargo xtask`.
//!
//! - `destination`: the options that several commands take
//! - `help`: what is said of them

mod destination;
mod help;

use std::path::PathBuf;

pub(crate) use destination::Destination;
use destination::port_and_destination;
pub(crate) use help::help;

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
    /// The dependencies against the database of known faults.
    Advisories,
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

/// The port that is tried first.
pub(crate) const DEFAULT_PORT: u16 = 8080;

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
        "hosts" => alone(&name, &rest, Command::Hosts),
        "cards" => alone(&name, &rest, Command::Cards),
        "advisories" => alone(&name, &rest, Command::Advisories),
        "size" => alone(&name, &rest, Command::Size),
        "tidy" => alone(&name, &rest, Command::Tidy),
        other => Err(format!("there is no command `{other}`")),
    }
}

fn unknown(command: &str, arg: &str) -> String {
    format!("`{command}` does not take `{arg}`")
}

/// A command that takes no arguments.
fn alone(name: &str, rest: &[String], command: Command) -> Result<Command, String> {
    rest.first()
        .map_or(Ok(command), |arg| Err(unknown(name, arg)))
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
}
