//! The browsers that the journeys run in, and their drivers.

use std::env::consts::OS;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::run::process::{is_program, on_path};
use crate::setup::machine::{self, Package};
use crate::setup::pinned_tools::version_of;

const CHROMIUM: Package = Package {
    name: "Chromium and its driver",
    debian: &[
        "chromium chromium-driver",
        "chromium-browser chromium-chromedriver",
    ],
    brew: "brew install --cask chromium chromedriver",
};
const FIREFOX: Package = Package {
    name: "Firefox ESR",
    debian: &["firefox-esr", "firefox"],
    brew: "brew install --cask firefox",
};
const WEBKIT: Package = Package {
    name: "WebKitGTK and its driver",
    debian: &["webkit2gtk-driver"],
    brew: "",
};
const XVFB: Package = Package {
    name: "a screen in memory (Xvfb)",
    debian: &["xvfb"],
    brew: "",
};

/// The browsers that were found. Firefox's driver is a pinned tool and not looked for here.
pub(crate) struct Browsers {
    /// Chromium with a driver of the same version.
    pub(crate) chromium: Driven,
    pub(crate) firefox: PathBuf,
    /// `WebKitGTK`, or `None` if this system has none.
    pub(crate) webkit: Option<WebKit>,
}

/// A browser and its driver.
pub(crate) struct Driven {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// `WebKitGTK`, whose only browser is a small one for tests and needs a screen.
pub(crate) struct WebKit {
    pub(crate) driven: Driven,
    /// The program for a screen in memory.
    pub(crate) xvfb: PathBuf,
}

/// Finds the browsers, and installs missing ones. `notes` gets a line for a browser that this system cannot
/// have.
pub(crate) fn ensure(notes: &mut Vec<String>) -> Result<Browsers> {
    let lacking = lacking();
    if !lacking.is_empty() {
        machine::install(&lacking, "the tests")?;
    }
    let Some(chromium) = chromium() else {
        bail!("{}", chromium_trouble());
    };
    let Some(firefox) = firefox() else {
        bail!("Firefox is still not found after its installation");
    };
    let webkit = webkit();
    if webkit.is_none() {
        notes.push(if OS == "linux" {
            "WebKitGTK was NOT tested: its driver, MiniBrowser or Xvfb is not found, \
             though the packages were asked for"
                .to_owned()
        } else {
            "WebKitGTK was NOT tested: there is none for this system".to_owned()
        });
    }
    Ok(Browsers {
        chromium,
        firefox,
        webkit,
    })
}

/// Finds a Chromium, with or without a driver, for drawing only. Installs Chromium if it is missing.
pub(crate) fn chromium_alone() -> Result<PathBuf> {
    if chromium_browsers().is_empty() {
        machine::install(&[CHROMIUM], "drawing")?;
    }
    match chromium_browsers().into_iter().next() {
        Some(browser) => Ok(browser),
        None => bail!("Chromium is still not found after its installation"),
    }
}

fn lacking() -> Vec<Package> {
    let mut lacking = Vec::new();
    if chromium().is_none() {
        lacking.push(CHROMIUM);
    }
    if firefox().is_none() {
        lacking.push(FIREFOX);
    }
    if OS == "linux" {
        if on_path("WebKitWebDriver").is_none() || mini_browser().is_none() {
            lacking.push(WEBKIT);
        }
        if on_path("Xvfb").is_none() {
            lacking.push(XVFB);
        }
    }
    lacking
}

/// Returns the programs of these names on the PATH, then those of these files that are programs.
fn candidates(names: &[&str], files: &[&str]) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = names.iter().filter_map(|name| on_path(name)).collect();
    found.extend(
        files
            .iter()
            .map(PathBuf::from)
            .filter(|file| is_program(file)),
    );
    found
}

fn chromium_browsers() -> Vec<PathBuf> {
    candidates(
        &[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ],
        &[
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ],
    )
}

fn chromium_drivers() -> Vec<PathBuf> {
    let mut found = candidates(&["chromedriver"], &["/usr/lib/chromium/chromedriver"]);
    // Some build machines keep the driver off the PATH and name its folder in this variable.
    if let Some(folder) = std::env::var_os("CHROMEWEBDRIVER") {
        found.extend(Some(Path::new(&folder).join("chromedriver")).filter(|file| is_program(file)));
    }
    found
}

/// Finds a browser and a driver of the same major version: others refuse each other.
fn chromium() -> Option<Driven> {
    let drivers: Vec<_> = chromium_drivers()
        .into_iter()
        .filter_map(|driver| Some((version_of(&driver)?.0, driver)))
        .collect();
    chromium_browsers().into_iter().find_map(|browser| {
        let version = version_of(&browser)?.0;
        let (_, driver) = drivers
            .iter()
            .find(|(of_driver, _)| *of_driver == version)?;
        Some(Driven {
            browser,
            driver: driver.clone(),
        })
    })
}

fn chromium_trouble() -> String {
    let files = chromium_browsers().into_iter().chain(chromium_drivers());
    let found: Vec<_> = files
        .map(|file| match version_of(&file) {
            Some(version) => format!("\n    {} (version {})", file.display(), version.0),
            None => format!("\n    {} (does not run)", file.display()),
        })
        .collect();
    format!(
        "no Chromium or Chrome with a chromedriver of the same major version; found: {}",
        if found.is_empty() {
            "none".to_owned()
        } else {
            found.concat()
        }
    )
}

fn firefox() -> Option<PathBuf> {
    candidates(
        &["firefox-esr", "firefox"],
        &["/Applications/Firefox.app/Contents/MacOS/firefox"],
    )
    .into_iter()
    .next()
}

fn webkit() -> Option<WebKit> {
    Some(WebKit {
        driven: Driven {
            browser: mini_browser()?,
            driver: on_path("WebKitWebDriver")?,
        },
        xvfb: on_path("Xvfb")?,
    })
}

/// Finds `MiniBrowser`, which is not on the PATH but beside the library, in a folder named after the
/// machine and the version.
fn mini_browser() -> Option<PathBuf> {
    let mut roots = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")];
    roots.extend(
        fs::read_dir("/usr/lib")
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.to_string_lossy().ends_with("-linux-gnu")),
    );
    ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]
        .iter()
        .flat_map(|version| {
            roots
                .iter()
                .map(move |root| root.join(version).join("MiniBrowser"))
        })
        .find(|file| is_program(file))
}
