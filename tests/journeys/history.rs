//! Back, Forward, reload and erasing: what stays, and what is gone for good.

use lindungi_rules::{eligibility::Verdict, policy::Work};
use lindungi_text::Lang;

use crate::{
    harness::{Journey, Page, Result, button, css, ensure, field, heading, link},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("history_back_and_forward", back_and_forward),
        Journey::new("history_change_an_answer", change_an_answer),
        Journey::new("history_reload_erases", reload_erases),
        Journey::new("history_erase_wipes", erase_wipes),
    ]
}

/// The browser's Back and Forward through the whole check, and the page's own Back.
async fn back_and_forward(page: Page) -> Result {
    let person = Person {
        work: Some(Work::HomeBusiness),
        membership: None,
        ..Person::UNUSUAL
    };
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &person).await?;
    walk::see_result(&page, ID, Verdict::NeedsCheck).await?;

    page.back().await?;
    walk::wait_review(&page, ID).await?;
    let asked = person.asked(walk::today(&page));
    for question in asked.iter().copied().rev() {
        page.back().await?;
        walk::wait_question(&page, ID, question).await?;
        walk::assert_answer(&page, ID, question, &person).await?;
    }
    page.back().await?;
    page.wait_hash(walk::START).await?;
    page.wait_focus(heading(ID.check_title())).await?;

    for question in asked {
        page.forward().await?;
        walk::wait_question(&page, ID, question).await?;
        walk::assert_answer(&page, ID, question, &person).await?;
    }
    page.forward().await?;
    walk::wait_review(&page, ID).await?;
    page.forward().await?;
    walk::result_is(&page, ID, Verdict::NeedsCheck).await
}

/// Change an answer from the review and return to it, and use the page's own Back during the check.
async fn change_an_answer(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    let person = Person::LIKELY;
    let asked = person.asked(walk::today(&page));
    let (half, rest) = asked.split_at(3);
    for question in half {
        walk::wait_question(&page, ID, *question).await?;
        walk::answer(&page, ID, *question, &person).await?;
    }
    // Half of the questions, then back by the page's own link; the answers are kept.
    for question in half.iter().rev() {
        page.click(link(ID.shell_back())).await?;
        walk::wait_question(&page, ID, *question).await?;
        walk::assert_answer(&page, ID, *question, &person).await?;
    }
    page.click(link(ID.shell_back())).await?;
    page.wait_focus(heading(ID.check_title())).await?;
    // The check resumes where it stopped.
    page.click(link(ID.check_resume())).await?;
    for question in rest {
        walk::wait_question(&page, ID, *question).await?;
        walk::answer(&page, ID, *question, &person).await?;
    }
    walk::wait_review(&page, ID).await?;
    walk::wait_term(&page, ID.ask_work_short(), ID.ask_work_casual()).await?;

    let family = Person {
        work: Some(Work::Family),
        decile: None,
        ..person
    };
    walk::change(&page, ID, Question::Work, &family).await?;
    walk::wait_term(&page, ID.ask_work_short(), ID.ask_work_family()).await?;
    walk::change(&page, ID, Question::Decile, &family).await?;
    walk::wait_term(&page, ID.ask_decile_short(), ID.check_unknown()).await?;

    // Open an answer, leave it unchanged, and return by the page's own Back.
    let label = walk::change_words(ID, Question::Income);
    page.click(link(label)).await?;
    walk::wait_question(&page, ID, Question::Income).await?;
    walk::assert_answer(&page, ID, Question::Income, &person).await?;
    page.click(link(ID.shell_back())).await?;
    walk::wait_review(&page, ID).await?;

    // An answer made invalid and left counts as open, and its text is kept.
    let label = walk::change_words(ID, Question::Age);
    page.click(link(label)).await?;
    walk::wait_question(&page, ID, Question::Age).await?;
    page.fill(field(ID.ask_age_years()), "4o").await?;
    page.back().await?;
    walk::wait_review(&page, ID).await?;
    walk::wait_term(&page, ID.ask_age_short(), ID.check_unanswered()).await?;
    page.state("check-review-open").await?;
    page.goto(walk::RESULT).await?;
    walk::wait_review(&page, ID).await?;
    page.click(link(ID.check_resume())).await?;
    walk::wait_question(&page, ID, Question::Age).await?;
    page.wait_value(field(ID.ask_age_years()), "4o").await
}

/// After a reload the answers are gone; a message says so, and the check starts over.
async fn reload_erases(page: Page) -> Result {
    page.goto(walk::RESULT).await?;
    page.wait_text(ID.check_lost()).await?;
    page.wait_text(ID.check_title()).await?;
    page.state("check-lost").await?;

    page.click(link(ID.check_start())).await?;
    let asked = Person::UNUSUAL.asked(walk::today(&page));
    for question in asked.iter().take_while(|each| **each != Question::Age) {
        walk::wait_question(&page, ID, *question).await?;
        walk::answer(&page, ID, *question, &Person::UNUSUAL).await?;
    }
    walk::wait_question(&page, ID, Question::Age).await?;
    walk::fill_in(&page, ID, Question::Age, &Person::UNUSUAL).await?;
    page.reload().await?;
    page.wait_started().await?;
    page.wait_text(ID.check_lost()).await?;
    page.wait_text(ID.check_title()).await?;
    page.click(link(ID.check_start())).await?;
    walk::wait_question(&page, ID, asked[0]).await?;
    let chosen = page.count(css("input:checked")).await?;
    ensure(chosen == 0, "an answer has outlived the page")?;
    walk::keeps_nothing(&page, None).await
}

/// Erasing leaves nothing of what was typed, not even behind Back.
async fn erase_wipes(page: Page) -> Result {
    let traces = ["7.654.321", "7654321", "1987"];
    let assert_wiped = async |place: &str| {
        let found = walk::traces(&page, &traces).await?;
        ensure(
            found.is_empty(),
            format!("{place}, these are left: {}", found.join(", ")),
        )
    };
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::UNUSUAL).await?;
    walk::see_result(&page, ID, Verdict::NeedsCheck).await?;
    let found = walk::traces(&page, &traces).await?;
    ensure(!found.is_empty(), "the result does not show the income")?;

    page.click(button(ID.check_clear())).await?;
    page.wait_hash(walk::START).await?;
    page.wait_focus(heading(ID.check_title())).await?;
    page.wait_text(ID.check_cleared()).await?;
    assert_wiped("after erasing").await?;
    walk::keeps_nothing(&page, None).await?;

    page.back().await?;
    page.wait_hash(walk::RESULT).await?;
    page.wait_text(ID.check_lost()).await?;
    assert_wiped("at the result").await?;
    for question in Question::in_order(walk::today(&page)).into_iter().rev() {
        page.goto(question.hash()).await?;
        page.wait_hash(question.hash()).await?;
        assert_wiped(question.hash()).await?;
    }
    for question in Person::UNKNOWING.asked(walk::today(&page)) {
        walk::wait_question(&page, ID, question).await?;
        assert_wiped(question.hash()).await?;
        walk::answer(&page, ID, question, &Person::UNKNOWING).await?;
    }
    walk::wait_review(&page, ID).await?;
    assert_wiped("at the answers").await
}
