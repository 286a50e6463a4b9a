//! Reads versions from the output of programs.

/// A version of up to three numbers; missing ones count as zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) u64, pub(crate) u64, pub(crate) u64);

/// Returns the first version in a program's output, such as `Trunk 0.21.14` or `wasm-opt version 132
/// (version_132)`.
pub(crate) fn first_version(output: &str) -> Option<Version> {
    output
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ','))
        .find_map(version)
}

/// Parses one word as a version: digits and dots, perhaps with a leading `v` and an ending such as `esr`,
/// `-beta` or `+build`.
fn version(word: &str) -> Option<Version> {
    let word = word.strip_prefix('v').unwrap_or(word);
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut numbers = [0_u64; 3];
    for (place, part) in numbers.iter_mut().zip(word.split('.')) {
        let digits = part
            .find(|c: char| !c.is_ascii_digit())
            .map_or(part, |end| &part[..end]);
        *place = digits.parse().ok()?;
        if digits.len() < part.len() {
            break;
        }
    }
    let [major, minor, patch] = numbers;
    Some(Version(major, minor, patch))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_as_the_tools_print_them() {
        for (output, expected) in [
            ("trunk 0.21.14\n", Version(0, 21, 14)),
            ("wasm-bindgen 0.2.129", Version(0, 2, 129)),
            ("wasm-opt version 132 (version_132)", Version(132, 0, 0)),
            ("wasm-opt version 108", Version(108, 0, 0)),
            ("geckodriver 0.37.1 (a1b2c3 2026-01-01)", Version(0, 37, 1)),
            ("Mozilla Firefox 153.7.0esr", Version(153, 7, 0)),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)",
                Version(156, 0, 8078),
            ),
            (
                "ChromeDriver 156.0.8078.79 (a21ce95c-refs/branch-heads/8078@{#1704})",
                Version(156, 0, 8078),
            ),
            ("v20.20.2", Version(20, 20, 2)),
            ("tool 1.0.0-beta.2", Version(1, 0, 0)),
        ] {
            assert_eq!(first_version(output), Some(expected), "{output}");
        }
    }

    #[test]
    fn no_version_is_no_version() {
        for output in ["", "wasm-opt", "version_132", "usage: x [OPTIONS]", "v"] {
            assert_eq!(first_version(output), None, "{output}");
        }
    }

    #[test]
    fn versions_are_ordered_by_number_and_not_by_letter() {
        assert!(Version(0, 21, 14) > Version(0, 21, 9));
        assert!(Version(132, 0, 0) >= Version(120, 0, 0));
        assert!(Version(108, 0, 0) < Version(120, 0, 0));
    }
}
