//! QR codes as a phone would see them: what the page draws, read.

use rqrr::PreparedImage;

use crate::harness::{Failure, Page, Result};

/// Light modules around a code.
const QUIET: usize = 4;
/// Points of a module.
const MODULE: usize = 6;

/// A square of dark and light modules.
struct Modules {
    size: usize,
    dark: Vec<(usize, usize)>,
}

impl Modules {
    fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark.contains(&(x, y))
    }

    /// Whether this point of the drawn code is dark, the light around it included.
    fn is_dark_at(&self, x: usize, y: usize) -> bool {
        match (
            (x / MODULE).checked_sub(QUIET),
            (y / MODULE).checked_sub(QUIET),
        ) {
            (Some(x), Some(y)) => self.is_dark(x, y),
            _ => false,
        }
    }

    /// How many points it is wide and high.
    fn points(&self) -> usize {
        (self.size + 2 * QUIET) * MODULE
    }
}

/// The text of the code that the page shows, as any reader finds it.
pub(crate) async fn read(page: &Page) -> Result<String> {
    let drawn: String = page
        .eval(
            "return document.querySelector('svg.qr path').getAttribute('d')",
            vec![],
        )
        .await?;
    let place = |drawn: &str| {
        let (x, y) = drawn.strip_suffix("h1v1h-1z")?.split_once(' ')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    };
    let dark: Option<Vec<(usize, usize)>> = drawn.split('M').skip(1).map(place).collect();
    let dark = dark.ok_or_else(|| Failure::new("the code is drawn in another way"))?;
    let size = dark.iter().map(|(x, y)| 1 + x.max(y)).max().unwrap_or(0);
    let modules = Modules { size, dark };
    let points = modules.points();
    let light = |x, y| if modules.is_dark_at(x, y) { 0 } else { 255 };
    let mut picture = PreparedImage::prepare_from_greyscale(points, points, light);
    let found = picture.detect_grids();
    let read = found.first().map(rqrr::Grid::decode);
    match read {
        Some(Ok((_, text))) => Ok(text),
        _ => Err(Failure::new("no reader can read the code on the page")),
    }
}
