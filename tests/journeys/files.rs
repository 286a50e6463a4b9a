//! Files that the page offers for download: the page keeps them instead, so that a journey can read them.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::Deserialize;
use serde_json::Value;

use crate::harness::{Failure, Page, Result};

/// Makes the page keep its files, and stops clicks on links to files.
const KEEP: &str = "window.__files = []; const make = URL.createObjectURL;\
    URL.createObjectURL = (blob) => { window.__files.push({ blob }); return make.call(URL, blob) };\
    window.addEventListener('click', (event) => {\
        const link = event.target.closest('a[download]');\
        if (link) { event.preventDefault(); window.__files.at(-1).name = link.download }\
    }, true); return null";

/// Returns the last file in base64, once there are `count` files; `null` if it does not arrive.
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

/// A file that the page offered.
#[derive(Debug, Deserialize)]
pub(crate) struct File {
    name: String,
    /// The media type.
    pub(crate) kind: String,
    /// The content in base64.
    content: String,
}

impl File {
    /// Tells whether the file name has this extension.
    pub(crate) fn is_a(&self, ending: &str) -> bool {
        self.name
            .rsplit_once('.')
            .is_some_and(|(_, own)| own == ending)
    }

    /// The content of the file.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>> {
        let read = BASE64_STANDARD.decode(&self.content);
        read.map_err(|_| Failure::new("the file is not in base64"))
    }

    /// The content of the file as text.
    pub(crate) fn text(&self) -> Result<String> {
        String::from_utf8(self.bytes()?).map_err(|_| Failure::new("the file is not in UTF-8"))
    }
}

/// Makes the page keep its files from now on.
pub(crate) async fn keep(page: &Page) -> Result {
    page.eval::<Value>(KEEP, vec![]).await.map(drop)
}

/// Waits for the nth file since `keep`, counted from 1, and returns it.
pub(crate) async fn nth(page: &Page, nth: usize) -> Result<File> {
    page.step(format!("read file {nth}"));
    let file: Option<File> = page.eval_async(READ, vec![nth.into()]).await?;
    file.ok_or_else(|| Failure::new(format!("there is no file {nth}")))
}
