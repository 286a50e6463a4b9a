//! Browsers and drivers between journeys. A journey takes a free one or starts one, and gives it back if it
//! still works. So there are never more browsers of an engine than journeys that run at once.

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
    /// A free browser, left by an earlier journey.
    pub(crate) fn browser(&self, engine: Engine) -> Option<Browser> {
        take(&mut self.free().browsers, engine, |browser| {
            &mut browser.driver
        })
    }

    /// A free driver without a browser, or a new one.
    pub(crate) fn driver(&self, engine: Engine) -> Result<Driver> {
        let free = take(&mut self.free().drivers, engine, |driver| driver);
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

/// Takes one of this engine out of `free`, after removing those whose driver has ended.
fn take<T>(free: &mut Vec<T>, engine: Engine, driver: fn(&mut T) -> &mut Driver) -> Option<T> {
    free.retain_mut(|it| !driver(it).has_ended());
    let place = free.iter_mut().position(|it| driver(it).engine == engine)?;
    Some(free.swap_remove(place))
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
