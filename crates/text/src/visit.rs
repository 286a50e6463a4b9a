//! The places to go to and the papers to bring, the same on the page, on paper and in shared text.

use lindungi_rules::policy::{Document, DocumentRule, OfficeId, Place, Policy};

use crate::answers::Card;
use crate::{Lang, names};

/// The places to go to, in the usual order. Names the kelurahan with this Kemendagri code, if one was
/// picked.
pub fn places(lang: Lang, policy: &Policy, village: Option<&str>) -> Vec<String> {
    let mut places = vec![
        lang.result_where_rt().to_owned(),
        village
            .and_then(|code| kelurahan(lang, policy, code))
            .unwrap_or_else(|| lang.result_where_village_any().to_owned()),
    ];
    if let Some(manpower) = policy.office(OfficeId::Manpower) {
        places.push(names::office(lang, manpower).to_owned());
    }
    places
}

/// The kelurahan office with this code; `None` if the city has no such kelurahan.
fn kelurahan(lang: Lang, policy: &Policy, code: &str) -> Option<String> {
    policy.city.districts.iter().find_map(|district| {
        let village = district
            .villages
            .iter()
            .find(|village| village.code == code)?;
        Some(lang.result_where_village(&district.name, &village.name))
    })
}

/// The number to call, with the office; `None` if no number is known.
pub fn call(lang: Lang, policy: &Policy) -> Option<String> {
    let office = policy.office(OfficeId::BpjsCall)?;
    let phone = office.phone.as_ref()?;
    Some(lang.result_where_call(names::office(lang, office), phone))
}

/// The person's answer about a paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AtHand {
    /// No answer.
    #[default]
    Unanswered,
    /// The person has the paper.
    Has,
    /// The person lacks the paper.
    Lacks,
}

impl AtHand {
    /// The answer about this paper.
    pub fn of(answers: &[(Document, bool)], document: Document) -> Self {
        match answers.iter().find(|(paper, _)| *paper == document) {
            Some((_, true)) => Self::Has,
            Some((_, false)) => Self::Lacks,
            None => Self::Unanswered,
        }
    }
}

/// A paper to bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentToBring<'a> {
    /// The policy's row for it, with source and mark.
    pub rule: &'a DocumentRule,
    /// The name of the paper.
    pub name: &'static str,
    /// The places that issue the paper, as part of a sentence.
    pub from: String,
    /// The person's answer about the paper.
    pub at_hand: AtHand,
}

impl DocumentToBring<'_> {
    /// The answer in words: the person has the paper, or where to get it. `None` without an answer.
    pub fn state(&self, lang: Lang) -> Option<String> {
        match self.at_hand {
            AtHand::Unanswered => None,
            AtHand::Has => Some(lang.paper_have().to_owned()),
            AtHand::Lacks => Some(lang.paper_need(&self.from)),
        }
    }

    /// The paper in one line, with the answer.
    pub fn line(&self, lang: Lang) -> String {
        match self.state(lang) {
            Some(state) => lang.paper_line(self.name, &state),
            None => self.name.to_owned(),
        }
    }
}

/// The papers for people of this age; `answers` are the person's answers.
pub fn papers<'a>(
    lang: Lang,
    policy: &'a Policy,
    age: Option<u8>,
    answers: &[(Document, bool)],
) -> Vec<DocumentToBring<'a>> {
    policy
        .documents
        .iter()
        .filter(|rule| rule.is_for(age))
        .map(|rule| DocumentToBring {
            rule,
            name: names::document(lang, rule.id),
            from: one_of(lang, &rule.from),
            at_hand: AtHand::of(answers, rule.id),
        })
        .collect()
}

/// The adult to come with, for people who are too young for a KTP; otherwise `None`.
pub fn with_whom(lang: Lang, policy: &Policy, age: Option<u8>) -> Option<&'static str> {
    (Card::of(policy, age) == Card::Kk).then(|| lang.result_bring_guardian())
}

/// Joins places with "or", as part of a sentence.
fn one_of(lang: Lang, places: &[Place]) -> String {
    let mut places = places.iter().map(|place| names::place(lang, *place));
    let first = places.next().unwrap_or_default().to_owned();
    places.fold(first, |one, other| lang.place_or(&one, other))
}
