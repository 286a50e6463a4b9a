//! What stands in cells, as people write it in Indonesian. The facts' own words are taken too; both in
//! any case. These words are an interface: a word that is taken once is taken for good.

use lindungi_rules::policy::{Ktp, Membership, Policy, Work};

/// What says that something is not known, beside an empty cell.
pub(crate) const UNKNOWN: [&str; 2] = ["?", "tidak tahu"];

/// Lives elsewhere by KTP. Who lives in the city is written by the city's name.
pub(crate) const ELSEWHERE: &str = "luar kota";

/// How somebody works.
pub(crate) const WORK: [(&str, Work); 7] = [
    ("usaha sendiri", Work::OwnAccount),
    ("pekerja lepas", Work::Casual),
    ("membantu keluarga", Work::Family),
    ("usaha rumahan", Work::HomeBusiness),
    ("karyawan", Work::Employee),
    ("asn/tni/polri", Work::CivilServant),
    ("tidak bekerja", Work::NotWorking),
];

/// Whether somebody is a member of BPJS Ketenagakerjaan.
pub(crate) const MEMBERSHIP: [(&str, Membership); 5] = [
    ("belum", Membership::None),
    ("tidak aktif", Membership::Lapsed),
    ("bayar sendiri", Membership::SelfPaid),
    ("perusahaan", Membership::Employer),
    ("pemerintah", Membership::Government),
];

/// Where the KTP places somebody.
pub(crate) fn ktp(cell: &[u8], policy: &Policy) -> Option<Ktp> {
    let is = |word: &str| cell.eq_ignore_ascii_case(word.as_bytes());
    if is(&policy.city.name) || is(policy.ktp_name(Ktp::City)) {
        Some(Ktp::City)
    } else {
        (is(ELSEWHERE) || is(policy.ktp_name(Ktp::Elsewhere))).then_some(Ktp::Elsewhere)
    }
}

/// How somebody works.
pub(crate) fn work(cell: &[u8]) -> Option<Work> {
    word(cell, &WORK, Work::name)
}

/// Whether somebody is a member.
pub(crate) fn membership(cell: &[u8]) -> Option<Membership> {
    word(cell, &MEMBERSHIP, Membership::name)
}

/// The word for a value; empty where there is none.
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
