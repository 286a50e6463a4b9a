//! The table of all measurements.

use std::fmt::Write as _;

/// The explanation of the columns.
const LEGEND: &str = "
clock       as long as one waits
processor   what the processor did meanwhile, which other programs change less
ratio       of the two numbers before it, each the middle of all rounds; told, and not judged
";

/// A line of the table.
pub(crate) struct Line {
    pub(crate) what: String,
    pub(crate) this: Measured,
    /// The measurement to compare with; `None` if there is none.
    pub(crate) that: Option<Measured>,
    pub(crate) goal: &'static str,
}

/// A measured number with its name and unit.
pub(crate) struct Measured {
    pub(crate) name: &'static str,
    pub(crate) number: f64,
    pub(crate) unit: &'static str,
}

impl Measured {
    pub(crate) fn new(name: &'static str, number: f64, unit: &'static str) -> Self {
        Self { name, number, unit }
    }

    fn text(&self) -> String {
        format!("{} {:.2} {}", self.name, self.number, self.unit)
    }
}

/// The table, with an explanation of its columns below.
pub(crate) fn table(lines: &[Line]) -> String {
    let mut text = String::new();
    row(
        &mut text,
        ["", "this", "against that", "ratio", "goal"].map(str::to_owned),
    );
    for line in lines {
        let ratio = line
            .that
            .as_ref()
            .map(|that| line.this.number / that.number);
        row(
            &mut text,
            [
                line.what.clone(),
                line.this.text(),
                line.that.as_ref().map_or_else(String::new, Measured::text),
                ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}×")),
                line.goal.to_owned(),
            ],
        );
    }
    text + LEGEND
}

fn row(text: &mut String, [what, this, that, ratio, goal]: [String; 5]) {
    let line = format!("{what:30} {this:>34} {that:>34} {ratio:>7}  {goal}");
    let _ = writeln!(text, "{}", line.trim_end());
}
