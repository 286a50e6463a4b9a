//! XLSX files that are made to break a reader.

use lindungi_roster::limit::Limit;
use lindungi_roster::{Refused, Row};

use crate::run::{NO_STYLES, NO_TEXTS, book, book_of, open, packed, refused, sheet, texts};

#[test]
fn a_sheet_that_claims_billions_of_cells_is_read_for_those_that_it_has() {
    let rows = texts(1, &["usia"]) + &texts(1_048_576, &["40"]);
    let claim = format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
    );
    let xlsx = book(&claim, NO_TEXTS, NO_STYLES);
    assert!(xlsx.len() < 2_500);
    let mut source = open(&xlsx).expect("a roster");
    let mut rows = source.rows().expect("rows");
    let mut row = Row::default();
    assert!(rows.next(&mut row).expect("a row"));
    assert_eq!((row.number(), row.cell(0)), (1_048_576, "40"));
    assert!(!rows.next(&mut row).expect("no row"));
}

#[test]
fn places_that_are_none_are_refused() {
    let header = texts(1, &["usia"]);
    for row in [
        "<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A99999999999\"><v>1</v></c></row>",
        "<row r=\"99999999999\"><c><v>1</v></c></row>",
        "<row r=\"4294967295\"><c r=\"A4294967295\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"ZZZZZZZZ2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A0\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"Ä2\"><v>1</v></c></row>",
        "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"nonsense\"><v>7</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><x>7</x></c></row>",
    ] {
        let xlsx = book(&sheet(&(header.clone() + row)), NO_TEXTS, NO_STYLES);
        assert!(
            matches!(
                refused(&xlsx),
                Refused::Damaged { .. } | Refused::Limit { .. }
            ),
            "{row}"
        );
    }
}

#[test]
fn no_stretch_between_cells_is_longer_than_is_held() {
    let long = "x".repeat(2_000_000);
    let header = texts(1, &["usia"]);
    let cell =
        |text: &str| format!("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is>{text}</is></c></row>");
    let fakes = "<c ><row ><si>".repeat(150_000);
    let runs = "<r><t>0123456789</t></r>".repeat(60_000);
    for (name, rows) in [
        ("a text", cell(&format!("<t>{long}</t>"))),
        ("many pieces", cell(&runs)),
        ("a name", cell(&format!("<{long}/>"))),
        ("a value", format!("<row r=\"2\"><c r=\"{long}\"/></row>")),
        (
            "a value with cells",
            format!("<row r=\"2\"><c x=\"{fakes}\"/></row>"),
        ),
        ("a comment with cells", format!("<!--->{fakes}-->")),
        (
            "a cdata with cells",
            cell(&format!("<t><![CDATA[{fakes}]]></t>")),
        ),
        ("an instruction with cells", format!("<?x {fakes}?>")),
        ("a doctype with cells", format!("<!DOCTYPE x [ {fakes} ]>")),
        (
            "a formula",
            format!("<row r=\"2\"><c r=\"A2\"><f>{long}</f></c></row>"),
        ),
        ("spaces", " ".repeat(2_000_000)),
    ] {
        let xlsx = book(&sheet(&(header.clone() + &rows)), NO_TEXTS, NO_STYLES);
        assert!(xlsx.len() < 100_000, "{name}");
        let refusal = refused(&xlsx);
        assert!(
            matches!(
                refusal,
                Refused::Limit {
                    limit: Limit::Cell,
                    ..
                }
            ),
            "{name} {refusal:?}"
        );
    }
    let xlsx = book(
        &sheet(&header),
        &format!("<sst><si><t>{long}</t></si></sst>"),
        NO_STYLES,
    );
    assert!(matches!(
        refused(&xlsx),
        Refused::Limit {
            limit: Limit::Cell,
            ..
        }
    ));
    // Short ones are read, and what is after the cells may be as long as it is.
    let rows = format!(
        "<!-- <c > -->{header}<?x <c ?>{}",
        cell("<t><![CDATA[40]]></t>")
    );
    let after = format!("<worksheet><sheetData>{rows}</sheetData><x>{long}</x></worksheet>");
    assert!(
        open(&book(&after, NO_TEXTS, NO_STYLES))
            .expect("a roster")
            .preview(5)
            .is_ok()
    );
}

#[test]
fn what_is_said_of_sheets_may_be_nonsense() {
    let rows = sheet(&texts(1, &["usia"]));
    let one = "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>";
    for list in [
        "<sheet name=\"A\" sheetId=\"1\" r:id=\"r9\"/>",
        "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\" state=\"nonsense\"/>",
        "<sheet name=\"A\" sheetId=\"1\"/>",
        "<sheet",
    ] {
        let xlsx = book_of("", list, &[&rows], NO_TEXTS, NO_STYLES);
        let refusal = refused(&xlsx);
        let known = matches!(refusal, Refused::Damaged { row: 0 } | Refused::NoSheet);
        assert!(known, "{list} {refusal:?}");
    }
    for styles in [
        "<styleSheet><numFmts><numFmt numFmtId=\"1\" formatCode=\"[[[[[[[[[[\"/>",
        "",
        "<styleSheet><cellXfs><xf numFmtId=\"99999999999999999999\"/></cellXfs></styleSheet>",
    ] {
        let brackets = styles.replace("[[[[[[[[[[", &"[".repeat(300));
        let _ = open(&book_of("", one, &[&rows], NO_TEXTS, &brackets));
    }
    let nothing = packed(&[("xl/workbook.xml", b"<workbook/>")]);
    assert!(matches!(refused(&nothing), Refused::Damaged { row: 0 }));
}

#[test]
fn a_chart_before_the_sheet_is_passed_over() {
    let rows = sheet(&texts(1, &["usia"]));
    let list = "<sheet name=\"H\" sheetId=\"1\" r:id=\"r1\" state=\"veryHidden\"/>\
                <sheet name=\"B &amp; C\" sheetId=\"2\" r:id=\"r2\"/>\
                <sheet name=\"D\" sheetId=\"3\" r:id=\"r3\"/>";
    let other = sheet(&texts(1, &["nama"]));
    let xlsx = book_of("", list, &[&other, &rows, &other], NO_TEXTS, NO_STYLES);
    assert_eq!(open(&xlsx).expect("a roster").headers(), ["usia"]);
}
