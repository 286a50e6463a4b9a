//! The places of words on the pages of a PDF, found by poppler.
//!
//! A PDF keeps the whole text of a cell, also the part that is cut off on the page. So these checks look at
//! the place of each word: every word must lie within its column, and a column read from top to bottom must
//! have the texts of its cells and nothing else.

use std::path::Path;

use crate::office::{Rows, between, part};
use crate::{program, run};

/// A word on a page; places are in points from the upper left corner.
#[derive(Debug, Clone)]
struct Word {
    page: usize,
    left: f64,
    right: f64,
    top: f64,
    text: String,
}

/// The most that a word may stick out of its column, in points, because of borders and rounding.
const SLACK: f64 = 2.0;

/// The most that a word may stand lower, in points, and still be on the same line.
const LINE: f64 = 1.5;

/// The margin at the foot of a page, where its number is, in points.
const FOOT: f64 = 54.0;

/// The margin on the left, in points.
const LEFT: f64 = 28.8;

/// The distance of words from the side of their cell, in points.
const PAD: f64 = 1.0;

/// The short and the long side of A4, in points.
const A4: [f64; 2] = [595.0, 842.0];

fn words(pdf: &Path) -> Vec<Word> {
    let mut poppler = program("LINDUNGI_PDFTOTEXT", "pdftotext");
    let text = run(poppler.arg("-bbox").arg(pdf).arg("-"));
    let mut words = Vec::new();
    for (page, body) in between(&text, "<page ", "</page>").iter().enumerate() {
        let (size, body) = body.split_once('>').expect("a page");
        let mut sides = [number(size, "width"), number(size, "height")];
        let height = sides[1];
        sides.sort_by(f64::total_cmp);
        let off = |(side, a4): (f64, f64)| (side - a4).abs() < 1.0;
        assert!(sides.into_iter().zip(A4).all(off), "{sides:?} is not A4");
        for word in between(body, "<word ", "</word>") {
            let (place, text) = word.split_once('>').expect("a word");
            let text = ["&lt;<", "&gt;>", "&quot;\"", "&apos;'", "&amp;&"]
                .iter()
                .fold(text.to_owned(), |text, pair| {
                    let (entity, char) = pair.split_at(pair.len() - 1);
                    text.replace(entity, char)
                });
            if number(place, "yMin") < height - FOOT {
                words.push(Word {
                    page,
                    left: number(place, "xMin"),
                    right: number(place, "xMax"),
                    top: number(place, "yMin"),
                    text,
                });
            }
        }
    }
    words
}

fn number(text: &str, name: &str) -> f64 {
    let found = between(text, &format!("{name}=\""), "\"");
    found
        .first()
        .and_then(|number| number.parse().ok())
        .expect(name)
}

/// Gives the words of a line the same height, and sorts all words in reading order.
fn in_order(words: &mut [Word]) {
    words.sort_by(|one, other| {
        one.page
            .cmp(&other.page)
            .then(one.top.total_cmp(&other.top))
    });
    let mut line = (0, f64::NEG_INFINITY);
    for word in words.iter_mut() {
        if word.page != line.0 || word.top > line.1 + LINE {
            line = (word.page, word.top);
        }
        word.top = line.1;
    }
    words.sort_by(|one, other| {
        let place = one
            .page
            .cmp(&other.page)
            .then(one.top.total_cmp(&other.top));
        place.then(one.left.total_cmp(&other.left))
    });
}

/// The width of each column of a sheet, in the unit of the file; `None` for a column that is folded away.
fn widths(xlsx: &Path, sheet: usize) -> Vec<Option<f64>> {
    let xml = part(xlsx, &format!("xl/worksheets/sheet{}.xml", sheet + 1));
    let mut widths = Vec::new();
    for column in between(&xml, "<col ", ">") {
        let (first, last) = (number(&column, "min"), number(&column, "max"));
        let width = (!column.contains("hidden=\"1\"")).then(|| number(&column, "width"));
        let mut at = first;
        while at <= last {
            widths.push(width);
            at += 1.0;
        }
    }
    widths
}

/// The rows of a sheet without the cells of folded columns.
fn unfolded(rows: &Rows<String>, widths: &[Option<f64>]) -> Rows<String> {
    let is_shown = |column: usize| widths.get(column).is_none_or(Option::is_some);
    rows.iter()
        .map(|row| {
            let cells = row.iter().enumerate();
            let cells = cells.filter(|(column, _)| is_shown(*column));
            cells.map(|(_, cell)| cell.clone()).collect()
        })
        .collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).collect()
}

/// Checks that every cell of every sheet is printed whole and within its column.
#[track_caller]
pub(crate) fn check_pages(xlsx: &Path, pdf: &Path, sheets: &[Rows<String>]) {
    let mut rest = words(pdf);
    in_order(&mut rest);
    for (index, rows) in sheets.iter().enumerate() {
        let mut widths = widths(xlsx, index);
        // The column after folded ones has the sign to unfold them, and no cells.
        widths.truncate(rows.first().expect("a head").len());
        let folded: Vec<&String> = rows
            .iter()
            .flat_map(|row| row.iter().zip(&widths))
            .filter_map(|(cell, width)| width.is_none().then_some(cell))
            .collect();
        // A program draws the text of a folded column without room: it is in the file, across the edge of
        // the column before, and cannot be seen.
        let edge = |word: &Word| word.right > A4[1] - LEFT && word.left < A4[1] - LEFT;
        rest.retain(|word| !edge(word) || !folded.contains(&&word.text));
        let rows = &unfolded(rows, &widths);
        let widths: Vec<f64> = widths.into_iter().flatten().collect();
        let head = rows.first().expect("a head");
        let size: usize = rows
            .iter()
            .flatten()
            .map(|cell| bare(cell).chars().count())
            .sum();
        // The words of the sheet: as many letters as its cells have, and its head again on each further
        // page.
        let head_size: usize = head.iter().map(|cell| bare(cell).chars().count()).sum();
        let (mut taken, mut count, mut wanted) = (Vec::new(), 0, size);
        let mut page = rest.first().map(|word| word.page);
        while count < wanted {
            assert!(
                !rest.is_empty(),
                "{}: words are missing on paper",
                pdf.display()
            );
            let word = rest.remove(0);
            if page != Some(word.page) {
                page = Some(word.page);
                wanted += head_size;
            }
            count += word.text.chars().count();
            taken.push(word);
        }
        in_columns(xlsx, index, &widths, rows, &taken);
    }
    assert!(
        rest.is_empty(),
        "{}: more on paper than in cells: {rest:?}",
        pdf.display()
    );
}

#[track_caller]
fn in_columns(xlsx: &Path, sheet: usize, widths: &[f64], rows: &Rows<String>, words: &[Word]) {
    let head = rows.first().expect("a head");
    assert_eq!(
        widths.len(),
        head.len(),
        "{}: each column has a width",
        xlsx.display()
    );
    let first = words.first().expect("a word");
    let line: Vec<&Word> = words
        .iter()
        .take_while(|word| word.page == first.page && word.top <= first.top + LINE)
        .collect();
    let printed: String = line.iter().map(|word| word.text.as_str()).collect();
    assert_eq!(
        printed,
        bare(&head.concat()),
        "{}: the head is one line",
        xlsx.display()
    );
    // The last heading gives the scale of the widths; it is aligned on the left or on the right.
    let last = head.last().expect("a column");
    let begins = line[line.len() - last.split_whitespace().count()];
    let ends = line[line.len() - 1];
    let before: f64 = widths[..widths.len() - 1].iter().sum();
    let all: f64 = widths.iter().sum();
    let by_left = (begins.left - PAD - LEFT) / before;
    let by_right = (ends.right + PAD - LEFT) / all;
    let fits = |scale: f64| columns(scale, widths, rows, words);
    let found =
        fits(by_left).or_else(|left| fits(by_right).map_err(|right| [left, right].join("\n")));
    if let Err(why) = found {
        panic!("{}, sheet {}:\n{why}", xlsx.display(), sheet + 1);
    }
}

/// Compares the words with the texts of the cells, column by column. `scale` is the number of points of a
/// unit of width.
fn columns(scale: f64, widths: &[f64], rows: &Rows<String>, words: &[Word]) -> Result<(), String> {
    let pages =
        words.last().map_or(0, |word| word.page) - words.first().map_or(0, |word| word.page);
    let mut left = LEFT;
    for (column, width) in widths.iter().enumerate() {
        let right = left + width * scale;
        let within: Vec<&Word> = words
            .iter()
            .filter(|word| {
                let middle = f64::midpoint(word.left, word.right);
                middle > left && middle < right
            })
            .collect();
        if let Some(word) = within
            .iter()
            .find(|word| word.left < left - SLACK || word.right > right + SLACK)
        {
            return Err(format!(
                "column {} is {left:.1} to {right:.1}, and {word:?} is cut off",
                column + 1
            ));
        }
        let mut printed: String = within.iter().map(|word| word.text.as_str()).collect();
        let cell = |row: &Vec<String>| row.get(column).map_or_else(String::new, |it| bare(it));
        let head = cell(&rows[0]);
        let cells: String = rows.iter().map(cell).collect();
        // The head is repeated on each further page.
        for _ in 0..pages {
            let Some(at) = printed.rfind(&head) else {
                return Err(format!("{head:?} is not on each page"));
            };
            printed.replace_range(at..at + head.len(), "");
        }
        if printed != cells {
            let same = printed.chars().zip(cells.chars());
            let same = same.take_while(|(one, other)| one == other).count();
            let from = |text: &str| text.chars().skip(same).take(60).collect::<String>();
            return Err(format!(
                "column {}, after {same} letters:\n  on paper {}\n  in cells {}",
                column + 1,
                from(&printed),
                from(&cells)
            ));
        }
        left = right;
    }
    Ok(())
}
