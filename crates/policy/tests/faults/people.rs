//! Faults in the city and its places, the offices, the occupations, other help and statements.

use crate::{
    CITY, HEAD, HELP, OCCUPATIONS, OFFICES, PLACES, RT_FUND, STATEMENTS, check_each, here, missing,
};

const WHOLE_CITY: &str = "[city]\nid = \"kota_jambi\"\nname = \"Kota Jambi\"\ncode = \"15.71\"\nsource = \"wilayah\"\nmark = \"seen\"\n";
const WHOLE_BRANCH: &str = "[[office]]\nid = \"bpjs_branch\"\nname = { id = \"BPJS Ketenagakerjaan Cabang Jambi\", en = \"BPJS Ketenagakerjaan Jambi branch\" }\nsource = \"jabungtoday\"\nmark = \"seen\"\n";

#[test]
fn faults_of_places_are_reported() {
    check_each(&[
        missing("missing city", CITY, WHOLE_CITY, "there is no [city]"),
        here(
            "the city of another folder",
            CITY,
            "id = \"kota_jambi\"",
            "id = \"kota_serang\"",
            "id = \"kota_serang\"",
            "the folder is kota-jambi, so the city's id is kota_jambi",
        ),
        here(
            "a second city",
            PLACES,
            "[[district]]\ncode = \"15.71.01\"",
            "[city]\nid = \"kota_jambi\"\nname = \"Kota Jambi\"\ncode = \"15.71\"\nsource = \"wilayah\"\nmark = \"seen\"\n\n[[district]]\ncode = \"15.71.01\"",
            "[city]",
            "there are two cities",
        ),
        here(
            "a kecamatan of another city",
            PLACES,
            "[[district]]\ncode = \"15.71.01\"",
            "[[district]]\ncode = \"15.72.01\"",
            "code = \"15.72.01\"",
            "code \"15.72.01\" does not continue 15.71",
        ),
        here(
            "a kelurahan of another kecamatan",
            PLACES,
            "code = \"15.71.01.1002\"",
            "code = \"15.71.02.1099\"",
            "code = \"15.71.02.1099\"",
            "code \"15.71.02.1099\" does not continue 15.71.01",
        ),
        here(
            "a kelurahan twice",
            PLACES,
            "code = \"15.71.01.1002\"",
            "code = \"15.71.01.1001\"",
            "code = \"15.71.01.1001\", name = \"Buluran Kenali\"",
            "code \"15.71.01.1001\" stands twice",
        ),
        here(
            "a kelurahan without a name",
            PLACES,
            "name = \"Buluran Kenali\"",
            "name = \"\"",
            "name = \"\"",
            "name is empty",
        ),
        here(
            "no city named",
            HEAD,
            "city = \"kota-jambi\"",
            "",
            "# The edition",
            "missing key `city`",
        ),
    ]);
}

#[test]
fn faults_of_offices_and_occupations_are_reported() {
    check_each(&[
        missing(
            "missing office",
            OFFICES,
            WHOLE_BRANCH,
            "office \"bpjs_branch\" is missing",
        ),
        here(
            "a telephone number that is no text",
            OFFICES,
            "phone = \"175\"",
            "phone = 175",
            "phone = 175",
            "expected a string",
        ),
        here(
            "an office without an English name",
            OFFICES,
            ", en = \"BPJS Ketenagakerjaan Jambi branch\"",
            "",
            "name = { id = \"BPJS Ketenagakerjaan Cabang Jambi\" }",
            "missing key `en`",
        ),
        here(
            "an office with an empty name",
            OFFICES,
            "id = \"BPJS Ketenagakerjaan Cabang Jambi\"",
            "id = \"\"",
            "id = \"\"",
            "name is empty",
        ),
        here(
            "an occupation twice",
            OCCUPATIONS,
            "id = \"ojol\"",
            "id = \"ojek\" # again",
            "id = \"ojek\" # again",
            "occupation \"ojek\" stands twice",
        ),
        here(
            "a word for two occupations",
            OCCUPATIONS,
            "\"ojol\", \"ojek online\"",
            "\"ojol\", \"Tukang Ojek\"",
            "\"Tukang Ojek\"",
            "\"Tukang Ojek\" already names an occupation",
        ),
        here(
            "no English name",
            OCCUPATIONS,
            ", en = \"Pedicab driver\"",
            "",
            "name = { id = \"Tukang becak\" }",
            "missing key `en`",
        ),
        here(
            "an empty English name",
            OCCUPATIONS,
            "en = \"Pedicab driver\"",
            "en = \"\"",
            "en = \"\"",
            "English name is empty",
        ),
        here(
            "unknown way of working",
            OCCUPATIONS,
            "work = \"family\"",
            "work = \"helping\"",
            "work = \"helping\"",
            "unknown value `helping`",
        ),
    ]);
}

const WHOLE_TAX: &str =
    "[[statement]]\nid = \"tax_zakat\"\nsource = \"ddtc_pmk_114_2025\"\nmark = \"seen\"\n";

#[test]
fn faults_of_statements_are_reported() {
    check_each(&[
        missing(
            "missing statement",
            STATEMENTS,
            WHOLE_TAX,
            "statement \"tax_zakat\" is missing",
        ),
        here(
            "a statement twice",
            STATEMENTS,
            "[[statement]]\nid = \"tax_gift\"",
            "[[statement]] # again\nid = \"tax_zakat\"",
            "[[statement]] # again",
            "statement \"tax_zakat\" stands twice",
        ),
        here(
            "a statement that ends before it begins",
            RT_FUND,
            "id = \"rt_fund_border\"\nfrom = 2026-01-01\nuntil = 2026-12-31",
            "id = \"rt_fund_border\"\nfrom = 2026-01-01\nuntil = 2025-12-31",
            "until = 2025-12-31",
            "until 2025-12-31 comes before from 2026-01-01",
        ),
        here(
            "unknown statement",
            STATEMENTS,
            "id = \"tax_gift\"",
            "id = \"tax_free\"",
            "id = \"tax_free\"",
            "unknown value `tax_free`",
        ),
        here(
            "a statement from nowhere",
            STATEMENTS,
            "source = \"reading_tax\"",
            "source = \"hearsay\"",
            "source = \"hearsay\"",
            "no source \"hearsay\" is registered",
        ),
    ]);
}

const WHOLE_CHECKUP: &str = "[[aid]]\nid = \"checkup\"\nroutes = [\"over_65\", \"not_working\"]\nsource = \"kartu_bahagia\"\nmark = \"seen\"\n";

#[test]
fn faults_of_other_help_are_reported() {
    check_each(&[
        missing(
            "missing aid",
            HELP,
            WHOLE_CHECKUP,
            "aid \"checkup\" is missing",
        ),
        here(
            "an aid twice",
            HELP,
            "[[aid]]\nid = \"checkup\"",
            "[[aid]] # again\nid = \"health\"",
            "[[aid]] # again",
            "aid \"health\" stands twice",
        ),
        here(
            "an aid for nobody",
            HELP,
            "routes = [\"too_young\", \"minor\"]",
            "routes = []",
            "routes = []",
            "routes is empty",
        ),
        here(
            "a route twice",
            HELP,
            "routes = [\"too_young\", \"minor\"]",
            "routes = [\"minor\", \"minor\"]",
            "routes = [\"minor\", \"minor\"]",
            "routes names \"minor\" twice",
        ),
        here(
            "unknown route",
            HELP,
            "routes = [\"too_young\", \"minor\"]",
            "routes = [\"pupil\"]",
            "routes = [\"pupil\"]",
            "unknown value `pupil`",
        ),
        here(
            "an aid from nowhere",
            HELP,
            "routes = [\"too_young\", \"minor\"]\nsource = \"kartu_bahagia\"",
            "routes = [\"too_young\", \"minor\"]\nsource = \"kartu\"",
            "source = \"kartu\"\n",
            "no source \"kartu\" is registered",
        ),
    ]);
}
