//! Which questions are asked, and the result that is offered as soon as nothing can change it.

use lindungi_rules::{
    eligibility::Verdict,
    policy::{Ktp, Membership, Work},
};
use lindungi_text::Lang;

use crate::{
    harness::{Journey, Page, Result, button, css, ensure, link},
    walk::{self, Age, Person, Question},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("order_knock_outs", knock_outs),
        Journey::new("order_skipped_questions", skipped_questions),
        Journey::new("order_back_and_change", back_and_change),
    ]
}

/// Each answer that settles the verdict alone leads to the result at once.
async fn knock_outs(page: Page) -> Result {
    let likely = Person::LIKELY;
    for (question, person) in [
        (
            Question::Work,
            Person {
                work: Some(Work::Employee),
                ..likely
            },
        ),
        (
            Question::Age,
            Person {
                age: Some(Age::Years("65")),
                ..likely
            },
        ),
        (
            Question::Membership,
            Person {
                membership: Some(Membership::Government),
                ..likely
            },
        ),
        (
            Question::Ktp,
            Person {
                ktp: Some(Ktp::Elsewhere),
                ..likely
            },
        ),
    ] {
        let today = walk::today(&page);
        let asked = person.asked(today);
        ensure(
            asked.last() == Some(&question),
            format!("{question:?} does not settle it: {asked:?}"),
        )?;
        walk::begin(&page, ID).await?;
        for (number, question) in asked.iter().enumerate() {
            walk::wait_question(&page, ID, *question).await?;
            let left = person.left(&asked[..number], today).len();
            page.wait_text(&walk::progress(ID, left)).await?;
            walk::answer(&page, ID, *question, &person).await?;
        }
        walk::wait_review(&page, ID).await?;
        page.wait_text(ID.order_enough()).await?;
        let skipped = Question::ALL.len() - asked.len();
        let links = page.count(link(ID.check_answer_now())).await?;
        ensure(
            links == skipped,
            format!("{links} questions can still be answered, not {skipped}"),
        )?;
        if question == Question::Work {
            page.state("check-review-settled").await?;
        }
        walk::see_result(&page, ID, Verdict::OtherRoute).await?;
        page.click(button(ID.check_clear())).await?;
        page.wait_text(ID.check_cleared()).await?;
    }
    Ok(())
}

/// The skipped questions can still be answered, one after another, and do not change the verdict.
async fn skipped_questions(page: Page) -> Result {
    let person = Person {
        work: Some(Work::CivilServant),
        ..Person::LIKELY
    };
    let asked = person.asked(walk::today(&page));
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &person).await?;
    for question in Question::ALL {
        if asked.contains(&question) {
            continue;
        }
        page.click(link(walk::answer_words(ID, question))).await?;
        walk::wait_question(&page, ID, question).await?;
        page.wait_text(ID.order_optional()).await?;
        if question == Question::Decile {
            page.state("check-decile-optional").await?;
        }
        walk::answer_by(&page, ID, question, &person, ID.check_save()).await?;
        walk::wait_review(&page, ID).await?;
        page.wait_for(link(walk::change_words(ID, question)))
            .await?;
    }
    // All questions are answered, so no text says what may be skipped.
    page.wait_no_text(ID.order_enough()).await?;
    page.wait_no_text(ID.order_skipped()).await?;
    walk::see_result(&page, ID, Verdict::OtherRoute).await?;
    let met = page
        .count(css("section[aria-labelledby=alasan] .reasons > li.met"))
        .await?;
    ensure(met == 5, format!("{met} criteria are met, not five"))
}

/// Back from the review keeps the answers; once an answer no longer settles the verdict, the rest is asked.
async fn back_and_change(page: Page) -> Result {
    let employee = Person {
        work: Some(Work::Employee),
        ..Person::LIKELY
    };
    let casual = Person::LIKELY;
    let today = walk::today(&page);
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &employee).await?;
    page.back().await?;
    walk::wait_question(&page, ID, Question::Work).await?;
    walk::assert_answer(&page, ID, Question::Work, &employee).await?;
    page.wait_no_text(&walk::progress(ID, Question::ALL.len()))
        .await?;
    page.forward().await?;
    walk::wait_review(&page, ID).await?;

    // The verdict is no longer settled: the review shows what is missing, and leads there.
    walk::change(&page, ID, Question::Work, &casual).await?;
    page.wait_no_text(ID.order_enough()).await?;
    let left = casual.left(&employee.asked(today), today);
    let open = page.count(css(".review .answer.open")).await?;
    ensure(
        open == left.len(),
        format!("{open} answers are missing, not {}", left.len()),
    )?;
    page.goto(walk::RESULT).await?;
    walk::wait_review(&page, ID).await?;
    page.click(link(ID.check_resume())).await?;
    for question in left {
        walk::wait_question(&page, ID, question).await?;
        walk::answer(&page, ID, question, &casual).await?;
    }
    walk::wait_review(&page, ID).await?;
    walk::see_result(&page, ID, Verdict::Likely).await
}
