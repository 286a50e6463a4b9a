//! Comparison of calculations: columns, differences, the link, papers, move by keyboard, remove and restore.

use lindungi_rules::policy::Rupiah;
use lindungi_text::{Lang, format, gifts};
use serde_json::Value;

use crate::{
    harness::{Journey, Key, Page, Result, button, css, ensure, field, heading, link, radio},
    links, paper,
    walk::{self, headline},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("compare_side_by_side", side_by_side),
        Journey::new("compare_by_keyboard", by_keyboard),
        Journey::new("compare_nothing_yet", nothing_yet),
        Journey::new("compare_right_after_key", right_after_key),
    ]
}

async fn add(page: &Page, amount: &str, workers: u64) -> Result {
    page.fill(field(ID.donate_amount()), amount).await?;
    page.wait_text_in(headline(), &format::workers(ID, workers))
        .await?;
    page.click(button(ID.take_add())).await
}

async fn to_comparison(page: &Page, count: usize) -> Result {
    page.click(link(ID.take_compared(&count.to_string())))
        .await?;
    page.wait_focus(heading(ID.compare_title())).await
}

/// The name of a single gift of this amount.
fn once(amount: u64) -> String {
    ID.gift_once(&gifts::short(ID, Rupiah::new(amount)))
}

/// The name of a column: its letter, and what it is.
fn column(letter: &str, name: &str) -> String {
    format!("{letter}. {name}")
}

fn action_label(action: &str, name: &str) -> String {
    ID.compare_of(action, name)
}

/// Waits until the columns have these names.
async fn wait_columns(page: &Page, names: &[String]) -> Result {
    let script = "return [...arguments[0].querySelectorAll('thead th')].slice(1).map((name) => name.textContent)";
    let what = format!("the columns {names:?}");
    page.wait_in(&what, css(".compared"), script, |shown: &Vec<String>| {
        shown == names
    })
    .await
}

/// Four calculations in columns; a fifth does not fit. Rows that are equal are folded, the others say how they
/// differ; the link brings all of them back.
async fn side_by_side(page: Page) -> Result {
    walk::calculator(&page).await?;
    add(&page, "1.000.000", 4).await?;
    add(&page, "2.016.000", 10).await?;
    page.click(radio(ID.donate_payer_self())).await?;
    page.fill(field(ID.donate_amount()), "1.000.000").await?;
    page.wait_text_in(headline(), &format::workers(ID, 5))
        .await?;
    page.click(button(ID.take_add())).await?;
    page.wait_for(link(ID.take_compared("3"))).await?;
    page.click(radio(ID.donate_occasion_monthly())).await?;
    page.fill(field(ID.donate_monthly()), "500.000").await?;
    page.settled().await?;
    page.click(button(ID.take_add())).await?;
    page.wait_text(&ID.take_full("4")).await?;
    page.wait_no_text(ID.take_add()).await?;
    to_comparison(&page, 4).await?;
    let names = [
        column("A", &once(1_000_000)),
        column("B", &once(2_016_000)),
        column("C", &once(1_000_000)),
        column("D", &ID.gift_monthly("Rp500.000")),
    ];
    wait_columns(&page, &names).await?;
    let table = || css(".compared");
    for text in [
        "Rp806.400",
        ID.donate_occasion_monthly(),
        ID.compare_relief_on(),
        &ID.compare_than("+6", "A"),
        &ID.compare_than("+Rp1.016.000", "A"),
    ] {
        page.wait_text_in(table(), text).await?;
    }
    ensure(
        !page.text(table()).await?.contains(ID.donate_programmes()),
        "a row that is equal in all is in the table",
    )?;
    page.state("compare-four").await?;
    paper::one_sheet(&page, "the comparison").await?;

    // The link brings them back, in their order.
    let shared = links::offered(&page).await?;
    page.goto("#/").await?;
    page.reload().await?;
    page.goto(&format!("#/donasi/banding?{}", links::query(&shared)))
        .await?;
    wait_columns(&page, &names).await?;
    page.wait_hash("#/donasi/banding").await?;

    // Change one and return.
    page.click(button(action_label(ID.compare_edit(), &names[1])))
        .await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    page.wait_text(&ID.compare_editing(&once(2_016_000)))
        .await?;
    page.wait_value(field(ID.donate_amount()), "2.016.000")
        .await?;
    page.fill(field(ID.donate_months()), "6").await?;
    page.wait_text_in(headline(), &format::workers(ID, 20))
        .await?;
    page.state("compare-editing").await?;
    page.click(button(ID.compare_save())).await?;
    page.wait_text_in(table(), &ID.compare_than("+16", "A"))
        .await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.compare_title()).await?;
    page.state("compare-four-en").await?;
    page.click(button(ID.meta_name())).await?;

    // A phone shows two beside each other, and which two can be chosen.
    page.resize(360, 640).await?;
    page.choose(field(ID.compare_second()), &names[3]).await?;
    let shown = "return [...arguments[0].querySelectorAll('thead th:not(:first-child)')]\
         .filter((it) => it.offsetWidth > 0).map((it) => it.textContent)";
    page.wait_in("two columns", table(), shown, |shown: &Vec<String>| {
        *shown == [names[0].clone(), names[3].clone()]
    })
    .await?;

    // The letter of a chosen calculation.
    page.click(button(action_label(ID.compare_letter(), &names[3])))
        .await?;
    page.wait_focus(heading(ID.pledge_title())).await?;
    page.wait_text_in(css(".letter"), ID.donate_occasion_monthly())
        .await
}

/// An amount typed just before “Add” counts, although it has not been drawn yet.
async fn right_after_key(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.wait_for(button(ID.take_add())).await?;
    let typed_and_added = "const amount = document.querySelector('#jumlah');\
         amount.value = '2.016.000';\
         amount.dispatchEvent(new InputEvent('input', { bubbles: true }));\
         [...document.querySelectorAll('button')].find((it) => it.textContent === arguments[0]).click();\
         return null";
    page.eval::<Value>(typed_and_added, vec![ID.take_add().into()])
        .await?;
    to_comparison(&page, 1).await?;
    page.wait_text_in(css(".compared-bars"), &format::workers(ID, 10))
        .await
}

/// Move, remove and restore by keyboard; the focus follows.
async fn by_keyboard(page: Page) -> Result {
    walk::calculator(&page).await?;
    add(&page, "1.000.000", 4).await?;
    add(&page, "2.016.000", 10).await?;
    add(&page, "3.024.000", 15).await?;
    to_comparison(&page, 3).await?;
    let [one, two, three] = [1_000_000, 2_016_000, 3_024_000].map(once);
    let later = |name: &str| action_label(ID.compare_later(), name);
    tab_to(&page, &later(&column("A", &one))).await?;
    page.press(Key::Enter).await?;
    page.wait_focus(button(later(&column("B", &one)))).await?;
    wait_columns(
        &page,
        &[column("A", &two), column("B", &one), column("C", &three)],
    )
    .await?;
    page.press(Key::Enter).await?;
    // At the end the button “right” is gone, so the button “left” has the focus.
    let earlier = action_label(ID.compare_earlier(), &column("C", &one));
    page.wait_focus(button(earlier)).await?;
    page.wait_text_in(
        css(".comparison [role=status] .unseen"),
        &ID.compare_moved("3", &one, "3"),
    )
    .await?;
    tab_to(
        &page,
        &action_label(ID.compare_remove(), &column("C", &one)),
    )
    .await?;
    page.press(Key::Enter).await?;
    page.wait_text(&ID.compare_removed(&one)).await?;
    page.wait_focus(heading(ID.compare_title())).await?;
    let both = [column("A", &two), column("B", &three)];
    wait_columns(&page, &both).await?;
    page.state("compare-removed").await?;
    page.press(Key::Tab).await?;
    page.wait_focus(button(ID.compare_undo())).await?;
    page.press(Key::Enter).await?;
    let [two, three] = both;
    wait_columns(&page, &[two, three, column("C", &one)]).await
}

/// Presses Tab until the element with this label has the focus.
async fn tab_to(page: &Page, name: &str) -> Result {
    for _ in 0..60 {
        page.press(Key::Tab).await?;
        let here: String = page
            .eval(
                "return document.activeElement.getAttribute('aria-label') ?? ''",
                vec![],
            )
            .await?;
        if here == name {
            return Ok(());
        }
    }
    ensure(false, format!("{name} is not reached by Tab"))
}

/// An empty comparison says how to add a calculation.
async fn nothing_yet(page: Page) -> Result {
    page.goto("#/donasi/banding").await?;
    page.wait_text(&ID.compare_empty(ID.take_add())).await?;
    page.state("compare-nothing").await?;
    page.click(link(ID.compare_begin())).await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    walk::keeps_nothing(&page, None).await
}
