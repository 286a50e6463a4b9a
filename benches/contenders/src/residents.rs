//! A roster of made-up residents, of any length and the same every time. It has every form in which a cell
//! is commonly written, and the mistakes that rosters have. It has no name and no NIK.

use std::io::{self, Write};

use lindungi_rules::policy::Policy;

/// The number of rows that are measured.
pub const ROWS: u32 = 1_000_000;

/// The column headings.
pub const HEADER: [&str; 10] = [
    "no",
    "kelurahan",
    "pekerjaan",
    "ktp",
    "tanggal_lahir",
    "usia",
    "status_kerja",
    "penghasilan",
    "kepesertaan",
    "desil",
];

/// The kinds of work; the frequent ones are listed several times.
const WORK: [&str; 14] = [
    "usaha sendiri",
    "usaha sendiri",
    "usaha sendiri",
    "usaha sendiri",
    "pekerja lepas",
    "pekerja lepas",
    "pekerja lepas",
    "Pekerja Lepas",
    "membantu keluarga",
    "usaha rumahan",
    "karyawan",
    "asn/tni/polri",
    "tidak bekerja",
    "casual",
];

/// The kinds of membership; the frequent ones are listed several times.
const MEMBERSHIP: [&str; 12] = [
    "belum",
    "belum",
    "belum",
    "belum",
    "belum",
    "belum",
    "Belum",
    "tidak aktif",
    "bayar sendiri",
    "perusahaan",
    "pemerintah",
    "none",
];

/// The forms of a cell that is not known.
const UNKNOWN: [&str; 3] = ["", "?", "tidak tahu"];

/// One cell in this number is a mistake.
const MISTAKES: u32 = 1000;

/// Writes a header and `rows` rows as CSV.
///
/// # Errors
/// The text cannot be written into `into`.
pub fn write(into: impl Write, policy: &Policy, rows: u32) -> io::Result<()> {
    let districts = policy.city.districts.iter();
    let villages: Vec<&str> = districts
        .flat_map(|district| district.villages.iter())
        .map(|village| village.name.as_ref())
        .collect();
    let occupations: Vec<&str> = policy
        .occupations
        .iter()
        .map(|occupation| occupation.name_id.as_ref())
        .collect();
    let city = policy.city.name.to_lowercase();
    let mut chance = Chance(2_463_534_242);
    let mut writer = csv::Writer::from_writer(into);
    writer.write_record(HEADER)?;
    for number in 1..=rows {
        let (born, age) = years(&mut chance);
        let cells = [
            number.to_string(),
            chance.of(&villages).to_owned(),
            chance.of(&occupations).to_owned(),
            ktp(&mut chance, &city),
            born,
            age,
            cell(&mut chance, 20, &["serabutan"], |it| {
                it.of(&WORK).to_owned()
            }),
            cell(&mut chance, 9, &["1,5", "sekitar 2 juta"], income),
            cell(&mut chance, 15, &["entah"], |it| {
                it.of(&MEMBERSHIP).to_owned()
            }),
            cell(&mut chance, 6, &["12", "0", "tiga"], |it| {
                it.between(1, 10).to_string()
            }),
        ];
        writer.write_record(&cells)?;
    }
    writer.flush()
}

fn ktp(chance: &mut Chance, city: &str) -> String {
    cell(chance, 40, &["kota sebelah"], |it| match it.below(24) {
        0 | 1 => "luar kota".to_owned(),
        2 => city.to_uppercase(),
        _ => city.to_owned(),
    })
}

/// A day of birth or an age; seldom both, seldom neither.
fn years(chance: &mut Chance) -> (String, String) {
    const NO_DAY: [&str; 4] = ["31/02/1985", "tahun 1979", "2031-01-01", "1890-05-17"];
    let which = chance.below(20);
    let born = match which {
        0..8 | 19 => cell(chance, 200, &NO_DAY, birth),
        _ => String::new(),
    };
    let age = match which {
        8..19 if which != 18 => cell(chance, 200, &["130", "empat puluh"], |it| {
            it.between(8, 84).to_string()
        }),
        19 => "40".to_owned(),
        _ => String::new(),
    };
    (born, age)
}

fn birth(chance: &mut Chance) -> String {
    let (year, month, day) = (
        chance.between(1942, 2018),
        chance.between(1, 12),
        chance.between(1, 28),
    );
    match chance.below(10) {
        0 => format!("{day:02}/{month:02}/{year}"),
        1 => format!("{day:02}-{month:02}-{year}"),
        // The day that only leap years have.
        2 if year.is_multiple_of(4) => format!("{year}-02-29"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

fn income(chance: &mut Chance) -> String {
    let tens_of_thousands = chance.between(40, 480);
    match chance.below(12) {
        0 => {
            let (millions, rest) = (tens_of_thousands / 100, tens_of_thousands % 100);
            format!("{millions}.{rest:02}0.000")
        }
        1 => format!(
            "{},{} juta",
            tens_of_thousands / 100,
            tens_of_thousands / 10 % 10
        ),
        2 => format!("{} ribu", tens_of_thousands * 10),
        _ => (u64::from(tens_of_thousands) * 10_000).to_string(),
    }
}

/// A cell: now and then a mistake, not known once in `unknown` times, else as `usual` writes it.
fn cell(
    chance: &mut Chance,
    unknown: u32,
    mistakes: &[&str],
    usual: impl FnOnce(&mut Chance) -> String,
) -> String {
    if chance.below(MISTAKES) == 0 {
        chance.of(mistakes).to_owned()
    } else if chance.below(unknown) == 0 {
        chance.of(&UNKNOWN).to_owned()
    } else {
        usual(chance)
    }
}

/// Pseudo-random numbers that are the same every time (xorshift).
struct Chance(u32);

impl Chance {
    fn below(&mut self, count: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % count.max(1)
    }

    fn between(&mut self, min: u32, max: u32) -> u32 {
        min + self.below(max.saturating_sub(min).saturating_add(1))
    }

    fn of<'a>(&mut self, values: &[&'a str]) -> &'a str {
        let count = u32::try_from(values.len()).unwrap_or(u32::MAX);
        let place = self.below(count);
        let place = usize::try_from(place).unwrap_or_default();
        values.get(place).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use lindungi_rules::policy::current;

    use super::*;

    #[test]
    fn it_is_the_same_every_time_and_longer_ones_begin_alike() {
        let written = |rows| {
            let mut bytes = Vec::new();
            write(&mut bytes, current(), rows).expect("into memory, everything can be written");
            bytes
        };
        let (some, more) = (written(500), written(1000));
        assert_eq!(some, written(500));
        assert!(more.len() > some.len() && more.starts_with(&some));
    }
}
