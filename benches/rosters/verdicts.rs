//! Measures the rules alone, native and in wasm, against the same logic written by hand in JavaScript.
//! Before that, the two are compared over every set of answers that the rules distinguish.

use std::collections::BTreeMap;

use crate::harness::{Failure, Result, ensure};
use crate::measure::{median, stdout_of};
use crate::programs::Programs;
use crate::table::{Line, Measured};

/// The number of rounds. In each, the contenders are measured one after the other.
const ROUNDS: usize = 5;

/// The names of the contenders in the output of the programs, and in the table.
const NATIVE: [&str; 2] = ["native", "the rules, native"];
const FAST: [&str; 2] = ["fast", "in wasm, for speed"];
const SMALL: [&str; 2] = ["small", "in wasm, small"];
const JAVASCRIPT: &str = "javascript";

/// Measures, and returns the lines of the table.
pub(crate) fn lines(programs: &Programs) -> Result<Vec<Line>> {
    let module = programs.module(FAST[0]);
    let alike = stdout_of(programs.node().arg("compare").arg(module))?;
    eprintln!("  for {alike} answers JavaScript and the rules find the same");
    let mut rates: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    let mut sums = Vec::new();
    for round in 1..=ROUNDS {
        eprintln!("  round {round} of {ROUNDS}");
        let mut in_node = programs.node();
        in_node.arg("measure");
        for [name, _] in [FAST, SMALL] {
            let mut argument = std::ffi::OsString::from(format!("{name}="));
            argument.push(programs.module(name));
            in_node.arg(argument);
        }
        let native = stdout_of(&mut programs.own("verdicts"))?;
        let output = format!("{} {native}\n{}", NATIVE[0], stdout_of(&mut in_node)?);
        for line in output.lines() {
            let [name, rate, sum] = line.split(' ').collect::<Vec<_>>()[..] else {
                return Err(Failure::new(format!("{line:?} is no measurement")));
            };
            rates
                .entry(name.to_owned())
                .or_default()
                .push(rate.parse()?);
            sums.push(sum.to_owned());
        }
    }
    sums.dedup();
    ensure(
        sums.len() == 1,
        "what is measured does not come to the same verdicts",
    )?;
    let of = |name: &str| median(rates.get(name).into_iter().flatten().copied()) / 1e6;
    Ok([NATIVE, FAST, SMALL]
        .map(|[name, shown]| Line {
            what: "verdicts a second".to_owned(),
            this: Measured::new(shown, of(name), "million"),
            that: Some(Measured::new(
                "JavaScript by hand",
                of(JAVASCRIPT),
                "million",
            )),
            goal: "",
        })
        .into())
}
