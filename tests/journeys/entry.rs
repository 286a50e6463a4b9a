//! Links that people send: to the check, to the calculator, and to a calculation. Each leads to its page of
//! the app, and Back returns to the page before.

use lindungi_codes::link::{self, Key, Value, Way};
use lindungi_rules::policy::Rupiah;
use lindungi_text::{Lang, format};

use crate::{
    harness::{Journey, Page, Result, ensure, field, heading},
    walk,
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("entry_opens_the_page", opens_the_page).on_a_host(),
        Journey::new("entry_in_a_folder", opens_the_page).sub_path(),
        Journey::new("entry_passes_on_the_link", passes_on_the_link).on_a_host(),
    ]
}

/// A calculation as a link: 2,016,000 rupiah for a year, ten workers.
fn calculation() -> String {
    link::write(&[
        (Key::Way, Value::Way(Way::Amount)),
        (Key::Amount, Value::Money(Rupiah::new(2_016_000))),
        (Key::Months, Value::Count(12)),
    ])
}

/// Waits until the calculator is filled in from the link, to the last digit.
async fn wait_filled_in(page: &Page) -> Result {
    page.wait_text(ID.link_opened()).await?;
    page.wait_text_in(walk::headline(), &format::workers(ID, 10))
        .await?;
    page.wait_value(field(ID.donate_amount()), "2.016.000")
        .await
}

async fn opens_the_page(page: Page) -> Result {
    page.goto("#/privasi").await?;
    let home = path(&page).await?;
    let text = calculation();
    for (link, hash, filled) in [
        ("cek/", "#/cek", false),
        ("cek", "#/cek", false),
        ("donasi/", "#/donasi", false),
        (&*format!("donasi/#{text}"), "#/donasi", true),
        (&*format!("donasi#{text}"), "#/donasi", true),
    ] {
        page.goto(link).await?;
        page.wait_hash(hash).await?;
        if filled {
            wait_filled_in(&page).await?;
        }
        let at = path(&page).await?;
        ensure(
            at == home,
            format!("{link} leads to {at} and not to {home}"),
        )?;
        page.back().await?;
        page.wait_hash("#/privasi").await?;
        page.wait_text(ID.privacy_lead()).await?;
    }
    // Parameters that the page does not know are dropped.
    page.goto("cek/#a=1").await?;
    page.wait_hash("#/cek").await?;
    page.wait_for(heading(ID.check_title())).await?;
    walk::keeps_nothing(&page, None).await
}

/// The entry page passes on the calculation unchanged, and the switch for the calculator alone; parameters
/// that social networks add are dropped.
async fn passes_on_the_link(page: Page) -> Result {
    let text = calculation();
    for (link, search) in [
        (format!("donasi/#{text}&x=%C3%A9+?&y=a#b"), ""),
        (format!("donasi/?fbclid=abc#{text}"), ""),
        (format!("donasi/?embed#{text}"), "?embed"),
        (format!("donasi?embed#{text}"), "?embed"),
    ] {
        page.goto(&link).await?;
        wait_filled_in(&page).await?;
        page.wait_hash("#/donasi").await?;
        let found: String = page.eval("return location.search", vec![]).await?;
        ensure(found == search, format!("{link} leads on with {found:?}"))?;
    }
    page.goto("donasi/?x=1&embed=#").await?;
    page.wait_text_in(walk::headline(), &format::workers(ID, 4))
        .await?;
    let found: String = page.eval("return location.search", vec![]).await?;
    ensure(found == "?embed", format!("it leads on with {found:?}"))?;
    page.requests().await?.none_elsewhere()
}

async fn path(page: &Page) -> Result<String> {
    page.eval("return location.pathname", vec![]).await
}
