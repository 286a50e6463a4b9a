//! Income as people earn it: by the day, the week or the month, with the multiplication shown.

use lindungi_rules::{amount::AmountError, earning::Per, policy::Rupiah};
use lindungi_text::{Lang, errors, format};

use crate::{
    harness::{Find, Journey, Page, Result, button, css, field, link, radio},
    walk::{self, Earned, Person, Question},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("earnings_ways", ways),
        Journey::new("earnings_faults", faults),
        Journey::new("earnings_missing_thousands", missing_thousands),
    ]
}

fn sum() -> Find {
    css("form.question .sum")
}

/// Each way of earning, with its monthly income in the question, in the answers and after a return.
async fn ways(page: Page) -> Result {
    walk::until(&page, ID, Question::Income, &Person::LIKELY).await?;
    page.click(radio(ID.earn_day())).await?;
    page.fill(field(ID.earn_amount_day()), "75rb").await?;
    page.fill(field(ID.earn_times_day()), "20").await?;
    page.wait_value(field(ID.earn_amount_day()), "75.000")
        .await?;
    page.wait_text_in(sum(), &ID.earn_sum_day("Rp75.000", "20", "Rp1.500.000"))
        .await?;
    page.state("check-income-day").await?;
    // The monthly income follows each key, and is hidden while the input cannot be read.
    page.fill(field(ID.earn_times_day()), "2").await?;
    page.wait_text_in(sum(), &ID.earn_sum_day("Rp75.000", "2", "Rp150.000"))
        .await?;
    page.fill(field(ID.earn_times_day()), "").await?;
    page.wait_no_text(&ID.earn_sum_day("Rp75.000", "2", "Rp150.000"))
        .await?;

    // The typed amount stays when another way of earning is chosen.
    page.click(radio(ID.earn_week())).await?;
    page.wait_value(field(ID.earn_amount_week()), "75.000")
        .await?;
    page.fill(field(ID.earn_amount_week()), "350.000").await?;
    page.fill(field(ID.earn_times_week()), "4").await?;
    let by_week = ID.earn_sum_week("Rp350.000", "4", "Rp1.400.000");
    page.wait_text_in(sum(), &by_week).await?;
    page.state("check-income-week").await?;
    page.click(button(ID.check_next())).await?;
    walk::wait_question(&page, ID, Question::Decile).await?;
    page.click(button(ID.check_unknown())).await?;
    walk::wait_review(&page, ID).await?;
    page.wait_text(&by_week).await?;

    let weekly = Person {
        income: Some(Earned {
            per: Per::Week,
            amount: "350.000",
            times: "4",
        }),
        ..Person::LIKELY
    };
    page.click(link(walk::change_words(ID, Question::Income)))
        .await?;
    walk::wait_question(&page, ID, Question::Income).await?;
    walk::assert_answer(&page, ID, Question::Income, &weekly).await?;
    page.click(link(ID.shell_back())).await?;
    walk::wait_review(&page, ID).await?;

    // A monthly income is not multiplied.
    walk::change(&page, ID, Question::Income, &Person::LIKELY).await?;
    walk::wait_term(
        &page,
        ID.ask_income_short(),
        &ID.count_per_month("Rp1.000.000"),
    )
    .await?;
    page.wait_no_text(&by_week).await?;

    // An income by the day whose month exceeds the limit of the figure.
    let daily = Person {
        income: Some(Earned {
            per: Per::Day,
            amount: "150.000",
            times: "26",
        }),
        ..Person::LIKELY
    };
    walk::change(&page, ID, Question::Income, &daily).await?;
    page.wait_text(&ID.earn_sum_day("Rp150.000", "26", "Rp3.900.000"))
        .await
}

/// An income that seems to lack its thousands is questioned: one button adds them, another confirms it.
async fn missing_thousands(page: Page) -> Result {
    walk::until(&page, ID, Question::Income, &Person::LIKELY).await?;
    page.click(radio(ID.earn_month())).await?;
    let amount = field(ID.ask_income_label());
    page.fill(amount.clone(), "1500").await?;
    page.wait_text_in(sum(), &ID.count_per_month("Rp1.500"))
        .await?;
    let message = ID.error_income_low("Rp1.500.000", "Rp1.500");
    assert_refused(&page, amount.clone(), &message).await?;
    page.state("check-income-asked-back").await?;
    page.click(button(ID.earn_is("Rp1.500.000"))).await?;
    page.wait_value(amount.clone(), "1.500.000").await?;
    page.wait_text_in(sum(), &ID.count_per_month("Rp1.500.000"))
        .await?;
    walk::no_fault(&page, amount.clone()).await?;

    page.click(radio(ID.earn_day())).await?;
    page.fill(field(ID.earn_amount_day()), "75").await?;
    page.fill(field(ID.earn_times_day()), "20").await?;
    page.click(button(ID.earn_is("Rp1.500.000"))).await?;
    page.wait_value(field(ID.earn_amount_day()), "75.000")
        .await?;

    // A person who really earns so little confirms it and continues.
    page.click(radio(ID.earn_month())).await?;
    page.fill(amount, "1500").await?;
    page.click(button(ID.earn_is("Rp1.500"))).await?;
    page.click(button(ID.check_next())).await?;
    walk::wait_question(&page, ID, Question::Decile).await
}

/// How often: none, too few, too many; an amount that is too large. Each message is beside its field.
async fn faults(page: Page) -> Result {
    walk::until(&page, ID, Question::Income, &Person::LIKELY).await?;
    for per in [Per::Day, Per::Week] {
        page.click(radio(walk::per(ID, per))).await?;
        let (amount, times) = walk::earned_labels(ID, per);
        page.fill(field(amount), "100.000").await?;
        let over = (per.most() + 1).to_string();
        for typed in ["", "0", &over, "1,5", "tiap hari"] {
            page.fill(field(times), typed).await?;
            assert_refused(&page, field(times), &errors::times(ID, per)).await?;
            page.wait_value(field(times), typed).await?;
            page.wait_value(field(amount), "100.000").await?;
        }
        page.state(&format!("check-income-{}-wrong", per.name()))
            .await?;
        page.fill(field(times), &per.most().to_string()).await?;
        walk::no_fault(&page, field(times)).await?;

        page.fill(field(amount), "").await?;
        assert_refused(
            &page,
            field(amount),
            &errors::amount(ID, AmountError::Empty),
        )
        .await?;
        // The amount alone is allowed; multiplied it is too large.
        page.fill(field(amount), "900.000.000.000.000").await?;
        let limit = format::rupiah(Rupiah::LIMIT);
        assert_refused(&page, field(amount), &ID.error_sum_large(&limit)).await?;
        page.fill(field(times), "").await?;
    }
    page.click(button(ID.check_unknown())).await?;
    walk::wait_review(&page, ID).await?;
    walk::wait_term(&page, ID.ask_income_short(), ID.check_unknown()).await
}

/// Continue is refused: the message is in the summary, which leads to the field, and beside the field.
async fn assert_refused(page: &Page, find: Find, message: &str) -> Result {
    page.click(button(ID.check_next())).await?;
    page.wait_focus(walk::summary()).await?;
    page.wait_text_in(walk::summary(), message).await?;
    walk::wait_fault(page, find.clone(), message).await?;
    page.click(button(message).within("#ringkasan")).await?;
    page.wait_focus(find).await
}
