//! Browsers and drivers between journeys. A journey takes a free one or starts one, so that there are
//! never more of an engine than journeys that run at once, and gives it back when it is still sound.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::runtime;

use super::{
    browser::Browser,
    engines::{Driver, Engine},
    failure::Result,
};

#[derive(Default)]
pub(crate) struct Pool(Mutex<Free>);

#[derive(Default)]
struct Free {
    browsers: Vec<Browser>,
    drivers: Vec<Driver>,
}

impl Pool {
    /// A browser that an earlier journey has left.
    pub(crate) fn browser(&self, engine: Engine) -> Option<Browser> {
        let mut free = self.free();
        free.browsers
            .retain_mut(|browser| !browser.driver.has_ended());
        let place = free
            .browsers
            .iter()
            .position(|browser| browser.driver.engine == engine)?;
        Some(free.browsers.swap_remove(place))
    }

    /// A driver without a browser.
    pub(crate) fn driver(&self, engine: Engine) -> Result<Driver> {
        let free = {
            let mut free = self.free();
            free.drivers.retain_mut(|driver| !driver.has_ended());
            let place = free
                .drivers
                .iter()
                .position(|driver| driver.engine == engine);
            place.map(|place| free.drivers.swap_remove(place))
        };
        free.map_or_else(|| Driver::start(engine), Ok)
    }

    pub(crate) fn keep_open(&self, browser: Browser) {
        self.free().browsers.push(browser);
    }

    pub(crate) fn give_back(&self, driver: Driver) {
        self.free().drivers.push(driver);
    }

    fn free(&self) -> MutexGuard<'_, Free> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        let mut free = self.free();
        let Free { browsers, drivers } = &mut *free;
        if let Ok(runtime) = runtime::Builder::new_current_thread().enable_all().build() {
            for browser in browsers.drain(..) {
                drivers.extend(runtime.block_on(browser.close()));
            }
        }
        drivers.iter_mut().for_each(Driver::let_go);
        drivers.clear();
    }
}
