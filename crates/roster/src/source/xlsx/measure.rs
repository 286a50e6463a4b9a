//! What a packed file holds and how much it is, counted by unpacking it: what it says of itself may
//! be untrue. Nothing is kept.

use std::io::{self, ErrorKind, Read, Seek};
use std::ops::Range;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::limit::{HELD_BYTES, Limit, UNPACKED_BYTES};
use crate::meter::{Allowance, Metered};
use crate::refused::{Foreign, Refused};
use crate::source::xlsx::stretch::Stretch;

/// So many bytes are unpacked at once.
const CHUNK: usize = 1 << 16;

/// Measures a file, of which nothing more than its list is allowed to be read at first, and gives
/// it back with all of it allowed, and where in it its sheets are packed.
pub(super) fn measure<R: Read + Seek>(
    file: Metered<R>,
    allowance: &Allowance,
) -> Result<(Metered<R>, Vec<Range<u64>>), Refused> {
    let mut archive = ZipArchive::new(file).map_err(|error| refused(&error))?;
    allowance.set(u64::MAX);
    is_xlsx(&archive)?;
    let (mut unpacked, mut held) = (0_u64, 0_u64);
    let mut sheets = Vec::new();
    let mut chunk = vec![0; CHUNK];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| refused(&error))?;
        let name = part.name().replace('\\', "/").to_ascii_lowercase();
        let sheet = is_sheet(&name);
        if sheet {
            let from = part.data_start();
            sheets.push(from..from.saturating_add(part.compressed_size()));
        }
        let mut stretch = Stretch::default();
        let texts = name == "xl/sharedstrings.xml";
        loop {
            let read = part
                .read(&mut chunk)
                .map_err(|error| broken(&error, &stretch))?;
            let bytes = chunk.get(..read).unwrap_or_default();
            if bytes.is_empty() {
                break;
            }
            unpacked = unpacked.saturating_add(read as u64);
            if unpacked > UNPACKED_BYTES {
                return Err(Refused::limit(Limit::Unpacked));
            }
            if !sheet && !name.starts_with("xl/media/") {
                held = held.saturating_add(read as u64);
                if held > HELD_BYTES {
                    return Err(Refused::limit(Limit::Held));
                }
            }
            if sheet || texts {
                stretch.pass(bytes)?;
            }
        }
    }
    Ok((archive.into_inner(), sheets))
}

/// What makes a packed file a workbook.
fn is_xlsx<R: Read + Seek>(archive: &ZipArchive<R>) -> Result<(), Refused> {
    let has = |name: &str| {
        archive
            .file_names()
            .any(|part| part.eq_ignore_ascii_case(name))
    };
    if has("xl/workbook.xml") {
        Ok(())
    } else if has("xl/workbook.bin") {
        Err(Refused::Foreign(Foreign::BinaryExcel))
    } else if has("mimetype") && has("content.xml") {
        Err(Refused::Foreign(Foreign::OpenDocument))
    } else {
        Err(Refused::Foreign(Foreign::Archive))
    }
}

/// By where it stands, as calamine tells them.
fn is_sheet(name: &str) -> bool {
    name.split('/').nth(1) == Some("worksheets")
}

fn refused(error: &ZipError) -> Refused {
    match error {
        ZipError::Io(error) if error.kind() == ErrorKind::QuotaExceeded => {
            Refused::limit(Limit::Held)
        }
        _ => Refused::Damaged { row: 0 },
    }
}

fn broken(_: &io::Error, stretch: &Stretch) -> Refused {
    Refused::Damaged {
        row: stretch.rows(),
    }
}
