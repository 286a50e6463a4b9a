//! The questions that people have: all of them, and those that matter for a result.

use lindungi_rules::{
    eligibility::Verdict,
    policy::{Date, Membership, Outcome},
};
use lindungi_text::{Lang, faq, faq::Topic};
use serde_json::json;

use crate::{
    harness::{Journey, Page, Result, Wasm, button, css, ensure, heading, link},
    result::{assert_texts, member, open, visible_texts},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

/// The address of the page with all questions.
const QUESTIONS: &str = "#/tanya";

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("result_questions", questions),
        Journey::new("result_questions_for_a_result", questions_for_a_result),
        Journey::new("result_questions_cannot_be_loaded", not_loaded)
            .on_a_host()
            .tolerate_errors(),
    ]
}

/// Checks that the question of this topic is unfolded, and no other.
async fn wait_unfolded(page: &Page, lang: Lang, topic: Topic, day: Date) -> Result {
    let one = faq::one(lang, topic, walk::policy(), day);
    let id = format!("tanya-{}", topic.slug());
    page.wait_text_in(css("details[open]"), &one.answer).await?;
    page.wait_text_in(css("details[open] > summary"), one.question)
        .await?;
    page.wait_until(
        "the question to be asked for",
        &format!(
            "document.querySelector('details[open] > summary').id === {}",
            json!(id)
        ),
    )
    .await
}

/// All questions; one by its address; none by a wrong address.
async fn questions(page: Page) -> Result {
    let today = walk::today(&page);
    page.goto(QUESTIONS).await?;
    page.wait_for(heading(ID.faq_title())).await?;
    page.wait_text(&ID.faq_lead(&walk::date(ID, page.day())))
        .await?;
    let all: Vec<String> = faq::all(ID, walk::policy(), today)
        .iter()
        .map(|one| one.question.to_owned())
        .collect();
    let shown = visible_texts(&page, "main details > summary").await?;
    assert_texts("the questions", &shown, &all)?;
    ensure(
        page.count(css("main details[open]")).await? == 0,
        "a question is unfolded",
    )?;
    page.state("questions").await?;
    for nth in 0..all.len() {
        page.click(css("main details > summary").nth(nth)).await?;
    }
    for one in faq::all(ID, walk::policy(), today) {
        page.wait_text(&one.answer).await?;
        if let Some(source) = one.source.and_then(|cited| walk::policy().source(cited.id)) {
            page.wait_text(&source.title).await?;
        }
    }
    page.state("questions-open").await?;

    page.goto("#/tanya/tunggakan").await?;
    page.reload().await?;
    page.wait_started().await?;
    wait_unfolded(&page, ID, Topic::Arrears, today).await?;
    for topic in [Topic::Nik, Topic::Cash, Topic::Transport] {
        page.goto(QUESTIONS).await?;
        page.goto("#/").await?;
        page.goto(&format!("{QUESTIONS}/{}", topic.slug())).await?;
        wait_unfolded(&page, ID, topic, today).await?;
    }
    page.click(button(EN.meta_name())).await?;
    page.wait_text(&faq::one(EN, Topic::Transport, walk::policy(), today).answer)
        .await?;
    for unknown in ["#/tanya/x", "#/tanya/tunggakan/x"] {
        page.goto(unknown).await?;
        page.wait_text(EN.shell_not_found_text()).await?;
    }
    Ok(())
}

/// The questions that matter for a result come first, and lead back to it.
async fn questions_for_a_result(page: Page) -> Result {
    let today = walk::today(&page);
    let person = member(Membership::SelfPaid);
    let mut assessment = open(&page, &person).await?;
    let facts = person.result_code(today).facts;
    // A criterion that was not asked adds no question.
    let answered = person.result_code(today).answered;
    for finding in &mut assessment.findings {
        if !answered.contains(&finding.criterion) {
            finding.outcome = Outcome::Met;
        }
    }
    let expected: Vec<String> = faq::for_result(&assessment, &facts)
        .into_iter()
        .map(|topic| {
            faq::one(ID, topic, walk::policy(), today)
                .question
                .to_owned()
        })
        .collect();
    ensure(!expected.is_empty(), "nothing matters for this result")?;
    let shown = visible_texts(
        &page,
        "section[aria-labelledby=tanya] .folds > details > summary",
    )
    .await?;
    assert_texts("what matters for the result", &shown, &expected)?;
    // What counts as transport is explained beside the choice of the sector.
    let transport = faq::one(ID, Topic::Transport, walk::policy(), today);
    page.click(link(transport.question).within("section[aria-labelledby=sendiri]"))
        .await?;
    page.wait_hash("#/tanya/angkutan").await?;
    wait_unfolded(&page, ID, Topic::Transport, today).await?;
    page.click(link(ID.check_see_result())).await?;
    walk::result_is(&page, ID, Verdict::NeedsCheck).await?;

    page.click(link(ID.faq_all()).within("section[aria-labelledby=tanya]"))
        .await?;
    page.wait_hash(QUESTIONS).await?;
    page.wait_focus(heading(ID.faq_title())).await?;
    let shown = visible_texts(&page, "section[aria-labelledby=penting] details > summary").await?;
    assert_texts("what comes first", &shown, &expected)?;
    let all = page.count(css("main details")).await?;
    ensure(
        all == Topic::ALL.len(),
        format!("there are {all} questions"),
    )?;
    page.state("questions-for-a-result").await
}

/// If the page cannot be loaded, a message says so and offers to try again, and nothing is lost.
async fn not_loaded(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    let [first, ..] = Question::in_order(walk::today(&page));
    walk::answer(&page, ID, first, &Person::LIKELY).await?;
    page.serve_wasm(Wasm::Missing);
    page.click(link(ID.faq_document()).within("footer")).await?;
    page.wait_hash(QUESTIONS).await?;
    page.wait_focus(heading(ID.shell_failed_title())).await?;
    page.wait_text(ID.shell_failed_text()).await?;
    page.state("later-failed").await?;
    page.click(button(ID.shell_failed_again())).await?;
    page.wait_focus(heading(ID.shell_failed_title())).await?;

    page.serve_wasm(Wasm::Served);
    page.click(button(ID.shell_failed_again())).await?;
    page.wait_focus(heading(ID.faq_title())).await?;
    page.wait_no_text(ID.shell_failed_title()).await?;
    page.back().await?;
    page.back().await?;
    walk::wait_question(&page, ID, first).await?;
    walk::assert_answer(&page, ID, first, &Person::LIKELY).await
}
