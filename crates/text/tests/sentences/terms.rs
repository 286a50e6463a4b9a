//! Words that no sentence may use, each with the reason (`docs/words.md`), and the greatest length of a
//! sentence.

use std::collections::BTreeSet;

use lindungi_text::Lang;

use crate::sentences;

/// Words and phrases not to use, with a common reason.
struct AvoidedWords {
    lang: Lang,
    /// The words. A word with a capital letter matches only this spelling; other words match in any letter
    /// case.
    words: &'static [&'static str],
    /// Phrases in which the words are allowed.
    within: &'static [&'static str],
    /// Prefixes of the keys whose sentences may use the words.
    under: &'static [&'static str],
    why: &'static str,
}

const fn avoided(lang: Lang, words: &'static [&'static str], why: &'static str) -> AvoidedWords {
    AvoidedWords {
        lang,
        words,
        within: &[],
        under: &[],
        why,
    }
}

const fn id(words: &'static [&'static str], why: &'static str) -> AvoidedWords {
    avoided(Lang::Id, words, why)
}

const fn en(words: &'static [&'static str], why: &'static str) -> AvoidedWords {
    avoided(Lang::En, words, why)
}

const AVOIDED: &[AvoidedWords] = &[
    id(
        &["majikan"],
        "domestic workers have one: say «tidak digaji perusahaan»",
    ),
    id(
        &["musibah"],
        "takes in fire and illness: say «kecelakaan kerja atau meninggal dunia»",
    ),
    id(&["asuransi"], "say «jaminan sosial»"),
    id(&["premi"], "say «iuran»"),
    id(
        &["iurannya aktif"],
        "the membership is: say «kepesertaannya aktif»",
    ),
    id(
        &["kami lihat", "belum terlihat"],
        "texts are read, rules are found: «belum kami baca», «belum ditemukan»",
    ),
    id(&["ketua RT"], "write «Ketua RT»"),
    id(&["angkutan"], "the rules say «transportasi»"),
    id(
        &["kematian lain", "kematian biasa"],
        "say «meninggal bukan karena kecelakaan kerja»",
    ),
    id(
        &["cara bekerja"],
        "lists have «status_kerja»: say «status kerja»",
    ),
    id(
        &["program kota", "rencana kota", "dibayar kota", "oleh kota"],
        "a city has a government: say «pemerintah kota»",
    ),
    AvoidedWords {
        within: &["pemerintah kota"],
        ..id(&["kota membayar"], "say «pemerintah kota membayar»")
    },
    id(&["dibayari"], "say «dibayar»"),
    AvoidedWords {
        under: &["letter."],
        ..id(&["bila"], "people say «kalau»")
    },
    id(&["jika"], "people say «kalau»"),
    AvoidedWords {
        within: &["lanjut usia"],
        ..id(&["usia"], "say «umur»")
    },
    id(&["berusia"], "say «berumur»"),
    id(&["peramban"], "people say «browser»"),
    id(&["papan ketik"], "people say «keyboard»"),
    id(&["karangan"], "say «rekaan»"),
    AvoidedWords {
        within: &["data kebijakan versi"],
        ..id(&["kebijakan versi"], "say «data kebijakan versi»")
    },
    id(&["pengrajin"], "KBBI has «perajin»"),
    id(&["infaq"], "KBBI has «infak»"),
    AvoidedWords {
        under: &["home.term_rentan"],
        ..en(&["pekerja rentan"], "say “vulnerable worker”")
    },
    en(
        &["steady employer", "without an employer"],
        "domestic workers have one: say “not on a company's payroll”",
    ),
    AvoidedWords {
        within: &["social insurance"],
        ..en(&["insurance"], "say “social insurance”")
    },
    en(
        &["have not seen"],
        "texts are read, rules are found: “have not read”, “have found no”",
    ),
    en(&["city government of"], "say “the government of”"),
    en(&["edition"], "say “policy data version”"),
    en(&["grant"], "say “benefit”"),
    en(
        &["other death", "another death"],
        "say “death from another cause”",
    ),
    en(&["giver"], "say “donor”"),
    en(&["way of working"], "say “type of work”"),
    en(&["is no month"], "say “is not a”"),
    en(&["this is no"], "say “this is not a”"),
    AvoidedWords {
        within: &["it is no longer"],
        ..en(&["it is no"], "say “it is not a”")
    },
    en(&["stands in this"], "say “is in this”"),
    en(&["stands twice"], "say “appears twice”"),
    en(&["’"], "an apostrophe is straight"),
];

/// Returns true if the words are in a sentence by themselves, not inside longer words.
fn contains_words(sentence: &str, words: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let alone = words.chars().all(char::is_alphanumeric) || words.contains(' ');
    sentence.match_indices(words).any(|(at, found)| {
        let (before, after) = (sentence.get(..at), sentence.get(at + found.len()..));
        let before = before.and_then(|text| text.chars().next_back());
        let after = after.and_then(|text| text.chars().next());
        !alone || !joins(before) && !joins(after)
    })
}

impl AvoidedWords {
    /// Returns true if a sentence uses the words where they are not allowed.
    fn is_in(&self, words: &str, key: &str, sentence: &str) -> bool {
        if self.under.iter().any(|under| key.starts_with(under)) {
            return false;
        }
        let exact = words.chars().any(char::is_uppercase);
        let mut sentence = if exact {
            sentence.to_owned()
        } else {
            sentence.to_lowercase()
        };
        for phrase in self.within {
            sentence = sentence.replace(phrase, "");
        }
        contains_words(&sentence, words)
    }
}

#[test]
fn no_sentence_says_what_has_a_better_word() {
    for avoided in AVOIDED {
        for (key, sentence) in sentences(avoided.lang) {
            for words in avoided.words {
                assert!(
                    !avoided.is_in(words, &key, &sentence),
                    "{words:?} in {key} of {}: {}. {sentence}",
                    avoided.lang.code(),
                    avoided.why
                );
            }
        }
    }
}

/// A word is found only as a whole word, not in an allowed phrase, and not in a letter, which is more
/// formal.
#[test]
fn an_avoided_word_is_found_only_as_a_word() {
    let found = |words: &str, key: &str, sentence: &str| {
        let all = AVOIDED
            .iter()
            .filter(|avoided| avoided.words.contains(&words));
        all.map(|avoided| avoided.is_in(words, key, sentence))
            .collect::<BTreeSet<bool>>()
    };
    for (words, key, sentence, expected) in [
        ("usia", "a.b", "Usia Anda 40 tahun.", true),
        (
            "usia",
            "a.b",
            "Bantuan untuk lanjut usia, bagi manusia.",
            false,
        ),
        ("bila", "a.b", "Bila hujan.", true),
        ("bila", "letter.pledge", "bila hujan", false),
        ("bila", "a.b", "Bilangan, apabila.", false),
        ("ketua RT", "a.b", "Tanya ketua RT.", true),
        ("ketua RT", "a.b", "Tanya Ketua RT.", false),
        ("kota membayar", "a.b", "Pemerintah kota membayar.", false),
        ("kota membayar", "a.b", "Sampai kapan kota membayar?", true),
        ("insurance", "a.b", "Social insurance.", false),
        ("insurance", "a.b", "Insurance.", true),
        ("’", "a.b", "The city’s plan.", true),
    ] {
        assert_eq!(
            found(words, key, sentence),
            BTreeSet::from([expected]),
            "{words} in {sentence}"
        );
    }
}

/// The greatest number of words in a sentence; a placeholder counts as one.
const WORDS_MOST: usize = 25;

#[test]
fn no_sentence_is_longer_than_a_breath() {
    for lang in Lang::ALL {
        for (key, text) in sentences(*lang) {
            for sentence in text.split_inclusive(['.', '?', '!', ':']) {
                let words = sentence.split_whitespace().count();
                assert!(
                    words <= WORDS_MOST,
                    "{words} words in {key} of {}: {sentence}",
                    lang.code()
                );
            }
        }
    }
}
