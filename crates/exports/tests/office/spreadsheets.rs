//! Spreadsheets in `LibreOffice`: their pages, their values, and their formulas after recalculation.

use std::fs;
use std::path::{Path, PathBuf};

use lindungi_exports::csv;
use lindungi_exports::sheet::Cell;
use lindungi_rules::cover::{Ask, Quote, Want, quote};
use lindungi_rules::policy::{Date, fixture};
use lindungi_text::Lang;
use lindungi_xlsx::EXACT;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::asks::{answered, any_ask};
use crate::files::{self, CSV, HEADERS, RESIDENTS};
use crate::office::{self, CellContent, OfficeSettings, Rows};
use crate::{paper, scratch};
use lindungi_roster::output::Format;

const LANGUAGES: [Lang; 2] = [Lang::Id, Lang::En];

fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder.join(name);
    fs::write(&file, bytes).expect("a file");
    file
}

/// Writes every kind of spreadsheet in a language.
fn workbooks(folder: &Path, lang: Lang) -> Vec<PathBuf> {
    let mut files = vec![
        write(folder, "template.xlsx", &files::blank(Format::Xlsx, lang)),
        write(folder, "example.xlsx", &files::example(Format::Xlsx)),
        write(
            folder,
            "screened.xlsx",
            &files::screened(Format::Xlsx, lang),
        ),
        write(
            folder,
            "hand-in.xlsx",
            &files::handed_in(Format::Xlsx, lang),
        ),
    ];
    for (name, ask) in files::gifts() {
        let bytes = files::as_xlsx(lang, &files::sheets(lang, &ask));
        files.push(write(folder, &format!("gift-{name}.xlsx"), &bytes));
    }
    files
}

/// Each cell of each spreadsheet is printed whole, with the computer set to either language.
#[test]
fn nothing_is_cut_off_on_paper() {
    for lang in LANGUAGES {
        let folder = scratch(&format!("paper-{lang:?}"));
        let files = workbooks(&folder, lang);
        let settings = OfficeSettings::reading(lang);
        let shown = office::shown(&folder, settings, &files);
        let printed = office::printed(&folder, settings, &files);
        for ((file, pdf), sheets) in files.iter().zip(&printed).zip(&shown) {
            let cells: usize = sheets.iter().flatten().map(Vec::len).sum();
            assert!(cells > 10, "{}", file.display());
            for cell in sheets.iter().flatten().flatten() {
                assert!(
                    !cell.contains('#') && !cell.contains("Err:"),
                    "{}: {cell}",
                    file.display()
                );
            }
            paper::check_pages(file, pdf, sheets);
        }
    }
}

/// The check finds each column that is too narrow, and a row that is too low for its lines.
#[test]
fn the_check_finds_what_is_cut_off() {
    let folder = scratch("narrow");
    let (_, ask) = files::gifts().remove(0);
    let bytes = files::as_xlsx(Lang::Id, &files::sheets(Lang::Id, &ask));
    let whole = write(&folder, "whole.xlsx", &bytes);
    let mut faults = vec![(3, " ht=\"".to_owned(), " ht=\"15\" x=\"".to_owned())];
    for (sheet, columns) in [(1, 6), (2, 2), (3, 5)] {
        for column in 1..=columns {
            let from = format!("<col min=\"{column}\" max=\"{column}\" width=\"");
            faults.push((sheet, from.clone(), format!("{from}3\" x=\"")));
        }
    }
    let files: Vec<PathBuf> = faults
        .iter()
        .enumerate()
        .map(|(number, (sheet, from, to))| {
            let name = format!("xl/worksheets/sheet{sheet}.xml");
            let before = office::part(&whole, &name);
            let after = before.replace(from, to);
            assert_ne!(before, after, "{from}");
            let bytes = office::with_part(&whole, &name, &after);
            write(&folder, &format!("{number}.xlsx"), &bytes)
        })
        .collect();
    let settings = OfficeSettings::reading(Lang::Id);
    let shown = office::shown(&folder, settings, &files);
    let printed = office::printed(&folder, settings, &files);
    for (((fault, file), pdf), sheets) in faults.iter().zip(&files).zip(&printed).zip(&shown) {
        let found = std::panic::catch_unwind(|| paper::check_pages(file, pdf, sheets));
        assert!(found.is_err(), "{fault:?} is not found");
    }
}

/// Amounts, months and days are shown as Indonesians write them.
#[test]
fn cells_are_shown_as_people_write_them() {
    let folder = scratch("shown");
    let (_, ask) = files::gifts().remove(0);
    let bytes = files::as_xlsx(Lang::Id, &files::sheets(Lang::Id, &ask));
    let gift = write(&folder, "gift.xlsx", &bytes);
    let list = write(
        &folder,
        "list.xlsx",
        &files::screened(Format::Xlsx, Lang::Id),
    );
    let hand_in = write(
        &folder,
        "hand-in.xlsx",
        &files::handed_in(Format::Xlsx, Lang::Id),
    );
    let shown = office::shown(
        &folder,
        OfficeSettings::reading(Lang::Id),
        &[gift, list, hand_in],
    );
    let [schedule, terms, _] = &shown[0][..] else {
        panic!("{shown:?}");
    };
    assert_eq!(
        schedule[2],
        [
            "Des 2026",
            "Rp16.800",
            "4",
            "Rp67.200",
            "tidak",
            "Rp134.400"
        ]
    );
    assert_eq!(schedule[13][3], "Rp806.400");
    assert!(terms.iter().any(|row| row[1] == "24 Nov 2026"), "{terms:?}");
    let screened = &shown[1][1];
    assert_eq!(screened[1][3..5], ["628127412345", "1990-05-17"]);
    assert_eq!(screened[1][8], "2026-11-24 08:30:00");
    let share = &shown[2][1][1];
    assert_eq!(
        share[2..],
        [
            "Nov 2026",
            "Okt 2027",
            "12",
            "Rp201.600",
            "Belum diketahui",
            "1",
            "diundi dengan bilangan 1012"
        ]
    );
    let sum = shown[2][1].last().expect("a sum");
    assert_eq!((&*sum[0], &*sum[5]), ("Jumlah", "Rp285.600"));
}

/// A number, as a cell holds it.
fn number(value: u64) -> CellContent {
    CellContent::Number(value.to_string())
}

/// A day, as a computer set to American English writes it.
fn day(day: Date) -> CellContent {
    let (month, year) = (day.month().number(), day.year());
    CellContent::Number(format!("{month:02}/{:02}/{year}", day.day()))
}

fn text(words: &str) -> CellContent {
    CellContent::Text(words.to_owned())
}

/// The expected rows of a sheet, each cell of the kind of its value.
fn expected(sheet: &lindungi_exports::sheet::Sheet, lang: Lang) -> Rows<CellContent> {
    let whole = |value: u64| {
        if value > EXACT {
            text(&value.to_string())
        } else {
            number(value)
        }
    };
    let content = |cell: &Cell| match cell {
        Cell::Text(words) => text(words),
        Cell::Month(month) => day(month.first_day()),
        Cell::Day(date) => day(*date),
        Cell::Rupiah(amount) => whole(amount.to_u64()),
        Cell::Count(count) => whole(*count),
        Cell::YesNo(true) => text(lang.sheet_yes()),
        Cell::YesNo(false) => text(lang.sheet_no()),
        Cell::Formula(_, number) => match Cell::from(*number) {
            Cell::Rupiah(amount) => whole(amount.to_u64()),
            Cell::Count(count) => whole(count),
            other => panic!("{other:?}"),
        },
    };
    let names = sheet.head.iter().map(|words| text(words)).collect();
    let foot = Some(&sheet.foot).filter(|foot| !foot.is_empty());
    std::iter::once(names)
        .chain(
            sheet
                .rows
                .iter()
                .chain(foot)
                .map(|row| row.iter().map(content).collect()),
        )
        .collect()
}

/// Numbers are numbers, dates are dates, and all have the values of the sheets, also after recalculation.
#[test]
fn values_are_those_of_the_sheets() {
    for lang in LANGUAGES {
        for recalculates in [false, true] {
            let folder = scratch(&format!("values-{lang:?}-{recalculates}"));
            let gifts = files::gifts();
            let files: Vec<PathBuf> = gifts
                .iter()
                .map(|(name, ask)| {
                    let bytes = files::as_xlsx(lang, &files::sheets(lang, ask));
                    write(&folder, &format!("{name}.xlsx"), &bytes)
                })
                .collect();
            let settings = OfficeSettings {
                lang: Lang::En,
                recalculates,
            };
            let found = office::values(&folder, settings, &files);
            for ((name, ask), found) in gifts.iter().zip(&found) {
                for (sheet, rows) in files::sheets(lang, ask).iter().zip(found) {
                    assert_eq!(*rows, expected(sheet, lang), "{name}, {}", sheet.name);
                }
            }
        }
    }
}

/// A NIK keeps its sixteen digits, as text, and a telephone number its twelve; days and times do not
/// change.
#[test]
fn lists_keep_what_was_in_them() {
    let folder = scratch("lists");
    let screened = write(
        &folder,
        "screened.xlsx",
        &files::screened(Format::Xlsx, Lang::Id),
    );
    let hand_in = write(
        &folder,
        "hand-in.xlsx",
        &files::handed_in(Format::Xlsx, Lang::Id),
    );
    let template = write(
        &folder,
        "template.xlsx",
        &files::blank(Format::Xlsx, Lang::Id),
    );
    let found = office::values(
        &folder,
        OfficeSettings::reading(Lang::En),
        &[screened, hand_in, template],
    );
    let rows = &found[0][1];
    assert_eq!(rows.len(), 1 + RESIDENTS.len());
    assert_eq!(rows[0][..HEADERS.len()], HEADERS.map(text));
    for (row, resident) in rows[1..].iter().zip(RESIDENTS) {
        for (column, (cell, was)) in row.iter().zip(resident).enumerate() {
            let expected = match column {
                _ if was.is_empty() => text(""),
                3 | 4 | 6 => CellContent::Number(was.to_owned()),
                8 => CellContent::Number(was.replace('T', " ")),
                _ => text(was),
            };
            assert_eq!(*cell, expected, "{resident:?}");
        }
    }
    let share = &found[1][1][1];
    let money = [
        day(Date::constant(2026, 11, 1)),
        day(Date::constant(2027, 10, 1)),
        number(12),
        number(201_600),
    ];
    assert_eq!(share[..2], [text(RESIDENTS[0][1]), text(RESIDENTS[0][0])]);
    assert_eq!(share[2..6], money);
    assert_eq!(found[2][0].len(), 1, "the template has no resident");
}

/// `LibreOffice` opens and saves the rules of the template, the formats of its cells and the filter of a
/// list, and none is lost.
#[test]
fn rules_and_filters_outlive_a_visit() {
    let folder = scratch("rules");
    for lang in LANGUAGES {
        let template = write(&folder, "template.xlsx", &files::blank(Format::Xlsx, lang));
        let screened = files::screened(Format::Xlsx, lang);
        let screened = write(&folder, "screened.xlsx", &screened);
        let settings = OfficeSettings::reading(lang);
        let saved = office::saved(&folder, settings, &[template.clone(), screened]);
        let sheet = |file: &Path, number: u8| {
            office::part(file, &format!("xl/worksheets/sheet{number}.xml"))
        };
        let rules = |file: &Path| {
            let xml = sheet(file, 1);
            let mut lists = office::between(&xml, "<formula1>", "</formula1>");
            for list in &mut lists {
                // Both ways of naming a sheet mean the same.
                *list = list.replace('\'', "");
            }
            // What a cell that takes anything is written with.
            lists.retain(|list| list != "0");
            lists.sort();
            let words = office::between(&xml, " prompt=\"", "\"");
            (lists, words.len())
        };
        let (lists, words) = rules(&template);
        assert_eq!((lists.len(), words), (8, 11), "{lists:?}");
        assert_eq!(rules(&saved[0]), (lists, words));
        let rows = sheet(&saved[1], 2);
        assert!(rows.contains("<autoFilter ref=\"A1:R5\""), "{rows:.2000}");
        assert!(rows.contains("hidden=\"true\"") || rows.contains("hidden=\"1\""));
    }
}

/// CSV has no types, so a program guesses them. With all columns set to text, every cell is as it was
/// written. Opened by a double click, an amount stays an amount, and a NIK that fits a number keeps its
/// digits.
#[test]
fn csv_is_read_as_it_was_written() {
    let folder = scratch("csv");
    let mut written = vec![
        ("tally", files::counted(Lang::Id).into_bytes()),
        ("template", files::blank(CSV, Lang::Id)),
        ("example", files::example(CSV)),
        ("screened", files::screened(CSV, Lang::Id)),
        ("hand-in", files::handed_in(CSV, Lang::Id)),
    ];
    for (name, ask) in files::gifts() {
        let file = csv::file(Lang::Id, &files::sheets(Lang::Id, &ask));
        written.push((name, file.into_bytes()));
    }
    let files: Vec<PathBuf> = written
        .iter()
        .map(|(name, bytes)| write(&folder, &format!("{name}.csv"), bytes))
        .collect();
    let settings = OfficeSettings::reading(Lang::Id);
    let texts = office::csv_values(&folder, settings, &files, true);
    let opened = office::csv_values(&folder, settings, &files, false);
    for (((name, bytes), texts), opened) in written.iter().zip(&texts).zip(&opened) {
        let records = records(bytes);
        let filled = |rows: &Rows<CellContent>| -> Vec<Vec<String>> {
            rows.iter()
                .map(|row| trimmed(row))
                .filter(|row| !row.is_empty())
                .collect()
        };
        assert_eq!(filled(texts), records, "{name}");
        assert_eq!(opened.len(), texts.len(), "{name}");
    }
    let hand_in = &opened[4];
    assert_eq!(
        hand_in[2][1],
        CellContent::Number(RESIDENTS[1][0].to_owned())
    );
    // A NIK that is larger than every exact number loses digits: there only XLSX helps.
    assert_ne!(
        hand_in[1][1],
        CellContent::Number(RESIDENTS[0][0].to_owned())
    );
    assert_eq!(hand_in[1][5], number(201_600));
    let schedule = &opened[5];
    assert_eq!(
        schedule[1][1..4],
        [number(16_800), number(4), number(67_200)]
    );
}

/// The records of CSV with semicolons, without empty cells at the end of a row.
fn records(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").expect("a mark"));
    let records = reader.records().map(|record| {
        let record = record.expect("a record");
        let cells: Vec<CellContent> = record.iter().map(text).collect();
        trimmed(&cells)
    });
    records.collect()
}

fn trimmed(row: &[CellContent]) -> Vec<String> {
    let mut cells: Vec<String> = row
        .iter()
        .map(|(CellContent::Text(cell) | CellContent::Number(cell))| cell.clone())
        .collect();
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

/// The number of questions that are recalculated.
const QUESTIONS: usize = 150;

/// If the number of workers in the schedule is changed, `LibreOffice` recalculates months, sums and
/// remainder to those of a quote for the new number.
#[test]
fn the_rest_follows_the_workers() {
    let folder = scratch("formulas");
    let mut runner = TestRunner::deterministic();
    let any = (any_ask(), 1_u64..=5_000);
    let (mut questions, mut files) = (Vec::new(), Vec::new());
    while files.len() < QUESTIONS {
        let (ask, workers) = any.new_tree(&mut runner).expect("a question").current();
        let quote = answered(&ask);
        if quote.schedule.is_empty() {
            continue;
        }
        let lang = LANGUAGES[files.len() % 2];
        let mut sheets = files::sheets(lang, &ask);
        assert_eq!(sheets[0].rows[0][2], Cell::Count(quote.workers));
        sheets[0].rows[0][2] = Cell::Count(workers);
        let name = format!("{}.xlsx", files.len());
        files.push(write(&folder, &name, &files::as_xlsx(lang, &sheets)));
        questions.push((lang, ask, quote, workers));
    }
    let settings = OfficeSettings {
        lang: Lang::En,
        recalculates: true,
    };
    let found = office::values(&folder, settings, &files);
    for ((lang, ask, before, workers), found) in questions.iter().zip(&found) {
        let now = Ask {
            want: Want::WorkersForMonths(*workers, months(before)),
            ..*ask
        };
        let now = quote(&now, fixture()).expect("an answer");
        follows(*lang, ask, before, &now, found);
    }
}

fn months(quote: &Quote) -> u16 {
    u16::try_from(quote.schedule.len()).expect("few")
}

/// Compares sheets in which the number of workers was changed with the quote for the new number.
#[track_caller]
fn follows(lang: Lang, ask: &Ask, before: &Quote, now: &Quote, found: &[Rows<CellContent>]) {
    let [schedule, terms, _] = found else {
        panic!("{found:?}");
    };
    assert_eq!(schedule.len(), now.schedule.len() + 2, "{ask:?}");
    let mut running = 0;
    for (row, cost) in schedule[1..].iter().zip(&now.schedule) {
        running += cost.total.to_u64();
        let expected = [
            number(cost.per_worker.to_u64()),
            number(now.workers),
            number(cost.total.to_u64()),
        ];
        assert_eq!(row[1..4], expected, "{ask:?}");
        assert_eq!(row[5], number(running), "{ask:?}");
    }
    let foot = schedule.last().expect("a foot");
    assert_eq!(foot[1], number(now.per_worker.to_u64()));
    assert_eq!(foot[3], number(now.total.to_u64()));
    let term = |name: &str| -> &CellContent {
        let found = terms.iter().find(|row| row[0] == text(name));
        &found.unwrap_or_else(|| panic!("{name} in {terms:?}"))[1]
    };
    assert_eq!(*term(lang.donate_workers()), number(now.workers));
    assert_eq!(
        *term(lang.donate_per_worker()),
        number(now.per_worker.to_u64())
    );
    assert_eq!(*term(lang.donate_total()), number(now.total.to_u64()));
    let amount = match ask.want {
        Want::WorkersForMonths(..) => now.total,
        _ => before.amount,
    };
    assert_eq!(*term(lang.donate_amount()), number(amount.to_u64()));
    // With more workers than the money pays for, the remainder is negative.
    let left = i128::from(amount.to_u64()) - i128::from(now.total.to_u64());
    assert_eq!(
        *term(lang.donate_remainder()),
        CellContent::Number(left.to_string())
    );
}
