//! The app in a browser, as a journey sees it: go, look, click, type, wait.
//!
//! Everything waits by itself for what it needs, up to ten seconds, and nothing sleeps for a fixed
//! time. Looking closer is in `watch` (requests, storage, errors) and `state` (axe, overflow,
//! screenshots).

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::{Duration, Instant},
};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use thirtyfour::{
    Key, WebDriver, WebElement,
    error::{WebDriverError, WebDriverErrorInner},
};

use super::{
    engines::Engine,
    failure::{Failure, Result},
    find::{self, Find, Found},
    journey::{Wasm, World},
    server::Server,
    viewport,
};

const PATIENCE: Duration = Duration::from_secs(10);
const INTERVAL: Duration = Duration::from_millis(30);

/// The page of one journey. Clones are the same page.
#[derive(Clone)]
pub(crate) struct Page(Rc<Inner>);

struct Inner {
    driver: WebDriver,
    engine: Engine,
    server: Server,
    world: World,
    window: Cell<(u32, u32)>,
    begun: Instant,
    steps: RefCell<Vec<(Duration, String)>>,
    errors: RefCell<Vec<String>>,
    seen: RefCell<Vec<String>>,
}

/// What has the focus.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Focused {
    /// The element's name in lower case; `body` when nothing has the focus.
    pub(crate) tag: String,
    pub(crate) id: String,
    /// Its text, or the text of its label.
    pub(crate) text: String,
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
        server: Server,
        world: World,
    ) -> Result<Self> {
        let page = Self(Rc::new(Inner {
            driver,
            engine,
            server,
            world,
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

    // --- Going ---

    /// Opens the app at this hash (`#/check`), or goes there when it is open already, and waits
    /// until the app runs.
    pub(crate) async fn goto(&self, hash: &str) -> Result {
        self.open(hash).await?;
        self.wait_started().await
    }

    /// Opens the app at this hash and does not wait for it to run: for journeys in which it cannot.
    pub(crate) async fn open(&self, hash: &str) -> Result {
        self.step(format!("open {hash}"));
        self.keep_errors().await?;
        Ok(self
            .driver()
            .goto(format!("{}{hash}", self.server().base()))
            .await?)
    }

    pub(crate) async fn reload(&self) -> Result {
        self.step("reload");
        self.keep_errors().await?;
        // As a person does it: the driver's own way bypasses a service worker in Firefox.
        let script = "window.__left = true; setTimeout(() => location.reload()); return null";
        self.eval::<Value>(script, vec![]).await?;
        self.wait_until(
            "the new page",
            "!window.__left && document.readyState === 'complete'",
        )
        .await
    }

    pub(crate) async fn back(&self) -> Result {
        self.step("back");
        Ok(self.driver().back().await?)
    }

    pub(crate) async fn forward(&self) -> Result {
        self.step("forward");
        Ok(self.driver().forward().await?)
    }

    /// Waits until the app has put its own page in the place of the static one.
    pub(crate) async fn wait_started(&self) -> Result {
        self.wait_until(
            "the app to run",
            "document.querySelector('h1') !== null && (__journey.firstPaint.length === 0 \
             || __journey.firstPaint.some((element) => !element.isConnected))",
        )
        .await
    }

    // --- Doing ---

    pub(crate) async fn click(&self, find: Find) -> Result {
        self.step(format!("click {find}"));
        self.poll(&format!("{find} to click"), async || {
            let found = match self.look(&find).await? {
                Ok(found) => found,
                Err(why) => return Ok(Look::Again(why)),
            };
            match self.element(&found.press)?.click().await {
                Ok(()) => Ok(Look::Done(())),
                Err(error) if is_in_the_way(&error) => {
                    Ok(Look::Again(Failure::from(error).to_string()))
                }
                // It may have happened: twice would be worse than not at all.
                Err(error) => Ok(Look::Never(error.into())),
            }
        })
        .await
    }

    /// Empties the field and types, key by key, as people do.
    pub(crate) async fn fill(&self, find: Find, text: &str) -> Result {
        self.step(format!("fill {find} with {text:?}"));
        let element = self.find(&find).await?;
        self.poll(&format!("{find} to be empty"), async || {
            let value = element.prop("value").await?.unwrap_or_default();
            if value.is_empty() {
                return Ok(Look::Done(()));
            }
            let mut keys = String::from(char::from(Key::End));
            keys.extend(value.chars().map(|_| char::from(Key::Backspace)));
            element.send_keys(keys).await?;
            Ok(Look::Again(format!("it holds {value:?}")))
        })
        .await?;
        Ok(element.send_keys(text).await?)
    }

    /// Types at the end of what the field holds.
    pub(crate) async fn type_into(&self, find: Find, text: &str) -> Result {
        self.step(format!("type {text:?} into {find}"));
        Ok(self.find(&find).await?.send_keys(text).await?)
    }

    /// Chooses an option of a select by its text.
    pub(crate) async fn choose(&self, find: Find, option: &str) -> Result {
        self.step(format!("choose {option:?} in {find}"));
        let element = self.find(&find).await?;
        let script = "const wanted = [...arguments[0].options].find((option) => option.text.trim() === arguments[1]);\
             if (!wanted) return [...arguments[0].options].map((option) => option.text.trim()).join(', ');\
             arguments[0].value = wanted.value;\
             arguments[0].dispatchEvent(new Event('input', { bubbles: true }));\
             arguments[0].dispatchEvent(new Event('change', { bubbles: true }));\
             return null;";
        let there: Option<String> = self
            .eval(script, vec![element.to_json()?, json!(option)])
            .await?;
        there.map_or(Ok(()), |there| {
            Err(Failure::new(format!(
                "{find} has no option {option:?}; it has: {there}"
            )))
        })
    }

    /// Presses a key, such as `Key::Tab`, where the focus is.
    pub(crate) async fn press(&self, key: Key) -> Result {
        self.step(format!("press {key:?}"));
        Ok(self
            .driver()
            .action_chain()
            .key_down(key.clone())
            .key_up(key)
            .perform()
            .await?)
    }

    /// Presses a key while another is held: `press_with(Key::Shift, Key::Tab)`.
    pub(crate) async fn press_with(&self, held: Key, key: Key) -> Result {
        self.step(format!("press {held:?} and {key:?}"));
        let keys = self.driver().action_chain().key_down(held.clone());
        let keys = keys.key_down(key.clone()).key_up(key).key_up(held);
        Ok(keys.perform().await?)
    }

    /// Changes the size of the viewport.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Result {
        self.step(format!("resize to {width}×{height}"));
        self.0.window.set((width, height));
        viewport::set(self, width, height).await
    }

    // --- Looking ---

    /// The text of an element as it is shown.
    pub(crate) async fn text(&self, find: Find) -> Result<String> {
        self.read(find, "return arguments[0].innerText.trim()")
            .await
    }

    /// What a field holds.
    pub(crate) async fn value(&self, find: Find) -> Result<String> {
        self.read(find, "return arguments[0].value").await
    }

    /// Whether a radio button or tick box is chosen.
    pub(crate) async fn checked(&self, find: Find) -> Result<bool> {
        self.read(find, "return arguments[0].checked").await
    }

    pub(crate) async fn attribute(&self, find: Find, name: &str) -> Result<Option<String>> {
        let element = self.find(&find).await?;
        self.eval(
            "return arguments[0].getAttribute(arguments[1])",
            vec![element.to_json()?, json!(name)],
        )
        .await
    }

    /// How many visible elements fit at this moment.
    pub(crate) async fn count(&self, find: Find) -> Result<usize> {
        let found: Found = self
            .eval(find::SCRIPT, vec![serde_json::to_value(&find)?])
            .await?;
        Ok(found.elements.len())
    }

    /// All that the page shows at this moment.
    pub(crate) async fn body_text(&self) -> Result<String> {
        self.eval("return document.body.innerText", vec![]).await
    }

    /// The hash of the address, with its `#`.
    pub(crate) async fn hash(&self) -> Result<String> {
        self.eval("return location.hash", vec![]).await
    }

    /// The language that the document says it is in.
    pub(crate) async fn lang(&self) -> Result<String> {
        self.eval("return document.documentElement.lang", vec![])
            .await
    }

    pub(crate) async fn title(&self) -> Result<String> {
        self.eval("return document.title", vec![]).await
    }

    pub(crate) async fn focused(&self) -> Result<Focused> {
        self.eval(
            "const focus = document.activeElement ?? document.body;\
             const text = focus === document.body ? '' : (focus.labels?.[0] ?? focus).innerText ?? '';\
             return { tag: focus.tagName.toLowerCase(), id: focus.id, text: text.trim() };",
            vec![],
        )
        .await
    }

    /// Runs a function body in the page and reads what it returns.
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

    // --- Waiting ---

    /// Waits until the page shows this text.
    pub(crate) async fn wait_text(&self, text: &str) -> Result {
        self.step(format!("wait for the text {text:?}"));
        self.wait_for_words(text, true).await
    }

    /// Waits until the page shows this text no more.
    pub(crate) async fn wait_no_text(&self, text: &str) -> Result {
        self.step(format!("wait for the text {text:?} to go"));
        self.wait_for_words(text, false).await
    }

    async fn wait_for_words(&self, text: &str, wanted: bool) -> Result {
        let wanted_text = tidy(text);
        self.poll(
            &format!("the text {text:?}{}", if wanted { "" } else { " to go" }),
            async || {
                let shown = tidy(&self.body_text().await?);
                Ok(if shown.contains(&wanted_text) == wanted {
                    Look::Done(())
                } else {
                    Look::Again(format!("the page says: {}", beginning(&shown)))
                })
            },
        )
        .await
    }

    /// Waits until the address has this hash.
    pub(crate) async fn wait_hash(&self, hash: &str) -> Result {
        self.step(format!("wait for the address {hash}"));
        self.poll(&format!("the address {hash}"), async || {
            let found = self.hash().await?;
            Ok(if found == hash {
                Look::Done(())
            } else {
                Look::Again(format!("it is {found}"))
            })
        })
        .await
    }

    /// Waits until the element is there.
    pub(crate) async fn wait_for(&self, find: Find) -> Result {
        self.step(format!("wait for {find}"));
        self.find(&find).await.map(drop)
    }

    /// Waits until a field holds this.
    pub(crate) async fn wait_value(&self, find: Find, value: &str) -> Result {
        self.step(format!("wait for {value:?} in {find}"));
        let element = self.find(&find).await?;
        self.poll(&format!("{value:?} in {find}"), async || {
            let found = element.prop("value").await?.unwrap_or_default();
            Ok(if found == value {
                Look::Done(())
            } else {
                Look::Again(format!("it holds {found:?}"))
            })
        })
        .await
    }

    /// Waits until the element has the focus.
    pub(crate) async fn wait_focus(&self, find: Find) -> Result {
        self.step(format!("wait for the focus on {find}"));
        let element = self.find(&find).await?.to_json()?;
        self.poll(&format!("the focus on {find}"), async || {
            let script = "return document.activeElement === arguments[0]";
            Ok(if self.eval(script, vec![element.clone()]).await? {
                Look::Done(())
            } else {
                Look::Again(format!("it is on {:?}", self.focused().await?))
            })
        })
        .await
    }

    /// Waits until a JavaScript expression is true.
    pub(crate) async fn wait_until(&self, what: &str, expression: &str) -> Result {
        self.step(format!("wait for {what}"));
        let script = format!("return Boolean({expression})");
        self.poll(what, async || {
            Ok(if self.eval(&script, vec![]).await? {
                Look::Done(())
            } else {
                Look::Again(format!("{expression} is not true"))
            })
        })
        .await
    }

    // --- The world around ---

    /// Answers otherwise for the wasm from now on.
    pub(crate) fn serve_wasm(&self, wasm: Wasm) {
        self.step(format!("wasm: {wasm:?}"));
        self.server().serve_wasm(wasm);
    }

    /// Breaks every connection to the server, or no more.
    pub(crate) fn set_offline(&self, offline: bool) {
        self.step(if offline { "go offline" } else { "go online" });
        self.server().set_offline(offline);
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

    // --- For the rest of the harness ---

    pub(super) fn driver(&self) -> &WebDriver {
        &self.0.driver
    }

    pub(super) fn server(&self) -> &Server {
        &self.0.server
    }

    pub(super) fn world(&self) -> World {
        self.0.world
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

    async fn find(&self, find: &Find) -> Result<WebElement> {
        self.poll(&find.to_string(), async || {
            Ok(match self.look(find).await? {
                Ok(found) => Look::Done(self.element(&found.elements)?),
                Err(why) => Look::Again(why),
            })
        })
        .await
    }

    /// The one element that fits, or why there is none.
    async fn look(&self, find: &Find) -> Result<std::result::Result<Found, String>> {
        let found: Found = self
            .eval(find::SCRIPT, vec![serde_json::to_value(find)?])
            .await?;
        Ok(match found.elements.len() {
            1 => Ok(found),
            0 if found.names.is_empty() => Err("there is none".to_owned()),
            0 => Err(format!("there are only: {}", found.names.join(" | "))),
            several => Err(format!("{several} fit: {}", found.said.join(", "))),
        })
    }

    fn element(&self, found: &[Value]) -> Result<WebElement> {
        let first = found.first().cloned().unwrap_or_default();
        Ok(WebElement::from_json(
            first,
            self.driver().handle().clone(),
        )?)
    }

    async fn read<T: DeserializeOwned>(&self, find: Find, script: &str) -> Result<T> {
        let element = self.find(&find).await?;
        self.eval(script, vec![element.to_json()?]).await
    }
}

/// A click did not happen because the page was in motion.
fn is_in_the_way(error: &WebDriverError) -> bool {
    matches!(
        error.as_inner(),
        WebDriverErrorInner::ElementClickIntercepted(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::MoveTargetOutOfBounds(_)
            | WebDriverErrorInner::NoSuchElement(_)
            | WebDriverErrorInner::StaleElementReference(_)
    )
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn beginning(text: &str) -> String {
    text.chars().take(400).collect()
}
