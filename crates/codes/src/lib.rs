//! Codes and links: a check or a calculation as a short text, written and read again on another device.
//!
//! - [`result_code`]: a check as a text for a QR code
//! - [`link`]: the input of the calculator as a text for a URL
//!
//! A text keeps its meaning forever: a change of meaning needs a new format number. No text holds a name or
//! the income of a giver, and no error holds any part of the text.

#![deny(clippy::arithmetic_side_effects)]

pub mod link;
pub mod result_code;
