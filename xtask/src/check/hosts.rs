//! Tests the configurations of `docs/deploy/` with the real servers that they are for: at the root of a
//! site and in a folder of one, every file in every encoding, and the app itself in Chromium.

use std::fs;
use std::io::Read as _;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};

use super::chromium::Headless;
use crate::build::compress::{self, BROTLI, GZIP};
use crate::project::locales::{self, Sentences};
use crate::project::{dist, repo};
use crate::run::progress::say;
use crate::setup::servers::{BROTLI_MODULE, Servers};

/// The time that a server may take to start, and then for each answer.
const SERVER_TIMEOUT: Duration = Duration::from_secs(20);

/// The time of one visit, in which the service worker stores the app. A visit that was too short goes on
/// with the next one, since a busy machine may need several.
const VISIT_TIME: Duration = Duration::from_secs(4);

/// The number of visits, and of attempts to read the page after them.
const ATTEMPTS: u32 = 10;

/// Tests every configuration with the built site in this folder.
pub(crate) fn test(servers: &Servers, chromium: &Path, dist: &Path) -> Result<()> {
    let scratch = repo::target().join("lindungi-hosts");
    let _ = fs::remove_dir_all(&scratch);
    // In a folder of this name, since `folder.conf` names only the folder above it.
    let site = scratch.join("lindungi");
    for name in dist::files(dist)? {
        let to = site.join(&name);
        fs::create_dir_all(to.parent().unwrap_or(&site))?;
        fs::copy(dist.join(&name), to)?;
    }
    compress::write(&site)?;
    let place = TestBed {
        scratch,
        site,
        chromium,
    };
    if let Some(nginx) = &servers.nginx {
        for (name, at) in [("site.conf", At::Root), ("folder.conf", At::Folder)] {
            let tried = place.nginx(nginx, name, at);
            tried.with_context(|| format!("docs/deploy/nginx/{name}"))?;
        }
    }
    if let Some(caddy) = &servers.caddy {
        place.caddy(caddy).context("docs/deploy/Caddyfile")?;
    }
    Ok(())
}

/// The place of the app on a host.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// At the root: the whole host belongs to the app.
    Root,
    /// In a folder of a site that has other pages too.
    Folder,
}

impl At {
    /// Returns the path of the app.
    fn path(self) -> &'static str {
        match self {
            Self::Root => "/",
            Self::Folder => "/lindungi/",
        }
    }
}

/// An existing site that includes the configuration of a folder. It has a rule for endings, which must not
/// apply to the files of the folder.
const OTHER_SITE: &str = "server {
    listen 80;
    root /var/www/html;
    location ~ \\.(js|wasm|css|webmanifest)$ { return 410; }
    include snippets/lindungi-folder.conf;
}
";

/// The folders and the Chromium that configurations are tested with.
struct TestBed<'a> {
    scratch: PathBuf,
    site: PathBuf,
    chromium: &'a Path,
}

impl TestBed<'_> {
    fn nginx(&self, nginx: &Path, name: &str, at: At) -> Result<()> {
        let port = free_port()?;
        let own = repo::root().join("docs/deploy/nginx");
        let snippet = own.join("lindungi.conf");
        let server = fs::read_to_string(own.join(name))?;
        let server = match at {
            At::Root => server,
            At::Folder => with_place_of(
                OTHER_SITE,
                "include snippets/lindungi-folder.conf;",
                &server,
            )?,
        };
        let server = with_place_of(&server, "listen 80;", &format!("listen 127.0.0.1:{port};"))?;
        let include = format!("include {};", snippet.display());
        let server = with_place_of(&server, "include snippets/lindungi.conf;", &include)?;
        let scratch = self.scratch.display();
        // Each configuration names only some of these folders.
        let server = server
            .replace("/var/www/html;", &format!("{scratch}/none;"))
            .replace("/var/www;", &format!("{scratch};"))
            .replace("/var/www/lindungi;", &format!("{};", self.site.display()));
        let kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {scratch}/{kind};\n"))
            .concat();
        let map = own.join("lindungi-map.conf");
        let whole = format!(
            "load_module {BROTLI_MODULE};\ndaemon off;\nmaster_process off;\n\
             pid {scratch}/nginx.pid;\nerror_log stderr;\nevents {{}}\n\
             http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{kept}include {};\n{server}}}\n",
            map.display()
        );
        let conf = self.scratch.join(name);
        fs::write(&conf, whole)?;
        let mut command = Command::new(nginx);
        command.arg("-p").arg(&self.scratch).arg("-c").arg(&conf);
        let server = Running::start(&mut command, port)?;
        self.check_files(port, at)?;
        drop(server);
        self.visit_offline(&address(port, at))?;
        say(&format!(
            "  nginx, {name}: every file, and the app in Chromium"
        ));
        Ok(())
    }

    fn caddy(&self, caddy: &Path) -> Result<()> {
        let (root, folder) = (free_port()?, free_port()?);
        let mut own = fs::read_to_string(repo::root().join("docs/deploy/Caddyfile"))?;
        for (name, port) in [
            ("lindungi.example.org {", root),
            ("www.example.org {", folder),
        ] {
            own = with_place_of(&own, name, &format!("http://127.0.0.1:{port} {{"))?;
        }
        let own = own
            .replace("/var/www/lindungi", &self.site.display().to_string())
            .replace(
                "/var/www/html",
                &self.scratch.join("none").display().to_string(),
            );
        let conf = self.scratch.join("Caddyfile");
        fs::write(
            &conf,
            format!("{{\n\tadmin off\n\tauto_https off\n}}\n{own}"),
        )?;
        let mut command = Command::new(caddy);
        command
            .args(["run", "--adapter", "caddyfile", "--config"])
            .arg(&conf);
        for folder in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env(folder, &self.scratch);
        }
        let ways = [(root, At::Root), (folder, At::Folder)];
        let server = Running::start(&mut command, folder)?;
        for (port, at) in ways {
            self.check_files(port, at).with_context(|| at.path())?;
        }
        drop(server);
        for (port, at) in ways {
            self.visit_offline(&address(port, at))?;
        }
        say("  Caddy, both ways: every file, and the app in Chromium");
        Ok(())
    }

    /// Requests every file in every encoding, a file that is not there, a folder without the slash at its
    /// end, and the page with and without `?embed`; then opens the app.
    fn check_files(&self, port: u16, at: At) -> Result<()> {
        let folder = at.path();
        let get = |path: &str, encoding: &str| {
            let path = format!("{folder}{path}");
            get(port, &path, encoding).with_context(|| path)
        };
        for name in dist::files(&self.site)? {
            if compress::is_compressed_copy(&name) {
                continue;
            }
            let asked = name.strip_suffix("index.html").unwrap_or(&name);
            let whole = fs::read(self.site.join(&name))?;
            for (encoding, ending) in [("identity", ""), ("gzip", GZIP), ("br", BROTLI)] {
                let small = fs::read(self.site.join(format!("{name}.{ending}"))).ok();
                let encoded = if small.is_some() { encoding } else { "" };
                let answer = get(asked, encoding)?;
                ensure!(
                    answer.status() == 200
                        && answer.0.as_bytes() == *small.as_ref().unwrap_or(&whole)
                        && answer.header("content-encoding") == encoded,
                    "{name}, asked for by {encoding}: {}, {:?}, {} bytes",
                    answer.status(),
                    answer.header("content-encoding"),
                    answer.0.as_bytes().len()
                );
                answer.check_headers(&name, at)?;
            }
        }
        let missing = get("lindungi-app-0123456789abcdef.wasm", "br")?;
        ensure!(
            missing.status() == 404,
            "what is not there is answered with {}",
            missing.status()
        );
        let short = get("cek", "identity")?;
        ensure!(
            (301..=308).contains(&short.status())
                && short.header("location").ends_with(&format!("{folder}cek/")),
            "cek leads to {:?}",
            short.header("location")
        );
        for (query, frames) in [
            ("", "frame-ancestors 'self'"),
            ("?embed", "frame-ancestors *"),
            ("?embed=1", "frame-ancestors *"),
            ("?lang=id&embed", "frame-ancestors *"),
            ("?x=embed", "frame-ancestors 'self'"),
        ] {
            let answer = get(query, "br")?;
            let policy = answer.header("content-security-policy");
            ensure!(policy == frames, "{query}: {policy:?}");
        }
        if at == At::Folder {
            leads_into_the_folder(port)?;
        }
        self.visit(&address(port, at))
    }

    /// Opens the app at this address in Chromium, until it says that it opens without a network too.
    fn visit(&self, address: &str) -> Result<()> {
        for _ in 0..ATTEMPTS {
            let mut chromium = self.chromium(address).open(address);
            chromium.stdout(Stdio::null());
            let browser = Running(chromium.spawn()?);
            thread::sleep(VISIT_TIME);
            drop(browser);
            if self.says_ready(address)? {
                return Ok(());
            }
        }
        bail!("the app does not say that it is stored on the device")
    }

    /// Opens the app once more in Chromium, when the server is stopped.
    fn visit_offline(&self, address: &str) -> Result<()> {
        // Chromium's virtual time does not wait for the service worker, so an attempt may be too early.
        for _ in 0..ATTEMPTS {
            if self.says_ready(address)? {
                return Ok(());
            }
        }
        bail!("the app does not open when the server is stopped")
    }

    /// Returns whether the page at this address shows that the app opens without a network.
    fn says_ready(&self, address: &str) -> Result<bool> {
        let words = Sentences::read(&repo::root(), locales::FIRST)?;
        let page = self.chromium(address).read(address)?;
        Ok(page.contains(words.get("offline.ready")?))
    }

    fn chromium(&self, address: &str) -> Headless<'_> {
        Headless {
            chromium: self.chromium,
            profile: self.scratch.join(address.replace(['/', ':', '#'], "-")),
        }
    }
}

/// Returns the address of the page that shows whether the app is kept on the device.
fn address(port: u16, at: At) -> String {
    format!("http://127.0.0.1:{port}{}#/dampingi", at.path())
}

/// Checks that the folder without its slash leads to the folder and keeps its query: frames use `?embed`.
fn leads_into_the_folder(port: u16) -> Result<()> {
    for query in ["", "?embed", "?embed=1&x=%2F"] {
        let answer = get(port, &format!("/lindungi{query}"), "identity")?;
        let to = answer.header("location");
        let path = to.strip_prefix(&format!("http://127.0.0.1:{port}"));
        ensure!(
            (301..=308).contains(&answer.status())
                && path.unwrap_or(to) == format!("/lindungi/{query}"),
            "/lindungi{query} is answered with {} and leads to {to:?}",
            answer.status()
        );
    }
    Ok(())
}

/// Replaces a part of a text; fails if the part is not there.
fn with_place_of(text: &str, old: &str, new: &str) -> Result<String> {
    ensure!(text.contains(old), "it does not hold `{old}`");
    Ok(text.replace(old, new))
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// A running server or browser, which is ended on drop.
struct Running(Child);

impl Running {
    /// Starts a server and waits until it answers at the port.
    fn start(command: &mut Command, port: u16) -> Result<Self> {
        command.stdin(Stdio::null()).stderr(Stdio::piped());
        let mut running = Self(command.spawn().context("it does not start")?);
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if running.0.try_wait()?.is_some() || begun.elapsed() > SERVER_TIMEOUT {
                let _ = running.0.kill();
                let mut said = String::new();
                if let Some(mut stderr) = running.0.stderr.take() {
                    let _ = stderr.read_to_string(&mut said);
                }
                bail!("it does not listen: {said}");
            }
            thread::sleep(Duration::from_millis(50));
        }
        // Nobody reads its messages from now on, and the pipe must not fill up.
        if let Some(mut stderr) = running.0.stderr.take() {
            thread::spawn(move || std::io::copy(&mut stderr, &mut std::io::sink()));
        }
        Ok(running)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The answer of a server.
struct Answer(minreq::Response);

impl Answer {
    /// Returns a header by its name in lower case; empty if it was not sent.
    fn header(&self, name: &str) -> &str {
        self.0.headers.get(name).map_or("", String::as_str)
    }

    fn status(&self) -> i32 {
        self.0.status_code
    }

    /// Fails unless a file of this name was sent with the right type and headers.
    fn check_headers(&self, name: &str, at: At) -> Result<()> {
        let digits = name.rsplit_once('-').and_then(|(_, end)| end.get(..16));
        let named = digits.is_some_and(|digits| digits.chars().all(|c| c.is_ascii_hexdigit()));
        let cache = if named {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        for (header, value) in [
            ("cache-control", cache),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            (
                "strict-transport-security",
                // Sent from a folder, this header would hold for all other pages of the host too.
                match at {
                    At::Root => "max-age=31536000",
                    At::Folder => "",
                },
            ),
        ] {
            let answer = self.header(header);
            ensure!(
                answer == value,
                "{name}: {header} is {answer:?}, not {value:?}"
            );
        }
        let permissions = self.header("permissions-policy");
        ensure!(
            permissions.contains("geolocation=()"),
            "{name}: {permissions:?}"
        );
        let kind = mime_guess::from_path(name)
            .first_raw()
            .with_context(|| name.to_owned())?;
        // nginx sends an older name of the type of JavaScript.
        let kind = kind
            .strip_prefix("text/")
            .filter(|kind| *kind == "javascript")
            .unwrap_or(kind);
        let answer = self.header("content-type");
        ensure!(answer.contains(kind), "{name} is sent as {answer:?}");
        Ok(())
    }
}

/// Requests a path like a browser that accepts this encoding, without following redirects.
fn get(port: u16, path: &str, encoding: &str) -> Result<Answer> {
    let answer = minreq::get(format!("http://127.0.0.1:{port}{path}"))
        .with_header("Accept-Encoding", encoding)
        .with_timeout(SERVER_TIMEOUT.as_secs())
        .with_follow_redirects(false)
        .send()?;
    Ok(Answer(answer))
}
