//! The page of one journey, and the access to it for the rest of the harness.
//!
//! The methods for journeys are in `act`, `look`, `wait`, `watch` and `state`. Each method that needs an
//! element waits for it, up to ten seconds.

use std::{
    cell::{Cell, RefCell},
    path::PathBuf,
    rc::Rc,
    time::{Duration, Instant},
};

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{WebDriver, WebElement};

use super::{
    engines::Engine,
    failure::{Failure, Result},
    find::{self, Find, Found},
    journey::World,
    server::Server,
    viewport,
};

const TIMEOUT: Duration = Duration::from_secs(10);
const INTERVAL: Duration = Duration::from_millis(50);

/// The page of one journey. Clones are the same page.
#[derive(Clone)]
pub(crate) struct Page(Rc<Inner>);

struct Inner {
    driver: WebDriver,
    engine: Engine,
    server: Rc<Server>,
    world: World,
    folders: Vec<PathBuf>,
    window: Cell<(u32, u32)>,
    started: Instant,
    steps: RefCell<Vec<(Duration, String)>>,
    errors: RefCell<Vec<String>>,
    requests: RefCell<Vec<String>>,
}

/// The result of one look at the page.
pub(super) enum Look<T> {
    Done(T),
    /// Not done yet, with the reason.
    Again(String),
    /// Cannot be done later either.
    Never(Failure),
}

impl Page {
    pub(super) async fn new(
        driver: WebDriver,
        engine: Engine,
        server: Rc<Server>,
        world: World,
        folders: Vec<PathBuf>,
    ) -> Result<Self> {
        let page = Self(Rc::new(Inner {
            driver,
            engine,
            server,
            world,
            folders,
            window: Cell::new(world.window),
            started: Instant::now(),
            steps: RefCell::default(),
            errors: RefCell::default(),
            requests: RefCell::default(),
        }));
        let (width, height) = world.window;
        viewport::set(&page, width, height).await?;
        Ok(page)
    }

    pub(crate) fn engine(&self) -> Engine {
        self.0.engine
    }

    /// Records the next step, for the report of a failure.
    pub(crate) fn step(&self, what: impl Into<String>) {
        self.0
            .steps
            .borrow_mut()
            .push((self.0.started.elapsed(), what.into()));
    }

    /// Runs the body of a function in the page and returns its value. In Firefox the body has globals of
    /// its own, and those of the page are in `window`: `window.Date` has the journey's clock.
    pub(crate) async fn eval<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        Ok(self.driver().execute(script, arguments).await?.convert()?)
    }

    /// Runs a body that returns by calling its last argument.
    pub(crate) async fn eval_async<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        Ok(self
            .driver()
            .execute_async(script, arguments)
            .await?
            .convert()?)
    }

    pub(super) fn driver(&self) -> &WebDriver {
        &self.0.driver
    }

    pub(super) fn server(&self) -> &Server {
        &self.0.server
    }

    /// The folders in which the browser keeps its files.
    pub(crate) fn folders(&self) -> &[PathBuf] {
        &self.0.folders
    }

    /// The day on the page's clock when it loads: `2026-11-22`.
    pub(crate) fn day(&self) -> &'static str {
        let clock = self.world().clock;
        clock.split_once('T').map_or(clock, |(day, _)| day)
    }

    pub(super) fn world(&self) -> World {
        self.0.world
    }

    /// Stores the size of the viewport that the journey wants.
    pub(super) fn keep_window(&self, size: (u32, u32)) {
        self.0.window.set(size);
    }

    pub(super) fn window(&self) -> (u32, u32) {
        self.0.window.get()
    }

    /// The steps so far, each with the time since the journey began.
    pub(super) fn steps(&self) -> Vec<(Duration, String)> {
        self.0.steps.borrow().clone()
    }

    /// Errors of pages that the journey has left.
    pub(super) fn kept_errors(&self) -> &RefCell<Vec<String>> {
        &self.0.errors
    }

    /// Addresses requested by pages that the journey has left.
    pub(super) fn kept_requests(&self) -> &RefCell<Vec<String>> {
        &self.0.requests
    }

    /// Repeats `look` until it is done, up to ten seconds. An error, as from a page that is changing, is
    /// tried again too.
    pub(super) async fn poll<T>(
        &self,
        what: &str,
        look: impl AsyncFn() -> Result<Look<T>>,
    ) -> Result<T> {
        let deadline = Instant::now() + TIMEOUT;
        loop {
            let why = match look().await {
                Ok(Look::Done(value)) => return Ok(value),
                Ok(Look::Again(why)) => why,
                Ok(Look::Never(failure)) => return Err(failure),
                Err(failure) => failure.to_string(),
            };
            if Instant::now() > deadline {
                return Err(Failure::new(format!(
                    "waited {} s for {what}; at last: {why}",
                    TIMEOUT.as_secs()
                )));
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Waits until exactly one element matches and returns it.
    pub(super) async fn find(&self, find: &Find) -> Result<WebElement> {
        self.poll(&find.to_string(), async || {
            Ok(match self.look(find).await? {
                Ok(found) => Look::Done(self.web_element(found.element())?),
                Err(why) => Look::Again(why),
            })
        })
        .await
    }

    /// The one element that matches at this moment, or the reason why there is none.
    pub(super) async fn look(&self, find: &Find) -> Result<std::result::Result<Found, String>> {
        let found = self.all(find).await?;
        Ok(match found.elements.len() {
            1 => Ok(found),
            0 if found.names.is_empty() => Err("there is none".to_owned()),
            0 => Err(format!("there are only: {}", found.names.join(" | "))),
            several => Err(format!("{several} fit: {}", found.descriptions.join(", "))),
        })
    }

    /// All elements that match at this moment.
    pub(super) async fn all(&self, find: &Find) -> Result<Found> {
        self.eval(find::SCRIPT, vec![serde_json::to_value(find)?])
            .await
    }

    pub(super) fn web_element(&self, found: Value) -> Result<WebElement> {
        let session = self.driver().handle().clone();
        Ok(WebElement::from_json(found, session)?)
    }
}
