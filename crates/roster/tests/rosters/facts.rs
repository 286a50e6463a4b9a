//! Cells and the facts that they are read as.

use lindungi_roster::{Mapping, Refused};
use lindungi_rules::eligibility::{Fact, Facts, assess};
use lindungi_rules::policy::{Date, Ktp, Membership, Rupiah, Work, fixture};

use crate::run::{AS_OF, table};

const HEADERS: &str = "ktp;tanggal_lahir;usia;status_kerja;penghasilan;kepesertaan;desil";

/// Screens a row with one fact, and returns the cells that are added.
#[track_caller]
fn added(fact: Fact, cell: &str) -> Vec<String> {
    let header = HEADERS.split(';').nth(fact as usize).expect("a fact");
    let text = format!("{header};x\n\"{}\";y\n", cell.replace('"', "\"\""));
    table(text.as_bytes())[1][2..].to_vec()
}

#[track_caller]
fn assert_is(fact: Fact, cell: &str, facts: Facts) {
    let found = assess(&facts, fixture(), AS_OF).expect("facts that can be");
    let reasons: Vec<String> = found
        .findings
        .iter()
        .filter(|finding| finding.outcome.name() != "met")
        .map(|finding| {
            let remedy = finding.remedy.map(|remedy| format!(":{remedy}"));
            format!(
                "{}:{}{}",
                finding.criterion,
                finding.outcome,
                remedy.unwrap_or_default()
            )
        })
        .collect();
    let priority = found.priority.map_or("", |priority| priority.name());
    let expected = [found.verdict.name(), &reasons.join(";"), priority, ""];
    assert_eq!(added(fact, cell), expected, "{cell:?}");
}

#[test]
fn every_word_is_read_in_any_case() {
    let ktp = [
        ("kota jambi", Ktp::City),
        ("kota_jambi", Ktp::City),
        ("luar kota", Ktp::Elsewhere),
        ("elsewhere", Ktp::Elsewhere),
    ];
    let work = [
        ("usaha sendiri", Work::OwnAccount),
        ("pekerja lepas", Work::Casual),
        ("membantu keluarga", Work::Family),
        ("usaha rumahan", Work::HomeBusiness),
        ("karyawan", Work::Employee),
        ("asn/tni/polri", Work::CivilServant),
        ("tidak bekerja", Work::NotWorking),
    ];
    let membership = [
        ("belum", Membership::None),
        ("tidak aktif", Membership::Lapsed),
        ("bayar sendiri", Membership::SelfPaid),
        ("perusahaan", Membership::Employer),
        ("pemerintah", Membership::Government),
    ];
    let ways = |word: &str| [word.to_owned(), word.to_uppercase(), format!("  {word}\t")];
    for (word, ktp) in ktp {
        for cell in ways(word) {
            let ktp = Some(ktp);
            assert_is(
                Fact::Ktp,
                &cell,
                Facts {
                    ktp,
                    ..Facts::default()
                },
            );
        }
    }
    for (word, work) in work {
        for cell in ways(word).into_iter().chain(ways(work.name())) {
            let work = Some(work);
            assert_is(
                Fact::Work,
                &cell,
                Facts {
                    work,
                    ..Facts::default()
                },
            );
        }
    }
    for (word, membership) in membership {
        for cell in ways(word).into_iter().chain(ways(membership.name())) {
            let membership = Some(membership);
            assert_is(
                Fact::Membership,
                &cell,
                Facts {
                    membership,
                    ..Facts::default()
                },
            );
        }
    }
}

#[test]
fn dates_numbers_and_amounts_are_read() {
    let born = |year, month, day| Facts {
        birth_date: Some(Date::constant(year, month, day)),
        ..Facts::default()
    };
    for (cell, facts) in [
        ("1961-11-22", born(1961, 11, 22)),
        ("22/11/1961", born(1961, 11, 22)),
        ("23-11-1961", born(1961, 11, 23)),
        ("2008-11-22 00:00:00", born(2008, 11, 22)),
        ("2008-11-23T08:30:00", born(2008, 11, 23)),
        ("13/03/1993 00:00", born(1993, 3, 13)),
        ("17-Agu-90", born(1990, 8, 17)),
        ("1900-01-01", born(1900, 1, 1)),
        ("22-11-2026", born(2026, 11, 22)),
    ] {
        assert_is(Fact::BirthDate, cell, facts);
    }
    for (cell, age) in [
        ("0", 0),
        ("17", 17),
        ("018", 18),
        ("120", 120),
        ("40.0", 40),
        ("41 tahun", 41),
    ] {
        assert_is(
            Fact::Age,
            cell,
            Facts {
                age: Some(age),
                ..Facts::default()
            },
        );
    }
    for (cell, decile) in [("1", 1), ("6", 6), ("10", 10), ("2.0", 2)] {
        let decile = Some(decile);
        assert_is(
            Fact::Decile,
            cell,
            Facts {
                decile,
                ..Facts::default()
            },
        );
    }
    for (cell, income) in [
        ("0", 0),
        ("3868963", 3_868_963),
        ("Rp 3.868.964,00", 3_868_964),
        ("1,5 juta", 1_500_000),
        ("500rb", 500_000),
        ("1000000000000000", 1_000_000_000_000_000),
    ] {
        let income = Some(Rupiah::new(income));
        assert_is(
            Fact::Income,
            cell,
            Facts {
                income,
                ..Facts::default()
            },
        );
    }
}

/// Lists accept every form in the tables that all readers of amounts and days must accept.
#[test]
fn every_form_of_an_amount_and_of_a_day_is_read() {
    let forms = |text: &str, key: &str| -> Vec<(String, serde_json::Value)> {
        let table: serde_json::Value = serde_json::from_str(text).expect("a table");
        let forms = table.pointer(key).and_then(|forms| forms.as_object());
        let forms = forms.expect(key).clone();
        forms.into_iter().collect()
    };
    let amounts = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/amounts.json"
    ));
    for key in ["/taken", "/timed/month"] {
        for (cell, income) in forms(amounts, key) {
            let income = income.as_u64().map(Rupiah::new);
            assert_is(
                Fact::Income,
                &cell,
                Facts {
                    income,
                    ..Facts::default()
                },
            );
        }
    }
    let days = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/days.json"
    ));
    for (cell, born) in forms(days, "/taken")
        .into_iter()
        .chain(forms(days, "/birth"))
    {
        let birth_date = born.as_str().and_then(Date::parse);
        assert_is(
            Fact::BirthDate,
            &cell,
            Facts {
                birth_date,
                ..Facts::default()
            },
        );
    }
}

#[test]
fn what_is_not_known_is_no_problem() {
    for fact in Fact::ALL {
        for cell in ["", " ", "?", "tidak tahu", "Tidak Tahu", " ? "] {
            assert_is(fact, cell, Facts::default());
        }
    }
}

#[test]
fn what_cannot_be_read_is_told_by_column_and_code() {
    let table = [
        (Fact::Ktp, "jambi", "ktp:unknown_value"),
        (Fact::Ktp, "kota  jambi", "ktp:unknown_value"),
        (Fact::BirthDate, "1990", "tanggal_lahir:not_a_date"),
        (Fact::BirthDate, "31/02/1990", "tanggal_lahir:not_a_date"),
        (Fact::BirthDate, "05/17/1990", "tanggal_lahir:not_a_date"),
        (Fact::BirthDate, "17/05-1990", "tanggal_lahir:not_a_date"),
        (Fact::BirthDate, "17/05/05", "tanggal_lahir:not_a_date"),
        (
            Fact::BirthDate,
            "31/02/1990 00:00",
            "tanggal_lahir:not_a_date",
        ),
        (Fact::BirthDate, "1990-05-17x", "tanggal_lahir:not_a_date"),
        (Fact::BirthDate, "1990-05-17T", "tanggal_lahir:not_a_date"),
        (Fact::BirthDate, "33010", "tanggal_lahir:not_a_date"),
        (Fact::BirthDate, "١٩٩٠-٠٥-١٧", "tanggal_lahir:not_a_date"),
        (Fact::BirthDate, "1899-12-31", "tanggal_lahir:out_of_range"),
        (Fact::BirthDate, "2026-11-23", "tanggal_lahir:out_of_range"),
        (Fact::Age, "40 bulan", "usia:not_a_number"),
        (Fact::Income, "50rb/hari", "penghasilan:not_an_amount"),
        (Fact::Income, "1-2 juta", "penghasilan:not_an_amount"),
        (Fact::Age, "40.5", "usia:not_a_number"),
        (Fact::Age, "121", "usia:out_of_range"),
        (Fact::Age, "-1", "usia:out_of_range"),
        (Fact::Age, "3202011234560001", "usia:out_of_range"),
        (Fact::Work, "kerja", "status_kerja:unknown_value"),
        (Fact::Income, "1,5", "penghasilan:not_an_amount"),
        (Fact::Income, "3 m", "penghasilan:not_an_amount"),
        (Fact::Income, "banyak", "penghasilan:not_an_amount"),
        (Fact::Income, "1.50.000", "penghasilan:not_an_amount"),
        (Fact::Income, "-5", "penghasilan:out_of_range"),
        (Fact::Income, "1000000000000001", "penghasilan:out_of_range"),
        (
            Fact::Income,
            "99999999999999999999",
            "penghasilan:out_of_range",
        ),
        (Fact::Membership, "ya", "kepesertaan:unknown_value"),
        (Fact::Decile, "0", "desil:out_of_range"),
        (Fact::Decile, "11", "desil:out_of_range"),
        (Fact::Decile, "II", "desil:not_a_number"),
    ];
    for (fact, cell, problem) in table {
        assert_eq!(added(fact, cell), ["invalid", "", "", problem], "{cell}");
    }
}

#[test]
fn a_problem_names_the_column_as_the_file_does() {
    let rows = table(b"age,Tanggal Lahir\nx,\n,x\n");
    assert_eq!(rows[1][5], "age:not_a_number");
    assert_eq!(rows[2][5], "tanggal_lahir:not_a_date");
}

#[test]
fn rows_of_another_length_are_invalid_and_the_others_are_judged() {
    let rows = table(b"usia,a,b\n40,x\n40,x,y,z\n40,x,y,,\n40,x,y\n");
    let problem = |row: usize| rows[row][6].as_str();
    assert_eq!(problem(1), "row:too_few_cells");
    assert_eq!(problem(2), "row:too_many_cells");
    assert_eq!([problem(3), problem(4)], ["", ""]);
    // Surplus cells are kept, after the added ones.
    assert_eq!(rows[1][..3], ["40", "x", ""]);
    assert_eq!(rows[2][7..], ["z"]);
    assert_eq!(rows[3].len(), 7);
}

#[test]
fn the_day_of_birth_wins_over_the_age() {
    let rows = table(b"tanggal_lahir,usia\n2020-01-01,40\n,40\n");
    assert!(rows[1][3].contains("too_young"), "{:?}", rows[1]);
    assert!(!rows[2][3].contains("age:"), "{:?}", rows[2]);
}

#[test]
fn a_mapping_that_no_file_allows_is_refused() {
    let field = lindungi_roster::Column::Fact;
    let mut mapping = Mapping::default();
    assert_eq!(mapping.check(3), Err(Refused::NoFacts));
    mapping.set(lindungi_roster::Column::Kelurahan, Some(0));
    assert_eq!(mapping.check(3), Err(Refused::NoFacts));
    mapping.set(field(Fact::Age), Some(3));
    assert_eq!(mapping.check(3), Err(Refused::Mapping));
    mapping.set(field(Fact::Age), Some(0));
    assert_eq!(mapping.check(3), Err(Refused::Mapping));
    mapping.set(field(Fact::Age), Some(2));
    assert_eq!(mapping.check(3), Ok(()));
}
