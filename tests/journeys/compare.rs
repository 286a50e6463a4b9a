//! Comparison of calculations: add, name, change, move by keyboard, remove and restore.

use lindungi_text::{Lang, format};
use serde_json::Value;

use crate::{
    harness::{Journey, Key, Page, Result, button, css, ensure, field, heading, link, radio},
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

/// Waits until the calculations stand in this order.
async fn wait_order(page: &Page, numbers: &[usize]) -> Result {
    let names: Vec<String> = numbers.iter().copied().map(default_name).collect();
    let script = "return [...arguments[0].querySelectorAll('input')].map((name) => name.value)";
    let what = format!("the order {names:?}");
    page.wait_in(&what, css(".scenarios"), script, |shown: &Vec<String>| {
        *shown == names
    })
    .await
}

fn default_name(number: usize) -> String {
    ID.compare_default_name(&number.to_string())
}

fn action_label(action: &str, name: &str) -> String {
    ID.compare_of(action, name)
}

/// Four calculations, each with the same lines; a fifth does not fit.
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
    page.fill(field(ID.donate_amount()), "100.000").await?;
    page.wait_text_in(headline(), &format::workers(ID, 1))
        .await?;
    page.click(button(ID.take_add())).await?;
    page.wait_text(&ID.take_full("4")).await?;
    page.wait_no_text(ID.take_add()).await?;
    to_comparison(&page, 4).await?;

    let card = |nth| css(".scenarios > li").nth(nth);
    for (nth, text) in [
        (0, format::workers(ID, 4)),
        (0, "Rp806.400".to_owned()),
        (0, "Rp201.600".to_owned()),
        (1, format::workers(ID, 10)),
        (2, format::workers(ID, 5)),
        (2, "Rp184.800".to_owned()),
        (2, ID.compare_relief_on().to_owned()),
        (3, ID.donate_nobody().to_owned()),
    ] {
        page.wait_text_in(card(nth), &text).await?;
    }
    page.state("compare-four").await?;

    // Rename one, change it, and return.
    page.fill(field(ID.compare_name()).nth(1), "Setahun penuh")
        .await?;
    page.click(button(action_label(ID.compare_edit(), "Setahun penuh")))
        .await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    page.wait_text(&ID.compare_editing("Setahun penuh")).await?;
    page.wait_value(field(ID.donate_amount()), "2.016.000")
        .await?;
    page.fill(field(ID.donate_months()), "6").await?;
    page.wait_text_in(headline(), &format::workers(ID, 20))
        .await?;
    page.state("compare-editing").await?;
    page.click(button(ID.compare_save())).await?;
    page.wait_text_in(card(1), &format::workers(ID, 20)).await?;
    page.click(button(action_label(ID.compare_edit(), "Setahun penuh")))
        .await?;
    page.fill(field(ID.donate_months()), "1").await?;
    page.click(button(ID.compare_cancel())).await?;
    page.wait_text_in(card(1), &format::workers(ID, 20)).await?;
    page.click(button(EN.meta_name())).await?;
    page.wait_text(EN.compare_title()).await?;
    page.state("compare-four-en").await
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
    page.wait_text_in(css(".scenarios > li"), &format::workers(ID, 10))
        .await
}

/// Move, remove and restore by keyboard; the focus follows.
async fn by_keyboard(page: Page) -> Result {
    walk::calculator(&page).await?;
    add(&page, "1.000.000", 4).await?;
    add(&page, "2.016.000", 10).await?;
    add(&page, "3.024.000", 15).await?;
    to_comparison(&page, 3).await?;
    let later = |name: &str| button(action_label(ID.compare_later(), name));
    let earlier = |name: &str| button(action_label(ID.compare_earlier(), name));
    tab_to(&page, &action_label(ID.compare_later(), &default_name(1))).await?;
    page.press(Key::Enter).await?;
    page.wait_focus(later(&default_name(1))).await?;
    wait_order(&page, &[2, 1, 3]).await?;
    page.press(Key::Enter).await?;
    // At the end of the list the button “later” is gone, so the button “earlier” has the focus.
    page.wait_focus(earlier(&default_name(1))).await?;
    page.wait_text_in(
        css(".comparison [role=status]"),
        &ID.compare_moved("3", &default_name(1), "3"),
    )
    .await?;
    tab_to(&page, &action_label(ID.compare_remove(), &default_name(1))).await?;
    page.press(Key::Enter).await?;
    page.wait_text(&ID.compare_removed(&default_name(1)))
        .await?;
    page.wait_focus(heading(ID.compare_title())).await?;
    wait_order(&page, &[2, 3]).await?;
    page.state("compare-removed").await?;
    page.press(Key::Tab).await?;
    page.wait_focus(button(ID.compare_undo())).await?;
    page.press(Key::Enter).await?;
    wait_order(&page, &[2, 3, 1]).await
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
    page.click(link(ID.compare_back())).await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    walk::keeps_nothing(&page, None).await
}
