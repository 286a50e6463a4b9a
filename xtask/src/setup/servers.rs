//! The servers that the configurations of `docs/deploy/` are for.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::machine::{self, Package};
use crate::run::process::{is_program, on_path};
use crate::run::progress::say;

const NGINX: Package = Package {
    name: "nginx with its brotli module",
    debian: &["nginx-light libnginx-mod-http-brotli-static"],
    brew: "",
};

const CADDY: Package = Package {
    name: "Caddy",
    debian: &["caddy"],
    brew: "brew install caddy",
};

/// The brotli module of nginx, at the place where Debian installs it.
pub(crate) const BROTLI_MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// The servers that were found; `None` for one that is missing.
pub(crate) struct Servers {
    pub(crate) nginx: Option<PathBuf>,
    pub(crate) caddy: Option<PathBuf>,
}

/// Finds the servers, and installs missing ones where there is apt. `notes` gets a line for each
/// configuration that must be left out.
pub(crate) fn ensure(notes: &mut Vec<String>) -> Result<Servers> {
    if on_path("apt-get").is_some() {
        if nginx().is_none() {
            machine::install(&[NGINX], "the tests")?;
        }
        // Not every relative of Debian has Caddy, and the tests can run without it.
        if on_path("caddy").is_none()
            && let Err(error) = machine::install(&[CADDY], "the tests")
        {
            say(&format!("  {error:#}"));
        }
    }
    let servers = Servers {
        nginx: nginx(),
        caddy: on_path("caddy"),
    };
    for (there, what) in [
        (
            servers.nginx.is_some(),
            "docs/deploy/nginx: nginx with Debian's brotli module",
        ),
        (servers.caddy.is_some(), "docs/deploy/Caddyfile: caddy"),
    ] {
        if !there {
            notes.push(format!(
                "NOT tested, because it is not on this machine: {what}"
            ));
        }
    }
    Ok(servers)
}

/// Finds an nginx that has the brotli module. Its folder is not always on the PATH.
fn nginx() -> Option<PathBuf> {
    let usual = || Some(PathBuf::from("/usr/sbin/nginx")).filter(|usual| is_program(usual));
    let nginx = on_path("nginx").or_else(usual)?;
    Path::new(BROTLI_MODULE).is_file().then_some(nginx)
}
