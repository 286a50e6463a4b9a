//! Files that the page hands to the browser: kept in the page in the place of a folder, so that a
//! journey can open them.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::Deserialize;
use serde_json::Value;

use crate::harness::{Failure, Page, Result};

/// From now on the page keeps its files, and presses on links to files lead nowhere.
const KEEP: &str = "window.__files = []; const make = URL.createObjectURL;\
    URL.createObjectURL = (blob) => { window.__files.push({ blob }); return make.call(URL, blob) };\
    window.addEventListener('click', (event) => {\
        const link = event.target.closest('a[download]');\
        if (link) { event.preventDefault(); window.__files.at(-1).name = link.download }\
    }, true); return null";

/// The last file in base64, once there are this many.
const READ: &str = "const [count, done] = arguments;\
    const look = (times) => {\
        const file = window.__files.at(-1);\
        if (window.__files.length < count || !file.name) {\
            return times ? setTimeout(look, 50, times - 1) : done(null);\
        }\
        const reader = new FileReader();\
        reader.onload = () => done({ name: file.name, kind: file.blob.type,\
            content: reader.result.split(',')[1] ?? '' });\
        reader.readAsDataURL(file.blob);\
    }; look(200)";

/// A file.
#[derive(Debug, Deserialize)]
pub(crate) struct File {
    /// What it is called.
    name: String,
    /// Its media type.
    pub(crate) kind: String,
    /// In base64.
    content: String,
}

impl File {
    /// Whether its name ends like this.
    pub(crate) fn is_a(&self, ending: &str) -> bool {
        self.name
            .rsplit_once('.')
            .is_some_and(|(_, own)| own == ending)
    }

    /// What is in it.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>> {
        let read = BASE64_STANDARD.decode(&self.content);
        read.map_err(|_| Failure::new("the file is not in base64"))
    }

    /// What is in it, as text.
    pub(crate) fn text(&self) -> Result<String> {
        String::from_utf8(self.bytes()?).map_err(|_| Failure::new("the file is not in UTF-8"))
    }
}

/// From now on the page keeps its files.
pub(crate) async fn keep(page: &Page) -> Result {
    page.eval::<Value>(KEEP, vec![]).await.map(drop)
}

/// The file that was asked for as the nth, counted from 1.
pub(crate) async fn nth(page: &Page, nth: usize) -> Result<File> {
    page.step(format!("read file {nth}"));
    let file: Option<File> = page.eval_async(READ, vec![nth.into()]).await?;
    file.ok_or_else(|| Failure::new(format!("there is no file {nth}")))
}
