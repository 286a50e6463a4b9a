//! Every kind of spreadsheet that people download: the sheets of a gift, the tally, the template, the
//! example, a screened list and the list to hand in.

use std::io::Cursor;

use lindungi_exports::sheet::{self, Sheet};
use lindungi_exports::{csv, packed, tally, xlsx};
use lindungi_roster::fund::{candidates, hand_in, plan};
use lindungi_roster::output::{Basis, Format, HandIn};
use lindungi_roster::{
    Check, Layout, Mapping, Row, ScreenedRow, Screener, Source, Writer, template,
};
use lindungi_rules::cover::{Ask, Fund, Order, Terms, Want};
use lindungi_rules::policy::{Date, Rupiah, fixture};
use lindungi_text::Lang;
use lindungi_xlsx::{Book, ColumnKind, Heading, Value};

use crate::asks::{GIFT, answered, ask, million, monthly};
use crate::{TODAY, month};

/// CSV with semicolons, as an Indonesian Excel opens it.
pub(crate) const CSV: Format = Format::Csv { delimiter: b';' };

/// The columns of the list that is screened.
pub(crate) const HEADERS: [&str; 9] = [
    "NIK",
    "Nama Lengkap",
    "Alamat",
    "No HP",
    "tanggal_lahir",
    "status_kerja",
    "penghasilan",
    "kepesertaan",
    "Dicatat",
];

/// Invented residents: a NIK of 16 digits, which no number of a spreadsheet holds, a name that looks like a
/// formula, short and long names and addresses, a telephone number of twelve digits, and a time.
pub(crate) const RESIDENTS: [[&str; 9]; 4] = [
    [
        "9171019876543217",
        "Siti Nurhaliza binti Abdul Rahman Wongsodiningrat Kusumawardhani",
        "Lorong Mangga Dua No. 12 RT 07 RW 02, di belakang Masjid Al-Ikhlas, dekat bengkel Pak Haji Mahmud, \
         Kelurahan Legok, Kecamatan Danau Sipin, Kota Jambi",
        "628127412345",
        "1990-05-17",
        "pekerja lepas",
        "1500000",
        "belum",
        "2026-11-24T08:30:00",
    ],
    [
        "1571019876543210",
        "=Budi",
        "Jl. Merdeka",
        "628127412346",
        "1985-12-31",
        "pekerja lepas",
        "950000",
        "belum",
        "2026-11-24T17:05:59",
    ],
    [
        "0071019876543211",
        "Ani",
        "Thehok\nRT 03",
        "628127412347",
        "2010-01-01",
        "karyawan",
        "12345678901",
        "pemerintah",
        "2026-11-25T00:00:01",
    ],
    ["1571019876543213", "Eko", "", "", "", "", "", "", ""],
];

/// The list as XLSX, each cell of the kind of its value.
fn list() -> Vec<u8> {
    let mut book = Book::of_many_rows().expect("a workbook");
    book.head(HEADERS.map(|words| Heading {
        words,
        kind: ColumnKind::Words,
    }))
    .expect("a header");
    for resident in RESIDENTS {
        for (column, cell) in (0..).zip(resident) {
            if cell.is_empty() {
                continue;
            }
            let value = match column {
                3 | 6 => Value::Number(cell),
                4 | 8 => Value::Listed(cell),
                _ => Value::Text(cell),
            };
            book.put(column, value).expect("a cell");
        }
        book.next_row().expect("room");
    }
    book.into_bytes().expect("a file")
}

fn check(lang: Option<Lang>) -> Check<'static> {
    Check {
        policy: fixture(),
        as_of: TODAY,
        lang,
    }
}

/// Screens the list, and calls `take` with each row and its result.
fn screen(lang: Option<Lang>, mut take: impl FnMut(&Row, ScreenedRow<'_>)) -> Screener<'static> {
    let mut source = Source::open(Cursor::new(list())).expect("a roster");
    let mut screener =
        Screener::new(check(lang), source.mapping(), source.headers()).expect("a mapping");
    let mut rows = source.rows().expect("rows");
    let mut row = Row::default();
    while rows.next(&mut row).expect("a row") {
        take(&row, screener.screen(&row));
    }
    screener
}

/// The screened list as a file.
pub(crate) fn screened(format: Format, lang: Lang) -> Vec<u8> {
    let headers = HEADERS.map(str::to_owned);
    let mapping = Mapping::of(&headers);
    let layout = Layout {
        check: check(Some(lang)),
        mapping: &mapping,
        for_office: true,
    };
    let mut writer = Writer::new(Vec::new(), format, &headers, layout).expect("a writer");
    let screener = screen(Some(lang), |row, found| {
        writer.row(row, found).expect("room");
    });
    writer.finish(&screener.summary()).expect("a file")
}

/// The order among equals in the list to hand in.
const ORDER: Order = Order::Lot(1012);

/// The list to hand in: name and NIK of the residents for whom the fund pays.
pub(crate) fn handed_in(format: Format, lang: Lang) -> Vec<u8> {
    let mut records = Vec::new();
    let screener = screen(None, |_, found| records.push(found.record));
    let waiting = candidates(&records, screener.outcomes(), true, ORDER);
    let fund = Fund {
        amount: Rupiah::new(300_000),
        start: month("2026-11"),
        months: 12,
        terms: GIFT,
    };
    let headers = HEADERS.map(str::to_owned);
    let basis = Basis {
        lang,
        policy: fixture(),
        as_of: TODAY,
    };
    let plan = plan(&fund, ORDER, waiting.clone(), fixture()).expect("a plan");
    let mut list = HandIn::new(Vec::new(), format, &headers, &[1, 0], basis).expect("a list");
    let mut source = Source::open(Cursor::new(self::list())).expect("a roster");
    let mut rows = source.rows().expect("rows");
    hand_in(&mut rows, &mut list, &plan, waiting, &mut || Ok(())).expect("a list");
    list.finish(&plan).expect("a file")
}

pub(crate) fn blank(format: Format, lang: Lang) -> Vec<u8> {
    template::template(Vec::new(), format, fixture(), lang).expect("a file")
}

pub(crate) fn example(format: Format) -> Vec<u8> {
    template::example(Vec::new(), format, fixture()).expect("a file")
}

/// Questions with schedules that differ as much as possible: short and long, with a relief that ends, with
/// savings, the smallest sums and the largest.
pub(crate) fn gifts() -> Vec<(&'static str, Ask)> {
    let with_savings = Terms { jht: true, ..GIFT };
    vec![
        ("once", million()),
        ("monthly", monthly()),
        (
            "large",
            ask(with_savings, Want::WorkersForMonths(11_000, 24)),
        ),
        (
            "largest",
            ask(with_savings, Want::WorkersForMonths(100_000_000, 120)),
        ),
        (
            "inexact",
            ask(with_savings, Want::WorkersForMonths(1_000_000_000, 120)),
        ),
        (
            "small",
            ask(GIFT, Want::AmountForMonths(Rupiah::new(16_800), 1)),
        ),
    ]
}

pub(crate) fn sheets(lang: Lang, ask: &Ask) -> [Sheet; 3] {
    sheet::sheets(lang, fixture(), ask, &answered(ask), TODAY)
}

pub(crate) fn as_xlsx(lang: Lang, sheets: &[Sheet]) -> Vec<u8> {
    let sheets = packed::unpack(&packed::pack(lang, sheets)).expect("what was packed");
    xlsx::file(&sheets).expect("a file")
}

/// The tally of three days as CSV.
pub(crate) fn counted(lang: Lang) -> String {
    let days = [
        (TODAY, [12, 3, 0]),
        (Date::constant(2026, 11, 23), [4, 0, 1]),
        (Date::constant(2026, 9, 1), [1_234, 5_678, 90]),
    ];
    csv::file(lang, &[tally::sheet(lang, days)])
}
