//! The words accepted in cells: the words that people write in each language, and the values' own names
//! such as `own_account`, both in any letter case. These words are an interface: a word once accepted stays
//! accepted, in whatever language the list is screened.

use lindungi_rules::policy::{Ktp, Membership, Policy, Work};
use lindungi_text::Lang;

/// The words for "not known"; an empty cell means the same.
pub(crate) const UNKNOWN: [&str; 3] = ["?", "tidak tahu", "not known"];

/// The word for "not known" in a language.
pub(crate) const fn unknown(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "tidak tahu",
        Lang::En => "not known",
    }
}

/// The word for a KTP of another city. A KTP of this city is written as the name of the city.
pub(crate) const fn elsewhere(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "luar kota",
        Lang::En => "elsewhere",
    }
}

/// The words of a language for each kind of work.
pub(crate) const fn of_work(lang: Lang) -> &'static [(&'static str, Work); 7] {
    match lang {
        Lang::Id => &WORK,
        Lang::En => &WORK_EN,
    }
}

/// The words of a language for each kind of membership.
pub(crate) const fn of_membership(lang: Lang) -> &'static [(&'static str, Membership); 5] {
    match lang {
        Lang::Id => &MEMBERSHIP,
        Lang::En => &MEMBERSHIP_EN,
    }
}

const WORK: [(&str, Work); 7] = [
    ("usaha sendiri", Work::OwnAccount),
    ("pekerja lepas", Work::Casual),
    ("membantu keluarga", Work::Family),
    ("usaha rumahan", Work::HomeBusiness),
    ("karyawan", Work::Employee),
    ("asn/tni/polri", Work::CivilServant),
    ("tidak bekerja", Work::NotWorking),
];

const WORK_EN: [(&str, Work); 7] = [
    ("self-employed", Work::OwnAccount),
    ("casual worker", Work::Casual),
    ("helps the family", Work::Family),
    ("home business", Work::HomeBusiness),
    ("employee", Work::Employee),
    ("civil servant/military/police", Work::CivilServant),
    ("not working", Work::NotWorking),
];

const MEMBERSHIP: [(&str, Membership); 5] = [
    ("belum", Membership::None),
    ("tidak aktif", Membership::Lapsed),
    ("bayar sendiri", Membership::SelfPaid),
    ("perusahaan", Membership::Employer),
    ("pemerintah", Membership::Government),
];

const MEMBERSHIP_EN: [(&str, Membership); 5] = [
    ("none", Membership::None),
    ("lapsed", Membership::Lapsed),
    ("pays alone", Membership::SelfPaid),
    ("employer", Membership::Employer),
    ("government", Membership::Government),
];

/// Reads the city of the KTP, this one or another; `None` for an unknown word.
pub(crate) fn ktp(cell: &[u8], policy: &Policy) -> Option<Ktp> {
    let is = |word: &str| cell.eq_ignore_ascii_case(word.as_bytes());
    if is(&policy.city.name) || is(policy.ktp_name(Ktp::City)) {
        Some(Ktp::City)
    } else {
        let elsewhere = Lang::ALL.iter().any(|lang| is(elsewhere(*lang)));
        (elsewhere || is(policy.ktp_name(Ktp::Elsewhere))).then_some(Ktp::Elsewhere)
    }
}

/// Reads the kind of work; `None` for an unknown word.
pub(crate) fn work(cell: &[u8]) -> Option<Work> {
    Lang::ALL
        .iter()
        .find_map(|lang| word(cell, of_work(*lang), Work::name))
}

/// Reads the membership; `None` for an unknown word.
pub(crate) fn membership(cell: &[u8]) -> Option<Membership> {
    Lang::ALL
        .iter()
        .find_map(|lang| word(cell, of_membership(*lang), Membership::name))
}

/// The word for a value; empty if there is none.
pub(crate) fn of<T: PartialEq + Copy>(words: &[(&'static str, T)], value: T) -> &'static str {
    let known = words.iter().find(|(_, of)| *of == value);
    known.map_or("", |(word, _)| word)
}

fn word<T: Copy>(cell: &[u8], words: &[(&str, T)], name: fn(T) -> &'static str) -> Option<T> {
    let is = |word: &str| cell.eq_ignore_ascii_case(word.as_bytes());
    let known = words
        .iter()
        .find(|(word, value)| is(word) || is(name(*value)));
    known.map(|(_, value)| *value)
}
