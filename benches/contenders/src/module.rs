//! What JavaScript is given, by wasm-bindgen.

use std::sync::OnceLock;

use lindungi_rules::policy::current;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::DAY;
use crate::answers::Answers;
use crate::figures::Figures;
use crate::passes::{self, Passes};

fn answers() -> &'static Answers<'static> {
    static ANSWERS: OnceLock<Answers<'static>> = OnceLock::new();
    ANSWERS.get_or_init(|| Answers::of(current(), DAY))
}

/// What the criteria written by hand take from the policy, as JSON.
#[wasm_bindgen]
pub fn figures() -> String {
    Figures::of(current(), DAY).map_or_else(String::new, |figures| figures.json())
}

/// How many answers there are.
#[wasm_bindgen]
pub fn count() -> usize {
    answers().count()
}

/// The answers from one number to before another, as a list in JSON.
#[wasm_bindgen]
pub fn facts(from: usize, to: usize) -> String {
    let written: Vec<String> = (from..to).map(|number| answers().json(number)).collect();
    format!("[{}]", written.join(","))
}

/// What the rules find for each of them, a line each.
#[wasm_bindgen]
pub fn found(from: usize, to: usize) -> String {
    let found: Vec<String> = (from..to).map(|number| answers().found(number)).collect();
    found.join("\n")
}

/// The prepared answers, as a list in JSON.
#[wasm_bindgen]
pub fn prepared() -> String {
    let numbers = passes::numbers(current(), DAY);
    let written: Vec<String> = numbers.map(|number| answers().json(number)).collect();
    format!("[{}]", written.join(","))
}

/// Judges each prepared answer once, and gives the sum of the verdicts.
#[wasm_bindgen]
pub fn pass() -> u32 {
    static PASSES: OnceLock<Passes<'static>> = OnceLock::new();
    PASSES.get_or_init(|| Passes::of(current(), DAY)).pass()
}
