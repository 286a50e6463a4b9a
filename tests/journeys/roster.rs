//! Screening a list of residents: a file given or the example, its columns, the run, what it came to,
//! its rows and its files.

use std::fs;
use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use lindungi_roster::{Check, Format, Row, Screener, Source, Writer, template};
use lindungi_rules::policy::Date;
use lindungi_text::Lang;

use crate::files;
use crate::harness::{
    Failure, Find, Journey, Page, Result, Scratch, button, css, ensure, field, heading,
};
use crate::walk;

const ID: Lang = Lang::Id;

const ROSTER: &str = "#/dampingi/daftar";

pub(crate) fn all() -> Vec<Journey> {
    vec![
        Journey::new("roster_example_through_everything", example),
        Journey::new("roster_columns_are_corrected", corrected),
        Journey::new("roster_wrong_files", wrong),
        Journey::new("roster_cancelled", cancelled),
        Journey::new("roster_long_table", long),
    ]
}

/// What a file is chosen with.
fn file() -> Find {
    css("#berkas")
}

async fn at_roster(page: &Page) -> Result {
    page.goto(ROSTER).await?;
    page.wait_for(heading(ID.screen_title())).await
}

/// The example as it is screened outside the browser.
fn screened(list: &[u8], day: Date) -> Result<Vec<u8>> {
    let failed = |what: &dyn std::fmt::Debug| Failure::new(format!("{what:?}"));
    let mut source = Source::open(Cursor::new(list)).map_err(|why| failed(&why))?;
    let headers = source.headers().to_vec();
    let check = Check {
        policy: walk::policy(),
        as_of: day,
        lang: Some(ID),
    };
    let mut screener =
        Screener::new(check, source.mapping(), headers.len()).map_err(|why| failed(&why))?;
    let format = Format::csv(source.kind());
    let mut writer = Writer::new(Vec::new(), format, &headers, true).map_err(|why| failed(&why))?;
    let mut rows = source.rows().map_err(|why| failed(&why))?;
    let mut row = Row::default();
    while rows.next(&mut row).map_err(|why| failed(&why))? {
        let found = screener.screen(&row);
        writer.row(&row, found).map_err(|why| failed(&why))?;
    }
    writer.finish().map_err(|why| failed(&why))
}

async fn example(page: Page) -> Result {
    at_roster(&page).await?;
    page.state("roster-choose").await?;
    let before = page.requests().await?;
    page.click(button(ID.screen_example())).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.state("roster-columns").await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_focus(heading(ID.screen_result())).await?;
    page.wait_text(&ID.screen_total(&walk::date(ID, page.day()), "200"))
        .await?;
    page.wait_for(css(".rows-drawn .row:first-child")).await?;
    page.state("roster-result").await?;
    files::keep(&page).await?;
    page.click(button(ID.screen_csv())).await?;
    let csv = files::nth(&page, 1).await?.bytes()?;
    let list = template::example(Vec::new(), Format::Csv { delimiter: b';' }, walk::policy());
    let list = list.map_err(|why| Failure::new(format!("{why:?}")))?;
    ensure(
        csv == screened(&list, walk::today(&page))?,
        "the CSV is another than outside the browser",
    )?;
    page.click(button(ID.screen_xlsx())).await?;
    let xlsx = files::nth(&page, 2).await?.bytes()?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx))
        .map_err(|why| Failure::new(format!("the XLSX cannot be opened: {why}")))?;
    let sheet = book.worksheet_range_at(0);
    let rows = sheet
        .and_then(std::result::Result::ok)
        .map(|it| it.height());
    ensure(rows == Some(201), format!("the XLSX has {rows:?} rows"))?;

    // Of one verdict; what is left are its rows.
    page.choose(
        field("saring-hasil"),
        &format!("{} (5)", ID.screen_invalid()),
    )
    .await?;
    page.wait_text(&ID.screen_left_rows("5")).await?;
    page.wait_until(
        "five rows",
        "document.querySelectorAll('.rows-drawn .row').length === 5",
    )
    .await?;
    page.click(button("18").within(".rows-drawn")).await?;
    page.wait_focus(heading(ID.screen_explained("18"))).await?;
    page.wait_text("31/02/1985").await?;
    page.state("roster-row").await?;
    page.click(button(ID.screen_close())).await?;
    page.choose(field("saring-hasil"), ID.screen_all()).await?;
    page.wait_text(&ID.screen_left_rows("200")).await?;
    page.requests().await?.none_elsewhere()?;
    before.none_elsewhere()?;
    walk::keeps_nothing(&page, None).await
}

/// A list whose columns are called otherwise is screened once they are chosen.
async fn corrected(page: Page) -> Result {
    let folder = Scratch::new("roster")?;
    let path = folder.path().join("daftar.csv");
    fs::write(
        &path,
        "nama,tinggal,umur orang\nA,kota jambi,40\nB,luar kota,70\n",
    )?;
    at_roster(&page).await?;
    page.type_into(file(), &path.display().to_string()).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_text(ID.roster_no_facts()).await?;
    page.state("roster-no-facts").await?;
    page.choose(field("kolom-ktp"), "tinggal").await?;
    page.choose(field("kolom-usia"), "umur orang").await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_focus(heading(ID.screen_result())).await?;
    page.wait_text(&ID.screen_total(&walk::date(ID, page.day()), "2"))
        .await
}

/// What is no list is refused with what it is, and what was there stays.
async fn wrong(page: Page) -> Result {
    let folder = Scratch::new("roster")?;
    let path = |name: &str| folder.path().join(name);
    at_roster(&page).await?;
    for (name, content, said) in [
        ("surat.pdf", &b"%PDF-1.7\n"[..], ID.roster_foreign_pdf()),
        ("kosong.csv", b"", ID.roster_empty()),
        (
            "rusak.csv",
            b"ktp,usia\nkota jambi,\xff\n",
            ID.roster_encoding(),
        ),
    ] {
        fs::write(path(name), content)?;
        page.type_into(file(), &path(name).display().to_string())
            .await?;
        page.wait_text(said).await?;
        page.wait_text(ID.screen_refused()).await?;
    }
    page.state("roster-refused").await?;
    let good = path("baik.csv");
    fs::write(&good, "ktp,usia\nkota jambi,40\n")?;
    page.type_into(file(), &good.display().to_string()).await?;
    page.wait_focus(heading(ID.screen_columns())).await
}

/// A list of so many rows.
fn many(rows: u32) -> String {
    let row = |row: u32| {
        let (age, place) = (18 + row % 60, row % 62);
        format!("{row},kota jambi,{age},pekerja lepas,K{place}\n")
    };
    let head = "no,ktp,usia,status_kerja,kelurahan\n".to_owned();
    std::iter::once(head).chain((1..=rows).map(row)).collect()
}

async fn cancelled(page: Page) -> Result {
    let folder = Scratch::new("roster")?;
    let path = folder.path().join("panjang.csv");
    fs::write(&path, many(800_000))?;
    at_roster(&page).await?;
    page.type_into(file(), &path.display().to_string()).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.click(button(ID.screen_run())).await?;
    page.click(button(ID.screen_cancel())).await?;
    page.wait_text(ID.screen_cancelled()).await?;
    page.state("roster-cancelled").await?;
    // The file and its columns are there; it is screened once more, to the end.
    page.click(button(ID.screen_run())).await?;
    page.wait_focus(heading(ID.screen_result())).await?;
    page.wait_text("800.000").await
}

/// The last row of many is reached, and is the last.
async fn long(page: Page) -> Result {
    let folder = Scratch::new("roster")?;
    let path = folder.path().join("panjang.csv");
    fs::write(&path, many(150_000))?;
    at_roster(&page).await?;
    page.type_into(file(), &path.display().to_string()).await?;
    page.wait_focus(heading(ID.screen_columns())).await?;
    page.click(button(ID.screen_run())).await?;
    page.wait_focus(heading(ID.screen_result())).await?;
    page.wait_for(css(".rows-drawn .row:first-child")).await?;
    let to =
        |place: &str| format!("document.querySelector('.rows').scrollTop = {place}; return null");
    let shows = |number: &str| {
        format!(
            "[...document.querySelectorAll('.rows-drawn .row button')]\
             .some((it) => it.innerText === '{number}')"
        )
    };
    page.eval::<serde_json::Value>(&to("1e9"), vec![]).await?;
    page.wait_until("the last row", &shows("150.001")).await?;
    page.eval::<serde_json::Value>(&to("0"), vec![]).await?;
    page.wait_until("the first row", &shows("2")).await?;
    let drawn: usize = page.count(css(".rows-drawn .row")).await?;
    ensure(drawn < 80, format!("{drawn} rows are drawn"))
}
