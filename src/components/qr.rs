//! A text as a QR code.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// Light modules around the code, which readers need (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The code, named for those who do not see it; nothing where the text is too long for one, or is
/// not all of QR's alphanumeric characters.
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
