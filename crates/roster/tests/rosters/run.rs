//! Screens a roster from bytes to bytes.

use std::io::{Cursor, Write};

use lindungi_roster::output::Format;
use lindungi_roster::{Check, Layout, Mapping, Refused, Row, Screener, Source, Summary, Writer};
use lindungi_rules::policy::{Date, fixture};
use lindungi_text::Lang;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The day of the assessments in these tests.
pub(crate) const AS_OF: Date = Date::constant(2026, 11, 22);

/// The written file and the summary of a screening.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) bytes: Vec<u8>,
    pub(crate) summary: Summary,
}

pub(crate) fn open(bytes: &[u8]) -> Result<Source<Cursor<&[u8]>>, Refused> {
    Source::open(Cursor::new(bytes))
}

/// Screens a roster; without a language it gets no sentences.
pub(crate) fn screen(bytes: &[u8], format: Format, lang: Option<Lang>) -> Result<Run, Refused> {
    screen_by(bytes, format, lang, None)
}

/// Screens a roster by a chosen mapping, or by its headings.
pub(crate) fn screen_by(
    bytes: &[u8],
    format: Format,
    lang: Option<Lang>,
    mapping: Option<Mapping>,
) -> Result<Run, Refused> {
    run(bytes, format, lang, mapping, false)
}

/// Screens a roster for an office.
pub(crate) fn screen_for_office(bytes: &[u8], format: Format, lang: Lang) -> Run {
    run(bytes, format, Some(lang), None, true).expect("a roster")
}

fn run(
    bytes: &[u8],
    format: Format,
    lang: Option<Lang>,
    mapping: Option<Mapping>,
    for_office: bool,
) -> Result<Run, Refused> {
    let mut source = open(bytes)?;
    let check = Check {
        policy: fixture(),
        as_of: AS_OF,
        lang,
    };
    let headers = source.headers().to_vec();
    let mapping = mapping.unwrap_or_else(|| source.mapping());
    let mut screener = Screener::new(check, mapping, &headers)?;
    let layout = Layout {
        check,
        mapping: &mapping,
        for_office,
    };
    let mut writer =
        Writer::new(Vec::new(), format, &headers, layout).expect("memory can be written");
    let mut rows = source.rows()?;
    let mut row = Row::default();
    while rows.next(&mut row)? {
        writer
            .row(&row, screener.screen(&row))
            .expect("memory can be written");
    }
    let summary = screener.summary();
    Ok(Run {
        bytes: writer.finish(&summary).expect("memory can be written"),
        summary,
    })
}

/// Screens a roster to CSV with commas, and returns header and rows as an independent reader reads them.
#[track_caller]
pub(crate) fn table(bytes: &[u8]) -> Vec<Vec<String>> {
    let format = Format::Csv { delimiter: b',' };
    read_csv(
        &screen(bytes, format, None).expect("it is a roster").bytes,
        b',',
    )
}

/// The rows of a CSV file, with its header.
pub(crate) fn read_csv(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let rows = reader.records().map(|row| row.expect("it is CSV"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// The reason why a roster is refused, when it is opened or at a row.
#[track_caller]
pub(crate) fn refused(bytes: &[u8]) -> Refused {
    let format = Format::Csv { delimiter: b',' };
    match screen(bytes, format, None) {
        Err(refused) => refused,
        Ok(run) => panic!("it was taken: {:?}", String::from_utf8_lossy(&run.bytes)),
    }
}

/// Packs these parts into a file.
pub(crate) fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("it fits");
        zip.write_all(bytes).expect("it fits");
    }
    zip.finish().expect("it fits").into_inner()
}

/// Builds a workbook of one sheet from its XML, its shared texts and its styles.
pub(crate) fn book(sheet: &str, texts: &str, styles: &str) -> Vec<u8> {
    book_of(
        "",
        "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>",
        &[sheet],
        texts,
        styles,
    )
}

/// Builds a workbook from the XML before its list of sheets, the list, the sheets, the shared texts and the
/// styles.
pub(crate) fn book_of(
    before: &str,
    list: &str,
    sheets: &[&str],
    texts: &str,
    styles: &str,
) -> Vec<u8> {
    let workbook = format!(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         {before}<sheets>{list}</sheets></workbook>"
    );
    let relation = |index: usize| {
        format!(
            "<Relationship Id=\"r{index}\" Type=\"http://schemas.openxmlformats.org/officeDocument/\
             2006/relationships/worksheet\" Target=\"worksheets/sheet{index}.xml\"/>"
        )
    };
    let relations: String = (1..=sheets.len()).map(relation).collect();
    let relations = format!("<Relationships>{relations}</Relationships>");
    let names: Vec<String> = (1..=sheets.len())
        .map(|index| format!("xl/worksheets/sheet{index}.xml"))
        .collect();
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sharedStrings.xml", texts.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
    ];
    for (name, sheet) in names.iter().zip(sheets) {
        parts.push((name, sheet.as_bytes()));
    }
    packed(&parts)
}

/// The list that names the workbook's main part.
pub(crate) const ROOT: &str = "<Relationships><Relationship Id=\"r1\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";

pub(crate) const NO_TEXTS: &str = "<sst></sst>";

pub(crate) const NO_STYLES: &str = "<styleSheet></styleSheet>";

/// Wraps the XML of rows in a sheet.
pub(crate) fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

/// A row of texts, written inline in its cells.
pub(crate) fn texts(number: u32, cells: &[&str]) -> String {
    let cell = |(column, text): (u8, &&str)| {
        let column = char::from(b'A' + column);
        format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let cells: String = (0..).zip(cells).map(cell).collect();
    format!("<row r=\"{number}\">{cells}</row>")
}
