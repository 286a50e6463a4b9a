//! Files of a calculation, each opened by a reader independent of its writer.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use ical::parser::ical::component::IcalEvent;
use lindungi_text::{Lang, format};

use crate::{
    files,
    harness::{Failure, Journey, Page, Result, Wasm, button, checkbox, ensure, field, radio},
    walk::{self, headline},
};

const ID: Lang = Lang::Id;
const EN: Lang = Lang::En;

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("take_schedule_as_csv", as_csv),
        Journey::new("take_schedule_as_xlsx", as_xlsx),
        Journey::new("take_spreadsheet_writer_missing", writer_missing)
            .on_a_host()
            .tolerate_errors(),
        Journey::new("take_reminders", reminders),
    ]
}

/// Four months across the end of the relief, with old-age savings, paid for oneself.
async fn four_months(page: &Page) -> Result {
    walk::calculator(page).await?;
    files::keep(page).await?;
    page.fill(field(ID.donate_amount()), "1.000.000").await?;
    page.fill(field(ID.donate_months()), "4").await?;
    page.click(radio(ID.donate_payer_self())).await?;
    page.click(checkbox(ID.donate_jht())).await?;
    // For one worker: 2 months at 28,400 rupiah and 2 at 36,800.
    page.wait_text_in(headline(), &format::workers(ID, 7)).await
}

/// The cost of each month, for one worker and for all, in rupiah.
const COSTS: [(u64, u64); 4] = [
    (28_400, 198_800),
    (28_400, 198_800),
    (36_800, 257_600),
    (36_800, 257_600),
];

async fn as_csv(page: Page) -> Result {
    four_months(&page).await?;
    let loaded = page.requests().await?;
    page.click(button(ID.take_csv())).await?;
    let file = files::nth(&page, 1).await?;
    ensure(
        file.is_a("csv") && file.kind.starts_with("text/csv"),
        format!("{file:?}"),
    )?;
    let text = file.text()?;
    let text = text
        .strip_prefix('\u{feff}')
        .ok_or_else(|| Failure::new("Excel would not know that it is UTF-8"))?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader
        .records()
        .collect::<std::result::Result<_, _>>()
        .map_err(|error| Failure::new(error.to_string()))?;
    for (row, (one, all)) in rows.iter().zip(COSTS) {
        let found = (row.get(1), row.get(2), row.get(3));
        let (one, all) = (one.to_string(), all.to_string());
        ensure(
            found == (Some(&one), Some("7"), Some(&all)),
            format!("{row:?}"),
        )?;
    }
    let months: Vec<Option<&str>> = rows.iter().take(4).map(|row| row.get(0)).collect();
    ensure(
        months == ["2026-11", "2026-12", "2027-01", "2027-02"].map(Some),
        format!("{months:?}"),
    )?;
    page.requests().await?.none_since(&loaded)
}

async fn as_xlsx(page: Page) -> Result {
    four_months(&page).await?;
    page.click(button(ID.take_xlsx())).await?;
    let file = files::nth(&page, 1).await?;
    ensure(file.is_a("xlsx"), format!("{file:?}"))?;
    page.wait_no_text(ID.take_working()).await?;
    let bad = |error: calamine::XlsxError| Failure::new(error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes()?)).map_err(bad)?;
    let names = book.sheet_names();
    ensure(names.len() == 3, format!("{names:?}"))?;
    let first = names.first().map_or("", String::as_str);
    let range = book.worksheet_range(first).map_err(bad)?;
    // A header, four months, and their sum.
    ensure(range.height() == 6, format!("{} rows", range.height()))?;
    for (row, (one, all)) in range.rows().skip(1).zip(COSTS) {
        let number = |column: usize| match row.get(column) {
            Some(Data::Float(number)) => Some(*number),
            Some(Data::Int(number)) => i32::try_from(*number).ok().map(f64::from),
            _ => None,
        };
        let expected = |number: u64| u32::try_from(number).ok().map(f64::from);
        ensure(
            (number(1), number(2), number(3)) == (expected(one), Some(7.0), expected(all))
                && matches!(row.first(), Some(Data::DateTime(_))),
            format!("{row:?}"),
        )?;
    }
    // A second file, in the other language.
    page.click(button(EN.meta_name())).await?;
    page.click(button(EN.take_xlsx())).await?;
    let file = files::nth(&page, 2).await?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes()?)).map_err(bad)?;
    let range = book.worksheet_range_at(0).transpose().map_err(bad)?;
    let head = range.and_then(|range| range.get_value((0, 0)).map(ToString::to_string));
    ensure(
        head.as_deref() == Some(EN.donate_schedule_month()),
        format!("{head:?}"),
    )
}

/// If the writer of spreadsheets cannot be loaded, a message says so, and nothing is lost.
async fn writer_missing(page: Page) -> Result {
    four_months(&page).await?;
    page.serve_wasm(Wasm::Missing);
    page.click(button(ID.take_xlsx())).await?;
    page.wait_text(ID.take_failed()).await?;
    page.state("take-failed").await?;
    page.wait_value(field(ID.donate_months()), "4").await?;
    page.serve_wasm(Wasm::Served);
    page.click(button(ID.take_xlsx())).await?;
    files::nth(&page, 1).await?;
    page.wait_no_text(ID.take_failed()).await
}

/// Calendar events, each with a day, an alarm and an id of its own.
async fn reminders(page: Page) -> Result {
    walk::calculator(&page).await?;
    files::keep(&page).await?;
    page.click(radio(ID.donate_occasion_monthly())).await?;
    page.fill(field(ID.donate_monthly()), "100.000").await?;
    page.fill(field(ID.donate_months()), "12").await?;
    page.wait_text_in(headline(), &format::workers(ID, 5))
        .await?;
    page.click(button(ID.take_calendar())).await?;
    let events = events(&files::nth(&page, 1).await?)?;
    ensure(events.len() == 13, format!("{} events", events.len()))?;
    let mut ids: Vec<String> = events.iter().map(|event| value(event, "UID")).collect();
    ids.sort();
    ids.dedup();
    ensure(ids.len() == events.len(), "two events have one id")?;
    for event in &events {
        ensure(
            value(event, "DTSTART").len() == 8
                // An alarm for today would come too late.
                && (event.alarms.len() == 1 || value(event, "DTSTART") == "20261122"),
            format!("{event:?}"),
        )?;
    }
    let renewals: Vec<String> = events
        .iter()
        .map(|event| value(event, "DTSTART"))
        .filter(|day| day.starts_with("202710") && !day.ends_with("01"))
        .collect();
    ensure(renewals == ["20271002"], format!("{renewals:?}"))?;

    // A single gift has a single payment.
    page.click(radio(ID.donate_occasion_once())).await?;
    page.wait_text_in(headline(), &format::workers(ID, 4))
        .await?;
    page.click(button(ID.take_calendar())).await?;
    let file = files::nth(&page, 2).await?;
    ensure(
        file.text()?.lines().all(|line| line.len() <= 75),
        "a line is longer than calendars take",
    )?;
    let events = self::events(&file)?;
    ensure(events.len() == 2, format!("{} events", events.len()))
}

fn events(file: &files::File) -> Result<Vec<IcalEvent>> {
    ensure(
        file.is_a("ics") && file.kind.starts_with("text/calendar"),
        format!("{file:?}"),
    )?;
    let text = file.text()?;
    let mut parser = ical::IcalParser::new(text.as_bytes());
    match parser.next() {
        Some(Ok(calendar)) => Ok(calendar.events),
        other => Err(Failure::new(format!("no calendar: {other:?}"))),
    }
}

fn value(event: &IcalEvent, name: &str) -> String {
    let property = event.properties.iter().find(|each| each.name == name);
    property
        .and_then(|property| property.value.clone())
        .unwrap_or_default()
}
