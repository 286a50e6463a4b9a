//! What the environment tells the harness, and where the browsers' programs are.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use super::{
    engines::Engine,
    failure::{Failure, Result},
};

/// The engines to run: `LINDUNGI_ENGINES`, or all of them.
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

/// The folder with the release build.
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

/// The folder with the JavaScript module.
pub(crate) fn module() -> Result<PathBuf> {
    env::var_os("LINDUNGI_MODULE")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Failure::new("LINDUNGI_MODULE is not set: it names the folder with the built module")
        })
}

/// The whole app in one file, where it is to be tried too.
pub(crate) fn single() -> Option<PathBuf> {
    env::var_os("LINDUNGI_SINGLE")
        .map(PathBuf::from)
        .filter(|file| file.is_file())
}

/// Whether that is to be tried with every journey in both engines, and not with a third of them in each.
pub(crate) fn every_file() -> bool {
    env::var_os("LINDUNGI_SINGLE_ALL").is_some_and(|value| !value.is_empty() && value != "0")
}

/// The source of axe-core.
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

/// The folder for screenshots of every state, where they are wanted.
pub(crate) fn shots() -> Option<PathBuf> {
    env::var_os("LINDUNGI_SHOTS")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
}

/// Whether the screenshots are wanted in dark colours too.
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
    /// The variable that names it, and its names on the `PATH`.
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

    /// Where it is, or what to do to have it.
    pub(crate) fn find(self, engine: Engine) -> Result<PathBuf> {
        let (variable, names) = self.names();
        if let Some(program) = env::var_os(variable).filter(|value| !value.is_empty()) {
            let mut program = PathBuf::from(program);
            if program.ends_with("xvfb-run") {
                // A script around the server, which the harness starts itself.
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

/// Where Debian and its kin keep what they do not put on the `PATH`.
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
