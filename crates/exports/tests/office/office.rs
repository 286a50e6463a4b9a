//! `LibreOffice` without a window. Each start has a profile of its own, which holds its settings.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use lindungi_text::Lang;

use crate::{program, run};

/// The settings of `LibreOffice`.
#[derive(Clone, Copy)]
pub(crate) struct OfficeSettings {
    /// The language of the computer, for separators and names of months.
    pub(crate) lang: Lang,
    /// True to recalculate formulas on opening, false to show the values of the file.
    pub(crate) recalculates: bool,
}

impl OfficeSettings {
    /// Settings under which formulas keep the values of the file.
    pub(crate) const fn reading(lang: Lang) -> Self {
        Self {
            lang,
            recalculates: false,
        }
    }

    /// The settings of a new profile.
    fn registry(self) -> String {
        let locale = match self.lang {
            Lang::Id => "id-ID",
            Lang::En => "en-US",
        };
        // Recalculation: 0 is always, 1 is never.
        let mode = i32::from(!self.recalculates);
        let item = |path: &str, name: &str, value: &str| {
            format!(
                "<item oor:path=\"/org.openoffice.{path}\"><prop oor:name=\"{name}\" \
                 oor:op=\"fuse\"><value>{value}</value></prop></item>"
            )
        };
        let locale = item("Setup/L10N", "ooSetupSystemLocale", locale);
        let load = "Office.Calc/Formula/Load";
        let mode = item(load, "OOXMLRecalcMode", &mode.to_string());
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items \
             xmlns:oor=\"http://openoffice.org/2001/registry\">{locale}{mode}</oor:items>"
        )
    }
}

/// The form of the CSV that `LibreOffice` writes here: comma, quote, UTF-8.
const COMMAS: &str = "Text - txt - csv (StarCalc):44,34,76,1";

/// Converts files in one start of `LibreOffice`, and returns the folder of the results.
#[track_caller]
fn convert(
    folder: &Path,
    settings: OfficeSettings,
    name: &str,
    files: &[PathBuf],
    args: &[&str],
) -> PathBuf {
    let profile = folder.join(format!("profile-{name}"));
    fs::create_dir_all(profile.join("user")).expect("a folder");
    fs::write(
        profile.join("user/registrymodifications.xcu"),
        settings.registry(),
    )
    .expect("a file");
    let into = folder.join(name);
    let mut office = program("LINDUNGI_SOFFICE", "soffice");
    office
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--norestore"])
        .args(args)
        .arg("--outdir")
        .arg(&into)
        .args(files);
    run(&mut office);
    into
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum CellContent {
    /// Text.
    Text(String),
    /// A number or a date, as `LibreOffice` writes it in English.
    Number(String),
}

/// The rows of a sheet.
pub(crate) type Rows<T> = Vec<Vec<T>>;

/// The contents of the cells of these files, sheet by sheet.
#[track_caller]
pub(crate) fn values(
    folder: &Path,
    settings: OfficeSettings,
    files: &[PathBuf],
) -> Vec<Vec<Rows<CellContent>>> {
    // Texts in quotes, numbers without; values instead of the texts that are shown; every sheet.
    let to = format!("csv:{COMMAS},,0,true,true,false,false,false,-1");
    let into = convert(folder, settings, "values", files, &["--convert-to", &to]);
    files
        .iter()
        .map(|file| sheets(&into, file, cell_content))
        .collect()
}

/// The texts that the cells of these files show, sheet by sheet.
#[track_caller]
pub(crate) fn shown(
    folder: &Path,
    settings: OfficeSettings,
    files: &[PathBuf],
) -> Vec<Vec<Rows<String>>> {
    let to = format!("csv:{COMMAS},,0,true,true,true,false,false,-1");
    let into = convert(folder, settings, "shown", files, &["--convert-to", &to]);
    let bare = |field: &str| unquoted(field);
    files.iter().map(|file| sheets(&into, file, bare)).collect()
}

/// Prints these files as PDF.
#[track_caller]
pub(crate) fn printed(folder: &Path, settings: OfficeSettings, files: &[PathBuf]) -> Vec<PathBuf> {
    let into = convert(folder, settings, "printed", files, &["--convert-to", "pdf"]);
    let pdf = |file: &PathBuf| into.join(file.with_extension("pdf").file_name().expect("a name"));
    files.iter().map(pdf).collect()
}

/// Opens these files and saves them again.
#[track_caller]
pub(crate) fn saved(folder: &Path, settings: OfficeSettings, files: &[PathBuf]) -> Vec<PathBuf> {
    let into = convert(folder, settings, "saved", files, &["--convert-to", "xlsx"]);
    let name = |file: &PathBuf| into.join(file.file_name().expect("a name"));
    files.iter().map(name).collect()
}

/// The contents of these CSV files with semicolons, opened as by a double click, or with each column set to
/// text.
#[track_caller]
pub(crate) fn csv_values(
    folder: &Path,
    settings: OfficeSettings,
    files: &[PathBuf],
    as_text: bool,
) -> Vec<Rows<CellContent>> {
    let columns = if as_text {
        let text: Vec<String> = (1..=40).map(|column| format!("{column}/2")).collect();
        text.join("/")
    } else {
        String::new()
    };
    let from =
        format!("--infilter=Text - txt - csv (StarCalc):59,34,76,1,{columns},1057,false,true");
    let to = format!("csv:{COMMAS},,0,true,true,false");
    let name = if as_text { "texts" } else { "opened" };
    let into = convert(folder, settings, name, files, &[&from, "--convert-to", &to]);
    files
        .iter()
        .map(|file| {
            let name = file.with_extension("csv");
            read(&into.join(name.file_name().expect("a name")), cell_content)
        })
        .collect()
}

/// Every sheet of a file, in its order; `LibreOffice` writes one file for each.
#[track_caller]
fn sheets<T>(into: &Path, file: &Path, of: fn(&str) -> T) -> Vec<Rows<T>> {
    names(file)
        .iter()
        .map(|sheet| {
            let stem = file.file_stem().expect("a name").to_string_lossy();
            read(&into.join(format!("{stem}-{sheet}.csv")), of)
        })
        .collect()
}

/// The names of a file's sheets.
pub(crate) fn names(file: &Path) -> Vec<String> {
    let book = part(file, "xl/workbook.xml");
    between(&book, "<sheet name=\"", "\"")
}

/// A part of a file, unpacked.
pub(crate) fn part(file: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(file).expect("a file")).expect("a zip");
    let part = archive.by_name(name).expect(name);
    std::io::read_to_string(part).expect("text")
}

/// A copy of a file in which this text replaces a part.
pub(crate) fn with_part(file: &Path, name: &str, text: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(fs::File::open(file).expect("a file")).expect("a zip");
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).expect("a part");
        if part.name().expect("a name") == name {
            changed
                .start_file(name, zip::write::SimpleFileOptions::default())
                .expect("a part");
            changed.write_all(text.as_bytes()).expect("memory");
        } else {
            changed.raw_copy_file(part).expect("memory");
        }
    }
    changed.finish().expect("memory").into_inner()
}

/// Each piece of text between `from` and `to`.
pub(crate) fn between(text: &str, from: &str, to: &str) -> Vec<String> {
    text.split(from)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(to)?.0.to_owned()))
        .collect()
}

/// Reads CSV and keeps the quotes, which distinguish texts from numbers.
#[track_caller]
fn read<T>(file: &Path, of: fn(&str) -> T) -> Rows<T> {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    for char in text.chars() {
        match char {
            '"' => {
                quoted = !quoted;
                field.push(char);
            }
            ',' | '\n' if !quoted => {
                row.push(of(&field));
                field.clear();
                if char == '\n' {
                    rows.push(std::mem::take(&mut row));
                }
            }
            _ => field.push(char),
        }
    }
    assert!(
        field.is_empty() && row.is_empty() && !quoted,
        "{} ends early",
        file.display()
    );
    rows
}

fn unquoted(field: &str) -> String {
    match field
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    {
        Some(text) => text.replace("\"\"", "\""),
        None => field.to_owned(),
    }
}

fn cell_content(field: &str) -> CellContent {
    if field.is_empty() || field.starts_with('"') {
        CellContent::Text(unquoted(field))
    } else {
        CellContent::Number(field.to_owned())
    }
}
