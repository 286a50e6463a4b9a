//! What a journey sees: texts, values, focus, address.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::{
    failure::Result,
    find::Find,
    page::{Look, Page},
};

/// What has the focus.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Focused {
    /// The element's name in lower case; `body` when nothing has the focus.
    pub(crate) tag: String,
    pub(crate) id: String,
    /// Its text, or the text of its label.
    pub(crate) text: String,
}

impl Page {
    /// The text of an element as it is shown.
    pub(crate) async fn text(&self, find: Find) -> Result<String> {
        self.read(&find, "return arguments[0].innerText.trim()", Value::Null)
            .await
    }

    /// What a field holds.
    pub(crate) async fn value(&self, find: Find) -> Result<String> {
        self.read(&find, "return arguments[0].value", Value::Null)
            .await
    }

    /// Whether a radio button or tick box is chosen.
    pub(crate) async fn checked(&self, find: Find) -> Result<bool> {
        self.read(&find, "return arguments[0].checked", Value::Null)
            .await
    }

    pub(crate) async fn attribute(&self, find: Find, name: &str) -> Result<Option<String>> {
        let script = "return arguments[0].getAttribute(arguments[1])";
        self.read(&find, script, json!(name)).await
    }

    /// How many visible elements fit at this moment.
    pub(crate) async fn count(&self, find: Find) -> Result<usize> {
        Ok(self.all(&find).await?.elements.len())
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

    /// Reads something of the element, as soon as there is one.
    async fn read<T: DeserializeOwned>(&self, find: &Find, script: &str, more: Value) -> Result<T> {
        self.poll(&find.to_string(), async || {
            Ok(match self.look(find).await? {
                Ok(found) => {
                    let arguments = vec![found.element(), more.clone()];
                    Look::Done(self.eval(script, arguments).await?)
                }
                Err(why) => Look::Again(why),
            })
        })
        .await
    }
}
