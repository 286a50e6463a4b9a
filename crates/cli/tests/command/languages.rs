//! Text in both languages, and how the language is chosen.

use crate::run::{Run, command, finish, run, run_with};

fn text(lang: &str, args: &[&str]) -> String {
    run(&[args, &["--lang", lang]].concat()).text().to_owned()
}

#[track_caller]
fn assert_begins(text: &str, beginning: &str) {
    assert!(text.starts_with(beginning), "{text}");
}

#[test]
fn a_tariff() {
    let args = ["tariff", "--month", "2026-11", "--payer", "self", "--jht"];
    assert_begins(
        &text("id", &args),
        "\
Rp28.400 untuk November 2026, dengan keringanan
Kecelakaan kerja (JKK) Rp5.000, dihitung dari dasar iuran Rp1.000.000, ditambah kematian (JKM) Rp3.400.
Termasuk tabungan hari tua Rp20.000.

Angka yang dipakai
",
    );
    assert_begins(
        &text("en", &args),
        "\
Rp28.400 for November 2026, with relief
Work accident cover (JKK) Rp5.000, based on a contribution base of Rp1.000.000, plus death cover (JKM) Rp3.400.
Including old-age savings Rp20.000.

Figures used
",
    );
    let args = ["tariff", "--month", "2015-12"];
    assert!(text("id", &args).contains("Desember 2015"));
    assert!(text("en", &args).contains("December 2015"));
}

#[test]
fn every_way_to_ask_a_quote() {
    for (ask, id, en) in [
        (
            ["--amount", "1000000", "--months", "12"],
            "4 pekerja bisa dilindungi selama 12 bulan\n",
            "4 workers can be protected for 12 months\n",
        ),
        (
            ["--workers", "1", "--months", "1"],
            "Rp16.800 untuk melindungi 1 pekerja selama 1 bulan\n",
            "Rp16.800 to protect 1 worker for 1 month\n",
        ),
        (
            ["--amount", "1000000", "--workers", "10"],
            "5 bulan perlindungan untuk 10 pekerja\n",
            "5 months of cover for 10 workers\n",
        ),
        (
            ["--monthly", "100000", "--months", "12"],
            "5 pekerja bisa dilindungi terus selama 12 bulan\n",
            "5 workers can be kept protected for 12 months\n",
        ),
    ] {
        let args = [&["quote", "--start", "2026-11"], &ask[..]].concat();
        assert_begins(&text("id", &args), id);
        assert_begins(&text("en", &args), en);
    }
}

#[test]
fn a_quote_says_what_is_left_and_when_to_renew() {
    let args = [
        "quote", "--start", "2026-11", "--amount", "1000000", "--months", "12",
    ];
    let text = text("en", &args);
    for part in [
        "Used                Rp806.400\n",
        "Left over           Rp193.600\n",
        "Cover until         the end of October 2027\n",
        "Renew before 1 November 2027. The same period costs Rp806.400.\n",
        "one more worker for 11 months (Rp184.800). That would leave Rp8.800.\n",
        "November 2026     Rp16.800     Rp67.200\n",
        "today's rate",
        "more than 3 months",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn an_amount_that_covers_nobody_is_an_answer() {
    let quote = |ask: &[&str]| text("en", &[&["quote", "--start", "2026-11"], ask].concat());
    let some = quote(&["--amount", "100000", "--months", "12"]);
    assert!(
        some.contains("One worker for 12 months costs Rp201.600."),
        "{some}"
    );
    assert!(
        some.contains("enough for one worker for 5 months."),
        "{some}"
    );
    let none = quote(&["--amount", "1", "--workers", "7"]);
    assert!(none.contains("not enough for one month"), "{none}");
}

#[test]
fn relief_for_a_donor_comes_with_its_caution() {
    let quote = |ask: &[&str]| {
        let args = [
            "quote",
            "--start",
            "2026-11",
            "--workers",
            "2",
            "--months",
            "2",
        ];
        text("en", &[&args, ask].concat())
    };
    let caution = "No source confirms that donors get this relief.";
    assert!(quote(&["--relief", "on"]).contains(caution));
    assert!(!quote(&[]).contains(caution));
    let city = quote(&["--payer", "city", "--relief", "on"]);
    assert!(city.contains("get no relief"), "{city}");
}

#[test]
fn zakat() {
    let args = ["zakat", "--income", "10 juta", "--month", "2026-11"];
    assert_eq!(
        text("id", &args),
        "zakat Rp250.000\nnisab Rp7.640.144 sebulan, tarif 2,5%\n"
    );
    assert_eq!(
        text("en", &args),
        "zakat Rp250.000\nnisab Rp7.640.144 a month, rate 2,5%\n"
    );
    let args = ["zakat", "--income", "10 juta", "--month", "2027-01"];
    assert!(text("id", &args).starts_with("nisab untuk Januari 2027 belum"));
    assert!(text("en", &args).starts_with("no nisab is published for January 2027"));
}

#[test]
fn a_check_gives_every_reason_and_says_who_decides() {
    let check = |lang: &str| {
        let args = ["check", "--as-of", "2026-11-22", "--lang", lang];
        run_with(
            &args,
            br#"{"ktp": "kota_jambi", "birth_date": "2010-03-05"}"#,
        )
        .text()
        .to_owned()
    };
    let (id, en) = (check("id"), check("en"));
    for (text, parts) in [
        (
            &id,
            [
                // A child has no KTP yet.
                "Alamat KK",
                "5 Maret 2028",
                "belum diketahui: ",
                "Pemerintah Kota Jambi yang memutuskan",
            ],
        ),
        (
            &en,
            [
                "Address on the KK",
                "5 March 2028",
                "not known: ",
                "government of Kota Jambi decides",
            ],
        ),
    ] {
        assert_eq!(
            text.lines().filter(|line| line.starts_with("- ")).count(),
            6,
            "{text}"
        );
        for part in parts {
            assert!(text.contains(part), "{part}\n{text}");
        }
        assert!(
            !text.contains("lolos") && !text.contains("qualif"),
            "{text}"
        );
    }
}

#[test]
fn the_environment_chooses_the_language_where_no_option_does() {
    let zakat = |variables: &[(&str, &str)], more: &[&str]| -> Run {
        let mut command = command();
        command
            .args(["zakat", "--income", "1", "--month", "2026-11"])
            .args(more);
        finish(command.envs(variables.iter().copied()), b"")
    };
    for (variables, more, indonesian) in [
        (&[][..], &[][..], false),
        (&[("LANG", "id_ID.UTF-8")], &[], true),
        (&[("LANG", "en_GB.UTF-8")], &[], false),
        (&[("LC_MESSAGES", "id"), ("LANG", "C")], &[], true),
        (&[("LC_ALL", "C"), ("LANG", "id_ID")], &[], false),
        (&[("LC_ALL", ""), ("LANG", "id_ID")], &[], true),
        (&[("LANG", "id_ID")], &["--lang", "en"], false),
        (&[("LANG", "C")], &["--lang", "id"], true),
    ] {
        let run = zakat(variables, more);
        assert_eq!(
            run.text().contains("sebulan"),
            indonesian,
            "{variables:?} {more:?}"
        );
    }
}
