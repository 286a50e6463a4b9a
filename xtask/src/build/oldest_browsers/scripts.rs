//! Checks the features of scripts. Newer features are found by their text. The script that runs in browsers
//! too old for the others may use only syntax that every browser can read.

use super::Known;

/// The beginning of the name of the script that every browser must be able to read.
const FOR_ALL: &str = "watch";

/// Syntax that browsers of twenty years ago cannot read.
const YOUNG: [&str; 10] = [
    "=>", "`", "?.", "??", "...", "const ", "let ", "class ", "async ", "import",
];

/// Returns the faults of a script, as messages.
pub(super) fn faults(known: &Known, name: &str, script: &str) -> Vec<String> {
    let code = without_comments(script);
    let name = name.rsplit('/').next().unwrap_or_default();
    let mut faults: Vec<String> = known
        .scripts
        .iter()
        .filter(|pattern| code.contains(pattern.as_str()))
        .map(|pattern| format!("`{pattern}`"))
        .collect();
    if name.starts_with(FOR_ALL) {
        let young = YOUNG.iter().filter(|young| code.contains(**young));
        faults.extend(young.map(|young| format!("`{young}`, which old browsers cannot read")));
    }
    faults
}

/// Returns the code without comment lines and without comments at the ends of lines.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(|line| {
        let line = line.trim_start();
        if line.starts_with("//") || line.starts_with('*') || line.starts_with("/*") {
            return "";
        }
        line.split(" // ").next().unwrap_or_default()
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_newer_is_told_but_not_in_comments() {
        let known = Known::read().expect("a list");
        for (name, script, count) in [
            (
                "boot-1.js",
                "const a = await b?.c ?? d;\n// structuredClone(x)",
                0,
            ),
            ("boot-1.js", "const a = structuredClone(b);", 1),
            ("boot-1.js", "import x from 'x' with { type: 'json' };", 1),
            ("watch-1.js", "// ... => `x`\nvar a = function () {};", 0),
            ("watch-1.js", "var a = () => `x`;", 2),
        ] {
            assert_eq!(
                faults(&known, name, script).len(),
                count,
                "{name}: {script}"
            );
        }
    }
}
