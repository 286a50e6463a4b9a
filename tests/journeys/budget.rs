//! A city's budget: the cost of a target, what is covered, what remains for others, the next years.

use lindungi_rules::cover::{AskError, PlanError};
use lindungi_text::{Lang, errors, format};

use crate::{
    harness::{Journey, Key, Page, Result, css, ensure, field, heading, link},
    links,
    walk::{answer_card, headline, wait_fault, wait_term},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("budget_of_the_city", of_the_city),
        Journey::new("budget_link", by_link),
        Journey::new("budget_bad_input", bad_input),
    ]
}

fn workers(number: u64) -> String {
    format::workers(ID, number)
}

/// From the example to a plan with other numbers.
async fn of_the_city(page: Page) -> Result {
    page.goto("#/donasi").await?;
    page.click(link(ID.donate_city_plan())).await?;
    page.wait_hash("#/anggaran").await?;
    page.wait_focus(heading(ID.budget_title())).await?;
    // The target of 4,000 workers, and the cost of 3,000: 16,800 rupiah each per month.
    page.wait_text_in(headline(), "Rp806.400.000").await?;
    page.wait_text_in(
        headline(),
        &ID.budget_costs(&format::months(ID, 12), &workers(4_000)),
    )
    .await?;
    page.wait_value(field(ID.budget_funds()), "604.800.000")
        .await?;
    let until = crate::walk::month(ID, "2027-10");
    wait_term(
        &page,
        ID.budget_covered(),
        &ID.budget_covered_some(&until, &workers(3_000)),
    )
    .await?;
    wait_term(
        &page,
        ID.budget_left(),
        &ID.budget_left_text("Rp201.600.000", &workers(1_000)),
    )
    .await?;
    let next = crate::walk::month(ID, "2027-11");
    wait_term(
        &page,
        ID.budget_next(),
        &ID.budget_next_text("Rp887.040.000", &next, &workers(4_400)),
    )
    .await?;
    // The number of verified workers is shown beside the plan.
    let verified = ID.budget_verified(&workers(3_000), "22 Mei 2025");
    page.wait_text(&verified).await?;
    page.state("budget").await?;
    page.fill(field(ID.budget_funds()), "1 miliar").await?;
    wait_term(
        &page,
        ID.budget_covered(),
        &ID.budget_covered_all(&workers(4_000)),
    )
    .await?;
    wait_term(&page, ID.budget_left(), ID.budget_left_none()).await?;
    wait_term(&page, ID.budget_spare(), "Rp193.600.000").await?;
    page.fill(field(ID.budget_funds()), "100.000").await?;
    wait_term(&page, ID.budget_covered(), ID.budget_covered_none()).await?;
    page.fill(field(ID.budget_growth()), "0").await?;
    wait_term(
        &page,
        ID.budget_next(),
        &ID.budget_next_text("Rp806.400.000", &next, &workers(4_000)),
    )
    .await?;
    page.state("budget-too-small").await
}

/// A link restores the plan.
async fn by_link(page: Page) -> Result {
    page.goto("#/anggaran").await?;
    page.fill(field(ID.budget_target()), "5.123").await?;
    page.fill(field(ID.budget_growth()), "12,5").await?;
    page.settled().await?;
    let link = links::offered(&page).await?;
    ensure(
        link.contains("#/anggaran?v=1&"),
        format!("the link is {link}"),
    )?;
    page.goto("#/").await?;
    page.reload().await?;
    page.goto(&format!("#/anggaran?{}", links::query(&link)))
        .await?;
    page.wait_value(field(ID.budget_target()), "5.123").await?;
    page.wait_value(field(ID.budget_growth()), "12,5").await?;
    page.wait_text(ID.link_opened()).await?;
    page.wait_hash("#/anggaran").await
}

async fn bad_input(page: Page) -> Result {
    page.goto("#/anggaran").await?;
    let most = format::count(1_000_000_000);
    for (label, typed, message) in [
        (ID.budget_target(), "0", ID.error_count(&most)),
        (ID.budget_target(), "", ID.error_count_empty(&most)),
        (
            ID.budget_growth(),
            "-3",
            errors::percent(ID, lindungi_rules::percent::PercentError::Negative),
        ),
    ] {
        page.fill(field(label), typed).await?;
        page.press(Key::Tab).await?;
        wait_fault(&page, field(label), &message).await?;
        page.wait_value(field(label), typed).await?;
    }
    page.fill(field(ID.budget_growth()), "10").await?;
    page.fill(field(ID.budget_target()), "1.000.000.000")
        .await?;
    page.wait_text_in(answer_card(), &errors::plan(ID, PlanError::Growth))
        .await?;
    page.fill(field(ID.budget_target()), "10").await?;
    page.fill(field(ID.donate_months()), "121").await?;
    page.wait_text_in(answer_card(), &errors::ask(ID, AskError::Months))
        .await?;
    ensure(
        page.count(css(".headline")).await? == 0,
        "there is an answer to a plan that cannot be",
    )?;
    page.state("budget-wrong").await
}
