//! Actions of a journey: open pages, click, type, press keys, and change the server, the clock or the
//! viewport.

use serde_json::{Value, json};
use thirtyfour::{
    Key, WindowHandle,
    error::{WebDriverError, WebDriverErrorInner},
};

use super::{
    engines::Engine,
    failure::{Failure, Result},
    find::Find,
    journey::{Wasm, Withheld},
    page::{Look, Page},
    viewport,
};

/// Keys that empty a field: Control+A, release all keys, Backspace, in the key codes of `WebDriver`.
const CLEAR_FIELD: &str = "\u{e009}a\u{e000}\u{e003}";

impl Page {
    /// Opens the app at this hash (`#/check`), or goes there if it is already open, and waits until the app
    /// runs.
    pub(crate) async fn goto(&self, hash: &str) -> Result {
        self.open(hash).await?;
        self.wait_started().await
    }

    /// Opens the app at this hash without waiting for it to run: for journeys in which it cannot run.
    pub(crate) async fn open(&self, hash: &str) -> Result {
        self.step(format!("open {hash}"));
        self.keep_errors().await?;
        Ok(self
            .driver()
            .goto(format!("{}{hash}", self.server().base()))
            .await?)
    }

    /// Opens the host page, a page of another site that has the app in a frame.
    pub(crate) async fn open_host_page(&self) -> Result {
        self.step("open the page around the app");
        self.keep_errors().await?;
        Ok(self.driver().goto(self.server().host_page()).await?)
    }

    /// Switches from the host page into the frame of the app.
    pub(crate) async fn enter_frame(&self) -> Result {
        Ok(self.driver().enter_frame(0).await?)
    }

    /// Switches from the frame back to the host page.
    pub(crate) async fn leave_frame(&self) -> Result {
        Ok(self.driver().enter_default_frame().await?)
    }

    /// Waits until `of` tabs are open and switches to the newest.
    pub(crate) async fn goto_last_tab(&self, of: usize) -> Result {
        self.step("go to the new tab");
        let tab = self
            .poll("a new tab", async || {
                let mut tabs = self.driver().windows().await?;
                Ok(match tabs.pop() {
                    Some(last) if tabs.len() + 1 == of => Look::Done(last),
                    _ => Look::Again(format!("there are {} tabs", tabs.len() + 1)),
                })
            })
            .await?;
        Ok(self.driver().switch_to_window(tab).await?)
    }

    /// Opens a new tab, switches to it, and returns the old tab, for `goto_tab`.
    pub(crate) async fn goto_another_tab(&self) -> Result<WindowHandle> {
        self.step("open another tab");
        let left = self.driver().window().await?;
        let tab = self.driver().new_tab().await?;
        self.driver().switch_to_window(tab).await?;
        Ok(left)
    }

    /// Switches to this tab and returns the tab that was left.
    pub(crate) async fn goto_tab(&self, tab: WindowHandle) -> Result<WindowHandle> {
        self.step("go to the other tab");
        let left = self.driver().window().await?;
        self.driver().switch_to_window(tab).await?;
        Ok(left)
    }

    pub(crate) async fn reload(&self) -> Result {
        self.step("reload");
        self.keep_errors().await?;
        // From a script, as a person reloads: in Firefox the driver's own reload bypasses the service
        // worker.
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

    /// Waits until the app has replaced the static page with its own.
    pub(crate) async fn wait_started(&self) -> Result {
        self.wait_until(
            "the app to run",
            "document.querySelector('h1') !== null && (__journey.firstPaint.length === 0 \
             || __journey.firstPaint.some((element) => !element.isConnected))",
        )
        .await
    }

    pub(crate) async fn click(&self, find: Find) -> Result {
        self.step(format!("click {find}"));
        self.poll(&format!("{find} to click"), async || {
            let found = match self.look(&find).await? {
                Ok(found) => found,
                Err(why) => return Ok(Look::Again(why)),
            };
            match self.web_element(found.press())?.click().await {
                Ok(()) => Ok(Look::Done(())),
                Err(error) if is_in_the_way(&error) => {
                    // WebKit does not scroll to an element that is partly in view.
                    let script = "arguments[0].scrollIntoView({ block: 'center' }); return null";
                    self.eval::<Value>(script, vec![found.press()]).await?;
                    Ok(Look::Again(Failure::from(error).to_string()))
                }
                // The click may have happened: a second one would be worse than none.
                Err(error) => Ok(Look::Never(error.into())),
            }
        })
        .await
    }

    /// Taps with a finger in Chromium; the other drivers have no touch and click.
    pub(crate) async fn tap(&self, find: Find) -> Result {
        if self.engine() != Engine::Chromium {
            return self.click(find).await;
        }
        self.step(format!("tap {find}"));
        let element = self.find(&find).await?.to_json()?;
        let script = "arguments[0].scrollIntoView({ block: 'center' });\
             const box = arguments[0].getBoundingClientRect();\
             return [box.x + box.width / 2, box.y + box.height / 2]";
        let (x, y): (f64, f64) = self.eval(script, vec![element]).await?;
        let chromium = self.driver().cdp();
        for (command, parameters) in [
            (
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": true, "maxTouchPoints": 1 }),
            ),
            (
                "Input.dispatchTouchEvent",
                json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] }),
            ),
            (
                "Input.dispatchTouchEvent",
                json!({ "type": "touchEnd", "touchPoints": [] }),
            ),
        ] {
            chromium.send_raw(command, parameters).await?;
        }
        Ok(())
    }

    /// Empties the field and types the text key by key, as people do.
    pub(crate) async fn fill(&self, find: Find, text: &str) -> Result {
        self.step(format!("fill {find} with {text:?}"));
        let element = self.find(&find).await?;
        self.poll(&format!("{find} to be empty"), async || {
            let value = element.prop("value").await?.unwrap_or_default();
            if value.is_empty() {
                return Ok(Look::Done(()));
            }
            element.send_keys(CLEAR_FIELD).await?;
            Ok(Look::Again(format!("it holds {value:?}")))
        })
        .await?;
        if text.is_empty() {
            return self.wait_idle().await;
        }
        element.send_keys(text).await?;
        self.wait_idle().await
    }

    /// Types at the end of the field's content.
    pub(crate) async fn type_into(&self, find: Find, text: &str) -> Result {
        self.step(format!("type {text:?} into {find}"));
        self.find(&find).await?.send_keys(text).await?;
        self.wait_idle().await
    }

    /// Waits until the page shows all the effects of what was typed.
    async fn wait_idle(&self) -> Result {
        self.poll("the page to follow", async || {
            // The app handles a key in the next task, and is marked as busy from then on.
            let script = "const done = arguments[arguments.length - 1];\
                 setTimeout(() => done(document.querySelector('[aria-busy=true]') !== null));";
            let busy: bool = self.eval_async(script, vec![]).await?;
            Ok(if busy {
                Look::Again("a part of it is busy".to_owned())
            } else {
                Look::Done(())
            })
        })
        .await
    }

    /// Chooses an option of a select by its text.
    pub(crate) async fn choose(&self, find: Find, option: &str) -> Result {
        self.step(format!("choose {option:?} in {find}"));
        let element = self.find(&find).await?;
        // The list that a select opens is drawn by the system, and not every driver can reach it.
        let script = "const options = [...arguments[0].options];\
             const wanted = options.find((option) => option.text.trim() === arguments[1]);\
             if (!wanted) return options.map((option) => option.text.trim()).join(', ');\
             arguments[0].value = wanted.value;\
             arguments[0].dispatchEvent(new Event('input', { bubbles: true }));\
             arguments[0].dispatchEvent(new Event('change', { bubbles: true }));\
             return null;";
        let options: Option<String> = self
            .eval(script, vec![element.to_json()?, json!(option)])
            .await?;
        options.map_or(Ok(()), |options| {
            Err(Failure::new(format!(
                "{find} has no option {option:?}; it has: {options}"
            )))
        })
    }

    /// Presses a key, such as `Key::Tab`, on the focused element.
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
    pub(crate) async fn press_with(&self, modifier: Key, key: Key) -> Result {
        self.step(format!("press {modifier:?} and {key:?}"));
        let keys = self.driver().action_chain().key_down(modifier.clone());
        let keys = keys.key_down(key.clone()).key_up(key).key_up(modifier);
        Ok(keys.perform().await?)
    }

    /// Changes the size of the viewport.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Result {
        self.step(format!("resize to {width}×{height}"));
        self.keep_window((width, height));
        viewport::set(self, width, height).await
    }

    /// Moves all clocks of the page forward by this time. Timers do not advance, as on a device that has
    /// slept.
    pub(crate) async fn pass(&self, seconds: u32) -> Result {
        self.step(format!("let {seconds} s pass"));
        let script = "window.__journey.ahead += arguments[0] * 1000; return null";
        self.eval::<Value>(script, vec![json!(seconds)])
            .await
            .map(drop)
    }

    /// Sets the wall clock of the device forward or back; `performance.now` does not change.
    pub(crate) async fn set_clock(&self, seconds: i32) -> Result {
        self.step(format!("set the clock by {seconds} s"));
        let script = "window.__journey.set += arguments[0] * 1000; return null";
        self.eval::<Value>(script, vec![json!(seconds)])
            .await
            .map(drop)
    }

    /// Hides the page, as when the screen is switched off, or shows it again.
    pub(crate) async fn hide(&self, hidden: bool) -> Result {
        self.step(if hidden { "out of sight" } else { "in sight" });
        let script = "const hidden = arguments[0];\
             const property = { configurable: true, get: () => hidden };\
             Object.defineProperty(document, 'hidden', property);\
             document.dispatchEvent(new Event('visibilitychange'));\
             return null";
        self.eval::<Value>(script, vec![json!(hidden)])
            .await
            .map(drop)
    }

    /// Opens the second build, which lies beside the app on the same host.
    pub(crate) async fn goto_beside(&self, hash: &str) -> Result {
        self.step(format!("open {hash} beside the app"));
        self.keep_errors().await?;
        let address = format!("{}{hash}", self.server().beside());
        self.driver().goto(address).await?;
        self.wait_started().await
    }

    /// The path of every file of the build.
    pub(crate) fn files(&self) -> Result<Vec<String>> {
        self.server().files()
    }

    /// Withholds this file from now on; `None` serves all files again.
    pub(crate) fn withhold(&self, file: Option<(&str, Withheld)>) {
        self.step(format!("withhold {file:?}"));
        let file = file.map(|(name, how)| (name.to_owned(), how));
        self.server().withhold(file);
    }

    /// Serves the styles as a browser without `:has()` would read them.
    pub(crate) fn without_has(&self) {
        self.step("without :has()");
        self.server().without_has();
    }

    /// Changes how the server answers for the app's wasm from now on.
    pub(crate) fn serve_wasm(&self, wasm: Wasm) {
        self.step(format!("wasm: {wasm:?}"));
        self.server().serve_wasm(wasm);
    }

    /// Stops the server, or starts it again.
    pub(crate) fn set_offline(&self, offline: bool) {
        self.step(if offline { "go offline" } else { "go online" });
        self.server().set_offline(offline);
    }

    /// Puts a newer build on the server and returns the name of that build.
    pub(crate) fn deploy(&self) -> Result<String> {
        self.step("deploy a newer build");
        self.server().deploy()
    }
}

/// Tells whether a click failed only because the page was still moving or changing.
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
