//! Words as people type them, and the occupations that they must find.

use lindungi_rules::occupation::search;
use lindungi_rules::policy::fixture;

use super::{found, phrases};

/// The query, and the occupation that must come first.
const FIRST: &[(&str, &str)] = &[
    // Everyday words.
    ("ojol", "ojol"),
    ("grab", "ojol"),
    ("gojek", "ojol"),
    ("supir grab", "ojol"),
    ("ojek", "ojek"),
    ("ngojek", "ojek"),
    ("tukang becak", "becak"),
    ("bentor", "becak"),
    ("becak motor", "becak"),
    ("jual gorengan", "penjual_makanan"),
    ("bakso", "penjual_makanan"),
    ("tukang bakso", "penjual_makanan"),
    ("pempek", "penjual_makanan"),
    ("mi ayam", "penjual_makanan"),
    ("guru ngaji", "guru_ngaji"),
    ("ngajar ngaji", "guru_ngaji"),
    ("ustadz", "guru_ngaji"),
    ("ART", "art"),
    ("pembantu", "art"),
    ("supir angkot", "sopir_angkot"),
    ("sopir", "sopir"),
    ("supir pribadi", "sopir"),
    ("sopir truk batu bara", "sopir_truk"),
    ("gocar", "sopir_taksi"),
    ("kuli", "buruh_harian"),
    ("harian lepas", "buruh_harian"),
    ("buruh cuci", "cuci_setrika"),
    ("tukang parkir", "juru_parkir"),
    ("jukir", "juru_parkir"),
    ("pemulung", "pemulung"),
    ("mulung", "pemulung"),
    ("nelayan", "nelayan"),
    ("petani", "petani"),
    ("penyadap karet", "pekebun"),
    ("nyadap karet", "pekebun"),
    ("motong karet", "pekebun"),
    ("karet", "pekebun"),
    ("panen sawit", "buruh_tani"),
    ("tukang sayur", "pedagang_keliling"),
    ("jual sayur di pasar", "pedagang_pasar"),
    ("penjahit", "penjahit"),
    ("menjahit", "penjahit"),
    ("salon", "salon"),
    ("tukang pangkas", "salon"),
    ("marbot", "petugas_syara"),
    ("imam masjid", "petugas_syara"),
    ("petugas syara", "petugas_syara"),
    ("petugas syara\u{2019}", "petugas_syara"),
    ("pegawai syarak", "petugas_syara"),
    ("tukang las", "tukang_kayu"),
    ("bengkel", "montir"),
    ("tambal ban", "montir"),
    ("doorsmeer", "montir"),
    ("kurir", "kurir"),
    ("antar paket", "kurir"),
    ("ketek", "ketek"),
    ("tukang perahu", "ketek"),
    ("IRT jualan", "usaha_rumahan"),
    ("ibu rumah tangga", "ibu_rumah_tangga"),
    ("jualan online", "penjual_online"),
    ("toko online", "penjual_online"),
    ("warung", "warung"),
    ("jualan", "umkm"),
    ("UMKM", "umkm"),
    ("pkl", "pkl"),
    ("tukang urut", "pijat"),
    ("kader posyandu", "relawan"),
    ("tukang sampah", "petugas_kebersihan"),
    ("PNS", "asn"),
    // Words on identity cards.
    ("Wiraswasta", "umkm"),
    ("Buruh Harian Lepas", "buruh_harian"),
    ("Buruh Tani/Perkebunan", "buruh_tani"),
    ("Nelayan/Perikanan", "nelayan"),
    ("Pedagang", "umkm"),
    ("Karyawan Swasta", "karyawan"),
    ("Karyawan Honorer", "karyawan"),
    ("Pelajar/Mahasiswa", "pelajar"),
    ("Mengurus Rumah Tangga", "ibu_rumah_tangga"),
    ("Belum/Tidak Bekerja", "pengangguran"),
    ("Pembantu Rumah Tangga", "art"),
    ("Tukang Sol Sepatu", "tukang_servis"),
    ("Ustadz/Mubaligh", "guru_ngaji"),
    ("Pensiunan", "pensiunan"),
    // Words with typing mistakes.
    ("tukang beca", "becak"),
    ("tukng becak", "becak"),
    ("tukangbecak", "becak"),
    ("becak tukang", "becak"),
    ("tukang bangunn", "tukang_bangunan"),
    ("oojol", "ojol"),
    ("o jol", "ojol"),
    ("pemulug", "pemulung"),
    ("peenjahit", "penjahit"),
    ("pdagang pasar", "pedagang_pasar"),
    ("guru mengaji", "guru_ngaji"),
    ("guru mngaji", "guru_ngaji"),
    ("ol shop", "penjual_online"),
    ("pekerja serabutn", "serabutan"),
    ("buruh bangnuan", "tukang_bangunan"),
    // Unfinished words.
    ("pemu", "pemulung"),
    ("tukang bec", "becak"),
    ("guru nga", "guru_ngaji"),
    ("jual gor", "penjual_makanan"),
    // Queries with words that say nothing.
    ("saya tukang becak", "becak"),
    ("kerja jadi kuli bangunan", "tukang_bangunan"),
    ("\u{1f6f5} Ojol!", "ojol"),
    ("  JURU--PARKIR  ", "juru_parkir"),
    // English words.
    ("driver", "sopir"),
    ("fisherman", "nelayan"),
    ("teacher of quran", "guru_ngaji"),
    ("Qur'an teacher", "guru_ngaji"),
    ("tailor", "penjahit"),
    ("farmer", "petani"),
    ("student", "pelajar"),
    ("street vendor", "pkl"),
    ("construction", "tukang_bangunan"),
];

/// The query, which may mean several occupations, and one that must be among the first three.
const AMONG_THREE: &[(&str, &str)] = &[
    ("driver", "ojol"),
    ("ngojek", "ojol"),
    ("petani", "pekebun"),
    ("tani", "petani"),
    ("Petani/Pekebun", "petani"),
    ("Petani/Pekebun", "pekebun"),
    ("online shop", "penjual_online"),
    ("ikan", "nelayan"),
    ("ikan", "pedagang_pasar"),
    ("guru", "guru_les"),
    ("tukang sayur", "pedagang_pasar"),
    ("kuli", "kuli_angkut"),
    ("kuli", "tukang_bangunan"),
];

#[test]
fn each_query_finds_its_occupation() {
    let others: Vec<_> = FIRST
        .iter()
        .map(|(query, id)| (query, id, found(query)))
        .filter(|(_, id, found)| found.first() != Some(id))
        .collect();
    assert!(others.is_empty(), "{others:#?}");
    for (query, id) in AMONG_THREE {
        assert!(
            found(query).iter().take(3).any(|found| found == id),
            "{query}: {:?}",
            found(query)
        );
    }
}

#[test]
fn what_means_nothing_finds_nothing() {
    for query in [
        "",
        " ",
        "\n\t",
        "-",
        "''",
        "/ . ,",
        "xqzv",
        "12345",
        "qqq qqq",
        "zzzzzzzzzz",
        "\u{1f6f5}",
        "日本語",
        "saya",
        "ketua RT",
    ] {
        assert_eq!(found(query), [""; 0], "{query}");
    }
}

#[test]
fn every_name_and_synonym_finds_its_own_occupation_first() {
    let policy = fixture();
    for (occupation, phrase) in phrases(policy) {
        for query in [
            phrase.to_owned(),
            phrase.to_uppercase(),
            format!("  {phrase}."),
            phrase.replace(' ', "-"),
        ] {
            let matches = search(&query, policy, 3);
            let first = matches.first().expect("its own words are found");
            let same = |words: &str| {
                words
                    .replace('\'', "")
                    .eq_ignore_ascii_case(&phrase.replace('\'', ""))
            };
            assert!(
                first.occupation.id == occupation.id || same(first.words),
                "{query}: {first:?}"
            );
        }
    }
}

#[test]
fn a_match_names_the_words_that_matched() {
    let words = |query| search(query, fixture(), 1).first().map(|found| found.words);
    assert_eq!(words("gojek"), Some("mitra Gojek"));
    assert_eq!(words("tukang becak"), Some("Tukang becak"));
    assert_eq!(words("pedicab"), Some("Pedicab driver"));
}
