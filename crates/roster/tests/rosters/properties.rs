//! Properties that hold for any content of the cells.

use lindungi_roster::output::{Format, is_formula};
use lindungi_roster::{Column, Row};
use lindungi_rules::eligibility::{Fact, Facts, assess};
use lindungi_rules::policy::{Date, Ktp, Membership, Rupiah, Work, fixture};
use proptest::prelude::*;

use crate::run::{AS_OF, open, read_csv, screen};

/// Any text; characters that are special in CSV and spreadsheets occur more often than by chance.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~]{0,12}", "[=+@\t\r\n\",;'0-9.-]{0,8}", "\\PC{0,8}",]
}

/// Rows of one to four columns, to which a column with a fact is added.
fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..5).prop_flat_map(|columns| {
        proptest::collection::vec(proptest::collection::vec(cell(), columns), 0..6)
    })
}

fn written(rows: &[Vec<String>], delimiter: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    let columns = rows.first().map_or(1, Vec::len);
    let header = (0..columns).map(|column| format!("c{column}"));
    writer
        .write_record(header.chain(["usia".to_owned()]))
        .expect("it fits");
    for row in rows {
        let cells = row.iter().map(String::as_str);
        writer.write_record(cells.chain(["40"])).expect("it fits");
    }
    writer.into_inner().expect("it fits")
}

proptest! {
    #[test]
    fn cells_pass_through_csv_unchanged(rows in rows(), delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t')]) {
        let bytes = written(&rows, delimiter);
        let run = screen(&bytes, Format::Csv { delimiter }, None).expect("a roster");
        let again = read_csv(&run.bytes, delimiter);
        prop_assert_eq!(again.len(), rows.len() + 1);
        for (before, after) in rows.iter().zip(&again[1..]) {
            for (before, after) in before.iter().zip(after) {
                match after.strip_prefix('\'') {
                    Some(rest) if is_formula(before.as_bytes()) => prop_assert_eq!(rest, before),
                    _ => prop_assert_eq!(after, before),
                }
                prop_assert!(!is_formula(after.as_bytes()));
            }
        }
        // A second screening writes the same file.
        let twice = screen(&run.bytes, Format::Csv { delimiter }, None).expect("a roster");
        prop_assert_eq!(run.bytes, twice.bytes);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(mut source) = open(&bytes)
            && let Ok(mut rows) = source.rows()
        {
            let mut row = Row::default();
            while let Ok(true) = rows.next(&mut row) {}
        }
    }

    #[test]
    fn any_text_after_a_header_is_read_or_refused(text in "(usia|ktp;x|penghasilan,y)[\\PC\n\r\",;\t]{0,60}") {
        let _ = screen(text.as_bytes(), Format::Csv { delimiter: b',' }, Some(lindungi_text::Lang::Id));
    }

    #[test]
    fn the_verdict_of_a_row_is_that_of_its_facts(facts in facts()) {
        let header: Vec<&str> = Fact::ALL.iter().map(|fact| Column::Fact(*fact).header()).collect();
        let unknown = || "?".to_owned();
        let cells = [
            facts.ktp.map_or_else(unknown, |ktp| fixture().ktp_name(ktp).to_owned()),
            facts.birth_date.map_or_else(unknown, |day| day.to_string()),
            facts.age.map_or_else(unknown, |age| age.to_string()),
            facts.work.map_or_else(unknown, |work| work.name().to_owned()),
            facts.income.map_or_else(unknown, |income| income.to_string()),
            facts.membership.map_or_else(unknown, |membership| membership.name().to_owned()),
            facts.decile.map_or_else(unknown, |decile| decile.to_string()),
        ];
        let text = format!("{}\n{}\n", header.join(";"), cells.join(";"));
        let run = screen(text.as_bytes(), Format::Csv { delimiter: b';' }, None).expect("a roster");
        let row = &read_csv(&run.bytes, b';')[1];
        match assess(&facts, fixture(), AS_OF) {
            Ok(found) => {
                prop_assert_eq!(&row[7], found.verdict.name());
                prop_assert_eq!(&row[9], found.priority.map_or("", |priority| priority.name()));
                let unmet = found.findings.iter().filter(|finding| finding.outcome.name() != "met");
                let reason_count = if row[8].is_empty() { 0 } else { row[8].split(';').count() };
                prop_assert_eq!(reason_count, unmet.count());
            }
            Err(error) => {
                let column = Column::Fact(error.fact()).header();
                prop_assert_eq!(&row[7], "invalid");
                prop_assert_eq!(&row[10], &format!("{column}:out_of_range"));
            }
        }
    }
}

fn any_of<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(proptest::sample::select(all))
}

fn facts() -> impl Strategy<Value = Facts> {
    let day = (1890_i16..2030, 1_i8..=12, 1_i8..=28)
        .prop_map(|(year, month, day)| Date::constant(year, month, day));
    (
        any_of(Ktp::ALL),
        proptest::option::of(day),
        proptest::option::of(0_u8..=130),
        any_of(Work::ALL),
        proptest::option::of(prop_oneof![0_u64..10_000_000, any::<u64>()]),
        any_of(Membership::ALL),
        proptest::option::of(0_u8..=12),
    )
        .prop_map(
            |(ktp, birth_date, age, work, income, membership, decile)| Facts {
                ktp,
                birth_date,
                age,
                work,
                income: income.map(Rupiah::new),
                membership,
                decile,
            },
        )
}
