//! The words accepted in cells: the words that people write in Indonesian, and the values' own names such
//! as `own_account`, both in any letter case. These words are an interface: a word once accepted stays
//! accepted.

use lindungi_rules::policy::{Ktp, Membership, Policy, Work};

/// The words for "not known"; an empty cell means the same.
pub(crate) const UNKNOWN: [&str; 2] = ["?", "tidak tahu"];

/// The word for a KTP of another city. A KTP of this city is written as the name of the city.
pub(crate) const ELSEWHERE: &str = "luar kota";

/// The words for each kind of work.
pub(crate) const WORK: [(&str, Work); 7] = [
    ("usaha sendiri", Work::OwnAccount),
    ("pekerja lepas", Work::Casual),
    ("membantu keluarga", Work::Family),
    ("usaha rumahan", Work::HomeBusiness),
    ("karyawan", Work::Employee),
    ("asn/tni/polri", Work::CivilServant),
    ("tidak bekerja", Work::NotWorking),
];

/// The words for each kind of membership of BPJS Ketenagakerjaan.
pub(crate) const MEMBERSHIP: [(&str, Membership); 5] = [
    ("belum", Membership::None),
    ("tidak aktif", Membership::Lapsed),
    ("bayar sendiri", Membership::SelfPaid),
    ("perusahaan", Membership::Employer),
    ("pemerintah", Membership::Government),
];

/// Reads the city of the KTP, this one or another; `None` for an unknown word.
pub(crate) fn ktp(cell: &[u8], policy: &Policy) -> Option<Ktp> {
    let is = |word: &str| cell.eq_ignore_ascii_case(word.as_bytes());
    if is(&policy.city.name) || is(policy.ktp_name(Ktp::City)) {
        Some(Ktp::City)
    } else {
        (is(ELSEWHERE) || is(policy.ktp_name(Ktp::Elsewhere))).then_some(Ktp::Elsewhere)
    }
}

/// Reads the kind of work; `None` for an unknown word.
pub(crate) fn work(cell: &[u8]) -> Option<Work> {
    word(cell, &WORK, Work::name)
}

/// Reads the membership; `None` for an unknown word.
pub(crate) fn membership(cell: &[u8]) -> Option<Membership> {
    word(cell, &MEMBERSHIP, Membership::name)
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
