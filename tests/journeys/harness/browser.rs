//! An open browser, and how it is cleared so that the next journey finds it as if it had just been opened.
//!
//! Opening a browser takes longer than most of what a journey does in it, so journeys share browsers, one
//! after another. Browsers keep storage by origin, and the server of each journey has an origin of its own;
//! the storage of pages opened from a file is deleted. So a journey in a shared browser finds nothing of an
//! earlier one.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use thirtyfour::{
    Capabilities, TimeoutConfiguration, WebDriver, WindowHandle, error::WebDriverError,
};
use tokio::time::timeout;

use super::{
    client::Client,
    engines::{Driver, Engine, tail},
    failure::{Failure, Result},
    journey::World,
    scratch::Scratch,
};

/// The time limit of one command: longer than any command of a session takes.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(30);

/// The time limit for opening: longer than a browser takes. Some never open, and another is opened instead.
const OPENING_TIMEOUT: Duration = Duration::from_secs(20);

/// The number of journeys that share a browser, so that its own caches and logs do not grow without limit.
const MOST_JOURNEYS: u32 = 40;

pub(crate) struct Browser {
    pub(crate) driver: Driver,
    pub(crate) session: WebDriver,
    /// The folder of the browser's profile, kept for as long as the browser is open.
    profile: Arc<Scratch>,
    journeys: u32,
}

impl Browser {
    /// Opens a browser with this profile and what the profile has kept.
    pub(crate) async fn open(driver: Driver, profile: &Arc<Scratch>, world: World) -> Result<Self> {
        Ok(Self {
            session: session(&driver, profile.path(), world).await?,
            driver,
            profile: Arc::clone(profile),
            journeys: 1,
        })
    }

    /// The folders in which the browser keeps its files.
    pub(crate) fn folders(&self) -> Vec<PathBuf> {
        [self.profile.path(), self.driver.home()]
            .map(Path::to_path_buf)
            .into()
    }

    /// Tells whether another journey may use this browser.
    pub(crate) fn is_fresh(&self) -> bool {
        self.journeys < MOST_JOURNEYS
    }

    /// Closes all windows, opens an empty one, and discards what was logged.
    pub(crate) async fn clear(&mut self) -> Result {
        self.journeys += 1;
        let session = &self.session;
        let old: Vec<WindowHandle> = session.windows().await?;
        let new = session.new_window().await?;
        for window in old {
            session.switch_to_window(window).await?;
            session.close_window().await?;
        }
        session.switch_to_window(new).await?;
        if self.driver.engine == Engine::Chromium {
            session.browser_log().await?;
            session.get_log("performance").await?;
        }
        Ok(())
    }

    /// Closes the browser and returns its driver, or `None` if the session did not end properly.
    pub(crate) async fn close(self) -> Option<Driver> {
        self.session.quit().await.ok().map(|()| self.driver)
    }
}

async fn session(driver: &Driver, profile: &Path, world: World) -> Result<WebDriver> {
    let capabilities = match driver.capabilities(profile, world) {
        serde_json::Value::Object(map) => Capabilities::from(map),
        _ => Capabilities::new(),
    };
    let session = WebDriver::builder(format!("http://{}", driver.address), capabilities)
        .client(Client)
        .keep_alive(false)
        .connect();
    let session = timeout(OPENING_TIMEOUT, session)
        .await
        .unwrap_or_else(|_| {
            let waited = format!("nothing for {} s", OPENING_TIMEOUT.as_secs());
            Err(WebDriverError::Timeout(waited))
        })
        .map_err(|error| {
            Failure::new(format!(
                "{} gives no session: {error}\nits driver said:\n{}",
                driver.engine,
                tail(&driver.log)
            ))
        })?;
    let timeouts = TimeoutConfiguration::new(
        Some(COMMAND_TIMEOUT),
        Some(COMMAND_TIMEOUT),
        Some(Duration::ZERO),
    );
    session.update_timeouts(timeouts).await?;
    Ok(session)
}
