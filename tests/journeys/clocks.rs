//! Clocks: a clock that is set while the app is in use, a device that sleeps, midnight and the new year.

use std::fs;

use lindungi_rules::eligibility::Verdict;
use lindungi_rules::policy::Date;
use lindungi_text::{Lang, format};

use crate::{
    field as field_mode,
    harness::{Journey, Page, Result, Scratch, button, css, ensure, field, heading},
    walk::{self, Person, Question},
};

const ID: Lang = Lang::Id;

const HOUR: i32 = 3600;

/// Half a minute before the new year, when another minimum wage applies.
const BEFORE_NEW_YEAR: &str = "2026-12-31T23:59:30";

pub(crate) fn all() -> Vec<Journey> {
    let tablet = |journey: Journey| journey.window(820, 1180);
    vec![
        tablet(Journey::new("clock_set_back", set_back)),
        tablet(Journey::new("clock_set_forward", set_forward)),
        tablet(Journey::new("clock_after_a_sleep", after_a_sleep)),
        Journey::new("clock_new_year", new_year).clock(BEFORE_NEW_YEAR),
        Journey::new("clock_new_year_of_a_list", new_year_of_a_list).clock(BEFORE_NEW_YEAR),
        Journey::new("clock_new_year_of_a_result", new_year_of_a_result).clock(BEFORE_NEW_YEAR),
    ]
}

/// Starts field mode and answers the first question.
async fn answer_first(page: &Page) -> Result {
    field_mode::begin(page, ID).await?;
    let [first, ..] = Question::in_order(walk::today(page));
    walk::answer(page, ID, first, &Person::LIKELY).await
}

/// The clock is set back by an hour: field mode still starts over at the same moment as before.
async fn set_back(page: Page) -> Result {
    answer_first(&page).await?;
    page.set_clock(-HOUR).await?;
    field_mode::no_countdown(&page).await?;
    page.pass(125).await?;
    field_mode::wait_countdown(&page, ID).await?;
    field_mode::start_over(&page, async || page.pass(30).await).await?;
    field_mode::wait_first_question(&page, ID).await
}

/// The clock is set forward by an hour: the countdown asks first, in case somebody is there.
async fn set_forward(page: Page) -> Result {
    answer_first(&page).await?;
    page.set_clock(HOUR).await?;
    field_mode::wait_countdown(&page, ID).await?;
    page.click(button(ID.field_idle_stay())).await?;
    field_mode::no_countdown(&page).await?;
    page.back().await?;
    page.wait_until("the answer", "document.querySelector('input:checked')")
        .await?;
    // Once more, and nobody answers.
    page.set_clock(HOUR).await?;
    field_mode::wait_countdown(&page, ID).await?;
    field_mode::start_over(&page, async || page.pass(30).await).await?;
    field_mode::wait_first_question(&page, ID).await
}

/// After a sleep field mode starts over, although the monotonic clock stood still while the screen was off.
async fn after_a_sleep(page: Page) -> Result {
    answer_first(&page).await?;
    page.hide(true).await?;
    page.set_clock(HOUR).await?;
    field_mode::start_over(&page, async || page.hide(false).await).await?;
    field_mode::wait_first_question(&page, ID).await
}

/// The calculator moves its first month and tariff to the new year, with a notice; a chosen month stays.
async fn new_year(page: Page) -> Result {
    walk::calculator(&page).await?;
    // On the last day of December the first month is the next one for a reason, and in January it has none.
    let reason = ID.donate_start_next("20", &walk::month(ID, "2027-01"));
    page.wait_value(field(ID.donate_start()), "2027-01").await?;
    page.wait_text(&reason).await?;
    page.set_clock(9 * HOUR).await?;
    page.fill(field(ID.donate_amount()), "5.000.000").await?;
    page.wait_no_text(&reason).await?;
    page.wait_value(field(ID.donate_start()), "2027-01").await?;
    let today = Date::constant(2027, 1, 1);
    page.wait_text(&ID.shell_turned(&format::date(ID, today)))
        .await?;
    page.state("day-turned").await?;
    // A page opened later has no notice: it began on the new day.
    page.goto("#/privasi").await?;
    page.goto("#/donasi").await?;
    page.wait_for(heading(ID.donate_title())).await?;
    page.wait_no_text(&ID.shell_turned(&format::date(ID, today)))
        .await
}

/// A list is screened as of the day of the screening.
async fn new_year_of_a_list(page: Page) -> Result {
    let folder = Scratch::new("list")?;
    let file = folder.path().join("warga.csv");
    fs::write(&file, "ktp;kerja;umur\nkota jambi;lepas;40\n")?;
    page.goto("#/dampingi/daftar").await?;
    page.wait_for(heading(ID.screen_title())).await?;
    page.type_into(css("#berkas"), &file.display().to_string())
        .await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.set_clock(9 * HOUR).await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_focus(heading(ID.screen_result())).await?;
    let day = format::date(ID, Date::constant(2027, 1, 1));
    page.wait_text(&ID.screen_total(&day, "1")).await
}

/// A result that is open over midnight changes to the new day, with a notice, without a click.
async fn new_year_of_a_result(page: Page) -> Result {
    walk::begin(&page, ID).await?;
    walk::answer_all(&page, ID, &Person::LIKELY).await?;
    walk::see_result(&page, ID, Verdict::Likely).await?;
    page.hide(true).await?;
    page.set_clock(9 * HOUR).await?;
    page.hide(false).await?;
    let day = format::date(ID, Date::constant(2027, 1, 1));
    page.wait_text(&ID.shell_turned(&day)).await?;
    let words: String = page.eval("return document.body.innerText", vec![]).await?;
    ensure(
        !words.contains(&format::date(ID, Date::constant(2026, 12, 31))),
        "the result is still of the day before",
    )
}
