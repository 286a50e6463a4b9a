//! Checks the features of a style sheet: properties, at-rules, pseudo-classes, functions and units. A
//! feature that is not in the list is a fault, so that somebody looks it up before it is used.

use std::collections::BTreeSet;

use super::Known;

/// Returns the faults of a style sheet, as messages.
pub(super) fn faults(known: &Known, sheet: &str) -> Vec<String> {
    let sheet = without(&without(sheet, "/*", "*/"), "\"", "\"");
    let mut faults = BTreeSet::new();
    for name in features(&sheet) {
        if !known.old.contains(&name) && !known.newer.contains(&name) {
            faults.insert(format!(
                "`{name}` is not in xtask/src/build/oldest_browsers/known.toml: since when do browsers have it?"
            ));
        }
    }
    for selectors in selectors(&sheet) {
        let newer = |part: &str| {
            pseudo(part)
                .into_iter()
                .any(|name| known.newer.contains(&name))
        };
        let parts = split_outside_parentheses(selectors, ',');
        if parts.len() > 1 && parts.iter().any(|part| newer(part)) {
            faults.insert(format!(
                "a browser that does not know all of `{}` leaves out the rule: each needs a rule of its own",
                selectors.split_whitespace().collect::<Vec<_>>().join(" ")
            ));
        }
    }
    faults.into_iter().collect()
}

/// Returns the text without the parts from each mark `from` to the next mark `to`.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, inner)) = rest.split_once(from) {
        left.push_str(before);
        rest = inner.split_once(to).map_or("", |(_, after)| after);
    }
    left.push_str(rest);
    left
}

/// Returns every feature of a sheet, by its name in the list.
fn features(sheet: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (before, block) in statements(sheet) {
        if block == '{' {
            let prelude = before.trim();
            match prelude.strip_prefix('@') {
                Some(rule) => {
                    names.insert(format!("@{}", word(rule)));
                }
                None => names.extend(pseudo(prelude)),
            }
            continue;
        }
        let Some((property, value)) = before.split_once(':') else {
            continue;
        };
        let property = property.trim();
        if !property.starts_with("--") {
            names.insert(property.to_owned());
        }
        names.extend(functions(value));
        names.extend(units(value));
    }
    names
}

/// Yields each brace and semicolon, with the text before it.
fn statements(sheet: &str) -> impl Iterator<Item = (&str, char)> {
    let mut start = 0;
    sheet.match_indices(['{', '}', ';']).map(move |(at, sign)| {
        let piece = &sheet[start..at];
        start = at + 1;
        (piece, sign.chars().next().unwrap_or(';'))
    })
}

/// Yields the selectors of each rule, at-rules left out.
fn selectors(sheet: &str) -> impl Iterator<Item = &str> {
    statements(sheet)
        .filter(|(before, block)| *block == '{' && !before.trim_start().starts_with('@'))
        .map(|(before, _)| before)
}

/// Splits a text at the sign `between`, but not within parentheses.
fn split_outside_parentheses(text: &str, between: char) -> Vec<&str> {
    let mut depth = 0_i32;
    text.split(|sign| {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        sign == between && depth == 0
    })
    .collect()
}

/// The pseudo-classes and -elements of a selector: `:has`, `::marker`.
fn pseudo(selector: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in selector.match_indices(':') {
        let name = word(&selector[at + 1..]);
        if !name.is_empty() {
            let element = selector[..at].ends_with(':');
            names.push([if element { "::" } else { ":" }, name].concat());
        }
    }
    names
}

/// The functions of a value: `clamp()`.
fn functions(value: &str) -> Vec<String> {
    let named = |(at, _): (usize, &str)| {
        let start = value[..at].rfind(|c: char| !(c.is_ascii_lowercase() || c == '-'));
        let name = &value[start.map_or(0, |start| start + 1)..at];
        (!name.is_empty()).then(|| [name, "()"].concat())
    };
    value.match_indices('(').filter_map(named).collect()
}

/// The units of a value: `1rem`.
fn units(value: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in
        value.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '%' | '#' | '-')))
    {
        let part = part.trim_start_matches('-');
        let unit = part.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        if unit.len() < part.len() && !unit.is_empty() {
            names.push(["1", unit].concat());
        }
    }
    names
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    &text[..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_sheet_is_made_of_is_found() {
        let sheet = "@media print { a:hover::before, b { --own: 1xx; inset: calc(1px + 50%) 0; color: rgb(0 0 0) } }\n\
             @supports (x: y) { :root { margin: -2.5rem #12ab } }";
        let found = features(sheet);
        let expected = [
            "1%",
            "1px",
            "1rem",
            "1xx",
            "::before",
            ":hover",
            ":root",
            "@media",
            "@supports",
            "calc()",
            "color",
            "inset",
            "margin",
            "rgb()",
        ];
        assert_eq!(
            found.iter().map(String::as_str).collect::<Vec<_>>(),
            expected
        );
    }

    #[test]
    fn what_is_new_and_what_voids_a_rule_is_told() {
        let known = Known::read().expect("a list");
        for (sheet, part) in [
            ("a { color: red; }", None),
            ("a { content: \"x: y(1zz)\"; /* float: z; */ }", None),
            (
                "a { animation-timeline: view(); }",
                Some("`animation-timeline`"),
            ),
            ("a { color: oklch(1 1 1); }", Some("`oklch()`")),
            ("a { width: 1dvh; }", Some("`1dvh`")),
            ("a:user-invalid { color: red; }", Some("`:user-invalid`")),
            ("@container (width) { }", Some("`@container`")),
            (".a:has(b, c) { color: red; }", None),
            (
                ".a, .b:not(:has(c)) { color: red; }",
                Some("a rule of its own"),
            ),
        ] {
            let faults = faults(&known, sheet).join("\n");
            match part {
                None => assert_eq!(faults, "", "{sheet}"),
                Some(part) => assert!(faults.contains(part), "{sheet}: {faults}"),
            }
        }
    }
}
