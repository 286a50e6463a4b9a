//! Reads the environment variables of the harness, and finds the programs of the browsers.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use super::{
    engines::Engine,
    failure::{Failure, Result},
};

/// The engines to run, from `LINDUNGI_ENGINES`; all of them if it is not set.
pub(crate) fn engines() -> Result<Vec<Engine>> {
    let wanted = env::var("LINDUNGI_ENGINES").unwrap_or_default();
    if wanted.is_empty() {
        return Ok(Engine::ALL.to_vec());
    }
    wanted
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| {
            Engine::ALL.into_iter().find(|engine| engine.name() == name).ok_or_else(|| {
                Failure::new(format!(
                    "LINDUNGI_ENGINES names the engine {name:?}; there are chromium, firefox and webkit"
                ))
            })
        })
        .collect()
}

/// The folder with the release build, from `LINDUNGI_DIST`.
pub(crate) fn dist() -> Result<PathBuf> {
    let folder = env::var_os("LINDUNGI_DIST")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Failure::new("LINDUNGI_DIST is not set: it names the folder with the release build")
        })?;
    if folder.join("index.html").is_file() {
        Ok(folder)
    } else {
        Err(Failure::new(format!(
            "LINDUNGI_DIST={} holds no index.html: build the app first",
            folder.display()
        )))
    }
}

/// The folder with the JavaScript module, from `LINDUNGI_MODULE`.
pub(crate) fn module() -> Result<PathBuf> {
    env::var_os("LINDUNGI_MODULE")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Failure::new("LINDUNGI_MODULE is not set: it names the folder with the built module")
        })
}

/// The app as one file, from `LINDUNGI_SINGLE`; `None` if no such file is to be tested.
pub(crate) fn single() -> Option<PathBuf> {
    env::var_os("LINDUNGI_SINGLE")
        .map(PathBuf::from)
        .filter(|file| file.is_file())
}

/// Tells whether both engines open that file for every journey, instead of a third of the journeys each.
pub(crate) fn every_file() -> bool {
    env::var_os("LINDUNGI_SINGLE_ALL").is_some_and(|value| !value.is_empty() && value != "0")
}

/// The source of axe-core, from the file that `LINDUNGI_AXE` names.
pub(crate) fn axe() -> Result<String> {
    let file = env::var_os("LINDUNGI_AXE").ok_or_else(|| {
        Failure::new(
            "LINDUNGI_AXE is not set: it names axe.min.js (npm install axe-core; node_modules/axe-core/axe.min.js)",
        )
    })?;
    fs::read_to_string(&file).map_err(|error| {
        Failure::new(format!(
            "LINDUNGI_AXE={}: {error}",
            Path::new(&file).display()
        ))
    })
}

/// The folder for screenshots of every state, from `LINDUNGI_SHOTS`; `None` if none are wanted.
pub(crate) fn shots() -> Option<PathBuf> {
    env::var_os("LINDUNGI_SHOTS")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
}

/// Tells whether screenshots in dark colours are wanted too.
pub(crate) fn dark_shots() -> bool {
    env::var_os("LINDUNGI_SHOTS_DARK").is_some_and(|value| !value.is_empty() && value != "0")
}

/// A program that the harness starts.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Program {
    ChromeDriver,
    Chromium,
    GeckoDriver,
    Firefox,
    WebKitDriver,
    MiniBrowser,
    Xvfb,
}

impl Program {
    /// The environment variable with the path of the program, and the names of the program on the `PATH`.
    fn names(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::ChromeDriver => ("LINDUNGI_CHROMEDRIVER", &["chromedriver"]),
            Self::Chromium => (
                "LINDUNGI_CHROMIUM",
                &["chromium", "chromium-browser", "google-chrome"],
            ),
            Self::GeckoDriver => ("LINDUNGI_GECKODRIVER", &["geckodriver"]),
            Self::Firefox => ("LINDUNGI_FIREFOX", &["firefox-esr", "firefox"]),
            Self::WebKitDriver => ("LINDUNGI_WEBKITDRIVER", &["WebKitWebDriver"]),
            Self::MiniBrowser => ("LINDUNGI_MINIBROWSER", &["MiniBrowser"]),
            Self::Xvfb => ("LINDUNGI_XVFB", &["Xvfb"]),
        }
    }

    /// Returns the path of the program. The error says how to install it.
    pub(crate) fn find(self, engine: Engine) -> Result<PathBuf> {
        let (variable, names) = self.names();
        if let Some(program) = env::var_os(variable).filter(|value| !value.is_empty()) {
            let mut program = PathBuf::from(program);
            if program.ends_with("xvfb-run") {
                // `xvfb-run` is a script around Xvfb; the harness starts Xvfb itself.
                program.set_file_name("Xvfb");
            }
            return if program.is_file() {
                Ok(program)
            } else {
                Err(Self::missing(
                    engine,
                    &format!("{variable}={} is no file", program.display()),
                ))
            };
        }
        let on_path = env::var_os("PATH").unwrap_or_default();
        names
            .iter()
            .flat_map(|name| env::split_paths(&on_path).map(move |folder| folder.join(name)))
            .chain(usual_places(names))
            .find(|file| file.is_file())
            .ok_or_else(|| {
                let what = format!(
                    "{} is not on the PATH, and {variable} is not set",
                    names.join(" or ")
                );
                Self::missing(engine, &what)
            })
    }

    fn missing(engine: Engine, what: &str) -> Failure {
        let others: Vec<_> = Engine::ALL
            .into_iter()
            .filter(|&other| other != engine)
            .map(Engine::name)
            .collect();
        Failure::new(format!(
            "{engine} cannot be had here: {what}.\n\
             To install: {}\n\
             To do without this engine: LINDUNGI_ENGINES={}",
            engine.install(),
            others.join(","),
        ))
    }
}

/// Where Debian and related systems install programs that are not on the `PATH`.
fn usual_places(names: &'static [&'static str]) -> impl Iterator<Item = PathBuf> {
    let webkit = fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|triplet| fs::read_dir(triplet.path()).ok())
        .flatten()
        .flatten()
        .filter(|folder| {
            folder
                .file_name()
                .to_string_lossy()
                .starts_with("webkit2gtk-4.")
        })
        .map(|folder| folder.path());
    ["/usr/bin", "/usr/lib/chromium", "/usr/lib/chromium-browser"]
        .into_iter()
        .map(PathBuf::from)
        .chain(webkit)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
}
