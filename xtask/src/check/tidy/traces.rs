//! Traces of one machine: paths in somebody's home, hosts of package registries. A clone
//! has to build anywhere, from wherever its crates are fetched there.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Finding, Text};

/// A file that names where the crates come from, and the only place they may come from.
const LOCK: &str = "Cargo.lock";
const CRATES_IO: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

/// What must not stand in a file.
pub(super) struct Traces {
    /// Beginnings of paths.
    paths: BTreeSet<String>,
    /// Names of hosts.
    hosts: BTreeSet<String>,
}

impl Traces {
    /// The usual ones, and those that this machine's own settings name.
    pub(super) fn of_this_machine(root: &Path) -> Self {
        let mut traces = Self::usual();
        traces.add_path(root);
        if let Some(home) = std::env::var_os("HOME") {
            traces.add_path(Path::new(&home));
        }
        for settings in settings() {
            traces.hosts.extend(hosts_in(&settings));
        }
        traces
    }

    fn usual() -> Self {
        // In halves: so this file does not hold them.
        let joined = |halves: &[(&str, &str)]| -> BTreeSet<String> {
            halves
                .iter()
                .map(|(head, tail)| format!("{head}{tail}"))
                .collect()
        };
        Self {
            paths: joined(&[
                ("/ho", "me/"),
                ("/Us", "ers/"),
                ("/ro", "ot/"),
                ("C:\\Us", "ers\\"),
            ]),
            hosts: joined(&[
                ("index.cra", "tes.io"),
                ("static.cra", "tes.io"),
                ("registry.np", "mjs.org"),
                ("registry.ya", "rnpkg.com"),
                ("np", "mmirror.com"),
                ("rs", "proxy.cn"),
                ("art", "ifactory"),
                ("jf", "rog.io"),
            ]),
        }
    }

    /// A folder of this machine; one name alone is too little to be told from others.
    fn add_path(&mut self, path: &Path) {
        if path.components().count() > 2 {
            self.paths.insert(path.to_string_lossy().into_owned());
        }
    }

    /// The traces in this file.
    pub(super) fn find(&self, text: &Text) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (number, line) in text.lines() {
            if text.name.rsplit('/').next() == Some(LOCK) {
                if line.starts_with("source = ") && line != CRATES_IO {
                    let what = "a source other than crates.io";
                    findings.push(Finding::new(&text.name, number, what));
                }
                continue;
            }
            for path in &self.paths {
                if holds_path(line, path) {
                    findings.push(Finding::new(
                        &text.name,
                        number,
                        format!("`{path}…`: a path of one machine"),
                    ));
                }
            }
            for host in &self.hosts {
                if line.contains(host.as_str()) {
                    findings.push(Finding::new(
                        &text.name,
                        number,
                        format!("`{host}`: the host of a package registry"),
                    ));
                }
            }
        }
        findings
    }
}

/// Whether the line holds a path that begins so; in the middle of a longer path or of an
/// address it is another one.
fn holds_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        !line[..at]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '~' | '}' | '*'))
    })
}

/// What this machine's own settings say about registries.
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

/// The hosts of the addresses in a text, but for those that everybody may name.
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
    fn paths_of_a_machine_are_found() {
        let mut traces = Traces::usual();
        traces.add_path(Path::new("/srv/build/lindungi"));
        traces.add_path(Path::new("/x"));
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
            let findings = traces.find(&sample("README.md", &line));
            assert_eq!(!findings.is_empty(), found, "{line}: {findings:?}");
        }
    }

    #[test]
    fn hosts_of_registries_are_found() {
        let mut traces = Traces::usual();
        traces.hosts.extend(hosts_in(
            "registry = \"sparse+https://user@mirror.example:8443/index/\"",
        ));
        for (line, found) in [
            ("see https://mirror.example/x".to_owned(), true),
            (format!("https://index.{}", "crates.io/"), true),
            (
                "https://crates.io/crates/yew and https://docs.rs/yew".to_owned(),
                false,
            ),
        ] {
            assert_eq!(
                !traces.find(&sample("a.toml", &line)).is_empty(),
                found,
                "{line}"
            );
        }
    }

    #[test]
    fn the_lock_file_names_crates_io_and_nothing_else() {
        let traces = Traces::usual();
        let good = sample(LOCK, &format!("name = \"yew\"\n{CRATES_IO}\n"));
        assert_eq!(traces.find(&good), []);
        for name in [LOCK, "fuzz/Cargo.lock"] {
            let bad = sample(name, "source = \"registry+https://mirror.example/index\"\n");
            assert_eq!(traces.find(&bad).len(), 1, "{name}");
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
