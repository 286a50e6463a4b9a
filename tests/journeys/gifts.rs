//! Every occasion to give, with the law beside the number; and the pictures.

use lindungi_rules::policy::{FigureId, StatementId};
use lindungi_text::{Lang, errors, format};

use crate::{
    harness::{Journey, Key, Page, Result, button, css, ensure, field, heading, link, radio},
    walk::{self, answer_card, headline, wait_term},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("gift_payroll", payroll),
        Journey::new("gift_share", share),
        Journey::new("gift_zakat", zakat),
        Journey::new("gift_rt_fund", rt_fund),
        Journey::new("gift_without_figures", without_figures).clock("2027-01-02T09:00"),
        Journey::new("gift_pictures", pictures),
        Journey::new("gift_by_keyboard", by_keyboard),
    ]
}

async fn open(page: &Page, occasion: &str) -> Result {
    walk::calculator(page).await?;
    page.click(radio(occasion)).await
}

/// Checks that this statement of the law is shown with its source and its mark.
async fn assert_statement(page: &Page, words: &str, id: StatementId) -> Result {
    let law = || css(".law");
    page.wait_text_in(law(), words).await?;
    let policy = walk::policy();
    let source = policy
        .statement(id)
        .and_then(|statement| policy.source(&statement.source))
        .map_or("", |source| &source.title);
    page.wait_text_in(law(), source).await?;
    if matches!(id, StatementId::TaxGift | StatementId::TaxZakat) {
        page.wait_text_in(law(), ID.donate_give_tax()).await?;
    }
    Ok(())
}

/// Employees and their company, with a limit and without one.
async fn payroll(page: Page) -> Result {
    open(&page, ID.donate_occasion_payroll()).await?;
    page.fill(field(ID.donate_employees()), "50").await?;
    page.fill(field(ID.donate_each()), "20rb").await?;
    page.fill(field(ID.donate_match()), "50").await?;
    page.fill(field(ID.donate_months()), "12").await?;
    // 50 × 20,000 rupiah, and half of that from the company: 1.5 million a month, at 16,800 per worker.
    page.wait_text(&ID.donate_steps_payroll(
        "Rp20.000",
        "50",
        "Rp1.000.000",
        "Rp500.000",
        "Rp1.500.000",
    ))
    .await?;
    page.wait_text_in(headline(), &format::workers(ID, 89))
        .await?;
    page.wait_text_in(headline(), &ID.donate_steady(&format::months(ID, 12)))
        .await?;
    assert_statement(&page, ID.donate_said_tax_gift(), StatementId::TaxGift).await?;
    assert_statement(&page, ID.said_payroll_gift(), StatementId::PayrollGift).await?;
    page.state("gift-payroll").await?;

    page.fill(field(ID.donate_cap()), "100.000").await?;
    page.wait_text(&ID.donate_steps_cap("Rp500.000")).await?;
    page.wait_text_in(headline(), &format::workers(ID, 65))
        .await?;
    // An empty limit means no limit; an invalid share has a message.
    page.fill(field(ID.donate_cap()), "").await?;
    page.wait_text_in(headline(), &format::workers(ID, 89))
        .await?;
    page.fill(field(ID.donate_match()), "1001").await?;
    page.press(Key::Tab).await?;
    let large = errors::percent(ID, lindungi_rules::percent::PercentError::TooLarge);
    walk::wait_fault(&page, field(ID.donate_match()), &large).await?;
    page.wait_value(field(ID.donate_match()), "1001").await?;
    page.state("gift-payroll-wrong").await
}

/// A share of a profit.
async fn share(page: Page) -> Result {
    open(&page, ID.donate_occasion_share()).await?;
    page.fill(field(ID.donate_whole()), "1 miliar").await?;
    page.fill(field(ID.donate_share()), "2,5").await?;
    page.fill(field(ID.donate_months()), "12").await?;
    page.wait_text(&ID.donate_steps_share("Rp25.000.000", "2,5%", "Rp1.000.000.000"))
        .await?;
    page.wait_text_in(headline(), &format::workers(ID, 124))
        .await?;
    assert_statement(&page, ID.donate_said_tax_gift(), StatementId::TaxGift).await?;
    page.state("gift-share").await?;
    page.fill(field(ID.donate_share()), "100,01").await?;
    let over = errors::gift(
        ID,
        walk::policy(),
        lindungi_rules::cover::GiftError::Percent,
    );
    page.wait_text_in(answer_card(), &over).await
}

/// Zakat at the threshold and below it, and infak in addition.
async fn zakat(page: Page) -> Result {
    let policy = walk::policy();
    let nisab = policy
        .figure(FigureId::ZakatNisab, walk::today(&page))
        .and_then(|figure| figure.value.rupiah());
    let threshold = nisab.map(format::rupiah).unwrap_or_default();
    open(&page, ID.donate_occasion_zakat()).await?;
    page.fill(field(ID.ask_income_label()), "10 juta").await?;
    page.fill(field(ID.donate_months()), "12").await?;
    page.wait_text(&ID.donate_steps_zakat("Rp250.000", "Rp10.000.000", &threshold, "2,5%"))
        .await?;
    page.wait_text_in(headline(), &format::workers(ID, 1))
        .await?;
    assert_statement(&page, ID.donate_said_zakat_use(), StatementId::ZakatUse).await?;
    assert_statement(&page, ID.donate_said_tax_zakat(), StatementId::TaxZakat).await?;
    page.fill(field(ID.donate_infaq()), "750.000").await?;
    page.wait_text(&ID.donate_steps_infaq("Rp1.000.000"))
        .await?;
    page.wait_text_in(headline(), &format::workers(ID, 4))
        .await?;
    page.wait_text(ID.take_link_income()).await?;
    page.state("gift-zakat").await?;

    page.fill(field(ID.ask_income_label()), "5 juta").await?;
    page.wait_text(&ID.donate_steps_zakat_below(&threshold))
        .await?;
    page.wait_text_in(headline(), &format::workers(ID, 3))
        .await?;
    // Without a threshold in force there is no answer, but the reason.
    page.choose(field(ID.donate_start()), &walk::month(ID, "2027-01"))
        .await?;
    let month = lindungi_rules::policy::Month::parse("2027-01");
    let message = month.map(|month| {
        errors::gift(
            ID,
            walk::policy(),
            lindungi_rules::cover::GiftError::NoNisab(month),
        )
    });
    page.wait_text_in(answer_card(), &message.unwrap_or_default())
        .await?;
    page.state("gift-zakat-no-nisab").await
}

/// The fund of an RT by its households, at the full contribution, since it is the city's money.
async fn rt_fund(page: Page) -> Result {
    open(&page, ID.donate_occasion_rt()).await?;
    page.fill(field(ID.donate_workers()), "20").await?;
    page.fill(field(ID.donate_months()), "12").await?;
    for (households, fund, part) in [
        ("59", "Rp50.000.000", "8,1%"),
        ("60", "Rp70.000.000", "5,8%"),
        ("99", "Rp70.000.000", "5,8%"),
        ("100", "Rp100.000.000", "4%"),
        ("101", "Rp100.000.000", "4%"),
    ] {
        page.fill(field(ID.donate_households()), households).await?;
        let steps = ID.donate_steps_fund(
            "Rp4.032.000",
            fund,
            households,
            &format::months(ID, 12),
            part,
        );
        page.wait_text(&steps).await?;
    }
    page.wait_text_in(headline(), "Rp4.032.000").await?;
    // More workers than the fund pays for: said with the number, and drawn.
    page.fill(field(ID.donate_workers()), "600").await?;
    page.wait_text_in(
        headline(),
        &ID.donate_fund_enough("Rp100.000.000", &format::workers(ID, 496)),
    )
    .await?;
    page.wait_for(css(".crowd .none").nth(0)).await?;
    page.fill(field(ID.donate_workers()), "20").await?;
    page.wait_text(ID.donate_payer_fund()).await?;
    page.wait_no_text(ID.donate_payer_donor()).await?;
    assert_statement(&page, ID.donate_said_rt_fund_use(), StatementId::RtFundUse).await?;
    assert_statement(&page, ID.said_rt_fund_duty(), StatementId::RtFundDuty).await?;
    page.wait_no_text(ID.said_rt_fund_border()).await?;
    // Nothing about tax is open here.
    page.wait_no_text(ID.donate_give_tax()).await?;
    page.state("gift-rt-fund").await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.donate_payer_fund()).await?;
    page.state("gift-rt-fund-en").await
}

/// In a year without figures no old figures are used.
async fn without_figures(page: Page) -> Result {
    for occasion in [ID.donate_occasion_zakat(), ID.donate_occasion_rt()] {
        open(&page, occasion).await?;
        page.wait_text_in(answer_card(), "2027").await?;
        ensure(
            page.count(css(".headline")).await? == 0,
            format!("{occasion} has an answer in a year without figures"),
        )?;
        page.state(if occasion == ID.donate_occasion_zakat() {
            "gift-zakat-2027"
        } else {
            "gift-rt-fund-2027"
        })
        .await?;
    }
    open(&page, ID.donate_occasion_once()).await?;
    page.wait_text_in(headline(), &format::workers(ID, 4)).await
}

/// Pictures of workers, the months as a calendar, the progress towards all workers: each with a description.
async fn pictures(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.fill(field(ID.donate_amount()), "1.000.000").await?;
    let months = format::months(ID, 12);
    page.wait_text(&ID.donate_people_part(&months, &format::months(ID, 11)))
        .await?;
    assert_symbols(&page, 4, 1).await?;
    page.wait_no_text(&ID.donate_people_unit("")[..14]).await?;
    page.wait_until(
        "every month to be drawn",
        "document.querySelectorAll('.calendar rect.covered').length === 12",
    )
    .await?;
    page.wait_text(&ID.donate_path_adds(&format::workers(ID, 11_000), &format::workers(ID, 4)))
        .await?;
    for (amount, figures, unit) in [
        ("20.160.000", 10, 10),
        ("806.400.000", 40, 100),
        ("3.024.000.000", 15, 1_000),
    ] {
        page.fill(field(ID.donate_amount()), amount).await?;
        page.wait_text(&ID.donate_people_unit(&format::workers(ID, unit)))
            .await?;
        assert_symbols(&page, figures, 0).await?;
    }
    page.wait_text(
        &ID.donate_path_more(&format::workers(ID, 11_000), &format::workers(ID, 15_000)),
    )
    .await?;
    // Months with relief are lower, and the table says so.
    page.click(radio(ID.donate_payer_self())).await?;
    page.click(radio(ID.result_own_transport())).await?;
    page.wait_for(css(".calendar rect.relief").nth(0)).await?;
    ensure(
        page.count(css(".calendar rect.relief")).await? == 5,
        "not five months are drawn with relief",
    )?;
    page.fill(field(ID.donate_months()), "120").await?;
    page.wait_until(
        "ten years",
        "document.querySelectorAll('.calendar rect.covered').length === 120",
    )
    .await?;
    page.state("gift-pictures").await?;
    page.fill(field(ID.donate_amount()), "100.000").await?;
    page.wait_text_in(headline(), &format::workers(ID, 1))
        .await?;
    ensure(
        page.count(css(".crowd")).await? == 0,
        "nobody is drawn as somebody",
    )
}

/// Checks the number of worker symbols, in full and in part.
async fn assert_symbols(page: &Page, whole: usize, part: usize) -> Result {
    let found = (
        page.count(css(".crowd > .whole")).await?,
        page.count(css(".crowd .part")).await?,
    );
    ensure(
        found == (whole, part),
        format!("{found:?} figures are drawn"),
    )
}

/// Occasions by arrow keys, all other controls by Tab.
async fn by_keyboard(page: Page) -> Result {
    page.goto("#/").await?;
    page.click(link(ID.home_donor_title())).await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    page.press(Key::Tab).await?;
    page.wait_focus(radio(ID.donate_occasion_once())).await?;
    for next in [
        ID.donate_occasion_monthly(),
        ID.donate_occasion_payroll(),
        ID.donate_occasion_share(),
        ID.donate_occasion_zakat(),
        ID.donate_occasion_rt(),
    ] {
        page.press(Key::Right).await?;
        page.wait_focus(radio(next)).await?;
    }
    page.press(Key::Tab).await?;
    page.wait_focus(field(ID.donate_households())).await?;
    wait_term(&page, ID.donate_total(), "Rp2.016.000").await
}
