//! The functions for JavaScript, by wasm-bindgen.

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

/// The numbers of the policy that the criteria written by hand need, as one JSON object; empty if the
/// policy has other tables.
#[wasm_bindgen]
pub fn figures() -> String {
    Figures::of(current(), DAY).map_or_else(String::new, |figures| figures.json())
}

/// The number of sets of answers.
#[wasm_bindgen]
pub fn count() -> usize {
    answers().count()
}

/// The facts with the numbers from `from` to before `to`, as a JSON list.
#[wasm_bindgen]
pub fn facts(from: usize, to: usize) -> String {
    let written: Vec<String> = (from..to).map(|number| answers().json(number)).collect();
    format!("[{}]", written.join(","))
}

/// The results of the rules for the numbers from `from` to before `to`, one line each.
#[wasm_bindgen]
pub fn found(from: usize, to: usize) -> String {
    let found: Vec<String> = (from..to).map(|number| answers().found(number)).collect();
    found.join("\n")
}

/// The prepared answers, as a JSON list of facts.
#[wasm_bindgen]
pub fn prepared() -> String {
    let numbers = passes::numbers(current(), DAY);
    let written: Vec<String> = numbers.map(|number| answers().json(number)).collect();
    format!("[{}]", written.join(","))
}

/// Assesses each prepared answer once. Returns the sum of the verdicts.
#[wasm_bindgen]
pub fn pass() -> u32 {
    static PASSES: OnceLock<Passes<'static>> = OnceLock::new();
    PASSES.get_or_init(|| Passes::of(current(), DAY)).pass()
}
