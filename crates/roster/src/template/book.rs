//! The template as XLSX: the list to fill in, a page of guidance, and the words to choose from.

use std::io::Write;

use lindungi_rules::eligibility::Fact;
use lindungi_rules::policy::Policy;
use lindungi_text::Lang;
use lindungi_xlsx::{Accepts, Book, ColumnKind, Error, Heading, Rule, Value};

use super::fields::Field;
use crate::columns::Column;
use crate::output::WriteError;

/// The room of a name, by a long one of no real person.
const NAME_ROOM: &str = "Muhammad Abdurrahman Wicaksono";

/// Writes the template.
pub(super) fn write<W: Write + Send>(
    mut into: W,
    policy: &Policy,
    lang: Lang,
) -> Result<W, WriteError> {
    let book = book(policy, lang).map_err(failed)?;
    book.finish(&mut into).map_err(failed)?;
    into.flush()?;
    Ok(into)
}

fn book(policy: &Policy, lang: Lang) -> Result<Book, Error> {
    let mut book = Book::new(lang.list_rows())?;
    list(&mut book, policy, lang)?;
    book.sheet(lang.template_guide())?;
    guide(&mut book, policy, lang)?;
    book.sheet(lang.template_choices())?;
    choices(&mut book, policy, lang)?;
    Ok(book)
}

const fn heading(words: &str, kind: ColumnKind) -> Heading<'_> {
    Heading { words, kind }
}

/// The list: its headings, and the rules for the cells below them.
fn list(book: &mut Book, policy: &Policy, lang: Lang) -> Result<(), Error> {
    let headings = Field::ALL.map(|field| {
        let is_number = matches!(
            field,
            Field::Number | Field::Column(Column::Fact(Fact::Income | Fact::Decile))
        );
        let kind = if is_number {
            ColumnKind::Numbers
        } else {
            ColumnKind::Words
        };
        heading(field.title(lang), kind)
    });
    book.head(headings)?;
    let mut lists = 0;
    for (column, field) in (0..).zip(Field::ALL) {
        if let Some(blank) = field.blank() {
            book.blank(column, blank)?;
        }
        let choices = field.choices(lang, policy);
        let accepts = if choices.is_empty() {
            field.accepts()
        } else {
            lists += 1;
            Accepts::OneOf {
                sheet: lang.template_choices(),
                column: lists - 1,
                count: choices.len(),
            }
        };
        for words in choices.iter().map(String::as_str) {
            book.room(column, words);
        }
        match field {
            Field::Name => book.room(column, NAME_ROOM),
            Field::Nik => book.room(column, &"0".repeat(16)),
            _ => {}
        }
        book.rule(
            column,
            &Rule {
                accepts,
                strict: field.is_strict(),
                title: field.title(lang),
                words: &field.guide(lang, policy),
            },
        )?;
    }
    Ok(())
}

/// The page of guidance: a line for each column, and what holds for all of them.
fn guide(book: &mut Book, policy: &Policy, lang: Lang) -> Result<(), Error> {
    let words = [
        lang.template_column(),
        lang.template_what(),
        lang.template_example(),
    ];
    book.head(words.map(|words| heading(words, ColumnKind::Words)))?;
    for field in Field::ALL {
        book.put(0, Value::Text(field.title(lang)))?;
        book.put(1, Value::Text(&field.guide(lang, policy)))?;
        book.put(2, Value::Text(&field.example(lang, policy)))?;
        book.next_row()?;
    }
    for words in [
        lang.template_one_row(),
        lang.template_unknown(),
        lang.template_private(),
        lang.list_estimate(),
    ] {
        book.next_row()?;
        book.put(1, Value::Text(words))?;
        book.next_row()?;
    }
    Ok(())
}

/// The words to choose from, a column for each list.
fn choices(book: &mut Book, policy: &Policy, lang: Lang) -> Result<(), Error> {
    let lists: Vec<(&str, Vec<String>)> = Field::ALL
        .iter()
        .map(|field| (field.title(lang), field.choices(lang, policy)))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    let titles = lists.iter();
    book.head(titles.map(|(title, _)| heading(title, ColumnKind::Mixed)))?;
    let longest = lists.iter().map(|(_, words)| words.len()).max();
    for row in 0..longest.unwrap_or_default() {
        for (column, (_, words)) in (0..).zip(&lists) {
            if let Some(word) = words.get(row) {
                let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
                let value = if is_number {
                    Value::Number(word)
                } else {
                    Value::Text(word)
                };
                book.put(column, value)?;
            }
        }
        book.next_row()?;
    }
    Ok(())
}

fn failed(error: Error) -> WriteError {
    match error {
        Error::IoError(error) => WriteError::Io(error),
        error => WriteError::Io(std::io::Error::other(error)),
    }
}
