//! Numbers by chance.

/// A number below `end`, each with the same chance.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is at least 0 and smaller than the end"
)]
pub fn number_below(end: u32) -> u32 {
    (js_sys::Math::random() * f64::from(end)) as u32
}
