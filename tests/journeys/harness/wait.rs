//! Waits for conditions on the page. Each is checked repeatedly; none sleeps for a fixed time.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{
    failure::Result,
    find::Find,
    page::{Look, Page},
};

impl Page {
    /// Waits until the page shows this text.
    pub(crate) async fn wait_text(&self, text: &str) -> Result {
        self.step(format!("wait for the text {text:?}"));
        self.wait_for_words(text, true).await
    }

    /// Waits until the page no longer shows this text.
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

    /// Waits until the element is on the page.
    pub(crate) async fn wait_for(&self, find: Find) -> Result {
        self.step(format!("wait for {find}"));
        self.find(&find).await.map(drop)
    }

    /// Waits until the element shows this text.
    pub(crate) async fn wait_text_in(&self, find: Find, text: &str) -> Result {
        let what = format!("the text {text:?} in {find}");
        self.step(format!("wait for {what}"));
        let wanted = tidy(text);
        self.wait_in(
            &what,
            find,
            "return arguments[0].innerText",
            |shown: &String| tidy(shown).contains(&wanted),
        )
        .await
    }

    /// Waits until a field has this value.
    pub(crate) async fn wait_value(&self, find: Find, value: &str) -> Result {
        let what = format!("{value:?} in {find}");
        self.step(format!("wait for {what}"));
        self.wait_in(
            &what,
            find,
            "return arguments[0].value",
            |found: &String| found == value,
        )
        .await
    }

    /// Waits until the element has the focus.
    pub(crate) async fn wait_focus(&self, find: Find) -> Result {
        let what = format!("the focus on {find}");
        self.step(format!("wait for {what}"));
        let script = "return document.activeElement === arguments[0] || \
             (document.activeElement?.outerHTML ?? '').slice(0, 200)";
        self.wait_in(&what, find, script, |focused: &Value| {
            *focused == json!(true)
        })
        .await
    }

    /// Waits until `right` accepts what the script reads from the element.
    pub(crate) async fn wait_in<T: DeserializeOwned + fmt::Debug>(
        &self,
        what: &str,
        find: Find,
        script: &str,
        right: impl Fn(&T) -> bool,
    ) -> Result {
        self.poll(what, async || {
            let found = match self.look(&find).await? {
                Ok(found) => found,
                Err(why) => return Ok(Look::Again(why)),
            };
            let read: T = self.eval(script, vec![found.element()]).await?;
            Ok(if right(&read) {
                Look::Done(())
            } else {
                Look::Again(format!("it is {read:?}"))
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
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn beginning(text: &str) -> String {
    text.chars().take(400).collect()
}
