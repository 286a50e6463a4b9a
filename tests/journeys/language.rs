//! Both languages: switching at any moment, and every page in English.

use lindungi_rules::{amount::AmountError, eligibility::Verdict};
use lindungi_text::{Lang, errors, format};

use crate::{
    harness::{Journey, Page, Result, button, ensure, field, heading, link, radio},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("language_in_the_middle", in_the_middle),
        Journey::new("language_english_everywhere", english_everywhere).window(820, 1180),
    ]
}

/// Switches the language and waits until the document has it.
async fn switch_language(page: &Page, lang: Lang, title: &str) -> Result {
    page.click(button(lang.meta_name())).await?;
    let expression = format!(
        "document.documentElement.lang === {} && document.title === {}",
        serde_json::json!(lang.meta_html()),
        serde_json::json!(title)
    );
    page.wait_until(
        &format!("the document in {}", lang.meta_name()),
        &expression,
    )
    .await?;
    let pressed = page.attribute(button(lang.meta_name()), "aria-pressed");
    ensure(
        pressed.await?.as_deref() == Some("true"),
        "the button does not say which language it is",
    )
}

/// Typed text stays unchanged after a switch: in a question, beside an error and in the calculator.
async fn in_the_middle(page: Page) -> Result {
    page.goto("#/").await?;
    ensure(
        page.lang().await? == "id",
        "it does not begin in Indonesian",
    )?;
    walk::until(&page, ID, Question::Income, &Person::LIKELY).await?;
    page.click(radio(ID.earn_month())).await?;
    page.fill(field(ID.ask_income_label()), "1,5").await?;
    switch_language(&page, EN, &EN.shell_document(&Question::Income.title(EN))).await?;
    page.wait_text(&Question::Income.title(EN)).await?;
    page.wait_value(field(EN.ask_income_label()), "1,5").await?;

    page.click(button(EN.check_next())).await?;
    let message = |lang| errors::amount(lang, AmountError::DecimalWithoutUnit);
    page.wait_focus(walk::summary()).await?;
    walk::wait_fault(&page, field(EN.ask_income_label()), &message(EN)).await?;
    switch_language(&page, ID, &ID.shell_document(&Question::Income.title(ID))).await?;
    walk::wait_fault(&page, field(ID.ask_income_label()), &message(ID)).await?;
    page.wait_text(ID.shell_error_title()).await?;
    page.wait_value(field(ID.ask_income_label()), "1,5").await?;
    page.type_into(field(ID.ask_income_label()), " juta")
        .await?;
    page.click(button(ID.check_next())).await?;
    walk::wait_question(&page, ID, Question::Decile).await?;
    page.back().await?;
    page.wait_value(field(ID.ask_income_label()), "1.500.000")
        .await?;

    walk::calculator(&page).await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    page.fill(field(ID.donate_amount()), "2,5 jut").await?;
    page.fill(field(ID.donate_months()), "7").await?;
    page.click(radio(ID.donate_payer_self())).await?;
    switch_language(&page, EN, &EN.shell_document(EN.donate_document())).await?;
    page.wait_value(field(EN.donate_amount()), "2,5 jut")
        .await?;
    page.wait_value(field(EN.donate_months()), "7").await?;
    ensure(
        page.checked(radio(EN.donate_payer_self())).await?,
        "the payer was forgotten",
    )?;
    let unread = errors::amount(EN, AmountError::NotAnAmount);
    walk::wait_fault(&page, field(EN.donate_amount()), &unread).await?;
    page.type_into(field(EN.donate_amount()), "a").await?;
    // 2 months at 8,400 rupiah and 5 at 16,800.
    page.wait_text_in(walk::headline(), &format::workers(EN, 24))
        .await?;

    // The language is remembered, and nothing else.
    page.reload().await?;
    page.wait_started().await?;
    page.wait_text(EN.donate_title()).await?;
    ensure(page.lang().await? == "en", "the language was forgotten")?;
    page.wait_value(field(EN.donate_amount()), "1.000.000")
        .await?;
    walk::keeps_nothing(&page, Some(EN)).await
}

/// Every page and every kind of state in English, on a tablet.
async fn english_everywhere(page: Page) -> Result {
    page.goto("#/").await?;
    switch_language(&page, EN, EN.home_document()).await?;
    page.state("en-home").await?;
    for (hash, title, state) in [
        ("#/donasi", EN.donate_title(), "en-donate"),
        ("#/dampingi", EN.field_title(), "en-field"),
        ("#/sumber", EN.sources_title(), "en-sources"),
        ("#/privasi", EN.privacy_title(), "en-privacy"),
        ("#/apa", EN.shell_not_found_title(), "en-not-found"),
        (walk::START, EN.check_title(), "en-check-start"),
    ] {
        page.goto(hash).await?;
        page.wait_focus(heading(title)).await?;
        page.state(state).await?;
    }
    page.click(link(EN.check_start())).await?;
    for question in Person::LIKELY.asked(walk::today(&page)) {
        walk::wait_question(&page, EN, question).await?;
        walk::fill_in(&page, EN, question, &Person::LIKELY).await?;
        if matches!(question, Question::Work | Question::Income) {
            page.state(&format!("en-{}", question.state())).await?;
        }
        page.click(button(EN.check_next())).await?;
    }
    walk::wait_review(&page, EN).await?;
    page.state("en-check-review").await?;
    walk::see_result(&page, EN, Verdict::Likely).await?;
    page.state("en-result").await
}
