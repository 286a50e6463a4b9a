//! QR codes.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// The width of the light margin that readers need, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// Draws a text as a QR code. `name` is its accessible name. Draws nothing if the text is too long for a QR
/// code.
pub fn qr(text: &str, name: &'static str) -> Html {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else {
        return Html::default();
    };
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            for part in ["M", &x.to_string(), " ", &y.to_string(), "h1v1h-1z"] {
                path.push_str(part);
            }
        }
    }
    let width = size + 2 * QUIET;
    html! {
        <svg class="qr" role="img" aria-label={name} viewBox={format!("-{QUIET} -{QUIET} {width} {width}")}
            shape-rendering="crispEdges">
            <rect x={format!("-{QUIET}")} y={format!("-{QUIET}")} width={width.to_string()}
                height={width.to_string()} fill="#fff" />
            <path d={path} fill="#000" />
        </svg>
    }
}
