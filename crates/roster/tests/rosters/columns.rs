//! The fields that columns hold.

use lindungi_roster::output::Format;
use lindungi_roster::{Column, Mapping, Refused};
use lindungi_rules::eligibility::Fact;
use lindungi_text::Lang;

use crate::run::{open, read_csv, refused, screen_by, table};

#[test]
fn columns_are_found_by_name_in_any_case_and_order() {
    for field in Column::ALL {
        for name in [field.header(), field.name()] {
            for header in [
                name.to_owned(),
                name.to_uppercase(),
                format!("  {name} "),
                name.replace('_', " "),
                name.replace('_', "-"),
            ] {
                let text = format!("no,{header},nama\n");
                let source = open(text.as_bytes()).expect("a header");
                for other in Column::ALL {
                    let column = (other == field).then_some(1);
                    assert_eq!(source.mapping().column(other), column, "{header} {other:?}");
                }
            }
        }
    }
}

#[test]
fn no_two_fields_have_the_same_name() {
    let names: Vec<&str> = Column::ALL
        .iter()
        .flat_map(|field| [field.header(), field.name()])
        .collect();
    for (index, name) in names.iter().enumerate() {
        let field = index / 2;
        for (other_index, other) in names.iter().enumerate() {
            assert!(other_index / 2 == field || name != other, "{name}");
        }
    }
}

#[test]
fn columns_that_are_the_same_are_refused() {
    let same = |first, second| Refused::SameHeader { first, second };
    for (header, expected) in [
        ("usia,x,usia", same(1, 3)),
        ("usia,x,AGE", same(1, 3)),
        ("usia,Catatan,catatan ", same(2, 3)),
        ("tanggal_lahir,Birth Date", same(1, 2)),
    ] {
        assert_eq!(
            refused(format!("{header}\n").as_bytes()),
            expected,
            "{header}"
        );
    }
    // Any number of columns may have no heading.
    assert_eq!(table(b"usia,,\n40,x,y\n")[1][..3], ["40", "x", "y"]);
}

#[test]
fn a_file_without_facts_is_refused() {
    for header in [
        "nama,alamat",
        "kelurahan,pekerjaan",
        "umur",
        "40,kota jambi",
        "{\"usia\": 40}",
    ] {
        assert_eq!(
            refused(format!("{header}\nx,y\n").as_bytes()),
            Refused::NoFacts,
            "{header}"
        );
    }
}

#[test]
fn a_mapping_can_be_chosen() {
    let text = b"A;B;C;usia\n17;x;Thehok;40\n";
    let mut mapping = Mapping::default();
    mapping.set(Column::Fact(Fact::Age), Some(0));
    mapping.set(Column::Kelurahan, Some(2));
    let format = Format::Csv { delimiter: b';' };
    let run = screen_by(text, format, None, Some(mapping)).expect("a roster");
    let rows = read_csv(&run.bytes, b';');
    assert!(rows[1][5].contains("age:check:minor"), "{rows:?}");
    assert_eq!(run.summary.kelurahan.len(), 1);
    // A problem then names the fact, not the heading, which may hold anything.
    let text = b"=1+1;B\nx;y\n";
    let mut mapping = Mapping::default();
    mapping.set(Column::Fact(Fact::Age), Some(0));
    let run = screen_by(text, format, None, Some(mapping)).expect("a roster");
    assert_eq!(read_csv(&run.bytes, b';')[1][5], "age:not_a_number");
}

/// A message names a column as the file does, also a column chosen by hand. It never uses a name that the
/// file does not have.
#[test]
fn a_message_names_the_column_as_the_file_does() {
    let text = b"Tgl Lahir;BPJS TK;;=1+1\n5 Mai 1990;x;x;x\n;anu;;\n;;x;\n;;;x\n";
    let fields = [Fact::BirthDate, Fact::Membership, Fact::Age, Fact::Decile];
    let mut mapping = Mapping::default();
    for (column, fact) in fields.into_iter().enumerate() {
        mapping.set(Column::Fact(fact), Some(column));
    }
    let format = Format::Csv { delimiter: b';' };
    for lang in Lang::ALL {
        let run = screen_by(text, format, Some(*lang), Some(mapping)).expect("a roster");
        let rows = read_csv(&run.bytes, b';');
        for (row, heading) in [
            (1, "“Tgl Lahir”"),
            (2, "“BPJS TK”"),
            (3, " C:"),
            (4, "“=1+1”"),
        ] {
            let sentence = rows[row].last().expect("a sentence");
            assert!(sentence.contains(heading), "{heading}: {sentence}");
            for name in Fact::NAMES {
                assert!(!sentence.contains(name), "{name}: {sentence}");
            }
        }
    }
    let long = format!("{};x\nx;y\n", "usia ".repeat(100));
    let mut mapping = Mapping::default();
    mapping.set(Column::Fact(Fact::Age), Some(0));
    let run = screen_by(long.as_bytes(), format, Some(Lang::Id), Some(mapping)).expect("a roster");
    let rows = read_csv(&run.bytes, b';');
    assert!(rows[1].last().is_some_and(|it| it.len() < 200), "{rows:?}");
}

#[test]
fn only_facts_reach_a_rule() {
    let plain = table(b"usia,kelurahan,pekerjaan,catatan\n40,a,b,c\n");
    let other = table(b"usia,kelurahan,pekerjaan,catatan\n40,luar kota,asn/tni/polri,pemerintah\n");
    assert_eq!(plain[1][4..], other[1][4..]);
}
