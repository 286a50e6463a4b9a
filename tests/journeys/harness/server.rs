//! A static host for one journey: it serves the release build, records every request, and can fail as real
//! hosts and networks fail.
//!
//! The host puts a script of the harness into the pages that it serves, which sets the page's clock. The
//! script comes from the same origin, so the build's own Content-Security-Policy allows it and stays in
//! force.

use std::{
    convert::Infallible,
    fs, io,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

use http_body_util::Full;
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LOCATION, REFERER},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::{sync::watch, task::JoinSet};

use super::{
    deploy::{self, WORKER},
    failure::Result,
    journey::{Wasm, Withheld, World},
    scratch::Scratch,
};

/// The script that sets the clock. Requests for it belong to the harness and are not logged.
pub(crate) const CLOCK: &str = "journey-clock.js";
/// The script that calls the JavaScript module, and the folder of the module.
pub(crate) const MODULE_CALLER: &str = "journey-module.js";
const MODULE_CALLER_SCRIPT: &str = include_str!("js/module.js");
const MODULE: &str = "journey-module/";

/// The file name of the app as one file.
const FILE: &str = "lindungi.html";

/// The host page, which has the app in a frame. Requests for it are not logged either.
pub(crate) const HOST_PAGE: &str = "journey-host-page.html";
/// The address of the app in that page; the server replaces it with its own.
const ADDRESS: &str = "https://example.org/lindungi/";
const CLOCK_SCRIPT: &str = include_str!("js/clock.js");
const VOICES_SCRIPT: &str = include_str!("js/voices.js");

/// A request as it reached the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Served {
    pub(crate) path: String,
    pub(crate) referer: Option<String>,
}

/// A host on a port of its own. It stops when it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    host: Arc<Host>,
    /// Whether the server accepts connections. Dropping the sender ends the server.
    listens: watch::Sender<bool>,
    /// The folder with the app as one file, if that is opened instead of the served app.
    file: Option<Scratch>,
}

struct Host {
    address: SocketAddr,
    dist: PathBuf,
    module: PathBuf,
    world: World,
    /// The second build beside the app, if the journey has one.
    beside: Option<Scratch>,
    state: Mutex<State>,
}

struct State {
    wasm: Wasm,
    /// The name of the withheld file and how it is withheld.
    withheld: Option<(String, Withheld)>,
    /// Whether to serve styles as a browser without `:has()` reads them.
    without_has: bool,
    was_offline: bool,
    /// The newer build, once it has replaced the first.
    newer: Option<Scratch>,
    log: Vec<Served>,
}

impl Server {
    pub(crate) fn start(dist: PathBuf, module: PathBuf, world: World) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let state = Mutex::new(State {
            wasm: world.wasm,
            withheld: None,
            without_has: false,
            was_offline: false,
            newer: None,
            log: Vec::new(),
        });
        let beside = world.beside.map(|_| deploy::newer(&dist)).transpose()?;
        let host = Arc::new(Host {
            address,
            dist,
            module,
            world,
            beside,
            state,
        });
        let (listens, receiver) = watch::channel(true);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let serving = Arc::clone(&host);
        // The thread ends when the server is dropped, and the runtime cancels open connections.
        thread::spawn(move || runtime.block_on(serve(listener, receiver, serving)));
        Ok(Self {
            address,
            host,
            listens,
            file: None,
        })
    }

    /// Opens the app from this file instead of from the host. The policy of that file allows inline
    /// scripts, so the clock's script is put into it.
    pub(crate) fn replace_by(&mut self, file: &Path) -> Result {
        let clock = format!("<script>{}</script>", self.host.clock());
        let page = with_first(&fs::read(file)?, &clock);
        let folder = Scratch::new("file")?;
        fs::write(folder.path().join(FILE), page)?;
        self.file = Some(folder);
        Ok(())
    }

    /// Tells whether the app is opened from a file.
    pub(crate) fn is_a_file(&self) -> bool {
        self.file.is_some()
    }

    /// Scheme, host and port: `http://127.0.0.1:1234`.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address of the app.
    pub(crate) fn base(&self) -> String {
        match &self.file {
            Some(folder) => format!("file://{}", folder.path().join(FILE).display()),
            None => format!("{}{}", self.origin(), self.host.world.path),
        }
    }

    /// The address of the second build beside the app.
    pub(crate) fn beside(&self) -> String {
        let path = self.host.world.beside.unwrap_or(self.host.world.path);
        format!("{}{path}", self.origin())
    }

    /// The address of the host page. It uses `localhost`, so its origin differs from the app's.
    pub(crate) fn host_page(&self) -> String {
        format!("http://localhost:{}/{HOST_PAGE}", self.address.port())
    }

    /// Every request so far.
    pub(crate) fn log(&self) -> Vec<Served> {
        self.host.state().log.clone()
    }

    /// Changes how the server answers for the wasm from now on.
    pub(crate) fn serve_wasm(&self, wasm: Wasm) {
        self.host.state().wasm = wasm;
    }

    /// Withholds this file from now on; `None` serves all files again.
    pub(crate) fn withhold(&self, file: Option<(String, Withheld)>) {
        self.host.state().withheld = file;
    }

    /// The path of every file of the build.
    pub(crate) fn files(&self) -> Result<Vec<String>> {
        deploy::files(&self.host.dist)
    }

    /// Serves the styles as a browser without `:has()` would read them.
    pub(crate) fn without_has(&self) {
        self.host.state().without_has = true;
    }

    /// Stops the server as if its machine were switched off, or starts it again on the same port.
    pub(crate) fn set_offline(&self, offline: bool) {
        self.host.state().was_offline |= offline;
        self.listens.send_replace(!offline);
    }

    /// Replaces the served build with a newer one and returns the name of that build.
    pub(crate) fn deploy(&self) -> Result<String> {
        let newer = deploy::newer(&self.host.dist)?;
        let build = deploy::build(newer.path())?;
        self.host.state().newer = Some(newer);
        Ok(build)
    }

    /// Tells whether the server has been offline at any time.
    pub(crate) fn was_offline(&self) -> bool {
        self.host.state().was_offline
    }
}

/// Accepts connections while `listens` is true, and returns when its sender is dropped.
async fn serve(
    listener: TcpListener,
    mut listens: watch::Receiver<bool>,
    host: Arc<Host>,
) -> io::Result<()> {
    let mut listener = Some(tokio::net::TcpListener::from_std(listener)?);
    let mut under_way = JoinSet::new();
    loop {
        let accepted = async {
            match &listener {
                Some(listener) => listener.accept().await.map(|(stream, _)| stream),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            stream = accepted => {
                let (stream, host) = (TokioIo::new(stream?), Arc::clone(&host));
                under_way.spawn(async move {
                    let answer = service_fn(|request: Request<Incoming>| {
                        let host = Arc::clone(&host);
                        async move {
                            if host.withholds(request.uri().path()) == Some(Withheld::Unanswered) {
                                std::future::pending::<()>().await;
                            }
                            Ok::<_, Infallible>(host.answer(&request))
                        }
                    });
                    // A browser that closes the connection early is no error of the host.
                    let _ = http1::Builder::new().serve_connection(stream, answer).await;
                });
            }
            changed = listens.changed() => {
                if changed.is_err() {
                    return Ok(());
                }
                listener = None;
                under_way.abort_all();
                if *listens.borrow_and_update() {
                    listener = Some(tokio::net::TcpListener::bind(host.address).await?);
                }
            }
        }
    }
}

type Answer = Response<Full<Bytes>>;

impl Host {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How the file at this path is withheld, or `None` if it is served.
    fn withholds(&self, path: &str) -> Option<Withheld> {
        let state = self.state();
        let (name, how) = state.withheld.as_ref()?;
        let requested = path.strip_prefix(self.world.path)?;
        (requested == name).then_some(*how)
    }

    /// The place that contains the path (the app's or that of the second build) and the folder of its
    /// build.
    fn place(&self, path: &str) -> Option<(&'static str, PathBuf)> {
        if let (Some(beside), Some(folder)) = (self.world.beside, &self.beside)
            && path.starts_with(beside)
        {
            return Some((beside, folder.path().to_owned()));
        }
        path.starts_with(self.world.path)
            .then(|| (self.world.path, self.build()))
    }

    fn answer(&self, request: &Request<Incoming>) -> Answer {
        let path = request.uri().path();
        let place = self.place(path);
        let name = place
            .as_ref()
            .and_then(|(place, _)| path.strip_prefix(place));
        if name == Some(CLOCK) {
            return answer(StatusCode::OK, "text/javascript", self.clock());
        }
        if let (Some(host_page), Some(HOST_PAGE)) = (self.world.host_page, path.strip_prefix('/')) {
            let app = format!("http://{}{}", self.address, self.world.path);
            let page = host_page.replace(ADDRESS, &app);
            return answer(StatusCode::OK, content_type(HOST_PAGE), page);
        }
        let wasm = {
            let mut state = self.state();
            state.log.push(Served {
                path: path.to_owned(),
                referer: text_of(request.headers(), &REFERER),
            });
            state.wasm
        };
        if request.method() != Method::GET && request.method() != Method::HEAD {
            return answer(
                StatusCode::METHOD_NOT_ALLOWED,
                "text/plain",
                "method not allowed",
            );
        }
        match self.withholds(path) {
            Some(Withheld::Unreadable) => {
                return answer(StatusCode::OK, content_type(path), "let = }{");
            }
            Some(_) => return not_found(),
            None => {}
        }
        let Some((place, build)) = place else {
            return if format!("{path}/") == self.world.path {
                moved(self.world.path)
            } else {
                not_found()
            };
        };
        let name = path.strip_prefix(place).unwrap_or_default();
        if !name.is_empty() && !name.ends_with('/') && build.join(name).is_dir() {
            let query = request.uri().query();
            let query = query.map_or(String::new(), |query| format!("?{query}"));
            return moved(&format!("{path}/{query}"));
        }
        self.file(place, &build, name, wasm)
    }

    fn file(&self, place: &str, build: &Path, name: &str, wasm: Wasm) -> Answer {
        let name = match name {
            folder if folder.is_empty() || folder.ends_with('/') => &format!("{folder}index.html"),
            wasm_file if is(wasm_file, "wasm") && wasm != Wasm::Served => match wasm {
                Wasm::Html => "index.html",
                Wasm::WithoutParts if !is_part(wasm_file) => wasm_file,
                _ => return not_found(),
            },
            other => other,
        };
        if name
            .split('/')
            .any(|part| part.is_empty() || part.starts_with('.'))
        {
            return not_found();
        }
        if name == MODULE_CALLER {
            return answer(StatusCode::OK, content_type(name), MODULE_CALLER_SCRIPT);
        }
        let file = match name.strip_prefix(MODULE) {
            Some(name) => self.module.join(name),
            None => build.join(name),
        };
        match fs::read(file) {
            Ok(page) if is(name, "html") => answer(
                StatusCode::OK,
                content_type(name),
                Self::with_clock(place, &page),
            ),
            Ok(worker) if name == WORKER => answer(
                StatusCode::OK,
                content_type(name),
                self.with_served_hashes(place, build, &worker),
            ),
            Ok(styles) if is(name, "css") && self.state().without_has => {
                let styles = String::from_utf8_lossy(&styles).replace(":has(", ":has-not(");
                answer(StatusCode::OK, content_type(name), styles)
            }
            Ok(bytes) => answer(StatusCode::OK, content_type(name), bytes),
            Err(_) => not_found(),
        }
    }

    /// The folder of the served build.
    fn build(&self) -> PathBuf {
        let state = self.state();
        let newer = state.newer.as_ref().map(|newer| newer.path().to_owned());
        newer.unwrap_or_else(|| self.dist.clone())
    }

    /// The service worker with the hashes of the pages as this host serves them, and with that of the
    /// clock's script.
    fn with_served_hashes(&self, place: &str, build: &Path, worker: &[u8]) -> String {
        let worker = String::from_utf8_lossy(worker);
        let worker = deploy::with_hashes(&worker, |name| {
            let page = fs::read(build.join(name))
                .ok()
                .filter(|_| is(name, "html"))?;
            Some(Self::with_clock(place, &page).into_bytes())
        });
        let clock = format!(
            "{{\n  \"{CLOCK}\": \"{}\",",
            deploy::integrity(self.clock().as_bytes())
        );
        worker.replacen('{', &clock, 1)
    }

    /// The page with the clock's script before all other scripts.
    fn with_clock(place: &str, page: &[u8]) -> String {
        let script = format!("<script src=\"{place}{CLOCK}\"></script>");
        with_first(page, &script)
    }

    fn clock(&self) -> String {
        let settings = serde_json::json!({
            "clock": self.world.clock,
            "lang": self.world.lang,
            "keeps": self.world.keeps,
            "storageBlocked": self.world.storage_blocked,
            "savesData": self.world.saves_data,
            "slow": self.world.slow,
            "shortTimeouts": self.world.never_loads,
            "firstNavigation": self.world.first_navigation,
        });
        let clock = CLOCK_SCRIPT.replacen("__SETTINGS__", &settings.to_string(), 1);
        match self.world.voices {
            Some(voices) => [clock, VOICES_SCRIPT.replacen("__VOICES__", voices, 1)].concat(),
            None => clock,
        }
    }
}

/// Inserts `first` at the start of the page's head, but after the Content-Security-Policy.
fn with_first(page: &[u8], first: &str) -> String {
    let page = String::from_utf8_lossy(page);
    let small = page.to_ascii_lowercase();
    let after = |start: &str| {
        let start = small.find(start)?;
        Some(start + small[start..].find('>')? + 1)
    };
    let place = after("content-security-policy")
        .or_else(|| after("<head"))
        .unwrap_or(0);
    let (before, behind) = page.split_at(place);
    format!("{before}{first}{behind}")
}

fn answer(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Answer {
    let mut answer = Response::new(Full::new(body.into()));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    answer
}

/// A redirect to the address with a slash at its end.
fn moved(place: &str) -> Answer {
    let mut moved = answer(StatusCode::MOVED_PERMANENTLY, "text/plain", "moved");
    if let Ok(place) = place.parse() {
        moved.headers_mut().insert(LOCATION, place);
    }
    moved
}

fn not_found() -> Answer {
    answer(StatusCode::NOT_FOUND, "text/plain", "not found")
}

fn is(name: &str, extension: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, found)| found == extension)
}

/// Tells whether this is the wasm of a part that the app loads on demand.
pub(crate) fn is_part(name: &str) -> bool {
    (name.starts_with("split_") || name.starts_with("chunk_")) && is(name, "wasm")
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

fn text_of(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers
        .get(name)
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}
