//! The check, question by question: what a person clicks and types.

use lindungi_rules::earning::Per;
use lindungi_text::{Lang, names};

use super::{Age, Person, Question, REVIEW, START, city, today};
use crate::harness::{
    Failure, Find, Page, Result, button, css, ensure, field, heading, link, radio,
};

/// Waits until this question is open, with the focus on its field, or on its heading if it is answered by
/// choosing.
pub(crate) async fn wait_question(page: &Page, lang: Lang, question: Question) -> Result {
    page.wait_hash(question.hash()).await?;
    page.wait_for(heading(question.title(lang))).await?;
    page.wait_focus(match question {
        Question::Ktp | Question::Membership => heading(question.title(lang)),
        Question::Work | Question::Age | Question::Income | Question::Decile => {
            css("form.question input").nth(0)
        }
    })
    .await
}

/// Opens the check and presses Start.
pub(crate) async fn begin(page: &Page, lang: Lang) -> Result {
    page.goto(START).await?;
    page.click(link(lang.check_start())).await?;
    let [first, ..] = Question::in_order(today(page));
    wait_question(page, lang, first).await
}

/// The button of the home page that opens the first question.
pub(crate) fn check_now(lang: Lang) -> Find {
    let questions = Question::ALL.len().to_string();
    link(lang.home_resident_action(&questions)).within("main")
}

/// From the home page to the first question.
pub(crate) async fn begin_at_home(page: &Page, lang: Lang) -> Result {
    page.goto("#/").await?;
    page.click(check_now(lang)).await?;
    let [first, ..] = Question::in_order(today(page));
    wait_question(page, lang, first).await
}

/// Begins the check and answers until this question is open.
pub(crate) async fn until(page: &Page, lang: Lang, question: Question, person: &Person) -> Result {
    begin(page, lang).await?;
    for earlier in person.asked(today(page)) {
        wait_question(page, lang, earlier).await?;
        if earlier == question {
            return Ok(());
        }
        answer(page, lang, earlier, person).await?;
    }
    Err(Failure::new(format!("{question:?} is not asked")))
}

/// The question before this one, which must not be the first.
pub(crate) fn before(page: &Page, question: Question) -> Question {
    let order = Question::in_order(today(page));
    let before = order.iter().take_while(|other| **other != question);
    before.last().copied().unwrap_or(question)
}

/// The text about the number of questions left.
pub(crate) fn progress(lang: Lang, left: usize) -> String {
    if left == 1 {
        lang.order_last().to_owned()
    } else {
        lang.order_left(&left.to_string())
    }
}

/// The search field for the work.
pub(crate) fn job(lang: Lang) -> Find {
    field(lang.job_title())
}

/// The name of a way to give an income: by day, week or month.
pub(crate) fn per(lang: Lang, per: Per) -> &'static str {
    match per {
        Per::Day => lang.earn_day(),
        Per::Week => lang.earn_week(),
        Per::Month => lang.earn_month(),
    }
}

/// The labels of the amount and of the number of times; the second is empty for a month.
pub(crate) fn earned_labels(lang: Lang, per: Per) -> (&'static str, &'static str) {
    match per {
        Per::Day => (lang.earn_amount_day(), lang.earn_times_day()),
        Per::Week => (lang.earn_amount_week(), lang.earn_times_week()),
        Per::Month => (lang.ask_income_label(), ""),
    }
}

/// Picks or types the answer to the open question. An unknown answer is picked only if the question has a
/// radio button for it.
pub(crate) async fn fill_in(
    page: &Page,
    lang: Lang,
    question: Question,
    person: &Person,
) -> Result {
    if let Some(choice) = choice(lang, question, person) {
        if question == Question::Work {
            open_ways(page, lang).await?;
        }
        return page.click(choice).await;
    }
    match question {
        Question::Age => match person.age {
            Some(Age::Years(years)) => {
                age_by(page, lang.ask_age_by_age()).await?;
                page.fill(field(lang.ask_age_years()), years).await
            }
            Some(Age::Born(parts)) => {
                age_by(page, lang.ask_age_by_birth()).await?;
                for (label, part) in birth_labels(lang).into_iter().zip(parts) {
                    page.fill(field(label), part).await?;
                }
                Ok(())
            }
            None => Ok(()),
        },
        Question::Income => match person.income {
            Some(earned) => {
                page.click(radio(per(lang, earned.per))).await?;
                let (amount, times) = earned_labels(lang, earned.per);
                page.fill(field(amount), earned.amount).await?;
                if !times.is_empty() {
                    page.fill(field(times), earned.times).await?;
                }
                Ok(())
            }
            None => Ok(()),
        },
        Question::Decile => match person.decile {
            Some(decile) => page.fill(field(lang.ask_decile_label()), decile).await,
            None => Ok(()),
        },
        Question::Ktp | Question::Work | Question::Membership => Ok(()),
    }
}

/// Opens the ways of working, which are closed until they are needed.
pub(crate) async fn open_ways(page: &Page, lang: Lang) -> Result {
    if page.count(radio(lang.check_unknown())).await? > 0 {
        return Ok(());
    }
    page.click(button(lang.ask_work_ways())).await
}

/// Shows the fields of this way to give an age, unless they are there.
pub(crate) async fn age_by(page: &Page, way: &str) -> Result {
    if page.count(button(way)).await? == 0 {
        return Ok(());
    }
    page.click(button(way)).await
}

/// Answers the open question and presses the button `go_on`, or "I don't know" for an age, income or decile
/// that is not known.
pub(crate) async fn answer_by(
    page: &Page,
    lang: Lang,
    question: Question,
    person: &Person,
    go_on: &str,
) -> Result {
    fill_in(page, lang, question, person).await?;
    let known = match question {
        Question::Ktp | Question::Work | Question::Membership => true,
        Question::Age => person.age.is_some(),
        Question::Income => person.income.is_some(),
        Question::Decile => person.decile.is_some(),
    };
    page.click(button(if known { go_on } else { lang.check_unknown() }))
        .await
}

/// Answers the open question and presses Continue, or "I don't know" as in `answer_by`.
pub(crate) async fn answer(page: &Page, lang: Lang, question: Question, person: &Person) -> Result {
    answer_by(page, lang, question, person, lang.check_next()).await
}

/// From the first question, already open, through all questions asked to the review.
pub(crate) async fn answer_all(page: &Page, lang: Lang, person: &Person) -> Result {
    for question in person.asked(today(page)) {
        wait_question(page, lang, question).await?;
        answer(page, lang, question, person).await?;
    }
    wait_review(page, lang).await
}

/// From the review with missing answers, through the open questions, and back.
pub(crate) async fn answer_rest(
    page: &Page,
    lang: Lang,
    person: &Person,
    answered: &[Question],
) -> Result {
    page.click(link(lang.check_resume())).await?;
    for question in person.left(answered, today(page)) {
        wait_question(page, lang, question).await?;
        answer(page, lang, question, person).await?;
    }
    wait_review(page, lang).await
}

/// Waits until the review of all answers is open.
pub(crate) async fn wait_review(page: &Page, lang: Lang) -> Result {
    page.wait_hash(REVIEW).await?;
    page.wait_focus(heading(lang.check_review_title())).await
}

/// The text of the link that changes an answer, with its words for screen readers.
pub(crate) fn change_words(lang: Lang, question: Question) -> String {
    format!("{} : {}", lang.check_change(), question.title(lang))
}

/// The text of the link to a question without an answer.
pub(crate) fn answer_words(lang: Lang, question: Question) -> String {
    format!("{} : {}", lang.check_answer_now(), question.title(lang))
}

/// Changes one answer from the review, or adds one that was skipped, and returns there. The verdict must be
/// settled.
pub(crate) async fn change(page: &Page, lang: Lang, question: Question, person: &Person) -> Result {
    page.click(link(question.title(lang)).within(".review"))
        .await?;
    wait_question(page, lang, question).await?;
    answer_by(page, lang, question, person, lang.check_save()).await?;
    wait_review(page, lang).await
}

/// Checks that the open question has this person's answer.
pub(crate) async fn assert_answer(
    page: &Page,
    lang: Lang,
    question: Question,
    person: &Person,
) -> Result {
    if let Some(choice) = choice(lang, question, person) {
        let chosen = page.checked(choice.clone()).await?;
        return ensure(chosen, format!("{choice} is no longer chosen"));
    }
    match question {
        Question::Age => match person.age {
            Some(Age::Years(years)) => page.wait_value(field(lang.ask_age_years()), years).await,
            Some(Age::Born(parts)) => {
                for (label, part) in birth_labels(lang).into_iter().zip(parts) {
                    page.wait_value(field(label), part).await?;
                }
                Ok(())
            }
            None => page.wait_text(lang.check_unknown_chosen()).await,
        },
        Question::Income => match person.income {
            Some(earned) => {
                let (amount, times) = earned_labels(lang, earned.per);
                page.wait_value(field(amount), earned.amount).await?;
                if !times.is_empty() {
                    page.wait_value(field(times), earned.times).await?;
                }
                Ok(())
            }
            None => page.wait_text(lang.check_unknown_chosen()).await,
        },
        Question::Decile => match person.decile {
            Some(decile) => {
                page.wait_value(field(lang.ask_decile_label()), decile)
                    .await
            }
            None => page.wait_text(lang.check_unknown_chosen()).await,
        },
        Question::Ktp | Question::Work | Question::Membership => Ok(()),
    }
}

/// The radio button of the answer, or `None` if the question is answered by typing.
fn choice(lang: Lang, question: Question, person: &Person) -> Option<Find> {
    let unknown = || lang.check_unknown().to_owned();
    let label = match question {
        Question::Ktp => person
            .ktp
            .map_or_else(unknown, |ktp| names::ktp(lang, ktp, city())),
        Question::Work => person
            .work
            .map_or_else(unknown, |work| names::work(lang, work).to_owned()),
        Question::Membership => person.membership.map_or_else(unknown, |membership| {
            names::membership(lang, membership).to_owned()
        }),
        Question::Age | Question::Income | Question::Decile => return None,
    };
    Some(radio(label))
}

/// The labels of day, month and year in a date of birth.
pub(crate) fn birth_labels(lang: Lang) -> [&'static str; 3] {
    [
        lang.ask_age_day(),
        lang.ask_age_month(),
        lang.ask_age_year(),
    ]
}
