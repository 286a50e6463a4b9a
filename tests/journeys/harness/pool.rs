//! Drivers between journeys. A journey takes a free one or starts one, so that there are never
//! more of an engine than journeys that run at once, and gives it back when it is still sound.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{
    engines::{Driver, Engine},
    failure::Result,
};

#[derive(Default)]
pub(crate) struct Pool(Mutex<Vec<Driver>>);

impl Pool {
    pub(crate) fn take(&self, engine: Engine) -> Result<Driver> {
        let free = {
            let mut drivers = self.drivers();
            drivers.retain_mut(|driver| !driver.has_ended());
            let place = drivers.iter().position(|driver| driver.engine == engine);
            place.map(|place| drivers.swap_remove(place))
        };
        free.map_or_else(|| Driver::start(engine), Ok)
    }

    pub(crate) fn give_back(&self, driver: Driver) {
        self.drivers().push(driver);
    }

    fn drivers(&self) -> MutexGuard<'_, Vec<Driver>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        let mut drivers = self.drivers();
        drivers.iter_mut().for_each(Driver::let_go);
        drivers.clear();
    }
}
