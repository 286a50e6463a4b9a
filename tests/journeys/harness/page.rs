//! The page of one journey, and how everything else of the harness reaches it.
//!
//! What a journey can do with it is in `act`, `look`, `wait`, `watch` and `state`. Everything that
//! needs an element waits for it by itself, up to ten seconds.

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

const PATIENCE: Duration = Duration::from_secs(10);
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
    begun: Instant,
    steps: RefCell<Vec<(Duration, String)>>,
    errors: RefCell<Vec<String>>,
    seen: RefCell<Vec<String>>,
}

/// What one look at the page said.
pub(super) enum Look<T> {
    Done(T),
    /// Not yet, and why.
    Again(String),
    /// Not even later.
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
            begun: Instant::now(),
            steps: RefCell::default(),
            errors: RefCell::default(),
            seen: RefCell::default(),
        }));
        let (width, height) = world.window;
        viewport::set(&page, width, height).await?;
        Ok(page)
    }

    pub(crate) fn engine(&self) -> Engine {
        self.0.engine
    }

    /// Notes what is done next, for the report of a failure.
    pub(crate) fn step(&self, what: impl Into<String>) {
        self.0
            .steps
            .borrow_mut()
            .push((self.0.begun.elapsed(), what.into()));
    }

    /// Runs a function body in the page and reads what it returns. In Firefox it has globals of its
    /// own, and the page's are those of `window`: `window.Date` has the journey's clock.
    pub(crate) async fn eval<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        Ok(self.driver().execute(script, arguments).await?.convert()?)
    }

    /// The same for a body that calls its last argument when it is done.
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

    /// The day on the page's clock when it loads.
    pub(crate) fn day(&self) -> &'static str {
        let clock = self.world().clock;
        clock.split_once('T').map_or(clock, |(day, _)| day)
    }

    pub(super) fn world(&self) -> World {
        self.0.world
    }

    /// Takes note of the viewport that the journey wants.
    pub(super) fn keep_window(&self, size: (u32, u32)) {
        self.0.window.set(size);
    }

    pub(super) fn window(&self) -> (u32, u32) {
        self.0.window.get()
    }

    /// What was done, and when since the journey began.
    pub(super) fn steps(&self) -> Vec<(Duration, String)> {
        self.0.steps.borrow().clone()
    }

    /// Errors of pages that were left since.
    pub(super) fn kept_errors(&self) -> &RefCell<Vec<String>> {
        &self.0.errors
    }

    /// Addresses that the browser asked for, from pages that were left since.
    pub(super) fn kept_requests(&self) -> &RefCell<Vec<String>> {
        &self.0.seen
    }

    /// Asks again and again until `look` is done. What a page in motion answers wrongly is asked
    /// again too.
    pub(super) async fn poll<T>(
        &self,
        what: &str,
        look: impl AsyncFn() -> Result<Look<T>>,
    ) -> Result<T> {
        let patience = Instant::now() + PATIENCE;
        loop {
            let why = match look().await {
                Ok(Look::Done(value)) => return Ok(value),
                Ok(Look::Again(why)) => why,
                Ok(Look::Never(failure)) => return Err(failure),
                Err(failure) => failure.to_string(),
            };
            if Instant::now() > patience {
                return Err(Failure::new(format!(
                    "waited {} s for {what}; at last: {why}",
                    PATIENCE.as_secs()
                )));
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// The one element that fits, as soon as there is one.
    pub(super) async fn find(&self, find: &Find) -> Result<WebElement> {
        self.poll(&find.to_string(), async || {
            Ok(match self.look(find).await? {
                Ok(found) => Look::Done(self.web_element(found.element())?),
                Err(why) => Look::Again(why),
            })
        })
        .await
    }

    /// The one element that fits at this moment, or why there is none.
    pub(super) async fn look(&self, find: &Find) -> Result<std::result::Result<Found, String>> {
        let found = self.all(find).await?;
        Ok(match found.elements.len() {
            1 => Ok(found),
            0 if found.names.is_empty() => Err("there is none".to_owned()),
            0 => Err(format!("there are only: {}", found.names.join(" | "))),
            several => Err(format!("{several} fit: {}", found.said.join(", "))),
        })
    }

    /// All elements that fit at this moment.
    pub(super) async fn all(&self, find: &Find) -> Result<Found> {
        self.eval(find::SCRIPT, vec![serde_json::to_value(find)?])
            .await
    }

    pub(super) fn web_element(&self, found: Value) -> Result<WebElement> {
        let session = self.driver().handle().clone();
        Ok(WebElement::from_json(found, session)?)
    }
}
