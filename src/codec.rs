//! Writes values one after the other into a text, and reads them back in the same order.
//!
//! Each type of the app's state lists its fields once, in its `transfer` method; the same list writes and
//! reads.

use lindungi_rules::policy::{Date, Month};

/// Separates two values: U+001F, removed from every text that is written.
const SEPARATOR: char = '\u{1f}';

/// Writes values, or reads them back.
pub struct Codec {
    values: Vec<String>,
    /// The value that is read next; `None` while writing.
    next: Option<usize>,
}

impl Codec {
    /// Creates a codec that writes.
    pub fn writing() -> Self {
        Self {
            values: Vec::new(),
            next: None,
        }
    }

    /// Creates a codec that reads `text`, the result of [`Codec::written`].
    pub fn reading(text: &str) -> Self {
        Self {
            values: text.split(SEPARATOR).map(str::to_owned).collect(),
            next: Some(0),
        }
    }

    /// Returns all values written so far as one text.
    pub fn written(self) -> String {
        self.values.join(&SEPARATOR.to_string())
    }

    /// Writes or reads a text as it was typed. While reading, a missing value leaves `text` unchanged.
    pub fn text(&mut self, text: &mut String) {
        match &mut self.next {
            None => self.values.push(text.replace(SEPARATOR, "")),
            Some(next) => {
                if let Some(value) = self.values.get_mut(*next) {
                    *text = std::mem::take(value);
                }
                *next += 1;
            }
        }
    }

    /// Writes or reads a value by its text form. A text that `read` rejects leaves `value` unchanged.
    fn as_text<T: Copy>(
        &mut self,
        value: &mut T,
        write: impl FnOnce(T) -> String,
        read: impl FnOnce(&str) -> Option<T>,
    ) {
        let mut text = write(*value);
        self.text(&mut text);
        *value = read(&text).unwrap_or(*value);
    }

    /// Writes or reads a number, in decimal digits.
    pub fn number<T: Copy + std::fmt::Display + std::str::FromStr>(&mut self, number: &mut T) {
        self.as_text(
            number,
            |number| number.to_string(),
            |text| text.parse().ok(),
        );
    }

    /// Writes or reads a day.
    pub fn date(&mut self, date: &mut Date) {
        self.as_text(date, |date| date.to_string(), Date::parse);
    }

    /// Writes or reads an optional month.
    pub fn month(&mut self, month: &mut Option<Month>) {
        let first = Month::new(1, 1);
        self.some_if(month, first, |month, codec| {
            codec.as_text(month, |month| month.to_string(), Month::parse);
        });
    }

    /// Writes or reads a boolean.
    pub fn flag(&mut self, flag: &mut bool) {
        self.one_of(flag, &[false, true]);
    }

    /// Writes or reads one of the values in `all`, by its index.
    pub fn one_of<T: Copy + PartialEq>(&mut self, value: &mut T, all: &[T]) {
        let index_of = |value: T| all.iter().position(|other| *other == value);
        self.as_text(
            value,
            |value| index_of(value).map_or_else(String::new, |index| index.to_string()),
            |text| all.get(text.parse::<usize>().ok()?).copied(),
        );
    }

    /// Writes or reads one of the values in `all`, or `None`.
    pub fn maybe<T: Copy + PartialEq>(&mut self, value: &mut Option<T>, all: &[T]) {
        self.some_if(value, all.first().copied(), |value, codec| {
            codec.one_of(value, all);
        });
    }

    /// Writes or reads an optional value. `transfer` writes or reads its fields; while reading, `new` creates
    /// the value that `transfer` fills in.
    pub fn some<T>(
        &mut self,
        value: &mut Option<T>,
        new: impl FnOnce() -> T,
        transfer: impl FnOnce(&mut T, &mut Self),
    ) {
        let mut present = value.is_some();
        self.flag(&mut present);
        if present {
            transfer(value.get_or_insert_with(new), self);
        } else {
            *value = None;
        }
    }

    fn some_if<T>(
        &mut self,
        value: &mut Option<T>,
        new: Option<T>,
        transfer: impl FnOnce(&mut T, &mut Self),
    ) {
        if let Some(new) = new {
            self.some(value, || new, transfer);
        }
    }

    /// Writes or reads a list: its length, then each value by `transfer`. While reading, `new` creates each
    /// value that `transfer` fills in.
    pub fn each<T>(
        &mut self,
        values: &mut Vec<T>,
        new: impl Fn() -> T,
        mut transfer: impl FnMut(&mut T, &mut Self),
    ) {
        let mut count = values.len();
        self.number(&mut count);
        // A damaged text may state any length; it cannot hold more items than values.
        values.resize_with(count.min(self.values.len()), new);
        for value in values {
            transfer(value, self);
        }
    }
}
