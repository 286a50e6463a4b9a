//! Checks what pages name besides figures: places, offices, occupations, other aid and statements.

use std::collections::BTreeSet;

use toml::Spanned;

use super::{At, Check, SourceFile, id_of, text};
use crate::read::file;
use crate::{
    Aid, AidRule, City, District, List, Mark, Occupation, Office, OfficeId, Statement, StatementId,
    Text, Village,
};

impl Check {
    pub(super) fn city(
        &self,
        head: &SourceFile,
        wanted: &str,
        cities: Vec<At<file::City>>,
        districts: Vec<At<file::District>>,
    ) -> City {
        let mut cities = cities.into_iter();
        let Some(At { file, part, .. }) = cities.next() else {
            self.fault(head.whole("there is no [city]", "add one to the city's folder"));
            return City {
                id: Text::default(),
                name: Text::default(),
                code: Text::default(),
                source: Text::default(),
                mark: Mark::Inferred,
                districts: List::default(),
            };
        };
        for other in cities {
            self.at(
                other.file,
                &other.span,
                "there are two cities",
                "keep one [city] in the city's folder",
            );
        }
        let id = id_of(wanted);
        if *part.id.get_ref() != id {
            self.at(
                file,
                &part.id.span(),
                format!("the folder is {wanted}, so the city's id is {id}"),
                format!("write id = \"{id}\""),
            );
        }
        self.filled(file, &part.name, "name");
        let mut codes = BTreeSet::new();
        let districts = districts
            .into_iter()
            .map(|at| self.district(part.code.get_ref(), at, &mut codes))
            .collect();
        City {
            id: text(part.id),
            name: text(part.name),
            code: text(part.code),
            source: self.source(file, part.source),
            mark: part.mark,
            districts,
        }
    }

    fn district(
        &self,
        city: &str,
        At { file, part, .. }: At<file::District>,
        codes: &mut BTreeSet<String>,
    ) -> District {
        self.code(file, &part.code, city, codes);
        self.filled(file, &part.name, "name");
        let parent = part.code.get_ref().clone();
        let villages = part
            .villages
            .into_iter()
            .map(Spanned::into_inner)
            .map(|village| {
                self.code(file, &village.code, &parent, codes);
                self.filled(file, &village.name, "name");
                Village {
                    code: text(village.code),
                    name: text(village.name),
                }
            });
        let villages = villages.collect();
        District {
            code: text(part.code),
            name: text(part.name),
            villages,
        }
    }

    /// Reports a Kemendagri code that does not continue the code of its city or kecamatan, or that occurs
    /// twice.
    fn code(
        &self,
        file: &SourceFile,
        code: &Spanned<String>,
        parent: &str,
        codes: &mut BTreeSet<String>,
    ) {
        let written = code.get_ref();
        let continues = written
            .strip_prefix(parent)
            .and_then(|rest| rest.strip_prefix('.'))
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
        if !continues {
            self.at(
                file,
                &code.span(),
                format!("code \"{written}\" does not continue {parent}"),
                format!("write {parent}. and the rest of the code"),
            );
        }
        if !codes.insert(written.clone()) {
            self.at(
                file,
                &code.span(),
                format!("code \"{written}\" stands twice"),
                "correct one of the two",
            );
        }
    }

    pub(super) fn offices(&self, head: &SourceFile, parts: Vec<At<file::Office>>) -> List<Office> {
        self.exactly_once(head, "office", OfficeId::ALL, &parts, |part| {
            *part.id.get_ref()
        });
        parts
            .into_iter()
            .map(|At { file, part, .. }| {
                self.filled(file, &part.name.id, "name");
                self.filled(file, &part.name.en, "English name");
                Office {
                    id: part.id.into_inner(),
                    name_id: text(part.name.id),
                    name_en: text(part.name.en),
                    phone: part.phone.map(text),
                    source: self.source(file, part.source),
                    mark: part.mark,
                }
            })
            .collect()
    }

    pub(super) fn aids(&self, head: &SourceFile, parts: Vec<At<file::AidRule>>) -> List<AidRule> {
        self.exactly_once(head, "aid", Aid::ALL, &parts, |part| *part.id.get_ref());
        parts
            .into_iter()
            .map(|At { file, part, .. }| AidRule {
                id: part.id.into_inner(),
                remedies: self.distinct(file, "routes", part.remedies),
                source: self.source(file, part.source),
                mark: part.mark,
            })
            .collect()
    }

    pub(super) fn statements(
        &self,
        head: &SourceFile,
        parts: Vec<At<file::Statement>>,
    ) -> List<Statement> {
        self.exactly_once(head, "statement", StatementId::ALL, &parts, |part| {
            *part.id.get_ref()
        });
        parts
            .into_iter()
            .map(|At { file, part, .. }| {
                let (from, until) = self.span(file, part.from.as_ref(), part.until.as_ref());
                Statement {
                    id: part.id.into_inner(),
                    from,
                    until,
                    source: self.source(file, part.source),
                    mark: part.mark,
                }
            })
            .collect()
    }

    pub(super) fn occupations(&self, parts: Vec<At<file::Occupation>>) -> List<Occupation> {
        let mut ids = BTreeSet::new();
        let mut words = BTreeSet::new();
        parts
            .into_iter()
            .map(|At { file, part, .. }| {
                if !ids.insert(part.id.get_ref().clone()) {
                    self.at(
                        file,
                        &part.id.span(),
                        format!("occupation \"{}\" stands twice", part.id.get_ref()),
                        "keep one of the two",
                    );
                }
                self.filled(file, &part.name.en, "English name");
                for word in std::iter::once(&part.name.id).chain(&part.also) {
                    self.filled(file, word, "name");
                    if !words.insert(word.get_ref().to_lowercase()) {
                        self.at(
                            file,
                            &word.span(),
                            format!("\"{}\" already names an occupation", word.get_ref()),
                            "let each word lead to one occupation",
                        );
                    }
                }
                Occupation {
                    id: text(part.id),
                    name_id: text(part.name.id),
                    name_en: text(part.name.en),
                    also: part.also.into_iter().map(text).collect(),
                    work: part.work,
                    sector: part.sector,
                    source: self.source(file, part.source),
                    mark: part.mark,
                }
            })
            .collect()
    }
}
