//! XLSX files made to break a reader.

use std::time::{Duration, Instant};

use lindungi_roster::limit::Limit;
use lindungi_roster::{Refused, Row};

use crate::run::{NO_STYLES, NO_TEXTS, ROOT, book, book_of, open, packed, refused, sheet, texts};

/// The longest time that a refusal may take. A small file can keep a reader busy for minutes if the reader
/// goes through everything again for each thing that it finds. Tests are built without optimisation and run
/// on busy machines.
const MAX_REFUSAL_TIME: Duration = Duration::from_secs(1);

/// Returns the reason for refusing a file, and checks the time that it takes.
#[track_caller]
fn refused_at_once(what: &str, file: &[u8]) -> Refused {
    let start = Instant::now();
    let why = refused(file);
    let elapsed = start.elapsed();
    assert!(elapsed < MAX_REFUSAL_TIME, "{what}: {elapsed:?}");
    why
}

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
    // Short stretches are read, and anything after the cells may have any length.
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
fn no_sheet_has_more_rows_and_cells_than_a_spreadsheet_takes() {
    let header = texts(1, &["usia"]);
    for (what, rows, row) in [
        (
            "cells",
            format!("<row>{}</row>", "<c/>".repeat(2_000_000)),
            2,
        ),
        ("rows", "<row/>".repeat(2_000_000), 1_048_577),
    ] {
        let xlsx = book(&sheet(&(header.clone() + &rows)), NO_TEXTS, NO_STYLES);
        assert_eq!(refused(&xlsx), Refused::Damaged { row }, "{what}");
    }
    // A row of as many cells as a spreadsheet allows is read.
    let row = format!("<row>{}</row>", "<c/>".repeat(16_384));
    let xlsx = book(&sheet(&(header + &row)), NO_TEXTS, NO_STYLES);
    assert!(open(&xlsx).is_ok());
}

#[test]
fn texts_take_their_room_whether_they_are_announced_or_not() {
    let texts = format!("<sst>{}</sst>", "<si/>".repeat(9_000_000));
    let xlsx = book(&sheet(""), &texts, NO_STYLES);
    let expected = Refused::Limit {
        limit: Limit::Held,
        row: None,
        column: None,
    };
    assert_eq!(refused(&xlsx), expected);
}

#[test]
fn a_sheet_that_is_too_long_before_its_first_row_is_told_without_a_row() {
    for before in [" ".repeat(2_000_000), "<x/>".repeat(500_000)] {
        let xlsx = book(
            &format!("<worksheet>{before}</worksheet>"),
            NO_TEXTS,
            NO_STYLES,
        );
        assert_eq!(refused(&xlsx), Refused::Damaged { row: 0 });
    }
}

/// Readers search all attributes of a tag for each one that they need, or for two with the same name
/// (RUSTSEC-2026-0194). The first of these files kept a reader busy for over three minutes.
#[test]
fn no_tag_has_more_attributes_than_anybody_writes() {
    let many = |count: u32| {
        let attributes = (0..count).map(|at| format!(" a{at}=\"\""));
        attributes.collect::<Vec<_>>().concat()
    };
    let (all, too_many) = (many(80_000), many(300));
    let row = |tag: &str, row: &str, attributes: &str| {
        let cell = |column| {
            format!(
                "<c{tag}{attributes} r=\"{column}2\" t=\"inlineStr\"><is><t{attributes}>40</t></is></c>"
            )
        };
        format!(
            "<row{row} r=\"2\">{}</row>",
            ["A", "B", "C", "D"].map(cell).concat()
        )
    };
    let header = texts(1, &["usia", "b", "c", "d"]);
    for attributes in [&all, &too_many] {
        for rows in [
            row("", "", attributes),
            row(attributes, "", ""),
            row("", attributes, ""),
            row("\"\"", "", attributes),
            format!("<x:row{attributes}/>"),
            format!("<row{attributes}/>"),
        ] {
            let xlsx = book(&sheet(&(header.clone() + &rows)), NO_TEXTS, NO_STYLES);
            let why = refused_at_once("a sheet", &xlsx);
            assert!(
                matches!(why, Refused::Damaged { row: 1 | 2 } | Refused::Limit { .. }),
                "{why:?}"
            );
        }
        let rows = sheet(&header);
        let list = format!("<sheet{attributes} name=\"A\" sheetId=\"1\" r:id=\"r1\"/>");
        let before = format!("<workbookPr{attributes}/>");
        let one = "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>";
        for xlsx in [
            book(&rows, &format!("<sst{attributes}></sst>"), NO_STYLES),
            book(
                &rows,
                &format!("<sst><si><t{attributes}>a</t></si></sst>"),
                NO_STYLES,
            ),
            book(
                &rows,
                NO_TEXTS,
                &format!("<styleSheet><cellXfs><xf{attributes}/></cellXfs></styleSheet>"),
            ),
            book(
                &rows,
                NO_TEXTS,
                &format!("<styleSheet><numFmts><numFmt{attributes}/></numFmts></styleSheet>"),
            ),
            book_of("", &list, &[&rows], NO_TEXTS, NO_STYLES),
            book_of(&before, one, &[&rows], NO_TEXTS, NO_STYLES),
        ] {
            let why = refused_at_once("another part", &xlsx);
            assert!(matches!(why, Refused::Damaged { row: 0 }), "{why:?}");
        }
    }
    // The allowed number of attributes, on every tag of a row.
    let rows = header + &row("", "", &many(250));
    let xlsx = book(&sheet(&rows), NO_TEXTS, NO_STYLES);
    assert!(open(&xlsx).expect("a roster").preview(5).is_ok());
}

/// Memory is reserved for the declared number of texts, and each style copies the names that it uses. A
/// small file must not become gigabytes in this way.
#[test]
fn what_is_announced_and_what_is_copied_takes_no_more_than_is_held() {
    let rows = sheet(&texts(1, &["usia"]));
    let announced = |count: &str| {
        book(
            &rows,
            &format!("<sst uniqueCount={count}></sst>"),
            NO_STYLES,
        )
    };
    for count in [
        "\"99999999\"",
        "'18446744073709551615'",
        "\"+99999999999\"",
        "\"00000000000000000000000000000000000000099999999999\"",
        "\"1\" a=\"\" uniqueCount=\"99999999999\"",
    ] {
        assert_eq!(
            refused_at_once(count, &announced(count)),
            held_limit(),
            "{count}"
        );
    }
    let later = format!("<sst><si/></sst><sst uniqueCount=\"{}\"></sst>", u64::MAX);
    assert_eq!(
        refused_at_once("later", &book(&rows, &later, NO_STYLES)),
        held_limit()
    );
    for count in ["\"\"", "\"x\"", "\"-1\"", "\"1000\""] {
        assert!(open(&announced(count)).is_ok(), "{count}");
    }
    let long = "x".repeat(500_000);
    let styles = |fonts: &str, forms: &str, xf: &str, count: usize| {
        format!(
            "<styleSheet><numFmts>{forms}</numFmts><fonts>{fonts}</fonts><cellXfs>{}</cellXfs></styleSheet>",
            xf.repeat(count)
        )
    };
    let font = format!("<font><name val=\"{long}\"/></font>");
    let form = format!("<numFmt numFmtId=\"900\" formatCode=\"{long}\"/>");
    for (name, styles) in [
        ("a name", styles(&font, "", "<xf fontId=\"0\"/>", 2_000)),
        ("a form", styles("", &form, "<xf numFmtId=\"900\"/>", 2_000)),
        ("styles", styles("", "", "<xf/>", 1_000_000)),
        (
            "a long prefix",
            styles(
                &font,
                "",
                &format!("<{}:xf fontId=\"0\"/>", "x".repeat(200)),
                2_000,
            ),
        ),
        (
            "fonts",
            styles(&"<font/>".repeat(3_000_000), "", "<xf/>", 1),
        ),
    ] {
        let xlsx = book(&rows, NO_TEXTS, &styles);
        assert!(xlsx.len() < 100_000, "{name}");
        assert_eq!(refused(&xlsx), held_limit(), "{name}");
    }
    // As many styles as spreadsheets allow, each with a font of its own.
    let font = "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>".repeat(1_024);
    let xf = "<xf numFmtId=\"0\" fontId=\"1\"><alignment horizontal=\"left\"/></xf>";
    assert!(open(&book(&rows, NO_TEXTS, &styles(&font, "", xf, 65_490))).is_ok());
}

fn held_limit() -> Refused {
    Refused::Limit {
        limit: Limit::Held,
        row: None,
        column: None,
    }
}

/// The workbook names the part that holds a sheet, and that name may be anything.
#[test]
fn a_sheet_is_measured_wherever_it_stands() {
    let long = "x".repeat(2_000_000);
    let cell = format!("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>{long}</t></is></c></row>");
    let rows = texts(1, &["usia"]) + &cell;
    let workbook =
        "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    let over = format!("<worksheet></sheetData><sheetData>{rows}</sheetData></worksheet>");
    let plain = sheet(&rows);
    for (target, name, sheet) in [
        ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", &plain),
        ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", &over),
        ("lembar.xml", "xl/lembar.xml", &plain),
        ("/lembar/satu.xml", "lembar/satu.xml", &plain),
        ("media/gambar.png", "XL\\Media\\gambar.png", &plain),
    ] {
        let list = format!(
            "<Relationships><Relationship Target=\"{target}\" Id=\"r1\" Type=\"http://schemas.\
             openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>"
        );
        let xlsx = packed(&[
            ("_rels/.rels", ROOT.as_bytes()),
            ("xl/workbook.xml", workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", list.as_bytes()),
            (name, sheet.as_bytes()),
        ]);
        let why = refused(&xlsx);
        assert!(
            matches!(
                why,
                Refused::Limit {
                    limit: Limit::Cell,
                    ..
                }
            ),
            "{target} {why:?}"
        );
    }
}

/// A workbook may list the part of its texts, of its styles or of itself as a sheet. The part must keep the
/// limits of its real use.
#[test]
fn a_part_that_is_called_a_sheet_stays_bounded_as_what_it_is() {
    let texts = format!("<sst>{}</sst>", "<si/>".repeat(9_000_000));
    let announced = "<sst uniqueCount=\"18446744073709551615\"><si/></sst>";
    let styles = format!("<styleSheet>{}</styleSheet>", "<x/>".repeat(9_000_000));
    let own = format!("<workbook>{}</workbook>", "<x/>".repeat(9_000_000));
    for (called, name, content) in [
        ("sharedStrings.xml", "xl/sharedStrings.xml", texts.as_str()),
        ("sharedStrings.xml", "xl/sharedStrings.xml", announced),
        ("styles.xml", "xl/styles.xml", &styles),
        ("workbook.xml", "xl/workbook.xml", &own),
    ] {
        let list = format!(
            "<Relationships><Relationship Target=\"{called}\" Id=\"r1\" Type=\"http://schemas.\
             openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>"
        );
        let workbook =
            "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
        let mut parts = vec![
            ("_rels/.rels", ROOT.as_bytes()),
            ("xl/_rels/workbook.xml.rels", list.as_bytes()),
            (name, content.as_bytes()),
        ];
        if name != "xl/workbook.xml" {
            parts.push(("xl/workbook.xml", workbook.as_bytes()));
        }
        let why = refused(&packed(&parts));
        let bounded = matches!(
            why,
            Refused::Limit {
                limit: Limit::Held,
                ..
            } | Refused::Damaged { .. }
        );
        assert!(bounded, "{name}: {why:?}");
    }
}

/// Headings are compared quickly even if they are long.
#[test]
fn long_headers_are_compared_at_once() {
    let headers: Vec<String> = (0..200)
        .map(|at| format!("{at:03}{}", "Ä".repeat(16_000)))
        .collect();
    let csv = format!("{}\n", headers.join(","));
    let start = Instant::now();
    let source = open(csv.as_bytes()).expect("a roster");
    assert_eq!(source.headers().len(), 200);
    let elapsed = start.elapsed();
    assert!(elapsed < 5 * MAX_REFUSAL_TIME, "{elapsed:?}");
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
