//! Reads what the page shows: texts, values, focus, address.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::{
    failure::Result,
    find::Find,
    page::{Look, Page},
};

/// The element that has the focus.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Focused {
    /// The tag name in lower case; `body` if no element has the focus.
    pub(crate) tag: String,
    pub(crate) id: String,
    /// The text of the element, or of its label.
    pub(crate) text: String,
}

impl Page {
    /// The text of an element as shown.
    pub(crate) async fn text(&self, find: Find) -> Result<String> {
        self.read(&find, "return arguments[0].innerText.trim()", Value::Null)
            .await
    }

    /// The value of a field.
    pub(crate) async fn value(&self, find: Find) -> Result<String> {
        self.read(&find, "return arguments[0].value", Value::Null)
            .await
    }

    /// Tells whether a radio button or tick box is selected.
    pub(crate) async fn checked(&self, find: Find) -> Result<bool> {
        self.read(&find, "return arguments[0].checked", Value::Null)
            .await
    }

    pub(crate) async fn attribute(&self, find: Find, name: &str) -> Result<Option<String>> {
        let script = "return arguments[0].getAttribute(arguments[1])";
        self.read(&find, script, json!(name)).await
    }

    /// The number of visible elements that match at this moment.
    pub(crate) async fn count(&self, find: Find) -> Result<usize> {
        Ok(self.all(&find).await?.elements.len())
    }

    /// The whole text that the page shows at this moment.
    pub(crate) async fn body_text(&self) -> Result<String> {
        self.eval("return document.body.innerText", vec![]).await
    }

    /// The hash of the address, with its `#`.
    pub(crate) async fn hash(&self) -> Result<String> {
        self.eval("return location.hash", vec![]).await
    }

    /// The language of the document, from its `lang` attribute.
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

    /// Waits for the element and returns what the script reads from it. `more` is the second argument of
    /// the script.
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
