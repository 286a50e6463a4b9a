//! The three engines: the programs that each needs, how its driver starts, and the capabilities of a
//! session.

use std::{
    fmt,
    net::TcpListener,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{
    environment::Program,
    failure::{Failure, Result},
    journey::World,
    process::Guarded,
    scratch::Scratch,
};

/// The trace categories of Chromium: its tasks, and what they do for a page.
const TRACE_CATEGORIES: &str = "toplevel,devtools.timeline,v8.execute";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name of the engine in test names and in `LINDUNGI_ENGINES`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The command that installs the engine on Debian.
    pub(crate) fn install(self) -> &'static str {
        match self {
            Self::Chromium => "apt-get install chromium chromium-driver",
            Self::Firefox => {
                "apt-get install firefox-esr; cargo install geckodriver --version 0.37.1 --locked"
            }
            Self::WebKit => "apt-get install webkit2gtk-driver xvfb",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

/// A running driver. It serves one session after another.
pub(crate) struct Driver {
    pub(crate) engine: Engine,
    pub(crate) address: String,
    /// The output of the driver. The file is deleted with the driver.
    pub(crate) log: PathBuf,
    browser: PathBuf,
    process: Guarded,
    // Fields drop in this order: the driver's process before the display and the folder that it uses.
    _display: Option<Guarded>,
    home: Scratch,
}

impl Driver {
    /// Starts a driver and waits until it listens.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        let home = Scratch::new(engine.name())?;
        let log = home.path().join("driver.log");
        let port = free_port()?;
        // The users of the app live seven hours east of UTC, so a date taken from UTC by mistake shows.
        let mut settings = vec![("TZ", "Asia/Jakarta".to_owned())];
        let mut display = None;
        let (driver, browser, arguments) = match engine {
            Engine::Chromium => (
                Program::ChromeDriver.find(engine)?,
                Program::Chromium.find(engine)?,
                vec![format!("--port={port}")],
            ),
            Engine::Firefox => (
                Program::GeckoDriver.find(engine)?,
                Program::Firefox.find(engine)?,
                vec![
                    format!("--port={port}"),
                    // Without this option every Firefox would use the same port.
                    "--websocket-port=0".to_owned(),
                    format!("--profile-root={}", home.path().display()),
                ],
            ),
            Engine::WebKit => {
                let (screen, number) = Guarded::start_and_read(
                    &Program::Xvfb.find(engine)?,
                    &[
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1400x1000x24",
                        "-nolisten",
                        "tcp",
                    ]
                    .map(ToOwned::to_owned),
                    &home.path().join("display.log"),
                )?;
                if number.is_empty() {
                    return Err(Failure::new(format!(
                        "Xvfb did not start:\n{}",
                        tail(&home.path().join("display.log"))
                    )));
                }
                display = Some(screen);
                settings.extend([
                    ("DISPLAY", format!(":{number}")),
                    ("GDK_BACKEND", "x11".to_owned()),
                    ("GSETTINGS_BACKEND", "memory".to_owned()),
                    ("LIBGL_ALWAYS_SOFTWARE", "1".to_owned()),
                    ("NO_AT_BRIDGE", "1".to_owned()),
                    // Compositing without a graphics processor takes a third longer.
                    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".to_owned()),
                    (
                        "XDG_CACHE_HOME",
                        home.path().join("cache").display().to_string(),
                    ),
                    (
                        "XDG_CONFIG_HOME",
                        home.path().join("config").display().to_string(),
                    ),
                    (
                        "XDG_DATA_HOME",
                        home.path().join("data").display().to_string(),
                    ),
                ]);
                (
                    Program::WebKitDriver.find(engine)?,
                    Program::MiniBrowser.find(engine)?,
                    vec![format!("--port={port}")],
                )
            }
        };
        let mut process = Guarded::start(&driver, &arguments, &settings, &log)?;
        let address = format!("127.0.0.1:{port}");
        let deadline = Instant::now() + Duration::from_secs(20);
        while std::net::TcpStream::connect(&address).is_err() {
            if process.has_ended() || Instant::now() > deadline {
                return Err(Failure::new(format!(
                    "{} does not listen on port {port}:\n{}",
                    driver.display(),
                    tail(&log)
                )));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self {
            engine,
            address,
            log,
            browser,
            process,
            _display: display,
            home,
        })
    }

    /// The capabilities to request for a session. `profile` is the folder of the browser's profile;
    /// `WebKitGTK` makes its own. Traces of Chromium arrive in the `performance` log.
    pub(crate) fn capabilities(&self, profile: &Path, world: World) -> Value {
        let mut capabilities = self.engine_capabilities(profile, world.traced);
        if world.never_loads {
            capabilities["pageLoadStrategy"] = "none".into();
        }
        capabilities
    }

    fn engine_capabilities(&self, profile: &Path, traced: bool) -> Value {
        match self.engine {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "SEVERE", "performance": "ALL" },
                "goog:chromeOptions": {
                    "binary": self.browser,
                    "perfLoggingPrefs": if traced { json!({ "traceCategories": TRACE_CATEGORIES }) } else { json!({}) },
                    // Without these, Chromium opens a start page of its own that loads a hundred files.
                    "prefs": { "session.restore_on_startup": 4, "session.startup_urls": ["about:blank"] },
                    "args": [
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-quic",
                        "--no-first-run",
                        "--window-size=1280,900",
                        format!("--user-data-dir={}", profile.display()),
                    ],
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": self.browser,
                    "args": ["-headless", "-profile", profile],
                    // Firefox saves its session every second instead of every 15 seconds, so that tests
                    // need not wait.
                    "prefs": { "browser.sessionstore.interval": 1000 },
                },
            }),
            Engine::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": self.browser, "args": ["--automation"] },
            }),
        }
    }

    /// The folder for what a browser of this driver keeps outside its profile.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn has_ended(&mut self) -> bool {
        self.process.has_ended()
    }

    /// Asks the driver to end and does not wait for it.
    pub(crate) fn let_go(&mut self) {
        self.process.let_go();
    }
}

/// A port that no program listens on.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// The last 12 lines of a log.
pub(crate) fn tail(log: &Path) -> String {
    let text = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(12)..].join("\n")
}
