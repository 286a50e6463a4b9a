//! Faults in figures, bands, periods of relief and payers.

use crate::{BENEFITS, CONTRIBUTIONS, RELIEF, RT_FUND, WAGE, ZAKAT, check_each, here, missing};

const BAND_2: &str = "  { from = 1_100_000, below = 1_300_000, base = 1_200_000 },";
const BAND_33: &str = "  { from = 20_200_000, base = 20_700_000 },";
const UMK_2026: &str = "from = 2026-01-01\nuntil = 2026-12-31\nsource = \"umk_jambi\"";
const UNTIL_AGE: &str = "[[figure]]\nid = \"scholarship.until_age\"\nvalue = 23\nunit = \"years\"\nfrom = 2020-01-01\nsource = \"cinews\"\nmark = \"seen\"\n";
const DONOR: &str = "[[payer]]\nid = \"donor\"\nrelief = \"default_off\"\nbase = \"lowest\"\nsource = \"reading_donor\"\nmark = \"inferred\"\n";

#[test]
fn faults_of_values_are_reported() {
    check_each(&[
        here(
            "wrong unit",
            CONTRIBUTIONS,
            "value = 6_800\nunit = \"rupiah_per_month\"",
            "value = 6_800\nunit = \"rupiah\"",
            "unit = \"rupiah\"\n",
            "jkm.contribution cannot be in rupiah",
        ),
        here(
            "a float",
            ZAKAT,
            "value = \"2.5\"",
            "value = 2.5",
            "value = 2.5",
            "expected a whole number, or a decimal in quotes",
        ),
        here(
            "no number",
            ZAKAT,
            "value = \"2.5\"",
            "value = \"2,5\"",
            "value = \"2,5\"",
            "\"2,5\" is no number",
        ),
        here(
            "a fraction of a rupiah",
            CONTRIBUTIONS,
            "value = 6_800",
            "value = \"6800.5\"",
            "value = \"6800.5\"",
            "jkm.contribution has a fraction",
        ),
        here(
            "a fraction of a month",
            BENEFITS,
            "id = \"jkk.wage_full_months\"\nvalue = 12",
            "id = \"jkk.wage_full_months\"\nvalue = \"2.5\"",
            "value = \"2.5\"",
            "jkk.wage_full_months has a fraction",
        ),
        here(
            "negative",
            CONTRIBUTIONS,
            "value = 6_800",
            "value = -6_800",
            "value = -6_800",
            "the value is negative",
        ),
        missing(
            "missing figure",
            BENEFITS,
            UNTIL_AGE,
            "figure \"scholarship.until_age\" is missing",
        ),
    ]);
}

#[test]
fn faults_of_rt_funds_are_reported() {
    let small = "value = 59\nunit = \"households\"";
    let middle = "value = 99\nunit = \"households\"";
    let row = "[[figure]]\nid = \"rt_fund.middle_up_to\"";
    let no_larger = "an RT of middle size is no larger than a small one";
    check_each(&[
        here(
            "households counted as people",
            RT_FUND,
            small,
            "value = 59\nunit = \"people\"",
            "unit = \"people\"",
            "rt_fund.small_up_to cannot be in people",
        ),
        here(
            "a fund counted in households",
            RT_FUND,
            "value = 70_000_000\nunit = \"rupiah\"",
            "value = 70_000_000\nunit = \"households\" # not rupiah",
            "unit = \"households\" # not rupiah",
            "rt_fund.middle cannot be in households",
        ),
        here(
            "a unit that there is not",
            RT_FUND,
            small,
            "value = 59\nunit = \"kk\"",
            "unit = \"kk\"",
            "unknown value `kk`",
        ),
        here(
            "a fraction of a household",
            RT_FUND,
            middle,
            "value = \"98.5\"\nunit = \"households\"",
            "value = \"98.5\"",
            "rt_fund.middle_up_to has a fraction",
        ),
        here(
            "no RT of middle size",
            RT_FUND,
            middle,
            "value = 59\nunit = \"households\" # too",
            row,
            no_larger,
        ),
        here(
            "sizes the wrong way round",
            RT_FUND,
            small,
            "value = 101\nunit = \"households\"",
            row,
            no_larger,
        ),
        missing(
            "missing fund",
            RT_FUND,
            "[[figure]]\nid = \"rt_fund.large\"\nvalue = 100_000_000\nunit = \"rupiah\"\nfrom = 2026-01-01\nuntil = 2026-12-31\nsource = \"rt_fund_2026\"\nmark = \"seen\"\n",
            "figure \"rt_fund.large\" is missing",
        ),
    ]);
}

#[test]
fn faults_of_dates_are_reported() {
    check_each(&[
        here(
            "a date that there is not",
            WAGE,
            UMK_2026,
            "from = 2026-02-30\nsource = \"umk_jambi\"",
            "from = 2026-02-30",
            "invalid date, expected day between 01 and 28",
        ),
        here(
            "a date with a time",
            WAGE,
            UMK_2026,
            "from = 2026-01-01T00:00:00\nsource = \"umk_jambi\"",
            "from = 2026-01-01T",
            "is no date",
        ),
        here(
            "until before from",
            WAGE,
            UMK_2026,
            "from = 2026-01-01\nuntil = 2025-06-30\nsource = \"umk_jambi\"",
            "until = 2025-06-30",
            "until 2025-06-30 comes before from 2026-01-01",
        ),
        here(
            "gap between dates",
            WAGE,
            "from = 2026-01-01\n",
            "from = 2026-01-02\n",
            "[[figure]]\nid = \"umk\"\nvalue = 3_868_963",
            "umk: gap between 2025-12-31 and 2026-01-02",
        ),
        here(
            "overlap of dates",
            WAGE,
            "until = 2025-12-31",
            "until = 2026-01-01",
            "[[figure]]\nid = \"umk\"\nvalue = 3_868_963",
            "umk: two values are in force on 2026-01-01",
        ),
        here(
            "no last day, and one after it",
            WAGE,
            "until = 2025-12-31\n",
            "",
            "[[figure]]\nid = \"umk\"\nvalue = 3_868_963",
            "umk: two values are in force on 2026-01-01",
        ),
    ]);
}

#[test]
fn faults_of_bands_are_reported() {
    check_each(&[
        here(
            "gap between bands",
            CONTRIBUTIONS,
            BAND_2,
            "  { from = 1_150_000, below = 1_300_000, base = 1_200_000 },",
            "{ from = 1_150_000",
            "gap between bands: 1100000 to 1150000 is in none",
        ),
        here(
            "overlap of bands",
            CONTRIBUTIONS,
            BAND_2,
            "  { from = 1_050_000, below = 1_300_000, base = 1_200_000 },",
            "{ from = 1_050_000",
            "bands overlap: 1050000 to 1100000 is in two",
        ),
        here(
            "a band too few",
            CONTRIBUTIONS,
            BAND_2,
            "",
            "{ from = 1_300_000",
            "gap between bands: 1100000 to 1300000 is in none",
        ),
        here(
            "no end in the middle",
            CONTRIBUTIONS,
            BAND_2,
            "  { from = 1_100_000, base = 1_200_000 },",
            "{ from = 1_300_000",
            "a band stands after the one without an end",
        ),
        here(
            "the last band with an end",
            CONTRIBUTIONS,
            BAND_33,
            "  { from = 20_200_000, below = 21_200_000, base = 20_700_000 },",
            "[[band_table]]",
            "the last band has an end",
        ),
        here(
            "an end before the beginning",
            CONTRIBUTIONS,
            BAND_2,
            "  { from = 1_100_000, below = 900_000, base = 1_200_000 },",
            "{ from = 1_100_000",
            "a band ends before it begins",
        ),
        here(
            "a fraction of a rupiah in a band",
            CONTRIBUTIONS,
            BAND_2,
            "  { from = 1_100_000, below = 1_300_000, base = \"1200000.5\" },",
            "base = \"1200000.5\"",
            "an amount of money has a fraction",
        ),
        here(
            "wrong unit of bands",
            CONTRIBUTIONS,
            "[[band_table]]\nunit = \"rupiah_per_month\"",
            "[[band_table]]\nunit = \"rupiah\"",
            "unit = \"rupiah\"\n",
            "a band table cannot be in rupiah",
        ),
        here(
            "two tables at once",
            CONTRIBUTIONS,
            "[[band_table]]\n",
            "[[band_table]]\nunit = \"rupiah_per_month\"\nfrom = 2015-01-01\nsource = \"pp_44_2015_lampiran_ii\"\nmark = \"secondary\"\nbands = [{ from = 0, base = 1_000_000 }]\n\n[[band_table]] # next\n",
            "[[band_table]] # next",
            "band table: two values are in force on 2016-01-01",
        ),
    ]);
}

#[test]
fn faults_of_relief_and_payers_are_reported() {
    let transport = "sector = \"transport\"\nvalue = 50";
    check_each(&[
        here(
            "more than the whole",
            RELIEF,
            transport,
            "sector = \"transport\"\nvalue = 100",
            "value = 100",
            "a relief of the whole or more",
        ),
        here(
            "a month cut at the end",
            RELIEF,
            "from = 2026-01-01\nuntil = ",
            "from = 2026-01-01\nuntil = 2026-12-15 # not ",
            "[[relief]]\nsector = \"transport\"",
            "this window cuts one",
        ),
        here(
            "a month cut at the beginning",
            RELIEF,
            "from = 2026-04-01",
            "from = 2026-04-02",
            "[[relief]]\nsector = \"other\"",
            "this window cuts one",
        ),
        here(
            "two windows at once",
            RELIEF,
            "sector = \"other\"",
            "sector = \"transport\" # too",
            "[[relief]]\nsector = \"transport\" # too",
            "two windows of relief for transport are open on 2026-04-01",
        ),
        here(
            "no programme",
            RELIEF,
            "value = 50\nunit = \"percent\"\nprogrammes = [\"jkk\", \"jkm\"]\nfrom = 2026-04-01",
            "value = 50\nunit = \"percent\"\nprogrammes = []\nfrom = 2026-04-01",
            "programmes = []",
            "the relief is on no programme",
        ),
        here(
            "a window without a last day",
            RELIEF,
            "from = 2026-04-01\nuntil = ",
            "from = 2026-04-01\n# no until, not ",
            "[[relief]]\nsector = \"other\"",
            "missing key `until`",
        ),
        missing("missing payer", RELIEF, DONOR, "payer \"donor\" is missing"),
        here(
            "a payer twice",
            RELIEF,
            "id = \"donor\"",
            "id = \"self\" # again",
            "[[payer]]\nid = \"self\" # again",
            "payer \"self\" stands twice",
        ),
        here(
            "unknown relief rule",
            RELIEF,
            "relief = \"default_off\"",
            "relief = \"sometimes\"",
            "relief = \"sometimes\"",
            "unknown value `sometimes`",
        ),
    ]);
}
