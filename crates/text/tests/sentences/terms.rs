//! Words that no sentence says, each with the reason (`docs/words.md`), and how long a sentence may be.

use std::collections::BTreeSet;

use lindungi_text::Lang;

use crate::sentences;

/// A word or phrase that is not to be used.
struct Unsaid {
    lang: Lang,
    /// With a capital in it, only as it is written here; else in any case.
    words: &'static str,
    /// In these phrases it may stand.
    within: &'static [&'static str],
    /// In sentences whose key begins so it may stand.
    under: &'static [&'static str],
    why: &'static str,
}

const fn unsaid(lang: Lang, words: &'static str, why: &'static str) -> Unsaid {
    Unsaid {
        lang,
        words,
        within: &[],
        under: &[],
        why,
    }
}

const UNSAID: &[Unsaid] = &[
    unsaid(
        Lang::Id,
        "majikan",
        "domestic workers have one: say «tidak digaji perusahaan»",
    ),
    unsaid(
        Lang::Id,
        "musibah",
        "takes in fire and illness: say «kecelakaan kerja atau meninggal dunia»",
    ),
    unsaid(Lang::Id, "asuransi", "say «jaminan sosial»"),
    unsaid(Lang::Id, "premi", "say «iuran»"),
    unsaid(
        Lang::Id,
        "iurannya aktif",
        "the membership is: say «kepesertaannya aktif»",
    ),
    unsaid(
        Lang::Id,
        "kami lihat",
        "texts are read, rules are found: «belum kami baca», «belum kami temukan»",
    ),
    unsaid(
        Lang::Id,
        "belum terlihat",
        "texts are read, rules are found: «belum ditemukan»",
    ),
    unsaid(Lang::Id, "ketua RT", "write «Ketua RT»"),
    unsaid(Lang::Id, "angkutan", "the rules say «transportasi»"),
    unsaid(
        Lang::Id,
        "kematian lain",
        "say «meninggal bukan karena kecelakaan kerja»",
    ),
    unsaid(
        Lang::Id,
        "kematian biasa",
        "say «meninggal bukan karena kecelakaan kerja»",
    ),
    unsaid(
        Lang::Id,
        "cara bekerja",
        "lists have «status_kerja»: say «status kerja»",
    ),
    unsaid(Lang::Id, "program kota", "say «program pemerintah kota»"),
    unsaid(Lang::Id, "rencana kota", "say «rencana pemerintah kota»"),
    unsaid(Lang::Id, "dibayar kota", "say «dibayar pemerintah kota»"),
    unsaid(Lang::Id, "oleh kota", "say «oleh pemerintah kota»"),
    Unsaid {
        within: &["pemerintah kota"],
        ..unsaid(Lang::Id, "kota membayar", "say «pemerintah kota membayar»")
    },
    unsaid(Lang::Id, "dibayari", "say «dibayar»"),
    Unsaid {
        under: &["letter."],
        ..unsaid(Lang::Id, "bila", "people say «kalau»")
    },
    unsaid(Lang::Id, "jika", "people say «kalau»"),
    Unsaid {
        within: &["lanjut usia"],
        ..unsaid(Lang::Id, "usia", "say «umur»")
    },
    unsaid(Lang::Id, "berusia", "say «berumur»"),
    unsaid(Lang::Id, "peramban", "people say «browser»"),
    unsaid(Lang::Id, "papan ketik", "people say «keyboard»"),
    unsaid(Lang::Id, "karangan", "say «rekaan»"),
    Unsaid {
        within: &["data kebijakan versi"],
        ..unsaid(Lang::Id, "kebijakan versi", "say «data kebijakan versi»")
    },
    unsaid(Lang::Id, "pengrajin", "KBBI has «perajin»"),
    unsaid(Lang::Id, "infaq", "KBBI has «infak»"),
    Unsaid {
        under: &["home.term_rentan"],
        ..unsaid(Lang::En, "pekerja rentan", "say “vulnerable worker”")
    },
    unsaid(
        Lang::En,
        "steady employer",
        "domestic workers have one: say “not on a company's payroll”",
    ),
    unsaid(
        Lang::En,
        "without an employer",
        "domestic workers have one: say “not on a company's payroll”",
    ),
    Unsaid {
        within: &["social insurance"],
        ..unsaid(Lang::En, "insurance", "say “social insurance”")
    },
    unsaid(
        Lang::En,
        "have not seen",
        "texts are read, rules are found: “have not read”, “have found no”",
    ),
    unsaid(Lang::En, "city government of", "say “the government of”"),
    unsaid(Lang::En, "edition", "say “policy data version”"),
    unsaid(Lang::En, "grant", "say “benefit”"),
    unsaid(Lang::En, "other death", "say “death from another cause”"),
    unsaid(Lang::En, "another death", "say “death from another cause”"),
    unsaid(Lang::En, "giver", "say “donor”"),
    unsaid(Lang::En, "way of working", "say “type of work”"),
    unsaid(Lang::En, "is no month", "say “is not a”"),
    unsaid(Lang::En, "this is no", "say “this is not a”"),
    Unsaid {
        within: &["it is no longer"],
        ..unsaid(Lang::En, "it is no", "say “it is not a”")
    },
    unsaid(Lang::En, "stands in this", "say “is in this”"),
    unsaid(Lang::En, "stands twice", "say “appears twice”"),
    unsaid(Lang::En, "’", "an apostrophe is straight"),
];

/// Whether words stand in a sentence, not as a part of other words.
fn says(sentence: &str, words: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let alone = words.chars().all(char::is_alphanumeric) || words.contains(' ');
    sentence.match_indices(words).any(|(at, found)| {
        let (before, after) = (sentence.get(..at), sentence.get(at + found.len()..));
        let before = before.and_then(|text| text.chars().next_back());
        let after = after.and_then(|text| text.chars().next());
        !alone || !joins(before) && !joins(after)
    })
}

impl Unsaid {
    fn is_in(&self, key: &str, sentence: &str) -> bool {
        if self.under.iter().any(|under| key.starts_with(under)) {
            return false;
        }
        let exact = self.words.chars().any(char::is_uppercase);
        let mut sentence = if exact {
            sentence.to_owned()
        } else {
            sentence.to_lowercase()
        };
        for phrase in self.within {
            sentence = sentence.replace(phrase, "");
        }
        says(&sentence, self.words)
    }
}

#[test]
fn no_sentence_says_what_has_a_better_word() {
    for unsaid in UNSAID {
        for (key, sentence) in sentences(unsaid.lang) {
            assert!(
                !unsaid.is_in(&key, &sentence),
                "{:?} in {key} of {}: {}. {sentence}",
                unsaid.words,
                unsaid.lang.code(),
                unsaid.why
            );
        }
    }
}

/// A word is found where it stands, and not in longer words, in phrases where it may stand, nor where a
/// letter is more formal.
#[test]
fn an_unsaid_word_is_found_as_a_word() {
    let found = |words: &str, key: &str, sentence: &str| {
        let all = UNSAID.iter().filter(|unsaid| unsaid.words == words);
        all.map(|unsaid| unsaid.is_in(key, sentence))
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

/// The most words that a sentence may have, what is put in counted as one.
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
