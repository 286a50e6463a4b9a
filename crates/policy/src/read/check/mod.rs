//! Checks the rules that all files must keep together. Every fault is collected; none ends the search.

mod criteria;
mod figures;
mod people;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::value::Datetime;

use super::fault::{Fault, SourceFile};
use super::file::{Exact, File, Head};
use crate::{Date, List, Number, Policy, Rupiah, Source, Text};

/// A table of a file, with its file and its place there.
struct At<'a, T> {
    file: &'a SourceFile<'a>,
    span: Range<usize>,
    part: T,
}

/// The faults and sources found so far.
struct Check {
    faults: RefCell<Vec<Fault>>,
    /// Sources by id, each with true if something names it.
    sources: RefCell<BTreeMap<String, bool>>,
}

/// Returns the checked policy, or every fault in it, sorted by file and line.
pub(super) fn policy(
    head_file: &SourceFile,
    head: Head,
    files: Vec<(&SourceFile, File)>,
) -> Result<Policy, Vec<Fault>> {
    let mut all = Parts::default();
    for (file, parts) in files {
        all.take(file, parts);
    }
    let check = Check {
        faults: RefCell::default(),
        sources: RefCell::default(),
    };
    let sources = check.sources(all.source);
    for (text, name) in [(&head.version, "version"), (&head.publisher, "publisher")] {
        check.filled(head_file, text, name);
    }
    let city = check.city(head_file, &head.city, all.city, all.district);
    let policy = Policy {
        version: text(head.version),
        publisher: text(head.publisher),
        figures: check.figures(head_file, all.figure),
        band_tables: check.band_tables(head_file, all.band_table),
        reliefs: check.reliefs(all.relief),
        payers: check.payers(head_file, all.payer),
        criteria: check.criteria(head_file, &id_of(&head.city), all.criterion),
        priorities: check.priorities(head_file, all.priority),
        documents: check.documents(head_file, all.document),
        offices: check.offices(head_file, all.office),
        occupations: check.occupations(all.occupation),
        aids: check.aids(head_file, all.aid),
        statements: check.statements(head_file, all.statement),
        sources: List::Owned(sources.iter().map(|source| source.part.clone()).collect()),
        city,
    };
    check.unused_sources(&sources);
    let mut faults = check.faults.into_inner();
    faults.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    if faults.is_empty() {
        Ok(policy)
    } else {
        Err(faults)
    }
}

/// The tables of all files, by kind.
macro_rules! parts {
    ($($field:ident: $type:ident),+) => {
        #[derive(Default)]
        struct Parts<'a> { $($field: Vec<At<'a, super::file::$type>>,)+ }

        impl<'a> Parts<'a> {
            fn take(&mut self, file: &'a SourceFile<'a>, parts: File) {
                $(self.$field.extend(parts.$field.into_iter().map(|part| {
                    let span = part.span();
                    At { file, span, part: part.into_inner() }
                }));)+
            }
        }
    };
}
parts! {
    city: City, district: District, source: Source, figure: Figure, band_table: BandTable,
    relief: Relief, payer: PayerRule, criterion: CriterionRule, priority: PriorityRule,
    document: DocumentRule, office: Office, occupation: Occupation, aid: AidRule,
    statement: Statement
}

impl Check {
    fn fault(&self, fault: Fault) {
        self.faults.borrow_mut().push(fault);
    }

    /// Reports a fault at a place in a file.
    fn at(
        &self,
        file: &SourceFile,
        span: &Range<usize>,
        what: impl Into<String>,
        todo: impl Into<String>,
    ) {
        self.fault(file.fault(span, what, todo));
    }

    fn filled(&self, file: &SourceFile, text: &Spanned<String>, name: &str) {
        if text.get_ref().trim().is_empty() {
            self.at(
                file,
                &text.span(),
                format!("{name} is empty"),
                format!("write the {name}"),
            );
        }
    }

    fn sources<'a>(&self, parts: Vec<At<'a, super::file::Source>>) -> Vec<At<'a, Source>> {
        let mut sources = Vec::new();
        for At { file, span, part } in parts {
            self.filled(file, &part.title, "title");
            if let Some(title) = &part.title_en {
                self.filled(file, title, "title_en");
            }
            let id = part.id.get_ref().clone();
            if self
                .sources
                .borrow_mut()
                .insert(id.clone(), false)
                .is_some()
            {
                self.at(
                    file,
                    &part.id.span(),
                    format!("source \"{id}\" stands twice"),
                    "keep one of the two",
                );
            }
            let source = Source {
                id: text(part.id),
                title: text(part.title),
                title_en: part.title_en.map(text),
                kind: part.kind,
                published: part.published.and_then(|date| self.date(file, &date)),
                address: part.address.map(text),
            };
            sources.push(At {
                file,
                span,
                part: source,
            });
        }
        sources
    }

    fn unused_sources(&self, sources: &[At<Source>]) {
        let used = self.sources.borrow();
        for source in sources {
            if used.get(source.part.id.as_ref()) == Some(&false) {
                self.at(
                    source.file,
                    &source.span,
                    format!("nothing names source \"{}\"", source.part.id),
                    "take it out, or name it where its figures stand",
                );
            }
        }
    }

    /// Returns the id of a source. Reports a fault if no such source is registered.
    fn source(&self, file: &SourceFile, id: Spanned<String>) -> Text {
        match self.sources.borrow_mut().get_mut(id.get_ref()) {
            Some(used) => *used = true,
            None => self.at(
                file,
                &id.span(),
                format!("no source \"{}\" is registered", id.get_ref()),
                "add a [[source]] with this id, or name one that exists",
            ),
        }
        text(id)
    }

    fn date(&self, file: &SourceFile, written: &Spanned<Datetime>) -> Option<Date> {
        let day = match written.get_ref() {
            Datetime {
                date: Some(date),
                time: None,
                offset: None,
            } => i16::try_from(date.year).ok().and_then(|year| {
                Date::new(
                    year,
                    i8::try_from(date.month).ok()?,
                    i8::try_from(date.day).ok()?,
                )
            }),
            _ => None,
        };
        if day.is_none() {
            self.at(
                file,
                &written.span(),
                format!("{} is no date", written.get_ref()),
                "write a day that exists, as 2026-01-31, without quotes or a time",
            );
        }
        day
    }

    /// Returns the first and the last day of a span. Reports a fault if `until` comes before `from`.
    fn span(
        &self,
        file: &SourceFile,
        from: Option<&Spanned<Datetime>>,
        until: Option<&Spanned<Datetime>>,
    ) -> (Option<Date>, Option<Date>) {
        let first = from.and_then(|date| self.date(file, date));
        let last = until.and_then(|date| self.date(file, date));
        if let (Some(first), Some(last), Some(until)) = (first, last, until)
            && last < first
        {
            self.at(
                file,
                &until.span(),
                format!("until {last} comes before from {first}"),
                "swap or correct the two dates",
            );
        }
        (first, last)
    }

    fn number(&self, file: &SourceFile, written: &Spanned<Exact>) -> Option<Number> {
        let number = Number::from_decimal(written.get_ref().0)
            .filter(|number| u64::try_from(number.decimal().mantissa()).is_ok());
        if number.is_none() {
            self.at(
                file,
                &written.span(),
                "the value is negative or too large",
                "write a number from 0",
            );
        }
        number
    }

    fn rupiah(&self, file: &SourceFile, written: &Spanned<Exact>) -> Option<Rupiah> {
        let rupiah = self.number(file, written)?.rupiah();
        if rupiah.is_none() {
            self.at(
                file,
                &written.span(),
                "an amount of money has a fraction",
                "write whole rupiah",
            );
        }
        rupiah
    }

    /// Reports gaps and overlaps between the spans of one figure, which are given in any order.
    fn contiguous(
        &self,
        name: &str,
        spans: &mut [(Date, Option<Date>, &SourceFile, Range<usize>)],
    ) {
        spans.sort_by_key(|(from, ..)| *from);
        for pair in spans.windows(2) {
            let [(_, until, ..), (from, _, file, at)] = pair else {
                continue;
            };
            let next = until.and_then(Date::tomorrow);
            if next == Some(*from) {
                continue;
            }
            match until {
                Some(last) if last < from => self.at(
                    file,
                    at,
                    format!("{name}: gap between {last} and {from}"),
                    "let this begin on the day after the one before ends",
                ),
                _ => self.at(
                    file,
                    at,
                    format!("{name}: two values are in force on {from}"),
                    "give the earlier one an `until` on the day before this begins",
                ),
            }
        }
    }

    /// Returns a list. Reports a fault if it is empty or names a value twice.
    fn distinct<T: Clone + PartialEq + std::fmt::Display>(
        &self,
        file: &SourceFile,
        key: &str,
        written: Spanned<Vec<T>>,
    ) -> List<T> {
        let at = written.span();
        let values = written.into_inner();
        if values.is_empty() {
            self.at(
                file,
                &at,
                format!("{key} is empty"),
                format!("name at least one in {key}"),
            );
        }
        for (index, value) in values.iter().enumerate() {
            if values.iter().take(index).any(|earlier| earlier == value) {
                self.at(
                    file,
                    &at,
                    format!("{key} names \"{value}\" twice"),
                    "take one of the two out",
                );
            }
        }
        List::Owned(values)
    }

    /// Reports every member of a vocabulary that is missing or occurs twice.
    fn exactly_once<P, T: PartialEq + std::fmt::Display>(
        &self,
        head: &SourceFile,
        kind: &str,
        all: &[T],
        parts: &[At<P>],
        id: impl Fn(&P) -> T,
    ) {
        for wanted in all {
            let mut places = parts.iter().filter(|at| id(&at.part) == *wanted);
            if places.next().is_none() {
                self.fault(head.whole(
                    format!("{kind} \"{wanted}\" is missing"),
                    format!("add a [[{kind}]] for it to one of the files"),
                ));
            }
            for at in places {
                self.at(
                    at.file,
                    &at.span,
                    format!("{kind} \"{wanted}\" stands twice"),
                    "keep one of the two",
                );
            }
        }
    }
}

/// The id of the city of a folder: `kota_jambi` for `kota-jambi`.
fn id_of(folder: &str) -> String {
    folder.replace('-', "_")
}

fn text(written: Spanned<String>) -> Text {
    Cow::Owned(written.into_inner())
}
