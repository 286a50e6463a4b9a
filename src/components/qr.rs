//! QR codes.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// The width of the light margin that readers need, in modules (ISO/IEC 18004).
const QUIET: u32 = 4;

/// Draws a text as a QR code. `name` is its accessible name. Draws nothing if the text is too long for a QR
/// code.
pub fn qr(text: &str, name: &'static str) -> Html {
    let Some((side, dark)) = modules(text) else {
        return Html::default();
    };
    let mut path = String::new();
    for (x, y) in dark {
        for part in ["M", &x.to_string(), " ", &y.to_string(), "h1v1h-1z"] {
            path.push_str(part);
        }
    }
    html! {
        <svg class="qr" role="img" aria-label={name} viewBox={format!("0 0 {side} {side}")}
            shape-rendering="crispEdges">
            <rect width={side.to_string()} height={side.to_string()} fill="#fff" />
            <path d={path} fill="#000" />
        </svg>
    }
}

/// Returns the modules on a side of a text's QR code, with the light margin, and the column and the row of
/// each dark module. `None` if the text is too long for a QR code.
pub fn modules(text: &str) -> Option<(u32, Vec<(u32, u32)>)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let all = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let dark = all.filter(|(x, y)| code.get_module(*x, *y));
    let place = |at: i32| at.unsigned_abs() + QUIET;
    let dark = dark.map(|(x, y)| (place(x), place(y))).collect();
    Some((size.unsigned_abs() + 2 * QUIET, dark))
}
