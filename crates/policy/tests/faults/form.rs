//! Faults in how a file is written, and in its sources.

use crate::{BENEFITS, CONTRIBUTIONS, Case, HEAD, NATIONAL_SOURCES, WAGE, check_each, here};

const JKM: &str = "[[figure]]\nid = \"jkm.contribution\"\nvalue = 6_800\nunit = \"rupiah_per_month\"\nfrom = 2016-01-01\nsource = \"bpjs_18931\"\nmark = \"seen\"\n";

#[test]
fn faults_of_form_are_reported() {
    check_each(&[
        here(
            "syntax error",
            CONTRIBUTIONS,
            "id = \"jkk.rate\"",
            "id = \"jkk.rate",
            "id = \"jkk.rate\n",
            "string",
        ),
        here(
            "a table that there is not",
            WAGE,
            "[[figure]]\nid = \"umk\"\nvalue = 3_607_223",
            "[[number]]\nid = \"umk\"\nvalue = 3_607_223",
            "[[number]]",
            "unknown key `number`",
        ),
        here(
            "unknown key",
            CONTRIBUTIONS,
            "id = \"jkk.rate\"\n",
            "id = \"jkk.rate\"\nnote = \"one percent\"\n",
            "note = ",
            "unknown key `note`",
        ),
        here(
            "missing key",
            CONTRIBUTIONS,
            JKM,
            "[[figure]] # without a mark\nid = \"jkm.contribution\"\nvalue = 6_800\nunit = \"rupiah_per_month\"\nfrom = 2016-01-01\nsource = \"bpjs_18931\"\n",
            "[[figure]] # without",
            "missing key `mark`",
        ),
        here(
            "missing source key",
            CONTRIBUTIONS,
            JKM,
            "[[figure]] # without a source\nid = \"jkm.contribution\"\nvalue = 6_800\nunit = \"rupiah_per_month\"\nfrom = 2016-01-01\nmark = \"seen\"\n",
            "[[figure]] # without",
            "missing key `source`",
        ),
        here(
            "mark \"general\"",
            CONTRIBUTIONS,
            "source = \"grid_star\"\nmark = \"seen\"",
            "source = \"grid_star\"\nmark = \"general\"",
            "mark = \"general\"",
            "unknown value `general`",
        ),
        here(
            "unknown figure",
            CONTRIBUTIONS,
            "id = \"jkk.rate\"",
            "id = \"jkk.price\"",
            "id = \"jkk.price\"",
            "unknown value `jkk.price`",
        ),
        here(
            "a key given twice",
            CONTRIBUTIONS,
            "id = \"jkk.rate\"",
            "id = \"jkk.rate\"\nid = \"jht.rate\" # again",
            "id = \"jht.rate\" # again",
            "duplicate key",
        ),
    ]);
}

#[test]
fn faults_of_sources_are_reported() {
    check_each(&[
        here(
            "a source that is not registered",
            CONTRIBUTIONS,
            "source = \"grid_star\"",
            "source = \"grid\"",
            "source = \"grid\"",
            "no source \"grid\" is registered",
        ),
        Case {
            name: "a source that nothing names",
            change: CONTRIBUTIONS,
            old: "source = \"grid_star\"",
            new: "source = \"bpjs_18931\"",
            reported_in: NATIONAL_SOURCES,
            at: Some("[[source]]\nid = \"grid_star\""),
            what: "nothing names source \"grid_star\"",
        },
        here(
            "a source that stands twice",
            NATIONAL_SOURCES,
            "id = \"cinews\"",
            "id = \"bpjs_18126\" # again",
            "id = \"bpjs_18126\" # again",
            "source \"bpjs_18126\" stands twice",
        ),
        here(
            "empty title",
            NATIONAL_SOURCES,
            "title = \"CINews, tentang beasiswa bagi anak peserta BPJS Ketenagakerjaan\"",
            "title = \" \"",
            "title = \" \"",
            "title is empty",
        ),
        here(
            "empty publisher",
            HEAD,
            "publisher = \"Lindungi\"",
            "publisher = \"\"",
            "publisher = \"\"",
            "publisher is empty",
        ),
        here(
            "unknown kind",
            NATIONAL_SOURCES,
            "PMK 114/2025 menurut DDTC: iuran BPJS Ketenagakerjaan tidak ada dalam daftar sumbangan yang dapat mengurangi pajak\"\nkind = \"reading\"",
            "PMK 114/2025\"\nkind = \"blog\"",
            "kind = \"blog\"",
            "unknown value `blog`",
        ),
        here(
            "quoted date",
            NATIONAL_SOURCES,
            "published = 2025-07-23",
            "published = \"2025-07-23\"",
            "published = \"",
            "expected",
        ),
        here(
            "no source named",
            BENEFITS,
            "source = \"bursakota\"",
            "source = \"\"",
            "source = \"\"",
            "no source \"\" is registered",
        ),
    ]);
}
