//! Donors calculate what their money covers, in all four ways, with the worked numbers of
//! `tests/cases.json`.

use lindungi_rules::{
    cover,
    policy::{FigureId, OfficeId},
};
use lindungi_text::{Lang, benefits, format, names};
use serde_json::Value;

use crate::{
    harness::{
        Journey, Key, Page, Result, button, checkbox, css, ensure, field, heading, link, radio,
    },
    walk::{self, answer_card, headline, wait_term},
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("donor_amount", by_amount),
        Journey::new("donor_other_ways", other_ways),
        Journey::new("donor_terms", terms),
        Journey::new("donor_types", types),
        Journey::new("donor_a_little_more", a_little_more),
        Journey::new("donor_late_in_a_month", late_in_a_month)
            .clock("2026-12-22T09:00")
            .window(360, 640),
    ]
}

fn months(number: u64) -> String {
    format::months(ID, number)
}

fn workers(number: u64) -> String {
    format::workers(ID, number)
}

fn relief() -> String {
    ID.donate_relief("50%")
}

/// A million for a year, to the last rupiah; and an amount that covers nobody.
async fn by_amount(page: Page) -> Result {
    page.goto("#/").await?;
    page.click(link(ID.home_donor_title())).await?;
    page.wait_hash("#/donasi").await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    // The number and the next step stand outside of the closed rows.
    page.wait_text_in(headline(), &workers(4)).await?;
    page.wait_for(link(ID.take_letter())).await?;
    page.wait_no_text(ID.take_xlsx()).await?;
    page.state("donate-closed").await?;
    walk::open_rows(&page).await?;
    page.fill(field(ID.donate_amount()), "1.000.000").await?;
    page.fill(field(ID.donate_months()), "12").await?;

    page.wait_text_in(headline(), &workers(4)).await?;
    page.wait_text_in(headline(), &ID.donate_covers(&months(12)))
        .await?;
    for (term, meaning) in [
        (
            ID.donate_per_worker(),
            ID.donate_per_worker_for("Rp201.600", &months(12)),
        ),
        (ID.donate_total(), "Rp806.400".to_owned()),
        (ID.donate_remainder(), "Rp193.600".to_owned()),
        (
            ID.donate_until(),
            ID.donate_until_end(&walk::month(ID, "2027-10")),
        ),
        (
            ID.donate_renew(),
            ID.donate_renew_text("Rp806.400", &walk::date(ID, "2027-11-01")),
        ),
    ] {
        wait_term(&page, term, &meaning).await?;
    }
    page.wait_text(&ID.donate_extra("Rp8.800", &months(11), "Rp184.800"))
        .await?;
    page.wait_text(ID.donate_impact_note()).await?;
    page.wait_text(ID.donate_schedule_assumed()).await?;
    let office = |id| names::office_of(ID, walk::policy(), id);
    page.wait_text(&ID.donate_give_text(
        office(OfficeId::Baznas),
        office(OfficeId::BpjsBranch),
        "175",
    ))
    .await?;
    page.state("donate").await?;

    page.click(button(ID.donate_schedule())).await?;
    schedule_is(
        &page,
        12,
        &[("2026-11", "Rp16.800"), ("2027-10", "Rp16.800")],
        806_400,
    )
    .await?;
    page.click(button(ID.donate_figures())).await?;
    figures_have_sources(&page).await?;
    page.state("donate-open").await?;

    walk::count_prints(&page).await?;
    page.click(button(ID.shell_print())).await?;
    page.wait_until("one print", "window.__prints === 1")
        .await?;

    page.fill(field(ID.donate_amount()), "201.599").await?;
    let partly = [&workers(1), ", ", &months(11)].concat();
    page.wait_text_in(headline(), &partly).await?;
    page.wait_text_in(headline(), &ID.donate_nobody_cost("Rp201.600", &months(12)))
        .await?;
    page.wait_text_in(headline(), &ID.donate_nobody_months(&months(11)))
        .await?;
    wait_term(&page, ID.donate_remainder(), "Rp201.599").await?;
    page.wait_no_text(&ID.donate_until_end("")[..5]).await?;
    // No months are drawn if nobody is covered.
    ensure(
        page.count(css(".months")).await? == 0,
        "months are drawn in which nobody is covered",
    )?;
    page.state("donate-nobody").await?;
    page.fill(field(ID.donate_amount()), "0").await?;
    page.wait_text_in(headline(), ID.donate_nobody_months_none())
        .await?;
    page.fill(field(ID.donate_amount()), "201.600").await?;
    page.wait_text_in(headline(), &workers(1)).await?;
    wait_term(&page, ID.donate_remainder(), ID.donate_remainder_none()).await
}

/// Checks the schedule: this number of rows, these prices in these months, and the total.
async fn schedule_is(page: &Page, rows: usize, months: &[(&str, &str)], sum: u64) -> Result {
    let table = "section[aria-labelledby=hasil-hitung] details[open] tbody tr";
    let found = page.count(css(table)).await?;
    ensure(found == rows, format!("{found} months and not {rows}"))?;
    for (month, price) in months {
        let words = walk::month(ID, month);
        let script = "return [...document.querySelectorAll(arguments[0])]\
             .filter((row) => row.cells[0].innerText.includes(arguments[1]))\
             .map((row) => row.cells[1].innerText.trim())";
        let prices: Vec<String> = page
            .eval(script, vec![table.into(), words.as_str().into()])
            .await?;
        ensure(prices == [*price], format!("{words} costs {prices:?}"))?;
    }
    let script = "return [...document.querySelectorAll(arguments[0])]\
         .reduce((sum, row) => sum + Number(row.cells[2].innerText.replace(/\\D/g, '')), 0)";
    let all: u64 = page.eval(script, vec![table.into()]).await?;
    ensure(
        all == sum,
        format!("the months come to {all} and not {sum}"),
    )
}

async fn figures_have_sources(page: &Page) -> Result {
    for id in [FigureId::JkkRate, FigureId::JkmContribution] {
        page.wait_text_in(css("ul.used"), names::figure(ID, id))
            .await?;
    }
    let script = "return [...document.querySelectorAll('ul.used > li')]\
         .filter((figure) => !figure.querySelector('.source')?.innerText.trim() || !figure.querySelector('.mark'))\
         .map((figure) => figure.innerText)";
    let bare: Vec<String> = page.eval(script, vec![]).await?;
    ensure(bare.is_empty(), format!("figures without source: {bare:?}"))
}

/// The other ways: a number of workers, an amount for given workers, an amount per month.
async fn other_ways(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.click(radio(ID.donate_way_workers())).await?;
    page.fill(field(ID.donate_workers()), "1.000").await?;
    page.click(button("12")).await?;
    page.click(radio(ID.donate_payer_city())).await?;
    page.wait_text_in(headline(), "Rp201.600.000").await?;
    page.wait_text_in(headline(), &ID.donate_costs(&months(12), &workers(1000)))
        .await?;
    page.wait_no_text(ID.donate_remainder_none()).await?;
    page.state("donate-workers").await?;

    page.click(radio(ID.donate_payer_donor())).await?;
    page.click(radio(ID.donate_way_duration())).await?;
    page.fill(field(ID.donate_amount()), "1.000.000").await?;
    page.fill(field(ID.donate_workers()), "10").await?;
    page.wait_text_in(headline(), &months(5)).await?;
    page.wait_text_in(headline(), &ID.donate_lasts(&workers(10)))
        .await?;
    wait_term(&page, ID.donate_total(), "Rp840.000").await?;
    wait_term(&page, ID.donate_remainder(), "Rp160.000").await?;
    let until = ID.donate_until_end(&walk::month(ID, "2027-03"));
    wait_term(&page, ID.donate_until(), &until).await?;
    page.state("donate-duration").await?;
    page.fill(field(ID.donate_workers()), "60").await?;
    page.wait_text_in(headline(), ID.donate_nobody_group())
        .await?;

    page.click(radio(ID.donate_payer_self())).await?;
    page.click(radio(ID.donate_occasion_monthly())).await?;
    page.fill(field(ID.donate_monthly()), "100.000").await?;
    page.fill(field(ID.donate_months()), "12").await?;
    page.wait_text_in(headline(), &workers(6)).await?;
    page.wait_text_in(headline(), &ID.donate_steady(&months(12)))
        .await?;
    wait_term(&page, ID.donate_total(), "Rp1.108.800").await?;
    // Beside a sum of each month, what is left is that of all months.
    let left = ID.donate_remainder_of("Rp91.200", &months(12));
    wait_term(&page, ID.donate_remainder(), &left).await?;
    walk::open_rows(&page).await?;
    page.click(button(ID.donate_schedule())).await?;
    let prices = [("2026-12", "Rp8.400"), ("2027-01", "Rp16.800")];
    schedule_is(&page, 12, &prices, 1_108_800).await?;
    page.wait_text(ID.donate_schedule_relief()).await?;
    page.state("donate-monthly").await
}

/// The terms: payer, relief, sector, old-age savings, first month.
async fn terms(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.wait_text_in(headline(), &workers(4)).await?;
    relief_is(&page, false, false, ID.donate_relief_donor()).await?;

    page.click(checkbox(relief())).await?;
    page.wait_text_in(headline(), &workers(5)).await?;
    wait_term(&page, ID.donate_remainder(), "Rp76.000").await?;
    page.click(radio(ID.result_own_transport())).await?;
    page.wait_text_in(headline(), &workers(6)).await?;
    wait_term(&page, ID.donate_remainder(), "Rp42.400").await?;

    // The city never has the relief, whatever was chosen before.
    page.click(radio(ID.donate_payer_city())).await?;
    page.wait_text_in(headline(), &workers(4)).await?;
    relief_is(&page, false, true, ID.donate_relief_city()).await?;
    page.state("donate-city").await?;

    // People who pay for themselves have the relief unless they switch it off.
    page.click(radio(ID.donate_payer_self())).await?;
    page.wait_text_in(headline(), &workers(6)).await?;
    let window =
        |from, until| ID.donate_relief_self(&walk::month(ID, from), &walk::month(ID, until));
    relief_is(&page, true, false, &window("2026-01", "2027-03")).await?;
    page.click(radio(ID.result_own_other())).await?;
    page.wait_text_in(headline(), &workers(5)).await?;
    relief_is(&page, true, false, &window("2026-04", "2026-12")).await?;
    page.click(checkbox(relief())).await?;
    page.wait_text_in(headline(), &workers(4)).await?;

    page.click(checkbox(ID.donate_jht())).await?;
    page.wait_text_in(headline(), &workers(2)).await?;
    wait_term(
        &page,
        ID.donate_per_worker(),
        &ID.donate_per_worker_for("Rp441.600", &months(12)),
    )
    .await?;
    page.click(checkbox(ID.donate_jht())).await?;

    page.choose(field(ID.donate_start()), &walk::month(ID, "2027-02"))
        .await?;
    wait_term(
        &page,
        ID.donate_until(),
        &ID.donate_until_end(&walk::month(ID, "2028-01")),
    )
    .await?;
    relief_is(&page, false, true, ID.donate_relief_none()).await?;
    for (number, covers) in [("1", 59), ("3", 19), ("6", 9), ("12", 4)] {
        page.click(button(number).within("[role=group]")).await?;
        page.wait_text_in(headline(), &workers(covers)).await?;
        page.wait_value(field(ID.donate_months()), number).await?;
        let pressed = page
            .attribute(button(number).within("[role=group]"), "aria-pressed")
            .await?;
        ensure(
            pressed.as_deref() == Some("true"),
            format!("{number} does not say that it is chosen"),
        )?;
    }
    Ok(())
}

async fn relief_is(page: &Page, on: bool, disabled: bool, why: &str) -> Result {
    page.wait_text(why).await?;
    ensure(
        page.checked(checkbox(relief())).await? == on,
        format!("the relief is not as it should be: {on}"),
    )?;
    let found = page.attribute(checkbox(relief()), "disabled").await?;
    ensure(
        found.is_some() == disabled,
        format!("the relief can be chosen: {}", found.is_none()),
    )?;
    let described = page
        .attribute(checkbox(relief()), "aria-describedby")
        .await?
        .unwrap_or_default();
    page.wait_text_in(css(format!("[id=\"{described}\"]")), why)
        .await
}

/// Amounts as people write them, and the field during typing.
async fn types(page: Page) -> Result {
    walk::calculator(&page).await?;
    let amount = || field(ID.donate_amount());
    page.fill(amount(), "1").await?;
    page.wait_text_in(headline(), ID.donate_nobody()).await?;
    page.type_into(amount(), ",5").await?;
    page.wait_no_text(ID.donate_nobody()).await?;
    page.type_into(amount(), " juta").await?;
    // The answer follows each key: the field still has the focus and its text.
    page.wait_text_in(headline(), &workers(7)).await?;
    page.wait_focus(amount()).await?;
    page.wait_value(amount(), "1,5 juta").await?;
    let faults = page.count(css("[role=alert]:not(:empty)")).await?;
    ensure(faults == 0, "a fault is told at the first digit")?;
    page.press(Key::Tab).await?;
    page.wait_value(amount(), "1.500.000").await?;
    page.wait_text_in(answer_card(), &workers(7)).await?;

    for (typed, grouped, covers) in [
        ("500rb", "500.000", 2),
        ("Rp 2.016.000,00", "2.016.000", 10),
        ("1 008 000", "1.008.000", 5),
        ("2 MILIAR", "2.000.000.000", 9920),
        (
            "1.000.000.000.000.000",
            "1.000.000.000.000.000",
            4_960_317_460,
        ),
    ] {
        page.fill(amount(), typed).await?;
        page.wait_text_in(headline(), &workers(covers)).await?;
        page.wait_value(amount(), typed).await?;
        page.press(Key::Tab).await?;
        page.wait_value(amount(), grouped).await?;
    }

    cursor_stays(&page).await?;
    back_at_once(&page).await?;
    tap_right_after_key(&page).await?;

    // The typed values stay after a visit to another page and in another way of asking.
    page.fill(field(ID.donate_months()), "7").await?;
    page.click(radio(ID.donate_way_workers())).await?;
    page.wait_value(field(ID.donate_months()), "7").await?;
    page.click(link(ID.shell_sources()).within("footer"))
        .await?;
    page.wait_focus(heading(ID.sources_title())).await?;
    page.back().await?;
    page.wait_value(field(ID.donate_months()), "7").await?;
    ensure(
        page.checked(radio(ID.donate_way_workers())).await?,
        "the way of asking was forgotten",
    )
}

/// Coming back to a field before its amount is grouped keeps the position of the cursor.
async fn back_at_once(page: &Page) -> Result {
    let amount = || field(ID.donate_amount());
    page.fill(amount(), "2016000").await?;
    page.eval::<Value>(
        "const [amount, months] = ['#jumlah', '#bulan'].map((it) => document.querySelector(it));\
         months.focus();\
         amount.focus();\
         amount.setSelectionRange(1, 1);\
         return null",
        vec![],
    )
    .await?;
    page.press(Key::NumPad5).await?;
    page.wait_value(amount(), "25016000").await?;
    page.press(Key::Tab).await?;
    page.wait_value(amount(), "25.016.000").await
}

/// A tap right after a key, before the key's effect is drawn: both have their effect.
async fn tap_right_after_key(page: &Page) -> Result {
    page.eval::<Value>(
        "const [amount, six] = ['#jumlah', '.calculator-form .chips:not(.units) button:nth-child(3)'].map((it) => document.querySelector(it));\
         amount.value = '2.016.000';\
         amount.dispatchEvent(new InputEvent('input', { bubbles: true }));\
         six.click();\
         return null",
        vec![],
    )
    .await?;
    page.wait_text_in(headline(), &workers(20)).await?;
    page.wait_text_in(headline(), &ID.donate_covers(&months(6)))
        .await?;
    page.wait_value(field(ID.donate_amount()), "2.016.000")
        .await?;
    page.wait_value(field(ID.donate_months()), "6").await
}

/// Typing in the middle of the text leaves the cursor there.
async fn cursor_stays(page: &Page) -> Result {
    let amount = || field(ID.donate_amount());
    let cursor = async || -> Result<(String, u64)> {
        let script =
            "const field = document.activeElement; return [field.value, field.selectionStart]";
        page.eval::<(String, u64)>(script, vec![]).await
    };
    page.fill(amount(), "201600").await?;
    page.wait_text_in(headline(), &workers(1)).await?;
    page.eval::<Value>(
        "document.activeElement.setSelectionRange(1, 1); return null",
        vec![],
    )
    .await?;
    page.press(Key::NumPad5).await?;
    page.wait_value(amount(), "2501600").await?;
    page.wait_text_in(headline(), &workers(12)).await?;
    let found = cursor().await?;
    ensure(found.1 == 2, format!("the cursor has moved: {found:?}"))?;
    page.press(Key::Backspace).await?;
    page.wait_value(amount(), "201600").await?;
    page.wait_text_in(headline(), &workers(1)).await?;
    let found = cursor().await?;
    ensure(found.1 == 1, format!("the cursor has moved: {found:?}"))
}

/// A little more covers one worker more, and a press on it sets the form; so does a little less. What the money
/// pays for is said beside the number. A unit is pressed instead of typed.
async fn a_little_more(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.fill(field(ID.donate_amount()), "1.000.000").await?;
    page.wait_text_in(headline(), &workers(4)).await?;
    let cover = cover::benefits(walk::policy(), walk::today(&page));
    for event in benefits::in_short(ID, &cover) {
        wait_term(&page, event.title, &event.text).await?;
    }
    for sentence in benefits::of_gift(ID, &cover, 4, 12) {
        page.wait_text_in(css(".impact"), &sentence).await?;
    }
    let more = ID.donate_round_up("Rp1.008.000", "Rp8.000", &workers(5));
    page.wait_for(button(ID.donate_round_down("Rp806.400", &workers(4))))
        .await?;
    page.state("donate-nearby").await?;
    page.click(button(more)).await?;
    page.wait_value(field(ID.donate_amount()), "1.008.000")
        .await?;
    page.wait_text_in(headline(), &workers(5)).await?;

    // An amount for some of the months says what is missing for all.
    page.fill(field(ID.donate_amount()), "200.000").await?;
    page.click(button(ID.donate_round_up(
        "Rp201.600",
        "Rp1.600",
        &workers(1),
    )))
    .await?;
    page.wait_text_in(headline(), &workers(1)).await?;
    page.wait_value(field(ID.donate_amount()), "201.600")
        .await?;

    // By the month.
    page.click(radio(ID.donate_occasion_monthly())).await?;
    page.fill(field(ID.donate_monthly()), "100.000").await?;
    page.wait_text_in(headline(), &workers(5)).await?;
    let more = ID.donate_round_up(&ID.count_per_month("Rp100.800"), "Rp800", &workers(6));
    page.click(button(more)).await?;
    page.wait_text_in(headline(), &workers(6)).await?;
    // What is left is that of all months, and says so.
    page.fill(field(ID.donate_monthly()), "100.000").await?;
    let left = ID.donate_remainder_of("Rp192.000", &months(12));
    wait_term(&page, ID.donate_remainder(), &left).await?;

    // The unit by a button: the field keeps the focus, and so a phone its keyboard.
    page.fill(field(ID.donate_monthly()), "1,5").await?;
    page.click(button(ID.donate_unit_million())).await?;
    page.wait_value(field(ID.donate_monthly()), "1,5 juta")
        .await?;
    page.wait_focus(field(ID.donate_monthly())).await?;
    page.wait_text_in(headline(), &workers(89)).await
}

/// Late in a month the first month is the next one, with the reason, until another one is chosen. On a phone the
/// answer stays in sight in one line until the card is.
async fn late_in_a_month(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.wait_value(field(ID.donate_start()), "2027-01").await?;
    let month = walk::month(ID, "2027-01");
    page.wait_text(&ID.donate_start_next("20", &month)).await?;
    let until = ID.donate_until_end(&walk::month(ID, "2027-12"));
    wait_term(&page, ID.donate_until(), &until).await?;
    page.state("donate-late-in-a-month").await?;
    page.choose(field(ID.donate_start()), &walk::month(ID, "2026-12"))
        .await?;
    page.wait_no_text(&ID.donate_start_next("20", &month))
        .await?;

    page.goto("#/").await?;
    page.goto("#/donasi").await?;
    page.wait_for(css(".answer-bar > button")).await?;
    let bar = "const [bar, card] = ['.answer-bar > button', '.answer-card'].map((it) => document.querySelector(it));\
         const { left, width, top, height } = bar.getBoundingClientRect();\
         const seen = document.elementFromPoint(left + width / 2, top + height / 2);\
         return [seen === bar, card.getBoundingClientRect().top < innerHeight / 2]";
    page.eval::<Value>("scrollTo(0, 0); return null", vec![])
        .await?;
    let found: (bool, bool) = page.eval(bar, vec![]).await?;
    ensure(found == (true, false), format!("at the top: {found:?}"))?;
    page.click(css(".answer-bar > button")).await?;
    page.wait_until(
        "the card to cover the line",
        &format!("(() => {{ {bar} }})().join() === 'false,true'"),
    )
    .await
}
