//! Screenshots of whole pages in common sizes: phone, tablet in both orientations, laptop.

use std::{fs, path::Path};

use serde_json::json;
use thirtyfour::support::base64_decode;

use super::{
    environment,
    failure::{Failure, Result},
    page::Page,
    viewport,
};

const SIZES: [(u32, u32); 4] = [(360, 640), (820, 1180), (1180, 820), (1280, 800)];

/// Writes `<lang>-<name>-<width>.png` for every size, and the same with `-dark` if wanted. The caller
/// restores the viewport.
pub(super) async fn take(page: &Page, folder: &Path, name: &str) -> Result {
    fs::create_dir_all(folder)?;
    let lang = page.lang().await?;
    for (width, height) in SIZES {
        viewport::set(page, width, height).await?;
        page.settle().await?;
        fs::write(
            folder.join(format!("{lang}-{name}-{width}.png")),
            shot(page).await?,
        )?;
        if environment::dark_shots() {
            viewport::colours(page, "dark").await?;
            page.settle().await?;
            fs::write(
                folder.join(format!("{lang}-{name}-{width}-dark.png")),
                shot(page).await?,
            )?;
            viewport::colours(page, "").await?;
        }
    }
    Ok(())
}

/// A PNG of the whole page, also of what is below the viewport.
async fn shot(page: &Page) -> Result<Vec<u8>> {
    let chromium = page.driver().cdp();
    let layout = chromium
        .send_raw("Page.getLayoutMetrics", json!({}))
        .await?;
    let mut clip = layout["cssContentSize"].clone();
    clip["scale"] = json!(1);
    let picture = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let picture = chromium.send_raw("Page.captureScreenshot", picture).await?;
    let data = picture["data"]
        .as_str()
        .ok_or_else(|| Failure::new("Chromium gave no picture"))?;
    Ok(base64_decode(data)?)
}
