//! Names files by their content. SHA-256 gives the same names under every compiler, unlike the hashers of
//! the standard library: a device that has a file does not load it again because another compiler built the
//! app.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The number of bytes of the hash in a name: enough to tell versions of one file apart.
const BYTES: usize = 8;

/// Returns the hash of the parts as 16 hex digits, for the names of files. The length of each part is
/// hashed too, so that moving a byte from one part to the next gives another name.
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

    /// The expected name is the first 16 digits of `printf '\10\0\0\0\0\0\0\0Lindungi' | sha256sum`.
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
