//! Faults in the criteria, the priorities and the papers to bring.

use crate::{CRITERIA, check_each, here, missing};

const RESIDENCE: &str = "[[criterion]]\nid = \"residence\"";
const WORK: &str = "[[criterion]]\nid = \"informal_work\"";
const AGE: &str = "[[criterion]]\nid = \"age\"";
const COVER: &str = "[[criterion]]\nid = \"no_double_cover\"";
const INCOME: &str = "[[criterion]]\nid = \"income\"";
const WELFARE: &str = "[[criterion]]\nid = \"welfare\"";

const ELSEWHERE: &str =
    "  { when = [\"elsewhere\"], outcome = \"not_met\", route = \"own_city\" },\n";
const MINOR: &str = "{ from = 15, to = 17, outcome = \"check\", route = \"minor\" }";
const ABOVE: &str =
    "  { above = \"umk\", outcome = \"check\", route = \"above_reference_wage\" },\n";
const WHOLE_INCOME: &str = "[[criterion]]\nid = \"income\"\nsource = \"balikpapan\"\nmark = \"inferred\"\ncases = [\n  { at_most = \"umk\", outcome = \"met\" },\n  { above = \"umk\", outcome = \"check\", route = \"above_reference_wage\" },\n]\n";
const KK: &str = "[[document]]\nid = \"kk\"\nfrom = [\"dukcapil\"]\nsource = \"reading_documents\"\nmark = \"inferred\"\n";
const MEDIUM: &str = "[[priority]]\nlevel = \"medium\"\nfrom = 3\nto = 5";

#[test]
fn a_value_left_undecided_is_reported() {
    check_each(&[
        here(
            "residence",
            CRITERIA,
            ELSEWHERE,
            "",
            RESIDENCE,
            "residence leaves elsewhere undecided",
        ),
        here(
            "residence, the city",
            CRITERIA,
            "  { when = [\"kota_jambi\"], outcome = \"met\" },\n",
            "",
            RESIDENCE,
            "residence leaves kota_jambi undecided",
        ),
        here(
            "work",
            CRITERIA,
            "\"casual\", \"family\"",
            "\"casual\"",
            WORK,
            "informal_work leaves family undecided",
        ),
        here(
            "age",
            CRITERIA,
            "from = 18, to = 64",
            "from = 19, to = 64",
            AGE,
            "age leaves 18 undecided",
        ),
        here(
            "age, without an end",
            CRITERIA,
            "{ from = 65, outcome",
            "{ from = 65, to = 120, outcome",
            AGE,
            "age leaves 121 undecided",
        ),
        here(
            "cover",
            CRITERIA,
            "[\"none\", \"lapsed\"]",
            "[\"none\"]",
            COVER,
            "no_double_cover leaves lapsed undecided",
        ),
        here(
            "income",
            CRITERIA,
            ABOVE,
            "",
            INCOME,
            "incomes are not decided by one figure",
        ),
        here(
            "welfare",
            CRITERIA,
            "{ from = 6, to = 10, outcome",
            "{ from = 7, to = 10, outcome",
            WELFARE,
            "welfare leaves 6 undecided",
        ),
        missing(
            "a whole criterion",
            CRITERIA,
            WHOLE_INCOME,
            "criterion \"income\" is missing",
        ),
    ]);
}

#[test]
fn a_value_decided_twice_is_reported() {
    check_each(&[
        here(
            "residence",
            CRITERIA,
            "when = [\"elsewhere\"]",
            "when = [\"kota_jambi\", \"elsewhere\"]",
            RESIDENCE,
            "residence decides kota_jambi twice",
        ),
        here(
            "work",
            CRITERIA,
            "when = [\"employee\"]",
            "when = [\"employee\", \"casual\"]",
            WORK,
            "informal_work decides casual twice",
        ),
        here(
            "age",
            CRITERIA,
            "from = 18, to = 64",
            "from = 18, to = 65",
            AGE,
            "age decides 65 twice",
        ),
        here(
            "cover",
            CRITERIA,
            "when = [\"self_paid\"]",
            "when = [\"self_paid\", \"lapsed\"]",
            COVER,
            "no_double_cover decides lapsed twice",
        ),
        here(
            "income",
            CRITERIA,
            ABOVE,
            "  { above = \"zakat.nisab\", outcome = \"check\", route = \"above_reference_wage\" },\n",
            INCOME,
            "incomes are not decided by one figure",
        ),
        here(
            "welfare",
            CRITERIA,
            "{ from = 6, to = 10, outcome",
            "{ from = 5, to = 10, outcome",
            WELFARE,
            "welfare decides 5 twice",
        ),
        here(
            "a whole criterion",
            CRITERIA,
            "id = \"welfare\"",
            "id = \"age\" # again",
            "[[criterion]]\nid = \"age\" # again",
            "criterion \"age\" stands twice",
        ),
    ]);
}

#[test]
fn a_case_that_says_too_little_or_too_much_is_reported() {
    check_each(&[
        here(
            "unknown outcome",
            CRITERIA,
            MINOR,
            "{ from = 15, to = 17, outcome = \"maybe\", route = \"minor\" }",
            "{ from = 15",
            "unknown value `maybe`",
        ),
        here(
            "outcome \"unknown\"",
            CRITERIA,
            MINOR,
            "{ from = 15, to = 17, outcome = \"unknown\" }",
            "{ from = 15",
            "a table cannot decide \"unknown\"",
        ),
        here(
            "without a route",
            CRITERIA,
            MINOR,
            "{ from = 15, to = 17, outcome = \"check\" }",
            "{ from = 15",
            "the case has no route",
        ),
        here(
            "unknown route",
            CRITERIA,
            "route = \"minor\"",
            "route = \"child\"",
            "{ from = 15",
            "unknown value `child`",
        ),
        here(
            "met with a route",
            CRITERIA,
            "{ from = 18, to = 64, outcome = \"met\" }",
            "{ from = 18, to = 64, outcome = \"met\", route = \"minor\" }",
            "{ from = 18",
            "a met criterion has a route",
        ),
        here(
            "unknown value",
            CRITERIA,
            "\"casual\", \"family\"",
            "\"casual\", \"daily\", \"family\"",
            "\"daily\"",
            "unknown value \"daily\"",
        ),
        here(
            "the folder for the city",
            CRITERIA,
            "[\"kota_jambi\"]",
            "[\"kota-jambi\"]",
            "[\"kota-jambi\"]",
            "unknown value \"kota-jambi\"",
        ),
        here(
            "ages where values belong",
            CRITERIA,
            "{ when = [\"employee\"],",
            "{ from = 1,",
            "{ from = 1, outcome = \"not_met\"",
            "does not say when it holds for informal_work",
        ),
        here(
            "values where ages belong",
            CRITERIA,
            "{ from = 65, outcome",
            "{ when = [\"old\"], outcome",
            "{ when = [\"old\"]",
            "does not say when it holds for age",
        ),
        here(
            "an age that there is not",
            CRITERIA,
            "{ from = 65, outcome",
            "{ from = 650, outcome",
            "{ from = 650",
            "650",
        ),
    ]);
}

#[test]
fn faults_of_priorities_and_papers_are_reported() {
    check_each(&[
        missing(
            "a decile without a priority",
            CRITERIA,
            "[[priority]]\nlevel = \"high\"\nfrom = 1\nto = 2\nsource = \"reading_welfare\"\nmark = \"inferred\"\n",
            "decile 1 has no priority",
        ),
        here(
            "a decile with two",
            CRITERIA,
            MEDIUM,
            "[[priority]]\nlevel = \"medium\"\nfrom = 2\nto = 5",
            "[[priority]]\nlevel = \"medium\"",
            "decile 2 has two priorities",
        ),
        here(
            "unknown priority",
            CRITERIA,
            MEDIUM,
            "[[priority]]\nlevel = \"unknown\"\nfrom = 3\nto = 5",
            "[[priority]]\nlevel = \"unknown\"",
            "a decile cannot lead to an unknown priority",
        ),
        missing("a paper", CRITERIA, KK, "document \"kk\" is missing"),
        here(
            "a paper twice",
            CRITERIA,
            "id = \"kk\"",
            "id = \"ktp\" # again",
            "[[document]]\nid = \"ktp\" # again",
            "document \"ktp\" stands twice",
        ),
        here(
            "a paper for no age",
            CRITERIA,
            "age_to = 16",
            "age_from = 17\nage_to = 16",
            "16",
            "age_to is below age_from, 17",
        ),
        here(
            "a paper to be had nowhere",
            CRITERIA,
            "from = [\"rt\", \"kelurahan\"]",
            "from = []",
            "from = []",
            "from is empty",
        ),
        here(
            "a place twice",
            CRITERIA,
            "from = [\"rt\", \"kelurahan\"]",
            "from = [\"rt\", \"rt\"]",
            "from = [\"rt\", \"rt\"]",
            "from names \"rt\" twice",
        ),
        here(
            "an unknown place",
            CRITERIA,
            "from = [\"rt\", \"kelurahan\"]",
            "from = [\"rw\"]",
            "from = [\"rw\"]",
            "unknown value `rw`",
        ),
        here(
            "a paper without a place",
            CRITERIA,
            "from = [\"rt\", \"kelurahan\"]\n",
            "",
            "[[document]]\nid = \"work_letter\"",
            "missing key `from`",
        ),
    ]);
}
