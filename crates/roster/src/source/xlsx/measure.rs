//! Measures the parts of a packed file by unpacking them, because the sizes declared in the file may be
//! false. Keeps none of the data.

use std::io::{Read, Seek};
use std::ops::Range;

use zip::ZipArchive;

use crate::limit::{HELD_BYTES, Limit, UNPACKED_BYTES};
use crate::meter::{Allowance, Metered};
use crate::refused::{Foreign, Refused};
use crate::source::xlsx::parts::{Parts, Role, plain};
use crate::source::xlsx::scan::Scan;

/// The number of bytes unpacked at once.
const CHUNK: usize = 1 << 16;

/// Measures a file. At first the allowance covers only the file's directory. Returns the file with an
/// unlimited allowance, and the byte ranges of its packed sheets.
pub(super) fn measure<R: Read + Seek>(
    file: Metered<R>,
    allowance: &Allowance,
) -> Result<(Metered<R>, Vec<Range<u64>>), Refused> {
    let mut archive = ZipArchive::new(file)?;
    allowance.set(u64::MAX);
    is_xlsx(&archive)?;
    let parts = Parts::of(&mut archive)?;
    let (mut unpacked, mut held) = (0_u64, 0_u64);
    let mut sheets = Vec::new();
    let mut chunk = vec![0; CHUNK];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index)?;
        let name = plain(&part.name()?);
        let role = parts.role(&name);
        if let (Role::Sheet, Some(from)) = (role, part.data_start()) {
            sheets.push(from..from.saturating_add(part.compressed_size()));
        }
        // Pictures are not kept in memory.
        let holds = match role {
            Role::Sheet => false,
            Role::Texts | Role::Lists => true,
            Role::Unread => !name.starts_with("xl/media/"),
        };
        let mut scan = Scan::of(role);
        loop {
            let read = part
                .read(&mut chunk)
                .map_err(|_| Refused::Damaged { row: scan.rows() })?;
            let bytes = chunk.get(..read).unwrap_or_default();
            if bytes.is_empty() {
                break;
            }
            unpacked = unpacked.saturating_add(read as u64);
            if unpacked > UNPACKED_BYTES {
                return Err(Refused::limit(Limit::Unpacked));
            }
            scan.feed(bytes)?;
            if holds {
                held = held.saturating_add(read as u64);
                if held.saturating_add(scan.held()) > HELD_BYTES {
                    return Err(Refused::limit(Limit::Held));
                }
            }
        }
        held = held.saturating_add(scan.held());
    }
    Ok((archive.into_inner(), sheets))
}

/// Checks that a packed file is an XLSX workbook, by the names of its parts.
fn is_xlsx<R: Read + Seek>(archive: &ZipArchive<R>) -> Result<(), Refused> {
    let has = |name: &str| {
        archive
            .file_names()
            .any(|part| part.is_ok_and(|part| part.eq_ignore_ascii_case(name)))
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
