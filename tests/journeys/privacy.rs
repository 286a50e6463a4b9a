//! Nothing leaves the device: no request after loading, and nothing kept but the language and the display.

use lindungi_rules::eligibility::Verdict;
use lindungi_text::{Lang, format};

use crate::{
    harness::{Journey, Page, Result, button, checkbox, field, link, radio},
    walk::{self, Person},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("privacy_of_a_resident", resident),
        Journey::new("privacy_of_a_donor", donor),
    ]
}

/// A whole check with its requests and storage checked at every step; then the language, which is all that
/// is remembered.
async fn resident(page: Page) -> Result {
    let person = Person::UNUSUAL;
    page.goto("#/").await?;
    let loaded = page.requests().await?;
    loaded.none_elsewhere()?;
    page.click(walk::check_now(ID)).await?;
    for question in person.asked(walk::today(&page)) {
        walk::wait_question(&page, ID, question).await?;
        walk::fill_in(&page, ID, question, &person).await?;
        walk::keeps_nothing(&page, None).await?;
        page.click(button(ID.check_next())).await?;
    }
    walk::wait_review(&page, ID).await?;
    walk::keeps_nothing(&page, None).await?;
    walk::see_result(&page, ID, Verdict::NeedsCheck).await?;
    walk::keeps_nothing(&page, None).await?;
    page.click(radio(ID.result_own_transport())).await?;
    page.click(checkbox(ID.result_own_jht())).await?;
    if let Some(village) = walk::policy()
        .city
        .districts
        .first()
        .and_then(|district| district.villages.first())
    {
        page.choose(field(ID.result_where_pick()), &village.name)
            .await?;
    }
    walk::keeps_nothing(&page, None).await?;
    page.click(button(EN.meta_name())).await?;
    walk::result_is_shown(&page, EN, Verdict::NeedsCheck).await?;
    walk::keeps_nothing(&page, Some(EN)).await?;
    page.click(button(EN.check_clear())).await?;
    page.wait_text(EN.check_cleared()).await?;
    walk::keeps_nothing(&page, Some(EN)).await?;
    page.requests().await?.none_since(&loaded)
}

/// The calculator in all its ways.
async fn donor(page: Page) -> Result {
    page.goto("#/").await?;
    page.click(link(ID.home_donor_title())).await?;
    page.wait_text(ID.donate_lead()).await?;
    let loaded = page.requests().await?;
    loaded.none_elsewhere()?;
    page.fill(field(ID.donate_amount()), "7.654.321").await?;
    page.wait_text_in(walk::headline(), &format::workers(ID, 37))
        .await?;
    walk::keeps_nothing(&page, None).await?;
    for way in [
        ID.donate_way_workers(),
        ID.donate_way_duration(),
        ID.donate_occasion_monthly(),
    ] {
        page.click(radio(way)).await?;
        walk::keeps_nothing(&page, None).await?;
    }
    walk::open_rows(&page).await?;
    page.choose(field(ID.donate_start()), &walk::month(ID, "2027-03"))
        .await?;
    page.click(radio(ID.donate_payer_city())).await?;
    page.click(button(ID.donate_schedule())).await?;
    walk::keeps_nothing(&page, None).await?;
    page.click(button(ID.meta_name())).await?;
    walk::keeps_nothing(&page, Some(ID)).await?;
    page.requests().await?.none_since(&loaded)
}
