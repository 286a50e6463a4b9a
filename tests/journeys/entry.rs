//! Links that people send each other: to the check, to the calculator, and to a calculation. Each
//! leads on to its page of the app, and Back leads to where one was before.

use lindungi_text::Lang;

use crate::{
    harness::{Journey, Page, Result, ensure, heading},
    walk,
};

const ID: Lang = Lang::Id;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("entry_leads_on", leads_on),
        Journey::new("entry_in_a_folder", leads_on).sub_path(),
        Journey::new("entry_hands_on", hands_on),
    ]
}

async fn leads_on(page: Page) -> Result {
    page.goto("#/privasi").await?;
    let home = path(&page).await?;
    for (link, hash) in [
        ("cek/", "#/cek"),
        ("cek", "#/cek"),
        ("donasi/", "#/donasi"),
        ("donasi/#a=1&b=2", "#/donasi?a=1&b=2"),
        ("donasi#a=1&b=2", "#/donasi?a=1&b=2"),
    ] {
        page.goto(link).await?;
        page.wait_hash(hash).await?;
        let at = path(&page).await?;
        ensure(
            at == home,
            format!("{link} leads to {at} and not to {home}"),
        )?;
        page.back().await?;
        page.wait_hash("#/privasi").await?;
        page.wait_text(ID.privacy_lead()).await?;
    }
    // What belongs to no page is not made up.
    page.goto("cek/#a=1").await?;
    page.wait_hash("#/cek").await?;
    page.wait_for(heading(ID.check_title())).await?;
    walk::keeps_nothing(&page, None).await
}

/// A calculation is handed on letter by letter, and so is that only the calculator is asked for; what
/// networks add to the links that they show is dropped.
async fn hands_on(page: Page) -> Result {
    for (link, search, hash) in [
        (
            "donasi/#v=1&uang=1%2C5+juta&x=%C3%A9?&y=a#b",
            "",
            "#/donasi?v=1&uang=1%2C5+juta&x=%C3%A9?&y=a#b",
        ),
        ("donasi/?fbclid=abc#a=1", "", "#/donasi?a=1"),
        ("donasi/?embed#a=1", "?embed", "#/donasi?a=1"),
        ("donasi?embed#a=1", "?embed", "#/donasi?a=1"),
        ("donasi/?x=1&embed=#", "?embed", "#/donasi"),
    ] {
        page.goto(link).await?;
        page.wait_hash(hash).await?;
        let found: String = page.eval("return location.search", vec![]).await?;
        ensure(found == search, format!("{link} leads on with {found:?}"))?;
    }
    page.requests().await?.none_elsewhere()
}

async fn path(page: &Page) -> Result<String> {
    page.eval("return location.pathname", vec![]).await
}
