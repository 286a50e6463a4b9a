//! An open browser, and how the next journey finds it as if it had just been opened.
//!
//! To open one takes longer than most of what a journey does in it, so journeys follow one another in the
//! same browser. What a page keeps is kept by origin, and each journey's server has an origin of its own;
//! what is kept from a file is taken away. So a journey that finds a browser in use finds nothing of an earlier one.

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

/// Longer than any command of a session takes.
const COMMAND: Duration = Duration::from_secs(30);

/// Longer than a browser takes to open. Now and then one never does, and another is opened instead.
const OPENING: Duration = Duration::from_secs(20);

/// So many journeys follow one another: what a browser gathers for itself does not grow for ever.
const MOST_JOURNEYS: u32 = 40;

pub(crate) struct Browser {
    pub(crate) driver: Driver,
    pub(crate) session: WebDriver,
    /// Lives for as long as the browser does.
    profile: Arc<Scratch>,
    journeys: u32,
}

impl Browser {
    /// Opens it with what the profile has kept.
    pub(crate) async fn open(driver: Driver, profile: &Arc<Scratch>, world: World) -> Result<Self> {
        Ok(Self {
            session: session(&driver, profile.path(), world).await?,
            driver,
            profile: Arc::clone(profile),
            journeys: 1,
        })
    }

    /// The folders in which it keeps its files.
    pub(crate) fn folders(&self) -> Vec<PathBuf> {
        [self.profile.path(), self.driver.home()]
            .map(Path::to_path_buf)
            .into()
    }

    /// Whether another journey may come after those that it has served.
    pub(crate) fn is_fresh(&self) -> bool {
        self.journeys < MOST_JOURNEYS
    }

    /// Leaves all that was open for an empty window, and forgets what was logged.
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

    /// Closes it, and gives the driver back where it is still sound.
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
    let session = timeout(OPENING, session)
        .await
        .unwrap_or_else(|_| {
            let waited = format!("nothing for {} s", OPENING.as_secs());
            Err(WebDriverError::Timeout(waited))
        })
        .map_err(|error| {
            Failure::new(format!(
                "{} gives no session: {error}\nits driver said:\n{}",
                driver.engine,
                tail(&driver.log)
            ))
        })?;
    let timeouts = TimeoutConfiguration::new(Some(COMMAND), Some(COMMAND), Some(Duration::ZERO));
    session.update_timeouts(timeouts).await?;
    Ok(session)
}
