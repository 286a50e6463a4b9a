//! Finds what no file of the project may hold: work left for later, which belongs in the list of issues,
//! and traces of one machine, since a clone has to build anywhere, with any source of crates.

use std::path::{Path, PathBuf};

use regex_lite::{Regex, escape};

use super::{Finding, Text};

/// The file that names the source of each crate, and the only source allowed.
const LOCK: &str = "Cargo.lock";
const CRATES_IO: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

/// Marks of unfinished work. A letter in brackets keeps this file from matching its own patterns.
const UNFINISHED: &str = r"\b([t]odo|[u]nimplemented)!|\b([T]ODO|[F]IXME)\b";

/// The beginnings of paths, and the text that may stand before one: within a longer path or an address they
/// mean something else.
const PATHS: &str = r"/[h]ome/|/[U]sers/|/[r]oot/|C:\\[U]sers\\";
const BEFORE_PATHS: &str = r"(^|[^\w.~}*-])";

/// Hosts of package registries.
const HOSTS: &str = r"index\.[c]rates\.io|static\.[c]rates\.io|registry\.[n]pmjs\.org|registry\.[y]arnpkg\.com|[n]pmmirror\.com|[r]sproxy\.cn|[a]rtifactory|[j]frog\.io";

/// The patterns that must not match in a file, each with its message.
pub(super) struct Forbidden([(Regex, &'static str); 3]);

impl Forbidden {
    /// Returns the usual patterns, together with this machine's own paths and the hosts in its settings.
    pub(super) fn on_this_machine(root: &Path) -> Self {
        let home = std::env::var_os("HOME").map(PathBuf::from);
        let paths: Vec<_> = home.into_iter().chain([root.to_owned()]).collect();
        let hosts: Vec<_> = settings().iter().flat_map(|text| hosts_in(text)).collect();
        Self::with(&paths, &hosts)
    }

    fn with(paths: &[PathBuf], hosts: &[String]) -> Self {
        // A path of one name alone, such as `/x`, would match other text.
        let paths = paths.iter().filter(|path| path.components().count() > 2);
        let paths = paths.map(|path| escape(&path.to_string_lossy()));
        let paths: Vec<_> = paths.chain([PATHS.to_owned()]).collect();
        let hosts: Vec<_> = hosts
            .iter()
            .map(|host| escape(host))
            .chain([HOSTS.to_owned()])
            .collect();
        let paths = format!("{BEFORE_PATHS}({})", paths.join("|"));
        let pattern = |text: &str| Regex::new(text).expect("a pattern of this file");
        Self([
            (pattern(UNFINISHED), "finish it, or open an issue"),
            (pattern(&paths), "a path of one machine"),
            (pattern(&hosts.join("|")), "the host of a package registry"),
        ])
    }

    /// Returns a finding for each line of the file that matches.
    pub(super) fn find(&self, text: &Text) -> Vec<Finding> {
        let mut findings = Vec::new();
        let is_lock = text.name.rsplit('/').next() == Some(LOCK);
        for (number, line) in text.lines() {
            if is_lock {
                if line.starts_with("source = ") && line != CRATES_IO {
                    let what = "a source other than crates.io";
                    findings.push(Finding::new(&text.name, number, what));
                }
                continue;
            }
            for (pattern, what) in &self.0 {
                if let Some(found) = pattern.find(line) {
                    let what = format!("`{}`: {what}", found.as_str().trim());
                    findings.push(Finding::new(&text.name, number, what));
                }
            }
        }
        findings
    }
}

/// Returns the texts of this machine's own settings for registries: variables, and the files of Cargo and
/// npm.
fn settings() -> Vec<String> {
    let mut settings: Vec<String> = std::env::vars()
        .filter(|(name, _)| {
            let name = name.to_ascii_uppercase();
            ["CARGO_REGISTR", "CARGO_SOURCE_", "NPM_CONFIG_REGISTRY"]
                .iter()
                .any(|prefix| name.starts_with(prefix))
        })
        .map(|(_, value)| value)
        .collect();
    let folder = |name: &str| std::env::var_os(name).map(std::path::PathBuf::from);
    let home = folder("HOME");
    let cargo = folder("CARGO_HOME").or_else(|| Some(home.clone()?.join(".cargo")));
    let files = [
        cargo.as_ref().map(|cargo| cargo.join("config.toml")),
        cargo.as_ref().map(|cargo| cargo.join("config")),
        home.map(|home| home.join(".npmrc")),
    ];
    settings.extend(
        files
            .into_iter()
            .flatten()
            .filter_map(|file| std::fs::read_to_string(file).ok()),
    );
    settings
}

/// Returns the hosts of the addresses in a text, except those that any file may name.
fn hosts_in(text: &str) -> Vec<String> {
    text.split("://")
        .skip(1)
        .filter_map(|rest| {
            let authority = rest
                .split(|c: char| c.is_whitespace() || matches!(c, '/' | '"' | '\'' | '?' | '#'))
                .next()?;
            let host = authority.rsplit('@').next()?.split(':').next()?;
            Some(host.to_ascii_lowercase())
        })
        .filter(|host| {
            host.contains('.') && !["github.com", "crates.io", "127.0.0.1"].contains(&host.as_str())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn marks_are_found_as_words() {
        let todo = format!("{}{}", "TO", "DO");
        let text = sample(
            "src/a.rs",
            &format!(
                "fn a() {{ {}!() }}\n// {todo}: later\nlet x = {todo}S;\nmetodo!\n// {}{}(x)\n",
                todo.to_lowercase(),
                "FIX",
                "ME"
            ),
        );
        let lines: Vec<usize> = Forbidden::with(&[], &[])
            .find(&text)
            .iter()
            .map(|finding| finding.line)
            .collect();
        assert_eq!(lines, [1, 2, 5]);
    }

    #[test]
    fn paths_of_a_machine_are_found() {
        let forbidden = Forbidden::with(&["/srv/build/lindungi".into(), "/x".into()], &[]);
        let home = format!("{}{}", "/ho", "me/");
        let lines = [
            (format!("cd {home}ani/lindungi"), true),
            (format!("\"{home}ani\""), true),
            ("cp /srv/build/lindungi/a b".to_owned(), true),
            (format!("https://example.id{home}page"), false),
            (format!("~{home}x, src{home}, /{}", "home"), false),
            ("$HOME/.cache, ~/.cache, /x/y".to_owned(), false),
        ];
        for (line, found) in lines {
            let findings = forbidden.find(&sample("README.md", &line));
            assert_eq!(!findings.is_empty(), found, "{line}: {findings:?}");
        }
    }

    #[test]
    fn hosts_of_registries_are_found() {
        let hosts = hosts_in("registry = \"sparse+https://user@mirror.example:8443/index/\"");
        let forbidden = Forbidden::with(&[], &hosts);
        for (line, found) in [
            ("see https://mirror.example/x".to_owned(), true),
            (format!("https://index.{}", "crates.io/"), true),
            (
                "https://crates.io/crates/yew and https://docs.rs/yew".to_owned(),
                false,
            ),
        ] {
            assert_eq!(
                !forbidden.find(&sample("a.toml", &line)).is_empty(),
                found,
                "{line}"
            );
        }
    }

    #[test]
    fn the_lock_file_names_crates_io_and_nothing_else() {
        let forbidden = Forbidden::with(&[], &[]);
        let good = sample(LOCK, &format!("name = \"yew\"\n{CRATES_IO}\n"));
        assert_eq!(forbidden.find(&good), []);
        for name in [LOCK, "fuzz/Cargo.lock"] {
            let bad = sample(name, "source = \"registry+https://mirror.example/index\"\n");
            assert_eq!(forbidden.find(&bad).len(), 1, "{name}");
        }
    }

    #[test]
    fn hosts_are_read_out_of_settings() {
        assert_eq!(
            hosts_in(
                "a = 'https://github.com/x'\nb=http://localhost:1/ c=\"https://p:q@r.example\""
            ),
            ["r.example"]
        );
    }
}
