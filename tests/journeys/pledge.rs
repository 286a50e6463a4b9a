//! The pledge letter: filled in, in both languages, on one sheet; and its text kept nowhere else.

use lindungi_rules::policy::Rupiah;
use lindungi_text::{Lang, format, spelled_out};

use crate::{
    harness::{
        Engine, Failure, Journey, Page, Result, button, css, ensure, field, heading, link, radio,
    },
    links,
    walk::{self, headline},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("pledge_letter", letter),
        Journey::new("pledge_of_the_longest", longest),
        Journey::new("pledge_of_nobody", of_nobody),
    ]
}

/// The texts typed into the letter, which must not be found anywhere else.
const TYPED: [&str; 5] = [
    "Siti Penabur",
    "Ketua Yayasan",
    "Yayasan Uji Coba",
    "Jambi Uji",
    "obat-obatan",
];

async fn open(page: &Page) -> Result {
    page.click(link(ID.take_letter())).await?;
    page.wait_hash("#/donasi/surat").await?;
    page.wait_focus(heading(ID.pledge_title())).await
}

async fn fill_in(page: &Page) -> Result {
    for (label, text) in [
        (ID.pledge_name(), TYPED[0]),
        (ID.pledge_position(), TYPED[1]),
        (ID.pledge_organisation(), TYPED[2]),
        (ID.pledge_place(), TYPED[3]),
        (ID.pledge_remainder(), TYPED[4]),
    ] {
        page.fill(field(label), text).await?;
    }
    Ok(())
}

/// The whole letter, in the page's language and in the other one.
async fn letter(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.wait_text_in(headline(), &format::workers(ID, 4))
        .await?;
    open(&page).await?;
    // Without input there are lines to write on.
    ensure(
        page.count(css(".letter .blank")).await? >= 5,
        "there is nothing to fill in by hand",
    )?;
    page.state("pledge-empty").await?;
    fill_in(&page).await?;
    let letter = || css(".letter");
    for text in TYPED {
        page.wait_text_in(letter(), text).await?;
    }
    for text in [
        "Rp806.400".to_owned(),
        spelled_out::rupiah(ID, Rupiah::new(806_400)),
        format::date(ID, walk::today(&page)),
        walk::month(ID, "2027-10"),
    ] {
        page.wait_text_in(letter(), &text).await?;
    }
    page.state("pledge").await?;
    one_sheet(&page).await?;

    // The letter in English on a page in Indonesian.
    page.click(button(EN.meta_name()).within(".pledge")).await?;
    page.wait_text_in(letter(), &spelled_out::rupiah(EN, Rupiah::new(806_400)))
        .await?;
    page.wait_text(ID.pledge_lead()).await?;
    ensure(
        page.attribute(letter(), "lang").await?.as_deref() == Some("en"),
        "the letter does not say its language",
    )?;
    page.state("pledge-en").await?;
    one_sheet(&page).await?;

    // The text stays during a visit to another page, and only in memory.
    page.back().await?;
    page.wait_focus(heading(ID.donate_title())).await?;
    let link: String = links::offered(&page).await?;
    let traces = walk::traces(&page, &TYPED).await?;
    ensure(
        traces.is_empty() && TYPED.iter().all(|typed| !link.contains(typed)),
        format!("what was typed is in {traces:?}"),
    )?;
    page.requests().await?.none_elsewhere()?;
    open(&page).await?;
    page.wait_value(field(ID.pledge_name()), TYPED[0]).await?;
    page.reload().await?;
    page.wait_value(field(ID.pledge_name()), "").await
}

/// The longest possible letter fits on one sheet.
async fn longest(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.click(radio(ID.donate_payer_self())).await?;
    page.fill(field(ID.donate_amount()), "1.000.000.000.000.000")
        .await?;
    page.fill(field(ID.donate_months()), "120").await?;
    page.settled().await?;
    open(&page).await?;
    let long = "Perkumpulan Pedagang Kaki Lima dan Pengemudi Becak Seberang Kota Jambi Raya Abadi";
    for label in [
        ID.pledge_name(),
        ID.pledge_position(),
        ID.pledge_organisation(),
        ID.pledge_place(),
        ID.pledge_remainder(),
    ] {
        page.fill(field(label), long).await?;
    }
    one_sheet(&page).await?;
    page.click(button(EN.meta_name()).within(".pledge")).await?;
    page.wait_text_in(css(".letter"), EN.letter_title()).await?;
    one_sheet(&page).await
}

/// Checks that the letter prints on one sheet. `WebKitGTK` cannot print through its driver.
async fn one_sheet(page: &Page) -> Result {
    if page.engine() == Engine::WebKit {
        return Ok(());
    }
    let pdf = page.print_pdf().await?;
    let document = lopdf::Document::load_mem(&pdf);
    let document = document.map_err(|error| Failure::new(error.to_string()))?;
    let pages = document.get_pages().len();
    ensure(pages == 1, format!("the letter is {pages} sheets"))
}

/// For an amount that covers nobody there is no letter, but advice.
async fn of_nobody(page: Page) -> Result {
    walk::calculator(&page).await?;
    page.fill(field(ID.donate_amount()), "1.000").await?;
    page.wait_text_in(headline(), ID.donate_nobody()).await?;
    page.wait_no_text(ID.take_letter()).await?;
    page.goto("#/donasi/surat").await?;
    page.wait_text(ID.pledge_none()).await?;
    page.state("pledge-nobody").await?;
    page.click(link(ID.pledge_back())).await?;
    page.wait_value(field(ID.donate_amount()), "1.000").await
}
