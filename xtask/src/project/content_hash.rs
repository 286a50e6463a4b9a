//! Names files by their content. The names stay the same under every compiler: a device that has a file
//! does not load it again because the app was built by another one.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The bytes of the hash that stand in a name, enough to tell versions of one file apart.
const BYTES: usize = 8;

/// The hash of these parts, as it stands in names of files. Each part counts with its length, so that
/// moving a byte from one to the next gives another name.
pub(crate) fn content_hash(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let mut name = String::with_capacity(2 * BYTES);
    for byte in &hash.finalize()[..BYTES] {
        let _ = write!(name, "{byte:02x}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked out by hand: `printf '\10\0\0\0\0\0\0\0Lindungi' | sha256sum`.
    #[test]
    fn a_name_is_the_same_wherever_it_is_built() {
        assert_eq!(content_hash(&[b"Lindungi"]), "4503d049817f3501");
    }

    #[test]
    fn other_parts_have_another_name() {
        let names = [
            content_hash(&[b"ab", b"c"]),
            content_hash(&[b"a", b"bc"]),
            content_hash(&[b"abc"]),
            content_hash(&[b"abc", b""]),
        ];
        for (at, name) in names.iter().enumerate() {
            assert!(!names[..at].contains(name), "{names:?}");
        }
    }
}
