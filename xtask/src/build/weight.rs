//! Measures the size of files: raw, by gzip and by brotli.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};

/// The size of a file in bytes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Bytes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Returns a table of files of a folder with their sizes, the largest by brotli first, and the sum of the
/// sizes by brotli in bytes.
pub(crate) fn table(
    folder: &Path,
    files: impl IntoIterator<Item = String>,
) -> Result<(String, u64)> {
    let rows = rows(folder, files.into_iter().collect())?;
    let total = sum(&rows);
    Ok((drawn(&rows, total), total.brotli))
}

/// Returns the sum of the sizes of these files by brotli, in bytes.
pub(crate) fn by_brotli(folder: &Path, names: &[String]) -> Result<u64> {
    Ok(sum(&rows(folder, names.iter().cloned().collect())?).brotli)
}

/// Returns the files with their sizes, the largest by brotli first.
fn rows(dist: &Path, files: BTreeSet<String>) -> Result<Vec<(String, Bytes)>> {
    let mut rows = Vec::new();
    for file in files {
        let content = fs::read(dist.join(&file)).with_context(|| format!("dist/{file}"))?;
        rows.push((file, measure(&content)?));
    }
    rows.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.brotli));
    Ok(rows)
}

fn sum(rows: &[(String, Bytes)]) -> Bytes {
    rows.iter().fold(Bytes::default(), |sum, (_, bytes)| Bytes {
        raw: sum.raw + bytes.raw,
        gzip: sum.gzip + bytes.gzip,
        brotli: sum.brotli + bytes.brotli,
    })
}

fn measure(content: &[u8]) -> Result<Bytes> {
    Ok(Bytes {
        raw: content.len() as u64,
        gzip: gzip(content)?.len() as u64,
        brotli: brotli(content)?.len() as u64,
    })
}

/// Compresses by gzip, at its best level.
pub(crate) fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(content)?;
    Ok(gzip.finish()?)
}

/// Compresses by brotli, at its best level.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut brotli, &best)?;
    Ok(brotli)
}

fn drawn(rows: &[(String, Bytes)], total: Bytes) -> String {
    let width = rows
        .iter()
        .map(|(file, _)| file.chars().count())
        .max()
        .unwrap_or_default()
        .max("in total".len());
    let line = |name: &str, raw: &str, gzip: &str, brotli: &str| {
        format!("{name:width$}  {raw:>11}  {gzip:>11}  {brotli:>11}\n")
    };
    let mut text = line("", "raw", "gzip -9", "brotli -q 11");
    let total = ("in total".to_owned(), total);
    for (file, bytes) in rows.iter().chain([&total]) {
        text.push_str(&line(
            file,
            &grouped(bytes.raw),
            &grouped(bytes.gzip),
            &grouped(bytes.brotli),
        ));
    }
    text
}

/// Formats a number in groups of three digits: `1 234 567`.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_is_measured() {
        let bytes = measure(&b"iuran ".repeat(1000)).expect("measured");
        assert_eq!(bytes.raw, 6000);
        assert!(bytes.brotli < bytes.gzip && bytes.gzip < 100, "{bytes:?}");
    }

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1 000"),
            (1_234_567, "1 234 567"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}
