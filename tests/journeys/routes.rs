//! Every reason for a closer look or for another route. One person changes one answer after another from
//! the result.

use lindungi_rules::{
    eligibility::Verdict,
    policy::{Ktp, Membership, OfficeId, Work},
};
use lindungi_text::{Lang, names};

use crate::{
    harness::{Journey, Page, Result, css, ensure, link},
    walk::{self, Age, Earned, Person, Question},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("routes_to_be_checked", to_be_checked),
        Journey::new("routes_elsewhere", elsewhere),
    ]
}

/// One answer that differs from those of a likely person, and the verdict and reason that follow.
struct Case {
    state: &'static str,
    question: Question,
    person: Person,
    verdict: Verdict,
    reason: String,
    next: String,
}

async fn to_be_checked(page: Page) -> Result {
    let likely = Person::LIKELY;
    let umk = ID.count_per_month("Rp3.868.963");
    go(
        &page,
        &[
            Case {
                state: "result-minor",
                question: Question::Age,
                person: Person {
                    age: Some(Age::Years("16")),
                    ..likely
                },
                verdict: Verdict::NeedsCheck,
                reason: ID.reason_age_minor(walk::city(), "18", "17", "15"),
                next: ID.reason_age_minor_next().to_owned(),
            },
            Case {
                state: "",
                question: Question::Membership,
                person: Person {
                    membership: Some(Membership::SelfPaid),
                    ..likely
                },
                verdict: Verdict::NeedsCheck,
                reason: ID.reason_no_double_cover_self_paying().to_owned(),
                next: ID.reason_no_double_cover_self_paying_next().to_owned(),
            },
            Case {
                state: "",
                question: Question::Income,
                person: Person {
                    income: Some(Earned::a_month("3.868.964")),
                    ..likely
                },
                verdict: Verdict::NeedsCheck,
                reason: ID.reason_income_above_reference_wage(walk::city(), &umk, "2026"),
                next: ID.reason_income_above_reference_wage_next().to_owned(),
            },
            // A high decile is mentioned, but excludes nobody by itself: the rules ask for a closer look.
            Case {
                state: "",
                question: Question::Decile,
                person: Person {
                    decile: Some("7"),
                    ..likely
                },
                verdict: Verdict::NeedsCheck,
                reason: ID.reason_welfare_low("6", "10"),
                next: ID.reason_welfare_higher_decile_next().to_owned(),
            },
        ],
    )
    .await
}

#[expect(clippy::too_many_lines, reason = "a table")]
async fn elsewhere(page: Page) -> Result {
    let likely = Person::LIKELY;
    let other = |question, person, reason: String, next: String| Case {
        state: "",
        question,
        person,
        verdict: Verdict::OtherRoute,
        reason,
        next,
    };
    let manpower = names::office_of(ID, walk::policy(), OfficeId::Manpower);
    let age = |years| Person {
        age: Some(Age::Years(years)),
        ..likely
    };
    let work = |work| Person {
        work: Some(work),
        ..likely
    };
    let membership = |membership| Person {
        membership: Some(membership),
        ..likely
    };
    go(
        &page,
        &[
            Case {
                state: "result-own-city",
                ..other(
                    Question::Ktp,
                    Person {
                        ktp: Some(Ktp::Elsewhere),
                        ..likely
                    },
                    ID.reason_residence_own_city("KTP", walk::city()),
                    ID.reason_residence_own_city_next("KTP", walk::city()),
                )
            },
            other(
                Question::Work,
                work(Work::Employee),
                ID.reason_informal_work_employer_registers().to_owned(),
                ID.reason_informal_work_employer_registers_next(manpower, "175"),
            ),
            other(
                Question::Work,
                work(Work::CivilServant),
                ID.reason_informal_work_state_scheme().to_owned(),
                ID.reason_informal_work_state_scheme_next().to_owned(),
            ),
            other(
                Question::Work,
                work(Work::NotWorking),
                ID.reason_informal_work_not_working().to_owned(),
                ID.reason_informal_work_not_working_next().to_owned(),
            ),
            other(
                Question::Age,
                age("14"),
                ID.reason_age_too_young("15"),
                ID.reason_age_too_young_next().to_owned(),
            ),
            other(
                Question::Age,
                age("65"),
                ID.reason_age_over_65("65"),
                ID.reason_age_over_65_next("175"),
            ),
            other(
                Question::Membership,
                membership(Membership::Employer),
                ID.reason_no_double_cover_employer_covers().to_owned(),
                ID.reason_no_double_cover_employer_covers_next("175"),
            ),
            other(
                Question::Membership,
                membership(Membership::Government),
                ID.reason_no_double_cover_already_covered().to_owned(),
                ID.reason_no_double_cover_already_covered_next("175"),
            ),
        ],
    )
    .await?;
    // All at once: every reason is shown, not only the first.
    let person = Person {
        ktp: Some(Ktp::Elsewhere),
        work: Some(Work::Employee),
        age: Some(Age::Years("65")),
        membership: Some(Membership::Government),
        income: Some(Earned::a_month("9.000.000")),
        decile: Some("9"),
    };
    for question in Question::ALL {
        walk::change(&page, ID, question, &person).await?;
    }
    walk::see_result(&page, ID, Verdict::OtherRoute).await?;
    for reason in [
        ID.reason_residence_own_city("KTP", walk::city()),
        ID.reason_informal_work_employer_registers().to_owned(),
        ID.reason_age_over_65("65"),
        ID.reason_no_double_cover_already_covered().to_owned(),
        ID.reason_income_above_reference_wage(
            walk::city(),
            &ID.count_per_month("Rp3.868.963"),
            "2026",
        ),
        ID.reason_welfare_low("6", "10"),
    ] {
        page.wait_text(&reason).await?;
    }
    page.state("result-all-reasons").await
}

/// Goes through the cases by the link to change an answer, undoing the previous change each time. Ends at
/// the review.
async fn go(page: &Page, cases: &[Case]) -> Result {
    walk::begin(page, ID).await?;
    walk::answer_all(page, ID, &Person::LIKELY).await?;
    let mut changed: Option<Question> = None;
    for case in cases {
        if let Some(question) = changed.filter(|question| *question != case.question) {
            walk::change(page, ID, question, &Person::LIKELY).await?;
        }
        walk::change(page, ID, case.question, &case.person).await?;
        changed = Some(case.question);

        walk::see_result(page, ID, case.verdict).await?;
        page.wait_text(&case.reason).await?;
        page.wait_text(&case.next).await?;
        // The reason against cover stands first.
        page.wait_text_in(css("ul.reasons > li").nth(0), &case.reason)
            .await?;
        let met = page
            .count(css("section[aria-labelledby=alasan] .reasons > li.met"))
            .await?;
        ensure(
            met == 5,
            format!("{met} criteria are met, not the other five"),
        )?;
        if !case.state.is_empty() {
            page.state(case.state).await?;
        }
        page.click(link(ID.result_edit())).await?;
        walk::wait_review(page, ID).await?;
    }
    Ok(())
}
