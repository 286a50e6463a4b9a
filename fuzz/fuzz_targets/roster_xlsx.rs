//! Reads any bytes as a file, and as the XML of a workbook's parts. Reading never panics, whatever a sheet
//! claims.

#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use lindungi_roster::{Refused, Row, Source, say};
use lindungi_text::Lang;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fuzz_target!(|bytes: &[u8]| {
    for file in [bytes.to_vec(), book(bytes)] {
        if let Err(refused) = read(&file) {
            assert!(!say::refused(Lang::En, refused).is_empty());
        }
    }
});

fn read(file: &[u8]) -> Result<(), Refused> {
    let mut source = Source::open(Cursor::new(file))?;
    source.preview(3)?;
    let mut rows = source.rows()?;
    let mut row = Row::default();
    while rows.next(&mut row)? {}
    Ok(())
}

/// The parts of an XLSX file that do not come from the input.
const WORKBOOK: &str = "<workbook><workbookPr/><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>\
    </sheets></workbook>";
const RELATIONS: &str = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>\
    </Relationships>";

/// A workbook from bytes that zero bytes divide into the sheet, the shared texts and the styles.
fn book(bytes: &[u8]) -> Vec<u8> {
    let mut parts = bytes.splitn(3, |byte| *byte == 0);
    let mut part = || parts.next().unwrap_or_default();
    let (sheet, texts, styles) = (part(), part(), part());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, part) in [
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
        ("xl/styles.xml", styles),
    ] {
        zip.start_file(name, stored).expect("memory is there");
        zip.write_all(part).expect("memory is there");
    }
    zip.finish().expect("memory is there").into_inner()
}
