//! Spreadsheets of this crate, read back by calamine.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use lindungi_policy::{Date, Month};
use lindungi_xlsx::{Book, ColumnKind, EXACT, Heading, Value};

fn head(book: &mut Book) {
    let heading = |words| Heading {
        words,
        kind: ColumnKind::Words,
    };
    book.head(["a", "b"].map(heading)).expect("room");
}

fn read(book: Book) -> Vec<Vec<Data>> {
    let bytes = book.into_bytes().expect("a file");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sheet = book.worksheet_range_at(0).expect("a sheet").expect("cells");
    sheet.rows().map(<[Data]>::to_vec).collect()
}

/// Each value becomes a cell of its kind, or text where a spreadsheet would not keep it as it is.
#[test]
fn each_value_has_its_kind() {
    let text = |words: &str| Data::String(words.to_owned());
    let exact = Data::Float(999_999_999_999_999.0);
    let over = EXACT + 1;
    let cases = [
        (Value::Text("3202011234560001"), text("3202011234560001")),
        (Value::Literal("=1+1"), text("=1+1")),
        (
            Value::Number("812345678901"),
            Data::Float(812_345_678_901.0),
        ),
        (Value::Number("-1500.5"), Data::Float(-1500.5)),
        (Value::Number("3202011234560001"), text("3202011234560001")),
        (Value::Number("1,5"), text("1,5")),
        (Value::Number("?"), text("?")),
        (Value::Count(EXACT), exact.clone()),
        (Value::Count(over), text(&over.to_string())),
        (Value::Rupiah(EXACT), exact),
        (Value::Rupiah(u64::MAX), text(&u64::MAX.to_string())),
        (Value::Day(Date::constant(1850, 1, 1)), text("1850-01-01")),
        (Value::Listed("31/02/1985"), text("31/02/1985")),
        (Value::Listed("1985-02-31"), text("1985-02-31")),
        (Value::Truth(true), Data::Bool(true)),
    ];
    let mut book = Book::of_many_rows().expect("a workbook");
    head(&mut book);
    for (value, _) in &cases {
        book.put(0, *value).expect("room");
        book.next_row().expect("room");
    }
    let rows = read(book);
    for (row, (value, expected)) in rows.iter().skip(1).zip(cases) {
        assert_eq!(row[0], expected, "{value:?}");
    }
}

#[test]
fn days_are_counted_as_spreadsheets_do() {
    let mut book = Book::new("x").expect("a workbook");
    head(&mut book);
    let month = Month::parse("2026-11").expect("a month");
    let cases = [
        (Value::Month(month), 46_327.0),
        (Value::Day(Date::constant(1990, 5, 17)), 33_010.0),
        (Value::Listed("1990-05-17"), 33_010.0),
        (Value::Listed("1990-05-17T12:00:00"), 33_010.5),
    ];
    for (value, _) in cases {
        book.put(1, value).expect("room");
        book.next_row().expect("room");
    }
    for (row, (value, number)) in read(book).iter().skip(1).zip(cases) {
        match &row[1] {
            Data::DateTime(day) => assert!((day.as_f64() - number).abs() < 1e-9, "{value:?}"),
            other => panic!("{value:?}: {other:?}"),
        }
    }
}

/// A formula is written with its value. A value that a spreadsheet cannot keep exactly is written as text,
/// without the formula.
#[test]
fn formulas_have_their_values() {
    let mut book = Book::new("x").expect("a workbook");
    head(&mut book);
    book.put_formula(0, "1+2", Value::Count(3)).expect("room");
    book.put_formula(1, "1+2", Value::Rupiah(EXACT + 1))
        .expect("room");
    let bytes = book.into_bytes().expect("a file");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let formulas = book.worksheet_formula("x").expect("a sheet");
    let formulas: Vec<_> = formulas.used_cells().collect();
    assert_eq!(formulas, [(0, 0, &"1+2".to_owned())]);
    let sheet = book.worksheet_range("x").expect("a sheet");
    assert_eq!(sheet.get_value((1, 0)), Some(&Data::Float(3.0)));
    assert_eq!(
        sheet.get_value((1, 1)),
        Some(&Data::String((EXACT + 1).to_string()))
    );
}
