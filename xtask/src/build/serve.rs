//! Serves `dist/` on this machine, as a plain static host would.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context as _, Result, bail};
use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::run::progress::say;

/// The number of ports to try, from the requested one on.
const PORTS: u16 = 50;

/// The number of requests that are answered at the same time.
const THREADS: usize = 4;

/// Prints the address, and serves the folder until the program is stopped.
pub(crate) fn run(dist: &Path, first_port: u16, public_url: Option<&str>) -> Result<()> {
    let site = Site::new(dist, public_url)?;
    let (server, port) = listen(first_port)?;
    say(&format!(
        "\nLindungi is served at  http://127.0.0.1:{port}{}\nCtrl-C ends it.",
        site.prefix
    ));
    for thread in start(server, site) {
        let _ = thread.join();
    }
    bail!("the server ended")
}

/// Serves the folder as long as this program runs, and returns the port.
pub(crate) fn in_background(dist: &Path) -> Result<u16> {
    let (server, port) = listen(0)?;
    start(server, Site::new(dist, None)?);
    Ok(port)
}

fn start(server: Server, site: Site) -> Vec<thread::JoinHandle<()>> {
    let (server, site) = (Arc::new(server), Arc::new(site));
    let answer = || {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                // A browser that closes the connection early is no error.
                let _ = site.answer(request);
            }
        })
    };
    (0..THREADS).map(|_| answer()).collect()
}

/// Listens at the port, or at the next free one, and returns that port.
fn listen(first: u16) -> Result<(Server, u16)> {
    let last = first.saturating_add(PORTS - 1);
    let mut trouble = None;
    for port in first..=last {
        match Server::http(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
            Ok(server) => {
                // With port 0 the system chooses one.
                let port = server
                    .server_addr()
                    .to_ip()
                    .map_or(port, |addr| addr.port());
                return Ok((server, port));
            }
            Err(error) => trouble = Some(error),
        }
    }
    let error = trouble.map_or_else(String::new, |error| format!(": {error}"));
    bail!("no port from {first} to {last} can be listened at{error}")
}

/// A folder that is served under a path.
struct Site {
    dist: PathBuf,
    /// The path: starts and ends with `/`.
    prefix: String,
}

/// The answer to the path of a request.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    File(PathBuf),
    /// A redirect to the proper address of the same place.
    Elsewhere(String),
    Nothing,
}

impl Site {
    fn new(dist: &Path, public_url: Option<&str>) -> Result<Self> {
        let prefix = match public_url {
            Some(path) if path.starts_with('/') => path.to_owned(),
            _ => "/".to_owned(),
        };
        Ok(Self {
            dist: dist
                .canonicalize()
                .with_context(|| format!("{} is not there", dist.display()))?,
            prefix,
        })
    }

    fn answer(&self, request: Request) -> std::io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(plain(405, "Only GET and HEAD are answered here.\n"));
        }
        match self.find(request.url()) {
            Found::File(path) => match File::open(&path) {
                Ok(file) => request.respond(
                    Response::from_file(file)
                        .with_header(header("Content-Type", &content_type(&path)))
                        .with_header(header("X-Content-Type-Options", "nosniff"))
                        // A newer build is seen at the next load.
                        .with_header(header("Cache-Control", "no-cache"))
                        // Sends the length of the file, as static hosts do, and never chunks.
                        .with_chunked_threshold(usize::MAX),
                ),
                Err(_) => request.respond(plain(404, "Not found.\n")),
            },
            Found::Elsewhere(path) => {
                request.respond(plain(302, "").with_header(header("Location", &path)))
            }
            Found::Nothing => request.respond(plain(404, "Not found.\n")),
        }
    }

    /// Finds the file that a URL names, and never one outside of the folder.
    fn find(&self, url: &str) -> Found {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let Ok(path) = percent_decode_str(path).decode_utf8() else {
            return Found::Nothing;
        };
        let Some(inside) = path.strip_prefix(self.prefix.as_str()) else {
            let short = self.prefix.trim_end_matches('/');
            return if path == "/" || path == short {
                Found::Elsewhere(self.prefix.clone())
            } else {
                Found::Nothing
            };
        };
        if inside.contains(['\\', '\0']) || inside.split('/').any(|part| part == "..") {
            return Found::Nothing;
        }
        let mut file = self.dist.join(inside.trim_start_matches('/'));
        if file.is_dir() {
            if !inside.is_empty() && !inside.ends_with('/') {
                let query = url.split('#').next().and_then(|url| url.split_once('?'));
                let query = query.map_or(String::new(), |(_, query)| format!("?{query}"));
                return Found::Elsewhere(format!("{path}/{query}"));
            }
            file = file.join("index.html");
        }
        // A symbolic link in the folder may not lead out of it either.
        match file.canonicalize() {
            Ok(real) if real.starts_with(&self.dist) && real.is_file() => Found::File(real),
            _ => Found::Nothing,
        }
    }
}

fn plain(status: u16, text: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_string(text)
        .with_status_code(StatusCode(status))
        .with_header(header("Content-Type", "text/plain; charset=utf-8"))
}

fn header(name: &str, value: &str) -> Header {
    // Names and most values are our own ASCII; a redirect to a path with other characters loses its
    // `Location`.
    Header::from_bytes(name, value)
        .unwrap_or_else(|()| Header::from_bytes("X-None", "").expect("a plain header"))
}

fn content_type(path: &Path) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    if kind.type_() == "text" {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_string()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let base =
                std::env::temp_dir().join(format!("lindungi-serve-{name}-{}", std::process::id()));
            let dist = base.join("dist");
            fs::create_dir_all(dist.join("img")).expect("made");
            fs::create_dir_all(dist.join("cek")).expect("made");
            for (file, text) in [
                ("dist/index.html", "<p>halo"),
                ("dist/cek/index.html", "<p>cek"),
                ("dist/app_bg.wasm", "\0asm"),
                ("dist/img/a b.svg", "<svg/>"),
                ("secret.txt", "secret"),
            ] {
                fs::write(base.join(file), text).expect("written");
            }
            Self(base)
        }

        fn site(&self, public_url: Option<&str>) -> Site {
            Site::new(&self.0.join("dist"), public_url).expect("a folder")
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn nothing_outside_of_the_folder_is_served() {
        let folder = Folder::new("outside");
        #[cfg(unix)]
        std::os::unix::fs::symlink(folder.0.join("secret.txt"), folder.0.join("dist/link.txt"))
            .expect("a link");
        let site = folder.site(None);
        for url in [
            "/../secret.txt",
            "/img/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..\\secret.txt",
            "/img/%5c..%5c..%5csecret.txt",
            "//etc/passwd",
            "/%00",
            "/%ff",
            "/%zz",
            "/link.txt",
            "/none.js",
            "/img/",
            "secret.txt",
        ] {
            assert_eq!(site.find(url), Found::Nothing, "{url}");
        }
    }

    #[test]
    fn files_are_found_under_a_path() {
        let folder = Folder::new("path");
        let dist = folder.0.join("dist").canonicalize().expect("there");
        let site = folder.site(Some("/lindungi/"));
        let file = |name: &str| Found::File(dist.join(name));
        let elsewhere = |url: &str| Found::Elsewhere(url.to_owned());
        assert_eq!(site.find("/lindungi/"), file("index.html"));
        assert_eq!(site.find("/lindungi/?a=1"), file("index.html"));
        assert_eq!(site.find("/lindungi/img/a%20b.svg"), file("img/a b.svg"));
        assert_eq!(site.find("/lindungi/img"), elsewhere("/lindungi/img/"));
        assert_eq!(site.find("/lindungi/cek"), elsewhere("/lindungi/cek/"));
        assert_eq!(
            site.find("/lindungi/cek?a=1"),
            elsewhere("/lindungi/cek/?a=1")
        );
        assert_eq!(site.find("/lindungi/cek/?a=1"), file("cek/index.html"));
        assert_eq!(site.find("/"), elsewhere("/lindungi/"));
        assert_eq!(site.find("/lindungi"), elsewhere("/lindungi/"));
        assert_eq!(site.find("/index.html"), Found::Nothing);
        assert_eq!(folder.site(Some("./")).find("/"), file("index.html"));
    }

    #[test]
    fn answers_as_a_static_host() {
        let folder = Folder::new("answers");
        let port = in_background(&folder.0.join("dist")).expect("a free port");
        let ask = |line: &str| {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("connected");
            write!(
                stream,
                "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            )
            .expect("asked");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).expect("answered");
            answer
        };
        let page = ask("GET /");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(
            page.contains("text/html; charset=utf-8") && page.ends_with("<p>halo"),
            "{page}"
        );
        assert!(ask("GET /app_bg.wasm").contains("Content-Type: application/wasm"));
        let head = ask("HEAD /");
        assert!(
            head.starts_with("HTTP/1.1 200") && !head.contains("halo"),
            "{head}"
        );
        assert!(ask("GET /none.js").starts_with("HTTP/1.1 404"));
        assert!(ask("GET /../secret.txt").starts_with("HTTP/1.1 404"));
        assert!(ask("POST /").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn the_next_port_is_taken_when_one_is_in_use() {
        let (_taken, port) = listen(0).expect("a free port");
        if port < u16::MAX - PORTS {
            let (_other, next) = listen(port).expect("another");
            assert!(next > port);
        }
    }
}
