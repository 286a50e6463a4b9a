//! Sets the size of the viewport and the colours that the system prefers. Chromium takes any size, as a
//! phone does; the others have windows, and come as close as a window allows.

use serde_json::json;

use super::{engines::Engine, failure::Result, page::Page};

/// Up to this width Chromium behaves as a phone or tablet: it applies the viewport meta tag.
const MOBILE: u32 = 1024;

pub(super) async fn set(page: &Page, width: u32, height: u32) -> Result {
    if page.engine() == Engine::Chromium {
        let metrics = json!({
            "width": width,
            "height": height,
            "deviceScaleFactor": 1,
            "mobile": width <= MOBILE,
        });
        page.driver()
            .cdp()
            .send_raw("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        return Ok(());
    }
    // The size of the window's frame is found only by trying.
    let (mut outer_width, mut outer_height) = (width, height);
    for _ in 0..3 {
        page.driver()
            .set_window_rect(0, 0, outer_width, outer_height)
            .await?;
        let (inner_width, inner_height): (u32, u32) = page
            .eval("return [innerWidth, innerHeight]", vec![])
            .await?;
        if (inner_width, inner_height) == (width, height) {
            break;
        }
        outer_width = (outer_width + width).saturating_sub(inner_width);
        outer_height = (outer_height + height).saturating_sub(inner_height);
    }
    Ok(())
}

/// Makes Chromium report that the system prefers `dark` or `light` colours; an empty text reports no
/// preference.
pub(super) async fn colours(page: &Page, scheme: &str) -> Result {
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    page.driver()
        .cdp()
        .send_raw("Emulation.setEmulatedMedia", media)
        .await?;
    Ok(())
}
