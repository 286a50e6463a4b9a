//! A fund that is shared out: for a number of workers, and for the people of a screened list.

use std::io::Cursor;

use lindungi_roster::fund::{candidates, hand_in, plan};
use lindungi_roster::output::{Basis, HandIn};
use lindungi_roster::summary::GroupName;
use lindungi_roster::{Check, Format, Row, Screener, Source, template};
use lindungi_rules::cover::{Fund, LOT_MOST, Order, Reach, ReliefChoice, Terms};
use lindungi_rules::policy::{Date, Month, Payer, Rupiah, Sector};
use lindungi_text::{Lang, format, fund};

use crate::files;
use crate::harness::{
    Engine, Failure, Journey, Key, Page, Result, button, checkbox, css, ensure, field, heading,
    link, radio,
};
use crate::walk::{self, answer_card, headline, wait_fault, wait_term};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

const STAFF: &str = "#/dampingi";

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("fund_by_numbers", by_numbers),
        Journey::new("fund_of_a_list", of_a_list).window(1180, 820),
    ]
}

fn months(number: u64) -> String {
    format::months(ID, number)
}

/// A plan by numbers, from the staff page: an amount, a fund by households, priorities, and invalid input.
async fn by_numbers(page: Page) -> Result {
    page.goto(STAFF).await?;
    page.click(link(ID.fund_document())).await?;
    page.wait_hash("#/dampingi/dana").await?;
    page.wait_focus(heading(ID.fund_title())).await?;
    let before = page.requests().await?;
    // Five million covers 24 of 30 workers for a year, and one more for nine months.
    page.wait_text_in(headline(), &format::workers(ID, 24))
        .await?;
    page.wait_text_in(headline(), &ID.fund_covers("30", &months(12)))
        .await?;
    page.wait_text(ID.fund_only_a_plan()).await?;
    let part = ID.fund_partly_text("Rp151.200", &months(9));
    wait_term(&page, ID.fund_partly(), &part).await?;
    let missing = ID.fund_missing_text("Rp1.048.000", &months(12));
    wait_term(&page, ID.fund_missing(), &missing).await?;
    let all = ID.fund_for_all_text(&months(9), &format::workers(ID, 30));
    wait_term(&page, ID.fund_for_all(), &all).await?;
    wait_reach(
        &page,
        ID.sources_priority_high(),
        "10 dari 10",
        "Rp2.016.000",
    )
    .await?;
    wait_reach(
        &page,
        ID.result_outcome_unknown(),
        "9 dari 15",
        "Rp1.965.600",
    )
    .await?;
    page.state("fund").await?;

    // Change the numbers of the priority groups.
    page.click(css(".calculator-form summary")).await?;
    page.fill(field(ID.sources_priority_high()), "26").await?;
    page.wait_text_in(answer_card(), ID.fund_priorities_many())
        .await?;
    page.fill(field(ID.sources_priority_medium()), "").await?;
    wait_reach(
        &page,
        ID.sources_priority_high(),
        "24 dari 26",
        "Rp4.989.600",
    )
    .await?;
    page.fill(field(ID.sources_priority_high()), "-1").await?;
    page.press(Key::Tab).await?;
    let most = ID.error_count_optional(&format::count(1_000_000_000));
    wait_fault(&page, field(ID.sources_priority_high()), &most).await?;
    page.state("fund-wrong").await?;
    page.fill(field(ID.sources_priority_high()), "0").await?;
    // Less than a month for one worker; enough for all.
    page.fill(field(ID.budget_funds()), "16.799").await?;
    page.wait_text_in(headline(), ID.donate_nobody()).await?;
    page.wait_text_in(headline(), ID.donate_nobody_months_none())
        .await?;
    page.fill(field(ID.budget_funds()), "10 juta").await?;
    page.wait_text_in(headline(), &ID.fund_covers_all(&months(12)))
        .await?;
    // The fund of an RT, which is the city's money; its figures are known for this year only.
    page.click(radio(ID.fund_by_households())).await?;
    page.fill(field(ID.donate_households()), "59").await?;
    page.fill(field(ID.donate_workers()), "300").await?;
    page.wait_text(&ID.fund_of_rt("Rp50.000.000", "59")).await?;
    page.wait_text_in(headline(), &format::workers(ID, 248))
        .await?;
    page.wait_text(ID.donate_said_rt_fund_use()).await?;
    of_an_rt(&page).await?;
    page.choose(field(ID.donate_start()), &walk::month(ID, "2027-03"))
        .await?;
    page.wait_text_in(answer_card(), "2027").await?;
    ensure(
        page.count(css(".headline")).await? == 0,
        "there is a plan of a fund that is not known",
    )?;
    page.state("fund-not-published").await?;
    page.choose(field(ID.donate_start()), &walk::month(ID, &page.day()[..7]))
        .await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text_in(headline(), &EN.fund_covers("300", &format::months(EN, 12)))
        .await?;
    page.state("fund-en").await?;
    page.click(button(ID.meta_name())).await?;

    // From the calculator, with its values.
    walk::calculator(&page).await?;
    page.click(radio(ID.donate_occasion_rt())).await?;
    page.fill(field(ID.donate_households()), "101").await?;
    page.fill(field(ID.donate_workers()), "7").await?;
    page.click(link(ID.fund_of_gift())).await?;
    page.wait_focus(heading(ID.fund_title())).await?;
    page.wait_value(field(ID.donate_households()), "101")
        .await?;
    page.wait_text_in(headline(), &format::workers(ID, 7))
        .await?;
    page.requests().await?.none_elsewhere()?;
    before.none_elsewhere()?;
    walk::keeps_nothing(&page, Some(ID)).await
}

/// The page shows the purchases that an RT must make from its fund, in the year for which they are known,
/// and the size of an RT that the reports leave out.
async fn of_an_rt(page: &Page) -> Result {
    page.wait_text(ID.said_rt_fund_duty()).await?;
    page.wait_text(&ID.sources_between("1 Januari 2026", "31 Desember 2026"))
        .await?;
    page.wait_no_text(ID.said_rt_fund_border()).await?;
    page.state("fund-of-an-rt").await?;
    page.fill(field(ID.donate_households()), "100").await?;
    page.wait_text(ID.said_rt_fund_border()).await?;
    page.fill(field(ID.donate_households()), "59").await?;
    page.wait_no_text(ID.said_rt_fund_border()).await
}

/// Waits until a table row has this name, the number covered and the sum.
async fn wait_reach(page: &Page, name: &str, covered: &str, paid: &str) -> Result {
    let expression = format!(
        "[...document.querySelectorAll('.reaches tr')].some((row) => {{ \
         const [name, covered, paid] = [...row.cells].map((cell) => cell.innerText.trim()); \
         return name === {name:?} && covered.startsWith({covered:?}) && paid === {paid:?}; }})"
    );
    page.wait_until(&format!("{name} to be {covered}"), &expression)
        .await
}

/// How far a fund reaches in each kelurahan.
type Kelurahan = Vec<(GroupName, Reach)>;

/// The list to hand in, with row numbers and kelurahan, as written outside the browser, and the share of
/// each kelurahan.
fn expected_list(
    list: &[u8],
    day: Date,
    start: Month,
    order: Order,
) -> Result<(Vec<u8>, Kelurahan)> {
    fn failed(what: impl std::fmt::Debug) -> Failure {
        Failure::new(format!("{what:?}"))
    }
    let mut source = Source::open(Cursor::new(list)).map_err(failed)?;
    let headers = source.headers().to_vec();
    let check = Check {
        policy: walk::policy(),
        as_of: day,
        lang: None,
    };
    let mut screener = Screener::new(check, source.mapping(), &headers).map_err(failed)?;
    let mut records = Vec::new();
    let mut rows = source.rows().map_err(failed)?;
    let mut row = Row::default();
    while rows.next(&mut row).map_err(failed)? {
        records.push(screener.screen(&row).record);
    }
    drop(rows);
    let fund = Fund {
        amount: Rupiah::new(5_000_000),
        start,
        months: 12,
        terms: Terms {
            payer: Some(Payer::City),
            sector: Sector::Other,
            jht: false,
            relief: ReliefChoice::Off,
            income: None,
        },
    };
    let waiting = candidates(&records, screener.outcomes(), true, order);
    let planned = plan(&fund, order, waiting.clone(), walk::policy()).map_err(failed)?;
    let basis = Basis {
        lang: ID,
        policy: walk::policy(),
        as_of: day,
    };
    let format = Format::csv(source.kind());
    let columns = [column(&headers, "no")?, column(&headers, "kelurahan")?];
    let mut list = HandIn::new(Vec::new(), format, &headers, &columns, basis).map_err(failed)?;
    let mut rows = source.rows().map_err(failed)?;
    hand_in(&mut rows, &mut list, &planned, waiting, &mut || Ok(())).map_err(failed)?;
    let list = list.finish(&planned).map_err(failed)?;
    Ok((list, planned.by_name(screener.kelurahan())))
}

fn column(headers: &[String], name: &str) -> Result<usize> {
    let found = headers.iter().position(|header| header == name);
    found.ok_or_else(|| Failure::new(format!("no column {name}: {headers:?}")))
}

/// Shows the page in this text size.
async fn set_text_size(page: &Page, size: u8) -> Result {
    let script = format!("document.documentElement.dataset.size = {size}; return null");
    page.eval::<serde_json::Value>(&script, vec![])
        .await
        .map(drop)
}

/// Chooses lots: a number is drawn, another can be drawn or typed in, and one that cannot be read is told.
async fn by_lot(page: &Page) -> Result {
    page.click(radio(ID.fund_order_by_lot())).await?;
    page.wait_until(
        "a number of four digits",
        "/^[0-9]{4}$/.test(document.getElementById('undian').value)",
    )
    .await?;
    page.click(button(ID.fund_lot_draw())).await?;
    page.fill(field(ID.fund_lot_number()), "4,8").await?;
    let wrong = ID.fund_lot_wrong(&LOT_MOST.to_string());
    wait_fault(page, field(ID.fund_lot_number()), &wrong).await?;
    page.fill(field(ID.fund_lot_number()), "4821").await?;
    page.wait_no_text(&wrong).await
}

/// From the screened example to the fund, the kelurahan and the list to hand in.
async fn of_a_list(page: Page) -> Result {
    page.goto("#/dampingi/dana").await?;
    page.click(link(ID.fund_from_list())).await?;
    page.wait_focus(heading(ID.screen_title())).await?;
    page.click(button(ID.screen_example())).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_focus(heading(ID.screen_result())).await?;
    page.click(button(ID.fund_of_list())).await?;
    page.wait_focus(heading(ID.fund_title())).await?;
    let before = page.requests().await?;
    page.wait_text_in(headline(), &format::workers(ID, 24))
        .await?;
    page.wait_text(ID.fund_list_none()).await?;
    page.click(checkbox(ID.fund_to_be_checked())).await?;
    by_lot(&page).await?;
    page.click(css(".answer-details > .fold:has(.reaches) summary"))
        .await?;
    let list = template::example(Vec::new(), Format::Csv { delimiter: b';' }, walk::policy());
    let list = list.map_err(|why| Failure::new(format!("{why:?}")))?;
    let today = walk::today(&page);
    let (expected, kelurahan) = expected_list(&list, today, today.month(), Order::Lot(4821))?;
    for (name, reach) in kelurahan.iter().step_by(20) {
        let GroupName::Named(name) = name else {
            continue;
        };
        let covered = format!("{} dari {}", reach.covered, reach.candidates);
        wait_reach(&page, name, &covered, &format::rupiah(reach.paid)).await?;
    }
    page.wait_text(ID.before_list()).await?;
    page.state("fund-list").await?;
    page.click(checkbox("no")).await?;
    page.click(checkbox("kelurahan")).await?;
    let start = format::month(ID, today.month());
    page.wait_text(&ID.fund_list_people(&start, "25")).await?;
    let among_equals = fund::among_equals(ID, Order::Lot(4821));
    page.wait_text(&among_equals).await?;
    page.wait_until(
        "the list",
        "document.querySelectorAll('.hand-in tbody tr').length === 25",
    )
    .await?;
    page.state("fund-list-chosen").await?;
    set_text_size(&page, 2).await?;
    page.state("fund-list-large").await?;
    set_text_size(&page, 0).await?;
    files::keep(&page).await?;
    page.click(button(ID.screen_csv()).within(".hand-in"))
        .await?;
    let csv = files::nth(&page, 1).await?.bytes()?;
    ensure(
        csv == expected,
        "the list is another than outside the browser",
    )?;
    page.click(button(ID.screen_xlsx()).within(".hand-in"))
        .await?;
    let xlsx = files::nth(&page, 2).await?.bytes()?;
    ensure(xlsx.starts_with(b"PK"), "the list is no XLSX")?;
    if page.engine() != Engine::WebKit {
        let printed = crate::paper::words(&page.print_pdf().await?)?;
        let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        for text in [
            ID.fund_only_a_plan(),
            ID.fund_list_title(),
            "Rp201.600",
            &among_equals,
        ] {
            ensure(
                printed.contains(text),
                format!("on paper no {text:?}: {printed}"),
            )?;
        }
    }
    // The list is still there after a visit to another page.
    page.goto("#/dampingi/dana").await?;
    page.wait_focus(heading(ID.fund_title())).await?;
    page.click(link(ID.fund_from_list())).await?;
    page.wait_text(&ID.fund_list_people(&start, "25")).await?;
    // A fund of nothing covers nobody; after a change of language the result is still there.
    page.fill(field(ID.budget_funds()), "0").await?;
    page.wait_text(ID.fund_list_nobody()).await?;
    page.fill(field(ID.budget_funds()), "1 miliar").await?;
    page.wait_text_in(headline(), &ID.fund_covers_all(&months(12)))
        .await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.fund_kelurahan()).await?;
    page.state("fund-list-en").await?;
    page.click(button(EN.fund_back())).await?;
    page.wait_focus(heading(EN.screen_result())).await?;
    page.requests().await?.none_elsewhere()?;
    before.none_elsewhere()?;
    walk::keeps_nothing(&page, Some(EN)).await
}
