//! Where the app is built for and served: `--port`, `--public-url`, `--site`, `--compress`.

use super::unknown;

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

/// `--port N`, `--public-url PATH` and `--site ADDRESS`, also written with `=`.
pub(super) fn port_and_destination(
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
