//! All that people have typed and chosen, as a text and back, so that it outlives a stop of the app, in memory
//! (docs/decisions/31).
//!
//! Each type lists its parts once, in its `keep`, which both writes and reads them.

use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::{Date, Month};

use crate::session::{Session, Whose};

/// The sign between two values, which no field takes.
const BETWEEN: char = '\u{1f}';

/// Writes values one after the other, or reads them in the same order.
pub struct Pen {
    values: Vec<String>,
    /// The index of the value that is read next; `None` where values are written.
    next: Option<usize>,
}

/// Writes all that people have typed and chosen.
pub fn write(session: &mut Session) -> String {
    let mut pen = Pen::writing();
    keep(session, &mut pen);
    pen.written()
}

/// Reads the same into another session, which stays as it is where the text cannot be read.
pub fn read(text: &str, session: &mut Session) {
    keep(session, &mut Pen::reading(text));
}

fn keep(session: &mut Session, pen: &mut Pen) {
    session.sheet.keep(pen);
    session.drafts.keep(pen);
    pen.text(&mut session.held.code);
    let mut sample = session.whose == Whose::Sample;
    pen.flag(&mut sample);
    let mut counted = match session.whose {
        Whose::Counted(day, verdict) => Some((day, verdict)),
        Whose::Residents | Whose::Sample => None,
    };
    let today = session.today;
    pen.some(
        &mut counted,
        || (today, Verdict::Likely),
        |(day, verdict), pen| {
            pen.date(day);
            pen.one_of(verdict, &Verdict::ALL);
        },
    );
    session.whose = match counted {
        Some((day, verdict)) => Whose::Counted(day, verdict),
        None if sample => Whose::Sample,
        None => Whose::Residents,
    };
}

impl Pen {
    fn writing() -> Self {
        Self {
            values: Vec::new(),
            next: None,
        }
    }

    fn reading(text: &str) -> Self {
        Self {
            values: text.split(BETWEEN).map(str::to_owned).collect(),
            next: Some(0),
        }
    }

    fn written(self) -> String {
        self.values.join(&BETWEEN.to_string())
    }

    /// A text as it was typed.
    pub fn text(&mut self, text: &mut String) {
        match &mut self.next {
            None => self.values.push(text.replace(BETWEEN, "")),
            Some(next) => {
                if let Some(kept) = self.values.get_mut(*next) {
                    *text = std::mem::take(kept);
                }
                *next += 1;
            }
        }
    }

    /// A value that can be written as a text and read from it.
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

    /// A number.
    pub fn number<T: Copy + std::fmt::Display + std::str::FromStr>(&mut self, number: &mut T) {
        self.as_text(
            number,
            |number| number.to_string(),
            |text| text.parse().ok(),
        );
    }

    /// A day.
    pub fn date(&mut self, date: &mut Date) {
        self.as_text(date, |date| date.to_string(), Date::parse);
    }

    /// A month, where there is one.
    pub fn month(&mut self, month: &mut Option<Month>) {
        let first = Month::new(1, 1);
        self.some_if(month, first, |month, pen| {
            pen.as_text(month, |month| month.to_string(), Month::parse);
        });
    }

    /// Yes or no.
    pub fn flag(&mut self, flag: &mut bool) {
        self.one_of(flag, &[false, true]);
    }

    /// One of a few.
    pub fn one_of<T: Copy + PartialEq>(&mut self, value: &mut T, all: &[T]) {
        let place = |value: T| all.iter().position(|other| *other == value);
        self.as_text(
            value,
            |value| place(value).map_or_else(String::new, |place| place.to_string()),
            |text| all.get(text.parse::<usize>().ok()?).copied(),
        );
    }

    /// One of a few, or none.
    pub fn maybe<T: Copy + PartialEq>(&mut self, value: &mut Option<T>, all: &[T]) {
        self.some_if(value, all.first().copied(), |value, pen| {
            pen.one_of(value, all);
        });
    }

    /// A value that may be missing; reading fills in a `new` one.
    pub fn some<T>(
        &mut self,
        value: &mut Option<T>,
        new: impl FnOnce() -> T,
        keep: impl FnOnce(&mut T, &mut Self),
    ) {
        let mut there = value.is_some();
        self.flag(&mut there);
        if there {
            keep(value.get_or_insert_with(new), self);
        } else {
            *value = None;
        }
    }

    fn some_if<T>(
        &mut self,
        value: &mut Option<T>,
        new: Option<T>,
        keep: impl FnOnce(&mut T, &mut Self),
    ) {
        if let Some(new) = new {
            self.some(value, || new, keep);
        }
    }

    /// Several, each filled into a new one where it is read.
    pub fn each<T>(
        &mut self,
        values: &mut Vec<T>,
        new: impl Fn() -> T,
        mut keep: impl FnMut(&mut T, &mut Self),
    ) {
        let mut count = values.len();
        self.number(&mut count);
        // More than were written cannot be read.
        values.resize_with(count.min(self.values.len()), new);
        for value in values {
            keep(value, self);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use lindungi_rules::earning::Per;
    use lindungi_rules::policy::{Document, Ktp, Membership, Payer, Sector, Work, current};

    use super::*;
    use crate::pages::check::Sheet;
    use crate::pages::check::sheet::{AgeWay, Earlier, Given, Pick};
    use crate::pages::donate::Drafts;
    use crate::pages::donate::form::Way;
    use crate::pages::donate::typed::Field;

    /// Writes a value and reads it into a new one.
    fn same<T: Default + Clone + PartialEq + Debug>(value: &T, keep: fn(&mut T, &mut Pen)) {
        let mut pen = Pen::writing();
        keep(&mut value.clone(), &mut pen);
        let text = pen.written();
        let mut read = T::default();
        keep(&mut read, &mut Pen::reading(&text));
        assert_eq!(read, *value, "{text:?}");
        // Whatever it is cut to, reading it does not panic.
        for (end, _) in text.char_indices() {
            keep(&mut T::default(), &mut Pen::reading(&text[..end]));
        }
    }

    #[test]
    fn answers_come_back_as_they_were() {
        same(&Sheet::default(), Sheet::keep);
        let mut sheet = Sheet::default();
        for ktp in [
            Pick::Unknown,
            Pick::Known(Ktp::City),
            Pick::Known(Ktp::Elsewhere),
        ] {
            sheet.ktp = ktp;
            same(&sheet, Sheet::keep);
        }
        sheet.work = Pick::Known(Work::Casual);
        sheet.membership = Pick::Known(Membership::Lapsed);
        sheet.age.way = Some(AgeWay::Birth);
        sheet.age.day = "17".to_owned();
        sheet.age.month = "Mei".to_owned();
        sheet.age.years = "empat puluh".to_owned();
        sheet.age.given = Given::Yes;
        sheet.income.per = Some(Per::Week);
        sheet.income.text = "1,5 juta".to_owned();
        sheet.income.times = "4".to_owned();
        sheet.income.sure = true;
        sheet.income.given = Given::Unknown;
        sheet.decile.text = "3".to_owned();
        sheet.search = "ojol \u{1f6f5}".to_owned();
        sheet.occupation = current().occupations.last();
        sheet.sector = Some(Sector::Transport);
        sheet.jht = true;
        sheet.paid = Some(36);
        sheet.village = "1571010001".to_owned();
        sheet.papers = vec![(Document::ALL[1], true), (Document::ALL[0], false)];
        sheet.earlier = Some(Earlier {
            as_of: Date::constant(2026, 11, 22),
            policy: "2026-11-22".to_owned(),
        });
        same(&sheet, Sheet::keep);
    }

    #[test]
    fn what_givers_typed_comes_back_as_it_was() {
        same(&Drafts::default(), Drafts::keep);
        let mut drafts = Drafts::default();
        let form = &mut drafts.form;
        form.way = Way::Payroll;
        form.texts.set(Field::Employees, "1.234".to_owned());
        form.texts.set(Field::Match, "banyak".to_owned());
        form.texts.leave(Field::Match);
        form.start = Month::new(2027, 3);
        form.payer = Payer::City;
        form.relief = Some(false);
        form.jht = true;
        let form = form.clone();
        drafts.compared.add(form.clone());
        drafts.compared.add(form);
        drafts.compared.editing = Some(1);
        drafts
            .plan
            .texts_mut()
            .set(Field::Target, "4.321".to_owned());
        drafts.plan.start = Month::new(2027, 1);
        drafts
            .fund
            .form_mut()
            .texts
            .set(Field::High, "7".to_owned());
        drafts.fund.to_be_checked = true;
        same(&drafts, Drafts::keep);
    }
}
