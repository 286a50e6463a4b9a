//! The place that the app is built for: `--public-url`, `--site`, `--compress`.

use anyhow::{Result, ensure};

/// The place that the app is built for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Destination {
    /// The path of the app on its host, with a slash at its end. `None`: the app works under any path.
    pub(crate) public_url: Option<String>,
    /// The whole address of the app, with a slash at its end, for tags that other programs read. `None` if
    /// unknown.
    pub(crate) site: Option<String>,
    /// Compressed copies of the files are written too.
    pub(crate) compress: bool,
}

impl Destination {
    /// Fails if the path and the address name different paths.
    pub(crate) fn new(
        public_url: Option<String>,
        site: Option<String>,
        compress: bool,
    ) -> Result<Self> {
        if let (Some(path), Some(site)) = (&public_url, &site) {
            ensure!(
                !path.starts_with('/') || path_of(site) == Some(path),
                "`--public-url {path}` and `--site {site}` name different paths"
            );
        }
        Ok(Self {
            public_url,
            site,
            compress,
        })
    }
}

/// Parses `--public-url`: `/path/`, `/path` or `./`. The result ends with a slash.
pub(crate) fn public_url(text: &str) -> Result<String, String> {
    let accepted = text.starts_with('/') || text == "." || text.starts_with("./");
    if !accepted || text.starts_with("//") || text.contains(['?', '#', '"', '<', '>', ' ']) {
        return Err("give a path such as /lindungi/, or ./ for any place".to_owned());
    }
    Ok(with_slash(text))
}

/// Parses `--site`: a whole address, with or without a slash at its end. The result ends with a slash.
pub(crate) fn site(text: &str) -> Result<String, String> {
    let site = with_slash(text);
    let host = site
        .strip_prefix("https://")
        .or_else(|| site.strip_prefix("http://"))
        .and_then(|rest| rest.split('/').next())
        .unwrap_or_default();
    let has_host = host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
    // The address is put into pages as it is, and other programs have to understand it.
    let plain = |c: char| c.is_ascii_graphic() && !"?#\"'<>\\^`{|}@".contains(c);
    if has_host && site.chars().all(plain) {
        return Ok(site);
    }
    let example = "https://example.org/lindungi/";
    Err(format!(
        "give the whole address of the app, such as {example}, without a query"
    ))
}

fn with_slash(text: &str) -> String {
    format!("{}/", text.strip_suffix('/').unwrap_or(text))
}

/// Returns the path of a whole address.
fn path_of(site: &str) -> Option<&str> {
    let (_, rest) = site.split_once("://")?;
    rest.find('/').map(|at| &rest[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_with_a_slash() {
        for (given, kept) in [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/a/b", "https://example.org/a/b/"),
            ("http://localhost:8080/", "http://localhost:8080/"),
            ("http://[::1]:8080/", "http://[::1]:8080/"),
        ] {
            assert_eq!(site(given).as_deref(), Ok(kept));
        }
        for (given, kept) in [("/a", "/a/"), ("/", "/"), (".", "./"), ("./", "./")] {
            assert_eq!(public_url(given).as_deref(), Ok(kept));
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for given in [
            "example.org/lindungi/",
            "ftp://example.org/",
            "https:///lindungi/",
            "https://me@example.org/",
            "https://example.org/?a=1",
            "https://example.org/#/cek",
            "https://example.org/\"x",
            "https://lindüngi.example/",
            "",
        ] {
            assert!(site(given).is_err(), "{given}");
        }
        for given in ["https://example.org/", "//example.org/", "a", ""] {
            assert!(public_url(given).is_err(), "{given}");
        }
    }

    #[test]
    fn path_and_address_name_one_place() {
        let at = |path: &str, site: &str| {
            Destination::new(Some(path.to_owned()), Some(site.to_owned()), false)
        };
        assert!(at("/a/", "https://example.org/a/").is_ok());
        assert!(at("./", "https://example.org/a/").is_ok());
        assert!(at("/b/", "https://example.org/a/").is_err());
    }
}
